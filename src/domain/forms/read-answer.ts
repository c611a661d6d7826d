import type { Questionnaire } from '../handbook/types-questionnaires.js';
import { folded } from '../recording/find-named.js';

/** What was answered to one question. */
export type Answer = { mark: number; words: null } | { mark: null; words: string };

/**
 * The mark that a cell means: its number, its word, or both (`forms.*.scale`; 001 §4.6: 5 to 1). `undefined` where it
 * is none: nothing is rounded and nothing is guessed.
 */
export function readMark(
  { scale }: Pick<Questionnaire, 'scale'>,
  text: string,
): number | undefined {
  const cell = folded(text);
  const named = scale.findIndex(({ title }) => folded(title) === cell);
  if (named >= 0) return named + 1;
  const [, digits, rest = ''] = /^(\d{1,2})(?:\.0+)?\s*[-=.、:：]?\s*(.*)$/u.exec(cell) ?? [];
  const mark = Number(digits);
  if (digits === undefined || mark < 1 || mark > scale.length) return undefined;
  return rest === '' || rest === '分' || folded(scale[mark - 1]?.title ?? '') === rest
    ? mark
    : undefined;
}

/** The scale as it is said: `5 strongly agree, 4 agree …`, the best first (001 §4.6). */
export const scaleText = ({ scale }: Pick<Questionnaire, 'scale'>, parting: string): string =>
  scale
    .map(({ title }, index) => `${index + 1} ${title}`)
    .reverse()
    .join(parting);

/** Answers by question. */
export type Answers = ReadonlyMap<string, Answer>;

/** What becomes of answers that come in where somebody has answered before. */
export interface Merged {
  answers: Answers;
  /** Questions that were not answered before. */
  added: readonly string[];
  /** Questions to which something else was answered before. */
  changed: readonly string[];
}

/**
 * An empty cell is "not given" and takes nothing back: what was answered before stays, what is new comes on top, and
 * only another answer to the same question is a correction.
 */
export function mergeAnswers(before: Answers, given: Answers): Merged {
  const answers = new Map(before);
  const added: string[] = [];
  const changed: string[] = [];
  for (const [item, answer] of given) {
    const known = before.get(item);
    if (!known) added.push(item);
    else if (answerText(known) !== answerText(answer)) changed.push(item);
    answers.set(item, answer);
  }
  return { answers, added, changed };
}

export const answerText = (answer: Answer): string => String(answer.mark ?? answer.words);
