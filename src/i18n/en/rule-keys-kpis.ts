const checks = {
  by: 'role that checks',
  seed: 'seed of the draw',
  carry_over: 'time in which a skipped check comes again',
  lapses_after: 'time after which it lapses',
  scale: 'best score',
  pass_mark: 'score from which a check is passed',
};

/** What the rules of figures of work and of spot checks are called in a sentence. */
export const kpiRuleKeys = {
  kpi_source: {
    title: 'title',
    employee_no: 'column of the employee number',
    period: 'column of the period',
    metric: 'column of the KPI',
    value: 'column of the value',
    columns: 'columns of the KPIs',
    units: 'units of the KPIs',
  },
  kpi_source_columns: {},
  kpi_source_units: {},
  skill_level: {
    code: 'code',
    title: 'title',
    thresholds: 'thresholds',
    courses: 'level of the courses',
  },
  level_threshold: { metric: 'KPI', at_least: 'least value', at_most: 'highest value' },
  kpi_comparison: {
    months_before: 'months before the training',
    months_after: 'months after the training',
    least_figures: 'least number of figures of a person',
    least_people: 'least number of people of a batch',
  },
  effect: {
    least_people: 'least number of people of a group',
    most_compared: 'most people compared with',
    weak_selection: 'deviations from which a group is weak',
    occasions: 'occasions of a course',
    bin_width: 'width of the bins of marks',
    swing: 'share from which marks swing',
    least_results: 'least number of marks of a person',
  },
  spot_checks: { team: 'spot checks of the teams', customers: 'call-backs of customers' },
  team_checks: {
    ...checks,
    per_team: 'people of a team a day',
    positions: 'positions',
    not_in_sessions: 'leaving out people with a session',
  },
  customer_checks: {
    ...checks,
    per_month: 'customers a month',
    contacted_within: 'longest time since the last contact',
  },
};
