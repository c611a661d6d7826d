import type { Column, Section, View } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import { stagesChart } from './charts.js';
import type { BatchPage } from './page.js';

/** Who is in the batch and where they stand; how far the stages have come. */
export function peopleSections(page: BatchPage): Section[] {
  const t = page.texts.report.batch;
  return [
    { kind: 'heading', text: t.people.title },
    ...tableSection(page, people(page)),
    { kind: 'heading', text: t.standings.title },
    ...tableSection(page, standings(page)),
    { kind: 'heading', text: t.stages.title },
    ...tableSection(page, stages(page)),
    ...stagesChart(page),
  ];
}

/** On paper so many columns as it has room for. */
function people({ texts, report, detailed }: BatchPage): View {
  const someLeft = report.people.some(({ left_on: left }) => left !== null);
  const all: Column[] = [
    { key: 'sessions', kind: 'int', wide: true },
    { key: 'attended', kind: 'int', wide: true },
  ];
  return {
    name: 'people',
    empty: texts.report.batch.people.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text', wide: true },
      { key: 'joined_on', kind: 'date', wide: true },
      ...(someLeft ? [{ key: 'left_on', kind: 'date' as const, wide: true }] : []),
      { key: 'stage', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'state' },
      { key: 'due_on', kind: 'date', wide: true },
      ...(detailed ? all : []),
      { key: 'attendance_rate', kind: 'percent', header: texts.columns['rate'] },
      { key: 'hours', kind: 'hours' },
    ],
    rows: report.people.map(({ results, stage_title: stage, ...one }) => ({
      ...one,
      stage,
      results: results.length,
    })),
  };
}

function standings({ texts, report }: BatchPage): View {
  const t = texts.report.batch.standings;
  return {
    name: 'standings',
    empty: t.empty,
    columns: [
      { key: 'stage', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'state' },
      { key: 'people', kind: 'int' },
    ],
    rows: report.standings.map(({ stage_title: stage, state, count: people }) => ({
      stage: stage ?? t.behind,
      state,
      people,
    })),
  };
}

function stages({ texts, report }: BatchPage): View {
  const t = texts.report.batch.stages;
  return {
    name: 'stages',
    empty: t.empty,
    columns: [
      { key: 'stage', kind: 'text' },
      { key: 'planned_from', kind: 'date', header: t.planned, wide: true },
      { key: 'planned_to', kind: 'date', header: t.plannedTo, wide: true },
      { key: 'began_on', kind: 'date' },
      { key: 'ended_on', kind: 'date' },
      { key: 'people', kind: 'int' },
      { key: 'done', kind: 'int', header: t.ended },
    ],
    rows: report.stages.map(({ title: stage, ended: done, ...one }) => ({ ...one, stage, done })),
  };
}
