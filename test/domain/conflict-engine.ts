import type { Conflict } from '../../src/domain/timetable/conflicts/conflict.js';
import type { findConflicts } from '../../src/domain/timetable/conflicts/find.js';
import type { Plan } from './conflict-case.js';
import { line, oracle } from './conflict-oracle.js';

/** The product's answer to a plan. */
export interface ConflictEngine {
  findConflicts: typeof findConflicts;
}

/** A conflict as the oracle writes it. */
export function said(conflict: Conflict): string {
  const { kind, cause, start, end, key, person, wanted, available, detail } = conflict;
  const codes = conflict.sessions
    .map(({ code }) => code)
    .sort()
    .join('+');
  const counts = cause === 'short' ? [wanted, available] : [];
  const about = kind === 'qualification' || kind === 'order' ? [detail] : [];
  return line(kind, cause, `${start}-${end}`, codes, person ?? key, ...counts, ...about);
}

/** Where the product and the oracle differ about a plan; `null` where they agree. */
export function difference({ findConflicts: find }: ConflictEngine, plan: Plan): string | null {
  const found = find(plan.sessions, plan.office).map(said).sort();
  const expected = oracle(plan);
  return found.join('\n') === expected.join('\n')
    ? null
    : `found:\n${found.join('\n')}\nexpected:\n${expected.join('\n')}`;
}
