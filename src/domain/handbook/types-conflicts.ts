/** The handbook's section `conflicts`: what stands in the way of a plan, and how far the office looks for another. */
import type { Time } from '../day.js';
import type { Role, Span } from './types.js';

/** What can stand in the way of a session (003 §3, 000 §7). */
export const conflictKinds = [
  'trainer',
  'venue',
  'equipment',
  'trainee',
  'capacity',
  'qualification',
  'day_off',
  'order',
] as const;

export type ConflictKind = (typeof conflictKinds)[number];

/** `refuse`: a change that causes it needs a reason; `warn`: it is only listed; `ignore`: it is not looked for. */
export type ConflictWeight = 'refuse' | 'warn' | 'ignore';

/** Hours of a day, `[start, end)`. */
export interface Hours {
  start: Time;
  end: Time;
}

export interface ConflictRules {
  /** `refuse` where a kind is left out. */
  weights?: Partial<Record<ConflictKind, ConflictWeight>>;
  /** Who lets a conflict pass. */
  overridden_by?: Role;
  /** How far ahead other days are looked for. */
  look_ahead?: Span;
  /** In which hours other times are looked for; breaks are what lies between. */
  hours?: Hours[];
}
