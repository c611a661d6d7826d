import { subtractSpan } from '../calendar.js';
import { addDays, daysBetween, earlier, later, type Day } from '../day.js';
import type { Handbook } from '../handbook/types.js';
import type { MentorResults } from '../handbook/types-mentors.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { countedUpTo, dueAfter } from '../standing/pauses.js';
import type { Standing } from '../standing/standing.js';
import type { MentoringTime } from './load.js';
import { mentorChecklists, mentoredStages, stageTimes, standardsOf } from './mentored.js';

/** A trainee as they stand in the training in which they have a mentor. */
export interface Mentee {
  rules: Rules;
  facts: EnrollmentFacts;
  standing: Standing;
}

/**
 * What has come of a mentorship. `reached`: in time; `missed`: not in time; `open`: neither yet; `over`: ended before
 * either, by another mentor or by leaving; `none`: the handbook sets no standard for the program.
 */
export const mentoringOutcomes = ['reached', 'missed', 'open', 'over', 'none'] as const;
export type MentoringOutcome = (typeof mentoringOutcomes)[number];

export interface MenteeResult {
  outcome: MentoringOutcome;
  /** The day on which it was reached or missed. */
  judgedOn: Day | null;
  /** The last day for the standard that is due first of those that are open, or was missed. */
  dueOn: Day | null;
  /** Path of that standard; of the last one where all were reached. */
  rule: string | null;
  /** Items that were signed of the checklists that a mentor signs. */
  signed: number;
  items: number;
  /** Calendar days from the start of the mentoring to the last signature; `null` until all are signed. */
  signOffDays: number | null;
}

/** The stages of mentoring of a program with the days on which they began and ended. */
function mentoringOf({ rules, facts, standing }: Mentee) {
  const { handbook } = rules;
  const program = handbook.programs[facts.batch.program];
  const stages = mentoredStages(handbook, facts.batch.program);
  const times = program
    ? stageTimes(program, standing.gates, facts.hiredOn)
    : new Map<string, never>();
  return { program, stages, times };
}

/**
 * The last day of the mentoring of somebody, by itself: the day before they left, the end of the batch, or the day on
 * which the last of the stages with a mentor ended (001 §3.1b). `null` while it goes on. Who gets a mentor only after
 * those stages, `from` a day, keeps them until somebody ends it.
 */
export function mentoringEnd(mentee: Mentee, from: Day): Day | null {
  const { facts } = mentee;
  const { stages, times } = mentoringOf(mentee);
  const ends = stages.map((code) => times.get(code)?.ended ?? null);
  const all = ends.length > 0 && !ends.includes(null);
  const done = all ? ends.reduce<Day>((last, end) => later(last, end ?? last), '') : null;
  const ended = done !== null && done >= from ? done : null;
  const left = facts.leftOn === null ? null : addDays(facts.leftOn, -1);
  const known = [ended, left, facts.batch.closedOn].filter((day) => day !== null);
  return known.length === 0 ? null : known.reduce(earlier);
}

/** The checklists that a mentor signs, as far as they were signed by a day. */
function signatures({ rules, facts }: Mentee, by: Day) {
  const { handbook } = rules;
  const codes = mentorChecklists(handbook, handbook.programs[facts.batch.program]);
  let items = 0;
  let signed = 0;
  let last: Day | null = null;
  for (const code of codes) {
    const own = (handbook.checklists[code]?.areas ?? []).flatMap((area) => area.items);
    const known = new Set(own.map((item) => item.code));
    const done = facts.records
      .signatures(code)
      .filter(({ item, signedOn }) => known.has(item) && signedOn <= by);
    items += known.size;
    signed += done.length;
    for (const { signedOn } of done) last = last === null ? signedOn : later(last, signedOn);
  }
  return { items, signed, last };
}

/**
 * What has come of a mentorship by a day: whether the mentee ended the stages of the standard in time, counted from the
 * day on which mentor and mentoring had both begun; and how complete the checklist is (`mentors.results`; 003 §6:
 * newcomers reaching the standard, complete knowledge transfer).
 */
export function menteeResult(mentee: Mentee, time: MentoringTime, today: Day): MenteeResult {
  const { rules, facts } = mentee;
  const { stages, times } = mentoringOf(mentee);
  const end = time.until !== null && time.until < today ? time.until : today;
  const began = times.get(stages[0] ?? '')?.began ?? null;
  const start = began === null ? null : later(began, time.from);
  const { items, signed, last } = signatures(mentee, end);
  const complete = items > 0 && signed === items && last !== null && start !== null;
  const list = {
    signed,
    items,
    signOffDays: complete ? daysBetween(start, later(last, start)) : null,
  };
  const counted = countedUpTo(facts, today);
  const standards = standardsOf(rules.handbook, facts.batch.program).map(({ standard, rule }) => {
    const ended = times.get(standard.stage)?.ended ?? null;
    const dueOn = start === null ? null : dueAfter(rules, counted, start, standard.within);
    return { rule, ended, dueOn };
  });
  const result = (
    outcome: MentoringOutcome,
    of?: (typeof standards)[number],
    judgedOn: Day | null = null,
  ) => ({
    outcome,
    judgedOn,
    dueOn: of?.dueOn ?? null,
    rule: of?.rule ?? null,
    ...list,
  });
  if (standards.length === 0) return result('none');
  const missed = standards.find(({ ended, dueOn }) => {
    const at = ended === null || ended > today ? today : ended;
    return dueOn !== null && at > dueOn && end >= dueOn;
  });
  if (missed) return result('missed', missed, missed.dueOn);
  const open = standards.find(({ ended }) => ended === null || ended > end);
  if (!open) {
    const judged = standards.reduce<Day>((day, { ended }) => later(day, ended ?? day), '');
    return result('reached', standards.at(-1), judged);
  }
  return result(end < today ? 'over' : 'open', open);
}

/** The results of a mentor over the time that counts. */
export interface MentorRecord {
  reached: number;
  missed: number;
  /** Share in time, 0..1; `null` while nothing was judged. */
  rate: number | null;
  /** Signed items of all checklist items of the mentees whose mentoring is over or complete; `null` without any. */
  completeness: number | null;
  /** Mean of the days to the last signature; `null` without any. */
  signOffDays: number | null;
  lastMissedOn: Day | null;
}

/** What the mentorships of a mentor amount to on a day (`mentors.results.over`). */
export function mentorRecord(
  results: readonly MenteeResult[],
  rules: Pick<Rules, 'calendar'> & { handbook: Pick<Handbook, 'mentors'> },
  today: Day,
): MentorRecord {
  const over = rules.handbook.mentors?.results?.over;
  const after = over ? subtractSpan(rules.calendar, today, over) : '';
  const judged = results.filter(
    ({ judgedOn }) => judgedOn !== null && judgedOn > after && judgedOn <= today,
  );
  const reached = judged.filter(({ outcome }) => outcome === 'reached').length;
  const missed = judged.filter(({ outcome }) => outcome === 'missed');
  const lists = judged.filter(({ items }) => items > 0);
  const items = lists.reduce((sum, one) => sum + one.items, 0);
  const signed = lists.reduce((sum, one) => sum + one.signed, 0);
  const days = judged.flatMap(({ signOffDays }) => signOffDays ?? []);
  return {
    reached,
    missed: missed.length,
    rate: judged.length === 0 ? null : reached / judged.length,
    completeness: items === 0 ? null : signed / items,
    signOffDays: days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0) / days.length,
    lastMissedOn: missed.reduce<Day | null>(
      (last, { judgedOn }) =>
        judgedOn !== null && (last === null || judgedOn > last) ? judgedOn : last,
      null,
    ),
  };
}

/** What follows from a mentor's results, and by which rule; `null` where nothing does (`mentors.results`; 003 §6). */
export function followUp(
  { reached, missed, rate }: MentorRecord,
  results: MentorResults | undefined,
): { kind: 'guidance' | 'withdrawal'; rule: string } | null {
  if (!results || rate === null || reached + missed < results.least) return null;
  if (rate < results.withdrawal_below) {
    return { kind: 'withdrawal', rule: 'mentors.results.withdrawal_below' };
  }
  if (rate < results.guidance_below) {
    return { kind: 'guidance', rule: 'mentors.results.guidance_below' };
  }
  return null;
}
