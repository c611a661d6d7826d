import { earlier, later, type Day } from '../day.js';
import { withParts } from '../handbook/assessments-of.js';
import { singleGates } from '../handbook/single-gates.js';
import type { AssessmentGate, Gate, Handbook, Program } from '../handbook/types.js';
import { askedLater } from './ask-order.js';
import type { EnrollmentFacts, GateContext, Rules } from './facts.js';
import { evaluateGate } from './gate.js';
import { firstTryDue } from './gates/first-try.js';
import type { Action, GateOutcome } from './statements.js';

/** A gate as it stands. `path` is the gate's path in the handbook; a gate of a choice has a longer one. */
export interface StandingGate {
  stage: string;
  gate: string;
  path: string;
  outcome: GateOutcome;
  /** Code of the assessment, checklist, drill or figure that it asks for. */
  about: string | null;
  /** Title of the option that the gate is part of, where it is part of a choice. */
  option: string | null;
}

/** What the stages of a program amount to for a person on a day. */
export interface Walk {
  /** Empty where nobody asks why. */
  gates: StandingGate[];
  actions: Action[];
  /** By when each assessment that a gate still asks for is to be passed, by code: the earliest day. */
  tryDues: Map<string, Day>;
  /** Assessments of which a choice that is made says no more, and those that some gate still wants. */
  spared: Set<string>;
  wanted: Set<string>;
  /** What could no longer be met first. */
  blocked: { on: Day; rule: string } | null;
  /** Code of the current stage; `null` once all are behind. */
  stage: string | null;
  stageSince: Day;
}

/** A gate with its place in the list of its stage. */
interface Placed {
  gate: Gate;
  path: string;
  position: number;
  /** What it asks to be passed, its choices included, each with all of which it is made. */
  assessments: readonly { gate: AssessmentGate; parts: readonly string[] }[];
}

const asked = new WeakMap<Program, readonly (readonly Placed[])[]>();

/** The gates of each stage in the order in which they are asked. */
function placedGates(
  code: string,
  program: Program,
  { assessments }: Handbook,
): readonly (readonly Placed[])[] {
  let stages = asked.get(program);
  if (!stages) {
    stages = program.stages.map(({ gates }, index) =>
      place(gates, `programs.${code}.stages[${index}]`, assessments),
    );
    asked.set(program, stages);
  }
  return stages;
}

function place(
  gates: readonly Gate[],
  parent: string,
  assessments: Handbook['assessments'],
): Placed[] {
  return gates
    .map((gate, position) => ({
      gate,
      path: `${parent}.gates[${position}]`,
      position,
      assessments: singleGates([gate])
        .filter((one) => one.kind === 'assessment')
        .map((one) => ({ gate: one, parts: withParts([one.assessment], assessments) })),
    }))
    .sort((a, b) => askedLater(a.gate) - askedLater(b.gate));
}

/** Walks the stages in order: a stage begins on the day on which all gates of the one before it held (001 §3.1). */
export function walkStages(
  rules: Rules,
  facts: EnrollmentFacts,
  program: Program,
  today: Day,
  ladder: GateContext['ladder'],
  brief: boolean,
): Walk {
  const stages = placedGates(facts.batch.program, program, rules.handbook);
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
    tryDues: new Map<string, Day>(),
    spared: new Set<string>(),
    wanted: new Set<string>(),
    blocked: null,
    stage: null,
    stageSince: facts.hiredOn,
  };
  for (const [index, { code }] of program.stages.entries()) {
    context.stage = code;
    const endedOn = askStage(stages[index] ?? [], context, walk);
    if (walk.stage === null) advance(walk, stages[index] ?? [], endedOn, context);
    context.stageStart = endedOn;
  }
  return walk;
}

/** A stage that has ended is behind somebody; the first that has begun and not ended is theirs. */
function advance(
  walk: Walk,
  placed: readonly Placed[],
  endedOn: Day | null,
  context: GateContext,
): void {
  if (endedOn !== null) walk.stageSince = endedOn;
  else if (context.stageStart !== null) {
    walk.stage = context.stage;
    walk.stageSince = lapseIn(placed, context) ?? walk.stageSince;
  }
}

/** A stage that was behind somebody is theirs again from the day on which a pass of it has lapsed. */
function lapseIn(placed: readonly Placed[], { ladder }: GateContext): Day | null {
  let since: Day | null = null;
  for (const { gate } of placed) {
    const lapsedOn =
      gate.kind === 'assessment' ? ladder(gate.assessment)?.validity?.lapsedOn : null;
    if (lapsedOn != null && (since === null || lapsedOn > since)) since = lapsedOn;
  }
  return since;
}

interface Asked {
  /** In the order of the list. */
  outcomes: readonly GateOutcome[];
  /** The day from which all of them hold. */
  since: Day | null;
}

/** Asks gates that must all hold; those that wait for the others come last. */
function askAll(placed: readonly Placed[], start: Day | null, context: GateContext): Asked {
  let since = start;
  const outcomes: GateOutcome[] = [];
  for (const { gate, path, position } of placed) {
    context.path = path;
    context.othersSince = since;
    const outcome = evaluateGate(gate, context);
    outcomes[position] = outcome;
    if (!outcome.holds) since = null;
    else if (since !== null && outcome.since !== null) since = later(since, outcome.since);
  }
  return { outcomes, since };
}

/** Asks the gates of a stage; returns the day on which all of them held, `null` while they do not. */
function askStage(placed: readonly Placed[], context: GateContext, walk: Walk): Day | null {
  const { outcomes, since } = askAll(placed, context.stageStart, context);
  for (const { actions } of outcomes) walk.actions.push(...actions);
  for (const { position, path } of placed) {
    const on = outcomes[position]?.unreachableSince ?? null;
    if (on !== null && (walk.blocked === null || on < walk.blocked.on)) {
      walk.blocked = { on, rule: path };
    }
  }
  noteDues(placed, outcomes, context, walk.tryDues);
  noteChoices(placed, outcomes, context, walk);
  if (!context.brief) listGates(placed, outcomes, context, walk.gates, null);
  return since;
}

/** A gate's own day is still its day after a first try was failed (`gates[].within`, `gates[].due`). */
function noteDues(
  placed: readonly Placed[],
  outcomes: readonly GateOutcome[],
  context: GateContext,
  dues: Map<string, Day>,
): void {
  for (const { assessments, position } of placed) {
    if (assessments.length === 0 || outcomes[position]?.holds) continue;
    for (const { gate, parts } of assessments) {
      const dueOn = firstTryDue(gate, context);
      if (dueOn === null) continue;
      for (const code of parts) dues.set(code, earlier(dues.get(code) ?? dueOn, dueOn));
    }
  }
}

const choices = new WeakMap<Program, boolean>();

function hasChoices(program: Program): boolean {
  let has = choices.get(program);
  if (has === undefined) {
    has = program.stages.some(({ gates }) => gates.some(({ kind }) => kind === 'any_of'));
    choices.set(program, has);
  }
  return has;
}

/** Once a choice is made, what was failed on another way is nobody's task any more (`gates[].options`). */
function noteChoices(
  placed: readonly Placed[],
  outcomes: readonly GateOutcome[],
  { program }: GateContext,
  { spared, wanted }: Walk,
): void {
  if (!hasChoices(program)) return;
  for (const { gate, position, assessments } of placed) {
    const made = gate.kind === 'any_of' && outcomes[position]?.holds === true;
    for (const { parts } of assessments) {
      for (const code of parts) (made ? spared : wanted).add(code);
    }
  }
}

/** The gates in the order of the list; those of a choice follow it, option by option. */
function listGates(
  placed: readonly Placed[],
  outcomes: readonly GateOutcome[],
  context: GateContext,
  gates: StandingGate[],
  option: string | null,
): void {
  const { stage, stageStart } = context;
  for (const { gate, path, position } of [...placed].sort((a, b) => a.position - b.position)) {
    const outcome = outcomes[position];
    if (!outcome) continue;
    gates.push({ stage, gate: gate.kind, path, outcome, about: matterOf(gate), option });
    if (gate.kind !== 'any_of') continue;
    for (const [index, { title, gates: own }] of gate.options.entries()) {
      const { assessments } = context.rules.handbook;
      const inner = place(own, `${path}.options[${index}]`, assessments);
      listGates(inner, askAll(inner, stageStart, context).outcomes, context, gates, title);
    }
  }
}

function matterOf(gate: Gate): string | null {
  switch (gate.kind) {
    case 'assessment':
      return gate.assessment;
    case 'checklist':
      return gate.checklist;
    case 'drill':
      return gate.drill;
    case 'kpi':
      return gate.metric;
    default:
      return null;
  }
}
