import { compare } from '../domain/compare.js';
import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { confirmedOn } from '../domain/examining/attempt-place.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import type { Rung } from '../domain/handbook/types.js';
import { ladderState, type ClimbedAttempt } from '../domain/standing/ladder.js';
import { InputError, refused } from '../errors.js';
import { requireBatch } from './find-session.js';

/** An attempt in its place. `passed` is `null` while the mark awaits its confirmation, and once it is voided. */
export interface ExamResult {
  employeeNo: string;
  assessment: string;
  round: number;
  attempt: number | null;
  rung: Rung | null;
  takenOn: Day;
  /** In points. */
  score: number;
  passed: boolean | null;
  voided: boolean;
  /** `null` where no confirmation is needed. */
  confirmed: boolean | null;
}

/**
 * Every attempt at an assessment, of one batch or of everybody, by employee no and day. Whoever was moved appears once,
 * with the attempts that were taken along.
 *
 * @throws InputError `assessment_unknown`, `batch_unknown`
 */
export function listExamResults(
  store: Store,
  input: { assessment: string; batch: string | null; today: Day },
): ExamResult[] {
  const batches = input.batch === null ? listBatches(store) : [requireBatch(store, input.batch)];
  const codes = new Map<number, string>();
  let suggestion = '';
  for (const version of new Set(batches.map(({ handbookVersion }) => handbookVersion))) {
    const found = findAssessment(rulesOf(store, version).handbook, input.assessment);
    if (found.kind === 'found') codes.set(version, found.code);
    else suggestion = found.suggestion || suggestion;
  }
  if (codes.size === 0 && batches.length > 0) {
    throw new InputError(
      refused('assessment_unknown', { assessment: input.assessment, suggestion }),
    );
  }
  const results: ExamResult[] = [];
  const selection = input.batch === null ? {} : { batchIds: batches.map(({ id }) => id) };
  for (const facts of eachEnrollmentFacts(store, selection)) {
    if (facts.attempts.length === 0) continue;
    if (input.batch === null && facts.leftReason === 'moved') continue;
    const code = codes.get(facts.batch.version);
    const rules = rulesOf(store, facts.batch.version);
    const state = code === undefined ? undefined : ladderState(rules, facts, code, input.today);
    if (code === undefined || !state) continue;
    const confirming = state.assessment.confirmed_by !== undefined;
    for (const attempt of state.attempts) {
      results.push(resultOf(facts.employeeNo, code, attempt, confirming));
    }
  }
  return results.sort(
    (a, b) => compare(a.employeeNo, b.employeeNo) || compare(a.takenOn, b.takenOn),
  );
}

function resultOf(
  employeeNo: string,
  assessment: string,
  attempt: ClimbedAttempt,
  confirming: boolean,
): ExamResult {
  const { fact, grade, status, number, round, rung } = attempt;
  return {
    employeeNo,
    assessment,
    round,
    attempt: number,
    rung,
    takenOn: fact.takenOn,
    score: grade.score / 100,
    passed: status === 'counts' ? grade.passed : null,
    voided: status === 'voided',
    confirmed: confirming ? confirmedOn(fact) !== null : null,
  };
}
