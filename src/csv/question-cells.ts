/** A row of a table -> a question, and back. The cells of answers are read by the kind of the question. */
import {
  acceptedText,
  equalShare,
  languages,
  normalText,
  optionLetter,
  questionKinds,
  roundWeight,
  type Accepted,
  type MarkedText,
  type NumericalAnswer,
  type Option,
  type Question,
  type QuestionData,
  type TextFormat,
} from '../domain/bank/question.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';

/** Cells by column key; `null` or absent is "not given". */
export type QuestionCells = Readonly<Record<string, string | number | null | undefined>>;

/** The column of a fault, and what is wrong. */
export interface CellFault {
  column: string;
  refused: Refused;
}

const mark = /^\[(html|markdown|plain|moodle)\]/;

/**
 * A text as a cell has it: its format is in front where it is another than `usual`, or where the text begins like one
 * or with the apostrophe that spreadsheets take for a mark of their own.
 */
function markedCell({ format, text }: MarkedText, usual: TextFormat): string {
  return format !== usual || mark.test(text) || text.startsWith("'") ? `[${format}]${text}` : text;
}

function textOf(cell: string, usual: TextFormat): MarkedText {
  const format = (mark.exec(cell)?.[1] as TextFormat | undefined) ?? usual;
  return { format, text: normalText(format, cell.replace(mark, '')) };
}

const cellOf = (cells: QuestionCells, key: string): string | null => {
  const cell = cells[key];
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
};

const columnOf = (kind: 'option' | 'feedback', index: number): string =>
  `${kind}_${optionLetter(index).toLowerCase()}`;

/** An option's column that is filled: its letter, its text, what is said of it. */
interface Lettered {
  letter: string;
  column: string;
  cell: string;
  feedback: MarkedText | null;
}

class RowReader {
  readonly faults: CellFault[] = [];
  readonly #cells: QuestionCells;
  readonly #penalty: number;
  readonly #usual: TextFormat;
  readonly #stem: MarkedText;

  constructor(cells: QuestionCells, penalty: number) {
    this.#cells = cells;
    this.#penalty = penalty;
    this.#stem = textOf(cellOf(cells, 'stem') ?? '', 'moodle');
    this.#usual = this.#stem.format;
  }

  read(): Question | null {
    const cells = this.#cells;
    const title = cellOf(cells, 'title');
    const stated = { title, stem: this.#stem, feedback: this.#text('feedback') };
    const kind = questionKinds.find((one) => one === cells['kind']);
    switch (kind) {
      case 'single':
      case 'multiple':
      case 'short':
        return { ...stated, kind, options: this.#options(kind) };
      case 'true_false': {
        this.#refuseOptions(kind);
        const isTrue = this.#isTrue();
        const [wrong, right] = [this.#text('feedback_a'), this.#text('feedback_b')];
        return { ...stated, kind, isTrue, wrong, right };
      }
      case 'numerical':
        return { ...stated, kind, answers: this.#numbers() };
      case 'matching':
        return { ...stated, kind, pairs: this.#pairs() };
      case undefined:
        return null;
    }
  }

  #text(column: string): MarkedText | null {
    const cell = cellOf(this.#cells, column);
    return cell === null ? null : textOf(cell, this.#usual);
  }

  #fault(column: string, why: Refused): void {
    this.faults.push({ column, refused: why });
  }

  #lettered(): Lettered[] {
    return Array.from({ length: 26 }, (_, index) => index).flatMap((index): Lettered[] => {
      const column = columnOf('option', index);
      const cell = cellOf(this.#cells, column);
      if (cell === null) return [];
      const feedback = this.#text(columnOf('feedback', index));
      return [{ letter: optionLetter(index), column, cell, feedback }];
    });
  }

  #refuseOptions(kind: string): void {
    for (const { letter, column } of this.#lettered()) {
      this.#fault(column, refused('question_option_odd', { option: letter, kind }));
    }
  }

  #options(kind: 'single' | 'multiple' | 'short'): Option[] {
    const lettered = this.#lettered();
    const answer = cellOf(this.#cells, 'answer');
    if (kind === 'short' && lettered.length === 0) {
      return parts(answer).map((part) => ({
        text: textOf(part, this.#usual),
        weight: 100,
        feedback: null,
      }));
    }
    const weights = this.#weights(kind, lettered, answer);
    return lettered.map(({ letter, cell, feedback }) => ({
      text: textOf(cell, this.#usual),
      weight: weights.get(letter) ?? 0,
      feedback,
    }));
  }

  /** `B`; `A, C`; `ACD`; `A=50, B=-25`. Without weights: full points, equal shares, and what a wrong choice costs. */
  #weights(
    kind: 'single' | 'multiple' | 'short' | 'numerical',
    lettered: readonly Lettered[],
    answer: string | null,
  ): Map<string, number> {
    const letters = lettered.map(({ letter }) => letter);
    if (answer === null && (kind === 'short' || kind === 'numerical')) {
      return new Map(letters.map((letter) => [letter, 100]));
    }
    const named = this.#named(letters, answer ?? '');
    const plain = [...named.values()].every((weight) => weight === null);
    if (kind !== 'multiple' || !plain) {
      return new Map([...named].map(([letter, weight]) => [letter, weight ?? 100]));
    }
    const share = equalShare(Math.max(1, named.size));
    return new Map(letters.map((letter) => [letter, named.has(letter) ? share : this.#penalty]));
  }

  #named(letters: readonly string[], answer: string): Map<string, number | null> {
    const named = new Map<string, number | null>();
    const tidy = answer
      .normalize('NFKC')
      .toUpperCase()
      .replace(/\s*[=:]\s*/g, '=');
    const pieces = tidy.split(/[\s,、;|/]+/).filter((piece) => piece !== '');
    const single = pieces.flatMap((piece) =>
      /^[A-Z]+$/.test(piece) ? Array.from(piece) : [piece],
    );
    if (single.length === 0) {
      const expected = 'A | A, C | A=50, B=50';
      this.#fault('answer', refused('question_answer', { value: '', expected }));
    }
    for (const piece of single) {
      const match = /^([A-Z])(?:=(-?\d+(?:\.\d+)?)%?)?$/.exec(piece);
      const letter = match?.[1];
      if (letter === undefined) {
        const expected = 'A | A, C | A=50, B=50';
        this.#fault('answer', refused('question_answer', { value: piece, expected }));
      } else if (!letters.includes(letter)) {
        const options = letters.join(', ');
        this.#fault('answer', refused('question_answer_option', { value: letter, options }));
      } else named.set(letter, match?.[2] === undefined ? null : roundWeight(Number(match[2])));
    }
    return named;
  }

  #isTrue(): boolean {
    const cell = (cellOf(this.#cells, 'answer') ?? '').normalize('NFKC').trim().toLowerCase();
    const found = truthOf(cell);
    if (found === null) {
      const expected = 'TRUE | FALSE | 对 | 错';
      this.#fault('answer', refused('question_answer', { value: cell, expected }));
    }
    return found ?? false;
  }

  #numbers(): NumericalAnswer[] {
    const lettered = this.#lettered();
    const answer = cellOf(this.#cells, 'answer');
    if (lettered.length === 0) {
      const all = parts(answer);
      if (all.length === 0) this.#accepted('answer', '');
      return all.flatMap((part) => {
        const accepts = this.#accepted('answer', part);
        return accepts ? [{ accepts, weight: 100, feedback: null }] : [];
      });
    }
    const weights = this.#weights('numerical', lettered, answer);
    return lettered.flatMap(({ letter, column, cell, feedback }) => {
      const accepts = cell === '*' ? { kind: 'other' as const } : this.#accepted(column, cell);
      const weight = weights.get(letter) ?? 0;
      return accepts ? [{ accepts, weight, feedback }] : [];
    });
  }

  #accepted(column: string, cell: string): Accepted | null {
    const accepts = readAccepted(cell);
    if (!accepts) {
      const expected = '25 | 25±0.5 | 24..26';
      this.#fault(column, refused('question_answer', { value: cell, expected }));
    }
    return accepts;
  }

  #pairs(): Extract<Question, { kind: 'matching' }>['pairs'] {
    return this.#lettered().flatMap(({ column, cell }) => {
      const arrow = cell.includes('->') ? '->' : '→';
      const at = cell.indexOf(arrow);
      if (at < 0) {
        const expected = 'A -> B';
        this.#fault(column, refused('question_answer', { value: cell, expected }));
        return [];
      }
      const left = cell.slice(0, at).trim();
      const right = normalText('plain', cell.slice(at + arrow.length)).replaceAll('\n', ' ');
      return [{ left: left === '' ? null : textOf(left, this.#usual), right }];
    });
  }
}

/** Several answers of one cell. */
const parts = (cell: string | null): string[] =>
  (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const truths = new Set([
  'true',
  't',
  '对',
  '對',
  '正确',
  '正確',
  '是',
  '√',
  '✓',
  'y',
  'yes',
  'a对',
]);
const untruths = new Set([
  'false',
  'f',
  '错',
  '錯',
  '错误',
  '錯誤',
  '否',
  '×',
  '✗',
  'x',
  'n',
  'no',
]);

/** What a word says of a statement; `null` where it says nothing. */
export function truthOf(word: string): boolean | null {
  const key = word.normalize('NFKC').trim().toLowerCase();
  return truths.has(key) ? true : untruths.has(key) ? false : null;
}

const decimal = '-?\\d+(?:\\.\\d+)?';
const withTolerance = new RegExp(`^(${decimal})(?:(?:±|\\+/-|:)(\\d+(?:\\.\\d+)?))?$`);
const between = new RegExp(`^(${decimal})(?:\\.\\.|~)(${decimal})$`);

/** What a numerical answer accepts, as `25`, `25±0.5` or `24..26`. */
function readAccepted(cell: string): Accepted | null {
  const text = cell.normalize('NFKC').replace(/[\s−]+/g, (found) => (found === '−' ? '-' : ''));
  const range = between.exec(text);
  if (range) return { kind: 'range', low: Number(range[1]), high: Number(range[2]) };
  const value = withTolerance.exec(text);
  if (!value) return null;
  return { kind: 'value', value: Number(value[1]), tolerance: Number(value[2] ?? 0) };
}

/**
 * A row as a question, with what is wrong with its cells. `penalty`: what a wrong option of a multiple choice weighs
 * where the answers are given without weights.
 */
export function questionOfCells(
  cells: QuestionCells,
  penalty: number,
): { data: QuestionData | null; faults: CellFault[] } {
  const reader = new RowReader(cells, penalty);
  const question = reader.read();
  if (!question) return { data: null, faults: reader.faults };
  const language = languages.find((one) => one === cells['language']) ?? null;
  const data: QuestionData = {
    code: cellOf(cells, 'question'),
    course: cellOf(cells, 'course'),
    topic: cellOf(cells, 'topic'),
    difficulty: cellOf(cells, 'difficulty'),
    language,
    question,
  };
  return { data, faults: reader.faults };
}

// A question -> its cells

/** The cells of a question; reading them again gives the same question. */
export function cellsOfQuestion(
  data: QuestionData,
  penalty: number,
): Record<string, string | null> {
  const { code, course, topic, difficulty, language, question } = data;
  const { stem, title, feedback, kind } = question;
  const said = (text: MarkedText | null): string | null =>
    text === null ? null : markedCell(text, stem.format);
  return {
    question: code,
    course,
    topic,
    difficulty,
    language,
    kind,
    title,
    stem: markedCell(stem, 'moodle'),
    ...answerCells(question, penalty, said),
    feedback: said(feedback),
  };
}

type Said = (text: MarkedText | null) => string | null;

function answerCells(
  question: Question,
  penalty: number,
  said: Said,
): Record<string, string | null> {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'short': {
      const { options, kind } = question;
      const plain = kind === 'short' ? plainShort(options, said) : null;
      if (plain !== null) return { answer: plain };
      return {
        ...lettered(options.map(({ text, feedback }) => [said(text), said(feedback)])),
        answer: lettersOf(kind, options, penalty),
      };
    }
    case 'true_false': {
      const { isTrue, wrong, right } = question;
      const answer = isTrue ? 'TRUE' : 'FALSE';
      return { answer, feedback_a: said(wrong), feedback_b: said(right) };
    }
    case 'numerical': {
      const { answers } = question;
      const simple = answers.every(
        ({ accepts, weight, feedback }) =>
          accepts.kind !== 'other' && weight === 100 && feedback === null,
      );
      if (simple)
        return { answer: answers.map(({ accepts }) => acceptedText(accepts)).join(' | ') };
      return {
        ...lettered(
          answers.map(({ accepts, feedback }) => [acceptedText(accepts), said(feedback)]),
        ),
        answer: lettersOf('numerical', answers, penalty),
      };
    }
    case 'matching':
      return lettered(
        question.pairs.map(({ left, right }) => [`${said(left) ?? ''} -> ${right}`.trim(), null]),
      );
  }
}

function lettered(
  cells: readonly (readonly [string | null, string | null])[],
): Record<string, string | null> {
  return Object.fromEntries(
    cells.flatMap(([option, feedback], index) => [
      [columnOf('option', index), option],
      [columnOf('feedback', index), feedback],
    ]),
  );
}

/** Answers in one cell, where nothing else is said of them. */
function plainShort(options: readonly Option[], said: Said): string | null {
  const texts = options.map(({ text }) => said(text) ?? '');
  const plain =
    options.every(({ weight, feedback }) => weight === 100 && feedback === null) &&
    texts.every((text) => !text.includes('|'));
  return plain ? texts.join(' | ') : null;
}

function lettersOf(
  kind: 'single' | 'multiple' | 'short' | 'numerical',
  options: readonly { weight: number }[],
  penalty: number,
): string {
  const listed = options.map(({ weight }, index) => ({ letter: optionLetter(index), weight }));
  const right = listed.filter(({ weight }) => weight > 0);
  const full = kind === 'multiple' ? equalShare(Math.max(1, right.length)) : 100;
  const wrong = kind === 'multiple' ? penalty : 0;
  if (listed.every(({ weight }) => weight === (weight > 0 ? full : wrong))) {
    return right.map(({ letter }) => letter).join(', ');
  }
  return listed
    .filter(({ weight }) => weight !== 0)
    .map(({ letter, weight }) => `${letter}=${weight}`)
    .join(', ');
}
