import type { LevelThreshold, SkillLevel } from '../handbook/types-kpis.js';
import type { Mean } from './measure.js';

/** A limit that keeps somebody below a level; `value` is `null` where there is no figure. */
export interface Missed {
  metric: string;
  value: number | null;
  bound: 'at_least' | 'at_most';
  limit: number;
  rule: string;
}

/** The level that somebody has reached, and why not the next one. */
export interface LevelVerdict {
  /** `null` where no figure says anything. */
  level: SkillLevel | null;
  next: SkillLevel | null;
  missed: readonly Missed[];
}

function missedOf(
  { metric, at_least: least, at_most: most }: LevelThreshold,
  value: Mean | null,
  rule: string,
): Missed | null {
  const bound = most === undefined ? 'at_least' : 'at_most';
  const limit = most ?? least ?? 0;
  const scaled = Math.round(limit * 1e6);
  const holds =
    value !== null &&
    (bound === 'at_least' ? value.millionths >= scaled : value.millionths <= scaled);
  return holds ? null : { metric, value: value?.millionths ?? null, bound, limit, rule };
}

/**
 * A person's level of skill by their figures: the highest of which they reach every limit, and every limit of those
 * before it (`levels`; 003 §1: beginner, advanced, expert). Where there is no figure at all there is no level; a figure
 * that is missing keeps somebody below the level that asks for it.
 */
export function levelOf(
  levels: readonly SkillLevel[],
  valueOf: (metric: string) => Mean | null,
): LevelVerdict {
  const asked = new Set(
    levels.flatMap(({ thresholds = [] }) => thresholds.map((one) => one.metric)),
  );
  const known = [...asked].some((metric) => valueOf(metric) !== null);
  let reached: SkillLevel | null = null;
  for (const [at, level] of levels.entries()) {
    const missed = (level.thresholds ?? []).flatMap((one, index) => {
      return missedOf(one, valueOf(one.metric), `levels[${at}].thresholds[${index}]`) ?? [];
    });
    if (missed.length > 0) return { level: known ? reached : null, next: level, missed };
    reached = level;
  }
  return { level: known ? reached : null, next: null, missed: [] };
}
