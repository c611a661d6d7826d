import type { ImprovementState } from '../improving/action.js';

/** What `record action` refuses. `rule` and `path` are paths in the handbook. */
export interface ImprovementRefusals {
  /** `path`: what the handbook in force does not say. */
  improvement_rules_missing: { path: string };
  action_unknown: { action: string; suggestion: string };
  finding_unknown: { finding: string; suggestion: string };
  /** `action`: what is done about it already. */
  finding_has_action: { finding: string; action: string };
  finding_declined: { finding: string; on: string; by: string; reason: string };
  /** A proposal is decided, not just acted on. */
  finding_to_decide: { finding: string; rule: string };
  /** Only proposals are accepted. */
  finding_no_proposal: { finding: string };
  action_due_past: { due_on: string; opened_on: string };
  action_state: { action: string; state: ImprovementState; wanted: string };
  action_second_person: { action: string; actor: string; rule: string };
  /** One action in two rows of a file. */
  action_twice: { action: string; first_line: number };
  /** `latest`: the day of what was recorded last. */
  action_day: { action: string; day: string; latest: string };
}
