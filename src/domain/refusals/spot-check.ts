/** What is refused of spot checks and call-backs (001 §2.1). `rule`: the path in the handbook. */
export interface SpotCheckRefusals {
  spot_no_rules: { rule: string };
  spot_day_off: { day: string };
  /** A draw is made on its day, not afterwards or before; `when` is the day, or the month. */
  spot_not_now: { when: string; now: string };
  /** `kind`: whom the draw is of. */
  spot_not_drawn: { kind: 'team' | 'customer'; who: string; when: string; suggestion: string };
  spot_never_drawn: { kind: 'team' | 'customer'; who: string; suggestion: string };
  spot_skipped: { who: string; when: string; reason: string };
  spot_checked: { who: string; when: string; on: string };
  spot_before_draw: { who: string; when: string; day: string };
  spot_score_range: { value: string; scale: number; rule: string };
  spot_result_empty: { who: string };
  customer_unknown: { customer: string; suggestion: string };
  customer_code: { value: string };
  /** Whom the file has as a customer's owner is not known. */
  customer_owner_unknown: { customer: string; employee_no: string; suggestion: string };
  customer_field_twice: { customer: string; first_line: number };
}
