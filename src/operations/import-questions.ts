import {
  findQuestion,
  insertQuestion,
  insertQuestionVersion,
  listQuestions,
  updateQuestion,
  updateQuestionVersion,
} from '../db/bank.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import { questionFaults } from '../domain/bank/check-question.js';
import type { BankQuestion } from '../domain/bank/facts.js';
import {
  answersLine,
  languages,
  plainText,
  stemKey,
  type Question,
  type QuestionData,
} from '../domain/bank/question.js';
import { latestVersionOf } from '../domain/bank/question-state.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import { codesNamed } from '../domain/recording/find-named.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { bankCode, isBankCode, requireBank, type BankOn } from './find-bank.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

export interface QuestionsInput extends ImportInput {
  /** A `faulty` one has faults of its own in the file's; only what it says beside its text is looked at. */
  rows: readonly { line: number; data: QuestionData; faulty: boolean }[];
  /** For questions that name none. */
  course: string | null;
  language: 'zh' | 'en';
  difficulty: string | null;
  author: string;
  today: Day;
  /** The file's header of each column, where it has any. */
  headers: ReadonlyMap<string, string>;
}

/**
 * Takes questions into the bank as drafts: new ones, and what is said otherwise of known ones. A question without a
 * code is known by its stem; the bank gives it a code. Nothing, if any question is refused.
 *
 * Faults: `question_*`.
 *
 * @throws Refusal `bank_no_rules`
 */
export function importQuestions(
  store: Store,
  context: WriteContext,
  input: QuestionsInput,
): ImportResult {
  const on = requireBank(store);
  return runImport(store, context, input, (write) => new QuestionImport(write, on, input).run());
}

/** A question with its data found in the handbook. */
interface FoundQuestion {
  course: string;
  topic: string | null;
  difficulty: string;
  language: 'zh' | 'en';
  question: Question;
}

class QuestionImport {
  readonly #write: Writer;
  readonly #on: BankOn;
  readonly #input: QuestionsInput;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];
  readonly #codes = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  /** Codes of the bank by the stem of the newest version. */
  readonly #known = new Map<string, string>();
  #last = 0;

  constructor(write: Writer, on: BankOn, input: QuestionsInput) {
    this.#write = write;
    this.#on = on;
    this.#input = input;
    for (const question of listQuestions(write.store)) {
      const key = latestVersionOf(question).stemKey;
      if (!question.retirement && !this.#known.has(key)) this.#known.set(key, question.code);
      const own = /^Q(\d{1,9})$/.exec(question.code)?.[1];
      if (own !== undefined) this.#last = Math.max(this.#last, Number(own));
    }
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { data } of this.#input.rows) {
      const own = /^Q(\d{1,9})$/.exec(bankCode(data.code ?? ''))?.[1];
      if (own !== undefined) this.#last = Math.max(this.#last, Number(own));
    }
    for (const { line, data, faulty } of this.#input.rows) {
      const found = this.#find(line, data, faulty);
      if (found && !faulty) this.#takeIn(line, data, found);
    }
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(line: number, data: QuestionData, why: Refused, column?: string, value?: string): void {
    const header = column === undefined ? undefined : this.#input.headers.get(column);
    this.#faults.push({
      line,
      ...(data.code === null ? {} : { key: data.code }),
      by: 'input',
      refused: why,
      ...(header === undefined ? {} : { column: header }),
      ...(value === undefined ? {} : { value }),
    });
  }

  #find(line: number, data: QuestionData, faulty: boolean): FoundQuestion | null {
    const before = this.#faults.length;
    const { question, topic } = data;
    if (!faulty) for (const why of questionFaults(question)) this.#fault(line, data, why);
    const course = this.#course(line, data);
    const difficulty = this.#difficulty(line, data);
    const language = this.#language(line, data);
    this.#checkTwice(line, data);
    if (this.#faults.length > before || course === null || difficulty === null || !language) {
      return null;
    }
    return { course, topic, difficulty, language, question };
  }

  #checkTwice(line: number, data: QuestionData): void {
    const { question } = data;
    const code = data.code === null ? null : bankCode(data.code);
    if (code !== null && !isBankCode(code)) {
      this.#fault(
        line,
        data,
        refused('question_code', { code: data.code ?? '' }),
        'question',
        code,
      );
    } else if (code !== null) {
      const first = this.#codes.get(code);
      const facts = { question: code, first_line: first ?? 0 };
      if (first === undefined) this.#codes.set(code, line);
      else this.#fault(line, data, refused('question_code_twice', facts), 'question', code);
    }
    const key = stemKey(question.stem);
    const first = this.#stems.get(key);
    const stem = plainText(question.stem).slice(0, 40);
    if (first !== undefined) {
      this.#fault(line, data, refused('question_stem_twice', { first_line: first }), 'stem', stem);
      return;
    }
    this.#stems.set(key, line);
    const other = this.#known.get(key);
    if (code === null || other === undefined || other === code) return;
    this.#fault(line, data, refused('question_stem_known', { question: other }), 'stem', stem);
  }

  #course(line: number, data: QuestionData): string | null {
    const name = data.course ?? this.#input.course;
    if (name === null) {
      this.#fault(line, data, refused('question_course_missing', {}), 'course');
      return null;
    }
    const { courses } = this.#on.handbook;
    const [code] = codesNamed(courses, name);
    if (code !== undefined) return code;
    const titles = Object.values(courses).map(({ title }) => title);
    const suggestion = nearest(name, [...Object.keys(courses), ...titles]);
    const why = refused('question_course_unknown', { course: name, suggestion });
    this.#fault(line, data, why, 'course', name);
    return null;
  }

  #difficulty(line: number, data: QuestionData): string | null {
    const { difficulties } = this.#on.rules;
    const name = data.difficulty ?? this.#input.difficulty;
    const codes = Object.keys(difficulties);
    if (name === null) {
      const why = refused('question_difficulty_missing', { choices: codes.join(', ') });
      this.#fault(line, data, why, 'difficulty');
      return null;
    }
    const [code] = codesNamed(difficulties, name);
    if (code !== undefined) return code;
    const titles = Object.values(difficulties).map(({ title }) => title);
    const suggestion = nearest(name, [...codes, ...titles]);
    const facts = { difficulty: name, choices: codes.join(', '), suggestion };
    this.#fault(line, data, refused('question_difficulty_unknown', facts), 'difficulty', name);
    return null;
  }

  #language(line: number, data: QuestionData): 'zh' | 'en' | null {
    const { language } = data;
    if (language === null) return this.#input.language;
    const found = languages.find((one) => one === language.toLowerCase());
    if (found) return found;
    this.#fault(line, data, refused('question_language_unknown', { language }), 'language');
    return null;
  }

  #takeIn(line: number, data: QuestionData, found: FoundQuestion): void {
    const { store } = this.#write;
    const byStem = this.#known.get(stemKey(found.question.stem));
    const code = data.code === null ? byStem : bankCode(data.code);
    const known = code === undefined ? undefined : findQuestion(store, code);
    if (known) {
      const changes = changeQuestion(this.#write, known, withoutSilence(data, found, known), {
        author: this.#input.author,
        on: this.#input.today,
      });
      const outcome = Object.keys(changes).length > 0 ? 'changed' : 'unchanged';
      this.#rows.push({ line, key: known.code, outcome, changes, reasons: [] });
      return;
    }
    const own = code ?? this.#nextCode();
    this.#add(own, found);
    this.#rows.push({ line, key: own, outcome: 'created', changes: {}, reasons: [] });
  }

  #nextCode(): string {
    this.#last += 1;
    return `Q${String(this.#last).padStart(4, '0')}`;
  }

  #add(code: string, { question, ...about }: FoundQuestion): void {
    const { today, author } = this.#input;
    const questionId = insertQuestion(this.#write, { code, ...about, addedOn: today });
    insertQuestionVersion(this.#write, {
      questionId,
      number: 1,
      question,
      stemKey: stemKey(question.stem),
      madeOn: today,
      madeBy: author,
    });
  }
}

/** What a file does not say of a known question stays as it is. */
function withoutSilence(
  data: QuestionData,
  found: FoundQuestion,
  known: BankQuestion,
): FoundQuestion {
  return {
    ...found,
    ...(data.course === null ? { course: known.course } : {}),
    ...(data.topic === null ? { topic: known.topic } : {}),
    ...(data.difficulty === null ? { difficulty: known.difficulty } : {}),
    ...(data.language === null ? { language: known.language } : {}),
  };
}

/**
 * Changes a question: what the bank says of it at once, and its text in a new version where the newest was reviewed
 * or drawn. Returns what changed, field by field.
 */
export function changeQuestion(
  write: Writer,
  known: BankQuestion,
  next: FoundQuestion,
  by: { author: string; on: Day },
): Record<string, readonly [string | null, string]> {
  const changes: Record<string, readonly [string | null, string]> = {};
  for (const key of ['course', 'topic', 'difficulty', 'language'] as const) {
    const value = next[key];
    if (value !== known[key]) changes[key] = [known[key], value ?? ''];
  }
  const { course, topic, difficulty, language } = next;
  updateQuestion(write, known.id, { course, topic, difficulty, language });
  const latest = latestVersionOf(known);
  if (sameQuestion(latest.question, next.question)) return changes;
  const version = {
    questionId: known.id,
    question: next.question,
    stemKey: stemKey(next.question.stem),
    madeOn: by.on,
    madeBy: by.author,
  };
  const used = latest.reviews.length > 0 || latest.papers.length > 0;
  const number = used ? latest.number + 1 : latest.number;
  if (used) insertQuestionVersion(write, { ...version, number });
  else updateQuestionVersion(write, latest.id, { ...version, number });
  const texts = (question: Question) => ({
    stem: plainText(question.stem),
    answers: answersLine(question),
    explanation: question.feedback && plainText(question.feedback),
    title: question.title,
  });
  const [before, after] = [texts(latest.question), texts(next.question)];
  for (const key of ['stem', 'answers', 'explanation', 'title'] as const) {
    if (before[key] !== after[key]) changes[key] = [before[key], after[key] ?? ''];
  }
  changes['version'] = [String(latest.number), String(number)];
  return changes;
}

/** Both in the order of keys in which questions are made. */
const sameQuestion = (a: Question, b: Question): boolean => canonical(a) === canonical(b);

/** A question as text, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join(',')}}`;
}
