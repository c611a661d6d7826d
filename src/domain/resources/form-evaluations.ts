import { compare } from '../compare.js';
import type { Day } from '../day.js';
import type { Questionnaire } from '../handbook/types-questionnaires.js';
import type { TrainerRecord } from './trainer-facts.js';

/** What was answered about a session: the marks of each answered form, those of the trainer's questions alone. */
export interface SessionAnswers {
  session: string;
  course: string;
  day: Day;
  /** Of each form the sum of its marks and their number. */
  forms: readonly { sum: number; marks: number }[];
}

/** The codes of the questions that say how a trainer was; none where the questionnaire has no such group. */
export const trainerItems = ({ groups }: Questionnaire, title: string): string[] =>
  groups
    .filter((group) => group.title === title)
    .flatMap(({ items }) => items.map(({ code }) => code));

/**
 * The trainees' evaluation of a session as the answers to its questionnaire give it: the mean of everybody's own mean,
 * each form alike, on the scale of the trainers' evaluations (`trainers.evaluated_by`; 001 §4.6). Of fewer forms than the
 * questionnaire tells anything of there is no score.
 */
export function evaluationOfSession(
  { scale, withhold_below: least = 1 }: Pick<Questionnaire, 'scale' | 'withhold_below'>,
  highest: number,
  { session, course, day, forms }: SessionAnswers,
): TrainerRecord {
  const answers = forms.length;
  const total = forms.reduce((sum, form) => sum + form.sum / form.marks, 0);
  const mean = answers === 0 ? null : (total / answers / scale.length) * highest;
  return {
    ...{ kind: 'trainees', day, answers, session, course, actor: null, note: null },
    score: mean === null || answers < least ? null : Math.round(mean * 100),
    source: 'forms',
    replaced: false,
  };
}

/**
 * What was noted of a trainer, with what the forms say. Where one session has both, the one with more answers counts, the
 * forms where there are as many; the other is shown, and replaced.
 */
export function withFormEvaluations(
  noted: readonly TrainerRecord[],
  ofForms: readonly TrainerRecord[],
): TrainerRecord[] {
  const bySession = new Map(ofForms.map((one) => [one.session, one]));
  const behind = new Set<TrainerRecord>();
  for (const one of noted) {
    if (one.kind !== 'trainees' || one.session === null) continue;
    const forms = bySession.get(one.session);
    if (!forms) continue;
    const formsCount = forms.score !== null && (forms.answers ?? 0) >= (one.answers ?? 0);
    behind.add(formsCount ? one : forms);
  }
  return [...noted, ...ofForms]
    .map((one) => (behind.has(one) ? { ...one, replaced: true } : one))
    .sort((a, b) => compare(a.day, b.day));
}
