import type { Entry, StepRow } from './ladder-table.js';

/** Something that must have happened before an attempt. */
export interface Need {
  what: 'retraining' | 'coaching' | 'approval';
  metOn: number | null;
}

/** What a step needs since a day, each with the day on which it was met. */
export function needs(
  row: Pick<StepRow, 'retraining' | 'coaching' | 'approval'>,
  told: readonly Entry[],
  since: number,
): Need[] {
  const found: Need[] = [];
  if (row.retraining) {
    const days = told.filter(({ kind, on }) => kind === 'trained' && on > since);
    found.push({ what: 'retraining', metOn: days.at(-1)?.on ?? null });
  }
  if (row.coaching > 0) {
    const days = told.filter(({ kind, on }) => kind === 'coached' && on >= since);
    found.push({ what: 'coaching', metOn: days[row.coaching - 1]?.on ?? null });
  }
  if (row.approval) {
    let metOn: number | null = null;
    for (const { kind, on } of told) {
      if (on < since) continue;
      if (kind === 'approved') metOn ??= on;
      if (kind === 'refused') metOn = null;
    }
    found.push({ what: 'approval', metOn });
  }
  return found;
}
