import {
  givenReasons,
  listMarkEvents,
  listMarkRecords,
  type GivenReasons,
} from '../db/decisions.js';
import { listFurtherHands } from '../db/examinations.js';
import { enrollmentFinder } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import type { StoredPerson } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import {
  reviewEvidence,
  type MarkPaper,
  type ReviewEvidence,
} from '../domain/deciding/evidence.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { laddersOf, standing, type Standing } from '../domain/standing/standing.js';
import { Refusal, refused } from '../errors.js';
import { enrollmentOn, requirePerson } from './find-standing.js';

/** Everything that a review of a person rests on. */
export interface ReviewFile {
  person: StoredPerson;
  facts: EnrollmentFacts;
  rules: Rules;
  standing: Standing;
  evidence: ReviewEvidence;
  /** The reasons that were given, by the id of what they were given for. */
  reasons: GivenReasons;
}

/**
 * The file of a person's review: what proposed it, every attempt with the hands it went through, what was done between
 * them, and what was decided so far.
 *
 * @throws InputError `person_unknown`; Refusal `in_no_batch`
 */
export function findReview(store: Store, employeeNo: string, today: Day): ReviewFile {
  const person = requirePerson(store, employeeNo, today);
  const enrollment = enrollmentOn(enrollmentFinder(store)(person.id), today);
  if (!enrollment) throw new Refusal(refused('in_no_batch', { employee_no: person.employeeNo }));
  const facts = factsOfEnrollment(store, enrollment.id);
  const rules = rulesOf(store, facts.batch.version);
  const found = standing(rules, facts, today);
  const program = rules.handbook.programs[facts.batch.program];
  // Who has left has no standing on a ladder any more, but what it rested on stays.
  const ladders = program ? laddersOf(rules, facts, program, today) : [];
  const papers = papersOf(store, person.id);
  const evidence = reviewEvidence(rules, facts, { ...found, ladders }, papers, today);
  return {
    person,
    facts,
    rules,
    standing: found,
    evidence,
    reasons: givenReasons(store, person.id),
  };
}

function papersOf(store: Store, personId: number): Map<number, MarkPaper> {
  const events = listMarkEvents(store, personId);
  const hands = listFurtherHands(store, personId);
  return new Map(
    listMarkRecords(store, personId).map(({ id, examiner, recordedBy, recordedOn }) => [
      id,
      {
        examiner,
        recordedBy,
        recordedOn,
        events: events.filter(({ attemptId }) => attemptId === id),
        further: hands
          .filter(({ attemptId }) => attemptId === id)
          .flatMap((one) => [one.examiner ?? '', one.recordedBy]),
      },
    ]),
  );
}
