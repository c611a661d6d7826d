import type { Day } from '../day.js';
import type { KpiFact } from '../standing/facts.js';
import type { Trainer } from './resource.js';

export type TrainerRecordKind = 'trainees' | 'trial' | 'appraisal' | 'training';

/** What was found of a trainer: an evaluation by trainees, a trial lecture, an assessment as a trainer, a training. */
export interface TrainerRecord {
  kind: TrainerRecordKind;
  day: Day;
  /** Hundredths; `null` of training. */
  score: number | null;
  /** How many trainees answered; only of their evaluations. */
  answers: number | null;
  /** Code of the session that it is about. */
  session: string | null;
  course: string | null;
  actor: string | null;
  note: string | null;
  /** `forms`: computed from the answers to the questionnaire about the session (`trainers.evaluated_by`). */
  source: 'noted' | 'forms';
  /** Whether another evaluation of the same session, with more answers, counts instead. */
  replaced: boolean;
}

export type TrainerDecisionKind =
  'certified' | 'renewed' | 'revoked' | 'guided' | 'rewarded' | 'kept';

/** What somebody decided about a trainer, or did. */
export interface TrainerDecision {
  kind: TrainerDecisionKind;
  course: string | null;
  on: Day;
  by: string;
  reason: string | null;
  /** Paths of the rules that did not hold. */
  overridden: string | null;
  handbookVersion: number;
}

/** Everything that a trainer is judged by. */
export interface TrainerFacts {
  trainer: Trainer;
  /** None of trainers who are no employees. */
  hiredOn: Day | null;
  /** In the order of the days; of the same kind, day and session only what was recorded last. */
  records: readonly TrainerRecord[];
  /** In the order of the days. */
  decisions: readonly TrainerDecision[];
  /** The person's figures, in the order of the days. */
  kpi: (metric: string) => readonly KpiFact[];
  /** Whether the person has passed an assessment; `null` without any attempt. */
  passed: (assessment: string) => boolean | null;
}
