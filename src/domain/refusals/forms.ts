/** What is refused of questionnaires and appraisals. */
export interface FormRefusals {
  /** The handbook has no questionnaires; `kind`: none of this one. */
  form_rules_missing: { kind: 'forms' | 'appraisal' };
  form_unknown: { form: string; suggestion: string };
  form_ambiguous: { form: string; codes: string };
  /** A questionnaire of a kind that another command takes in. */
  form_other_command: { form: string; command: string };
  form_about_missing: { form: string };
  /** A column says something else than the session beside it. */
  form_about_conflict: { session: string; value: string; expected: string };
  form_course_unknown: { course: string; suggestion: string };
  form_session_future: { session: string; day: string; today: string };
  form_session_cancelled: { session: string; day: string };
  form_respondent_not_there: { employee_no: string; session: string };
  form_mark: { value: string; scale: string };
  form_item_other: { item: string; form: string };
  form_columns_missing: { file: string; known: string };
  /** The same respondent twice in one file, with other answers. */
  form_twice: { first_line: number };
  /** Another answer than before needs a reason. `items`: codes. */
  form_reason_missing: { items: string };
  rater_role_none: { role: string; form: string; roles: string };
  rater_is_self: { employee_no: string };
  rater_not_self: { employee_no: string; rater: string };
  form_day_future: { day: string; today: string };
}
