import { later, type Day } from '../day.js';
import { passMarkOf, withoutBinaryRest } from '../grading.js';
import type { Assessment, Component } from '../handbook/types.js';
import { countingAttempts, type JudgedAttempt } from './counting.js';
import type { EnrollmentFacts, GateContext, Rules } from './facts.js';

/** A component of a composite as it stands on a day. */
export interface ComponentState {
  component: Component;
  assessment: Assessment;
  /** Of the component: `assessments.X.components[i]`. */
  path: string;
  /** Share in the outermost composite, in per cent. */
  share: number;
  /** Its attempts that count, in the order in which they were taken; empty where it is a composite itself. */
  attempts: readonly JudgedAttempt[];
  /** Where it is a composite itself. */
  part: CompositeState | null;
  /** So many attempts (`count_passed`: passes) count, of so many that must. */
  counted: number;
  needed: number;
  /** 0..1; `null` while nothing counts yet. */
  value: number | null;
  complete: boolean;
  /** The day on which it came to stand so; `null` while incomplete. */
  resultOn: Day | null;
  /** Whether it is complete and lies below its own minimum, which fails the whole. */
  belowMinimum: boolean;
}

/** A composite as it stands on a day. Scores are hundredths of a point. */
export interface CompositeState {
  code: string;
  assessment: Assessment;
  components: readonly ComponentState[];
  complete: boolean;
  /** `null` while incomplete. */
  score: number | null;
  passMark: number;
  passed: boolean;
  /** The latest result day of what it is made of; `null` while incomplete. */
  resultOn: Day | null;
}

/** What the attempts at a component amount to. */
type Worth = Pick<ComponentState, 'counted' | 'needed' | 'value' | 'complete' | 'resultOn'>;

/**
 * A composite is made of the weighted values of its components, each from its own attempts; it stands once every
 * component is complete, and is passed when the score reaches the pass mark and no component lies below its minimum
 * (`assessments.*.components`; 004 §2.3: theory and practice; 002 §2). Voids are those known on `knownOn`.
 *
 * @returns `undefined` where the handbook has no such composite
 */
export function compositeState(
  rules: Rules,
  facts: Pick<EnrollmentFacts, 'attempts'>,
  code: string,
  day: Day,
  knownOn: Day = day,
): CompositeState | undefined {
  return stateOf(rules, facts, code, day, knownOn, 100);
}

function stateOf(
  rules: Rules,
  facts: Pick<EnrollmentFacts, 'attempts'>,
  code: string,
  day: Day,
  knownOn: Day,
  share: number,
): CompositeState | undefined {
  const { assessments } = rules.handbook;
  const assessment = assessments[code];
  if (!assessment?.components) return undefined;
  const components = assessment.components.flatMap((component, index): ComponentState[] => {
    const own = assessments[component.assessment];
    if (!own) return [];
    const of = component.assessment;
    const weight = (share * component.weight) / 100;
    const part = stateOf(rules, facts, of, day, knownOn, weight) ?? null;
    const attempts = part ? [] : countingAttempts(own, facts, of, day, knownOn);
    const worth = part ? worthOfPart(part) : worthOf(component, own, attempts);
    const path = `assessments.${code}.components[${index}]`;
    const { minimum } = component;
    const judged = worth.complete || component.partial === true;
    const belowMinimum = judged && minimum !== undefined && perCent(worth.value ?? 0) < minimum;
    return [
      { component, assessment: own, path, share: weight, attempts, part, ...worth, belowMinimum },
    ];
  });
  return { code, assessment, components, ...resultOf(assessment, components) };
}

const perCent = (value: number): number => withoutBinaryRest(value * 100);

function resultOf(
  assessment: Assessment,
  components: readonly ComponentState[],
): Pick<CompositeState, 'complete' | 'score' | 'passMark' | 'passed' | 'resultOn'> {
  const passMark = passMarkOf(assessment);
  // A part that counts partially counts nothing before its first attempt, and nobody waits for it.
  const isJudged = ({ complete, component }: ComponentState): boolean =>
    complete || component.partial === true;
  if (!components.every(isJudged) || !components.some(({ complete }) => complete)) {
    return { complete: false, score: null, passMark, passed: false, resultOn: null };
  }
  let weighted = 0;
  for (const { component, value } of components) weighted += component.weight * (value ?? 0);
  const score = withoutBinaryRest(assessment.total * weighted);
  const passed = score >= passMark && !components.some(({ belowMinimum }) => belowMinimum);
  const resultOn = latestOf(components.flatMap((one) => one.resultOn ?? []));
  return { complete: true, score, passMark, passed, resultOn };
}

const latestOf = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => (last === null ? day : later(last, day)), null);

/** A composite within a composite is worth its share of its own total, once it is complete. */
function worthOfPart({ assessment, complete, score, resultOn }: CompositeState): Worth {
  const value = score === null ? null : score / (assessment.total * 100);
  return { counted: complete ? 1 : 0, needed: 1, value, complete, resultOn };
}

/**
 * What the attempts at a component are worth together: their mean, the best, the latest, their sum against what is
 * worth the whole weight, or how many were passed (`assessments.*.components[].aggregate`).
 */
function worthOf(
  { aggregate, required = 1, out_of: outOf, partial }: Component,
  assessment: Assessment,
  attempts: readonly JudgedAttempt[],
): Worth {
  if (aggregate === 'count_passed') return worthOfPasses(required, partial === true, attempts);
  const needed = aggregate === 'sum' ? 1 : required;
  const counted = attempts.length;
  const open = { counted, needed, value: null, complete: false, resultOn: null };
  const [first, ...others] = attempts;
  if (!first) return open;
  const total = assessment.total * 100;
  const sum = attempts.reduce((points, { grade }) => points + grade.score, 0);
  let used: readonly JudgedAttempt[] = attempts;
  let value: number;
  switch (aggregate) {
    case 'mean':
      value = sum / counted / total;
      break;
    case 'sum':
      value = Math.min(1, sum / ((outOf ?? assessment.total) * 100));
      break;
    case 'best':
      used = [others.reduce((best, one) => (isBetter(one, best) ? one : best), first)];
      value = (used[0] ?? first).grade.score / total;
      break;
    case 'latest':
      used = attempts.slice(-1);
      value = (used[0] ?? first).grade.score / total;
      break;
  }
  if (counted < needed) return { ...open, value };
  const enough = resultDays(attempts)[needed - 1];
  const resultOn = latestOf([...resultDays(used), ...(enough === undefined ? [] : [enough])]);
  return { counted, needed, value, complete: true, resultOn };
}

/** One that a critical dimension failed is never better than one without; of equal scores the one that stood first. */
function isBetter(one: JudgedAttempt, than: JudgedAttempt): boolean {
  const isCritical = one.grade.criticalFailures.length > 0;
  if (isCritical !== than.grade.criticalFailures.length > 0) return !isCritical;
  const { score } = one.grade;
  return score > than.grade.score || (score === than.grade.score && one.resultOn < than.resultOn);
}

const resultDays = (attempts: readonly JudgedAttempt[]): Day[] =>
  attempts.map(({ resultOn }) => resultOn).sort();

/** Passes against those needed: complete with the last of them, or from the first attempt on where parts count. */
function worthOfPasses(
  needed: number,
  partial: boolean,
  attempts: readonly JudgedAttempt[],
): Worth {
  const days = resultDays(attempts.filter(({ grade }) => grade.passed));
  const counted = days.length;
  const [first] = resultDays(attempts);
  const value = first === undefined ? null : Math.min(1, counted / needed);
  const last = days[Math.min(counted, needed) - 1];
  if (partial) {
    const resultOn = last ?? first ?? null;
    return { counted, needed, value, complete: first !== undefined, resultOn };
  }
  const complete = counted >= needed;
  return { counted, needed, value, complete, resultOn: (complete && last) || null };
}

/**
 * The score as it is told, in hundredths of a point: rounded, but not up to a pass mark that it does not reach
 * (`assessments.*.pass_mark`).
 */
export function toldScore({ score, passMark }: CompositeState): number | null {
  if (score === null) return null;
  const rounded = Math.round(score);
  return score < passMark && rounded >= passMark ? Math.floor(score) : rounded;
}

/**
 * A component's value as it is told, 0..1, in hundredths of a per cent: rounded, but not up to a minimum that it does not
 * reach (`assessments.*.components[].minimum`).
 */
export function toldValue({ value, part, component, belowMinimum }: ComponentState): number | null {
  const score = part && toldScore(part);
  const own = part && score !== null ? score / (part.assessment.total * 100) : value;
  if (own === null) return null;
  const exact = withoutBinaryRest(own * 1e4);
  const rounded = Math.round(exact);
  const isRoundedUp = belowMinimum && rounded >= (component.minimum ?? 0) * 100;
  return (isRoundedUp ? Math.floor(exact) : rounded) / 1e4;
}

/** The components that are sat, those of composites within the composite included, in the handbook's order. */
export function satComponents(state: CompositeState): ComponentState[] {
  return state.components.flatMap((one) => (one.part ? satComponents(one.part) : [one]));
}

/**
 * Whether another attempt at a component is still to be had: it is free, or its ladder is neither passed nor ended; a
 * bar ends some day, and a pass may be renewed (`assessments.*.ladder`).
 */
export function isOpen(
  { component, assessment }: ComponentState,
  ladder: GateContext['ladder'],
): boolean {
  if (assessment.ladder === undefined) return true;
  const state = ladder(component.assessment);
  if (!state || state.done) return false;
  return state.next?.kind !== 'exhausted' && state.next?.kind !== 'closed';
}

/**
 * The components that lie below their minimum and of which nothing can be attempted any more: each of them fails the
 * whole for good (`assessments.*.components[].minimum`).
 */
export function lostMinimums(
  { components }: CompositeState,
  ladder: GateContext['ladder'],
): ComponentState[] {
  const canRise = (one: ComponentState): boolean =>
    one.part ? one.part.components.some(canRise) : isOpen(one, ladder);
  return components.filter((one) => one.belowMinimum && !canRise(one));
}

/**
 * The component from which the whole would gain most: of those that may still be attempted, the one that lacks most of
 * its share (`assessments.*.components[].weight`); `undefined` where none is left to improve.
 */
export function weakestOpen(
  state: CompositeState,
  ladder: GateContext['ladder'],
): ComponentState | undefined {
  let weakest: ComponentState | undefined;
  let widest = 1e-9;
  for (const one of satComponents(state)) {
    const gap = one.share * (1 - (one.value ?? 0));
    if (gap <= widest + 1e-9 || !isOpen(one, ladder)) continue;
    weakest = one;
    widest = gap;
  }
  return weakest;
}

/**
 * The first day from which on a composite has been passed without a break until today, by what is known today; `null`
 * where it is not passed.
 */
export function passedSince(
  rules: Rules,
  facts: Pick<EnrollmentFacts, 'attempts'>,
  code: string,
  today: Day,
): Day | null {
  const state = compositeState(rules, facts, code, today);
  if (!state?.passed) return null;
  const days = satComponents(state).flatMap(({ attempts }) => resultDays(attempts));
  let since: Day | null = null;
  for (const day of [...new Set(days)].sort().reverse()) {
    if (!compositeState(rules, facts, code, day, today)?.passed) break;
    since = day;
  }
  return since;
}
