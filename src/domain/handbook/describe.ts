import { isMap } from './align.js';
import { isSpan, type HandbookChange, type Level } from './diff.js';
import { forms } from './forms.js';
import type { Form, Shape, Target, Vocabulary } from './shapes.js';
import type { Handbook, Span } from './types.js';

/** What a rule holds, ready to be said: a code that leads elsewhere is the title that it leads to. */
export type RuleValue =
  | { is: 'text'; text: string }
  | { is: 'number'; value: number }
  | { is: 'rate'; value: number }
  | { is: 'yes_no'; value: boolean }
  | { is: 'span'; span: Span }
  | { is: 'word'; vocabulary: Vocabulary; word: string }
  | { is: 'title'; title: string }
  | { is: 'label'; label: RuleLabel }
  | { is: 'slot'; day: number; start: string; end: string }
  | { is: 'list'; values: readonly RuleValue[] }
  | { is: 'name'; values: readonly RuleValue[] }
  | { is: 'rules'; rules: readonly { label: RuleLabel; value: RuleValue }[] };

/** The name of a rule. A key that no shape knows is one all the same: it is then said as it stands. */
export interface RuleLabel {
  shape: Shape;
  key: string;
}

/** One of several: a course, a stage, a step. */
export interface Thing {
  shape: Shape;
  /** The code, where people know the thing by it. */
  code: string | null;
  /** From 1, where people know the thing by its place. */
  position: number | null;
  name: readonly RuleValue[];
}

/** A change of the rules as a sentence says it. `within`: where it lies, from the outside in. */
export type ChangeStatement =
  | { kind: 'renamed'; within: readonly Thing[]; before: string; after: string }
  | {
      kind: 'changed' | 'reordered';
      within: readonly Thing[];
      label: RuleLabel;
      before: RuleValue | null;
      after: RuleValue | null;
    }
  | {
      kind: 'added' | 'removed';
      within: readonly Thing[];
      thing: Thing;
      /** What it comes after, where the order matters. */
      behind: Thing | null;
      details: RuleValue | null;
    };

/** Where a code leads to, looked up in the newer handbook first. */
type TitleOf = (target: Target | 'stage', code: string) => string;

interface Reading {
  titleOf: TitleOf;
  within: Thing[];
  shape: Shape;
  key: string;
  form: Form | undefined;
}

/** A change of the rules in terms that can be said in any language: what it is about, and from what to what. */
export function describeChange(
  before: Handbook,
  after: Handbook,
  change: HandbookChange,
): ChangeStatement {
  const reading: Reading = {
    titleOf: titles(before, after, change.levels),
    within: [],
    shape: 'handbook',
    key: '',
    form: { one: 'handbook' },
  };
  let entered: Thing | null = null;
  for (const level of change.levels) {
    if (entered) reading.within.push(entered);
    entered = descend(reading, level);
  }
  const last = change.levels.at(-1) ?? { part: '', before, after };
  if (entered) return entryChange(reading, change, entered, last);
  return ruleChange(reading, change.kind === 'reordered', last);
}

/** One level down: into a group of rules, to a rule, or to one of several, which is returned. */
function descend(reading: Reading, { part, before, after }: Level): Thing | null {
  const { form } = reading;
  if (typeof form === 'object' && 'each' in form) {
    reading.shape = form.each;
    reading.form = { one: form.each };
    return thingOf(reading.titleOf, form.each, part, after ?? before);
  }
  if (typeof form === 'object' && 'one' in form) reading.shape = form.one;
  reading.key = typeof part === 'object' ? part.code : String(part);
  reading.form = formOf(reading.shape, reading.key);
  return null;
}

function formOf(shape: Shape, key: string): Form | undefined {
  const known: Readonly<Record<string, Form>> = forms[shape];
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

function ruleChange(
  { titleOf, within, shape, key, form }: Reading,
  isReordered: boolean,
  { before, after }: Level,
): ChangeStatement {
  const isName = key === 'title' && shape !== 'slot' && shape !== 'override';
  if (isName && typeof before === 'string' && typeof after === 'string') {
    return { kind: 'renamed', within, before, after };
  }
  const say = (value: unknown): RuleValue | null => valueOf(titleOf, form, value);
  const kind = isReordered ? 'reordered' : 'changed';
  return { kind, within, label: { shape, key }, before: say(before), after: say(after) };
}

function entryChange(
  { titleOf, within, shape }: Reading,
  change: HandbookChange,
  thing: Thing,
  last: Level,
): ChangeStatement {
  const kind = change.kind === 'removed' ? 'removed' : 'added';
  const entry = last.after ?? last.before;
  const details = detailed.includes(shape) ? rulesOf(titleOf, shape, entry, namedBy(shape)) : null;
  const behind = kind === 'added' ? predecessor(titleOf, shape, change.levels) : null;
  return { kind, within, thing, behind, details };
}

/** What is better known by what it says than by a title. */
const detailed: readonly Shape[] = [
  'step',
  'gate',
  'threshold',
  'requirement',
  'slot',
  'override',
  'component',
];

/** The keys that make up a thing's name and need not be said again. */
function namedBy(shape: Shape): readonly string[] {
  switch (shape) {
    case 'step':
      return ['rung'];
    case 'gate':
    case 'threshold':
      return ['kind', ...gateTargets.map(([key]) => key)];
    case 'slot':
      return ['day', 'start', 'end'];
    case 'conflict_hours':
      return ['start', 'end'];
    case 'override':
      return ['day', 'title'];
    case 'component':
      return ['assessment'];
    default:
      return [];
  }
}

/** The entry before the one that was added, where the order matters. */
function predecessor(titleOf: TitleOf, shape: Shape, levels: readonly Level[]): Thing | null {
  if (shape !== 'step' && shape !== 'stage') return null;
  const [list, entry] = [levels.at(-2)?.after, levels.at(-1)?.after];
  if (!Array.isArray(list)) return null;
  const at = list.indexOf(entry) - 1;
  return at < 0 ? null : thingOf(titleOf, shape, at, list[at]);
}

const coded: readonly Shape[] = ['course'];

function thingOf(titleOf: TitleOf, shape: Shape, part: Level['part'], entry: unknown): Thing {
  const code = typeof part === 'object' ? part.code : typeof part === 'string' ? part : null;
  return {
    shape,
    code: coded.includes(shape) ? code : null,
    position: shape === 'step' && typeof part === 'number' ? part + 1 : null,
    name: nameOf(titleOf, shape, code, isMap(entry) ? entry : {}),
  };
}

const gateTargets: readonly (readonly [key: string, target: Target])[] = [
  ['assessment', 'assessment'],
  ['checklist', 'checklist'],
  ['drill', 'drill'],
  ['metric', 'kpi'],
];

function nameOf(
  titleOf: TitleOf,
  shape: Shape,
  code: string | null,
  entry: Record<string, unknown>,
): RuleValue[] {
  const text = (key: string): string => {
    const value = entry[key];
    return typeof value === 'string' ? value : '';
  };
  switch (shape) {
    case 'step':
      return [{ is: 'word', vocabulary: 'rung', word: text('rung') }];
    case 'trainer_kind':
      return [{ is: 'word', vocabulary: 'trainer_kind', word: code ?? '' }];
    case 'gate':
    case 'threshold':
      return [
        { is: 'word', vocabulary: shape, word: text('kind') },
        ...gateTargets
          .filter(([key]) => text(key) !== '')
          .map(([key, target]): RuleValue => ({ is: 'title', title: titleOf(target, text(key)) })),
      ];
    case 'requirement':
      return Object.keys(entry).map((key) => ({ is: 'label', label: { shape, key } }));
    case 'component':
      return [{ is: 'title', title: titleOf('assessment', text('assessment')) }];
    case 'slot':
      return [{ is: 'slot', day: Number(entry['day']), start: text('start'), end: text('end') }];
    case 'conflict_hours':
      return [{ is: 'text', text: `${text('start')}-${text('end')}` }];
    case 'override':
      return [
        { is: 'text', text: text('day') },
        { is: 'title', title: text('title') },
      ];
    case 'mentor_kpi':
      return [{ is: 'title', title: titleOf('kpi', text('metric')) }];
    case 'award_condition':
    case 'award_term':
      return metricName(titleOf, shape, entry);
    case 'form_rater':
      return [{ is: 'word', vocabulary: 'rater_role', word: text('role') }];
    case 'form_due':
      return [{ is: 'word', vocabulary: 'form_follows', word: text('follows') }];
    case 'mentor_standard':
      return [{ is: 'text', text: `${text('program')} ${text('stage')}` }];
    default:
      return [{ is: 'title', title: text('title') || (code ?? '') }];
  }
}

const metricKinds = ['kpi', 'assessment', 'drill', 'attendance', 'results', 'feedback'] as const;

/** A figure of an award by what it measures: the title of the KPI, or the word for what is counted. */
function metricName(titleOf: TitleOf, shape: Shape, entry: Record<string, unknown>): RuleValue[] {
  const key = metricKinds.find((one) => typeof entry[one] === 'string');
  if (key === undefined) return [];
  return [plainValue(titleOf, formOf(shape, key), String(entry[key]))];
}

/** The value of a rule; `null` where it is not given, except that what is not said to be so is not. */
function valueOf(titleOf: TitleOf, form: Form | undefined, value: unknown): RuleValue | null {
  if (form === 'yes_no') return { is: 'yes_no', value: value === true };
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) {
    const values = value.flatMap((entry, at) => entryValue(titleOf, form, entry, at) ?? []);
    return { is: 'list', values };
  }
  if (isSpan(value)) return { is: 'span', span: value };
  if (typeof form === 'object' && 'one' in form) return rulesOf(titleOf, form.one, value, []);
  if (typeof form === 'object' && 'each' in form && isMap(value)) {
    const named = ([code, entry]: [string, unknown]): RuleValue => {
      return { is: 'name', values: thingOf(titleOf, form.each, code, entry).name };
    };
    return { is: 'list', values: Object.entries(value).map(named) };
  }
  if (typeof value === 'object') return { is: 'text', text: JSON.stringify(value) };
  return plainValue(titleOf, form, value as string | number | boolean);
}

function plainValue(
  titleOf: TitleOf,
  form: Form | undefined,
  value: string | number | boolean,
): RuleValue {
  if (typeof form === 'object' && 'word' in form) {
    return { is: 'word', vocabulary: form.word, word: String(value) };
  }
  if (typeof form === 'object' && 'refers' in form) {
    return { is: 'title', title: titleOf(form.refers, String(value)) };
  }
  if (typeof value === 'number') return { is: form === 'rate' ? 'rate' : 'number', value };
  return { is: 'text', text: String(value) };
}

/** An entry of a list: one of several things by its name, or a plain value. */
function entryValue(
  titleOf: TitleOf,
  form: Form | undefined,
  entry: unknown,
  at: number,
): RuleValue | null {
  if (typeof form !== 'object' || !('each' in form)) return valueOf(titleOf, form, entry);
  const { name } = thingOf(titleOf, form.each, at, entry);
  return { is: 'name', values: name };
}

/** Shapes that hold one rule and add nothing to it. */
const wrapping: readonly Shape[] = ['requirement', 'bonus', 'after_lapse', 'sitting', 'approval'];

function rulesOf(
  titleOf: TitleOf,
  shape: Shape,
  value: unknown,
  without: readonly string[],
): RuleValue | null {
  const rules = Object.entries(isMap(value) ? value : {}).flatMap(([key, child]) => {
    if (without.includes(key)) return [];
    const said = valueOf(titleOf, formOf(shape, key), child);
    return said ? [{ label: { shape, key }, value: said }] : [];
  });
  const [only] = rules;
  if (only && rules.length === 1 && wrapping.includes(shape)) return only.value;
  return rules.length > 0 ? { is: 'rules', rules } : null;
}

const sections = {
  category: 'categories',
  course: 'courses',
  checklist: 'checklists',
  drill: 'drills',
  kpi: 'kpis',
  assessment: 'assessments',
  ladder: 'ladders',
} as const satisfies Record<Target, keyof Handbook>;

/** Looks titles up; a stage first in the program that the change lies in, else wherever there is one of that code. */
function titles(before: Handbook, after: Handbook, levels: readonly Level[]): TitleOf {
  const [section, entry] = levels;
  const here = section?.part === 'programs' ? entry?.part : undefined;
  return (target, code) => {
    for (const { programs, ...handbook } of [after, before]) {
      if (target === 'stage') {
        const own =
          typeof here === 'string' && Object.hasOwn(programs, here) ? programs[here] : null;
        const stages = [
          ...(own?.stages ?? []),
          ...Object.values(programs).flatMap((p) => p.stages),
        ];
        const stage = stages.find((candidate) => candidate.code === code);
        if (stage) return stage.title;
        continue;
      }
      const things: Readonly<Record<string, { title: string }>> = handbook[sections[target]];
      const found = Object.hasOwn(things, code) ? things[code] : undefined;
      if (found) return found.title;
    }
    return code;
  };
}
