import type { Day } from '../day.js';
import { matterKey, type Decided, type DecisionFact } from './decided.js';

/** A line that payroll was told; `hundredths` is what was paid by it. */
export interface ExportedLine {
  number: number;
  /** The period that was asked for. */
  period: string;
  decision: DecisionFact;
  change: 'new' | 'changed' | 'withdrawn';
  hundredths: number | null;
  on: Day;
}

export type ExportLine = Pick<ExportedLine, 'decision' | 'change' | 'hundredths'>;

interface Told {
  decision: DecisionFact;
  hundredths: number;
  given: boolean;
}

/** What payroll knows of each matter: the sum of what it was told. */
function told(exported: readonly ExportedLine[]): Map<string, Told> {
  const known = new Map<string, Told>();
  for (const { decision, change, hundredths } of exported) {
    const key = matterKey(decision);
    const before = known.get(key)?.hundredths ?? 0;
    const given = change !== 'withdrawn';
    known.set(key, { decision, hundredths: before + (hundredths ?? 0), given });
  }
  return known;
}

/**
 * What payroll must be told now: what is given and was never told, and the difference where what was told is otherwise
 * now, so that nothing is paid twice. `isNew`: whether something that was never told belongs to this export. Imported
 * awards were given before and are not told.
 */
export function exportLines(
  matters: ReadonlyMap<string, Decided>,
  exported: readonly ExportedLine[],
  {
    isNew,
    isPast,
  }: { isNew: (fact: DecisionFact) => boolean; isPast: (fact: DecisionFact) => boolean },
): ExportLine[] {
  const known = told(exported);
  const lines: ExportLine[] = [];
  for (const [key, { last, state }] of matters) {
    const before = known.get(key);
    const given = state === 'given' && last.origin === 'decided';
    if (!before?.given) {
      if (given && isNew(last)) {
        lines.push({ decision: last, change: 'new', hundredths: last.hundredths });
      }
      continue;
    }
    if (!isPast(last)) continue;
    if (!given) {
      lines.push({ decision: last, change: 'withdrawn', hundredths: negative(before) });
    } else if ((last.hundredths ?? 0) !== before.hundredths) {
      const hundredths = (last.hundredths ?? 0) - before.hundredths;
      lines.push({ decision: last, change: 'changed', hundredths });
    }
  }
  return lines;
}

/** What takes back what was paid; nothing where only honours were given. */
const negative = ({ decision, hundredths }: Told): number | null =>
  decision.amountUnit === null && hundredths === 0 ? null : 0 - hundredths;

/** Matters that are given, that payroll was never told of, and that do not belong to this export either. */
export function leftOut(
  matters: ReadonlyMap<string, Decided>,
  exported: readonly ExportedLine[],
  isNew: (fact: DecisionFact) => boolean,
): string[] {
  const known = told(exported);
  const periods = [...matters].flatMap(([key, { last, state }]) =>
    state === 'given' && last.origin === 'decided' && known.get(key)?.given !== true && !isNew(last)
      ? [last.period]
      : [],
  );
  return [...new Set(periods)].sort();
}
