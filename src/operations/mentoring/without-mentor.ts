import type { Batch } from '../../db/batches.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import type { StoredPerson } from '../../db/persons.js';
import { rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { compare } from '../../domain/compare.js';
import { mentoredStages } from '../../domain/mentoring/mentored.js';
import { briefStanding } from '../../domain/standing/standing.js';
import type { MentorBook } from './book.js';

/** Somebody of a batch who needs a mentor, and the one they have. */
export interface BatchMentee {
  person: StoredPerson;
  joinedOn: Day;
  /** Employee no of who mentors them after the day; `null` where nobody does. */
  mentor: string | null;
}

/**
 * The people of a batch on a day who are not past the stages with a mentor, by employee no; in a program without such
 * stages everybody (001 §2.2: in-team mentoring is arranged after the foundation training).
 */
export function batchMentees(
  store: Store,
  book: MentorBook,
  batch: Batch,
  day: Day,
): BatchMentee[] {
  const rules = rulesOf(store, batch.handbookVersion);
  const codes = (rules.handbook.programs[batch.program]?.stages ?? []).map(({ code }) => code);
  const last = codes.indexOf(mentoredStages(rules.handbook, batch.program).at(-1) ?? '');
  const people: BatchMentee[] = [];
  for (const facts of eachEnrollmentFacts(store, { batchIds: [batch.id] })) {
    const { personId, joinedOn, leftOn } = facts;
    if (leftOn !== null && leftOn <= day) continue;
    const { stage } = briefStanding(rules, facts, day);
    const at = stage === null ? codes.length : codes.indexOf(stage);
    if (last >= 0 && at > last) continue;
    const own = book.mentorings(({ menteeId }) => menteeId === personId);
    const mentorship = own.find(({ until }) => until === null || until > day);
    const mentor = mentorship ? book.person(mentorship.mentorId).employeeNo : null;
    people.push({ person: book.person(personId), joinedOn, mentor });
  }
  return people.sort((a, b) => compare(a.person.employeeNo, b.person.employeeNo));
}
