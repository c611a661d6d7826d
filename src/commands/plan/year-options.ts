import type { App } from '../../app.js';
import { codeOfWord } from './year-words.js';
import type { ItemPatch } from '../../operations/plan-item-fields.js';
import { InputError, refused } from '../../errors.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { checkChoice, dayOption, wholeNumber, type Command } from '../options.js';
import { textOption } from './session-options.js';

/** What somebody states of an item on the command line. */
export interface FieldOptions {
  title?: string;
  goal?: string;
  content?: string;
  audience?: string;
  method?: string;
  trainer?: string;
  from?: string;
  to?: string;
  term?: string;
  heads?: string;
  hours?: string;
  sessions?: string;
  runs?: string;
  course?: string;
  program?: string;
  rule?: string;
  note?: string;
  department?: string[];
  need?: string[];
  reason?: string;
}

const collect = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/**
 * The year of a plan from the command line.
 *
 * @throws InputError `option_value`
 */
export function yearArgument(app: App, value: string): number {
  const text = value.normalize('NFKC').trim();
  if (/^2\d{3}$/.test(text)) return Number(text);
  const expected = app.texts.planYear.yearExpected;
  throw new InputError(refused('option_value', { option: 'YEAR', value, expected }));
}

/** The options that state what an item is, for `add` and `change`. */
export function addFieldOptions(command: Command, app: App): Command {
  const t = app.texts.planYear.options;
  return command
    .option('--title <TEXT>', t.title)
    .option('--goal <TEXT>', t.goal)
    .option('--content <TEXT>', t.content)
    .option('--audience <TEXT>', t.audience)
    .option('--from <DAY>', t.from)
    .option('--to <DAY>', t.to)
    .option('--method <METHOD>', t.method)
    .option('--trainer <NAME>', t.trainer)
    .option('--heads <N>', t.heads)
    .option('--hours <N>', t.hours)
    .option('--sessions <N>', t.sessions)
    .option('--runs <N>', t.runs)
    .option('--term <TERM>', t.term)
    .option('--department <NAME>', t.department, collect)
    .option('--need <NEED>', t.need, collect)
    .option('--course <COURSES>', t.course)
    .option('--program <PROGRAM>', t.program)
    .option('--rule <TRAINING>', t.rule)
    .option('--note <TEXT>', t.note)
    .option('--reason <TEXT>', t.reason);
}

export { collect };

const texts = [
  'title',
  'goal',
  'content',
  'audience',
  'trainer',
  'course',
  'program',
  'rule',
  'note',
] as const;
const numbers = ['heads', 'sessions', 'runs'] as const;

/**
 * What was stated, as values; what was not given is left out. A day given alone is the whole time.
 *
 * @throws InputError `option_value`, `option_choice`
 */
export async function patchOf(app: App, options: FieldOptions): Promise<ItemPatch> {
  const patch: ItemPatch = {};
  for (const key of texts) {
    const value = options[key];
    if (value !== undefined) patch[key] = textOption(app, `--${key}`, value);
  }
  for (const key of numbers) {
    const value = options[key];
    if (value !== undefined) patch[key] = wholeNumber(`--${key}`, value, 1);
  }
  if (options.hours !== undefined) patch.minutes = minutesOption(app, options.hours);
  if (options.method !== undefined) {
    patch.method = await codeOfWord(app, 'plan_method', options.method);
  }
  if (options.term !== undefined) {
    const term = await codeOfWord(app, 'plan_term', options.term);
    patch.term = checkChoice<'short' | 'long'>('--term', term, ['short', 'long']);
  }
  const from = dayOption('--from', options.from);
  const to = dayOption('--to', options.to);
  if (from !== undefined) patch.fromOn = from;
  if (to !== undefined) patch.toOn = to;
  if (options.department) {
    const names = options.department.map((name) => textOption(app, '--department', name));
    patch.departments = [...new Set(names)].sort();
  }
  return patch;
}

function minutesOption(app: App, value: string): number {
  const text = value.normalize('NFKC').trim();
  const minutes = Math.round(Number(text) * 60);
  if (/^\d{1,4}(\.\d{1,2})?$/.test(text) && minutes > 0) return minutes;
  const expected = app.texts.planYear.options.positive;
  throw new InputError(refused('option_value', { option: '--hours', value, expected }));
}

const clearable = {
  goal: { goal: null },
  content: { content: null },
  audience: { audience: null },
  time: { fromOn: null, toOn: null },
  method: { method: null },
  trainer: { trainer: null },
  term: { term: null },
  heads: { heads: null },
  hours: { minutes: null },
  sessions: { sessions: null },
  runs: { runs: null },
  course: { course: null },
  program: { program: null },
  rule: { rule: null },
  note: { note: null },
  departments: { departments: [] },
} as const satisfies Record<string, ItemPatch>;

/**
 * What `--clear` empties.
 *
 * @throws InputError `plan_clear_field`
 */
export function clearedFields(fields: readonly string[]): ItemPatch {
  const known: Readonly<Record<string, ItemPatch>> = clearable;
  return Object.assign(
    {},
    ...fields.map((field) => {
      const cleared = known[field];
      if (cleared) return cleared;
      const choices = Object.keys(clearable);
      const suggestion = nearest(field, choices);
      const facts = { field, fields: choices.join(', '), suggestion };
      throw new InputError(refused('plan_clear_field', facts));
    }),
  ) as ItemPatch;
}
