import type { ConflictKind } from '../handbook/types-conflicts.js';
import type { ToldConflict } from '../timetable/conflicts/told.js';

/** What stands in the way of a plan, and of looking for another. */
export interface ConflictRefusals {
  /** `overridden_by`: the role that lets conflicts pass; empty where the handbook names none. */
  session_clash: { clashes: readonly ToldConflict[]; overridden_by: string };
  conflicts_found: { open: number; overridden: number };
  conflicts_none: { session: string };
  conflicts_several_kinds: { session: string; kinds: readonly ConflictKind[] };
  suggest_nothing: { batch: string; from: string; until: string };
}
