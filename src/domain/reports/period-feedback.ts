import { twoDecimals } from '../round.js';
import { compare } from '../compare.js';
import { countedResults, type ItemCounts } from '../forms/results.js';
import type { Questionnaire } from '../handbook/types-questionnaires.js';
import { rateOf } from '../rate.js';

/** What was answered about a session, or about a course of a batch, in the period. */
export interface Occasion {
  form: string;
  session: string | null;
  course: string | null;
  batch: string | null;
  title: string;
  courseTitle: string | null;
  /** Forms given in the period, and up to its end. */
  responses: number;
  answered: number;
  /** Who was there and could have answered; `null` where that is not known. */
  expected: number | null;
  /** How often each mark was given, by item. */
  marks: ItemCounts;
}

/** Mean marks; `null` where nobody answered, or so few that they would be known (`forms.*.withhold_below`). */
export interface FeedbackFigures {
  responses: number;
  mean: number | null;
  withheld: boolean;
  below_target: boolean;
}

export interface OccasionFigures extends FeedbackFigures {
  session: string | null;
  course: string | null;
  batch: string | null;
  title: string;
  answered: number;
  expected: number | null;
  response_rate: number | null;
}

export interface FormFeedback extends FeedbackFigures {
  form: string;
  title: string;
  /** Marks run from 1 to this. */
  scale: number;
  withhold_below: number | null;
  target: number | null;
  /** Of the occasions of which it is known who was there. */
  answered: number;
  expected: number | null;
  response_rate: number | null;
  occasions: OccasionFigures[];
}

/** The answers to questionnaires that were given in the period (001 §4.6). */
export interface FeedbackReport {
  forms: FormFeedback[];
}

/**
 * Mean and response rate of each form and of each occasion (`forms.*`; 001 §4.6); `byCourse`: all sessions of a course
 * are one.
 */
export function feedbackReport(
  forms: Readonly<Record<string, Questionnaire>>,
  all: readonly Occasion[],
  byCourse: boolean,
): FeedbackReport {
  const occasions = byCourse ? togetherByCourse(all) : all;
  const codes = [...new Set(occasions.map(({ form }) => form))].sort(compare);
  return {
    forms: codes.flatMap((code) => {
      const form = forms[code];
      return form
        ? [
            formFeedback(
              code,
              form,
              occasions.filter((one) => one.form === code),
            ),
          ]
        : [];
    }),
  };
}

function formFeedback(
  code: string,
  form: Questionnaire,
  occasions: readonly Occasion[],
): FormFeedback {
  const known = occasions.filter(({ expected }) => expected !== null);
  const expected = known.reduce((sum, one) => sum + (one.expected ?? 0), 0);
  const answered = known.reduce((sum, one) => sum + one.answered, 0);
  return {
    form: code,
    title: form.title,
    scale: form.scale.length,
    withhold_below: form.withhold_below ?? null,
    target: form.target ?? null,
    ...figures(form, occasions),
    answered,
    expected: known.length === 0 ? null : expected,
    response_rate: rateOf(answered, expected),
    occasions: occasions
      .map((one) => ({
        session: one.session,
        course: one.course,
        batch: one.batch,
        title: one.title,
        ...figures(form, [one]),
        answered: one.answered,
        expected: one.expected,
        response_rate: one.expected === null ? null : rateOf(one.answered, one.expected),
      }))
      .sort(
        (a, b) =>
          compare(a.session ?? '\uffff', b.session ?? '\uffff') ||
          compare(a.batch ?? '', b.batch ?? '') ||
          compare(a.course ?? '', b.course ?? ''),
      ),
  };
}

function togetherByCourse(all: readonly Occasion[]): Occasion[] {
  const courses = new Map<string, Occasion[]>();
  for (const one of all) {
    const key = `${one.form}\n${one.course ?? ''}`;
    courses.set(key, [...(courses.get(key) ?? []), one]);
  }
  return [...courses.values()].flatMap((own): Occasion[] => {
    const [first] = own;
    if (!first) return [];
    const sum = (key: 'responses' | 'answered'): number =>
      own.reduce((total, one) => total + one[key], 0);
    const isKnown = own.every(({ expected }) => expected !== null);
    return [
      {
        ...first,
        session: null,
        batch: null,
        title: first.courseTitle ?? first.title,
        responses: sum('responses'),
        answered: sum('answered'),
        expected: isKnown ? own.reduce((total, one) => total + (one.expected ?? 0), 0) : null,
        marks: sumOf(own),
      },
    ];
  });
}

/** How often each mark was given, over several occasions. */
function sumOf(occasions: readonly Occasion[]): Map<string, number[]> {
  const marks = new Map<string, number[]>();
  for (const one of occasions) {
    for (const [item, counts] of one.marks) {
      const sum = marks.get(item) ?? [];
      counts.forEach((count, index) => (sum[index] = (sum[index] ?? 0) + count));
      marks.set(item, sum);
    }
  }
  return marks;
}

function figures(form: Questionnaire, occasions: readonly Occasion[]): FeedbackFigures {
  const responses = occasions.reduce((sum, one) => sum + one.responses, 0);
  const { mean, withheld, belowTarget } = countedResults(form, responses, sumOf(occasions));
  return {
    responses,
    mean: mean === null ? null : twoDecimals(mean),
    withheld,
    below_target: belowTarget,
  };
}
