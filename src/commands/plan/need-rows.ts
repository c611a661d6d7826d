import { isDay } from '../../domain/day.js';
import { readMonth } from '../../domain/planning/read-answer.js';
import { InputError, refused } from '../../errors.js';
import type { NeedView } from '../../operations/find-needs.js';
import type { Row } from '../../render/view.js';

/** A need as lists and programs have it: `reason` is why it was declined, `need_reason` why it was asked for. */
export function needRow(need: NeedView): Row {
  return {
    need: need.code,
    kind: need.kind,
    title: need.title,
    department: need.department,
    people: need.headsInAll,
    wished_on: need.wishedOn,
    state: need.state,
    plan_item: need.planItem,
    reason: need.declineReason,
    merged_into: need.mergedInto,
    received_on: need.receivedOn,
    course_type: need.courseType,
    course: need.course,
    need_reason: need.reason,
    content: need.content,
    participants: need.named,
    requested_by: need.requestedBy,
    rule: need.rule,
    period: need.period,
  };
}

/**
 * A month from an option; `undefined` where it was not given.
 *
 * @throws InputError `need_month`
 */
export function monthOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const month = readMonth(value);
  if (month === undefined || isDay(value)) {
    throw new InputError(refused('need_month', { value }));
  }
  return month;
}
