import { enrollmentFinder, type EnrollmentRow } from '../../db/enrollments.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import { rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { addDays, earlier, type Day } from '../../domain/day.js';
import type { MentorshipFact } from '../../domain/mentoring/facts.js';
import { mentoringEnd, type Mentee } from '../../domain/mentoring/results.js';
import type { EnrollmentFacts } from '../../domain/standing/facts.js';
import { standing } from '../../domain/standing/standing.js';

/** A mentorship as it stands on a day. */
export interface Mentoring extends MentorshipFact {
  /** The last day: as recorded, or earlier where the mentoring ended by itself; `null` while it goes on. */
  until: Day | null;
  /** Whether it ended by itself, before anybody ended it. */
  byItself: boolean;
  mentee: Mentee;
}

/** The enrollment in which a training goes on after moves to other batches. */
function latestOf(rows: readonly EnrollmentRow[], id: number): number {
  const next = rows.find(({ movedFrom }) => movedFrom === id);
  return next ? latestOf(rows, next.id) : id;
}

/** Who has left is judged as they stood on their last day. */
function menteeOf(store: Store, facts: EnrollmentFacts, day: Day): Mentee {
  const rules = rulesOf(store, facts.batch.version);
  const last = facts.leftOn === null ? day : addDays(facts.leftOn, -1);
  return { rules, facts, standing: standing(rules, facts, earlier(day, last)) };
}

/** Mentorships with their mentees as they stand on a day, in the order in which they are given. */
export function readMentorings(
  store: Store,
  mentorships: readonly MentorshipFact[],
  day: Day,
): Mentoring[] {
  if (mentorships.length === 0) return [];
  const personIds = [...new Set(mentorships.map(({ menteeId }) => menteeId))];
  const facts = new Map<number, EnrollmentFacts>();
  for (const one of eachEnrollmentFacts(store, { personIds })) facts.set(one.id, one);
  const find = enrollmentFinder(store);
  const rowsOf = new Map(personIds.map((id) => [id, find(id)]));
  const mentees = new Map<number, Mentee>();
  return mentorships.map((mentorship) => {
    const id = latestOf(rowsOf.get(mentorship.menteeId) ?? [], mentorship.enrollmentId);
    let mentee = mentees.get(id);
    if (!mentee) {
      const own = facts.get(id);
      if (!own) throw new Error(`no enrollment ${id}`);
      mentees.set(id, (mentee = menteeOf(store, own, day)));
    }
    const { until: recorded, from } = mentorship;
    const ended = mentoringEnd(mentee, from);
    const end = ended !== null && ended < from ? from : ended;
    const byItself = end !== null && end <= day && (recorded === null || end < recorded);
    return { ...mentorship, until: byItself ? end : recorded, byItself, mentee };
  });
}
