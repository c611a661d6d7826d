import { compare } from '../../compare.js';
import { later, type Day } from '../../day.js';
import type { AnyOfGate, SingleGate } from '../../handbook/types.js';
import { askedLater } from '../ask-order.js';
import type { GateContext } from '../facts.js';
import { reason, type GateOutcome, type GateRule, type Reason } from '../statements.js';

/** One way of several, with what its gates say. */
interface Way {
  title: string;
  outcomes: readonly GateOutcome[];
  /** From when all of its gates hold; `null` while one does not. */
  since: Day | null;
  /** Whether something is recorded of one of its gates. */
  begun: boolean;
  /** From when one of its gates can no longer be met. */
  unreachableSince: Day | null;
}

/** A way that was gone to its end. */
type HeldWay = Way & { since: Day };

/** Asks one kind of gate; handed in, because that is where this gate is asked from too. */
type AskGate = (gate: SingleGate, context: GateContext) => GateOutcome;

const nonNull = (days: readonly (Day | null)[]): Day[] => days.filter((day) => day !== null);

function walk(
  option: AnyOfGate['options'][number],
  position: number,
  context: GateContext,
  ask: AskGate,
): Way {
  let { othersSince } = context;
  let holds = true;
  const outcomes: GateOutcome[] = [];
  const placed = option.gates.map((gate, index) => ({ gate, index }));
  placed.sort((a, b) => askedLater(a.gate) - askedLater(b.gate));
  for (const { gate, index } of placed) {
    const path = `${context.path}.options[${position}].gates[${index}]`;
    const outcome = ask(gate, { ...context, path, othersSince });
    outcomes[index] = outcome;
    holds &&= outcome.holds;
    if (!outcome.holds) othersSince = null;
    else if (othersSince !== null && outcome.since !== null) {
      othersSince = later(othersSince, outcome.since);
    }
  }
  const since = holds ? nonNull(outcomes.map((one) => one.since)).reduce(later, '') : null;
  const lost = nonNull(outcomes.map((one) => one.unreachableSince)).sort();
  return {
    title: option.title,
    outcomes,
    since,
    begun: outcomes.some(({ noData }) => !noData),
    unreachableSince: lost[0] ?? null,
  };
}

/** The ways that were gone to their end, the earliest first. */
const gone = (ways: readonly Way[]): HeldWay[] =>
  ways
    .filter((way): way is HeldWay => way.since !== null)
    .sort((a, b) => compare(a.since, b.since));

/** Why the choice stands as it does: the ways that were gone, and those that were begun, each with its gates. */
function reasonsOf(path: string, ways: readonly Way[], required: number): Reason[] {
  const held = gone(ways).slice(0, required);
  const told = held.flatMap(({ title, since, outcomes }) => [
    reason(path, 'option_held', { option: title, since, required }),
    ...outcomes.flatMap((outcome) => outcome.reasons),
  ]);
  if (held.length === required) return told;
  const titles = ways.map(({ title }) => title).join(' / ');
  const shown = pursued(ways, required);
  return [
    reason(path, 'options_open', { options: titles, required, done: held.length }),
    ...told,
    ...shown.flatMap(({ title, outcomes }) => [
      reason(path, 'option_open', { option: title }),
      ...outcomes.flatMap((outcome) => outcome.reasons),
    ]),
    ...ways.flatMap((way) => {
      const { title: option, unreachableSince: on } = way;
      return on === null || shown.includes(way)
        ? []
        : [reason(path, 'option_lost', { option, on })];
    }),
  ];
}

/**
 * Of the ways that are open, those that were begun, without those that can no longer be gone while enough others of them
 * can; all of them while too few are begun.
 */
function pursued(ways: readonly Way[], required: number): readonly Way[] {
  const open = ways.filter(({ since }) => since === null);
  const wanted = required - (ways.length - open.length);
  const begun = open.filter((way) => way.begun);
  if (begun.length < wanted) return open;
  const possible = begun.filter(({ unreachableSince }) => unreachableSince === null);
  return possible.length >= wanted ? possible : begun;
}

/**
 * Holds when all gates of one of its options hold, or of as many as are required, from the day of the one that completed
 * the number. While they do not, who has begun enough is asked for those, who has begun too few may choose; who stayed away from one is not asked about it while
 * they go another (`any_of`).
 */
export function anyOfGate(ask: AskGate): GateRule<AnyOfGate> {
  return (gate, context) => {
    const ways = gate.options.map((option, index) => walk(option, index, context, ask));
    const { required = 1 } = gate;
    const last = gone(ways)[required - 1];
    const open = ways.filter(({ since }) => since === null);
    const lost = nonNull(open.map((way) => way.unreachableSince)).sort();
    return {
      holds: last !== undefined,
      since: last?.since ?? null,
      noData: !ways.some((way) => way.begun),
      reasons: context.brief ? [] : reasonsOf(context.path, ways, required),
      actions: last
        ? []
        : pursued(ways, required).flatMap(({ outcomes }) => outcomes.flatMap((one) => one.actions)),
      // Lost with the way that left too few of them.
      unreachableSince: last ? null : (lost[ways.length - required] ?? null),
    };
  };
}
