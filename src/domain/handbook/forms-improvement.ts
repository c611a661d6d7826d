import type { Form, PerKey, Shape } from './shapes.js';

const role: Form = { word: 'role' };

/** What the rules of the case library and of the improvement loop hold. */
export const improvementForms = {
  case_rules: {
    types: { each: 'case_type' },
    difficulties: { each: 'case_difficulty' },
    review: { one: 'case_review' },
    excellent: { one: 'case_excellent' },
  },
  case_type: { title: 'text' },
  case_difficulty: { title: 'text' },
  case_review: { by: role, within: 'span', author: 'yes_no' },
  case_excellent: {
    by: role,
    day: 'number',
    within: 'span',
    per_month: 'number',
    author: 'yes_no',
  },
  improvement: {
    actions: { one: 'improvement_actions' },
    findings: { each: 'finding_rule' },
    redesign: { one: 'redesign' },
    paths: { each: 'learning_path' },
  },
  improvement_actions: {
    within: 'span',
    verified_by: role,
    verify_within: 'span',
    second_person: 'yes_no',
  },
  finding_rule: {
    title: 'text',
    kind: { word: 'finding_kind' },
    months: 'number',
    below: 'number',
    from: 'number',
    kpi: { refers: 'kpi' },
    least: 'number',
  },
  redesign: {
    pass_rate: 'rate',
    attendance: 'rate',
    feedback: 'number',
    months: 'number',
    least: 'number',
    decided_by: role,
    within: 'span',
  },
  learning_path: {
    title: 'text',
    gap: 'text',
    assessment: { refers: 'assessment' },
    courses: { refers: 'course' },
  },
} satisfies { [S in Shape]?: PerKey<Form>[S] };
