import { insertSkip, listDraws } from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext } from '../../db/write.js';
import type { SpotDraw, SpotKind } from '../../domain/checking/check-state.js';
import type { Day } from '../../domain/day.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { findDraw } from './find.js';
import { requireChecks } from './rules.js';

export interface SkipInput {
  kind: SpotKind;
  who: string;
  /** The day or month of the draw; the latest open one where not given. */
  period: string | null;
  reason: string;
  today: Day;
  dryRun: boolean;
}

/**
 * Notes that a check was not done, and why; it comes again in a later draw (`spot_checks.*.carry_over`).
 *
 * @throws Refusal `spot_no_rules`, `spot_checked`, `spot_skipped`; InputError `spot_not_drawn`, `spot_never_drawn`
 */
export function skipCheck(
  store: Store,
  context: WriteContext,
  input: SkipInput,
): { entry: number | null; draw: SpotDraw } {
  const { kind, who, period, reason, today, dryRun } = input;
  requireChecks(store, kind);
  const draw = findDraw(listDraws(store, kind, { from: '', to: '9999' }), kind, who, period);
  if ('code' in draw) throw new InputError(draw);
  const when = draw.period;
  if (draw.result) {
    throw new Refusal(refused('spot_checked', { who, when, on: draw.result.checkedOn }));
  }
  if (draw.skip)
    throw new Refusal(refused('spot_skipped', { who, when, reason: draw.skip.reason }));
  const command = `record spotcheck skip --kind ${kind}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    insertSkip(write, { drawId: draw.id, skippedOn: today, reason });
    return { result: null, summary: { skipped: 1 } };
  });
  return { entry, draw };
}
