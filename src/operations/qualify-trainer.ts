import { endQualification, setQualification } from '../db/resource-changes.js';
import type { Store } from '../db/open.js';
import { insertTrainerDecision } from '../db/trainers.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { qualificationOn, type Trainer } from '../domain/resources/resource.js';
import { addSpan } from '../domain/calendar.js';
import { InputError, Refusal, refused } from '../errors.js';
import { newestRules, refuseRetired, requireCourse, requireTrainer } from './find-resource.js';

export interface Qualified {
  entry: number | null;
  trainer: Trainer;
  /** Codes. */
  courses: string[];
}

/**
 * Notes that a trainer may give courses, as known from before or from elsewhere: nothing is checked. Without an end it
 * lasts as long as the handbook says for the trainer's kind.
 *
 * @throws InputError `resource_unknown`, `course_unknown`, `qualification_order`; Refusal `resource_retired`
 */
export function qualifyTrainer(
  store: Store,
  context: WriteContext,
  input: {
    trainer: string;
    courses: readonly string[];
    on: Day;
    until: Day | null;
    note: string | null;
    dryRun: boolean;
  },
): Qualified {
  const { on, until, note, dryRun } = input;
  if (until !== null && until <= on) {
    const facts = { qualified_on: on, expires_on: until };
    throw new InputError(refused('qualification_order', facts));
  }
  const trainer = requireTrainer(store, input.trainer);
  refuseRetired({ kind: 'trainer', resource: trainer, name: trainer.name }, on);
  const courses = [...new Set(input.courses.map((course) => requireCourse(store, course)))];
  const { rules } = newestRules(store);
  const validity = rules.handbook.trainers?.kinds[trainer.kind]?.validity;
  const expiresOn = until ?? (validity ? addSpan(rules.calendar, on, validity.span) : null);
  const command = `plan resource qualify ${courses.join(' ')} --on ${on}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    for (const course of courses) {
      setQualification(write, { trainerId: trainer.id, course, qualifiedOn: on, expiresOn, note });
    }
    return { result: requireTrainer(store, input.trainer), summary: { courses: courses.length } };
  });
  return { entry, trainer: result, courses };
}

/**
 * Takes qualifications back from a day on, with the reason and by whom it was decided.
 *
 * @throws InputError `resource_unknown`, `course_unknown`; Refusal `qualification_none`
 */
export function revokeQualifications(
  store: Store,
  context: WriteContext,
  input: {
    trainer: string;
    courses: readonly string[];
    on: Day;
    by: string;
    reason: string;
    dryRun: boolean;
  },
): Qualified {
  const { on, by, reason, dryRun } = input;
  const trainer = requireTrainer(store, input.trainer);
  const courses = [...new Set(input.courses.map((course) => requireCourse(store, course)))];
  const { version } = newestRules(store);
  const command = `plan resource qualify ${courses.join(' ')} --revoke --on ${on}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    for (const course of courses) {
      if (!qualificationOn(trainer, course, on)) {
        const known = trainer.qualifications.map((one) => one.course).join(', ');
        const facts = { name: trainer.name, course, courses: known };
        throw new Refusal(refused('qualification_none', facts));
      }
      const open = trainer.qualifications.filter(
        (one) => one.course === course && (one.expiresOn === null || one.expiresOn > on),
      );
      for (const one of open) endQualification(write, one, on);
      insertTrainerDecision(write, {
        trainerId: trainer.id,
        kind: 'revoked',
        course,
        decidedOn: on,
        actor: by,
        reason,
        overridden: null,
        handbookVersion: version,
      });
    }
    return { result: requireTrainer(store, input.trainer), summary: { courses: courses.length } };
  });
  return { entry, trainer: result, courses };
}
