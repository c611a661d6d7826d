import type { Shape } from '../../domain/handbook/shapes.js';
import type { Span } from '../../domain/handbook/types.js';
import { ruleKeys as keys } from './rule-keys.js';
import { ruleVocabularies as vocabularies } from './rule-vocabularies.js';

const count = (value: number, one: string): string => `${value} ${value === 1 ? one : `${one}s`}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const of = (things: readonly string[]): string => [...things].reverse().join(' of ');
const described = (text: string, details: string | null): string =>
  details === null ? text : `${text} (${details})`;

const titled = (noun: string) => ({
  some: `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`,
  named: (name: string): string => `the ${noun} ${name}`,
});

interface Noun {
  some: string;
  named: (name: string, position: number | null) => string;
}
const nouns: Partial<Record<Shape, Noun>> = {
  category: titled('category'),
  course: titled('course'),
  checklist: titled('checklist'),
  area: titled('area'),
  item: titled('item'),
  drill: titled('drill'),
  kpi: titled('KPI'),
  assessment: { some: 'an assessment', named: (name) => name },
  dimension: titled('dimension'),
  component: titled('component'),
  ladder: titled('ladder'),
  step: {
    some: 'a step',
    named: (name, position) => (position === null ? name : `step ${position} (${name})`),
  },
  requirement: titled('requirement'),
  program: titled('program'),
  stage: titled('stage'),
  gate: titled('gate'),
  option: titled('option'),
  trainer_kind: { some: 'a kind of trainer', named: (name) => name },
  threshold: titled('threshold'),
  need_type: titled('course type'),
  need_topic: titled('topic'),
  need_mark: titled('mark'),
  need_gap: titled('skill gap'),
  questionnaire: { some: 'a questionnaire', named: (name) => name },
  form_mark: titled('mark'),
  form_group: titled('group'),
  form_item: titled('question'),
  form_rater: titled('rater'),
  form_due: { some: 'a due day', named: (name) => name },
  mentor_level: titled('level of mentors'),
  mentor_kpi: titled('figure of work'),
  mentor_standard: titled('standard for mentees'),
  test_source: { some: 'a system', named: (name) => name },
  test_paper: titled('paper'),
  slot: { some: 'a slot', named: (name) => `the slot of ${name}` },
  material_kind: titled('kind of material'),
  difficulty_grade: titled('difficulty'),
  blueprint: titled('blueprint'),
  blueprint_cell: { some: 'a part', named: (name) => `the part ${name}` },
  consequence: titled('rule of points'),
  award: titled('award'),
  award_list: titled('ranking'),
  award_condition: titled('condition'),
  award_term: titled('figure'),
  case_type: titled('type of case'),
  case_difficulty: titled('difficulty'),
  finding_rule: titled('finding'),
  learning_path: titled('learning path'),
  report_schedule: titled('scheduled report'),
  override: titled('day'),
  in_service: titled('in-service training'),
  duty: titled('duty'),
  event: titled('meeting'),
  event_step: titled('line'),
  conflict_hours: { some: 'hours', named: (name) => `the hours ${name}` },
};

/** How a change of the rules is said. Names come quoted where they are titles. */
export const ruleWords = {
  keys,
  vocabularies,
  nouns,
  none: 'none',
  yes: 'yes',
  no: 'no',
  quoted: (title: string) => `"${title}"`,
  codeAndTitle: (code: string, title: string) => `${code} ${title}`,
  rate: (rate: number) => `${Math.round(rate * 1000) / 10} %`,
  span: ({ days, workdays, months }: Span) =>
    days !== undefined
      ? count(days, 'day')
      : workdays !== undefined
        ? count(workdays, 'workday')
        : count(months ?? 0, 'month'),
  slot: (day: number, start: string, end: string) => `day ${day}, ${start}-${end}`,
  list: (values: readonly string[]) => values.join(', '),
  pair: (label: string, value: string) =>
    label === keys.step.within ? `within ${value}` : `${label}: ${value}`,
  rules: (pairs: readonly string[]) => pairs.join('; '),
  changed: (f: {
    within: readonly string[];
    label: string;
    /** `null`: none. */
    before: string | null;
    after: string | null;
  }): string =>
    `${capital(f.label)}${f.within.length > 0 ? ` of ${of(f.within)}` : ''}: ${f.before ?? 'none'} → ${f.after ?? 'none'}`,
  reordered: (f: { within: readonly string[]; label: string; after: string | null }): string =>
    `Another order of the ${f.label}${f.within.length > 0 ? ` of ${of(f.within)}` : ''}: ${f.after ?? ''}`,
  renamed: (f: { within: readonly string[]; before: string; after: string }): string =>
    f.within.length === 0
      ? `The handbook "${f.before}" is now called "${f.after}"`
      : `${capital(of(f.within))} was called "${f.before}" before`,
  added: (f: {
    within: readonly string[];
    some: string;
    name: string;
    behind: string | null;
    details: string | null;
  }): string => {
    const where = f.within.length > 0 ? `${capital(of(f.within))}: ${f.some}` : capital(f.some);
    const behind = f.behind === null ? '' : ` after ${f.behind}`;
    return described(`${where} was added${behind}: ${f.name}`, f.details);
  },
  removed: (f: {
    within: readonly string[];
    some: string;
    name: string;
    details: string | null;
  }): string => {
    const where = f.within.length > 0 ? `${capital(of(f.within))}: ${f.some}` : capital(f.some);
    return described(`${where} was removed: ${f.name}`, f.details);
  },
};
