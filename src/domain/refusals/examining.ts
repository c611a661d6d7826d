/** What examiners, corrections, seats and results of other systems refuse. Scores are in points, `rule` is a path. */
export interface ExaminingRefusals {
  examiner_oneself: { employee_no: string; assessment: string };
  examiner_missing: { employee_no: string; assessment: string; least: number; rule: string };
  examiner_differs: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    examiner: string;
  };
  /** `why`: `confirmed`, `decided` or `later`, what has happened since. */
  examiner_too_late: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    examiner: string;
    why: string;
  };
  examiner_second_chair: { employee_no: string; assessment: string; chair: string };
  regrade_same: { employee_no: string; assessment: string; taken_on: string };
  regrade_by_oneself: { employee_no: string; assessment: string; taken_on: string };
  regrade_same_person: { employee_no: string; assessment: string; taken_on: string; rule: string };
  settle_by_examiner: { employee_no: string; assessment: string; taken_on: string; rule: string };
  regrade_unexamined: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    have: number;
    least: number;
    rule: string;
  };
  regrade_late: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    until: string;
    rule: string;
  };
  regrade_after_later: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    later: string;
    rule: string;
  };
  attempt_no_number: { employee_no: string; assessment: string; attempt: number; known: number };
  mark_option: { value: string; assessment: string };
  seat_absent: { employee_no: string; sitting: string; taken_on: string };
  seat_unproven: { employee_no: string; sitting: string; taken_on: string };
  /** Not a fault: of so many tries this is the one that counts. */
  tries_counted: { tries: number };
  source_unknown: { source: string; suggestion: string };
  source_paper: { source: string; paper: string; suggestion: string };
  source_assessment: { source: string };
  source_score: { source: string; score: number; out_of: number };
  source_duration: { value: string };
  sitting_room: { sitting: string; venue: string; capacity: number; seats: number };
  sitting_people: { sitting: string; people: number; seats: number };
  sitting_nobody: { sitting: string };
  sitting_clash: { employee_no: string; sitting: string; other: string; held_on: string };
  proctor_clash: { proctor: string; sitting: string; other: string; held_on: string };
  proctor_oneself: { proctor: string; employee_no: string; sitting: string };
  proctor_role: { proctor: string; role: string };
  sitting_was_held: { sitting: string; held_on: string };
  seat_not_booked: { employee_no: string; sitting: string };
  seat_has_mark: { employee_no: string; sitting: string; taken_on: string };
  seat_checked: { employee_no: string; sitting: string };
  seat_before: { sitting: string; held_on: string; today: string };
  rhythm_none: { assessment: string };
}
