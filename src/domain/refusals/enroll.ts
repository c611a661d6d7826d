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
  joined_late: { batch: string; joined_on: string; missed: number };
  move_same_batch: { employee_no: string; batch: string };
  leaves_before_joining: { employee_no: string; joined_on: string; left_on: string };
  other_program: { from: string; to: string };
}
