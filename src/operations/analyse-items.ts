import {
  listAnsweredPapers,
  listAnswerSheets,
  listBatchPersonIds,
  listPapers,
  type AnswerSheet,
  type Paper,
  type PaperQuestion,
} from '../db/papers.js';
import type { Store } from '../db/open.js';
import {
  analysePaper,
  extremeGroups,
  weightedMean,
  type ItemFigures,
  type PaperFigures,
} from '../domain/bank/item-analysis.js';
import type { MarkedSheet } from '../domain/bank/mark-sheet.js';
import { plainText, type Question } from '../domain/bank/question.js';
import { weaknesses, type ChoiceFigures, type Weakness } from '../domain/bank/weak-items.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { QuestionBankRules } from '../domain/handbook/types-question-bank.js';
import { InputError, refused } from '../errors.js';
import { bankCode, requireBank, type BankOn } from './find-bank.js';
import { shownPaper } from './find-paper.js';
import { requireBatch } from './find-session.js';
import { markStored } from './mark-stored.js';

/** A question as people answered it. */
export interface AnalysedItem {
  code: string;
  /** Of the question. */
  version: number;
  /** Number on the first version of the paper. */
  position: number;
  /** In hundredths. */
  points: number;
  kind: Question['kind'];
  difficulty: string;
  stem: string;
  figures: ItemFigures;
  choices: ChoiceFigures[];
  /** Mean seconds, of how many answers. */
  seconds: { mean: number; count: number } | null;
  weaknesses: Weakness[];
}

/** The people who had the same questions, whatever their order. */
export interface ItemGroup {
  papers: string[];
  versions: string[];
  /** People whose sheet is wholly marked; each with the first sheet. */
  n: number;
  /** Sheets with answers that nobody has marked yet: they are not counted. */
  pending: number;
  /** Day of the last sheet. */
  last: Day;
  least: number;
  /** `null` below the least number of people. */
  figures: PaperFigures | null;
  /** Whether the paper is less reliable than the handbook wants. */
  unreliable: boolean;
  items: AnalysedItem[];
}

/**
 * Analyses the questions of a paper, or of all papers of an assessment; each set of questions by itself.
 *
 * @throws InputError `items_target_unknown`, `batch_unknown`; Refusal `bank_no_rules`
 */
export function analyseItems(
  store: Store,
  { target, batch }: { target: string; batch: string | null },
): ItemGroup[] {
  const on = requireBank(store);
  const papers = papersNamed(store, on, target);
  const people = batch === null ? null : listBatchPersonIds(store, requireBatch(store, batch).id);
  return analysePapers(store, on.rules, papers, people);
}

function papersNamed(store: Store, { handbook }: BankOn, target: string): Paper[] {
  const all = listPapers(store);
  const named = all.filter(({ code }) => code === bankCode(target));
  if (named.length > 0) return named;
  const found = findAssessment(handbook, target);
  if (found.kind === 'found') return all.filter(({ assessment }) => assessment === found.code);
  const suggestion = nearest(target, [...all.map(({ code }) => code), found.suggestion]);
  throw new InputError(refused('items_target_unknown', { target, suggestion }));
}

/** Every set of questions that was answered. */
export const analyseAnswered = (store: Store, rules: QuestionBankRules): ItemGroup[] =>
  analysePapers(store, rules, listAnsweredPapers(store), null);

/** A sheet with the questions that it answers, marked. */
interface MarkedAnswers {
  sheet: AnswerSheet;
  paper: string;
  questions: readonly PaperQuestion[];
  marked: MarkedSheet;
}

function analysePapers(
  store: Store,
  rules: QuestionBankRules,
  papers: readonly Paper[],
  people: ReadonlySet<number> | null,
): ItemGroup[] {
  const groups = new Map<string, MarkedAnswers[]>();
  for (const paper of papers) {
    const { versions } = shownPaper(store, paper);
    for (const sheet of listAnswerSheets(store, paper.id)) {
      if (people && !people.has(sheet.personId)) continue;
      const questions = versions.get(sheet.version) ?? [];
      const ids = questions.map((one) => `${one.questionVersionId}:${one.points}`).sort(compare);
      const marked = markStored(questions, sheet.answers);
      const answers = { sheet, paper: paper.code, questions, marked };
      const group = groups.get(ids.join(' '));
      if (group) group.push(answers);
      else groups.set(ids.join(' '), [answers]);
    }
  }
  return [...groups.values()].map((group) => analyseGroup(rules, group));
}

/** The first sheet of each person: answers of a second try are not independent of the first. */
function firstSheets(group: readonly MarkedAnswers[]): MarkedAnswers[] {
  const first = new Map<number, MarkedAnswers>();
  for (const one of group) {
    const known = first.get(one.sheet.personId);
    if (!known || one.sheet.takenOn < known.sheet.takenOn) first.set(one.sheet.personId, one);
  }
  return [...first.values()];
}

function analyseGroup(rules: QuestionBankRules, all: readonly MarkedAnswers[]): ItemGroup {
  const first = firstSheets(all);
  const group = first.filter(({ marked }) => marked.total !== null);
  const { least } = rules.items;
  const about = {
    papers: [...new Set(all.map(({ paper }) => paper))],
    versions: [...new Set(all.map(({ sheet }) => sheet.version))].sort(compare),
    n: group.length,
    pending: first.length - group.length,
    last:
      all
        .map(({ sheet }) => sheet.takenOn)
        .sort(compare)
        .at(-1) ?? '',
    least,
  };
  if (group.length < least) return { ...about, figures: null, unreliable: false, items: [] };
  const reference = [...all].sort((a, b) => compare(a.sheet.version, b.sheet.version))[0];
  const questions = reference?.questions ?? [];
  const scores = group.map((one) => questions.map((question) => pointsIn(one, question)));
  const figures = analysePaper(
    scores,
    questions.map(({ points }) => points),
    rules.items.group,
  );
  const totals = scores.map((row) => row.reduce((sum, points) => sum + points, 0));
  const extremes = extremeGroups(totals, rules.items.group);
  const { alpha } = figures;
  return {
    ...about,
    figures,
    unreliable: alpha !== null && alpha < rules.items.alpha,
    items: questions.flatMap((question, index): AnalysedItem[] => {
      const own = figures.items[index];
      return own ? [analysedItem(rules, { question, own, group, extremes, figures })] : [];
    }),
  };
}

const placeIn = ({ questions }: MarkedAnswers, versionId: number): PaperQuestion | undefined =>
  questions.find(({ questionVersionId }) => questionVersionId === versionId);

function pointsIn(one: MarkedAnswers, { questionVersionId }: PaperQuestion): number {
  const place = placeIn(one, questionVersionId);
  return one.marked.items.find(({ position }) => position === place?.position)?.points ?? 0;
}

const answerIn = (one: MarkedAnswers, { questionVersionId }: PaperQuestion) => {
  const place = placeIn(one, questionVersionId);
  return one.sheet.answers.find(({ paperQuestionId }) => paperQuestionId === place?.id);
};

interface ItemContext {
  question: PaperQuestion;
  own: ItemFigures;
  group: readonly MarkedAnswers[];
  extremes: { upper: readonly number[]; lower: readonly number[] };
  figures: PaperFigures;
}

function analysedItem(rules: QuestionBankRules, context: ItemContext): AnalysedItem {
  const { question, own, group, figures } = context;
  const answers = group.map((one) => answerIn(one, question));
  const choices = choiceFigures(
    question.question,
    answers.map((answer) => answer?.given ?? null),
    context.extremes,
  );
  const times = answers.flatMap((answer) => (answer?.seconds == null ? [] : [answer.seconds]));
  const mean = times.reduce((sum, seconds) => sum + seconds, 0) / times.length;
  const { code, number: version, position, points, difficulty } = question;
  return {
    code,
    version,
    position,
    points,
    difficulty,
    kind: question.question.kind,
    stem: plainText(question.question.stem),
    figures: own,
    choices,
    seconds: times.length === 0 ? null : { mean, count: times.length },
    weaknesses: weaknesses(rules, own, { difficulty, choices, paper: figures }),
  };
}

function choiceFigures(
  question: Question,
  given: readonly (string | null)[],
  { upper, lower }: { upper: readonly number[]; lower: readonly number[] },
): ChoiceFigures[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  return question.options.map(({ text, weight }, option) => {
    const chose = given.map((one) => (one?.split(',').includes(String(option)) ? 1 : 0));
    const count = chose.filter((one) => one === 1).length;
    return {
      option,
      text: plainText(text),
      weight,
      count,
      share: count / given.length,
      upper: weightedMean(chose, upper),
      lower: weightedMean(chose, lower),
    };
  });
}
