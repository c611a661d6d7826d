import { expect } from 'vitest';
import { checkHandbook } from '../../src/domain/handbook/check.js';
import { rulePath } from '../../src/domain/handbook/path.js';
import type {
  Assessment,
  AttendanceGate,
  Component,
  Gate,
  Handbook,
  Ladder,
  LadderStep,
  Program,
  Stage,
} from '../../src/domain/handbook/types.js';
import { handbookSchema } from '../../src/handbook/schema.js';
import { readDefault } from './read-default.js';

export const original = readDefault('en');

type Edit = (handbook: Handbook) => unknown;

/** What is tried, how the default handbook is edited for it, and the findings that follow, as `code path`. */
export type Case = [title: string, edit: Edit, expected: string[]];

/** The findings of the default handbook after an edit, as `code path`; the edited handbook still fits the schema. */
export function findingsAfter(edit: Edit): string[] {
  const copy = structuredClone(original);
  edit(copy);
  expect(handbookSchema.safeParse(copy).error).toBeUndefined();
  return checkHandbook(copy).map(({ path, refused }) => `${refused.code} ${rulePath(path)}`);
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the default handbook does not hold it');
  return value;
}

export const assessment = (handbook: Handbook, code: string): Assessment =>
  there(handbook.assessments[code]);
export const component = (handbook: Handbook, at: number, code = 'operator_overall'): Component =>
  there(assessment(handbook, code).components?.[at]);
export const ladder = (handbook: Handbook, code = 'default'): Ladder =>
  there(handbook.ladders[code]);
export const review = (handbook: Handbook, code: string) => there(ladder(handbook, code).review);
export const step = (handbook: Handbook, at: number, code = 'default'): LadderStep =>
  there(ladder(handbook, code).steps[at]);
export const program = (handbook: Handbook, code = 'onboarding'): Program =>
  there(handbook.programs[code]);
/** The stage of full-time foundation training: the third of `onboarding`. */
export const foundation = (handbook: Handbook): Stage => there(program(handbook).stages[2]);
export const lateJoiners = (handbook: Handbook) => there(program(handbook).late_joiners);

/** Gives the foundation stage other gates. */
export function setGates(handbook: Handbook, list: Gate[]): void {
  foundation(handbook).gates = list;
}

export const attendance: AttendanceGate = {
  kind: 'attendance',
  min_rate: 0.9,
  counts: ['present'],
};
