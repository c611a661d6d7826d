import { listQuestions } from '../db/bank.js';
import type { Store } from '../db/open.js';
import { findPaper, insertPaper, insertPaperQuestion, listPapers } from '../db/papers.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import {
  drawPaper,
  type DrawnVersion,
  type PoolQuestion,
  type ShortCell,
} from '../domain/bank/draw-paper.js';
import { optionCount } from '../domain/bank/mark-answer.js';
import { questionStanding } from '../domain/bank/question-state.js';
import type { Day } from '../domain/day.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Blueprint } from '../domain/handbook/types-question-bank.js';
import { InputError, Refusal, refused } from '../errors.js';
import { bankCode, isBankCode, requireBank, type BankOn } from './find-bank.js';
import { shownPaper, type ShownPaper } from './find-paper.js';

export interface DrawPaperInput {
  /** Code or title. */
  assessment: string;
  blueprint: string | null;
  /** `null`: the next free one. */
  code: string | null;
  seed: number;
  versions: readonly string[];
  mode: 'same' | 'other';
  by: string;
  today: Day;
  dryRun: boolean;
}

/**
 * Draws a paper by a blueprint of the handbook, in several versions that are equivalent, and keeps it.
 *
 * @throws InputError `assessment_unknown`, `blueprint_*`, `paper_exists`, `paper_code`
 * @throws Refusal `bank_no_rules`, `paper_questions_short`
 */
export function drawNewPaper(
  store: Store,
  context: WriteContext,
  input: DrawPaperInput,
): { entry: number | null; drawn: ShownPaper } {
  const on = requireBank(store);
  const { assessment, code: blueprintCode, blueprint } = requireBlueprint(on, input);
  const { seed, versions, mode, dryRun } = input;
  const command = `exam paper draw ${assessment} --blueprint ${blueprintCode} --seed ${seed} --versions ${versions.join(',')} --mode ${mode}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const code = paperCode(store, assessment, input.code);
    const draw = drawPaper({ blueprint, pool: poolOf(store, on), seed, versions, mode });
    if (draw.kind === 'short') throw new Refusal(tooFew(blueprintCode, draw.cells));
    const paper = {
      code,
      assessment,
      blueprint: blueprintCode,
      handbookVersion: on.handbookVersion,
      seed,
      mode,
      drawnOn: input.today,
      drawnBy: input.by,
    };
    const id = insertPaper(write, paper);
    savePaper(write, id, blueprint, draw.versions);
    const drawn = shownPaper(store, { ...paper, id });
    const [first] = draw.versions;
    return { result: drawn, summary: { paper: code, questions: first?.questions.length ?? 0 } };
  });
  return { entry, drawn: result };
}

function savePaper(
  write: Writer,
  paperId: number,
  { cells }: Blueprint,
  versions: readonly DrawnVersion[],
): void {
  for (const { version, questions } of versions) {
    questions.forEach(({ versionId, cell, order }, index) => {
      insertPaperQuestion(write, {
        paperId,
        version,
        position: index + 1,
        questionVersionId: versionId,
        pointsHundredths: Math.round((cells[cell]?.points ?? 0) * 100),
        cell,
        optionOrder: order.join(','),
      });
    });
  }
}

/** The questions that may be drawn: the newest versions that are reviewed. */
function poolOf(store: Store, { rules }: BankOn): PoolQuestion[] {
  return listQuestions(store).flatMap((one): PoolQuestion[] => {
    const { state, version } = questionStanding(rules, one);
    if (state !== 'reviewed') return [];
    const { code, course, topic, difficulty, language } = one;
    const { question, id: versionId } = version;
    const about = { code, versionId, course, topic, difficulty, language };
    return [{ ...about, kind: question.kind, options: optionCount(question) }];
  });
}

function tooFew(blueprint: string, cells: readonly ShortCell[]) {
  return refused('paper_questions_short', {
    blueprint,
    cells: cells.map(({ index, cell, needed, have }) => ({
      rule: `question_bank.blueprints.${blueprint}.cells[${index}]`,
      needed,
      have,
      course: cell.course ?? '',
      topic: cell.topic ?? '',
      difficulty: cell.difficulty ?? '',
      kind: cell.kind ?? '',
    })),
  });
}

/** @throws InputError `paper_code`, `paper_exists` */
function paperCode(store: Store, assessment: string, given: string | null): string {
  if (given === null) {
    const stem = bankCode(assessment);
    const known = new Set(listPapers(store).map(({ code }) => code));
    let number = 1;
    while (known.has(`${stem}-${number}`)) number += 1;
    return `${stem}-${number}`;
  }
  const code = bankCode(given);
  if (!isBankCode(code)) throw new InputError(refused('paper_code', { code: given }));
  if (findPaper(store, code)) throw new InputError(refused('paper_exists', { paper: code }));
  return code;
}

function requireBlueprint(
  { handbook, rules }: BankOn,
  input: Pick<DrawPaperInput, 'assessment' | 'blueprint'>,
): { assessment: string; code: string; blueprint: Blueprint } {
  const found = findAssessment(handbook, input.assessment);
  if (found.kind === 'unknown') {
    const { suggestion } = found;
    throw new InputError(
      refused('assessment_unknown', { assessment: input.assessment, suggestion }),
    );
  }
  const assessment = found.code;
  const blueprints = rules.blueprints ?? {};
  const own = Object.keys(blueprints).filter((code) => blueprints[code]?.assessment === assessment);
  if (own.length === 0) {
    const rule = 'question_bank.blueprints';
    throw new InputError(refused('blueprint_none', { assessment, rule }));
  }
  const wanted = input.blueprint ?? (own.length === 1 ? own[0] : undefined);
  if (wanted === undefined) {
    throw new InputError(refused('blueprint_several', { assessment, choices: own.join(', ') }));
  }
  const blueprint = blueprints[wanted];
  if (!blueprint) {
    const suggestion = nearest(wanted, own);
    const facts = { blueprint: wanted, choices: own.join(', '), suggestion };
    throw new InputError(refused('blueprint_unknown', facts));
  }
  if (blueprint.assessment === assessment) return { assessment, code: wanted, blueprint };
  const facts = { blueprint: wanted, assessment, of: blueprint.assessment };
  throw new InputError(refused('blueprint_other', facts));
}
