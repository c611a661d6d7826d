/** What the rules of the case library and of the improvement loop are called in a sentence. */
export const improvementRuleKeys = {
  case_rules: {
    types: 'types of cases',
    difficulties: 'difficulties of cases',
    review: 'review of cases',
    excellent: 'excellent cases of the month',
  },
  case_type: { title: 'title' },
  case_difficulty: { title: 'title' },
  case_review: {
    by: 'role that reviews cases',
    within: 'time limit',
    author: 'authors may review their own cases',
  },
  case_excellent: {
    by: 'role that chooses excellent cases',
    day: 'day of the month',
    within: 'time limit',
    per_month: 'most excellent cases of a month',
    author: 'authors may choose their own cases',
  },
  improvement: {
    actions: 'rules of actions',
    findings: 'findings',
    redesign: 'courses to be designed anew',
    paths: 'learning paths',
  },
  improvement_actions: {
    within: 'time limit of actions',
    verified_by: 'role that verifies actions',
    verify_within: 'time limit of the verification',
    second_person: 'verification by a second person',
  },
  finding_rule: {
    title: 'title',
    kind: 'kind',
    months: 'months',
    below: 'limit below which it is a finding',
    from: 'number from which it is a finding',
    kpi: 'KPI',
    least: 'least number of results',
  },
  redesign: {
    pass_rate: 'pass rate below which a course is proposed',
    attendance: 'attendance below which a course is proposed',
    feedback: 'feedback below which a course is proposed',
    months: 'months',
    least: 'least number of results',
    decided_by: 'role that decides',
    within: 'time limit',
  },
  learning_path: {
    title: 'title',
    gap: 'skill gap',
    assessment: 'assessment',
    courses: 'courses',
  },
};

export const improvementRuleWords = {
  finding_kind: {
    pass_rate: 'pass rate of an exam',
    attendance: 'attendance of a course',
    feedback: 'feedback on a course',
    kpi: 'KPI beyond its target',
    form_item: 'question of a form',
    kpi_after: 'KPI worse after a course',
    gap: 'skill gap',
    cases: 'number of cases of a type',
  },
};
