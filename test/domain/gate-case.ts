import type { Day } from '../../src/domain/day.js';
import type { Gate, Handbook } from '../../src/domain/handbook/types.js';
import type {
  ActFact,
  DrillFact,
  EnrollmentFacts,
  GateContext,
  KpiFact,
  SignatureFact,
} from '../../src/domain/standing/facts.js';
import { evaluateGate } from '../../src/domain/standing/gate.js';
import { ladderState } from '../../src/domain/standing/ladder.js';
import type { GateOutcome } from '../../src/domain/standing/statements.js';
import { weekDays } from '../../src/domain/day.js';
import { person, rulesWith } from './standing-case.js';

export interface GateCase {
  facts?: Partial<EnrollmentFacts>;
  change?: (handbook: Handbook) => void;
  today: Day;
  stage?: string;
  stageStart?: Day | null;
  othersSince?: Day | null;
  brief?: boolean;
}

/** One gate, asked by itself; the stage is the last one, begun on 1 April 2026, unless said otherwise. */
export function ask(gate: Gate, one: GateCase): GateOutcome {
  const rules = rulesWith(one.change);
  const facts = person(one.facts);
  const program = rules.handbook.programs[facts.batch.program];
  if (!program) throw new Error('no program');
  const stageStart = one.stageStart === undefined ? '2026-04-01' : one.stageStart;
  const context: GateContext = {
    rules,
    program,
    facts,
    today: one.today,
    stage: one.stage ?? 'regularisation',
    stageStart,
    othersSince: one.othersSince === undefined ? stageStart : one.othersSince,
    path: 'gate',
    ladder: (code) => ladderState(rules, facts, code, one.today),
    brief: one.brief ?? false,
  };
  return evaluateGate(gate, context);
}

/** Whether it holds, and since when. */
export const held = ({ holds, since }: GateOutcome): Day | false | null => (holds ? since : false);

let ids = 0;

export function signature(item: string, signedOn: Day): SignatureFact {
  return { id: ++ids, checklist: 'list', item, signedOn, mentor: null };
}

export function drilled(day: Day, quantity: number): DrillFact {
  return { id: ++ids, drill: 'calls', day, quantity };
}

/** A figure of a month, a week or a day. */
export function figure(period: string, value: number, metric = 'lapse'): KpiFact {
  const days = weekDays(period) ?? monthDays(period) ?? { from: period, to: period };
  return { id: ++ids, metric, period, ...days, value };
}

function monthDays(period: string): { from: Day; to: Day } | undefined {
  if (period.length !== 7) return undefined;
  const [year = 0, month = 0] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${period}-01`, to: `${period}-${last}` };
}

export function act(
  kind: ActFact['kind'],
  on: Day,
  by = 'Chen',
  about = 'regularisation',
): ActFact {
  return { id: ++ids, kind, about, on, by };
}

/** A leave of absence. */
export const pause = (from: Day, until: Day | null) => ({ id: ++ids, from, until });
