import { addSpan } from '../calendar.js';
import { addDays, daysBetween, later, type Day } from '../day.js';
import type { Span } from '../handbook/types.js';
import type { EnrollmentFacts, PauseFact, Rules } from './facts.js';

/** The leave of absence that a day lies in, if any. */
export function pauseOn(facts: Pick<EnrollmentFacts, 'pauses'>, day: Day): PauseFact | undefined {
  return facts.pauses.find(({ from, until }) => from <= day && (until === null || day <= until));
}

/**
 * Facts as spans are counted on a day: leave of absence without an end has lasted up to it, so that nothing is served,
 * lapses or closes while somebody is away. The same facts where there is no such leave.
 */
export function countedUpTo<Facts extends Pick<EnrollmentFacts, 'pauses'>>(
  facts: Facts,
  day: Day,
): Facts {
  const runs = ({ from, until }: PauseFact): boolean => until === null && from <= day;
  if (!facts.pauses.some(runs)) return facts;
  const pauses = facts.pauses.map((pause) => (runs(pause) ? { ...pause, until: day } : pause));
  return { ...facts, pauses };
}

/** The last day of a rule's `within`, counted from a day; `null` where the rule has none, or the day is not known yet. */
export function dueWithin(
  { rules, facts }: { rules: Rules; facts: Pick<EnrollmentFacts, 'pauses'> },
  from: Day | null,
  within: Span | undefined,
): Day | null {
  return from === null || !within ? null : dueAfter(rules, facts, from, within);
}

/**
 * The day that lies a span after another, for one person: moved on by the calendar days of every leave of absence that
 * lies in between, because nobody's time runs while they are away. One without an end moves nothing: `countedUpTo`.
 */
export function dueAfter(
  rules: Rules,
  facts: Pick<EnrollmentFacts, 'pauses'>,
  from: Day,
  span: Span,
): Day {
  let due = addSpan(rules.calendar, from, span);
  if (facts.pauses.length === 0) return due;
  const pauses = [...facts.pauses].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const pause of pauses) {
    if (pause.until === null || pause.until <= from || pause.from > due) continue;
    const first = later(pause.from, addDays(from, 1));
    due = addDays(due, daysBetween(first, pause.until) + 1);
  }
  return due;
}
