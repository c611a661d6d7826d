/** What `enroll` refuses, and what it warns of. */
export interface EnrollRefusals {
  batch_unknown: { batch: string; suggestion: string };
  batch_closed: { batch: string; closed_on: string };
  person_unknown: { employee_no: string; suggestion: string };
  person_similar: { employee_no: string; known: string; why: 'phone' | 'team' };
  similar_accepted: { employee_no: string; known: string };
  enrolled_elsewhere: { employee_no: string; batch: string };
  enrolled_already: { employee_no: string; batch: string };
  in_no_batch: { employee_no: string };
  joined_too_late: { batch: string; course: string; reached_on: string; rule: string };
  joined_not_ready: {
    employee_no: string;
    batch: string;
    joined_on: string;
    stage: string;
    /** Empty where more than time is missing. */
    ready_on: string;
    rule: string;
  };
  /** Noted of somebody whom a roster inserts all the same. */
  joined_unready: { stage: string; ready_on: string; rule: string };
  insert_needed: { employee_no: string; batch: string; joined_on: string; missed: number };
  joined_late: { batch: string; joined_on: string; missed: number };
  move_same_batch: { employee_no: string; batch: string };
  leaves_before_joining: { employee_no: string; joined_on: string; left_on: string };
  other_program: { from: string; to: string };
  /** `until`: empty while nobody has said. */
  pause_overlaps: { employee_no: string; from: string; until: string };
  pause_days_reversed: { from: string; until: string };
  pause_before_joining: { employee_no: string; batch: string; joined_on: string; from: string };
  pause_after_leaving: { employee_no: string; batch: string; left_on: string };
  pause_attended: { employee_no: string; session: string; day: string };
  not_paused: { employee_no: string; on: string };
  return_first_day: { employee_no: string; from: string };
  return_before_leaving: { employee_no: string; left_on: string; on: string };
  return_other_batch: { employee_no: string; batch: string; wanted: string };
  /** `decided_by`: empty where no decision is recorded. */
  return_dismissed: {
    employee_no: string;
    batch: string;
    left_on: string;
    kind: 'dismissal' | 'elimination';
    decided_on: string;
    decided_by: string;
  };
}
