import { singleGates } from '../handbook/single-gates.js';
import type { Handbook } from '../handbook/types.js';
import type { DecisionFact, EnrollmentFacts, Rules } from '../standing/facts.js';
import { standing } from '../standing/standing.js';
import type { DecisionRequest, Grounds } from './decide.js';

/**
 * A regularisation is the approval at the end of a program: it needs a program that ends with one, and every other gate
 * to hold on its day (`programs.*.stages[].gates`; 001 §3.1: exam and protection period passed, application filed).
 */
export function decideRegularisation(
  rules: Rules,
  facts: EnrollmentFacts,
  { kind: decision, on }: DecisionRequest,
): Grounds {
  const { employeeNo: employee_no } = facts;
  const { program } = facts.batch;
  const known = facts.decisions.findLast(({ kind }) => kind === decision);
  if (known) {
    const repeated = { employee_no, decision, decided_on: known.decidedOn };
    return { kind: 'refuse', refused: { code: 'decision_repeated', facts: repeated } };
  }
  const rule = `programs.${program}`;
  const stages = rules.handbook.programs[program]?.stages ?? [];
  const last = stages.at(-1);
  const asked = singleGates(last?.gates ?? []).some((gate) => gate.kind === 'approval');
  if (!asked) {
    const unforeseen = {
      employee_no,
      program,
      rule: `${rule}.stages[${Math.max(0, stages.length - 1)}]`,
    };
    return { kind: 'refuse', refused: { code: 'decision_not_foreseen', facts: unforeseen } };
  }
  const open = openGates(rules, facts, on).filter(
    ({ stage, gate }) => stage !== last?.code || gate !== 'approval',
  );
  if (open.length === 0) return { kind: 'found', assessment: null, proposals: [] };
  const gates = open.map(({ stage, path: gate }) => ({
    stage: titleOf(rules.handbook, program, stage),
    gate,
  }));
  return {
    kind: 'refuse',
    refused: { code: 'decision_gates_open', facts: { employee_no, gates, rule } },
  };
}

/** The gates that would not hold on a day if the regularisation were decided on it. */
function openGates(rules: Rules, facts: EnrollmentFacts, on: string) {
  const decision: DecisionFact = {
    id: 0,
    kind: 'regularisation',
    assessment: null,
    decidedOn: on,
    decidedBy: '',
  };
  const then = standing(rules, { ...facts, decisions: [...facts.decisions, decision] }, on);
  return then.gates.filter(({ option, outcome }) => option === null && !outcome.holds);
}

function titleOf(handbook: Handbook, program: string, stage: string): string {
  return handbook.programs[program]?.stages.find(({ code }) => code === stage)?.title ?? stage;
}
