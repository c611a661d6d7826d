import { findQuestion, listQuestionCodes, listQuestions } from '../db/bank.js';
import type { Store } from '../db/open.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { BankQuestion } from '../domain/bank/facts.js';
import { questionStanding, type QuestionStanding } from '../domain/bank/question-state.js';
import type { Calendar } from '../domain/calendar.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { QuestionBankRules } from '../domain/handbook/types-question-bank.js';
import type { Handbook } from '../domain/handbook/types.js';
import { codesNamed } from '../domain/recording/find-named.js';
import { InputError, Refusal, refused } from '../errors.js';
import { codeKey } from './find-session.js';

/** The rules in force, and what they say of the question bank. */
export interface BankOn {
  handbook: Handbook;
  handbookVersion: number;
  calendar: Calendar;
  rules: QuestionBankRules;
}

/** A code of a question or paper as it is kept: width made the same, upper case. */
export const bankCode = (code: string): string => codeKey(code).toUpperCase();

/** Whether a code can be one. */
export const isBankCode = (code: string): boolean => /^[A-Z0-9][A-Z0-9._-]{0,39}$/.test(code);

/** The rules in force; `undefined` where the handbook says nothing of a bank. */
export function bankOn(store: Store): BankOn | undefined {
  const handbookVersion = latestVersion(store);
  const { handbook, calendar } = rulesOf(store, handbookVersion);
  const rules = handbook.question_bank;
  return rules && { handbook, handbookVersion, calendar, rules };
}

/** @throws Refusal `bank_no_rules` */
export function requireBank(store: Store): BankOn {
  const on = bankOn(store);
  if (!on) throw new Refusal(refused('bank_no_rules', { rule: 'question_bank' }));
  return on;
}

/** @throws InputError `question_unknown` */
export function requireQuestion(store: Store, code: string): BankQuestion {
  const question = findQuestion(store, bankCode(code));
  if (question) return question;
  const suggestion = nearest(bankCode(code), listQuestionCodes(store));
  throw new InputError(refused('question_unknown', { question: code, suggestion }));
}

/** A question of the bank with where it stands. */
export interface ListedQuestion {
  question: BankQuestion;
  standing: QuestionStanding;
}

export interface BankFilter {
  course: string | null;
  topic: string | null;
  difficulty: string | null;
  language: string | null;
  kind: string | null;
  state: string | null;
}

/** A course of the catalogue by its code or title. @throws InputError `question_course_unknown` */
export function requireCourse({ handbook }: BankOn, name: string): string {
  const [code] = codesNamed(handbook.courses, name);
  if (code !== undefined) return code;
  const suggestion = nearest(name, Object.keys(handbook.courses));
  throw new InputError(refused('question_course_unknown', { course: name, suggestion }));
}

/** A grade of difficulty by its code or title. @throws InputError `question_difficulty_unknown` */
export function requireDifficulty({ rules }: BankOn, name: string): string {
  const [code] = codesNamed(rules.difficulties, name);
  if (code !== undefined) return code;
  const codes = Object.keys(rules.difficulties);
  const suggestion = nearest(name, codes);
  const facts = { difficulty: name, choices: codes.join(', '), suggestion };
  throw new InputError(refused('question_difficulty_unknown', facts));
}

/**
 * The questions of the bank that a filter lets through, by code.
 *
 * @throws InputError `question_course_unknown`, `question_difficulty_unknown`; Refusal `bank_no_rules`
 */
export function listBank(store: Store, filter: BankFilter): ListedQuestion[] {
  const on = requireBank(store);
  const { topic, language, kind, state } = filter;
  const course = filter.course === null ? null : requireCourse(on, filter.course);
  const difficulty = filter.difficulty === null ? null : requireDifficulty(on, filter.difficulty);
  return listQuestions(store)
    .map((question) => ({ question, standing: questionStanding(on.rules, question) }))
    .filter(
      ({ question, standing }) =>
        (course ?? question.course) === question.course &&
        (topic ?? question.topic) === question.topic &&
        (difficulty ?? question.difficulty) === question.difficulty &&
        (language ?? question.language) === question.language &&
        (kind ?? standing.version.question.kind) === standing.version.question.kind &&
        (state ?? standing.state) === standing.state,
    );
}

/** The weight of a wrong option where a file gives none. @throws Refusal `bank_no_rules` */
export const wrongOptionWeight = (store: Store): number => requireBank(store).rules.wrong_option;

/** One question with where it stands. @throws as `requireBank`, `requireQuestion` */
export function showQuestion(store: Store, code: string): ListedQuestion {
  const { rules } = requireBank(store);
  const question = requireQuestion(store, code);
  return { question, standing: questionStanding(rules, question) };
}
