import type { Refused } from '../refusals/index.js';
import { normalText, numberText, type MarkedText, type Option, type Question } from './question.js';

const refuse = <C extends Refused['code']>(
  code: C,
  facts: Extract<Refused, { code: C }>['facts'],
): Refused => ({ code, facts }) as Refused;

/** Weights of 33.33333 three times are meant to be 100. */
const roundingSlack = 0.01;
const mostOptions = 26;

/**
 * What makes a question one that can be asked and marked: it has a stem, answers that differ, a right one among them,
 * and weights that give full points for the right choice (the rules of GIFT, as Moodle documents them).
 */
export function questionFaults(question: Question): Refused[] {
  const faults = textFaults(question);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [...faults, ...choiceFaults(question.kind, question.options)];
    case 'short':
      return [...faults, ...shortFaults(question.options)];
    case 'numerical':
      return [...faults, ...numericalFaults(question)];
    case 'matching':
      return [...faults, ...matchingFaults(question)];
    case 'true_false':
      return faults;
  }
}

/** Every text of a question. */
export function textsOf(question: Question): MarkedText[] {
  const texts = [question.stem, question.feedback];
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'short':
      texts.push(...question.options.flatMap(({ text, feedback }) => [text, feedback]));
      break;
    case 'true_false':
      texts.push(question.wrong, question.right);
      break;
    case 'numerical':
      texts.push(...question.answers.map(({ feedback }) => feedback));
      break;
    case 'matching':
      texts.push(...question.pairs.map(({ left }) => left));
  }
  return texts.filter((text) => text !== null);
}

// Line breaks are kept; what nobody can see must not hide in a question. The last one is no character at all.
const unseen = /[\p{Cc}\p{Cf}\u{fdd0}-\u{fdef}]/u;

function textFaults(question: Question): Refused[] {
  const pairs = question.kind === 'matching' ? question.pairs.map(({ right }) => right) : [];
  const texts = [...textsOf(question).map(({ text }) => text), question.title ?? '', ...pairs];
  const hidden = texts.map((text) => unseen.exec(text.replaceAll('\n', ''))?.[0]);
  const found = hidden.find((character) => character !== undefined);
  const character = found === undefined ? '' : `U+${codeOf(found)}`;
  return [
    ...(question.stem.text === '' ? [refuse('question_stem', {})] : []),
    ...(found === undefined ? [] : [refuse('question_hidden', { character })]),
  ];
}

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

const keyOf = ({ text }: Option): string => text.text.normalize('NFKC').trim();

function optionFaults(options: readonly Option[], least: number): Refused[] {
  const seen = new Set<string>();
  const faults: Refused[] = [];
  if (options.length < least) {
    faults.push(refuse('question_options_few', { least, found: options.length }));
  }
  if (options.length > mostOptions) {
    faults.push(refuse('question_options_many', { most: mostOptions, found: options.length }));
  }
  for (const option of options) {
    const key = keyOf(option);
    if (key === '') faults.push(refuse('question_option_empty', {}));
    else if (seen.has(key)) faults.push(refuse('question_option_twice', { option: key }));
    // In GIFT the arrow makes a question one of matching.
    if (key.includes('->')) faults.push(refuse('question_arrow', { option: key }));
    seen.add(key);
    faults.push(...weightFaults(option.weight));
  }
  return faults;
}

const weightFaults = (weight: number): Refused[] =>
  weight >= -100 && weight <= 100 && Number(weight.toFixed(5)) === weight
    ? []
    : [refuse('question_weight', { weight: String(weight) })];

function choiceFaults(kind: 'single' | 'multiple', options: readonly Option[]): Refused[] {
  const faults = optionFaults(options, 2);
  const weights = options.map(({ weight }) => weight);
  if (kind === 'single') {
    if (!weights.includes(100)) faults.push(refuse('question_no_right', {}));
    else if (weights.every((weight) => weight === 100))
      faults.push(refuse('question_all_right', {}));
    return faults;
  }
  const sum = weights.filter((weight) => weight > 0).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 100) > roundingSlack) {
    faults.push(refuse('question_weights_sum', { sum: String(Number(sum.toFixed(5))) }));
  }
  return faults;
}

function shortFaults(options: readonly Option[]): Refused[] {
  const faults = optionFaults(options, 1);
  if (!options.some(({ weight }) => weight === 100)) faults.push(refuse('question_no_right', {}));
  return faults;
}

function numericalFaults({ answers }: Extract<Question, { kind: 'numerical' }>): Refused[] {
  const faults: Refused[] = [];
  if (!answers.some(({ accepts, weight }) => accepts.kind !== 'other' && weight === 100)) {
    faults.push(refuse('question_no_right', {}));
  }
  for (const { accepts, weight } of answers) {
    faults.push(...weightFaults(weight));
    if (accepts.kind === 'other') continue;
    const numbers =
      accepts.kind === 'value' ? [accepts.value, accepts.tolerance] : [accepts.low, accepts.high];
    const odd = numbers.find((number) => numberText(number) === null);
    if (odd !== undefined) faults.push(refuse('question_number', { value: String(odd) }));
    const reversed = accepts.kind === 'range' ? accepts.low > accepts.high : accepts.tolerance < 0;
    if (reversed) faults.push(refuse('question_range', { range: numbers.join('..') }));
  }
  return faults;
}

function matchingFaults({ pairs }: Extract<Question, { kind: 'matching' }>): Refused[] {
  const lefts = pairs.flatMap(({ left }) => (left === null ? [] : [left.text]));
  const faults: Refused[] = [];
  if (lefts.length < 2) faults.push(refuse('question_pairs_few', { found: lefts.length }));
  const twice = lefts.find((left, index) => lefts.indexOf(left) < index);
  if (twice !== undefined) faults.push(refuse('question_option_twice', { option: twice }));
  const arrow = lefts.find((left) => left.includes('->'));
  if (arrow !== undefined) faults.push(refuse('question_arrow', { option: arrow }));
  if (pairs.some(({ left, right }) => right === '' || left?.text === '')) {
    faults.push(refuse('question_option_empty', {}));
  }
  if (pairs.some(({ right }) => normalText('plain', right) !== right || right.includes('\n'))) {
    faults.push(refuse('question_pair_lines', {}));
  }
  if (new Set(pairs.map(({ right }) => right)).size < 2) {
    faults.push(refuse('question_all_right', {}));
  }
  if (pairs.length > mostOptions) {
    faults.push(refuse('question_options_many', { most: mostOptions, found: pairs.length }));
  }
  return faults;
}
