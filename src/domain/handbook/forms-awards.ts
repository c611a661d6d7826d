import type { Form, PerKey, Shape } from './shapes.js';

const role: Form = { word: 'role' };
const period: Form = { word: 'award_period' };
const unit: Form = { word: 'award_unit' };
const eligible: Form = { one: 'award_eligible' };
const terms: Form = { each: 'award_term' };

const metric = {
  kpi: { refers: 'kpi' },
  assessment: { refers: 'assessment' },
  take: { word: 'award_take' },
  attendance: { word: 'award_attendance' },
  results: { word: 'award_results' },
  drill: { refers: 'drill' },
  feedback: { word: 'award_feedback' },
} satisfies Record<string, Form>;

/** What the rules of points off and of awards hold. */
export const awardForms = {
  consequences: {
    period,
    unit: 'text',
    cap: 'number',
    decision: { one: 'award_decision' },
    holders: { one: 'holders' },
    rules: { each: 'consequence' },
  },
  consequence: {
    title: 'text',
    of: { word: 'consequence_of' },
    statuses: { word: 'attendance' },
    assessments: { refers: 'assessment' },
    duties: 'text',
    points: 'number',
    grace: 'number',
  },
  holders: { assistant: 'text', specialist: 'text', supervisor: 'text', manager: 'text' },
  awards: {
    decision: { one: 'award_decision' },
    figures: { one: 'award_figures' },
    list: { each: 'award' },
    rankings: { each: 'award_list' },
  },
  award: {
    title: 'text',
    unit,
    period,
    eligible,
    conditions: { each: 'award_condition' },
    rank: { one: 'award_rank' },
    excluded: { each: 'award_condition' },
    min_candidates: 'number',
    min_members: 'number',
    prize: { one: 'award_prize' },
  },
  award_decision: { by: role, within: 'span', second_person: 'yes_no', lapses_after: 'span' },
  award_figures: { by: role, within: 'span' },
  award_eligible: { served_under: 'span', served_at_least: 'span' },
  award_condition: { ...metric, at_least: 'number', at_most: 'number' },
  award_rank: {
    by: terms,
    order: { word: 'award_order' },
    top: 'number',
    ties: { word: 'award_ties' },
    second: terms,
  },
  award_term: { ...metric, weight: 'number', from: 'number' },
  award_prize: { amount: 'number', unit: 'text', note: 'text' },
  award_list: {
    title: 'text',
    unit,
    period,
    by: terms,
    show: { word: 'award_show' },
    places: 'number',
    eligible,
  },
} satisfies { [S in Shape]?: PerKey<Form>[S] };
