/** The question bank: questions, their versions, reviews and retirements. */
import type {
  BankQuestion,
  QuestionReviewFact,
  QuestionVersionFact,
} from '../domain/bank/facts.js';
import type { Question } from '../domain/bank/question.js';
import type { Store } from './open.js';
import {
  questionRetirements,
  questionReviews,
  questions,
  questionVersions,
} from './schema-bank.js';
import type { NewRow, Writer } from './write.js';

/** All codes of the bank, in their order. */
export function listQuestionCodes(store: Store): string[] {
  return store.sqlite.prepare('SELECT code FROM questions ORDER BY code').pluck().all() as string[];
}

export function findQuestion(store: Store, code: string): BankQuestion | undefined {
  const id = store.sqlite.prepare('SELECT id FROM questions WHERE code = ?').pluck().get(code) as
    number | undefined;
  return id === undefined ? undefined : readQuestions(store, id)[0];
}

/** The whole bank with its versions, by code. */
export function listQuestions(store: Store): BankQuestion[] {
  return readQuestions(store, null);
}

function groupsOf<T extends { key: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

type VersionRow = Omit<QuestionVersionFact, 'question' | 'reviews' | 'papers'> & {
  key: number;
  content: string;
};

/** Everything of one question, or of all. */
function readQuestions(store: Store, id: number | null): BankQuestion[] {
  const all = <T>(sql: string): T[] => store.sqlite.prepare(sql).all({ id }) as T[];
  const reviews = groupsOf(
    all<QuestionReviewFact & { key: number }>(
      `SELECT r.version_id AS key, r.reviewer, r.reviewed_on AS reviewedOn, r.verdict, r.comment
       FROM question_reviews r JOIN question_versions v ON v.id = r.version_id
       WHERE @id IS NULL OR v.question_id = @id ORDER BY r.id`,
    ),
  );
  const uses = groupsOf(
    all<{ key: number; code: string }>(
      `SELECT DISTINCT u.question_version_id AS key, p.code FROM paper_questions u
       JOIN papers p ON p.id = u.paper_id JOIN question_versions v ON v.id = u.question_version_id
       WHERE @id IS NULL OR v.question_id = @id ORDER BY p.id`,
    ),
  );
  const versions = groupsOf(
    all<VersionRow>(
      `SELECT question_id AS key, id, number, content, stem_key AS stemKey, made_on AS madeOn,
         made_by AS madeBy FROM question_versions
       WHERE @id IS NULL OR question_id = @id ORDER BY question_id, number`,
    ),
  );
  const retirements = groupsOf(
    all<{ key: number; retired: number; happenedOn: string; reason: string }>(
      `SELECT question_id AS key, retired, happened_on AS happenedOn, reason
       FROM question_retirements WHERE @id IS NULL OR question_id = @id ORDER BY id`,
    ),
  );
  return all<Omit<BankQuestion, 'versions' | 'retirement'>>(
    `SELECT id, code, course, topic, difficulty, language, added_on AS addedOn
     FROM questions WHERE @id IS NULL OR id = @id ORDER BY code`,
  ).map((row) => {
    const last = retirements.get(row.id)?.at(-1);
    const retirement =
      last?.retired === 1 ? { happenedOn: last.happenedOn, reason: last.reason } : null;
    return {
      ...row,
      versions: (versions.get(row.id) ?? []).map(
        ({ content, id: versionId, number, stemKey, madeOn, madeBy }) => ({
          ...{ id: versionId, number, stemKey, madeOn, madeBy },
          question: JSON.parse(content) as Question,
          reviews: (reviews.get(versionId) ?? []).map(
            ({ reviewer, reviewedOn, verdict, comment }) => ({
              reviewer,
              reviewedOn,
              verdict,
              comment,
            }),
          ),
          papers: (uses.get(versionId) ?? []).map(({ code }) => code),
        }),
      ),
      retirement,
    };
  });
}

export function insertQuestion(write: Writer, row: NewRow<typeof questions>): number {
  return write.insert(questions, row);
}

/** Changes what the bank says of a question; returns whether anything is another. */
export function updateQuestion(
  write: Writer,
  id: number,
  patch: Partial<NewRow<typeof questions>>,
): boolean {
  return write.update(questions, id, patch);
}

/** What a version says, as it is stored. */
export interface NewVersion {
  questionId: number;
  number: number;
  question: Question;
  stemKey: string;
  madeOn: string;
  madeBy: string;
}

const rowOf = ({ question, ...version }: NewVersion): NewRow<typeof questionVersions> => ({
  ...version,
  kind: question.kind,
  content: JSON.stringify(question),
});

export function insertQuestionVersion(write: Writer, version: NewVersion): number {
  return write.insert(questionVersions, rowOf(version));
}

/** Rewrites a version that nobody has reviewed or drawn yet. */
export function updateQuestionVersion(write: Writer, id: number, version: NewVersion): boolean {
  return write.update(questionVersions, id, rowOf(version));
}

export function insertQuestionReview(write: Writer, row: NewRow<typeof questionReviews>): void {
  write.insert(questionReviews, row);
}

export function insertQuestionRetirement(
  write: Writer,
  row: NewRow<typeof questionRetirements>,
): void {
  write.insert(questionRetirements, row);
}
