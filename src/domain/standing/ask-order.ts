import type { Gate } from '../handbook/types.js';

/**
 * An application waits for everything else in its stage, an approval for the application too, wherever in the list
 * they stand (001 §3.1: the person applies, then the supervisor approves).
 */
export function askedLater(gate: Gate): number {
  switch (gate.kind) {
    case 'application':
      return 1;
    case 'approval':
      return 2;
    case 'any_of':
      return Math.max(0, ...gate.options.flatMap(({ gates }) => gates.map(askedLater)));
    default:
      return 0;
  }
}
