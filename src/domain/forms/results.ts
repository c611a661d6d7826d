/** What the answers to a questionnaire say (001 §4.6). */
import type { FormItem, Questionnaire } from '../handbook/types-questionnaires.js';
import type { Answers } from './read-answer.js';

/** Marks in figures. `null` is "no data", or withheld. */
export interface MarkResult {
  /** How many answered. */
  answers: number;
  mean: number | null;
  /** How often each mark was given, the lowest first; `null` where withheld. */
  distribution: readonly number[] | null;
  withheld: boolean;
  /** The mean lies below the mark that is looked for (`forms.*.target`). */
  belowTarget: boolean;
}

export interface ItemResult extends MarkResult {
  item: FormItem;
}

export interface GroupResult extends MarkResult {
  title: string;
  items: readonly ItemResult[];
}

export interface OpenResult {
  item: FormItem;
  answers: number;
  /** In the order of the alphabet, so that nobody's answers can be put together again. */
  words: readonly string[];
  withheld: boolean;
}

export interface FormResults extends MarkResult {
  /** Filled-in forms. */
  responses: number;
  groups: readonly GroupResult[];
  open: readonly OpenResult[];
}

type Rules = Pick<Questionnaire, 'scale' | 'groups' | 'open' | 'withhold_below' | 'target'>;

/**
 * The mean of each statement, of each group and of the whole, with their distributions, and what was said in words. A
 * group's mean is that of all marks given in it. Of fewer answers than `forms.*.withhold_below` nothing but their number
 * is told; a mean below `forms.*.target` is noticed (001 §4.6).
 */
export function formResults(form: Rules, responses: readonly Answers[]): FormResults {
  const all = responses.length;
  const hidden = isWithheld(form, all);
  const groups = form.groups.map(({ title, items }): GroupResult => {
    const own = items.map((item) => itemResult(form, item, responses, hidden));
    return { title, items: own, ...together(form, own) };
  });
  const open = (form.open ?? []).map((item) => openResult(item, responses, hidden));
  const whole = together(
    form,
    groups.flatMap(({ items }) => items),
  );
  return { ...whole, responses: all, withheld: hidden, groups, open };
}

/** How often each mark was given to an item, the lowest mark first. */
export type ItemCounts = ReadonlyMap<string, readonly number[]>;

/** The whole of a questionnaire from how often each mark was given: the same mean, withheld by the same rules. */
export function countedResults(form: Rules, responses: number, marks: ItemCounts): MarkResult {
  const hidden = isWithheld(form, responses);
  const items = form.groups.flatMap((group) => group.items);
  return {
    ...together(
      form,
      items.map((item) => countedItem(form, item, marks.get(item.code) ?? [], hidden)),
    ),
    withheld: hidden,
  };
}

function countedItem(
  form: Rules,
  item: FormItem,
  counts: readonly number[],
  hidden: boolean,
): ItemResult {
  const distribution = form.scale.map((_, index) => counts[index] ?? 0);
  const answers = distribution.reduce((sum, count) => sum + count, 0);
  if (hidden || isWithheld(form, answers)) return { item, answers, ...nothing, withheld: true };
  return { item, ...markResult(form, distribution) };
}

/** So few answered, though not nobody, that they would point at somebody. */
export const isWithheld = (
  { withhold_below: least = 0 }: Pick<Questionnaire, 'withhold_below'>,
  answers: number,
): boolean => answers > 0 && answers < least;

function itemResult(
  form: Rules,
  item: FormItem,
  responses: readonly Answers[],
  hidden: boolean,
): ItemResult {
  const marks = responses.flatMap((answers) => answers.get(item.code)?.mark ?? []);
  const counts = form.scale.map((_, index) => marks.filter((m) => m === index + 1).length);
  return countedItem(form, item, counts, hidden);
}

/** Several statements as one: of those that are told, so that nothing can be worked out about the others. */
function together(form: Rules, items: readonly ItemResult[]): MarkResult {
  const told = items.flatMap(({ distribution }) => (distribution ? [distribution] : []));
  if (told.length === 0) {
    const answers = items.reduce((sum, item) => sum + item.answers, 0);
    return { answers, ...nothing, withheld: true };
  }
  const distribution = form.scale.map((_, index) =>
    told.reduce((sum, counts) => sum + (counts[index] ?? 0), 0),
  );
  return markResult(form, distribution);
}

function markResult({ target }: Rules, distribution: readonly number[]): MarkResult {
  const answers = distribution.reduce((sum, count) => sum + count, 0);
  const total = distribution.reduce((sum, count, index) => sum + count * (index + 1), 0);
  const mean = answers === 0 ? null : total / answers;
  const belowTarget = mean !== null && target !== undefined && mean < target;
  return { answers, mean, distribution, withheld: false, belowTarget };
}

function openResult(item: FormItem, responses: readonly Answers[], hidden: boolean): OpenResult {
  const words = responses.flatMap((answers) => answers.get(item.code)?.words ?? []).sort();
  if (hidden) return { item, answers: words.length, words: [], withheld: true };
  return { item, answers: words.length, words, withheld: false };
}

const nothing = { mean: null, distribution: null, belowTarget: false } as const;
