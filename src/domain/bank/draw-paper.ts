import type { Blueprint, BlueprintCell } from '../handbook/types-question-bank.js';
import { seeded, shuffled } from './random.js';
import type { QuestionKind } from './question.js';

/** A question that may be drawn. */
export interface PoolQuestion {
  code: string;
  versionId: number;
  course: string;
  topic: string | null;
  difficulty: string;
  language: 'zh' | 'en';
  kind: QuestionKind;
  /** How many options are lettered on paper; 0 where none are. */
  options: number;
}

export interface DrawnQuestion {
  versionId: number;
  cell: number;
  /** In which order its options stand: indexes. */
  order: number[];
}

export interface DrawnVersion {
  version: string;
  questions: DrawnQuestion[];
}

/** A part of the blueprint for which the bank has too few questions. */
export interface ShortCell {
  index: number;
  cell: BlueprintCell;
  needed: number;
  have: number;
}

export type PaperDraw =
  { kind: 'drawn'; versions: DrawnVersion[] } | { kind: 'short'; cells: ShortCell[] };

export interface DrawInput {
  blueprint: Blueprint;
  pool: readonly PoolQuestion[];
  seed: number;
  versions: readonly string[];
  /** `same`: one set of questions for all versions; `other`: each version has its own of the same cells. */
  mode: 'same' | 'other';
}

/** Whether a question fits a part of a blueprint. */
export function fits(
  cell: BlueprintCell,
  language: Blueprint['language'],
  one: PoolQuestion,
): boolean {
  return (
    (cell.course ?? one.course) === one.course &&
    (cell.topic ?? one.topic) === one.topic &&
    (cell.difficulty ?? one.difficulty) === one.difficulty &&
    (cell.kind ?? one.kind) === one.kind &&
    (language ?? one.language) === one.language
  );
}

/**
 * Draws a paper in several versions that are equivalent: each has of each part of the blueprint as many questions, none
 * twice. The same seed and bank give the same paper. A question that fits several parts goes where it is needed
 * (`question_bank.blueprints`).
 */
export function drawPaper({ blueprint, pool, seed, versions, mode }: DrawInput): PaperDraw {
  const random = seeded(seed);
  const sorted = [...pool].sort((a, b) => (a.code < b.code ? -1 : 1));
  const candidates = shuffled(sorted, random);
  const { cells, language } = blueprint;
  const sets = mode === 'same' ? 1 : versions.length;
  const slots = cells.flatMap(({ count }, cell) =>
    Array.from({ length: count * sets }, (_, at) => ({ cell, set: Math.floor(at / count) })),
  );
  const taken = assign<PoolQuestion>(
    slots.map(({ cell }) => (candidate) => {
      const own = cells[cell];
      return own !== undefined && fits(own, language, candidate);
    }),
    candidates,
  );
  const short = shortCells(blueprint, candidates, slots, taken, sets);
  if (short.length > 0) return { kind: 'short', cells: short };
  return {
    kind: 'drawn',
    versions: versions.map((version, index) => {
      const own = slots.flatMap(({ cell, set }, slot) => {
        const question = taken[slot];
        return question && set === (mode === 'same' ? 0 : index) ? [{ cell, question }] : [];
      });
      const mixed = cells.flatMap((_, cell) =>
        shuffled(
          own.filter((one) => one.cell === cell),
          random,
        ),
      );
      return {
        version,
        questions: mixed.map(({ cell, question }) => ({
          versionId: question.versionId,
          cell,
          order: optionOrder(question, random),
        })),
      };
    }),
  };
}

/** Options are mixed in every version: who writes them often begins with the right one. */
function optionOrder({ options }: PoolQuestion, random: () => number): number[] {
  return shuffled(
    Array.from({ length: options }, (_, index) => index),
    random,
  );
}

/**
 * Gives each slot a candidate of its own: by augmenting paths, so that an early slot gives way where a later one has no
 * other choice (Kuhn 1955).
 */
function assign<T>(slots: readonly ((candidate: T) => boolean)[], candidates: readonly T[]) {
  const slotOf = candidates.map((): number => -1);
  const place = (slot: number, seen: Set<number>): boolean => {
    const wants = slots[slot];
    for (let at = 0; at < candidates.length; at += 1) {
      const candidate = candidates[at];
      if (candidate === undefined || seen.has(at) || wants?.(candidate) !== true) continue;
      seen.add(at);
      const before = slotOf[at] ?? -1;
      if (before >= 0 && !place(before, seen)) continue;
      slotOf[at] = slot;
      return true;
    }
    return false;
  };
  slots.forEach((_, slot) => place(slot, new Set()));
  const taken: (T | undefined)[] = slots.map(() => undefined);
  slotOf.forEach((slot, at) => {
    if (slot >= 0) taken[slot] = candidates[at];
  });
  return taken;
}

function shortCells(
  { cells, language }: Blueprint,
  pool: readonly PoolQuestion[],
  slots: readonly { cell: number }[],
  taken: readonly (PoolQuestion | undefined)[],
  sets: number,
): ShortCell[] {
  return cells.flatMap((cell, index) => {
    const needed = cell.count * sets;
    const filled = slots.filter((slot, at) => slot.cell === index && taken[at]).length;
    if (filled === needed) return [];
    const fitting = pool.filter((one) => fits(cell, language, one)).length;
    return [{ index, cell, needed, have: fitting < needed ? fitting : filled }];
  });
}
