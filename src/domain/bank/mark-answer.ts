import type { MarkedText, Pair, Question } from './question.js';
import { plainText } from './question.js';

/** What stands in a cell of an answer sheet: an answer as the bank keeps it, or something that is none. */
export type ReadAnswer =
  { kind: 'given'; given: string } | { kind: 'unreadable'; expected: AnswerForm };

/** What a cell may hold. `letters`: the options on paper, A to the last. */
export type AnswerForm =
  | { kind: 'letter' | 'letters'; last: string }
  | { kind: 'truth' }
  | { kind: 'number' }
  | { kind: 'matches'; count: number; last: string };

/** The answers that the right-hand sides of a match offer, each once. */
export const rightSides = (pairs: readonly Pair[]): string[] => [
  ...new Set(pairs.map(({ right }) => right)),
];

/** The left-hand sides of a match, each with its right one. */
export const leftSides = (pairs: readonly Pair[]): { left: MarkedText; right: string }[] =>
  pairs.flatMap(({ left, right }) => (left === null ? [] : [{ left, right }]));

/** How many options of a question are lettered on paper. */
export function optionCount(question: Question): number {
  if (question.kind === 'single' || question.kind === 'multiple') return question.options.length;
  return question.kind === 'matching' ? rightSides(question.pairs).length : 0;
}

const lastLetter = (count: number): string => String.fromCharCode(64 + count);
const folded = (text: string): string => text.normalize('NFKC').trim();
const lettersIn = (text: string): string[] =>
  Array.from(
    folded(text)
      .toUpperCase()
      .replace(/[\s,、;|/.-]+/g, ''),
  );

/**
 * Reads a cell of an answer sheet. Letters are those on paper: `order` says which option each of them is. `truth`: what
 * the words for right and wrong are.
 */
export function readAnswer(
  question: Question,
  order: readonly number[],
  cell: string,
  truth: (word: string) => boolean | null,
): ReadAnswer {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const chosen = lettersIn(cell).map((letter) => order[letter.charCodeAt(0) - 65]);
      const last = lastLetter(order.length);
      const single = question.kind === 'single';
      const wrong = chosen.includes(undefined) || new Set(chosen).size !== chosen.length;
      if (wrong || chosen.length === 0 || (single && chosen.length !== 1)) {
        return { kind: 'unreadable', expected: { kind: single ? 'letter' : 'letters', last } };
      }
      const indexes = chosen.filter((index) => index !== undefined).sort((a, b) => a - b);
      return { kind: 'given', given: indexes.join(',') };
    }
    case 'true_false': {
      const said = truth(cell);
      if (said === null) return { kind: 'unreadable', expected: { kind: 'truth' } };
      return { kind: 'given', given: String(said) };
    }
    case 'numerical': {
      const text = folded(cell)
        .replace(/^−/, '-')
        .replace(/(\d),(?=\d{3}\b)/g, '$1');
      return /^-?\d+(\.\d+)?$/.test(text)
        ? { kind: 'given', given: text }
        : { kind: 'unreadable', expected: { kind: 'number' } };
    }
    case 'short':
      return { kind: 'given', given: cell.normalize('NFC').trim() };
    case 'matching':
      return readMatches(question.pairs, order, cell);
  }
}

/** `BCA`, `B, C, A`, `1B 2C 3A`; `0` or `?` for one that was left out. */
function readMatches(pairs: readonly Pair[], order: readonly number[], cell: string): ReadAnswer {
  const count = leftSides(pairs).length;
  const expected = { kind: 'matches' as const, count, last: lastLetter(order.length) };
  const text = folded(cell).toUpperCase();
  const numbered = [...text.matchAll(/(\d+)\s*[-.:、]?\s*([A-Z])/g)];
  const letters: string[] = Array.from({ length: count }, () => '?');
  if (numbered.length > 0) {
    for (const [, at, letter] of numbered) letters[Number(at) - 1] = letter ?? '?';
    const rest = text.replace(/(\d+)\s*[-.:、]?\s*([A-Z])/g, '').replace(/[\s,、;|]+/g, '');
    if (rest !== '' || letters.length !== count) return { kind: 'unreadable', expected };
  } else {
    const plain = lettersIn(cell);
    if (plain.length !== count) return { kind: 'unreadable', expected };
    letters.splice(0, count, ...plain);
  }
  const chosen = letters.map((letter) =>
    letter === '?' || letter === '0' ? '' : order[letter.charCodeAt(0) - 65],
  );
  if (chosen.includes(undefined)) return { kind: 'unreadable', expected };
  return { kind: 'given', given: chosen.join(',') };
}

/** What an answer is worth: a share of the question's points, or nothing that the key knows. */
export type Credit = { kind: 'share'; share: number } | { kind: 'open' };

const shareOf = (weight: number): Credit => ({
  kind: 'share',
  share: Math.min(1, Math.max(0, weight / 100)),
});

/**
 * What an answer is worth by the key, with partial credit as the weights say; a question never costs points. `null`:
 * left out. A short answer that matches nothing listed is for a person to mark.
 */
export function creditOf(question: Question, given: string | null): Credit {
  if (given === null) return shareOf(0);
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const weights = given.split(',').map((index) => question.options[Number(index)]?.weight ?? 0);
      // Three times 33.33333 is meant to be all.
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return shareOf(Math.abs(sum - 100) < 0.01 ? 100 : sum);
    }
    case 'true_false':
      return shareOf(given === String(question.isTrue) ? 100 : 0);
    case 'short': {
      const key = answerKey(given);
      const match = question.options.find(({ text }) => pattern(text).test(key));
      return match ? shareOf(match.weight) : { kind: 'open' };
    }
    case 'numerical': {
      const value = Number(given);
      const match = question.answers.find(({ accepts }) => {
        if (accepts.kind === 'other') return true;
        const [low, high] =
          accepts.kind === 'range'
            ? [accepts.low, accepts.high]
            : [accepts.value - accepts.tolerance, accepts.value + accepts.tolerance];
        const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
        return value >= low - slack && value <= high + slack;
      });
      return shareOf(match?.weight ?? 0);
    }
    case 'matching': {
      const rights = rightSides(question.pairs);
      const chosen = given.split(',');
      const lefts = leftSides(question.pairs);
      const right = lefts.filter(({ right: own }, at) => {
        const index = chosen[at] ?? '';
        return index !== '' && rights[Number(index)] === own;
      });
      return shareOf((right.length / lefts.length) * 100);
    }
  }
}

/** How short answers are compared: width, case and blanks in a row do not matter. */
const answerKey = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** `*` in a listed answer stands for anything, `\*` for itself. */
function pattern(listed: MarkedText): RegExp {
  const source = answerKey(plainText(listed))
    .split(/(\\\*|\*)/)
    .map((part) =>
      part === '*' ? '.*' : part.replace(/^\\\*$/, '*').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 's');
}

/** Points in hundredths for a share of a question's points. */
export const pointsOf = (hundredths: number, share: number): number =>
  Math.round(hundredths * share);
