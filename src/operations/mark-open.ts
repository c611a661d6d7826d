import {
  insertAnswerMark,
  listAnswerSheets,
  type AnswerSheet,
  type GivenAnswer,
  type PaperQuestion,
} from '../db/papers.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import { creditOf } from '../domain/bank/mark-answer.js';
import type { Day } from '../domain/day.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { showPaper, type ShownPaper } from './find-paper.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { takeScores, type ScoreRow } from './import-scores.js';
import { scoreRowOf } from './mark-paper.js';
import { markStored } from './mark-stored.js';

/** An answer that the key does not know. Points are hundredths. */
export interface OpenAnswer {
  sheet: AnswerSheet;
  question: PaperQuestion;
  answer: GivenAnswer;
}

/** The answers of a paper that the key does not know, marked by a person or not. */
function answersForPeople(shown: ShownPaper, sheets: readonly AnswerSheet[]): OpenAnswer[] {
  return sheets.flatMap((sheet) => {
    const questions = shown.versions.get(sheet.version) ?? [];
    const byId = new Map(questions.map((question) => [question.id, question]));
    return sheet.answers.flatMap((answer): OpenAnswer[] => {
      const question = byId.get(answer.paperQuestionId);
      if (!question || creditOf(question.question, answer.given).kind !== 'open') return [];
      return [{ sheet, question, answer }];
    });
  });
}

/** What a person must mark in a paper. @throws InputError `paper_unknown` */
export function listOpenAnswers(store: Store, code: string): OpenAnswer[] {
  const shown = showPaper(store, code);
  return answersForPeople(shown, listAnswerSheets(store, shown.paper.id)).filter(
    ({ answer }) => answer.marked === null,
  );
}

export interface OpenRow {
  employeeNo: string;
  /** Number of the question in the person's version. */
  question: number;
  /** `null`: of the only sheet that the person has. */
  takenOn: Day | null;
  /** In hundredths; `null` where it is not marked yet. */
  points: number | null;
}

export interface OpenInput extends ImportInput {
  paper: string;
  rows: readonly { line: number; row: OpenRow }[];
  today: Day;
  headers: ReadonlyMap<string, string>;
}

/**
 * Takes in what people gave for answers that the key does not know. A sheet of which everything is marked becomes an
 * attempt, as `exam score` makes it. Rows without points change nothing.
 *
 * Faults: `open_unknown`, `open_points`, `open_differs`, and those of `importScores`.
 *
 * @throws InputError `paper_unknown`
 */
export function markOpenAnswers(
  store: Store,
  context: WriteContext,
  input: OpenInput,
): ImportResult {
  const shown = showPaper(store, input.paper);
  return runImport(store, context, input, (write) => takeMarks(write, shown, input, context.actor));
}

function takeMarks(write: Writer, shown: ShownPaper, input: OpenInput, actor: string) {
  const faults: Fault[] = [];
  const rows: RowOutcome[] = [];
  const { id: paperId } = shown.paper;
  const answers = answersForPeople(shown, listAnswerSheets(write.store, paperId));
  const touched = new Map<number, number>();
  for (const { line, row } of input.rows) {
    const found = findAnswer(answers, row);
    const why = found ? faultOf(row, found) : unknown(row);
    if (!found || why) {
      if (why) faults.push({ line, key: row.employeeNo, by: 'input', ...placed(input, why, row) });
      continue;
    }
    const same = row.points === null || found.answer.marked === row.points;
    if (row.points !== null && !same) {
      const mark = { answerId: found.answer.id, pointsHundredths: row.points };
      insertAnswerMark(write, { ...mark, markedOn: input.today, markedBy: actor });
      found.answer.marked = row.points;
    }
    touched.set(found.sheet.id, line);
    const outcome = same ? 'unchanged' : 'created';
    rows.push({ line, key: row.employeeNo, outcome, changes: {}, reasons: [] });
  }
  const sheets = listAnswerSheets(write.store, paperId);
  const scores = sheets.flatMap((sheet): { line: number; row: ScoreRow }[] => {
    const line = touched.get(sheet.id);
    const { total } = markStored(shown.versions.get(sheet.version) ?? [], sheet.answers);
    if (line === undefined || total === null) return [];
    return [{ line, row: scoreRowOf(shown, sheet, total) }];
  });
  const taken = takeScores(write, { ...input, rows: scores, correction: null }, actor);
  for (const { line } of taken.rows.filter(({ outcome }) => outcome === 'created')) {
    const row = rows.find((one) => one.line === line);
    const score = scores.find((one) => one.line === line)?.row.score ?? 0;
    if (!row) continue;
    row.outcome = 'created';
    row.changes = { score: [null, String(score / 100)] };
  }
  return { rows, faults: [...faults, ...taken.faults] };
}

const unknown = ({ employeeNo, question }: OpenRow): Refused =>
  refused('open_unknown', { employee_no: employeeNo, question });

function findAnswer(answers: readonly OpenAnswer[], row: OpenRow): OpenAnswer | undefined {
  return answers.findLast(
    ({ sheet, question }) =>
      sheet.employeeNo === row.employeeNo &&
      question.position === row.question &&
      (row.takenOn ?? sheet.takenOn) === sheet.takenOn,
  );
}

function faultOf(row: OpenRow, { question, answer }: OpenAnswer): Refused | null {
  const { points, employeeNo: employee_no } = row;
  if (points === null) return null;
  if (points > question.points) {
    return refused('open_points', {
      value: String(points / 100),
      most: String(question.points / 100),
    });
  }
  if (answer.marked === null || answer.marked === points) return null;
  return refused('open_differs', {
    employee_no,
    question: row.question,
    before: String(answer.marked / 100),
    after: String(points / 100),
  });
}

/** The column in which a fault is seen. */
function placed({ headers }: OpenInput, why: Refused, { points, question }: OpenRow) {
  const key = why.code === 'open_unknown' ? 'number' : 'points';
  const column = headers.get(key);
  const value = key === 'number' ? String(question) : String((points ?? 0) / 100);
  return { refused: why, value, ...(column === undefined ? {} : { column }) };
}
