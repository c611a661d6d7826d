import type {
  AssessmentScores,
  LearntGain,
  ScoreAnalysis,
} from '../../../domain/reports/effect-scores.js';
import type { PaperSummary } from '../../../domain/reports/effect.js';
import type { EffectRules } from '../../../domain/handbook/types-kpis.js';
import type { Chart, Column, Section } from '../../../render/view.js';
import { tableSection, type ReportPage } from '../report-page.js';

type Learning = ScoreAnalysis & { papers: readonly PaperSummary[] };

/** So many distributions are drawn, those of the last exams. */
const mostDistributions = 3;

/** What people learnt, and what the marks say of them (003 §5). */
export function learningSection(
  page: ReportPage,
  learning: Learning,
  rules: EffectRules,
): Section[] {
  const t = page.texts.report.effect.learning;
  if (learning.assessments.length === 0) return [{ kind: 'text', text: t.none }];
  return [
    { kind: 'text', text: gainText(page, learning, rules) },
    ...scoreSections(page, learning),
    ...papersSection(page, learning),
    ...peopleSections(page, learning, rules),
  ];
}

/** The marks by exam, their distribution, and their parts. */
export function scoreSections(page: ReportPage, scores: ScoreAnalysis): Section[] {
  return [
    ...scoresTable(page, scores),
    ...gainSections(page, scores),
    ...distributions(page, scores),
    ...trend(page, scores),
    ...parts(page, scores),
  ];
}

const gainsOf = ({ assessments }: ScoreAnalysis) =>
  assessments.flatMap((one) => (one.gain ? [{ ...one, gain: one.gain }] : []));

function gainText(page: ReportPage, scores: ScoreAnalysis, rules: EffectRules): string {
  const t = page.texts.report.effect.learning;
  const gain = gainsOf(scores)[0]?.gain;
  if (!gain) return t.noPreTest;
  const { n, before, after, difference, interval } = gain;
  if (before === null || after === null || difference === null) {
    return t.fewPreTest({ n, least: rules.least_people });
  }
  const clear = interval !== null && interval[0] > 0;
  return t.conclusion({ before, after, difference, interval, gain: gain.gain, clear });
}

function scoresTable(page: ReportPage, { assessments }: ScoreAnalysis): Section[] {
  const { learning: t, n } = page.texts.report.effect;
  const columns: Column[] = [
    { key: 'assessment', kind: 'text', header: t.assessment },
    { key: 'first_on', kind: 'date', header: t.first_on, wide: true },
    { key: 'n', kind: 'int', header: n },
    { key: 'mean', kind: 'number', header: t.mean },
    { key: 'deviation', kind: 'number', header: t.deviation },
    { key: 'lowest', kind: 'number', header: t.lowest },
    { key: 'highest', kind: 'number', header: t.highest, wide: true },
    { key: 'pass_mark', kind: 'number', header: t.pass_mark, wide: true },
    { key: 'passed', kind: 'int', header: t.passed, wide: true },
    { key: 'pass_rate', kind: 'percent', header: t.pass_rate },
  ];
  const rows = assessments.map((one) => ({
    assessment: one.pre_test_of === null ? one.title : t.pre(one.title),
    first_on: one.first_on,
    n: one.n,
    mean: one.mean,
    deviation: one.deviation,
    lowest: one.lowest,
    highest: one.highest,
    pass_mark: one.pass_mark,
    passed: one.passed,
    pass_rate: one.pass_rate,
  }));
  return tableSection(page, { name: 'scores', title: t.scores, empty: t.none, columns, rows });
}

function gainSections(page: ReportPage, scores: ScoreAnalysis): Section[] {
  const { learning: t, ...e } = page.texts.report.effect;
  const gains = gainsOf(scores);
  if (gains.length === 0) return [];
  const columns: Column[] = [
    { key: 'assessment', kind: 'text', header: t.assessment },
    { key: 'n', kind: 'int', header: e.n },
    { key: 'before', kind: 'number', header: e.before },
    { key: 'after', kind: 'number', header: e.after },
    { key: 'difference', kind: 'number', header: e.difference },
    { key: 'low', kind: 'number', header: e.low },
    { key: 'high', kind: 'number', header: e.high },
    { key: 'gain', kind: 'percent', header: t.learnt, wide: true },
    { key: 'effect_size', kind: 'number', header: t.effect, wide: true },
    { key: 'size', kind: 'text', header: t.size, wide: true },
  ];
  const rows = gains.map(({ title, gain }) => ({
    assessment: title,
    n: gain.n,
    before: gain.before,
    after: gain.after,
    difference: gain.difference,
    low: gain.interval?.[0] ?? null,
    high: gain.interval?.[1] ?? null,
    gain: gain.gain,
    effect_size: gain.effect,
    size: gain.withheld ? e.withheld : gain.size === null ? null : e.sizes[gain.size],
  }));
  const view = { name: 'gain', title: t.gain, empty: t.none, columns, rows };
  return [...tableSection(page, view), ...gainChart(page, gains)];
}

function gainChart(
  page: ReportPage,
  gains: readonly { title: string; gain: LearntGain }[],
): Section[] {
  const { learning: t, ...e } = page.texts.report.effect;
  const told = gains.flatMap(({ title, gain: { n, before, after } }) =>
    before === null || after === null ? [] : [{ title, n, before, after }],
  );
  if (told.length === 0) return [];
  const chart: Chart = {
    kind: 'before_after',
    title: t.gainChart,
    names: [e.before, e.after],
    unit: 'number',
    rows: told.map(({ title, before, after }) => ({
      name: title,
      before: { value: before },
      after: { value: after },
    })),
    alternative: told.map((one) => t.gainSays(one)).join(' '),
  };
  return [{ kind: 'chart', chart }];
}

function distributions(page: ReportPage, { assessments }: ScoreAnalysis): Section[] {
  const t = page.texts.report.effect.learning;
  const shown = assessments.filter(({ n, pre_test_of: of }) => n > 1 && of === null);
  return shown.slice(-mostDistributions).map((one) => {
    const { edges, counts, mean, pass_mark: mark, n } = one;
    const below = n - one.passed;
    const chart: Chart = {
      kind: 'histogram',
      title: t.distribution(one.title),
      categories: counts.map((_, bin) => `${edges[bin] ?? ''}–${edges[bin + 1] ?? ''}`),
      edges,
      series: [{ name: t.people, values: counts }],
      marks: [
        { name: t.passLine(mark), value: mark },
        { name: t.meanLine(mean), value: mean },
      ],
      alternative: t.distributionSays({ n, mean, below }),
    };
    return { kind: 'chart', chart } as const;
  });
}

function trend(page: ReportPage, { assessments, slope }: ScoreAnalysis): Section[] {
  const t = page.texts.report.effect.learning;
  const learnt = assessments.filter(({ pre_test_of: of }) => of === null);
  const [first, last] = [learnt[0], learnt.at(-1)];
  if (learnt.length < 3 || !first || !last) return [];
  const chart: Chart = {
    kind: 'line',
    title: t.trend,
    categories: learnt.map(({ title }) => title),
    series: [{ name: t.mean, values: learnt.map(({ mean }) => mean) }],
    unit: 'number',
    alternative: t.trendSays({ first: first.mean, last: last.mean, slope }),
  };
  return [{ kind: 'chart', chart }];
}

function parts(page: ReportPage, { assessments }: ScoreAnalysis): Section[] {
  const { learning: t, n } = page.texts.report.effect;
  const rows = assessments.flatMap((one: AssessmentScores) =>
    one.parts.map((part) => ({
      assessment: one.title,
      part: part.title,
      n: part.n,
      reached: part.mean,
    })),
  );
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { key: 'assessment', kind: 'text', header: t.assessment },
    { key: 'part', kind: 'text', header: t.part },
    { key: 'n', kind: 'int', header: n },
    { key: 'reached', kind: 'percent', header: t.reached },
  ];
  return tableSection(page, { name: 'parts', title: t.parts, empty: t.none, columns, rows });
}

/** Whose marks swing, and who stayed below the mean (003 §5). */
export function peopleSections(
  page: ReportPage,
  scores: ScoreAnalysis,
  rules: EffectRules,
): Section[] {
  const t = page.texts.report.effect.learning;
  const who: Column[] = [
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'results', kind: 'int', header: t.results },
  ];
  return [
    { kind: 'heading', text: t.swinging },
    { kind: 'text', text: t.swingRule({ swing: rules.swing, least: rules.least_results }) },
    ...tableSection(page, {
      name: 'swinging',
      empty: t.noneSwings,
      columns: [
        ...who,
        { key: 'mean', kind: 'number', header: t.mean },
        { key: 'variation', kind: 'percent', header: t.variation },
      ],
      rows: scores.swinging.map((one) => ({ ...one })),
    }),
    { kind: 'heading', text: t.below },
    { kind: 'text', text: t.belowRule(rules.least_results) },
    ...tableSection(page, {
      name: 'below',
      empty: t.noneBelow,
      columns: [...who, { key: 'gap', kind: 'number', header: t.gap }],
      rows: scores.below.map((one) => ({ ...one })),
    }),
  ];
}

function papersSection(page: ReportPage, { papers, assessments }: Learning): Section[] {
  const { learning: t, n } = page.texts.report.effect;
  if (papers.length === 0) return [];
  const titles = new Map(assessments.map((one) => [one.assessment, one.title]));
  const columns: Column[] = [
    { key: 'assessment', kind: 'text', header: t.assessment },
    { key: 'papers', kind: 'list', header: t.paper },
    { key: 'n', kind: 'int', header: n },
    { key: 'alpha', kind: 'number', header: t.alpha },
    { key: 'weak', kind: 'int', header: t.weak },
    { key: 'hardest', kind: 'list', header: t.hardest },
  ];
  const rows = papers.map((one) => ({
    assessment: titles.get(one.assessment) ?? one.assessment,
    papers: one.papers,
    n: one.n,
    alpha: one.alpha,
    weak: one.n < one.least ? null : one.weak,
    hardest:
      one.n < one.least
        ? [t.tooFew(one.least)]
        : one.hardest.map(({ code, share }) => `${code} ${Math.round(share * 100)} %`),
  }));
  return tableSection(page, { name: 'papers', title: t.papers, empty: t.none, columns, rows });
}
