import { later, type Day } from '../day.js';
import type { Role, Rung } from '../handbook/types.js';
import { judgedAttempts } from './counting.js';
import type { EnrollmentFacts, Rules } from './facts.js';
import { ladderState, type LadderState } from './ladder.js';
import type { RequirementState } from './requirements.js';
import { isProctored, proctorsOf, type NextRung } from './rung.js';

type Refuses = { kind: 'refuse'; rule: string } & (
  | { code: 'attempt_after_pass'; passedOn: Day }
  /** `from`: the day from which the pass may be renewed. */
  | { code: 'attempt_before_renewal'; passedOn: Day; from: Day }
  | { code: 'attempt_while_awaiting'; takenOn: Day }
  | { code: 'attempt_while_unsettled'; takenOn: Day }
  | { code: 'attempt_out_of_order'; latest: Day }
  | { code: 'attempt_ladder_ended'; attempts: number }
  /** `until`: the last day of the bar. */
  | { code: 'attempt_barred'; until: Day }
  /** `closedOn`: the first day on which it was too late. */
  | { code: 'attempt_window_closed'; closedOn: Day }
  | { code: 'attempt_without_retraining'; failures: number }
  | { code: 'attempt_without_coaching'; by: Role; times: number; done: number }
  | { code: 'attempt_without_approval'; by: Role; refusedOn: Day | null }
  | { code: 'attempt_too_early'; notBefore: Day }
  | { code: 'attempt_not_proctored'; by: readonly Role[]; takenOn: Day }
);

/** `rung` and `step` are `null` where the assessment has no ladder. */
export type AttemptDecision =
  { kind: 'allow'; rung: Rung | null; step: number | null; rule: string } | Refuses;

/**
 * Whether the ladder allows another attempt on a day: not once passed and before a renewal, not while a mark awaits its
 * confirmation, not before earlier ones, not without what the next rung requires, not outside of its window, not while
 * barred, and not in another sitting than the rung asks for (`ladders.*`; 000 §6.2). A mark that was voided since does
 * not stand in the way: `knownOn` is the day on which this is asked.
 *
 * @returns `undefined` where the handbook has no such assessment, or it is made of others
 */
export function decideAttempt(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  takenOn: Day,
  knownOn: Day = takenOn,
): AttemptDecision | undefined {
  const known = later(takenOn, knownOn);
  const state = ladderState(rules, facts, code, takenOn, known);
  if (!state) return undefined;
  const { assessment, free, path } = state;
  const others = judgedAttempts(assessment, facts, code, later(known, lastDay(facts)), known);
  const standing = others.filter(({ status }) => status !== 'voided');
  const latest = standing.at(-1)?.fact.takenOn ?? null;
  if (free) {
    const sameDay = standing.some(({ fact }) => fact.takenOn === takenOn);
    if (!sameDay) return { kind: 'allow', rung: null, step: null, rule: path };
    return { kind: 'refuse', code: 'attempt_out_of_order', rule: path, latest: takenOn };
  }
  if (state.passedBy && state.done) return refusePassed(state, state.passedBy.fact.takenOn);
  if (latest !== null && latest >= takenOn) {
    return { kind: 'refuse', code: 'attempt_out_of_order', rule: `${path}.steps`, latest };
  }
  if (state.awaiting) {
    const { takenOn: since } = state.awaiting.fact;
    if (state.awaiting.awaits?.for !== 'confirmation') {
      const of = `assessments.${code}.examiners`;
      return { kind: 'refuse', code: 'attempt_while_unsettled', rule: of, takenOn: since };
    }
    const rule = `assessments.${code}.confirmed_by`;
    return { kind: 'refuse', code: 'attempt_while_awaiting', rule, takenOn: since };
  }
  return state.next ? decideRung(state, state.next, facts, takenOn) : undefined;
}

/** Marks of days to come stand in the order, too. */
function lastDay({ attempts }: EnrollmentFacts): Day {
  return attempts.reduce((last, { takenOn }) => later(last, takenOn), '');
}

function refusePassed(state: LadderState, passedOn: Day): AttemptDecision {
  const { validity, code, path, passedBy } = state;
  if (validity) {
    const rule = `assessments.${code}.validity.renew_before`;
    const from = validity.renewFrom;
    return { kind: 'refuse', code: 'attempt_before_renewal', rule, passedOn, from };
  }
  const rule = `${path}.steps[${passedBy?.step ?? 0}]`;
  return { kind: 'refuse', code: 'attempt_after_pass', rule, passedOn };
}

function decideRung(
  state: LadderState,
  next: NextRung,
  facts: EnrollmentFacts,
  takenOn: Day,
): AttemptDecision {
  const { rule, step, notBefore } = next;
  switch (next.kind) {
    case 'exhausted':
      return { kind: 'refuse', code: 'attempt_ladder_ended', rule, attempts: state.failures };
    case 'closed':
      return {
        kind: 'refuse',
        code: 'attempt_window_closed',
        rule,
        closedOn: next.since ?? takenOn,
      };
    case 'barred':
      return { kind: 'refuse', code: 'attempt_barred', rule, until: state.barredUntil ?? takenOn };
    case 'retraining':
    case 'prerequisite':
      return refuseUnmet(state, next);
    case 'first':
    case 'retake':
    case 're_exam': {
      if (notBefore !== null && takenOn < notBefore) {
        return { kind: 'refuse', code: 'attempt_too_early', rule: `${rule}.not_before`, notBefore };
      }
      const by = proctorsOf(state, step);
      if (by !== null && !isProctored(facts, state.code, by, takenOn)) {
        const of = `${state.path}.steps[${step}].sitting`;
        return { kind: 'refuse', code: 'attempt_not_proctored', rule: of, by, takenOn };
      }
      const rung = next.granted ? 'retake' : (state.ladder.steps[step]?.rung ?? 'first');
      return { kind: 'allow', rung, step, rule };
    }
  }
}

/** What is wanting, a retraining before everything else. */
function refuseUnmet({ failures }: LadderState, { unmet, rule }: NextRung): AttemptDecision {
  const open: RequirementState | undefined = unmet.find((one) => one.rule === rule);
  if (open?.kind === 'coaching') {
    const { by, times, acts } = open;
    const done = acts.length;
    return { kind: 'refuse', code: 'attempt_without_coaching', rule, by, times, done };
  }
  if (open?.kind === 'approval') {
    const { by, latest } = open;
    const refusedOn = latest?.on ?? null;
    return { kind: 'refuse', code: 'attempt_without_approval', rule, by, refusedOn };
  }
  return { kind: 'refuse', code: 'attempt_without_retraining', rule, failures };
}
