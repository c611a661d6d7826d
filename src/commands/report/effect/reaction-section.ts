import { twoDecimals } from '../../../domain/round.js';
import type { Change, EffectReport, Reaction } from '../../../domain/reports/effect.js';
import type { Chart, Column, Section } from '../../../render/view.js';
import { tableSection, type ReportPage } from '../report-page.js';

/** What people said of the training; of too few answers nothing but their number. */
export function reactionSection(page: ReportPage, { reaction }: EffectReport): Section[] {
  const t = page.texts.report.effect.reaction;
  if (reaction.length === 0) return [{ kind: 'text', text: t.none }];
  return reaction.flatMap((one): Section[] =>
    one.withheld
      ? [{ kind: 'text', text: t.withheld(one.title, one.responses) }]
      : [
          { kind: 'text', text: t.conclusion(one) },
          ...groupTable(page, one),
          ...groupChart(page, one),
          ...openAnswers(page, one),
        ],
  );
}

function groupTable(
  page: ReportPage,
  { groups, answers, mean }: Reaction & { answers?: number },
): Section[] {
  const { reaction: t, all } = page.texts.report.effect;
  const columns: Column[] = [
    { key: 'group', kind: 'text', header: t.group },
    { key: 'answers', kind: 'int', header: t.answers },
    { key: 'mean', kind: 'number', header: t.mean },
  ];
  const total = answers ?? groups.reduce((sum, group) => sum + group.answers, 0);
  const rows = [
    ...groups.map((group) => ({ group: group.title, answers: group.answers, mean: group.mean })),
    { group: all, answers: total, mean },
  ];
  return tableSection(page, { name: 'reaction', title: t.view, empty: t.none, columns, rows });
}

function groupChart(page: ReportPage, { groups, most }: Reaction): Section[] {
  const t = page.texts.report.effect.reaction;
  const known = groups.flatMap(({ title, mean }) => (mean === null ? [] : [{ title, mean }]));
  if (known.length < 2) return [];
  const chart: Chart = {
    kind: 'bar',
    title: `${t.chart} (1–${most})`,
    categories: known.map(({ title }) => title),
    series: [{ name: t.mean, values: known.map(({ mean }) => mean) }],
    unit: 'number',
    alternative: t.alternative(known.map(({ title, mean }) => `${title} ${twoDecimals(mean)}`)),
  };
  return [{ kind: 'chart', chart }];
}

/** Whatever several people said in the same words stands once. */
function counted(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count === 1 ? `- ${word}` : `- ${word} ×${count}`));
}

/** As the form's results tell them: in the order of the alphabet. */
function openAnswers(page: ReportPage, { open }: Reaction): Section[] {
  const t = page.texts.report.effect.reaction;
  return open.flatMap(({ title, answers, words }): Section[] =>
    words.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: [t.open(title, answers), ...counted(words)].join('\n'),
          },
        ],
  );
}

/** How people work: appraisals of the same people on either side, and spot checks. */
export function behaviourSection(page: ReportPage, { behaviour, rules }: EffectReport): Section[] {
  const { behaviour: t, ...e } = page.texts.report.effect;
  const { appraisal, spot_checks: checks } = behaviour;
  const anyChecks = checks.before.checks + checks.after.checks > 0;
  const row = (change: Change & { title: string }) => ({
    source: change.title,
    n: change.n,
    before: change.before,
    after: change.after,
    difference: change.difference,
    low: change.interval?.[0] ?? null,
    high: change.interval?.[1] ?? null,
    verdict: e.verdicts[change.verdict],
  });
  const columns: Column[] = [
    { key: 'source', kind: 'text', header: t.source },
    { key: 'n', kind: 'int', header: e.n },
    { key: 'before', kind: 'number', header: e.before },
    { key: 'after', kind: 'number', header: e.after },
    { key: 'difference', kind: 'number', header: e.difference },
    { key: 'low', kind: 'number', header: e.low, wide: true },
    { key: 'high', kind: 'number', header: e.high, wide: true },
    { key: 'verdict', kind: 'text', header: e.results.verdict },
  ];
  const checked = {
    source: t.checks,
    n: Math.max(checks.before.people, checks.after.people),
    before: checks.before.mean,
    after: checks.after.mean,
    difference: null,
    low: null,
    high: null,
    verdict: null,
  };
  const rows = [...(appraisal ? [row(appraisal)] : []), ...(anyChecks ? [checked] : [])];
  return [
    { kind: 'text', text: behaviourText(page, behaviour.appraisal, rules.least_people) },
    ...(rows.length > 0
      ? tableSection(page, { name: 'behaviour', title: t.view, empty: t.none, columns, rows })
      : []),
    ...(anyChecks ? [{ kind: 'text' as const, text: t.checksSay }] : []),
  ];
}

function behaviourText(page: ReportPage, change: Change | null, least: number): string {
  const t = page.texts.report.effect.behaviour;
  if (!change) return t.none;
  const { n, difference, interval, verdict } = change;
  if (verdict === 'withheld' || difference === null) return t.few({ n, least });
  return t.conclusion({ n, difference, interval, verdict });
}
