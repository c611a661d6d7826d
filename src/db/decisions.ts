import type { Day } from '../domain/day.js';
import type { DecisionKind } from '../domain/standing/facts.js';
import { decisions } from './schema.js';
import type { Writer } from './write.js';

/** Records what a person decided about a person. */
export function insertDecision(
  write: Writer,
  row: {
    enrollmentId: number;
    kind: DecisionKind;
    assessment?: string;
    decidedOn: Day;
    decidedBy: string;
    reason: string;
  },
): number {
  return write.insert(decisions, row);
}
