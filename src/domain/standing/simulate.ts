import { compare } from '../compare.js';
import { isVoided } from '../examining/attempt-place.js';
import type { Day } from '../day.js';
import { withParts } from '../handbook/assessments-of.js';
import type { Gate, Program } from '../handbook/types.js';
import { shareOf, type Share } from '../statistics/wilson.js';
import type { AttemptFact, DecisionKind, EnrollmentFacts, Rules } from './facts.js';
import { decideAttempt, type AttemptDecision } from './decide-attempt.js';
import { briefStanding, standing, type State } from './standing.js';
import type { Reason } from './statements.js';

/** Where a person comes out under one set of rules. */
export interface Outcome {
  state: State;
  stage: string | null;
  /** The assessments that are passed on the day, by code. */
  passed: readonly string[];
}

/** An attempt that took place, and that the other rules would not have allowed. */
export interface ForbiddenAttempt {
  attempt: AttemptFact;
  decision: AttemptDecision & { kind: 'refuse' };
}

/** One person under the rules of their batch and under others. */
export interface SimulatedPerson {
  facts: EnrollmentFacts;
  from: Outcome;
  to: Outcome;
  changed: boolean;
  /** What the other rules conclude and those of the batch do not; empty where nothing changed. */
  reasons: readonly Reason[];
  forbidden: readonly ForbiddenAttempt[];
  /** Whether something that the program asks for was attempted, and whether all of it is passed. */
  tried: { from: boolean; to: boolean } | null;
}

/** What other rules would have made of everybody. */
export interface Simulation {
  changed: readonly SimulatedPerson[];
  /** Of all, changed or not, those with attempts that the other rules would not have allowed. */
  forbidden: readonly SimulatedPerson[];
  unchanged: number;
  /** The people whom the pass rates speak of. */
  n: number;
  from: Share;
  to: Share;
  /** Of each assessment that anybody sat, how many of those who sat it have passed it. */
  assessments: readonly AssessmentShares[];
}

/** The pass rates of one assessment under both sets of rules. */
export interface AssessmentShares {
  assessment: string;
  n: number;
  from: Share;
  to: Share;
}

/**
 * What becomes of everybody on a day under other rules (design §4): nothing that was recorded is changed, only judged
 * anew. The pass rate is the share of people who have passed everything that the gates of their program ask for, among
 * those who have attempted any of it; the same people stand behind both rates.
 */
export function simulate(people: Iterable<SimulatedPerson>): Simulation {
  const changed: SimulatedPerson[] = [];
  const forbidden: SimulatedPerson[] = [];
  const count = { unchanged: 0, tried: 0, from: 0, to: 0 };
  const sat = new Map<string, { n: number; from: number; to: number }>();
  for (const person of people) {
    if (person.changed) changed.push(person);
    else count.unchanged += 1;
    if (person.forbidden.length > 0) forbidden.push(person);
    if (!person.tried) continue;
    countSat(sat, person);
    count.tried += 1;
    if (person.tried.from) count.from += 1;
    if (person.tried.to) count.to += 1;
  }
  return {
    changed: changed.sort(byEmployee),
    forbidden: forbidden.sort(byEmployee),
    unchanged: count.unchanged,
    n: count.tried,
    from: shareOf(count.from, count.tried),
    to: shareOf(count.to, count.tried),
    assessments: [...sat]
      .sort(([a], [b]) => compare(a, b))
      .map(([assessment, { n, from, to }]) => ({
        assessment,
        n,
        from: shareOf(from, n),
        to: shareOf(to, n),
      })),
  };
}

function countSat(
  sat: Map<string, { n: number; from: number; to: number }>,
  { facts, from, to }: SimulatedPerson,
): void {
  for (const code of new Set(facts.attempts.map(({ assessment }) => assessment))) {
    const one = sat.get(code) ?? { n: 0, from: 0, to: 0 };
    one.n += 1;
    if (from.passed.includes(code)) one.from += 1;
    if (to.passed.includes(code)) one.to += 1;
    sat.set(code, one);
  }
}

function byEmployee({ facts: a }: SimulatedPerson, { facts: b }: SimulatedPerson): number {
  return compare(a.employeeNo, b.employeeNo) || compare(a.batch.code, b.batch.code);
}

/** One person on a day under the rules of their batch and under others. Both must know the program of the batch. */
export function simulatePerson(
  before: Rules,
  after: Rules,
  facts: EnrollmentFacts,
  today: Day,
): SimulatedPerson {
  const [from, to] = [before, after].map((rules) => outcomeOf(rules, facts, today));
  if (!from || !to) throw new Error('two sets of rules have two outcomes');
  const changed =
    from.state !== to.state || from.stage !== to.stage || from.passed.join() !== to.passed.join();
  return {
    facts,
    from,
    to,
    changed,
    reasons: changed ? newReasons(before, after, facts, today) : [],
    forbidden: forbiddenAttempts(before, after, facts, today),
    tried: triedBy(before, after, facts, from, to, today),
  };
}

function outcomeOf(rules: Rules, facts: EnrollmentFacts, today: Day): Outcome {
  const { state, stage } = briefStanding(rules, facts, today);
  return { state, stage, passed: passedOn(rules, facts, today) };
}

/** The statements that hold under the other rules alone; where the other rules only say less, all of theirs. */
function newReasons(before: Rules, after: Rules, facts: EnrollmentFacts, today: Day): Reason[] {
  const said = ({ code, params }: Reason): string => JSON.stringify([code, params]);
  const known = new Set(standing(before, facts, today).reasons.map(said));
  const { reasons } = standing(after, facts, today);
  const fresh = reasons.filter((one) => !known.has(said(one)));
  return fresh.length > 0 ? fresh : [...reasons];
}

/** Attempts that the rules of the batch allowed, or never had to, and the other rules would have refused. */
function forbiddenAttempts(
  before: Rules,
  after: Rules,
  facts: EnrollmentFacts,
  today: Day,
): ForbiddenAttempt[] {
  const standingOnes = facts.attempts.filter((one) => one.takenOn <= today && !isVoided(one));
  return standingOnes.flatMap((attempt, index) => {
    const { assessment, takenOn } = attempt;
    const earlier = { ...facts, attempts: standingOnes.slice(0, index) };
    const decision = decideAttempt(after, earlier, assessment, takenOn);
    if (decision?.kind !== 'refuse') return [];
    const refusedBefore = decideAttempt(before, earlier, assessment, takenOn)?.kind === 'refuse';
    return refusedBefore ? [] : [{ attempt, decision }];
  });
}

/** Whether a person counts in the pass rates, and as what. Who was moved counts where they are now. */
function triedBy(
  before: Rules,
  after: Rules,
  facts: EnrollmentFacts,
  from: Outcome,
  to: Outcome,
  today: Day,
): SimulatedPerson['tried'] {
  if (facts.leftReason === 'moved' && facts.leftOn !== null && facts.leftOn <= today) return null;
  const [old, fresh] = [demandsOf(before, facts), demandsOf(after, facts)];
  const asked = new Set([...old.attempted, ...fresh.attempted]);
  const tried = facts.attempts.some(
    (one) => one.takenOn <= today && asked.has(one.assessment) && !isVoided(one),
  );
  if (!tried) return null;
  return { from: meets(old, from.passed), to: meets(fresh, to.passed) };
}

/** What a gate asks for: so many of the options must be passed wholly. */
interface Choices {
  required: number;
  options: readonly (readonly string[])[];
}

interface Demands {
  /** Of every gate that asks for assessments, the choices that it leaves. */
  choices: readonly Choices[];
  /** The assessments that people sit for it; of a composite, those that it is made of. */
  attempted: ReadonlySet<string>;
}

const known = new WeakMap<Program, Demands>();

/** Which assessments the gates of a person's program ask for. A choice that can be met without any asks for none. */
function demandsOf({ handbook }: Rules, facts: EnrollmentFacts): Demands {
  const program = handbook.programs[facts.batch.program];
  if (!program) return { choices: [], attempted: new Set() };
  let demands = known.get(program);
  if (!demands) {
    const choices = program.stages
      .flatMap(({ gates }) => gates.map(choicesOf))
      .filter(({ required, options }) => passable(options, []) < required);
    const asked = choices.flatMap(({ options }) => options.flat());
    const attempted = new Set(withParts(asked, handbook.assessments));
    known.set(program, (demands = { choices, attempted }));
  }
  return demands;
}

function choicesOf(gate: Gate): Choices {
  if (gate.kind === 'assessment') return { required: 1, options: [[gate.assessment]] };
  if (gate.kind !== 'any_of') return { required: 1, options: [[]] };
  const options = gate.options.map(({ gates }) =>
    gates.flatMap((single) => (single.kind === 'assessment' ? [single.assessment] : [])),
  );
  return { required: gate.required ?? 1, options };
}

/** How many of the options are met with these passes. */
const passable = (options: Choices['options'], passed: readonly string[]): number =>
  options.filter((codes) => codes.every((code) => passed.includes(code))).length;

function meets({ choices }: Demands, passed: readonly string[]): boolean {
  return (
    choices.length > 0 &&
    choices.every(({ required, options }) => passable(options, passed) >= required)
  );
}

/** The assessments that a person has passed on a day, as a gate would say it of each. */
function passedOn(rules: Rules, facts: EnrollmentFacts, today: Day): string[] {
  if (facts.attempts.length === 0) return [];
  const attempted = new Set(facts.attempts.map(({ assessment }) => assessment));
  const decisions = facts.decisions.filter(({ kind }) => !parting.includes(kind));
  const present = { ...facts, decisions, pauses: [], leftOn: null, leftReason: null };
  return Object.entries(probesOf(rules, facts.batch.program))
    .filter(([, { sat }]) => [...sat].some((code) => attempted.has(code)))
    .filter(([, probe]) => briefStanding(probe.rules, present, today).stage === null)
    .map(([code]) => code)
    .sort();
}

/** Who has left has passed what they passed. */
const parting: readonly DecisionKind[] = [
  'transfer',
  'dismissal',
  'elimination',
  'withdrawal',
  'move',
];

interface Probe {
  rules: Rules;
  /** What people sit for it. */
  sat: ReadonlySet<string>;
}

const probes = new WeakMap<Rules, Map<string, Readonly<Record<string, Probe>>>>();

/**
 * For each assessment the same rules with a program that asks for nothing else: whether it is passed is then what a
 * gate says, whatever kind of assessment it is.
 */
function probesOf(rules: Rules, code: string): Readonly<Record<string, Probe>> {
  let programs = probes.get(rules);
  if (!programs) probes.set(rules, (programs = new Map<string, Readonly<Record<string, Probe>>>()));
  let made = programs.get(code);
  if (!made) programs.set(code, (made = makeProbes(rules, code)));
  return made;
}

function makeProbes(rules: Rules, code: string): Record<string, Probe> {
  const { handbook } = rules;
  const program = handbook.programs[code];
  const stages = (program?.stages ?? []).map((stage) => ({ ...stage, gates: [] }));
  return Object.fromEntries(
    Object.keys(handbook.assessments).map((assessment) => {
      const gate: Gate = { kind: 'assessment', assessment };
      const asking = { title: '', stages: [...stages, { code: '', title: '', gates: [gate] }] };
      const programs = { ...handbook.programs, [code]: asking };
      const sat = new Set(withParts([assessment], handbook.assessments));
      return [assessment, { rules: { ...rules, handbook: { ...handbook, programs } }, sat }];
    }),
  );
}
