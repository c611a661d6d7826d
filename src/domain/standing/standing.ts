import type { Day } from '../day.js';
import { assessmentsOf } from '../handbook/assessments-of.js';
import type { Handbook, Program } from '../handbook/types.js';
import type { DecisionFact, EnrollmentFacts, GateContext, Rules } from './facts.js';
import { ladderState, type LadderState } from './ladder.js';
import { ladderActions, ladderReasons } from './ladder-reasons.js';
import { countedUpTo, pauseOn } from './pauses.js';
import { departureOf, stateOf, type Departure, type State } from './state.js';
import { reason, type Action, type FactReference, type Reason } from './statements.js';
import { walkStages, type StandingGate, type Walk } from './walk.js';

export { states, type State } from './state.js';
export type { StandingGate } from './walk.js';

/** Where a person stands in a batch on a day, why, and who must do what by when. */
export interface Standing {
  /** Code of the current stage; `null` once all are behind. */
  stage: string | null;
  state: State;
  since: Day;
  dueOn: Day | null;
  next: readonly Action[];
  gates: readonly StandingGate[];
  ladders: readonly LadderState[];
  reasons: readonly Reason[];
  unreachable: { on: Day; rule: string } | null;
}

const assessmentsOfProgram = new WeakMap<Program, readonly string[]>();

/** The assessments that a program asks for, those of choices and those of which others are made included. */
function programAssessments({ assessments }: Handbook, program: Program): readonly string[] {
  let codes = assessmentsOfProgram.get(program);
  if (!codes) {
    codes = assessmentsOf(program, assessments);
    assessmentsOfProgram.set(program, codes);
  }
  return codes;
}

type Climb = GateContext['ladder'];

/** Looks at each ladder once, however often it is asked for. */
function climber(rules: Rules, facts: EnrollmentFacts, today: Day): Climb {
  const climbed = new Map<string, LadderState | undefined>();
  return (code) => {
    if (!climbed.has(code)) climbed.set(code, ladderState(rules, facts, code, today));
    return climbed.get(code);
  };
}

/** The ladders that concern a person: those of the program's assessments and of everything they have attempted. */
export function laddersOf(
  rules: Rules,
  facts: EnrollmentFacts,
  program: Program,
  today: Day,
): LadderState[] {
  return climbedLadders(rules, facts, program, climber(rules, facts, today));
}

function climbedLadders(
  { handbook }: Rules,
  facts: EnrollmentFacts,
  program: Program,
  climb: Climb,
): LadderState[] {
  if (facts.attempts.length === 0) return [];
  const codes = new Set(programAssessments(handbook, program));
  for (const attempt of facts.attempts) codes.add(attempt.assessment);
  const ladders: LadderState[] = [];
  for (const code of codes) {
    const state = climb(code);
    if (state && state.attempts.length > 0) ladders.push(state);
  }
  return ladders;
}

/**
 * Where a person stands on a day: the stages of the pinned program in order, each ended by its gates; the ladders of
 * failed assessments; and from both who must do what by when. Pure: the same rules, facts and day give the same answer,
 * and every conclusion names the rule's path and the facts.
 *
 * @throws Error if the rules have no program of the batch's name, which `handbook apply --repin` prevents
 */
export function standing(rules: Rules, facts: EnrollmentFacts, today: Day): Standing {
  return judge(rules, facts, today, false);
}

/** A standing without its reasons and gates. */
export type BriefStanding = Omit<Standing, 'reasons' | 'gates'>;

/**
 * Where a person stands on a day, as `standing` says it but without saying why: for lists and reports over everybody,
 * where spelling out reasons that nobody reads would take most of the time.
 */
export function briefStanding(rules: Rules, facts: EnrollmentFacts, today: Day): BriefStanding {
  return judge(rules, facts, today, true);
}

function judge(rules: Rules, facts: EnrollmentFacts, today: Day, brief: boolean): Standing {
  const program = rules.handbook.programs[facts.batch.program];
  if (!program) throw new Error(`no program ${facts.batch.program} in version ${rules.version}`);
  const departure = departureOf(facts, today);
  if (departure) return departed(facts, departure, brief);
  const climb = climber(rules, facts, today);
  const walk = walkStages(rules, countedUpTo(facts, today), program, today, climb, brief);
  const ladders = climbedLadders(rules, facts, program, climb);
  const pause = pauseOn(facts, today);
  const open = ladders.filter(({ code, passedBy }) => passedBy !== null || !isSpared(walk, code));
  const ofLadders = open.flatMap((ladder) =>
    ladderActions(ladder, facts, walk.tryDues.get(ladder.code)),
  );
  const next = pause ? [] : [...ofLadders, ...walk.actions];
  const dueOn = firstDueOn(next);
  const { stage, stageSince, blocked } = walk;
  const progress = { stage, stageSince, dueOn, paused: pause !== undefined };
  const { state, since } = stateOf(rules, program, open, progress, today);
  return {
    stage,
    state,
    since,
    dueOn,
    next,
    gates: walk.gates,
    ladders,
    reasons: brief
      ? []
      : [...pauseReasons(facts, pause), ...reasonsOf(facts, walk, ladders, today)],
    unreachable: blocked,
  };
}

const isSpared = ({ spared, wanted }: Walk, code: string): boolean =>
  spared.has(code) && !wanted.has(code);

/** The stages, the ladders that are worth telling, and who gave another round. */
function reasonsOf(
  facts: EnrollmentFacts,
  walk: Walk,
  ladders: readonly LadderState[],
  today: Day,
): Reason[] {
  const reasons = reasonsOfWalk(walk);
  const told = new Set<string>();
  for (const { code, params } of reasons) {
    if (code === 'assessment_passed') told.add(params.assessment);
  }
  for (const ladder of ladders) {
    const { code, attempts, passedBy, validity } = ladder;
    // What was passed at the first try, and for good, a gate has said already.
    const plain = attempts.length === 1 && !attempts[0]?.effective;
    const known = plain && passedBy && !validity && told.has(code);
    if (!known) reasons.push(...ladderReasons(ladder, facts));
  }
  return [...reasons, ...roundReasons(facts, today)];
}

function firstDueOn(actions: readonly Action[]): Day | null {
  let first: Day | null = null;
  for (const { dueOn } of actions) {
    if (dueOn !== null && (first === null || dueOn < first)) first = dueOn;
  }
  return first;
}

function pauseReasons(facts: EnrollmentFacts, pause: ReturnType<typeof pauseOn>): Reason[] {
  if (!pause) return [];
  const { from, until } = pause;
  const references: FactReference[] = [{ kind: 'enrollment', ref: facts.batch.code, on: from }];
  return [reason(null, 'paused', { from, until }, references)];
}

/** Why the stages stand as they do: the ended ones' gates, the current stage, and its gates. */
function reasonsOfWalk(walk: Walk): Reason[] {
  const reasons: Reason[] = [];
  let reached = false;
  for (const { stage, outcome, option } of walk.gates) {
    if (option !== null) continue;
    if (stage === walk.stage && !reached) {
      reasons.push(reason(null, 'stage_current', { stage, since: walk.stageSince }));
      reached = true;
    }
    if (!reached || stage === walk.stage) reasons.push(...outcome.reasons);
  }
  if (walk.stage === null) reasons.push(reason(null, 'program_complete', { on: walk.stageSince }));
  return reasons;
}

/** Who has left stands nowhere; what remains to be said is since when, and by whose decision. */
function departed(facts: EnrollmentFacts, departure: Departure, brief: boolean): Standing {
  const { state, since } = departure;
  return {
    stage: null,
    state,
    since,
    dueOn: null,
    next: [],
    gates: [],
    ladders: [],
    reasons: brief ? [] : departureReasons(facts, departure),
    unreachable: null,
  };
}

function departureReasons(
  { batch }: EnrollmentFacts,
  { state, since, decision }: Departure,
): Reason[] {
  const enrollment: FactReference = { kind: 'enrollment', ref: batch.code, on: since };
  const left = reason(null, 'left', { reason: state, on: since }, [enrollment]);
  if (!decision) return [left];
  return [left, decisionReason(decision)];
}

/** Who gave another round, and when: without it nobody would understand why the review is over. */
function roundReasons({ decisions }: EnrollmentFacts, today: Day): Reason[] {
  return decisions
    .filter(({ kind, decidedOn }) => kind === 'another_round' && decidedOn <= today)
    .map(decisionReason);
}

function decisionReason({ id, kind, decidedBy: who, decidedOn: on }: DecisionFact): Reason {
  const reference: FactReference = { kind: 'decision', ref: String(id), on };
  return reason(null, 'decided', { decision: kind, who, on }, [reference]);
}
