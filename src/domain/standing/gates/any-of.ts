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

/** Why the choice stands as it does: the way that was gone, or those that were begun, each with its gates. */
function reasonsOf(path: string, ways: readonly Way[], held: Way | undefined): Reason[] {
  if (held) {
    const reasons = held.outcomes.flatMap((outcome) => outcome.reasons);
    return [reason(path, 'option_held', { option: held.title }), ...reasons];
  }
  const titles = ways.map(({ title }) => title).join(' / ');
  const shown = pursued(ways);
  return [
    reason(path, 'options_open', { options: titles }),
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

/** The ways that were begun, without those that can no longer be gone while another of them can; all while none is. */
function pursued(ways: readonly Way[]): readonly Way[] {
  const begun = ways.filter((way) => way.begun);
  if (begun.length === 0) return ways;
  const possible = begun.filter(({ unreachableSince }) => unreachableSince === null);
  return possible.length > 0 ? possible : begun;
}

/**
 * Holds when all gates of one of its options hold, from the day of the option that did so first. While none does, who
 * has begun one is asked for that, who has begun none may choose; who stayed away from one is not asked about it while
 * they go another (`any_of`).
 */
export function anyOfGate(ask: AskGate): GateRule<AnyOfGate> {
  return (gate, context) => {
    const ways = gate.options.map((option, index) => walk(option, index, context, ask));
    const [held] = ways
      .filter(({ since }) => since !== null)
      .sort((a, b) => compare(a.since ?? '', b.since ?? ''));
    const lost = nonNull(ways.map((way) => way.unreachableSince));
    const unreachable = held === undefined && lost.length === ways.length;
    return {
      holds: held !== undefined,
      since: held?.since ?? null,
      noData: !ways.some((way) => way.begun),
      reasons: context.brief ? [] : reasonsOf(context.path, ways, held),
      actions: held
        ? []
        : pursued(ways).flatMap(({ outcomes }) => outcomes.flatMap((one) => one.actions)),
      unreachableSince: unreachable ? lost.reduce(later) : null,
    };
  };
}
