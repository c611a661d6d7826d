/** From when on a result is a finding, by the handbook's limits (000 §5.2, 004 §4.1). */
import type { Day } from '../day.js';
import type { FindingKind, FindingRule, RedesignRules } from '../handbook/types-improvement.js';

/** On which side of the limit something is a finding. */
export type Bound = 'below' | 'above' | 'from';

/** How a figure is shown: as a rate, in points, in the unit of a KPI, or as a number of people or cases. */
export type FigureKind = 'rate' | 'points' | 'figure' | 'count';

/** Something that was measured over a span of days. */
export interface Measure {
  /** A code: of an assessment, a course, a KPI, a gap, a type of cases; `course.item` of a question. */
  subject: string;
  title: string;
  /** `null`: no data, or withheld. */
  value: number | null;
  /** The limit, where the rule itself has none: the target of a KPI, the figure before the training. */
  limit?: { bound: Bound; value: number };
  /** Of how many results, answers or people. */
  counted: number;
  /** The courses that it is about. */
  courses: readonly string[];
}

/** A figure beyond its limit. */
export interface Figure {
  value: number;
  limit: number;
  bound: Bound;
  counted: number;
  as: FigureKind;
  /** Path of the limit. */
  rule: string;
}

/** Something that somebody should see to. */
export interface Finding {
  /** `exam_pass_rate/foundation_written/2026-03`: its rule, what it is about, and the last of the months. */
  key: string;
  kind: FindingKind | 'redesign';
  rule: string;
  /** What is found, by the handbook. */
  what: string;
  subject: string;
  title: string;
  from: Day;
  to: Day;
  courses: readonly string[];
  /** At least one. */
  figures: readonly Figure[];
}

export const findingKey = (code: string, subject: string, month: string): string =>
  `${code}/${subject}/${month}`;

/** The month of a finding's key; `undefined` where it is none. */
export function readFindingKey(
  key: string,
): { code: string; subject: string; month: string } | undefined {
  const match = /^([^/\s]+)\/([^/\s]+)\/(\d{4}-\d{2})$/.exec(key.normalize('NFKC').trim());
  const [, code, subject, month] = match ?? [];
  if (code === undefined || subject === undefined || month === undefined) return undefined;
  return { code, subject, month };
}

export const figureOf: Readonly<Record<FindingKind, FigureKind>> = {
  pass_rate: 'rate',
  attendance: 'rate',
  feedback: 'points',
  form_item: 'points',
  kpi: 'figure',
  kpi_after: 'figure',
  gap: 'count',
  cases: 'count',
};

/** Exactly the limit is good enough; of a number of cases or people it is a finding already. */
export function isBeyond(
  value: number,
  { bound, value: limit }: { bound: Bound; value: number },
): boolean {
  switch (bound) {
    case 'below':
      return value < limit;
    case 'above':
      return value > limit;
    case 'from':
      return value >= limit;
  }
}

interface Span {
  month: string;
  from: Day;
  to: Day;
}

/**
 * The measures that fall beyond the limit of a rule, of enough results; no data is no finding
 * (`improvement.findings.*`; 000 §5.2).
 */
export function findingsOf(
  code: string,
  rule: FindingRule,
  measures: readonly Measure[],
  { month, from, to }: Span,
): Finding[] {
  const path = `improvement.findings.${code}`;
  return measures.flatMap((measure): Finding[] => {
    const limit = measure.limit ?? ownLimit(rule);
    const { value, counted, subject, title, courses } = measure;
    if (!limit || value === null || counted < (rule.least ?? 1)) return [];
    if (!isBeyond(value, limit)) return [];
    const as = figureOf[rule.kind];
    const figure = { value, limit: limit.value, bound: limit.bound, counted, as, rule: path };
    const key = findingKey(code, subject, month);
    const about = { subject, title, courses, from, to };
    return [{ key, kind: rule.kind, rule: path, what: rule.title, ...about, figures: [figure] }];
  });
}

function ownLimit({ below, from }: FindingRule): { bound: Bound; value: number } | undefined {
  if (below !== undefined) return { bound: 'below', value: below };
  return from === undefined ? undefined : { bound: 'from', value: from };
}

/** What a course has shown, by the measures that a new design is proposed by. */
export type CourseMeasures = Readonly<
  Record<'pass_rate' | 'attendance' | 'feedback', readonly Measure[]>
>;

/**
 * The courses of which a result falls below the handbook's line, each with all figures that do: proposed to be designed
 * anew, for a person to decide (`improvement.redesign`; 000 §5.2.2).
 */
export function proposeRedesigns(
  rules: RedesignRules,
  what: string,
  measured: CourseMeasures,
  titleOf: (course: string) => string,
  { month, from, to }: Span,
): Finding[] {
  const figures = new Map<string, Figure[]>();
  for (const key of ['pass_rate', 'attendance', 'feedback'] as const) {
    const value = rules[key];
    if (value === undefined) continue;
    const limit = { bound: 'below' as const, value };
    for (const measure of measured[key]) {
      if (measure.value === null || measure.counted < rules.least) continue;
      if (!isBeyond(measure.value, limit)) continue;
      const { value: found, counted } = measure;
      const rule = `improvement.redesign.${key}`;
      const as = figureOf[key];
      const figure: Figure = { value: found, limit: value, bound: 'below', counted, as, rule };
      for (const course of measure.courses) {
        figures.set(course, [...(figures.get(course) ?? []), figure]);
      }
    }
  }
  return [...figures]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([course, own]) => ({
      key: findingKey('redesign', course, month),
      kind: 'redesign',
      rule: own[0]?.rule ?? 'improvement.redesign',
      what,
      subject: course,
      title: titleOf(course),
      from,
      to,
      courses: [course],
      figures: own,
    }));
}

export type FindingState = 'open' | 'action' | 'declined';

/** What was decided about findings, and the actions that answer them. */
export interface FindingFacts {
  actions: readonly { code: string; finding: string | null; settled: boolean }[];
  /** The latest of each finding counts. */
  answers: readonly { finding: string; kind: 'accepted' | 'declined' }[];
}

/**
 * Whether a finding is seen to: by an action of its own, by one about the same matter of other months that is still
 * running, or because somebody declined it; the same matter in later months is a finding of its own.
 */
export function findingState(
  { key }: Pick<Finding, 'key'>,
  { actions, answers }: FindingFacts,
): { state: FindingState; action: string | null } {
  const matter = key.slice(0, key.lastIndexOf('/') + 1);
  const own =
    actions.findLast(({ finding }) => finding === key) ??
    actions.findLast(({ finding, settled }) => !settled && finding?.startsWith(matter) === true);
  if (own) return { state: 'action', action: own.code };
  const answer = answers.findLast(({ finding }) => finding === key);
  return { state: answer?.kind === 'declined' ? 'declined' : 'open', action: null };
}
