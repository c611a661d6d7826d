/** What appraisals by several roles come to (004 §2.3). */
import { addSpan, type Calendar } from '../calendar.js';
import type { Day } from '../day.js';
import type { FormRater, Questionnaire, RaterRole } from '../handbook/types-questionnaires.js';
import { formResults, isWithheld, type FormResults } from './results.js';
import type { Answers } from './read-answer.js';

/** One filled-in appraisal. */
export interface Appraisal {
  role: RaterRole;
  givenOn: Day;
  answers: Answers;
}

/**
 * Why a role does not count: nobody of it answered, fewer than `least` did, so few that they are withheld, or nobody
 * gave a mark.
 */
export type Missing = 'none' | 'too_few' | 'withheld' | 'no_marks';

export interface RoleResult {
  role: RaterRole;
  answers: number;
  least: number;
  /** `null`: no data, or withheld. */
  mean: number | null;
  /** As the handbook has it, in per cent. */
  weight: number;
  /** Of the total, 0..1; `null` where it does not count. */
  share: number | null;
  missing: Missing | null;
  results: FormResults;
}

export interface AppraisalResult {
  roles: readonly RoleResult[];
  /** The weighted mean of the roles' means; `null` where there is none. */
  total: number | null;
  /** Whether the weights of missing roles were shared out. */
  renormalised: boolean;
  belowTarget: boolean;
}

/** Answers that belong together: from the first of them for as long as `forms.*.round` says; all without it. */
export function appraisalRounds<T extends { givenOn: Day }>(
  { round }: Pick<Questionnaire, 'round'>,
  calendar: Calendar,
  given: readonly T[],
): T[][] {
  const rounds: T[][] = [];
  let until: Day | null = null;
  for (const one of [...given].sort((a, b) =>
    a.givenOn < b.givenOn ? -1 : a.givenOn > b.givenOn ? 1 : 0,
  )) {
    if (rounds.length === 0 || (until !== null && one.givenOn > until)) {
      rounds.push([]);
      until = round ? addSpan(calendar, one.givenOn, round) : null;
    }
    rounds.at(-1)?.push(one);
  }
  return rounds;
}

/** Whether it is not kept who answered, of a role (`forms.*.raters[].anonymous`). */
export const isAnonymous = (
  { anonymous, raters }: Pick<Questionnaire, 'anonymous' | 'raters'>,
  role: RaterRole,
): boolean => raters?.find((rater) => rater.role === role)?.anonymous ?? anonymous;

/**
 * The mean of each role, and their weighted mean as the total (`forms.*.raters[].weight`; 004 §2.3). A role counts from
 * `least` answers on; of one without names and with fewer answers than `withhold_below` nothing is told. While a role is
 * missing there is no total, unless `forms.*.renormalise` shares its weight out among the others.
 */
export function appraisalResult(
  form: Questionnaire,
  appraisals: readonly Appraisal[],
): AppraisalResult {
  const found = (form.raters ?? []).map((rater) => roleResult(form, rater, appraisals));
  const counting = found.filter(({ missing }) => missing === null);
  const complete = counting.length === found.length;
  const weight = counting.reduce((sum, role) => sum + role.weight, 0);
  const renormalised = !complete && form.renormalise === true && weight > 0;
  const counts = (complete || renormalised) && weight > 0;
  const roles = found.map((role) => ({
    ...role,
    share: counts && role.missing === null ? role.weight / weight : null,
  }));
  const total = counts
    ? roles.reduce((sum, { share, mean }) => sum + (share ?? 0) * (mean ?? 0), 0)
    : null;
  const belowTarget = total !== null && form.target !== undefined && total < form.target;
  return { roles, total, renormalised, belowTarget };
}

function roleResult(
  form: Questionnaire,
  rater: FormRater,
  appraisals: readonly Appraisal[],
): RoleResult {
  const { role, weight, least = 1 } = rater;
  const own = appraisals.filter((one) => one.role === role).map(({ answers }) => answers);
  const hidden = isAnonymous(form, role);
  const { withhold_below, ...told } = form;
  const results = formResults(
    hidden && withhold_below !== undefined ? { ...told, withhold_below } : told,
    own,
  );
  const missing = missingOf(own.length, least, hidden && isWithheld(form, own.length), results);
  const { mean } = results;
  return { role, answers: own.length, least, mean, weight, share: null, missing, results };
}

function missingOf(
  answers: number,
  least: number,
  hidden: boolean,
  { mean }: FormResults,
): Missing | null {
  if (answers === 0) return 'none';
  if (hidden) return 'withheld';
  if (answers < least) return 'too_few';
  return mean === null ? 'no_marks' : null;
}
