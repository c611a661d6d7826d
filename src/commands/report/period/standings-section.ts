import type { PeriodReport } from '../../../domain/reports/period-facts.js';
import type { Row, Section, View } from '../../../render/view.js';
import { mostCharted, tableSection } from '../report-page.js';
import type { PeriodPage } from './page-parts.js';

type StageCount = PeriodReport['standings']['by_stage'][number];

interface Stage {
  batch: string;
  title: string;
  counts: Map<string, number>;
}

/** Who stands where: a line for each stage of each batch, a column for each state. */
export function standingsSection(page: PeriodPage): Section[] {
  const t = page.texts.report.period.standings;
  const heading: Section = { kind: 'heading', text: t.title };
  const { by_stage: counts } = page.report.standings;
  if (counts.length === 0) return [heading, { kind: 'text', text: t.empty }];
  const stages = byStage(counts, t.behind, ({ batch }) => batch);
  return [heading, ...tableSection(page, table(page, stages)), ...chart(page)];
}

/** The counts of each state, by stage and what else tells lines apart. */
function byStage(
  counts: readonly StageCount[],
  behind: string,
  lineOf: (count: StageCount) => string,
): Stage[] {
  const stages = new Map<string, Stage>();
  for (const count of counts) {
    const line = lineOf(count);
    const key = `${line}\n${count.stage ?? ''}`;
    let stage = stages.get(key);
    if (!stage) {
      stage = { batch: line, title: count.stage_title ?? behind, counts: new Map() };
      stages.set(key, stage);
    }
    stage.counts.set(count.state, (stage.counts.get(count.state) ?? 0) + count.count);
  }
  return [...stages.values()];
}

const statesOf = ({ report }: PeriodPage): string[] =>
  report.standings.by_state.filter(({ count }) => count > 0).map(({ state }) => state);

/** So many states and a terminal has no room for all: those of whom nothing is wanted any more are left out there. */
const mostStates = 5;
const settled = 'awaiting_confirmation passed regularised moved withdrawn dismissed'.split(' ');

const total = ({ counts }: Stage): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

function table(page: PeriodPage, stages: readonly Stage[]): View {
  const { texts } = page;
  const t = texts.report.period.standings;
  const states = statesOf(page);
  return {
    name: 'standings',
    title: t.table,
    empty: t.empty,
    columns: [
      { key: 'batch', kind: 'code' },
      { key: 'stage', kind: 'text' },
      ...states.map((key) => ({
        key,
        kind: 'int' as const,
        header: texts.words['state']?.[key] ?? key,
        wide: states.length > mostStates && settled.includes(key),
      })),
      { key: 'people', kind: 'int', header: texts.columns['enrolled'] },
    ],
    rows: stages.map((stage): Row => ({
      batch: stage.batch,
      stage: stage.title,
      ...Object.fromEntries(states.map((state) => [state, stage.counts.get(state) ?? 0])),
      people: total(stage),
    })),
  };
}

function chart(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.standings;
  const ordered = [...report.standings.by_stage].sort(
    (a, b) => Number(!a.stage) - Number(!b.stage),
  );
  const stages = byStage(ordered, t.behind, () => '');
  if (stages.length > mostCharted) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'stacked',
        title: t.chart,
        unit: 'int',
        categories: stages.map(({ title }) => title),
        series: statesOf(page).map((state) => ({
          name: texts.words['state']?.[state] ?? state,
          status: state,
          values: stages.map(({ counts }) => counts.get(state) ?? 0),
        })),
        alternative: t.alternative(stages.map((stage) => `${stage.title} ${total(stage)}`)),
      },
    },
  ];
}
