import type { Day } from '../domain/day.js';
import type { Marks } from '../domain/grading.js';
import type { Store } from './open.js';
import {
  decidedDimensions,
  examinerChairs,
  examinerDimensions,
  examinerMarks,
  markDecisions,
  onlineTries,
} from './schema-examinations.js';
import type { NewRow, Writer } from './write.js';

/** Records what an examiner gave for an attempt; `correction`: why it takes the place of an earlier mark of theirs. */
export function insertExaminerMark(
  write: Writer,
  row: {
    attemptId: number;
    examiner: string;
    marks: Marks;
    correction: string | null;
    recordedBy: string;
    recordedOn: Day;
  },
): void {
  const { marks, ...own } = row;
  const { score: scoreHundredths, bonus: bonusHundredths = 0 } = marks;
  const id = write.insert(examinerMarks, { ...own, scoreHundredths, bonusHundredths });
  for (const [component, score] of marks.dimensions) {
    write.insert(examinerDimensions, { examinerMarkId: id, component, scoreHundredths: score });
  }
}

/** Records who of the examiners had the chair. */
export function insertChair(write: Writer, attemptId: number, examiner: string): void {
  write.insert(examinerChairs, { attemptId, examiner });
}

/** Records a corrected mark, or one by which a difference was settled. */
export function insertMarkDecision(
  write: Writer,
  row: {
    attemptId: number;
    kind: 'regrade' | 'settle';
    decidedOn: Day;
    actor: string;
    reason: string;
    marks: Marks;
  },
): void {
  const { marks, ...own } = row;
  const { score: scoreHundredths, bonus: bonusHundredths = 0 } = marks;
  const id = write.insert(markDecisions, { ...own, scoreHundredths, bonusHundredths });
  for (const [component, score] of marks.dimensions) {
    write.insert(decidedDimensions, { markDecisionId: id, component, scoreHundredths: score });
  }
}

/** Records from where a mark came, and of how many tries it is the one that counts. */
export function insertOnlineTry(write: Writer, row: NewRow<typeof onlineTries>): void {
  write.insert(onlineTries, row);
}

/** The examiners of a person's attempts beside the first ones, and who recorded their marks or decided on a mark. */
export function listFurtherHands(
  store: Store,
  personId: number,
): { attemptId: number; recordedBy: string; examiner: string | null }[] {
  return store.sqlite
    .prepare(
      `SELECT m.attempt_id AS attemptId, m.recorded_by AS recordedBy, m.examiner FROM examiner_marks m
         JOIN attempts a ON a.id = m.attempt_id WHERE a.person_id = @personId
       UNION ALL SELECT d.attempt_id, d.actor, NULL FROM mark_decisions d
         JOIN attempts a ON a.id = d.attempt_id WHERE a.person_id = @personId`,
    )
    .all({ personId }) as { attemptId: number; recordedBy: string; examiner: string | null }[];
}

/** Why a mark was corrected or settled, by whom and when, by the attempt. */
export function listMarkDecisions(
  store: Store,
  personId: number,
): { attemptId: number; kind: 'regrade' | 'settle'; on: Day; actor: string; reason: string }[] {
  return store.sqlite
    .prepare(
      `SELECT d.attempt_id AS attemptId, d.kind, d.decided_on AS "on", d.actor, d.reason
       FROM mark_decisions d JOIN attempts a ON a.id = d.attempt_id WHERE a.person_id = ? ORDER BY d.id`,
    )
    .all(personId) as ReturnType<typeof listMarkDecisions>;
}

/** The examiner of an attempt as it was recorded. */
export function firstExaminer(store: Store, attemptId: number): string | null {
  return store.sqlite
    .prepare('SELECT examiner FROM attempts WHERE id = ?')
    .pluck()
    .get(attemptId) as string | null;
}
