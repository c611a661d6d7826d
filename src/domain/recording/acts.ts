import type { Day } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';
import { isOneself } from '../enrolling/oneself.js';
import { singleGates } from '../handbook/single-gates.js';
import type { Gate, Requirement, Stage } from '../handbook/types.js';
import type { Refused } from '../refusals/index.js';
import { askedLater } from '../standing/ask-order.js';
import type { ActFact, EnrollmentFacts, Rules } from '../standing/facts.js';
import { ladderState } from '../standing/ladder.js';
import { standing, type Standing } from '../standing/standing.js';
import { refuseDay } from './evidence-day.js';
import { codesNamed, nearestNamed } from './find-named.js';

/** What somebody says to have done. */
export interface ActRequest {
  on: Day;
  today: Day;
  /** Who did it: a name or an employee no. */
  by: string;
}

export type ActVerdict =
  | { kind: 'record'; about: string }
  | { kind: 'known'; about: string; on: Day; by: string }
  | { kind: 'refuse'; by: 'input' | 'rule'; refused: Refused };

const refuse = (refused: Refused, by: 'input' | 'rule' = 'rule'): ActVerdict => ({
  kind: 'refuse',
  by,
  refused,
});

/** A stage of a person's program, in its place. */
interface PlacedStage {
  stage: Stage;
  path: string;
}

/** Whether one of some gates asks for something of a kind, be it as one of several ways. */
const ask = (gates: readonly Gate[], kind: 'application' | 'approval'): boolean =>
  singleGates(gates).some((gate) => gate.kind === kind);

function stagesOf({ handbook }: Rules, { batch }: EnrollmentFacts): PlacedStage[] {
  return (handbook.programs[batch.program]?.stages ?? []).map((stage, index) => ({
    stage,
    path: `programs.${batch.program}.stages[${index}]`,
  }));
}

/**
 * The stage that an application or an approval is about: the one that is named, else the one that the person is in if
 * it asks for one, else the next that does.
 */
function stageMeant(
  stages: readonly PlacedStage[],
  current: string | null,
  named: string | null,
  what: 'application' | 'approval',
  program: string,
): PlacedStage | ActVerdict {
  const asking = ({ stage }: PlacedStage): boolean => ask(stage.gates, what);
  if (named === null) {
    const at = stages.findIndex(({ stage }) => stage.code === current);
    const found = at < 0 ? stages.findLast(asking) : stages.slice(at).find(asking);
    const rule = `programs.${program}`;
    return found ?? refuse({ code: 'act_not_asked', facts: { what, about: program, rule } });
  }
  const section = Object.fromEntries(stages.map(({ stage }) => [stage.code, stage]));
  const [code] = codesNamed(section, named);
  const found = stages.find(({ stage }) => stage.code === code);
  if (!found) {
    const suggestion = nearestNamed([section], named);
    return refuse({ code: 'stage_unknown', facts: { stage: named, suggestion } }, 'input');
  }
  if (asking(found)) return found;
  const facts = { what, about: found.stage.title, rule: `${found.path}.gates` };
  return refuse({ code: 'act_not_asked', facts });
}

/** The stage that an act is about must be the one that the person was in on its day. */
function refuseOtherStage(
  { employeeNo }: EnrollmentFacts,
  stages: readonly PlacedStage[],
  meant: PlacedStage,
  then: Standing,
  on: Day,
): ActVerdict | null {
  if (then.stage === meant.stage.code) return null;
  const current = stages.find(({ stage }) => stage.code === then.stage);
  const facts = {
    employee_no: employeeNo,
    stage: meant.stage.title,
    current: current?.stage.title ?? '',
    on,
    rule: current?.path ?? '',
  };
  return refuse({ code: 'act_in_other_stage', facts });
}

/** Acts about a stage or an assessment, in the order of their days. */
function actsAbout(
  { acts }: EnrollmentFacts,
  about: string,
  kinds: readonly ActFact['kind'][],
): ActFact[] {
  return acts
    .filter((act) => act.about === about && kinds.includes(act.kind))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id));
}

/**
 * A person applies in the stage that asks for it, not before it is reached; a second application says nothing new,
 * unless the first was refused (001 §3.1: the application for regularisation).
 */
export function decideApplication(
  rules: Rules,
  facts: EnrollmentFacts,
  stage: string | null,
  { on, today }: Omit<ActRequest, 'by'>,
): ActVerdict {
  const wrongDay = refuseDay(facts.employeeNo, facts.hiredOn, on, today);
  if (wrongDay) return refuse(wrongDay, 'input');
  const stages = stagesOf(rules, facts);
  const then = standing(rules, facts, on);
  const meant = stageMeant(stages, then.stage, stage, 'application', facts.batch.program);
  if ('kind' in meant) return meant;
  const about = meant.stage.code;
  const last = actsAbout(facts, about, ['application', 'refusal']).at(-1);
  if (last?.kind === 'application') return { kind: 'known', about, on: last.on, by: last.by };
  return refuseOtherStage(facts, stages, meant, then, on) ?? { kind: 'record', about };
}

/**
 * Somebody else approves a person in the stage that asks for it, once the gates before hold; or refuses (001 §3.1: the
 * supervisor approves the application).
 */
export function decideApproval(
  rules: Rules,
  facts: EnrollmentFacts,
  stage: string | null,
  kind: 'approval' | 'refusal',
  request: ActRequest,
): ActVerdict {
  const verdict = decideStageApproval(rules, facts, stage, kind, request);
  if (verdict.kind !== 'refuse' || !namesStage(verdict.refused)) return verdict;
  const waiting = attemptsToApprove(rules, facts, request.on);
  return waiting === '' ? verdict : withWaiting(verdict, waiting);
}

/** Refusals about the stage of an approval; it may have been meant for an attempt. */
type StageRefused = Extract<
  Refused,
  { code: 'act_not_asked' | 'act_in_other_stage' | 'approval_gates_open' }
>;

const namesStage = (refused: Refused): refused is StageRefused =>
  ['act_not_asked', 'act_in_other_stage', 'approval_gates_open'].includes(refused.code);

/** The same refusal, with the assessments of which an attempt waits for an approval. */
function withWaiting(verdict: ActVerdict & { kind: 'refuse' }, waiting: string): ActVerdict {
  const { code, facts } = verdict.refused;
  return { ...verdict, refused: { code, facts: { ...facts, waiting } } as Refused };
}

/** Codes of the assessments of which the next attempt waits for an approval, by a rung or after a lapse. */
function attemptsToApprove(rules: Rules, facts: EnrollmentFacts, on: Day): string {
  return standing(rules, facts, on)
    .ladders.filter(({ next }) => next?.unmet.some(({ kind }) => kind === 'approval'))
    .map(({ code }) => code)
    .join(', ');
}

function decideStageApproval(
  rules: Rules,
  facts: EnrollmentFacts,
  stage: string | null,
  kind: 'approval' | 'refusal',
  { on, today, by }: ActRequest,
): ActVerdict {
  const wrongDay = refuseDay(facts.employeeNo, facts.hiredOn, on, today);
  if (wrongDay) return refuse(wrongDay, 'input');
  if (isOneself(facts, by)) return byOneself(facts);
  const stages = stagesOf(rules, facts);
  const then = standing(rules, facts, on);
  const meant = stageMeant(stages, then.stage, stage, 'approval', facts.batch.program);
  if ('kind' in meant) return meant;
  const about = meant.stage.code;
  const known = sameAnswer(facts, about, kind, on, by);
  if (known) return known;
  const elsewhere = refuseOtherStage(facts, stages, meant, then, on);
  if (elsewhere) return elsewhere;
  const gates = kind === 'approval' ? gatesOpen(meant, then) : [];
  if (gates.length === 0) return { kind: 'record', about };
  const { employeeNo: employee_no } = facts;
  const open = { employee_no, stage: meant.stage.title, on, gates };
  return refuse({ code: 'approval_gates_open', facts: open });
}

const byOneself = ({ employeeNo }: EnrollmentFacts): ActVerdict =>
  refuse({ code: 'act_by_oneself', facts: { employee_no: employeeNo } });

/** An approval that stands is one, whoever repeats it; a refusal is repeated by the same person on the same day. */
function sameAnswer(
  facts: EnrollmentFacts,
  about: string,
  kind: 'approval' | 'refusal',
  on: Day,
  by: string,
): ActVerdict | null {
  const last = actsAbout(facts, about, ['approval', 'refusal']).at(-1);
  if (last?.kind !== kind) return null;
  const same = kind === 'approval' || (last.on === on && nameKey(last.by) === nameKey(by));
  return same ? { kind: 'known', about, on: last.on, by: last.by } : null;
}

/** The gates of a stage that do not hold and are asked before its approval. */
function gatesOpen(
  { stage, path }: PlacedStage,
  { gates }: Standing,
): { gate: string; rule: string }[] {
  const before = stage.gates.flatMap((gate, index) =>
    ask([gate], 'approval') || askedLater(gate) > 1 ? [] : `${path}.gates[${index}]`,
  );
  return gates
    .filter((gate) => before.includes(gate.path) && !gate.outcome.holds)
    .map(({ gate, path: rule }) => ({ gate, rule }));
}

/** The path of a ladder's requirement of a kind for an assessment; `null` where none of its rungs has one. */
function requiredAt(
  { handbook }: Rules,
  assessment: string,
  kind: 'coaching' | 'approval',
): { path: string; afterLapse: boolean } | null {
  const rule = handbook.assessments[assessment];
  const ladder = rule?.ladder === undefined ? undefined : handbook.ladders[rule.ladder];
  const wanted = (one: Requirement): boolean => one[kind] !== undefined;
  for (const [at, { requires = [] }] of (ladder?.steps ?? []).entries()) {
    const index = requires.findIndex(wanted);
    if (index < 0) continue;
    const path = `ladders.${rule?.ladder ?? ''}.steps[${at}].requires[${index}]`;
    return { path, afterLapse: lapseAsks(rule, wanted) };
  }
  const path = `assessments.${assessment}.validity.after_lapse`;
  return lapseAsks(rule, wanted) ? { path, afterLapse: true } : null;
}

function lapseAsks(
  rule: Rules['handbook']['assessments'][string] | undefined,
  wanted: (one: Requirement) => boolean,
): boolean {
  return rule?.validity?.after_lapse?.requires.some(wanted) ?? false;
}

/**
 * Coaching and approval before another attempt count where a rung of the ladder asks for them, from the failure on
 * (`ladders.*.steps[].requires`; 004 §2.3: who fails is coached).
 */
export function decideLadderAct(
  rules: Rules,
  facts: EnrollmentFacts,
  assessment: string,
  kind: 'coaching' | 'approval' | 'refusal',
  { on, today, by }: ActRequest,
): ActVerdict {
  const wrongDay = refuseDay(facts.employeeNo, facts.hiredOn, on, today);
  if (wrongDay) return refuse(wrongDay, 'input');
  if (isOneself(facts, by)) return byOneself(facts);
  const what = kind === 'coaching' ? 'coaching' : 'approval';
  const required = requiredAt(rules, assessment, what);
  const title = rules.handbook.assessments[assessment]?.title ?? assessment;
  if (!required) {
    const ladder = rules.handbook.assessments[assessment]?.ladder;
    const rule = ladder === undefined ? `assessments.${assessment}` : `ladders.${ladder}.steps`;
    return refuse({ code: 'act_not_asked', facts: { what, about: title, rule } });
  }
  const state = ladderState(rules, facts, assessment, on);
  // Failures before a pass ask for nothing any more; those of its renewal do.
  const failedOn = state?.done === false ? (state.lastFailure?.resultOn ?? null) : null;
  const lapsing = state?.passedBy != null && required.afterLapse;
  if (failedOn === null && !lapsing) {
    const known = { employee_no: facts.employeeNo, assessment, on, rule: required.path };
    return refuse({ code: 'act_without_failure', facts: known });
  }
  const since = failedOn ?? state?.passedBy?.resultOn ?? on;
  const own = { ...facts, acts: facts.acts.filter((act) => act.on >= since) };
  if (kind !== 'coaching') {
    return sameAnswer(own, assessment, kind, on, by) ?? { kind: 'record', about: assessment };
  }
  const same = actsAbout(own, assessment, ['coaching']).find(
    (act) => act.on === on && nameKey(act.by) === nameKey(by),
  );
  return same
    ? { kind: 'known', about: assessment, on, by: same.by }
    : { kind: 'record', about: assessment };
}
