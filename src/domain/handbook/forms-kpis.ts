import type { Form, PerKey, Shape } from './shapes.js';

const role: Form = { word: 'role' };

const checks = {
  by: role,
  seed: 'number',
  carry_over: 'span',
  lapses_after: 'span',
  scale: 'number',
  pass_mark: 'number',
} as const;

/** What the rules of figures of work and of spot checks hold. */
export const kpiForms = {
  kpi_source: {
    title: 'text',
    employee_no: 'text',
    period: 'text',
    metric: 'text',
    value: 'text',
    columns: { one: 'kpi_source_columns' },
    units: { one: 'kpi_source_units' },
  },
  kpi_source_columns: {},
  kpi_source_units: {},
  skill_level: {
    code: 'text',
    title: 'text',
    thresholds: { each: 'level_threshold' },
    courses: { word: 'level' },
  },
  level_threshold: { metric: { refers: 'kpi' }, at_least: 'number', at_most: 'number' },
  kpi_comparison: {
    months_before: 'number',
    months_after: 'number',
    least_figures: 'number',
    least_people: 'number',
  },
  effect: {
    least_people: 'number',
    most_compared: 'number',
    weak_selection: 'number',
    occasions: 'number',
    bin_width: 'number',
    swing: 'number',
    least_results: 'number',
  },
  spot_checks: { team: { one: 'team_checks' }, customers: { one: 'customer_checks' } },
  team_checks: { ...checks, per_team: 'number', positions: 'text', not_in_sessions: 'yes_no' },
  customer_checks: { ...checks, per_month: 'number', contacted_within: 'span' },
} satisfies { [S in Shape]?: PerKey<Form>[S] };
