/** What `record` refuses, and what it warns of. */
export interface RecordRefusals {
  session_unknown: { session: string; suggestion: string };
  session_cancelled: { session: string; day: string };
  session_future: { session: string; day: string; today: string };
  excused_ahead: { session: string; day: string; today: string };
  not_in_session: { employee_no: string; session: string; day: string; batch: string };
  before_joining: {
    employee_no: string;
    session: string;
    day: string;
    batch: string;
    joined_on: string;
  };
  after_leaving: {
    employee_no: string;
    session: string;
    day: string;
    batch: string;
    left_on: string;
  };
  attendance_in_pause: {
    employee_no: string;
    session: string;
    day: string;
    from: string;
    /** Empty while nobody has said. */
    until: string;
  };
  status_not_given: { column: string };
  leave_missing: { employee_no: string; day: string; notice_days: number; rule: string };
  leave_too_late: {
    employee_no: string;
    day: string;
    notice_days: number;
    requested_on: string;
    request_by: string;
    rule: string;
  };
  leave_days_reversed: { from: string; to: string };
  leave_requested_later: { requested_on: string; today: string };
  leave_overlaps: { employee_no: string; from: string; to: string; requested_on: string };
  /** `excuses_from`: empty where the leave excuses from nothing. */
  leave_late: { requested_on: string; from: string; excuses_from: string; rule: string };
}
