import { insertQuestionRetirement, insertQuestionReview, listQuestions } from '../db/bank.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import { questionFaults } from '../domain/bank/check-question.js';
import type { BankQuestion } from '../domain/bank/facts.js';
import { normalText, stemKey, type Question } from '../domain/bank/question.js';
import { latestVersionOf, questionStanding } from '../domain/bank/question-state.js';
import type { Day } from '../domain/day.js';
import { InputError, Refusal, refused } from '../errors.js';
import {
  requireBank,
  requireCourse,
  requireDifficulty,
  requireQuestion,
  type BankOn,
  type ListedQuestion,
} from './find-bank.js';
import { actorKey } from './find-material.js';
import { changeQuestion } from './import-questions.js';

/** A question after something was recorded of it. */
export type QuestionChange = ListedQuestion & { changed: boolean };

export interface QuestionsChange {
  entry: number | null;
  questions: QuestionChange[];
}

interface Run {
  today: Day;
  dryRun: boolean;
}

const after = (store: Store, { rules }: BankOn, code: string, changed: boolean): QuestionChange => {
  const question = requireQuestion(store, code);
  return { question, standing: questionStanding(rules, question), changed };
};

/** @throws InputError `evidence_in_future` */
function refuseFuture(day: Day, today: Day): void {
  if (day > today) throw new InputError(refused('evidence_in_future', { day, today }));
}

/** @throws Refusal `question_retired` */
function refuseRetired({ code, retirement }: BankQuestion): void {
  if (!retirement) return;
  const facts = { question: code, on: retirement.happenedOn, reason: retirement.reason };
  throw new Refusal(refused('question_retired', facts));
}

/** Every question of a list once. */
const requireQuestions = (store: Store, codes: readonly string[]): BankQuestion[] => [
  ...new Map(
    codes.map((code) => requireQuestion(store, code)).map((one) => [one.code, one] as const),
  ).values(),
];

/**
 * Records what a reviewer found about the newest versions of some questions. The same once more changes nothing;
 * another finding of the same reviewer takes the place of the first.
 *
 * @throws InputError `question_unknown`, `evidence_in_future`, `question_review_before`, `actor_ambiguous`
 * @throws Refusal `bank_no_rules`, `question_retired`, `question_review_by_author`
 */
export function reviewQuestions(
  store: Store,
  context: WriteContext,
  input: Run & {
    codes: readonly string[];
    reviewer: string;
    verdict: 'approved' | 'rejected';
    comment: string | null;
    on: Day;
  },
): QuestionsChange {
  const on = requireBank(store);
  const { verdict, comment, on: reviewedOn, today, dryRun } = input;
  refuseFuture(reviewedOn, today);
  const command = `exam bank review ${input.codes.join(' ')} --verdict ${verdict}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const reviewer = actorKey(store, input.reviewer, today);
    const changed = requireQuestions(store, input.codes).map((question) => {
      refuseRetired(question);
      const version = latestVersionOf(question);
      checkReviewer(on, question, { reviewer, reviewedOn });
      const known = version.reviews.findLast((one) => one.reviewer === reviewer);
      const same =
        known?.verdict === verdict && known.comment === comment && known.reviewedOn === reviewedOn;
      if (!same) {
        const row = { versionId: version.id, reviewer, reviewedOn, verdict, comment };
        insertQuestionReview(write, row);
      }
      return { code: question.code, same };
    });
    const questions = changed.map(({ code, same }) => after(store, on, code, !same));
    return { result: questions, summary: { questions: changed.length, verdict } };
  });
  return { entry, questions: result };
}

function checkReviewer(
  { rules }: BankOn,
  question: BankQuestion,
  { reviewer, reviewedOn }: { reviewer: string; reviewedOn: Day },
): void {
  const { madeBy, madeOn } = latestVersionOf(question);
  const { code } = question;
  if (reviewedOn < madeOn) {
    const facts = { question: code, day: reviewedOn, made_on: madeOn };
    throw new InputError(refused('question_review_before', facts));
  }
  if (reviewer !== madeBy || rules.review.author === true) return;
  const facts = { question: code, reviewer, rule: 'question_bank.review.author' };
  throw new Refusal(refused('question_review_by_author', facts));
}

/**
 * Takes questions out of use from now on, or back into it. Papers that have them keep them.
 *
 * @throws InputError `question_unknown`, `evidence_in_future`; Refusal `bank_no_rules`, `question_not_retired`
 */
export function retireQuestions(
  store: Store,
  context: WriteContext,
  input: Run & { codes: readonly string[]; retired: boolean; reason: string; on: Day },
): QuestionsChange {
  const on = requireBank(store);
  const { retired, reason, on: happenedOn, today, dryRun } = input;
  refuseFuture(happenedOn, today);
  const command = `exam bank retire ${input.codes.join(' ')}${retired ? '' : ' --restore'}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const changed = requireQuestions(store, input.codes).map((question) => {
      const { id: questionId, code, retirement } = question;
      if (!retired && !retirement) {
        throw new Refusal(refused('question_not_retired', { question: code }));
      }
      const same = retired && retirement !== null;
      if (!same) insertQuestionRetirement(write, { questionId, retired, happenedOn, reason });
      return { code, same };
    });
    const questions = changed.map(({ code, same }) => after(store, on, code, !same));
    return { result: questions, summary: { questions: changed.length } };
  });
  return { entry, questions: result };
}

/**
 * Changes a question; what is `null` stays as it is. Its text becomes a new version where the newest was reviewed or
 * drawn before.
 *
 * @throws InputError `question_unknown`, `question_change_nothing`, `question_course_unknown`,
 *   `question_difficulty_unknown`, `question_kind_changed`, `question_stem_known` and the faults of `questionFaults`
 * @throws Refusal `bank_no_rules`, `question_retired`
 */
export function reviseQuestion(
  store: Store,
  context: WriteContext,
  input: Run & {
    code: string;
    course: string | null;
    topic: string | null;
    difficulty: string | null;
    language: 'zh' | 'en' | null;
    stem: string | null;
    /** The whole question anew, from a file. */
    question: Question | null;
    author: string;
  },
): QuestionsChange {
  const on = requireBank(store);
  const { today, dryRun } = input;
  const { code } = requireQuestion(store, input.code);
  const command = `exam bank change ${code}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const known = requireQuestion(store, code);
    refuseRetired(known);
    const question = nextQuestion(store, known, input);
    const next = {
      course: input.course === null ? known.course : requireCourse(on, input.course),
      topic: input.topic ?? known.topic,
      difficulty:
        input.difficulty === null ? known.difficulty : requireDifficulty(on, input.difficulty),
      language: input.language ?? known.language,
      question,
    };
    const changes = changeQuestion(write, known, next, { author: input.author, on: today });
    const fields = Object.keys(changes);
    const changed = after(store, on, code, fields.length > 0);
    return { result: changed, summary: { question: code, fields: fields.join(',') } };
  });
  return { entry, questions: [result] };
}

function nextQuestion(
  store: Store,
  known: BankQuestion,
  input: { stem: string | null; question: Question | null },
): Question {
  const latest = latestVersionOf(known).question;
  let next = input.question ?? latest;
  if (next.kind !== latest.kind) {
    const facts = { question: known.code, from: latest.kind, to: next.kind };
    throw new InputError(refused('question_kind_changed', facts));
  }
  if (input.stem !== null) {
    const { format } = next.stem;
    next = { ...next, stem: { format, text: normalText(format, input.stem) } };
  }
  const [fault] = questionFaults(next);
  if (fault) throw new InputError(fault);
  const key = stemKey(next.stem);
  const other = listQuestions(store).find(
    (one) => one.code !== known.code && !one.retirement && latestVersionOf(one).stemKey === key,
  );
  if (other) throw new InputError(refused('question_stem_known', { question: other.code }));
  return next;
}
