import { compare } from '../domain/compare.js';
import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { decideRetake, type RetakeDue } from '../domain/examining/retake-due.js';
import { InputError, refused } from '../errors.js';
import { requireBatch } from './find-session.js';

export interface DueRow extends RetakeDue {
  employeeNo: string;
  name: string;
  batch: string;
  /** By which rules, and in which program of theirs. */
  handbook: Handbook;
  program: string;
}

/**
 * What everybody in an open batch has to do after a failed assessment, the most urgent first.
 *
 * @throws InputError `batch_unknown`, `assessment_unknown`
 */
export function listRetakesDue(
  store: Store,
  input: { batch: string | null; assessment: string | null; today: Day },
): DueRow[] {
  const { today } = input;
  const wanted = input.batch === null ? null : requireBatch(store, input.batch);
  const open = listBatches(store, 'open').filter(({ id }) => wanted === null || id === wanted.id);
  const assessmentOf = assessmentFinder(store, input.assessment, [
    ...(wanted ? [wanted.handbookVersion] : open.map(({ handbookVersion }) => handbookVersion)),
  ]);
  const rows: DueRow[] = [];
  if (open.length === 0) return rows;
  const batchIds = open.map(({ id }) => id);
  for (const facts of eachEnrollmentFacts(store, { batchIds, attempted: true })) {
    if (facts.leftOn !== null && facts.leftOn <= today) continue;
    const { version } = facts.batch;
    const only = assessmentOf(version);
    if (only === undefined) continue;
    rows.push(...dueOf(rulesOf(store, version), facts, only, today));
  }
  return rows.sort(
    (a, b) =>
      compare(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31') ||
      compare(a.employeeNo, b.employeeNo) ||
      compare(a.assessment, b.assessment),
  );
}

/** The code of the wanted assessment in each handbook version: `null` for any, `undefined` for none. */
function assessmentFinder(
  store: Store,
  name: string | null,
  versions: readonly number[],
): (version: number) => string | null | undefined {
  if (name === null) return () => null;
  const codes = new Map<number, string>();
  let suggestion = '';
  for (const version of versions.length > 0 ? versions : [latestVersion(store)]) {
    const found = findAssessment(rulesOf(store, version).handbook, name);
    if (found.kind === 'found') codes.set(version, found.code);
    else suggestion = found.suggestion || suggestion;
  }
  if (codes.size > 0) return (version) => codes.get(version);
  throw new InputError(refused('assessment_unknown', { assessment: name, suggestion }));
}

function dueOf(rules: Rules, facts: EnrollmentFacts, only: string | null, today: Day): DueRow[] {
  const codes = new Set<string>();
  for (const { assessment } of facts.attempts) {
    if (only === null || assessment === only) codes.add(assessment);
  }
  return [...codes].flatMap((code) => {
    const due = decideRetake(rules, facts, code, today);
    if (!due) return [];
    const { employeeNo, name, batch } = facts;
    const { handbook } = rules;
    return [{ ...due, employeeNo, name, batch: batch.code, handbook, program: batch.program }];
  });
}
