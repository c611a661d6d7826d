import type { App } from '../../../app.js';
import type { AwardLine, AwardsReport } from '../../../domain/reports/awards.js';
import type { Column, Document, Figure, View } from '../../../render/view.js';
import { sourceFooter, tableSection, type ReportPage } from '../report-page.js';

interface AwardsPage extends ReportPage {
  report: AwardsReport;
}

/** Awards and points off as a page; the sums for payroll come first. */
export function awardsPage(app: App, report: AwardsReport, detailed: boolean): Document {
  const page: AwardsPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.awards;
  return {
    name: 'awards',
    title: t.title,
    subtitle: t.subtitle(report.period),
    sections: [
      { kind: 'figures', figures: figures(page) },
      { kind: 'heading', text: t.totals.title },
      ...tableSection(page, totals(page)),
      { kind: 'heading', text: t.titles.title },
      ...tableSection(page, titles(page)),
      { kind: 'heading', text: t.awards.title },
      ...tableSection(page, lines(page, 'awards', report.awards)),
      { kind: 'heading', text: t.deductions.title },
      ...tableSection(page, lines(page, 'deductions', report.deductions)),
    ],
    json: report,
    footer: [t.footer(report.period), ...sourceFooter(page, report.source)],
  };
}

function figures({ texts, report }: AwardsPage): Figure[] {
  const t = texts.report.awards.figures;
  const { awards, deductions } = report;
  const all = [...awards, ...deductions];
  const count = (list: readonly AwardLine[], state: AwardLine['state']): number =>
    list.filter((one) => one.state === state).length;
  return [
    { label: t.given, value: count(awards, 'given'), kind: 'int' },
    { label: t.deductions, value: count(deductions, 'given'), kind: 'int' },
    { label: t.waived, value: count(all, 'waived'), kind: 'int' },
    { label: t.open, value: all.filter((one) => one.to_decide).length, kind: 'int' },
  ];
}

function totals({ texts, report }: AwardsPage): View {
  const t = texts.report.awards.totals;
  return {
    name: 'payroll',
    empty: t.empty,
    columns: [
      { key: 'kind', kind: 'status', vocabulary: 'award_kind' },
      { key: 'count', kind: 'int' },
      { key: 'people', kind: 'int', header: t.people },
      { key: 'amount', kind: 'number' },
      { key: 'told', kind: 'number', header: t.told },
      { key: 'to_tell', kind: 'number', header: t.toTell },
      { key: 'unit', kind: 'text' },
    ],
    rows: report.totals.map((one) => ({ ...one })),
  };
}

function titles({ texts, report }: AwardsPage): View {
  const t = texts.report.awards.titles;
  return {
    name: 'titles',
    empty: t.empty,
    columns: [
      { key: 'kind', kind: 'status', vocabulary: 'award_kind' },
      { key: 'title', kind: 'text' },
      { key: 'given', kind: 'int', header: t.given },
      { key: 'waived', kind: 'int', header: t.waived },
      { key: 'to_decide', kind: 'int', header: t.toDecide },
      { key: 'amount', kind: 'number' },
      { key: 'unit', kind: 'text' },
    ],
    rows: report.by_title.map(({ amount_unit: unit, ...one }) => ({ ...one, unit })),
  };
}

function lines(
  { texts }: AwardsPage,
  name: 'awards' | 'deductions',
  list: readonly AwardLine[],
): View {
  const states: Column = {
    key: 'state',
    kind: 'status',
    vocabulary: name === 'awards' ? 'award_state' : 'deduction_state',
  };
  return {
    name,
    empty: texts.report.awards[name].empty,
    columns: [
      { key: 'period', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'key', kind: 'code', header: texts.columns['receiver'] },
      { key: 'name', kind: 'text' },
      { key: 'figure', kind: 'number', header: texts.columns['value'] },
      { key: 'amount', kind: 'number' },
      { key: 'unit', kind: 'text' },
      { key: 'prize', kind: 'text', wide: true },
      states,
      { key: 'decided_on', kind: 'date', wide: true },
      { key: 'decided_by', kind: 'text', wide: true },
      { key: 'confirmed_by', kind: 'text', wide: true },
      { key: 'reason', kind: 'text', wide: true },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: list.map(({ amount_unit: unit, ...one }) => ({ ...one, unit })),
  };
}
