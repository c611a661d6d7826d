/** A question of the bank as it is written, whatever file it came from. The kinds and their weights are those of GIFT. */

/** How a text is marked up; `moodle` is GIFT's default and means plain text with line breaks. */
export const textFormats = ['moodle', 'html', 'markdown', 'plain'] as const;
export type TextFormat = (typeof textFormats)[number];

export interface MarkedText {
  format: TextFormat;
  text: string;
}

/** Something that may be chosen or written. `weight`: per cent of the question's points, -100 to 100. */
export interface Option {
  text: MarkedText;
  weight: number;
  feedback: MarkedText | null;
}

/** What a numerical answer accepts: a value with a tolerance, a range, or anything else. */
export type Accepted =
  | { kind: 'value'; value: number; tolerance: number }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'other' };

export interface NumericalAnswer {
  accepts: Accepted;
  weight: number;
  feedback: MarkedText | null;
}

/** `left` is `null` for an answer that belongs to nothing. */
export interface Pair {
  left: MarkedText | null;
  right: string;
}

interface Stated {
  title: string | null;
  stem: MarkedText;
  /** Shown to everybody after the exam: why the answer is what it is. */
  feedback: MarkedText | null;
}

export type Question = Stated &
  (
    | { kind: 'single' | 'multiple' | 'short'; options: Option[] }
    | {
        kind: 'true_false';
        isTrue: boolean;
        /** Said to who answered wrongly, and to who answered rightly. */
        wrong: MarkedText | null;
        right: MarkedText | null;
      }
    | { kind: 'numerical'; answers: NumericalAnswer[] }
    | { kind: 'matching'; pairs: Pair[] }
  );

export const questionKinds = [
  'single',
  'multiple',
  'true_false',
  'short',
  'numerical',
  'matching',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const languages = ['zh', 'en'] as const;

/** What a file says of a question beside its text; `null` is "not said". */
export interface QuestionData {
  /** `null`: the bank gives one. */
  code: string | null;
  /** A code or title of the handbook's catalogue. */
  course: string | null;
  topic: string | null;
  difficulty: string | null;
  language: string | null;
  question: Question;
}

/** The letter of the n-th option, from 0: A to Z, then AA. */
export function optionLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${optionLetter(Math.floor(index / 26) - 1)}${last}`;
}

/**
 * A text as the bank keeps it: composed, without blanks around it, tabs as blanks; blanks in a row are one where the
 * format does not mean them.
 */
export function normalText(format: TextFormat, text: string): string {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ');
  const single =
    format === 'html' || format === 'markdown' ? tidy : tidy.replace(/[^\S\n]{2,}/g, ' ');
  return single.trim();
}

/** How the stems of two questions are compared: width, case, blanks, marks and punctuation do not matter. */
export function stemKey(stem: MarkedText): string {
  const plain = plainText(stem).normalize('NFKC').toLowerCase();
  const key = plain.replace(/[\s\p{P}\p{Cf}]+/gu, '');
  // A stem of signs alone still differs from another one.
  return key === '' ? plain.replace(/\s+/g, '') : key;
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** A text as it stands on paper: without marks, with the line breaks that they mean. */
export function plainText({ format, text }: MarkedText): string {
  if (format === 'html') {
    return text
      .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/&(nbsp|lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ *\n\s*/g, '\n')
      .trim();
  }
  if (format === 'markdown') return text.replace(/\*\*([^*\n]+)\*\*|`([^`\n]+)`/g, '$1$2').trim();
  return text;
}

/** A number as it is written in files: plain digits; `null` where it has no such form. */
export function numberText(value: number): string | null {
  const text = String(value);
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? text : null;
}

/** A weight as it is written: per cent with at most five decimals, as 33.33333. */
export const roundWeight = (weight: number): number => Math.round(weight * 1e5) / 1e5 + 0;

/** Equal shares for so many right options. */
export const equalShare = (count: number): number => roundWeight(100 / count);

/** What is right or wrong about a question's answers, in one line: for showing what changed. */
export function answersLine(question: Question): string {
  const weighed = (text: string, weight: number): string =>
    weight === 0 ? text : `${text} (${weight})`;
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'short':
      return question.options.map(({ text, weight }) => weighed(text.text, weight)).join(' | ');
    case 'true_false':
      return String(question.isTrue);
    case 'numerical':
      return question.answers
        .map(({ accepts, weight }) => weighed(acceptedText(accepts), weight))
        .join(' | ');
    case 'matching':
      return question.pairs.map(({ left, right }) => `${left?.text ?? ''} -> ${right}`).join(' | ');
  }
}

/** What a numerical answer accepts, as `25`, `25±0.5`, `24..26`; `*` is anything else. */
export function acceptedText(accepts: Accepted): string {
  const text = (value: number): string => numberText(value) ?? String(value);
  if (accepts.kind === 'other') return '*';
  if (accepts.kind === 'range') return `${text(accepts.low)}..${text(accepts.high)}`;
  const { value, tolerance } = accepts;
  return tolerance === 0 ? text(value) : `${text(value)}±${text(tolerance)}`;
}
