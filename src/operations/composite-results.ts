import type { Day } from '../domain/day.js';
import { assessmentsOf } from '../domain/handbook/assessments-of.js';
import type { Aggregate } from '../domain/handbook/types.js';
import {
  compositeState,
  satComponents,
  toldScore,
  toldValue,
  type ComponentState,
  type CompositeState,
} from '../domain/standing/composite.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import type { ExamResult } from './list-exam-results.js';

/** What a component is called. */
export interface ComponentTitle {
  title: string;
  /** How its attempts are brought together, where the same assessment is another component too. */
  aggregate: Aggregate | null;
}

/** Collects what each person's attempts at the components of a composite amount to: one row for each. */
export class CompositeResults {
  readonly #today: Day;
  readonly #rows = new Map<number, { result: ExamResult; begun: boolean; joinedOn: Day }>();
  /** The components by their code, as the handbooks of the rows have them. */
  readonly titles = new Map<string, ComponentTitle>();
  /** Whether a component has a minimum of its own. */
  withMinimum = false;

  constructor(today: Day) {
    this.#today = today;
  }

  /** Of several enrollments of a person the latest counts in which anything of it was attempted. */
  add(rules: Rules, facts: EnrollmentFacts, code: string): void {
    const state = compositeState(rules, facts, code, this.#today);
    if (!state) return;
    const begun = isBegun(state, facts);
    if (!begun && !isExpected(rules, facts, code, this.#today)) return;
    for (const one of state.components) {
      this.titles.set(...titleOf(one, state));
      this.withMinimum ||= one.component.minimum !== undefined;
    }
    const { joinedOn, personId } = facts;
    const known = this.#rows.get(personId);
    if (known && known.begun && !begun) return;
    if (known && known.begun === begun && known.joinedOn > joinedOn) return;
    this.#rows.set(personId, { result: resultOf(facts.employeeNo, state), begun, joinedOn });
  }

  results(): ExamResult[] {
    return [...this.#rows.values()].map(({ result }) => result);
  }
}

const sits = (state: CompositeState): Set<string> =>
  new Set(satComponents(state).map(({ component }) => component.assessment));

function isBegun(state: CompositeState, { attempts }: EnrollmentFacts): boolean {
  const parts = sits(state);
  return attempts.some(({ assessment }) => parts.has(assessment));
}

/** Whether the program of somebody who is still in it asks for the composite. */
function isExpected(
  { handbook }: Rules,
  facts: EnrollmentFacts,
  code: string,
  today: Day,
): boolean {
  const program = handbook.programs[facts.batch.program];
  if (!program || (facts.leftOn !== null && facts.leftOn <= today)) return false;
  return assessmentsOf(program, handbook.assessments).includes(code);
}

function resultOf(employeeNo: string, state: CompositeState): ExamResult {
  const { code, complete, passed, resultOn, components } = state;
  const score = toldScore(state);
  return {
    employeeNo,
    assessment: code,
    round: 1,
    attempt: null,
    rung: null,
    takenOn: resultOn,
    score: score === null ? null : score / 100,
    bonus: null,
    passed: complete ? passed : null,
    voided: false,
    confirmed: null,
    components: new Map(components.map((one) => [keyOf(one, state), toldValue(one)])),
    missed: components.filter((one) => one.belowMinimum).map((one) => one.assessment.title),
  };
}

const isTwice = ({ component }: ComponentState, { components }: CompositeState): boolean =>
  components.filter((other) => other.component.assessment === component.assessment).length > 1;

/** An assessment that is two components brings its attempts together in two ways. */
function keyOf(one: ComponentState, state: CompositeState): string {
  const { assessment, aggregate } = one.component;
  return isTwice(one, state) ? `${assessment}_${aggregate}` : assessment;
}

function titleOf(one: ComponentState, state: CompositeState): [string, ComponentTitle] {
  const { title } = one.assessment;
  const aggregate = isTwice(one, state) ? one.component.aggregate : null;
  return [keyOf(one, state), { title, aggregate }];
}
