import { compare } from '../domain/compare.js';
import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { confirmedOn } from '../domain/examining/attempt-place.js';
import type { Awaits, EffectiveMark } from '../domain/examining/correction.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import type { Assessment, Rung } from '../domain/handbook/types.js';
import type { AttemptFact, EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { ladderState } from '../domain/standing/ladder.js';
import { InputError, refused } from '../errors.js';
import { CompositeResults, type ComponentTitle } from './composite-results.js';
import { requireBatch } from './find-session.js';

/**
 * An attempt in its place, or what a person's attempts at the components of a composite amount to. `passed` is `null`
 * while the mark awaits its confirmation, once it is voided, and while a composite is incomplete.
 */
export interface ExamResult {
  employeeNo: string;
  assessment: string;
  round: number;
  /** `null` where voided, and for a composite. */
  attempt: number | null;
  /** `null` where there is no ladder. */
  rung: Rung | null;
  /** Of a composite the day on which its result stood. */
  takenOn: Day | null;
  /** In points; `null` while a composite is incomplete. */
  score: number | null;
  /** Extra points within it; `null` where none were given. */
  bonus: number | null;
  passed: boolean | null;
  voided: boolean;
  /** `null` where no confirmation is needed. */
  confirmed: boolean | null;
  /** Of a composite the value of each component by its code, 0..1; `null` without data. */
  components: ReadonlyMap<string, number | null>;
  /** Titles of the components that lie below their minimum. */
  missed: readonly string[];
  /** What the first mark was and since when it is another; `null` where it was never corrected. */
  corrected?: { from: number; on: Day } | null;
  /** How many examiners have marked it; `null` where the assessment has no more than one. */
  examiners?: number | null;
  awaits?: Awaits['for'] | null;
}

export interface ExamResults {
  results: ExamResult[];
  /** Whether extra points can be given. */
  withBonus: boolean;
  /** Whether components have minimums of their own. */
  withMinimum: boolean;
  /** The components of a composite, with their titles; empty for an assessment that is sat. */
  components: ReadonlyMap<string, ComponentTitle>;
}

/**
 * Every attempt at an assessment, of one batch or of everybody, by employee no and day; of a composite one row for each
 * person. Whoever was moved appears once, with the attempts that were taken along.
 *
 * @throws InputError `assessment_unknown`, `batch_unknown`
 */
export function listExamResults(
  store: Store,
  input: { assessment: string; batch: string | null; today: Day },
): ExamResults {
  const batches = input.batch === null ? listBatches(store) : [requireBatch(store, input.batch)];
  const versions = new Set(batches.map(({ handbookVersion }) => handbookVersion));
  const codes = codesByVersion(store, versions, input.assessment);
  const { today } = input;
  const results: ExamResult[] = [];
  const composites = new CompositeResults(today);
  let withBonus = false;
  const selection = input.batch === null ? {} : { batchIds: batches.map(({ id }) => id) };
  for (const facts of eachEnrollmentFacts(store, selection)) {
    const code = codes.get(facts.batch.version);
    if (code === undefined) continue;
    if (input.batch === null && facts.leftReason === 'moved') continue;
    const rules = rulesOf(store, facts.batch.version);
    const assessment = rules.handbook.assessments[code];
    if (!assessment) continue;
    withBonus ||= assessment.bonus !== undefined;
    if (assessment.components) composites.add(rules, facts, code);
    else results.push(...attemptsOf(rules, facts, code, assessment, today));
  }
  results.push(...composites.results());
  results.sort(
    (a, b) => compare(a.employeeNo, b.employeeNo) || compare(a.takenOn ?? '', b.takenOn ?? ''),
  );
  const { withMinimum, titles: components } = composites;
  return { results, withBonus, withMinimum, components };
}

/** @throws InputError `assessment_unknown` where none of the handbooks has it */
function codesByVersion(
  store: Store,
  versions: ReadonlySet<number>,
  assessment: string,
): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  let suggestion = '';
  for (const version of versions) {
    const found = findAssessment(rulesOf(store, version).handbook, assessment);
    if (found.kind === 'found') codes.set(version, found.code);
    else suggestion = found.suggestion || suggestion;
  }
  if (codes.size === 0 && versions.size > 0) {
    throw new InputError(refused('assessment_unknown', { assessment, suggestion }));
  }
  return codes;
}

/** The attempts of an enrollment at an assessment that is sat, in their order. */
export function attemptsOf(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  assessment: Assessment,
  today: Day,
): ExamResult[] {
  if (facts.attempts.length === 0) return [];
  const climbed = ladderState(rules, facts, code, today)?.attempts ?? [];
  const confirming = assessment.confirmed_by !== undefined;
  return climbed.map(
    ({ fact, marks, grade, status, number, round, rung, effective, awaits }): ExamResult => ({
      employeeNo: facts.employeeNo,
      assessment: code,
      round,
      attempt: number,
      rung,
      takenOn: fact.takenOn,
      score: grade.score / 100,
      bonus: (marks.bonus ?? 0) > 0 ? (marks.bonus ?? 0) / 100 : null,
      passed: status === 'counts' ? grade.passed : null,
      voided: status === 'voided',
      confirmed: confirming ? confirmedOn(fact) !== null : null,
      components: noComponents,
      missed: [],
      ...provenanceOf(fact, effective, awaits),
    }),
  );
}

/** How the mark came about. */
function provenanceOf(
  { panel }: AttemptFact,
  effective: EffectiveMark | null,
  awaits: Awaits | null,
): Pick<ExamResult, 'corrected' | 'examiners' | 'awaits'> {
  const { before = null, decided = null } = effective ?? {};
  const names = [panel?.first ?? '', ...(panel?.marks ?? []).map(({ examiner }) => examiner)];
  return {
    corrected: before && decided ? { from: before.score / 100, on: decided.on } : null,
    examiners: effective ? new Set(names.map(nameKey)).size : null,
    awaits: awaits?.for ?? null,
  };
}

const noComponents: ReadonlyMap<string, number | null> = new Map();
