/** What `plan duty`, `plan event` and `plan calendar` refuse. */
export interface DutyRefusals {
  duty_unknown: { duty: string; duties: string; suggestion: string };
  /** `nearest`: the days next to it on which the duty does fall. */
  duty_no_such_day: { duty: string; day: string; nearest: string };
  duty_none_between: { duty: string; from: string; to: string };
  /** Nothing of the duty is open; `next`: its next day, empty where there is none. */
  duty_not_open: { duty: string; next: string };
  duty_too_early: { duty: string; day: string; opens_on: string };
  duty_is_done: { duty: string; day: string; by: string; on: string };
  duty_not_marked: { duty: string; day: string };
  event_kind_unknown: { kind: string; kinds: string; suggestion: string };
  event_unknown: { event: string; suggestion: string };
  event_code: { code: string };
  event_exists: { event: string; day: string };
  event_step_unknown: { event: string; step: string; steps: string; suggestion: string };
  event_cancelled: { event: string; on: string; reason: string };
  event_step_done: { event: string; step: string; by: string; on: string };
  event_step_not_marked: { event: string; step: string };
  event_times: { start: string; end: string };
  calendar_whose: { options: string };
  calendar_batch_unknown: { batch: string; suggestion: string };
  calendar_name_unknown: { what: 'trainer' | 'venue'; name: string; suggestion: string };
}
