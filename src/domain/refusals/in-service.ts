/** What in-service training refuses. */
export interface InServiceRefusals {
  /** The session belongs to a batch: its people are those of the batch. */
  session_of_batch: { session: string; batch: string };
  not_invited: { employee_no: string; session: string; day: string };
  /** Somebody who is to be taken off and is not on it. */
  not_in_people: { employees: string; session: string };
  /** Their attendance is recorded: they have been there. */
  people_attended: { employees: string; session: string };
  session_people_unknown: { employees: string; suggestion: string };
  /** Nobody of the team or department is employed on the day. */
  session_people_none: {
    what: 'team' | 'department';
    name: string;
    day: string;
    suggestion: string;
  };
  not_hired_yet: { employees: string; day: string };
  session_course_unknown: { course: string; suggestion: string };
  session_span: { start: string; end: string };
  new_session_day_off: { day: string };
  /** Nobody is to be told: the session has no people, or they are told already. */
  notice_nobody: { session: string };
  notice_stranger: { employee_no: string; session: string };
}
