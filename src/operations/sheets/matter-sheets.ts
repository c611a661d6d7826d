/** The sheets of awards and points off: what is to be decided, and what waits for a second person. */
import type { Store } from '../../db/open.js';
import type { MatterKind } from '../../domain/awarding/decided.js';
import { isToDecide, type Matter } from '../../domain/awarding/matter.js';
import type { Day } from '../../domain/day.js';
import { AwardBook } from '../awarding/book.js';
import {
  requireAwards,
  requireConsequences,
  requireOver,
  requirePeriod,
} from '../awarding/find.js';
import { mattersOf } from '../awarding/matters.js';

/**
 * The awards or points off of a period that is over and about which somebody has yet to decide, or must confirm what was
 * decided.
 *
 * @throws InputError `award_period_unknown`, `award_period_kind`
 * @throws Refusal `award_no_rules`, `award_period_running`
 */
export function listOpenMatters(
  store: Store,
  { kind, period: text, today }: { kind: MatterKind; period: string; today: Day },
): Matter[] {
  const book = new AwardBook(store, today);
  const period = requirePeriod(text);
  if (kind === 'award') requireAwards(book, period.to);
  else requireConsequences(book, period);
  requireOver(period, today);
  return mattersOf(book, kind, period).filter(
    (matter) => matter.state === 'awaiting' || isToDecide(matter),
  );
}
