import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import type { Hours } from '../../domain/duties/mark.js';
import type { Action } from '../../domain/standing/statements.js';

/** One thing to do. `employeeNo` is whom it is about, where it is about a person. */
export interface WorklistItem extends Action {
  employeeNo: string | null;
  name: string | null;
  /** What it is about, in the handbook's words. */
  title: string;
  /** Code of the batch; empty where it concerns none. */
  batch: string;
  overdue: boolean;
  /** Who does it, where a mentor must and the person has one; `actor` is then their employee no. */
  mentor?: { employeeNo: string; name: string };
  /** At what time of its due day. */
  hours?: Hours;
  /** What commands know it by, where its title does not say so. */
  reference?: string;
}

/**
 * What some family of facts puts on the worklist of a day: what is due by then and not done, and what falls due up to
 * `ahead`, which is the day itself or a later one.
 */
export type WorklistSource = (store: Store, today: Day, ahead: Day) => WorklistItem[];
