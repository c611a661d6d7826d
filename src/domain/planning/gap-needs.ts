/** How gaps become needs, once and not again. */
import { addMonths, type Day } from '../day.js';
import type { Month } from './gaps.js';
import { needState, planItemOf, type NeedFacts } from './need-state.js';

/** A need that a gap made before. Where it was merged into another, the facts are those of that one. */
export interface GapNeed extends NeedFacts {
  code: string;
  /** The month of its figures. */
  period: Month | null;
  /** Employee numbers. */
  people: readonly string[];
}

export type GapPlan =
  /** A new need for these people. */
  | { kind: 'add'; people: readonly string[] }
  /** The open need is for these people now. */
  | { kind: 'update'; need: string; people: readonly string[] }
  | { kind: 'keep'; need: string }
  /** Of fewer people than `min_people` no need is made. */
  | { kind: 'too_few'; people: number; least: number }
  /** Everybody is in a need that was declined for these figures, or that is planned. */
  | { kind: 'settled'; needs: readonly string[] };

/** The last day on which the training that answers a need may be held. */
function plannedUntil(need: GapNeed): Day {
  const item = planItemOf(need);
  return item?.toOn ?? item?.fromOn ?? `${item?.year ?? 0}-12-31`;
}

/**
 * Whether a need settles the matter of its people for figures of a month: a declined one for the figures it was
 * declined for, a planned one until its training is over and the figures are of later days.
 */
function settles(need: GapNeed, period: Month, firstDay: Day): boolean {
  const state = needState(need);
  if (state === 'planned') return plannedUntil(need) >= firstDay;
  return state === 'declined' && need.period === period;
}

/**
 * What becomes of a gap: nothing for those in a need that is declined for these figures or planned; the others make a
 * need, or are those of the one that is open (`needs.gaps.*.min_people`; 003 §1).
 */
export function planGapNeed(
  gap: { people: readonly string[]; least: number; period: Month; months: number },
  needs: readonly GapNeed[],
): GapPlan {
  const firstDay = addMonths(`${gap.period}-01`, 1 - gap.months);
  const settling = needs.filter((need) => settles(need, gap.period, firstDay));
  const settled = new Set(settling.flatMap(({ people }) => people));
  const people = gap.people.filter((one) => !settled.has(one));
  const open = needs.find((need) => needState(need) === 'open');
  if (open && people.length > 0) {
    const known = open.period ?? '';
    const same = known === gap.period && sameList(open.people, people);
    // Figures of an earlier month say nothing about who lacks the skill now.
    return same || known > gap.period
      ? { kind: 'keep', need: open.code }
      : { kind: 'update', need: open.code, people };
  }
  if (people.length === 0 && gap.people.length > 0) {
    return { kind: 'settled', needs: settling.map(({ code }) => code) };
  }
  if (people.length < gap.least) {
    return { kind: 'too_few', people: people.length, least: gap.least };
  }
  return { kind: 'add', people };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  const wanted = new Set(b);
  return a.length === b.length && a.every((one) => wanted.has(one));
}
