/** The handbook's part about spot checks (`spot_checks`; 001 §2.1 a, b). */
import type { Role, Span } from './types.js';

/** What both kinds of checks have. */
interface Checks {
  /** Who checks. */
  by: Role;
  /** With the same seed and the same facts the same are drawn. */
  seed: number;
  /** What was skipped is drawn again, beside the others, until so long after its day. */
  carry_over?: Span;
  /** What is not done so long after it was due leaves the list. */
  lapses_after?: Span;
  /** The best score; the worst is 0. */
  scale: number;
  /** From this score on a check is passed. */
  pass_mark: number;
}

/** People of each team are checked every working day (001 §2.1 a: two). */
export interface TeamChecks extends Checks {
  per_team: number;
  /** Only people of these positions; without it everybody of a team. */
  positions?: string[];
  /** Whether people with a session that day are left out. */
  not_in_sessions?: boolean;
}

/** Customers are called back every month (001 §2.1 b: twenty). */
export interface CustomerChecks extends Checks {
  per_month: number;
  /** Only customers whose last contact is not longer ago; those of whom none is known are drawn too. */
  contacted_within?: Span;
}

export interface SpotChecks {
  team?: TeamChecks;
  customers?: CustomerChecks;
}
