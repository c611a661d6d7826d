import { stageCodes } from './assessments-of.js';
import { checkRecurrence } from './check-recurrence.js';
import {
  checkReference,
  checkSpan,
  checkStage,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Audience, InServiceTraining } from './types-in-service.js';
import type { Handbook } from './types.js';

/** Recurring training names courses and stages that exist, ends after it begins and says for whom (`in_service.*`). */
export function checkInService(handbook: Draft<Handbook>): Finding[] {
  return entriesOf(handbook.in_service).flatMap(([code, training]) =>
    checkTraining(['in_service', code], training, handbook),
  );
}

function checkTraining(
  path: RulePath,
  training: Draft<InServiceTraining>,
  handbook: Draft<Handbook>,
): Finding[] {
  const { start, end, courses, sign_up: signUp } = training;
  const times =
    start !== undefined && end !== undefined && start >= end
      ? [finding([...path, 'end'], 'handbook_slot_times', { start, end })]
      : [];
  return [
    ...checkRecurrence(path, training.recurs),
    ...times,
    ...(courses ?? []).flatMap((course, at) =>
      checkReference([...path, 'courses', at], 'course', course, handbook.courses),
    ),
    ...checkSpan([...path, 'notice'], training.notice),
    ...checkSpan([...path, 'sign_up', 'closes'], signUp?.closes),
    ...checkAudience([...path, 'audience'], training.audience, handbook),
  ];
}

const tenure = ['joined', 'within', 'after_stage'] as const;

function checkAudience(
  path: RulePath,
  audience: Draft<Audience> | undefined,
  { programs }: Draft<Handbook>,
): Finding[] {
  if (!audience) return [];
  const given = tenure.filter((key) => audience[key] !== undefined);
  const [first] = given;
  const who: Finding[] = [];
  if (audience.everyone && first !== undefined)
    who.push(finding([...path, first], 'handbook_not_with', { key: first, other: 'everyone' }));
  if (!audience.everyone && first === undefined) {
    const keys = ['everyone', ...tenure];
    who.push(missing(finding(path, 'handbook_audience', { keys: keys.join(', ') }), path, keys));
  }
  const stages = entriesOf(programs).flatMap(([, program]) => stageCodes(program));
  return [
    ...who,
    ...checkSpan([...path, 'within'], audience.within),
    ...(programs ? checkStage([...path, 'after_stage'], audience.after_stage, stages) : []),
  ];
}
