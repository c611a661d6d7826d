/** Papers that were drawn, the answers that were given in them, and what people marked of these. */
import type { Question } from '../domain/bank/question.js';
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { answerMarks, answerSheets, givenAnswers, paperQuestions, papers } from './schema-bank.js';
import type { NewRow, Writer } from './write.js';

export interface Paper {
  id: number;
  code: string;
  assessment: string;
  blueprint: string;
  handbookVersion: number;
  seed: number;
  mode: 'same' | 'other';
  drawnOn: Day;
  drawnBy: string;
}

const selectPaper = `SELECT id, code, assessment, blueprint, handbook_version AS handbookVersion, seed, mode,
  drawn_on AS drawnOn, drawn_by AS drawnBy FROM papers`;

export function listPapers(store: Store): Paper[] {
  return store.sqlite.prepare(`${selectPaper} ORDER BY id`).all() as Paper[];
}

export function findPaper(store: Store, code: string): Paper | undefined {
  return store.sqlite.prepare(`${selectPaper} WHERE code = ?`).get(code) as Paper | undefined;
}

/** A question at its place in a version of a paper, as it was drawn. */
export interface PaperQuestion {
  id: number;
  version: string;
  position: number;
  /** In hundredths. */
  points: number;
  cell: number;
  order: number[];
  questionVersionId: number;
  /** Number of the question's version. */
  number: number;
  code: string;
  course: string;
  topic: string | null;
  difficulty: string;
  question: Question;
}

/** The questions of a paper, by version and place. */
export function listPaperQuestions(store: Store, paperId: number): PaperQuestion[] {
  const rows = store.sqlite
    .prepare(
      `SELECT u.id, u.version, u.position, u.points_hundredths AS points, u.cell,
         u.option_order AS "order", u.question_version_id AS questionVersionId, v.number, v.content,
         q.code, q.course, q.topic, q.difficulty
       FROM paper_questions u JOIN question_versions v ON v.id = u.question_version_id
       JOIN questions q ON q.id = v.question_id
       WHERE u.paper_id = ? ORDER BY u.version, u.position`,
    )
    .all(paperId) as (Omit<PaperQuestion, 'order' | 'question'> & {
    order: string;
    content: string;
  })[];
  return rows.map(({ content, order, ...row }) => ({
    ...row,
    order: order === '' ? [] : order.split(',').map(Number),
    question: JSON.parse(content) as Question,
  }));
}

export function insertPaper(write: Writer, row: NewRow<typeof papers>): number {
  return write.insert(papers, row);
}

export function insertPaperQuestion(write: Writer, row: NewRow<typeof paperQuestions>): void {
  write.insert(paperQuestions, row);
}

export interface GivenAnswer {
  id: number;
  paperQuestionId: number;
  given: string;
  seconds: number | null;
  /** In hundredths, where a person marked it. */
  marked: number | null;
}

export interface AnswerSheet {
  id: number;
  personId: number;
  employeeNo: string;
  version: string;
  takenOn: Day;
  answers: GivenAnswer[];
}

/** The sheets of a paper with their answers, by employee no and day. */
export function listAnswerSheets(store: Store, paperId: number): AnswerSheet[] {
  const sheets = store.sqlite
    .prepare(
      `SELECT s.id, s.person_id AS personId, p.employee_no AS employeeNo, s.version,
         s.taken_on AS takenOn
       FROM answer_sheets s JOIN persons p ON p.id = s.person_id
       WHERE s.paper_id = ? ORDER BY p.employee_no, s.taken_on`,
    )
    .all(paperId) as Omit<AnswerSheet, 'answers'>[];
  const answers = store.sqlite
    .prepare(
      `SELECT a.sheet_id AS sheetId, a.id, a.paper_question_id AS paperQuestionId, a.given,
         a.seconds, m.points_hundredths AS marked
       FROM given_answers a JOIN answer_sheets s ON s.id = a.sheet_id
       LEFT JOIN answer_marks m ON m.answer_id = a.id WHERE s.paper_id = ? ORDER BY a.id`,
    )
    .all(paperId) as (GivenAnswer & { sheetId: number })[];
  const bySheet = new Map<number, GivenAnswer[]>();
  for (const { sheetId, ...answer } of answers) {
    const own = bySheet.get(sheetId);
    if (own) own.push(answer);
    else bySheet.set(sheetId, [answer]);
  }
  return sheets.map((sheet) => ({ ...sheet, answers: bySheet.get(sheet.id) ?? [] }));
}

/** Ids of papers in which somebody has answered. */
export function listAnsweredPapers(store: Store): Paper[] {
  return store.sqlite
    .prepare(
      `${selectPaper} WHERE EXISTS (SELECT 1 FROM answer_sheets s WHERE s.paper_id = papers.id)
       ORDER BY id`,
    )
    .all() as Paper[];
}

export function insertAnswerSheet(write: Writer, row: NewRow<typeof answerSheets>): number {
  return write.insert(answerSheets, row);
}

export function insertGivenAnswer(write: Writer, row: NewRow<typeof givenAnswers>): number {
  return write.insert(givenAnswers, row);
}

export function insertAnswerMark(write: Writer, row: NewRow<typeof answerMarks>): void {
  write.insert(answerMarks, row);
}

/** The people of a batch on a day, for sheets that are filled in. */
export function listBatchPeople(
  store: Store,
  batchId: number,
  day: Day,
): { id: number; employeeNo: string; name: string }[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT p.id, p.employee_no AS employeeNo, p.name FROM enrollments e
       JOIN persons p ON p.id = e.person_id
       WHERE e.batch_id = ? AND e.joined_on <= ? AND (e.left_on IS NULL OR e.left_on > ?)
       ORDER BY p.employee_no`,
    )
    .all(batchId, day, day) as { id: number; employeeNo: string; name: string }[];
}

/** Ids of everybody who was ever in a batch. */
export function listBatchPersonIds(store: Store, batchId: number): Set<number> {
  const ids = store.sqlite
    .prepare('SELECT DISTINCT person_id FROM enrollments WHERE batch_id = ?')
    .pluck()
    .all(batchId) as number[];
  return new Set(ids);
}
