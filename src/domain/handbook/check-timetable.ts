import {
  checkReference,
  checkSpan,
  checkStage,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Handbook, Program, Slot } from './types.js';

/** A timetable's slots follow each other, end after they begin, and do not overlap (001 §3.4). */
export function checkTimetable(
  path: RulePath,
  timetable: (Draft<Slot> | undefined)[] | undefined,
  courses: Draft<Handbook>['courses'],
): Finding[] {
  const findings: Finding[] = [];
  let previous: Draft<Slot> | undefined;
  (timetable ?? []).forEach((slot, at) => {
    if (!slot) return;
    const here = [...path, at];
    findings.push(...checkSlot(here, slot, courses), ...checkNeighbours(here, previous, slot));
    previous = slot;
  });
  return findings;
}

function checkSlot(
  path: RulePath,
  slot: Draft<Slot>,
  courses: Draft<Handbook>['courses'],
): Finding[] {
  const findings = (slot.courses ?? []).flatMap((code, index) =>
    checkReference([...path, 'courses', index], 'course', code, courses),
  );
  const { start, end } = slot;
  if (start !== undefined && end !== undefined && start >= end)
    findings.push(finding([...path, 'end'], 'handbook_slot_times', { start, end }));
  return findings;
}

function checkNeighbours(
  path: RulePath,
  before: Draft<Slot> | undefined,
  slot: Draft<Slot>,
): Finding[] {
  if (before?.day === undefined || slot.day === undefined) return [];
  const facts = { first: slotText(before), second: slotText(slot) };
  if (slot.day < before.day) return [finding([...path, 'day'], 'handbook_slot_order', facts)];
  if (slot.day > before.day || before.start === undefined || slot.start === undefined) return [];
  if (slot.start < before.start) return [finding([...path, 'start'], 'handbook_slot_order', facts)];
  if (before.end === undefined || slot.start >= before.end) return [];
  return [finding([...path, 'start'], 'handbook_slot_overlap', facts)];
}

function slotText({ day, start, end }: Draft<Slot>): string {
  return `#${day ?? '?'} ${start ?? '?'}-${end ?? '?'}`;
}

/**
 * A newcomer is inserted up to one course of the timetable and waits for the next batch from a later one
 * (`programs.*.late_joiners`, 001 §1.2).
 */
export function checkLateJoiners(
  path: RulePath,
  { late_joiners: rule, stages }: Draft<Program>,
  courses: Draft<Handbook>['courses'],
): Finding[] {
  if (!rule || !stages) return [];
  const codes = stages.map((stage) => stage?.code);
  const spans = checkSpan([...path, 'make_up_within'], rule.make_up_within);
  const findings = checkStage([...path, 'requires_stage'], rule.requires_stage, codes);
  const taught = coursesInOrder(stages);
  for (const key of ['insert_up_to', 'next_batch_from'] as const)
    findings.push(...checkTaught([...path, key], path, rule[key], taught, courses));
  const order =
    findings.length > 0
      ? findings
      : [...checkReadiness(path, rule, stages), ...checkTurn(path, rule, taught)];
  return [...spans, ...order];
}

/** A stage in which the last course for newcomers is taught, or a later one, is behind nobody in time. */
function checkReadiness(
  path: RulePath,
  { requires_stage: value, insert_up_to }: NonNullable<Draft<Program>['late_joiners']>,
  stages: NonNullable<Draft<Program>['stages']>,
): Finding[] {
  if (value === undefined || insert_up_to === undefined) return [];
  const at = stages.findIndex((stage) => stage?.code === value);
  const turn = stages.findIndex((stage) =>
    stage?.timetable?.some((slot) => slot?.courses?.includes(insert_up_to)),
  );
  if (at < turn) return [];
  return [finding([...path, 'requires_stage'], 'handbook_late_stage', { value, insert_up_to })];
}

function checkTaught(
  path: RulePath,
  rule: RulePath,
  code: string | undefined,
  taught: readonly string[],
  courses: Draft<Handbook>['courses'],
): Finding[] {
  if (code === undefined || taught.includes(code)) return [];
  const unknown = checkReference(path, 'course', code, courses);
  const program = String(rule[1] ?? '');
  return unknown.length > 0
    ? unknown
    : [finding(path, 'handbook_not_in_timetable', { value: code, program })];
}

function checkTurn(
  path: RulePath,
  { insert_up_to, next_batch_from }: NonNullable<Draft<Program>['late_joiners']>,
  taught: readonly string[],
): Finding[] {
  if (insert_up_to === undefined || next_batch_from === undefined) return [];
  const [last, turn] = [taught.indexOf(insert_up_to), taught.indexOf(next_batch_from)];
  const here = [...path, 'next_batch_from'];
  if (last >= turn)
    return [finding(here, 'handbook_late_order', { insert_up_to, next_batch_from })];
  const between = taught.slice(last + 1, turn).join(', ');
  if (between === '') return [];
  return [{ ...finding(here, 'handbook_late_gap', { courses: between }), warning: true }];
}

/** The courses of a program's timetables in the order in which each is first taught. */
function coursesInOrder(stages: NonNullable<Draft<Program>['stages']>): string[] {
  const slots = stages.flatMap((stage) => stage?.timetable ?? []);
  const codes = slots.flatMap((slot) => slot?.courses ?? []);
  return [...new Set(codes.filter((code) => code !== undefined))];
}
