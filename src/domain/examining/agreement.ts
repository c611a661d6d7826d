import type { Day } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';
import type { Assessment } from '../handbook/types.js';
import type { AttemptFact } from '../standing/facts.js';
import { cohenKappa, icc21, squared } from '../statistics/agreement.js';
import { effectiveMark } from './correction.js';
import { examinerMarks, type ExaminerMark } from './panel.js';

/** An attempt that several examiners have marked. Scores in points. */
export interface PanelAttempt {
  employeeNo: string;
  takenOn: Day;
  marks: readonly { examiner: string; chair: boolean; score: number }[];
  difference: number;
  /** What theirs amount to, or what was decided; `null` while it awaits something. */
  score: number | null;
  state: 'agreed' | 'settled' | 'disputed' | 'incomplete';
}

/** How far examiners agree in one dimension, or in the whole (`dimension` is `null`). Shares 0..1, `null` without data. */
export interface Agreement {
  dimension: string | null;
  title: string | null;
  /** Attempts of which several examiners have marked it, and pairs of examiners. */
  people: number;
  pairs: number;
  exact: number | null;
  withinLimit: number | null;
  /** Of two examiners only. */
  kappa: number | null;
  weightedKappa: number | null;
  icc: number | null;
}

export interface ExaminerAgreement {
  examiners: readonly string[];
  /** In points; `null` where the handbook has none. */
  limit: number | null;
  attempts: readonly PanelAttempt[];
  rows: readonly Agreement[];
}

interface Marked {
  employeeNo: string;
  attempt: AttemptFact;
}

/**
 * How far the examiners of an assessment agree: the share of pairs that gave exactly the same, or no more apart than the
 * handbook allows (of a dimension: in proportion), Cohen's kappa for two, ICC(2,1) for all who marked the same people
 * (`assessments.*.examiners`; 002 §2, 004 §2.2: objective and fair).
 */
export function examinerAgreement(
  assessment: Assessment,
  marked: readonly Marked[],
  only: readonly string[],
  today: Day,
): ExaminerAgreement {
  const wanted = new Set(only.map(nameKey));
  const panels = marked.flatMap(({ employeeNo, attempt }) => {
    const all = examinerMarks(assessment, attempt, today);
    const marks = all.filter(({ examiner }) => wanted.size === 0 || wanted.has(nameKey(examiner)));
    return marks.length < 2 ? [] : [{ employeeNo, attempt, marks }];
  });
  const limit = assessment.examiners?.difference_limit ?? null;
  const names = new Map<string, string>();
  for (const { marks } of panels) {
    for (const { examiner } of marks)
      names.set(nameKey(examiner), names.get(nameKey(examiner)) ?? examiner);
  }
  const keys = [...names.keys()].sort();
  const of = (dimension: string | null) => (mark: ExaminerMark) =>
    dimension === null ? mark.score : (mark.marks.dimensions.get(dimension) ?? null);
  const lists = panels.map(({ marks }) => marks);
  const row = (dimension: string | null, title: string | null, most: number): Agreement => {
    const share = limit === null ? null : (limit * 100 * most) / assessment.total;
    return { dimension, title, ...agreementOf(lists, keys, of(dimension), share) };
  };
  return {
    examiners: keys.map((key) => names.get(key) ?? key),
    limit,
    attempts: panels.map(({ employeeNo, attempt, marks }) =>
      panelAttempt(assessment, employeeNo, attempt, marks, today),
    ),
    rows: [
      row(null, null, assessment.total),
      ...(assessment.dimensions ?? []).map(({ code, title, max }) => row(code, title, max)),
    ],
  };
}

function panelAttempt(
  assessment: Assessment,
  employeeNo: string,
  attempt: AttemptFact,
  marks: readonly ExaminerMark[],
  today: Day,
): PanelAttempt {
  const { grade, awaits, decided, verdict } = effectiveMark(assessment, attempt, today);
  const scores = marks.map(({ score }) => score);
  const settled = decided !== null || (verdict.kind === 'marks' && verdict.settledOn !== null);
  const open = awaits?.for === 'settlement' ? 'disputed' : 'incomplete';
  return {
    employeeNo,
    takenOn: attempt.takenOn,
    marks: marks.map(({ examiner, chair, score }) => ({ examiner, chair, score: score / 100 })),
    difference: (Math.max(...scores) - Math.min(...scores)) / 100,
    score: awaits ? null : grade.score / 100,
    state: awaits ? open : settled ? 'settled' : 'agreed',
  };
}

/** `limit`: hundredths that two marks may lie apart. */
function agreementOf(
  panels: readonly (readonly ExaminerMark[])[],
  keys: readonly string[],
  of: (mark: ExaminerMark) => number | null,
  limit: number | null,
): Omit<Agreement, 'dimension' | 'title'> {
  const given = panels
    .map((marks) => new Map(marks.flatMap((one) => valueOf(one, of))))
    .filter((values) => values.size > 1);
  let pairs = 0;
  let exact = 0;
  let within = 0;
  for (const values of given) {
    const list = [...values.values()];
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        pairs += 1;
        if (a === b) exact += 1;
        if (limit !== null && Math.abs(a - b) <= limit + 1e-9) within += 1;
      }
    });
  }
  const complete = given
    .filter((values) => keys.every((key) => values.has(key)))
    .map((values) => keys.map((key) => values.get(key) ?? 0));
  const two = keys.length === 2 ? complete.map(([a = 0, b = 0]) => [a, b] as const) : [];
  return {
    people: given.length,
    pairs,
    exact: pairs === 0 ? null : exact / pairs,
    withinLimit: pairs === 0 || limit === null ? null : within / pairs,
    kappa: cohenKappa(two),
    weightedKappa: cohenKappa(two, squared),
    icc: icc21(complete),
  };
}

function valueOf(
  mark: ExaminerMark,
  of: (mark: ExaminerMark) => number | null,
): [string, number][] {
  const value = of(mark);
  return value === null ? [] : [[nameKey(mark.examiner), value]];
}
