import type { Day } from '../day.js';
import type { Refused } from '../refusals/index.js';
import { isOn, overlaps, peakLoad, type MentoringTime } from './load.js';
import { stateOn, isGood, type CertificateTerm } from './certificates.js';

/** A mentor as an assignment sees them. */
export interface MentorPlace {
  employeeNo: string;
  name: string;
  hiredOn: Day;
  /** The first day on which they are no longer employed, where somebody has said. */
  leftOn: Day | null;
  /** The certificate that counts on the first day, if there is any. */
  term: CertificateTerm | undefined;
  limit: number;
  times: readonly MentoringTime[];
}

/** A mentee as an assignment sees them. */
export interface MenteePlace {
  employeeNo: string;
  name: string;
  batch: string;
  joinedOn: Day;
  leftOn: Day | null;
  closedOn: Day | null;
  /** The mentors that they have, or had, in any training. */
  mentors: readonly (MentoringTime & { mentor: string })[];
}

/**
 * Why a mentor gets nobody in a time: not employed then, without a good certificate on the first day, or too many
 * mentees (`mentors.levels.*.max_mentees`; 003 §6). All reasons at once.
 */
export function refuseMentor(mentor: MentorPlace, time: MentoringTime, wanted: number): Refused[] {
  const { employeeNo: employee_no, hiredOn, leftOn, term, limit, times } = mentor;
  const { from } = time;
  const refusals: Refused[] = [];
  if (from < hiredOn || (leftOn !== null && from >= leftOn)) {
    const facts = { employee_no, on: from, hired_on: hiredOn, left_on: leftOn ?? '' };
    refusals.push({ code: 'mentor_not_employed', facts });
  }
  if (!term || !isGood(term, from)) {
    const state = term ? stateOn(term, from) : ('none' as const);
    const until = state === 'withdrawn' ? term?.withdrawnOn : term?.until;
    const facts = { employee_no, on: from, state, until: until ?? '' };
    refusals.push({ code: 'mentor_uncertified', facts });
    return refusals;
  }
  const { load, on } = peakLoad(times, time);
  if (load + wanted > limit) {
    const rule = `mentors.levels.${term.certificate.level}.max_mentees`;
    refusals.push({ code: 'mentor_full', facts: { employee_no, on, load, wanted, limit, rule } });
  }
  return refusals;
}

/** Why somebody does not get a mentor in a time: not in training then, or has one. All at once. */
export function refuseMentee(mentee: MenteePlace, time: MentoringTime): Refused[] {
  const { employeeNo: employee_no, batch, joinedOn, leftOn, closedOn } = mentee;
  const { from } = time;
  const refusals: Refused[] = [];
  if (closedOn !== null && from > closedOn) {
    refusals.push({ code: 'batch_closed', facts: { batch, closed_on: closedOn } });
  }
  if (from < joinedOn) {
    const facts = { employee_no, batch, joined_on: joinedOn, from };
    refusals.push({ code: 'mentor_before_joining', facts });
  }
  if (leftOn !== null && from >= leftOn) {
    const facts = { employee_no, batch, left_on: leftOn, from };
    refusals.push({ code: 'mentor_after_leaving', facts });
  }
  const other = mentee.mentors.find((one) => overlaps(one, time));
  if (other) {
    const facts = { employee_no, mentor: other.mentor, from: other.from, until: other.until ?? '' };
    refusals.push({ code: 'mentor_taken', facts });
  }
  return refusals;
}

/** The mentorship that is on on a day; of two on the day of a change the later one. */
export function mentorshipOn<T extends MentoringTime>(
  times: readonly T[],
  day: Day,
): T | undefined {
  return times
    .filter((time) => isOn(time, day))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}
