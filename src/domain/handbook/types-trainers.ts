/** The handbook's sections `trainers` and `venues` (000 §7.2-7.3, 003 §3). */
import type { TrainerKind } from '../resources/resource.js';
import type { Role, Span } from './types.js';

/** One thing that a trainer must show to be selected, or renewed. */
export type TrainerThreshold =
  /** So long in the company. */
  | { kind: 'service'; months: number }
  /** The mean of the latest `months` monthly figures; exactly one limit is given. */
  | { kind: 'kpi'; metric: string; at_least?: number; at_most?: number; months: number }
  /** An assessment that was passed, or at least once reached `minimum` points. */
  | { kind: 'assessment'; assessment: string }
  /** The latest trial lecture, not longer ago than `within`, in points. */
  | { kind: 'trial'; minimum: number; within: Span }
  /** The latest assessment as a trainer. */
  | { kind: 'appraisal'; minimum: number; within: Span }
  /** Training for trainers, so many times. */
  | { kind: 'training'; times: number; within: Span }
  /** The trainees' evaluations: not weak by `trainers.evaluation`. */
  | { kind: 'evaluation' };

/** For how long a trainer's qualification for a course is good, and when it may be renewed. */
export interface TrainerValidity {
  span: Span;
  renew_before: Span;
  /** From where a renewal within the window runs: its own day, or the end of what it renews. */
  extends_from: 'decision' | 'expiry';
}

export interface TrainerKindRules {
  selection: TrainerThreshold[];
  renewal: TrainerThreshold[];
  /** Without it a qualification does not end. */
  validity?: TrainerValidity;
}

/** How trainees' evaluations of a trainer are judged over time. */
export interface TrainerEvaluationRules {
  /** The mean below this is weak. */
  minimum: number;
  /** The mean is taken over so many latest evaluations; before there are as many nobody is judged. */
  latest: number;
  /** Evaluations with fewer answers are not counted. */
  min_answers: number;
  /** Guidance is due so long after the evaluation that made the mean weak. */
  guidance_within: Span;
  /** After so many guidances in a row without a good mean, a replacement is put on the list. */
  replace_after: number;
  /** The mean from this on is to be rewarded. */
  reward_from?: number;
}

/** Which answers to a questionnaire about a session say how its trainer was: the group is named by its title. */
export interface TrainerFeedbackRules {
  form: string;
  items_of: string;
}

/** Who gives sessions: selection, certification, upkeep and evaluation. */
export interface TrainerRules {
  /** On whose list the care for trainers falls. */
  responsible: Role;
  /** Highest score: of trainees' evaluations, trial lectures, assessments as a trainer. */
  scales: { trainees: number; trial: number; appraisal: number };
  kinds: Partial<Record<TrainerKind, TrainerKindRules>>;
  evaluation?: TrainerEvaluationRules;
  evaluated_by?: TrainerFeedbackRules;
  /** How often trainers are trained, and assessed. */
  training?: { every: Span };
  appraisal?: { every: Span };
}

export interface VenueRules {
  /** For how long a venue can be used on a workday: what its usage is a share of. */
  hours_per_day: number;
}
