import type { App } from '../app.js';
import type { GateOutcome } from '../domain/standing/statements.js';
import type { PersonStanding } from '../operations/find-standing.js';
import { sentence } from './why-words.js';

type Current = NonNullable<PersonStanding['current']>;

/** Who is in no batch stands nowhere. */
export const nowhereJson = ({ person }: PersonStanding): unknown => ({
  employee_no: person.employeeNo,
  name: person.name,
  batch: null,
  program: null,
  handbook_version: null,
  stage: null,
  state: null,
  since: null,
  due_on: null,
  next: [],
  gates: [],
  reasons: [],
  unreachable: null,
  earlier: [],
});

/** Why a gate stands as it does, in sentences. */
function gateDetail(app: App, current: Current, outcome: GateOutcome): string {
  return app.texts.app.sentences(outcome.reasons.map((reason) => sentence(app, current, reason)));
}

export function whyJson(app: App, { person, earlier }: PersonStanding, current: Current): unknown {
  const { facts, rules, standing } = current;
  const { stage, state, since, dueOn, next, gates, reasons, unreachable } = standing;
  return {
    employee_no: person.employeeNo,
    name: person.name,
    batch: facts.batch.code,
    program: facts.batch.program,
    handbook_version: rules.version,
    stage,
    state,
    since,
    due_on: dueOn,
    next: next.map((action) => ({
      action: action.action,
      actor: action.actor,
      due_on: action.dueOn,
      not_before: action.notBefore,
      about: action.about,
      rule: action.rule,
    })),
    gates: gates.map((gate) => ({
      stage: gate.stage,
      gate: gate.gate,
      option: gate.option,
      holds: gate.outcome.noData && !gate.outcome.holds ? null : gate.outcome.holds,
      detail: gateDetail(app, current, gate.outcome),
      rule: gate.path,
    })),
    reasons: reasons.map((reason) => ({
      rule: reason.rule,
      facts: reason.facts,
      text: sentence(app, current, reason),
    })),
    unreachable,
    earlier: earlierJson(earlier),
  };
}

const earlierJson = (earlier: PersonStanding['earlier']) =>
  earlier.map(({ batch, joinedOn, leftOn, leftReason }) => ({
    batch,
    joined_on: joinedOn,
    left_on: leftOn,
    left_reason: leftReason,
  }));
