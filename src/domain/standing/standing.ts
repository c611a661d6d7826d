import { addSpan } from '../calendar.js';
import type { Day } from '../day.js';
import type { Program } from '../handbook/types.js';
import type { EnrollmentFacts, GateContext, Rules } from './facts.js';
import { evaluateGate } from './gate.js';
import { ladderState, type LadderState } from './ladder.js';
import { ladderActions, ladderReasons } from './ladder-reasons.js';
import { reason, type Action, type GateOutcome, type Reason } from './statements.js';

export const states = [
  'on_track',
  'due_soon',
  'overdue',
  'retake_due',
  'retraining',
  're_exam_due',
  'awaiting_confirmation',
  'under_review',
  'barred',
  'passed',
  'regularised',
  'moved',
  'withdrawn',
  'dismissed',
] as const;

export type State = (typeof states)[number];

/** A gate as it stands. `path` is the gate's path in the handbook. */
export interface StandingGate {
  stage: string;
  gate: string;
  path: string;
  outcome: GateOutcome;
}

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

/** The assessments that a program's gates ask for, in the order of its stages. */
export function programAssessments(program: Program): readonly string[] {
  let codes = assessmentsOfProgram.get(program);
  if (!codes) {
    codes = program.stages.flatMap((stage) =>
      stage.gates.flatMap((gate) => (gate.kind === 'assessment' ? [gate.assessment] : [])),
    );
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
  return climbedLadders(facts, program, climber(rules, facts, today));
}

function climbedLadders(facts: EnrollmentFacts, program: Program, climb: Climb): LadderState[] {
  if (facts.attempts.length === 0) return [];
  const codes = new Set(programAssessments(program));
  for (const attempt of facts.attempts) codes.add(attempt.assessment);
  const ladders: LadderState[] = [];
  for (const code of codes) {
    const state = climb(code);
    if (state && state.attempts.length > 0) ladders.push(state);
  }
  return ladders;
}

const pathsOfProgram = new WeakMap<Program, readonly (readonly string[])[]>();

/** The handbook paths of a program's gates, by stage. */
function gatePaths(code: string, program: Program): readonly (readonly string[])[] {
  let paths = pathsOfProgram.get(program);
  if (!paths) {
    paths = program.stages.map(({ gates }, index) =>
      gates.map((_, position) => `programs.${code}.stages[${index}].gates[${position}]`),
    );
    pathsOfProgram.set(program, paths);
  }
  return paths;
}

interface Walk {
  /** Empty where nobody asks why. */
  gates: StandingGate[];
  actions: Action[];
  /** The first gate that can no longer be met. */
  blocked: Standing['unreachable'];
  stage: string | null;
  stageSince: Day;
}

/** Walks the stages in order: a stage begins on the day on which all gates of the one before it held. */
function walkStages(
  rules: Rules,
  facts: EnrollmentFacts,
  program: Program,
  today: Day,
  ladder: Climb,
  brief: boolean,
): Walk {
  const paths = gatePaths(facts.batch.program, program);
  const context: GateContext = {
    rules,
    program,
    facts,
    today,
    stage: '',
    stageStart: facts.hiredOn,
    othersSince: facts.hiredOn,
    path: '',
    ladder,
    brief,
  };
  const walk: Walk = {
    gates: [],
    actions: [],
    blocked: null,
    stage: null,
    stageSince: facts.hiredOn,
  };
  for (const [index, stage] of program.stages.entries()) {
    context.stage = stage.code;
    const endedOn = askGates(stage, paths[index] ?? [], context, walk);
    if (walk.stage === null) {
      if (endedOn !== null) walk.stageSince = endedOn;
      else if (context.stageStart !== null) walk.stage = stage.code;
    }
    context.stageStart = endedOn;
  }
  return walk;
}

/** Asks the gates of a stage; returns the day on which all of them held, `null` while they do not. */
function askGates(
  stage: Program['stages'][number],
  paths: readonly string[],
  context: GateContext,
  walk: Walk,
): Day | null {
  let since = context.stageStart;
  for (const [position, gate] of stage.gates.entries()) {
    const path = (context.path = paths[position] ?? '');
    context.othersSince = since;
    const outcome = evaluateGate(gate, context);
    if (!context.brief) walk.gates.push({ stage: stage.code, gate: gate.kind, path, outcome });
    walk.actions.push(...outcome.actions);
    const { holds, since: heldSince, unreachableSince } = outcome;
    if (unreachableSince !== null) walk.blocked ??= { on: unreachableSince, rule: path };
    if (!holds) since = null;
    else if (since !== null && heldSince !== null && heldSince > since) since = heldSince;
  }
  return since;
}

/** How grave a ladder's demand is; the gravest names the state. */
const ladderStates = [
  'under_review',
  'awaiting_confirmation',
  'retraining',
  're_exam_due',
  'retake_due',
] as const;

function ladderStateName(ladder: LadderState): { state: State; since: Day } | null {
  const since = ladder.lastFailure?.resultOn ?? '';
  if (ladder.reviewSince !== null) return { state: 'under_review', since: ladder.reviewSince };
  if (ladder.awaiting) {
    return { state: 'awaiting_confirmation', since: ladder.awaiting.fact.takenOn };
  }
  if (!ladder.next || !ladder.lastFailure) return null;
  switch (ladder.next.kind) {
    case 'retraining':
      return { state: 'retraining', since };
    case 're_exam':
      return { state: 're_exam_due', since: ladder.next.retraining?.doneOn ?? since };
    case 'retake':
      return { state: 'retake_due', since };
    case 'exhausted':
      return { state: 'under_review', since };
    case 'first':
      return null;
  }
}

/** What a person who is still in the program is: the gravest ladder first, then what is overdue or due soon. */
function stateOf(
  rules: Rules,
  walk: Walk,
  ladders: readonly LadderState[],
  dueOn: Day | null,
  program: Program,
  today: Day,
): { state: State; since: Day } {
  const named = ladders.flatMap((ladder) => ladderStateName(ladder) ?? []);
  for (const wanted of ladderStates) {
    const found = named.find(({ state }) => state === wanted);
    if (found) return found;
  }
  if (walk.stage === null) {
    const approved = program.stages.at(-1)?.gates.some((gate) => gate.kind === 'approval');
    return { state: approved === true ? 'regularised' : 'passed', since: walk.stageSince };
  }
  if (dueOn !== null && dueOn < today) return { state: 'overdue', since: dueOn };
  if (dueOn !== null && dueOn <= addSpan(rules.calendar, today, rules.handbook.due_soon)) {
    return { state: 'due_soon', since: walk.stageSince };
  }
  return { state: 'on_track', since: walk.stageSince };
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
  if (facts.leftOn !== null && facts.leftReason !== null && facts.leftOn <= today) {
    return departed(facts, facts.leftOn, facts.leftReason);
  }
  const climb = climber(rules, facts, today);
  const walk = walkStages(rules, facts, program, today, climb, brief);
  const ladders = climbedLadders(facts, program, climb);
  const next = walk.actions;
  for (const ladder of ladders) next.push(...ladderActions(ladder, facts));
  const dueOn = next.reduce<Day | null>(
    (first, action) =>
      action.dueOn !== null && (first === null || action.dueOn < first) ? action.dueOn : first,
    null,
  );
  const { state, since } = stateOf(rules, walk, ladders, dueOn, program, today);
  return {
    stage: walk.stage,
    state,
    since,
    dueOn,
    next,
    gates: walk.gates,
    ladders,
    reasons: brief
      ? []
      : [...reasonsOfWalk(walk), ...ladders.flatMap((ladder) => ladderReasons(ladder, facts))],
    unreachable: walk.blocked,
  };
}

/** Why the stages stand as they do: the ended ones' gates, the current stage, and its gates. */
function reasonsOfWalk(walk: Walk): Reason[] {
  const reasons: Reason[] = [];
  let reached = false;
  for (const { stage, outcome } of walk.gates) {
    if (stage === walk.stage && !reached) {
      reasons.push(reason(null, 'stage_current', { stage, since: walk.stageSince }));
      reached = true;
    }
    if (!reached || stage === walk.stage) reasons.push(...outcome.reasons);
  }
  if (walk.stage === null) reasons.push(reason(null, 'program_complete', { on: walk.stageSince }));
  return reasons;
}

function departed(
  facts: EnrollmentFacts,
  on: Day,
  left: NonNullable<EnrollmentFacts['leftReason']>,
): Standing {
  const references = [{ kind: 'enrollment' as const, ref: facts.batch.code, on }];
  return {
    stage: null,
    state: left,
    since: on,
    dueOn: null,
    next: [],
    gates: [],
    ladders: [],
    reasons: [reason(null, 'left', { reason: left, on }, references)],
    unreachable: null,
  };
}
