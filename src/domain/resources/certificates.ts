import { addSpan, subtractSpan } from '../calendar.js';
import type { Day } from '../day.js';
import type { Rules } from '../standing/facts.js';
import { qualificationOn, type Qualification, type Trainer } from './resource.js';
import { checkThresholds, type ThresholdList, type ThresholdResult } from './thresholds.js';
import type { TrainerFacts } from './trainer-facts.js';

/** What a certificate for a course would be. */
export type CertificateDecision =
  | {
      kind: 'certify';
      list: ThresholdList;
      qualifiedOn: Day;
      /** `null`: it does not end. */
      expiresOn: Day | null;
      thresholds: ThresholdResult[];
    }
  /** It is good and cannot be renewed yet; `renewFrom` is `null` where it does not end. */
  | { kind: 'good'; expiresOn: Day | null; renewFrom: Day | null };

/**
 * A trainer is certified for a course by the thresholds of selection, and within the renewal window by those of renewal
 * (`trainers.kinds.*`). A lapsed qualification begins anew.
 */
export function decideCertificate(
  rules: Rules,
  facts: TrainerFacts,
  course: string,
  day: Day,
): CertificateDecision {
  const { trainer } = facts;
  const validity = rules.handbook.trainers?.kinds[trainer.kind]?.validity;
  const held = qualificationOn(trainer, course, day);
  const list: ThresholdList = held ? 'renewal' : 'selection';
  if (held) {
    const renewFrom = renewalFrom(rules, trainer, held);
    if (renewFrom === null || day < renewFrom) {
      return { kind: 'good', expiresOn: held.expiresOn, renewFrom };
    }
  }
  const extended = held?.expiresOn && validity?.extends_from === 'expiry' ? held.expiresOn : day;
  return {
    kind: 'certify',
    list,
    qualifiedOn: day,
    expiresOn: validity ? addSpan(rules.calendar, extended, validity.span) : null,
    thresholds: checkThresholds(rules, list, facts, day),
  };
}

/** From which day a qualification may be renewed (`trainers.kinds.*.validity.renew_before`); `null`: it does not end. */
export function renewalFrom(
  { handbook, calendar }: Rules,
  { kind }: Pick<Trainer, 'kind'>,
  { expiresOn }: Pick<Qualification, 'expiresOn'>,
): Day | null {
  if (expiresOn === null) return null;
  const validity = handbook.trainers?.kinds[kind]?.validity;
  return validity ? subtractSpan(calendar, expiresOn, validity.renew_before) : expiresOn;
}

/** How a trainer's qualification for a course stands. */
export type QualificationState = 'good' | 'expiring' | 'expired' | 'ahead';

export interface CourseStanding {
  course: string;
  state: QualificationState;
  /** The qualification in force, or else the latest. */
  qualification: Qualification;
  renewFrom: Day | null;
}

/** How each course of a trainer stands on a day, by course code. */
export function courseStandings(rules: Rules, trainer: Trainer, day: Day): CourseStanding[] {
  const courses = [...new Set(trainer.qualifications.map(({ course }) => course))];
  return courses.flatMap((course): CourseStanding[] => {
    const own = trainer.qualifications.filter((one) => one.course === course);
    const held = qualificationOn(trainer, course, day);
    const qualification = held ?? own.at(-1);
    if (!qualification) return [];
    const renewFrom = renewalFrom(rules, trainer, qualification);
    const state = stateOf(qualification, held !== undefined, renewFrom, day);
    return [{ course, state, qualification, renewFrom }];
  });
}

function stateOf(
  { qualifiedOn }: Qualification,
  isHeld: boolean,
  renewFrom: Day | null,
  day: Day,
): QualificationState {
  if (!isHeld) return qualifiedOn > day ? 'ahead' : 'expired';
  return renewFrom !== null && renewFrom <= day ? 'expiring' : 'good';
}
