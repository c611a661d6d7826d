import { findSession } from '../db/batches.js';
import { listSessionCodes } from '../db/attendance.js';
import { setQualification } from '../db/resource-changes.js';
import type { Store } from '../db/open.js';
import { insertTrainerDecision, insertTrainerRecord, trainerRecordFinder } from '../db/trainers.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { TrainerRules } from '../domain/handbook/types-trainers.js';
import { decideCertificate, type CertificateDecision } from '../domain/resources/certificates.js';
import { judgeEvaluations, type EvaluationState } from '../domain/resources/evaluations.js';
import type { Trainer } from '../domain/resources/resource.js';
import {
  checkThresholds,
  type ThresholdList,
  type ThresholdResult,
} from '../domain/resources/thresholds.js';
import type {
  TrainerDecisionKind,
  TrainerFacts,
  TrainerRecordKind,
} from '../domain/resources/trainer-facts.js';
import type { Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { codeKey } from './find-session.js';
import { newestRules, refuseRetired, requireCourse, requireTrainer } from './find-resource.js';
import { trainerFactsFinder } from './trainer-facts.js';

export interface TrainerRecordInput {
  trainer: string;
  kind: TrainerRecordKind;
  on: Day;
  /** Integer hundredths; `null` of training. */
  score: number | null;
  answers: number | null;
  session: string | null;
  course: string | null;
  by: string | null;
  note: string | null;
  today: Day;
  dryRun: boolean;
}

export interface RecordedTrainer {
  entry: number | null;
  trainer: Trainer;
  outcome: 'created' | 'changed' | 'unchanged';
  /** What the evaluations amount to now; none where the handbook does not judge them. */
  evaluation: EvaluationState | null;
}

/** The section of the handbook about trainers. @throws Refusal `handbook_no_trainers` */
export function requireTrainerRules(store: Store): {
  rules: Rules;
  version: number;
  section: TrainerRules;
} {
  const { rules, version } = newestRules(store);
  const section = rules.handbook.trainers;
  if (!section) throw new Refusal(refused('handbook_no_trainers', { version }));
  return { rules, version, section };
}

/**
 * Records an evaluation, a trial lecture, an assessment as a trainer or a training; of the same day and session another
 * score corrects what was recorded.
 *
 * @throws InputError `resource_unknown`, `course_unknown`, `session_unknown`, `trainer_day`, `evidence_in_future`,
 *   `trainer_score`; Refusal `handbook_no_trainers`, `trainer_session_of_other`, `trainer_session_ahead`
 */
export function recordTrainer(
  store: Store,
  context: WriteContext,
  input: TrainerRecordInput,
): RecordedTrainer {
  const { kind, on, score, answers, by: actor, note, today, dryRun } = input;
  const { section } = requireTrainerRules(store);
  const trainer = requireTrainer(store, input.trainer);
  refuseRecord(section, trainer, input);
  const course = input.course === null ? null : requireCourse(store, input.course);
  const session = input.session === null ? null : sessionOf(store, trainer, input.session, on);
  const command = `plan resource evaluate --kind ${kind} --on ${on}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const before = trainerRecordFinder(store)(trainer.id).find(
      (one) => one.kind === kind && one.day === on && one.session === (session?.code ?? null),
    );
    const row = { score, answers, course, actor, note };
    const same =
      before && Object.entries(row).every(([key, value]) => Reflect.get(before, key) === value);
    if (!same) {
      insertTrainerRecord(write, {
        trainerId: trainer.id,
        kind,
        day: on,
        scoreHundredths: score,
        answers,
        sessionId: session?.id ?? null,
        course,
        actor,
        note,
        recordedOn: today,
      });
    }
    const outcome = same ? 'unchanged' : before ? 'changed' : 'created';
    return {
      result: { outcome, evaluation: evaluationOf(store, trainer, today) },
      summary: { kind },
    };
  });
  return { entry, trainer, ...result } as RecordedTrainer;
}

function refuseRecord(section: TrainerRules, trainer: Trainer, input: TrainerRecordInput): void {
  const { kind, on, score, today } = input;
  if (on > today) throw new InputError(refused('evidence_in_future', { day: on, today }));
  if (kind === 'trainees' && on < trainer.fromOn) {
    throw new InputError(refused('trainer_day', { day: on, from_on: trainer.fromOn }));
  }
  const max = kind === 'training' ? null : section.scales[kind];
  if (max !== null && score !== null && score > Math.round(max * 100)) {
    throw new InputError(refused('trainer_score', { score: String(score / 100), max }));
  }
}

/** The session that an evaluation is about: given by this very trainer, and not after the evaluation. */
function sessionOf(
  store: Store,
  { name, nameKey: key }: Trainer,
  code: string,
  on: Day,
): { id: number; code: string } {
  const session = findSession(store, codeKey(code));
  if (!session) {
    const suggestion = nearest(codeKey(code), listSessionCodes(store));
    throw new InputError(refused('session_unknown', { session: code, suggestion }));
  }
  if (nameKey(session.trainer ?? '') !== key) {
    const facts = { session: session.code, trainer: session.trainer ?? '', name };
    throw new Refusal(refused('trainer_session_of_other', facts));
  }
  if (session.day > on) {
    const facts = { session: session.code, day: session.day };
    throw new Refusal(refused('trainer_session_ahead', facts));
  }
  return session;
}

/** What a trainer's evaluations amount to on a day. */
function evaluationOf(store: Store, trainer: Trainer, today: Day): EvaluationState | null {
  const rules = newestRules(store).rules.handbook.trainers?.evaluation;
  if (!rules) return null;
  const { records, decisions } = trainerFactsFinder(store, today)(trainer);
  return judgeEvaluations(rules, records, decisions, today);
}

export interface TrainerCheck {
  trainer: Trainer;
  handbookVersion: number;
  list: ThresholdList;
  thresholds: ThresholdResult[];
  /** Met all of them. */
  holds: boolean;
}

/**
 * Which thresholds of selection, or of renewal, a trainer meets on a day, by the newest handbook.
 *
 * @throws InputError `resource_unknown`; Refusal `handbook_no_trainers`, `trainer_kind_no_rules`
 */
export function checkTrainer(
  store: Store,
  input: { trainer: string; list: ThresholdList; on: Day },
): TrainerCheck {
  const { rules, version } = requireTrainerRules(store);
  const trainer = requireTrainer(store, input.trainer);
  requireKind(rules, version, trainer);
  const facts = trainerFactsFinder(store, input.on)(trainer);
  const thresholds = checkThresholds(rules, input.list, facts, input.on);
  const holds = thresholds.every((one) => one.holds === true);
  return { trainer, handbookVersion: version, list: input.list, thresholds, holds };
}

/** @throws Refusal `trainer_kind_no_rules` */
function requireKind({ handbook }: Rules, version: number, { kind }: Trainer): void {
  if (handbook.trainers?.kinds[kind]) return;
  throw new Refusal(refused('trainer_kind_no_rules', { kind, version }));
}

export interface Certificate {
  course: string;
  kind: 'certified' | 'renewed';
  qualifiedOn: Day;
  expiresOn: Day | null;
  /** Paths of the rules that did not hold. */
  overridden: string[];
}

/**
 * A named person certifies a trainer for courses, or renews it. The thresholds of the handbook must hold, unless they
 * are overridden with a reason, which is kept with the paths.
 *
 * @throws InputError `resource_unknown`, `course_unknown`; Refusal `handbook_no_trainers`, `trainer_kind_no_rules`,
 *   `resource_retired`, `trainer_by_oneself`, `certificate_good`, `certificate_thresholds`
 */
export function certifyTrainer(
  store: Store,
  context: WriteContext,
  input: {
    trainer: string;
    courses: readonly string[];
    by: string;
    on: Day;
    override: string | null;
    dryRun: boolean;
  },
): { entry: number | null; trainer: Trainer; certificates: Certificate[] } {
  const { by, on, override, dryRun } = input;
  const { rules, version } = requireTrainerRules(store);
  const trainer = requireTrainer(store, input.trainer);
  refuseRetired({ kind: 'trainer', resource: trainer, name: trainer.name }, on);
  refuseOneself(trainer, by);
  requireKind(rules, version, trainer);
  const courses = [...new Set(input.courses.map((course) => requireCourse(store, course)))];
  const command = `plan resource certify ${courses.join(' ')} --on ${on}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const facts = trainerFactsFinder(store, on)(trainer);
    const certificates = courses.map((course): Certificate => {
      const decided = requireCertificate(rules, facts, course, on, override !== null);
      const { qualifiedOn, expiresOn } = decided;
      const missing = decided.thresholds.filter((one) => one.holds !== true);
      const overridden = missing.map(({ rule }) => rule);
      const kind = decided.list === 'selection' ? 'certified' : 'renewed';
      setQualification(write, {
        trainerId: trainer.id,
        course,
        qualifiedOn,
        expiresOn,
        note: null,
      });
      insertTrainerDecision(write, {
        trainerId: trainer.id,
        kind,
        course,
        decidedOn: on,
        actor: by,
        reason: overridden.length > 0 ? override : null,
        overridden: overridden.length > 0 ? overridden.join(', ') : null,
        handbookVersion: version,
      });
      return { course, kind, qualifiedOn, expiresOn, overridden };
    });
    return { result: certificates, summary: { courses: courses.length } };
  });
  return { entry, trainer, certificates: result };
}

function requireCertificate(
  rules: Rules,
  facts: TrainerFacts,
  course: string,
  on: Day,
  isOverridden: boolean,
): Extract<CertificateDecision, { kind: 'certify' }> {
  const decided = decideCertificate(rules, facts, course, on);
  if (decided.kind === 'good') {
    const facts = {
      course,
      expires_on: decided.expiresOn ?? '',
      renew_from: decided.renewFrom ?? '',
    };
    throw new Refusal(refused('certificate_good', facts));
  }
  const missing = decided.thresholds.filter((one) => one.holds !== true);
  if (missing.length > 0 && !isOverridden) {
    const { name } = facts.trainer;
    throw new Refusal(refused('certificate_thresholds', { name, course, missing }));
  }
  return decided;
}

/** @throws Refusal `trainer_by_oneself` */
function refuseOneself(trainer: Trainer, by: string): void {
  if (nameKey(by) !== trainer.nameKey) return;
  throw new Refusal(refused('trainer_by_oneself', { name: trainer.name }));
}

/**
 * Records what somebody did or decided about a trainer after the evaluations: guidance that was given, a reward, or
 * that the trainer is kept.
 *
 * @throws InputError `resource_unknown`, `evidence_in_future`; Refusal `trainer_by_oneself`
 */
export function decideTrainer(
  store: Store,
  context: WriteContext,
  input: {
    trainer: string;
    kind: Extract<TrainerDecisionKind, 'guided' | 'rewarded' | 'kept'>;
    by: string;
    on: Day;
    reason: string;
    today: Day;
    dryRun: boolean;
  },
): { entry: number | null; trainer: Trainer } {
  const { kind, by, on, reason, today, dryRun } = input;
  if (on > today) throw new InputError(refused('evidence_in_future', { day: on, today }));
  const trainer = requireTrainer(store, input.trainer);
  refuseOneself(trainer, by);
  const { version } = newestRules(store);
  const command = `plan resource decide --kind ${kind} --on ${on}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    const known = trainerFactsFinder(
      store,
      today,
    )(trainer).decisions.some(
      (one) => one.kind === kind && one.on === on && one.by === by && one.reason === reason,
    );
    if (!known) {
      insertTrainerDecision(write, {
        trainerId: trainer.id,
        kind,
        course: null,
        decidedOn: on,
        actor: by,
        reason,
        overridden: null,
        handbookVersion: version,
      });
    }
    return { result: null, summary: { kind } };
  });
  return { entry, trainer };
}
