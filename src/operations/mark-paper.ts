import {
  insertAnswerSheet,
  insertGivenAnswer,
  listAnswerSheets,
  type AnswerSheet,
  type PaperQuestion,
} from '../db/papers.js';
import { personFinder } from '../db/persons.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import { readAnswer } from '../domain/bank/mark-answer.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { listEmployeeNumbers } from '../db/persons.js';
import { refused } from '../errors.js';
import { bankCode } from './find-bank.js';
import { showPaper, type ShownPaper } from './find-paper.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { takeScores, type ScoreRow } from './import-scores.js';
import { markStored } from './mark-stored.js';

/** A row of an answer sheet: what was answered to each question, by its number on paper. */
export interface SheetRow {
  employeeNo: string;
  /** `null`: the only one that there is. */
  version: string | null;
  /** `null`: the day of the whole file. */
  takenOn: Day | null;
  answers: ReadonlyMap<number, string>;
  /** Seconds that an answer took, where they are known. */
  seconds: ReadonlyMap<number, number>;
}

export interface MarkInput extends ImportInput {
  paper: string;
  rows: readonly { line: number; row: SheetRow }[];
  /** The day on which the paper was sat, for rows that do not say it. */
  on: Day | null;
  today: Day;
  /** The words for right and wrong. */
  truth: (word: string) => boolean | null;
  /** The file's header of each column: by key, or by a question's number. */
  headers: ReadonlyMap<string, string>;
}

/**
 * Takes answers in and marks them by the key. Marks become attempts as `exam score` makes them, where the ladder puts
 * each; a sheet with answers that the key does not know waits for a person. A sheet that is there already changes
 * nothing.
 *
 * Faults: `sheet_*`, `person_unknown`, and those of `importScores`.
 *
 * @throws InputError `paper_unknown`
 */
export function markPaper(store: Store, context: WriteContext, input: MarkInput): ImportResult {
  const shown = showPaper(store, input.paper);
  return runImport(store, context, input, (write) =>
    new PaperMarking(write, shown, input, context.actor).run(),
  );
}

/** A score as it goes to the ladder. */
export function scoreRowOf(
  shown: ShownPaper,
  { employeeNo, takenOn }: { employeeNo: string; takenOn: Day },
  score: number,
): ScoreRow {
  const { assessment } = shown.paper;
  return { assessment, employeeNo, takenOn, score, dimensions: new Map(), examiner: null };
}

/** A row whose cells could all be read. */
interface ReadSheet {
  personId: number;
  version: string;
  takenOn: Day;
  questions: readonly PaperQuestion[];
  /** By number. */
  given: ReadonlyMap<number, string>;
}

class PaperMarking {
  readonly #write: Writer;
  readonly #shown: ShownPaper;
  readonly #input: MarkInput;
  readonly #actor: string;
  readonly #faults: Fault[] = [];
  readonly #rows = new Map<number, RowOutcome>();
  readonly #scores: { line: number; row: ScoreRow }[] = [];
  readonly #sheets: Map<string, AnswerSheet>;
  readonly #find: ReturnType<typeof personFinder>;

  constructor(write: Writer, shown: ShownPaper, input: MarkInput, actor: string) {
    this.#write = write;
    this.#shown = shown;
    this.#input = input;
    this.#actor = actor;
    this.#find = personFinder(write.store, input.today);
    const sheets = listAnswerSheets(write.store, shown.paper.id);
    this.#sheets = new Map(sheets.map((one) => [`${one.personId} ${one.takenOn}`, one]));
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) {
      const read = this.#read(line, row);
      if (read) this.#take(line, row, read);
    }
    const taken = takeScores(
      this.#write,
      { ...this.#input, rows: this.#scores, correction: null },
      this.#actor,
    );
    for (const scored of taken.rows) {
      const row = this.#rows.get(scored.line);
      if (row && scored.outcome === 'created') row.outcome = 'created';
      if (row?.outcome === 'unchanged') row.changes = {};
    }
    const rows = [...this.#rows.values()];
    return { rows, faults: [...this.#faults, ...taken.faults] };
  }

  #fault(line: number, row: SheetRow, why: Refused, key?: string, value?: string): void {
    const column = key === undefined ? undefined : this.#input.headers.get(key);
    this.#faults.push({
      line,
      key: row.employeeNo,
      by: 'input',
      refused: why,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
    });
  }

  #read(line: number, row: SheetRow): ReadSheet | null {
    const before = this.#faults.length;
    const person = this.#find(row.employeeNo);
    if (!person) {
      const suggestion = nearest(row.employeeNo, listEmployeeNumbers(this.#write.store));
      const why = refused('person_unknown', { employee_no: row.employeeNo, suggestion });
      this.#fault(line, row, why, 'employee_no', row.employeeNo);
    }
    const takenOn = this.#day(line, row);
    const version = this.#version(line, row);
    if (version === null) return null;
    const questions = this.#shown.versions.get(version) ?? [];
    const given = this.#answers(line, row, questions);
    if (this.#faults.length > before || !person || takenOn === null) return null;
    return { personId: person.id, version, takenOn, questions, given };
  }

  #day(line: number, row: SheetRow): Day | null {
    const day = row.takenOn ?? this.#input.on;
    const { drawnOn } = this.#shown.paper;
    if (day === null) this.#fault(line, row, refused('sheet_day_missing', {}), 'taken_on');
    else if (day > this.#input.today) {
      const facts = { taken_on: day, today: this.#input.today };
      this.#fault(line, row, refused('score_in_future', facts), 'taken_on', day);
    } else if (day < drawnOn) {
      const facts = { taken_on: day, drawn_on: drawnOn };
      this.#fault(line, row, refused('sheet_before_paper', facts), 'taken_on', day);
    }
    return day;
  }

  #version(line: number, row: SheetRow): string | null {
    const versions = [...this.#shown.versions.keys()];
    const [only] = versions;
    if (row.version === null && versions.length === 1) return only ?? null;
    const found = versions.find((one) => one === bankCode(row.version ?? ''));
    if (found !== undefined) return found;
    const facts = { version: row.version ?? '', versions: versions.join(', ') };
    const value = row.version ?? undefined;
    this.#fault(line, row, refused('sheet_version_unknown', facts), 'version', value);
    return null;
  }

  #answers(
    line: number,
    row: SheetRow,
    questions: readonly PaperQuestion[],
  ): ReadonlyMap<number, string> {
    const given = new Map<number, string>();
    for (const { position, question, order } of questions) {
      const cell = row.answers.get(position);
      if (cell === undefined) continue;
      const read = readAnswer(question, order, cell, this.#input.truth);
      if (read.kind === 'given') given.set(position, read.given);
      else {
        const facts = { question: String(position), value: cell, expected: read.expected };
        this.#fault(line, row, refused('sheet_answer', facts), String(position), cell);
      }
    }
    return given;
  }

  #take(line: number, row: SheetRow, read: ReadSheet): void {
    const { personId, takenOn, questions, given } = read;
    const known = this.#sheets.get(`${personId} ${takenOn}`);
    if (known && !this.#isSame(line, row, read, known)) return;
    if (!known) this.#save(row, read);
    const marked = known
      ? markStored(questions, known.answers)
      : markStored(
          questions,
          questions.flatMap(({ id, position }) => {
            const answer = given.get(position);
            return answer === undefined
              ? []
              : [{ paperQuestionId: id, given: answer, marked: null }];
          }),
        );
    const { total, open } = marked;
    if (total !== null) {
      const score = scoreRowOf(this.#shown, { employeeNo: row.employeeNo, takenOn }, total);
      this.#scores.push({ line, row: score });
    }
    this.#rows.set(line, {
      line,
      key: row.employeeNo,
      outcome: known ? 'unchanged' : 'created',
      changes: total === null ? {} : { score: [null, String(total / 100)] },
      reasons: open.length === 0 ? [] : [refused('sheet_open', { questions: open.join(', ') })],
    });
  }

  #isSame(line: number, row: SheetRow, read: ReadSheet, known: AnswerSheet): boolean {
    const { employeeNo } = row;
    if (known.version !== read.version) {
      const { takenOn: taken_on, version } = known;
      const facts = { employee_no: employeeNo, taken_on, version };
      this.#fault(line, row, refused('sheet_taken_otherwise', facts), 'version', read.version);
      return false;
    }
    const before = new Map(known.answers.map((one) => [one.paperQuestionId, one.given]));
    const other = read.questions.filter(
      ({ id, position }) => before.get(id) !== read.given.get(position),
    );
    for (const { id, position } of other) {
      const facts = {
        employee_no: employeeNo,
        question: String(position),
        before: before.get(id) ?? '',
        after: read.given.get(position) ?? '',
      };
      const value = row.answers.get(position);
      this.#fault(line, row, refused('sheet_differs', facts), String(position), value);
    }
    return other.length === 0;
  }

  #save(row: SheetRow, { personId, version, takenOn, questions, given }: ReadSheet): void {
    const sheetId = insertAnswerSheet(this.#write, {
      paperId: this.#shown.paper.id,
      personId,
      version,
      takenOn,
      recordedOn: this.#input.today,
      recordedBy: this.#actor,
    });
    const saved: AnswerSheet['answers'] = [];
    for (const { id: paperQuestionId, position } of questions) {
      const answer = given.get(position);
      if (answer === undefined) continue;
      const seconds = row.seconds.get(position) ?? null;
      const id = insertGivenAnswer(this.#write, {
        sheetId,
        paperQuestionId,
        given: answer,
        seconds,
      });
      saved.push({ id, paperQuestionId, given: answer, seconds, marked: null });
    }
    const { employeeNo } = row;
    const sheet = { id: sheetId, personId, employeeNo, version, takenOn, answers: saved };
    this.#sheets.set(`${personId} ${takenOn}`, sheet);
  }
}
