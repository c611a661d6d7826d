import type { KpiEffect } from '../../../domain/reports/effect-results.js';
import type { EffectReport } from '../../../domain/reports/effect.js';
import type { Chart, Column, Section } from '../../../render/view.js';
import { tableSection, type ReportPage } from '../report-page.js';

/** So many KPIs are drawn: those of which most is known. */
const mostDrawn = 6;

/** What became of the figures of work, against those who were not trained. */
export function resultsSection(page: ReportPage, report: EffectReport): Section[] {
  const t = page.texts.report.effect.results;
  const told = report.results.filter(({ n }) => n > 0);
  const [occasion] = report.occasions;
  if (occasion && occasion.windows.after === null) return [{ kind: 'text', text: t.noAfter }];
  if (told.length === 0) return [{ kind: 'text', text: t.none }];
  return [
    { kind: 'text', text: resultsText(page, report) },
    ...warnings(page, told),
    ...kpiTable(page, told),
    ...comparedTable(page, told),
    ...charts(page, told),
    ...windowsText(page, report),
  ];
}

function resultsText(page: ReportPage, { about, results, rules }: EffectReport): string {
  const t = page.texts.report.effect.results;
  const judged = results.filter(({ verdict }) => verdict !== 'withheld');
  if (judged.length === 0) return t.few(rules.least_people);
  const count = (wanted: KpiEffect['verdict']): number =>
    judged.filter(({ verdict }) => verdict === wanted).length;
  const overview = t.overview({
    judged: judged.length,
    better: count('better'),
    worse: count('worse'),
    unclear: count('unclear'),
  });
  const compared = judged.some(({ comparison }) => comparison !== null);
  return `${overview}\n${compared ? t.withOthers(about.course !== null) : t.withoutOthers}`;
}

/** A plain warning where the weakest were trained, and what would have become of them all the same. */
function warnings(page: ReportPage, results: readonly KpiEffect[]): Section[] {
  const { results: t, ...e } = page.texts.report.effect;
  const rows = results.flatMap(({ title, before, after, selection }) =>
    selection?.weak
      ? [{ metric: title, before, others: selection.others, expected: selection.expected, after }]
      : [],
  );
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { key: 'metric', kind: 'text', header: t.metric },
    { key: 'before', kind: 'number', header: e.before },
    { key: 'others', kind: 'number', header: t.othersBefore },
    { key: 'expected', kind: 'number', header: t.expected },
    { key: 'after', kind: 'number', header: e.after },
  ];
  return [
    { kind: 'text', text: t.weak(rows.length) },
    ...tableSection(page, { name: 'selection', title: t.selection, empty: t.none, columns, rows }),
  ];
}

function kpiTable(page: ReportPage, results: readonly KpiEffect[]): Section[] {
  const { results: t, ...e } = page.texts.report.effect;
  const columns: Column[] = [
    { key: 'metric', kind: 'text', header: t.metric },
    { key: 'unit', kind: 'text', header: t.unit, wide: true },
    { key: 'n', kind: 'int', header: e.n },
    { key: 'before', kind: 'number', header: e.before },
    { key: 'after', kind: 'number', header: e.after },
    { key: 'difference', kind: 'number', header: e.difference },
    { key: 'low', kind: 'number', header: e.low, wide: true },
    { key: 'high', kind: 'number', header: e.high, wide: true },
    { key: 'effect_size', kind: 'number', header: t.effect },
    { key: 'size', kind: 'text', header: t.size, wide: true },
    { key: 'verdict', kind: 'text', header: t.verdict },
  ];
  const rows = results.map((one) => ({
    metric: one.title,
    unit: one.unit,
    n: one.n,
    before: one.before,
    after: one.after,
    difference: one.difference,
    low: one.interval?.[0] ?? null,
    high: one.interval?.[1] ?? null,
    effect_size: one.effect,
    size: one.size === null ? null : e.sizes[one.size],
    verdict: e.verdicts[one.verdict],
  }));
  return tableSection(page, { name: 'kpis', title: t.view, empty: t.none, columns, rows });
}

function comparedTable(page: ReportPage, results: readonly KpiEffect[]): Section[] {
  const { results: t, ...e } = page.texts.report.effect;
  const rows = results.flatMap(({ title, comparison, net, difference }) =>
    comparison && net
      ? [
          {
            metric: title,
            group: e.scopes[comparison.scope],
            n: comparison.n,
            before: comparison.before,
            after: comparison.after,
            difference: comparison.difference,
            own: difference,
            net: net.difference,
            low: net.interval?.[0] ?? null,
            high: net.interval?.[1] ?? null,
          },
        ]
      : [],
  );
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { key: 'metric', kind: 'text', header: t.metric },
    { key: 'group', kind: 'text', header: t.group, wide: true },
    { key: 'n', kind: 'int', header: t.others },
    { key: 'before', kind: 'number', header: t.othersBefore },
    { key: 'after', kind: 'number', header: t.othersAfter },
    { key: 'net', kind: 'number', header: t.net },
    { key: 'low', kind: 'number', header: e.low },
    { key: 'high', kind: 'number', header: e.high },
  ];
  return tableSection(page, { name: 'compared', title: t.compared, empty: t.none, columns, rows });
}

function charts(page: ReportPage, results: readonly KpiEffect[]): Section[] {
  const { results: t, ...e } = page.texts.report.effect;
  const drawn = results.flatMap((one) =>
    one.before === null || one.after === null
      ? []
      : [{ ...one, before: one.before, after: one.after }],
  );
  const known = [...drawn].sort((a, b) => b.n - a.n).slice(0, mostDrawn);
  return drawn
    .filter((one) => known.includes(one))
    .map((one) => {
      const { comparison, target } = one;
      const says = [t.says(one), ...(comparison ? [t.othersSay(comparison)] : [])];
      const chart: Chart = {
        kind: 'before_after',
        title: one.unit === '' ? one.title : `${one.title} (${one.unit})`,
        names: [e.before, e.after],
        unit: 'number',
        rows: [
          {
            name: t.trained,
            before: { value: one.before, interval: one.before_interval },
            after: { value: one.after, interval: one.after_interval },
          },
          ...(comparison
            ? [
                {
                  name: t.untrained,
                  before: { value: comparison.before },
                  after: { value: comparison.after },
                },
              ]
            : []),
        ],
        ...(target === null ? {} : { line: { name: t.target(target), value: target } }),
        alternative: e.reaction.alternative(says),
      };
      return { kind: 'chart', chart } as const;
    });
}

function windowsText(page: ReportPage, { occasions, source }: EffectReport): Section[] {
  const t = page.texts.report.effect.results;
  const lines = occasions.flatMap(({ windows: { before, after } }) =>
    after
      ? [
          t.windows({
            before: before.from,
            beforeTo: before.to,
            after: after.from,
            afterTo: after.to,
          }),
        ]
      : [],
  );
  if (occasions.some(({ windows }) => windows.after && windows.after.to > source.as_of)) {
    lines.push(t.running);
  }
  return lines.length === 0 ? [] : [{ kind: 'text', text: [...new Set(lines)].join('\n') }];
}
