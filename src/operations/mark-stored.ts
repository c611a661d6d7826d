import type { PaperQuestion } from '../db/papers.js';
import { markSheet, type MarkedSheet } from '../domain/bank/mark-sheet.js';

/** A stored sheet, marked. By itself, so that who only looks at sheets need not load what takes marks in. */
export function markStored(
  questions: readonly PaperQuestion[],
  answers: readonly { paperQuestionId: number; given: string; marked: number | null }[],
): MarkedSheet {
  const byQuestion = new Map(answers.map((answer) => [answer.paperQuestionId, answer]));
  return markSheet(
    questions.map(({ id, position, points, question }) => {
      const answer = byQuestion.get(id);
      const { given = null, marked = null } = answer ?? {};
      return { position, points, question, given, marked };
    }),
  );
}
