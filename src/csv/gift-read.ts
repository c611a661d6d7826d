/** A GIFT file -> questions, with every fault of every question at its line and column. gift-pegjs is loaded here only. */
import type { GIFTQuestion, NumericalFormat, TextFormat as Parsed } from 'gift-pegjs';
import { questionFaults } from '../domain/bank/check-question.js';
import {
  normalText,
  roundWeight,
  type Accepted,
  type MarkedText,
  type NumericalAnswer,
  type Option,
  type Question,
  type QuestionData,
} from '../domain/bank/question.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { InputError, refused } from '../errors.js';
import { decodeText } from './decode.js';
import { ampersand, giftBlocks, prepareGift, type GiftBlock } from './gift-blocks.js';

/** A question and the line on which it begins. */
export interface ReadQuestion {
  line: number;
  data: QuestionData;
  /** It has faults, which are told with their places; what else is wrong can still be found out. */
  faulty: boolean;
}

export interface ReadQuestions {
  questions: ReadQuestion[];
  /** In the order of the lines; all are `by: 'input'`. */
  faults: Fault[];
}

/**
 * Reads a GIFT file. Faults: `gift_brace_open`, `gift_brace_second`, `gift_brace_close`, `gift_no_answers`, `gift_kind`,
 * `gift_syntax`, `gift_weight`, and those of `questionFaults`.
 *
 * @throws InputError `file_empty`, `file_encoding*`
 */
export async function readGift(
  bytes: Uint8Array,
  options: { file: string; encoding?: string },
): Promise<ReadQuestions> {
  const { text } = decodeText(bytes, options);
  const blocks = giftBlocks(text.replace(/^\ufeff/, ''));
  if (blocks.length === 0) throw new InputError(refused('file_empty', { file: options.file }));
  // The library is CommonJS: bundled, its functions are those of its default export.
  const library: GiftLibrary & { default?: GiftLibrary } = await import('gift-pegjs');
  return readBlocks(blocks, (library.default ?? library).parse);
}

type Parse = (input: string) => GIFTQuestion[];
interface GiftLibrary {
  parse: Parse;
}

function readBlocks(blocks: readonly GiftBlock[], parse: Parse): ReadQuestions {
  const questions: ReadQuestion[] = [];
  const faults: Fault[] = [];
  let before: string | null = null;
  for (const block of blocks) {
    const read = readBlock(block, parse);
    const { data } = read;
    if (data) questions.push({ line: block.line, data, faulty: read.faults.length > 0 });
    // A blank line within braces cuts a question in two: the first half tells it.
    if (data ?? !(before === 'gift_brace_open' && isRest(read.faults))) faults.push(...read.faults);
    before = data ? null : (read.faults[0]?.refused.code ?? null);
  }
  return { questions, faults };
}

const isRest = (faults: readonly Fault[]): boolean =>
  faults[0]?.refused.code === 'gift_brace_close' || faults[0]?.refused.code === 'gift_no_answers';

function readBlock(block: GiftBlock, parse: Parse): { data?: QuestionData; faults: Fault[] } {
  const { text, origins, slip } = prepareGift(block.text);
  const fault = (why: Refused, at: number): Fault => faultAt(block, at, why);
  if (slip) return { faults: [fault(refused(slip.code, {}), slip.at)] };
  let parsed: GIFTQuestion | undefined;
  try {
    parsed = parse(text)[0];
  } catch (error) {
    const at = origins[offsetOf(error)] ?? block.text.length;
    return { faults: [fault(syntaxFault(block.text, at), at)] };
  }
  const question = parsed && questionOf(parsed);
  if (!question) return { faults: [fault(refused('gift_kind', {}), 0)] };
  const found = questionFaults(question);
  const faults = found.map((why) => fault(why, placeOf(block.text, why)));
  return { data: { ...dataOf(block), question }, faults };
}

/** Where the parser stopped; the end where it does not say. */
function offsetOf(error: unknown): number {
  const location = (error as { location?: { start: { offset: number } } }).location;
  if (!location) throw error;
  return location.start.offset;
}

function syntaxFault(text: string, at: number): Refused {
  const weight = text[at - 1] === '%' ? /^[^%\n~=}]*/.exec(text.slice(at))?.[0] : undefined;
  if (weight !== undefined) return refused('gift_weight', { weight: weight.trim() });
  const found = text.slice(at, at + 1);
  return refused('gift_syntax', { found: found === '\n' ? '' : found });
}

function faultAt(block: GiftBlock, at: number, why: Refused): Fault {
  const before = block.text.slice(0, at).split('\n');
  const value = block.text.slice(at).split('\n')[0]?.trim().slice(0, 40) ?? '';
  return {
    line: block.lines[before.length - 1] ?? block.line,
    column: String((before.at(-1) ?? '').length + 1),
    ...(value === '' ? {} : { value }),
    ...(block.id === null ? {} : { key: block.id }),
    by: 'input',
    refused: why,
  };
}

/** A fault about an option stands where the option is written, if it can be found there. */
function placeOf(text: string, why: Refused): number {
  const facts: Readonly<Record<string, unknown>> = why.facts;
  const option = facts['option'];
  if (typeof option !== 'string') return 0;
  const at = text.lastIndexOf(option);
  return at < 0 ? 0 : at;
}

function dataOf({ category, id, tags }: GiftBlock): Omit<QuestionData, 'question'> {
  const path = categoryParts(category);
  const tag = (name: string): string | null => {
    const found = tags.find((one) => new RegExp(`^${name}\\s*[=:：]`, 'i').test(one));
    return found?.replace(/^[^=:：]*[=:：]/, '').trim() ?? null;
  };
  return {
    code: id,
    course: path[0] ?? null,
    topic: path.length > 1 ? path.slice(1).join('/') : null,
    difficulty: tag('difficulty') ?? tag('难度'),
    language: tag('language') ?? tag('语言'),
  };
}

/** The names of a category's path; Moodle doubles a slash within a name, and puts `$course$/top` in front. */
function categoryParts(category: string | null): string[] {
  if (category === null) return [];
  const parts = category
    .replaceAll('//', '\u0000')
    .split('/')
    .map((part) => part.replaceAll('\u0000', '/').trim())
    .filter((part) => part !== '');
  const own = parts.findIndex((part) => !/^(?:\$\w+\$|top)$/i.test(part));
  return own < 0 ? [] : parts.slice(own);
}

// What the parser found -> a question

const restored = (text: string): string => text.replaceAll(ampersand, '&');

function marked({ format, text }: Parsed): MarkedText {
  return { format, text: normalText(format, restored(text)) };
}

const orNull = (text: Parsed | null | undefined): MarkedText | null =>
  text && text.text !== '' ? marked(text) : null;

const rightHand: readonly (readonly [RegExp, string])[] = [
  [/&&092;/g, '\\'],
  [/&&058;/g, ':'],
  [/&&035;/g, '#'],
  [/&&061;/g, '='],
  [/&&123;/g, '{'],
  [/&&125;/g, '}'],
  [/&&126;/g, '~'],
  [/&&010/g, ' '],
];

/** The parser leaves its own marks in the right-hand side of a match. */
const unmarked = (text: string): string =>
  rightHand.reduce((done, [mark, character]) => done.replace(mark, character), text);

function questionOf(parsed: GIFTQuestion): Question | null {
  if (parsed.type === 'Category' || parsed.type === 'Description' || parsed.type === 'Essay') {
    return null;
  }
  const title = parsed.title === null ? '' : normalText('plain', restored(parsed.title));
  const stated = {
    title: title === '' ? null : title.replaceAll('\n', ' '),
    stem: marked(parsed.stem),
    feedback: orNull(parsed.globalFeedback),
  };
  switch (parsed.type) {
    case 'MC': {
      const single = parsed.choices.some(({ isCorrect }) => isCorrect);
      const kind = single ? ('single' as const) : ('multiple' as const);
      return { ...stated, kind, options: parsed.choices.map(optionOf) };
    }
    case 'Short':
      return { ...stated, kind: 'short', options: parsed.choices.map(optionOf) };
    case 'TF': {
      // In the file: first what is said of a wrong answer, then of a right one. The parser names them otherwise.
      const { isTrue, trueFeedback, falseFeedback } = parsed;
      const wrong = orNull(trueFeedback);
      return { ...stated, kind: 'true_false', isTrue, wrong, right: orNull(falseFeedback) };
    }
    case 'Numerical':
      return { ...stated, kind: 'numerical', answers: answersOf(parsed.choices) };
    case 'Matching':
      return {
        ...stated,
        kind: 'matching',
        pairs: parsed.matchPairs.map(({ subquestion, subanswer }) => ({
          left: orNull(subquestion),
          right: normalText('plain', restored(unmarked(subanswer))),
        })),
      };
  }
}

interface ParsedChoice {
  isCorrect: boolean;
  weight: number | null;
  feedback: Parsed | null;
}

const weightOf = ({ isCorrect, weight }: ParsedChoice): number =>
  roundWeight(weight ?? (isCorrect ? 100 : 0));

const optionOf = (choice: ParsedChoice & { text: Parsed }): Option => ({
  text: marked(choice.text),
  weight: weightOf(choice),
  feedback: orNull(choice.feedback),
});

function answersOf(
  choices: readonly (ParsedChoice & { text: NumericalFormat | Parsed })[] | NumericalFormat,
): NumericalAnswer[] {
  if (!('length' in choices))
    return [{ accepts: acceptedOf(choices), weight: 100, feedback: null }];
  return choices.map((choice) => {
    const { text } = choice;
    const accepts = 'format' in text ? { kind: 'other' as const } : acceptedOf(text);
    return { accepts, weight: weightOf(choice), feedback: orNull(choice.feedback) };
  });
}

function acceptedOf({ type, number, range, numberLow, numberHigh }: NumericalFormat): Accepted {
  if (type === 'high-low') return { kind: 'range', low: numberLow ?? 0, high: numberHigh ?? 0 };
  return { kind: 'value', value: number ?? 0, tolerance: range ?? 0 };
}
