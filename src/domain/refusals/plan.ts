import type { RepinObstacle } from '../handbook/repin.js';

/** What `plan` refuses. */
export interface PlanRefusals {
  batch_unfinished: { batch: string; people: string };
  handbook_encoding: { file: string; line: number };
  handbook_version_unknown: { version: number; latest: number };
  handbook_path_unknown: { path: string; version: number; suggestion: string };
  repin_program: { batch: string; program: string };
  repin_stages: { batch: string; stages: string };
  repin_assessments: { batch: string; assessments: string };
  /** Every batch that other rules cannot judge, and why: codes and facts of `repin_*`. */
  repin_obstacles: { obstacles: readonly RepinObstacle[] };
  batch_code: { code: string };
  batch_exists: { batch: string; start_on: string };
  program_unknown: { program: string; programs: string; suggestion: string };
  trainer_role: { role: string; roles: string; suggestion: string };
  sessions_ahead: { batch: string; on: string; sessions: string; last_on: string };
  closed_before_start: { batch: string; on: string; start_on: string };
  session_day_off: { session: string; day: string };
  session_before_batch: { session: string; day: string; batch: string; start_on: string };
  /** `end`: empty where it would be after midnight. */
  session_times: { session: string; start: string; end: string };
  session_attended: { session: string; day: string; people: number };
  session_not_planned: { session: string; note: string };
}
