import { checkRecurrence } from './check-recurrence.js';
import {
  checkOnlyWith,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Duty, EventKind, EventStep } from './types-duties.js';
import type { Handbook } from './types.js';

/**
 * A duty recurs by a rule that can be read, and ends after it begins; an event's steps have codes of their own and lie
 * before or after it, not both (`duties.*`, `events.*`; 001 §2, §6).
 */
export function checkDuties(handbook: Draft<Handbook>): Finding[] {
  return [
    ...entriesOf(handbook.duties).flatMap(([code, duty]) => checkDuty(['duties', code], duty)),
    ...entriesOf(handbook.events).flatMap(([code, kind]) => checkKind(['events', code], kind)),
  ];
}

function checkDuty(path: RulePath, duty: Draft<Duty>): Finding[] {
  return [
    ...checkRecurrence(path, duty.recurs),
    ...checkTimes(path, duty),
    ...checkSpan([...path, 'opens'], duty.opens),
    ...checkSpan([...path, 'within'], duty.within),
    ...checkSpan([...path, 'lapses_after'], duty.lapses_after),
  ];
}

function checkKind(path: RulePath, kind: Draft<EventKind>): Finding[] {
  const recurs = { key: 'recurs', given: kind.recurs !== undefined };
  const steps = kind.steps ?? [];
  return [
    ...checkRecurrence(path, kind.recurs),
    ...(kind.from === undefined ? [] : checkOnlyWith(path, 'from', recurs)),
    ...(kind.day_off === undefined ? [] : checkOnlyWith(path, 'day_off', recurs)),
    ...checkTimes(path, kind),
    ...(kind.end !== undefined && kind.start === undefined
      ? checkOnlyWith(path, 'end', { key: 'start', given: false })
      : []),
    ...checkSpan([...path, 'lapses_after'], kind.lapses_after),
    ...checkUnique(
      steps.map((step, at) => ({ path: [...path, 'steps', at, 'code'], code: step?.code })),
    ),
    ...steps.flatMap((step, at) => (step ? checkStep([...path, 'steps', at], step) : [])),
  ];
}

function checkStep(path: RulePath, step: Draft<EventStep>): Finding[] {
  const both = step.before !== undefined && step.after !== undefined;
  return [
    ...(both
      ? [finding([...path, 'after'], 'handbook_not_with', { key: 'after', other: 'before' })]
      : []),
    ...checkTimes(path, step),
    ...checkSpan([...path, 'before'], step.before),
    ...checkSpan([...path, 'after'], step.after),
    ...checkSpan([...path, 'opens'], step.opens),
  ];
}

/** What begins also ends, and later. */
function checkTimes(
  path: RulePath,
  { start, end }: { start?: string | undefined; end?: string | undefined },
): Finding[] {
  if (start === undefined) return [];
  if (end === undefined) {
    const needs = finding(path, 'handbook_needs', { key: 'end', given: 'start' });
    return [missing(needs, path, ['end'])];
  }
  return start < end ? [] : [finding([...path, 'end'], 'handbook_slot_times', { start, end })];
}
