import {
  findPaper,
  listAnswerSheets,
  listBatchPeople,
  listPaperQuestions,
  listPapers,
  type AnswerSheet,
  type Paper,
  type PaperQuestion,
} from '../db/papers.js';
import type { Store } from '../db/open.js';
import { rulesOf } from '../db/rules.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Day } from '../domain/day.js';
import { InputError, refused } from '../errors.js';
import { bankCode } from './find-bank.js';
import { requireBatch } from './find-session.js';

/** @throws InputError `paper_unknown` */
export function requirePaper(store: Store, code: string): Paper {
  const paper = findPaper(store, bankCode(code));
  if (paper) return paper;
  const codes = listPapers(store).map((one) => one.code);
  throw new InputError(
    refused('paper_unknown', { paper: code, suggestion: nearest(bankCode(code), codes) }),
  );
}

/** A question at its place on paper. */
export type PlacedQuestion = PaperQuestion;

/** A paper with the questions of each of its versions. */
export interface ShownPaper {
  paper: Paper;
  /** The assessment's title by the handbook under which it was drawn. */
  title: string;
  /** By version, each by place. */
  versions: Map<string, PaperQuestion[]>;
  /** Points of the whole, in hundredths. */
  total: number;
  /** How many sheets were answered. */
  sheets: number;
}

/** @throws InputError `paper_unknown` */
export function showPaper(store: Store, code: string): ShownPaper {
  const paper = requirePaper(store, code);
  return shownPaper(store, paper);
}

export function shownPaper(store: Store, paper: Paper): ShownPaper {
  const versions = new Map<string, PaperQuestion[]>();
  for (const question of listPaperQuestions(store, paper.id)) {
    const own = versions.get(question.version);
    if (own) own.push(question);
    else versions.set(question.version, [question]);
  }
  const { handbook } = rulesOf(store, paper.handbookVersion);
  const [first = []] = versions.values();
  return {
    paper,
    title: handbook.assessments[paper.assessment]?.title ?? paper.assessment,
    versions,
    total: first.reduce((sum, { points }) => sum + points, 0),
    sheets: listAnswerSheets(store, paper.id).length,
  };
}

/** Every paper, the oldest first. */
export const listShownPapers = (store: Store): ShownPaper[] =>
  listPapers(store).map((paper) => shownPaper(store, paper));

/**
 * The versions that are asked for: one, or all where none is named.
 *
 * @throws InputError `paper_version_unknown`
 */
export function requireVersions(shown: ShownPaper, version: string | null): string[] {
  const known = [...shown.versions.keys()];
  if (version === null) return known;
  const found = known.find((one) => one === bankCode(version));
  if (found !== undefined) return [found];
  const facts = { paper: shown.paper.code, version, versions: known.join(', ') };
  throw new InputError(refused('paper_version_unknown', facts));
}

/** Whom a sheet of answers is for, with what each has answered already. */
export interface SheetPerson {
  employeeNo: string;
  name: string;
  version: string;
  sheet: AnswerSheet | null;
}

/**
 * The people of a batch with a version for each, in turn, so that neighbours have different ones.
 *
 * @throws InputError `paper_unknown`, `batch_unknown`
 */
export function listSheetPeople(
  store: Store,
  input: { paper: string; batch: string; on: Day },
): { shown: ShownPaper; people: SheetPerson[] } {
  const shown = showPaper(store, input.paper);
  const { id } = requireBatch(store, input.batch);
  const sheets = listAnswerSheets(store, shown.paper.id);
  const versions = [...shown.versions.keys()];
  const people = listBatchPeople(store, id, input.on).map((person, index) => {
    const sheet = sheets.find(({ personId }) => personId === person.id) ?? null;
    const version = sheet?.version ?? versions[index % versions.length] ?? '';
    return { employeeNo: person.employeeNo, name: person.name, version, sheet };
  });
  return { shown, people };
}
