import { listFindingAnswers, listImprovements } from '../../db/improvements.js';
import type { Store } from '../../db/open.js';
import { currentRules } from '../../db/rules.js';
import { addSpan } from '../../domain/calendar.js';
import { earlier, type Day } from '../../domain/day.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { Role } from '../../domain/handbook/types.js';
import type { ImprovementRules } from '../../domain/handbook/types-improvement.js';
import { isSettled, type Improvement } from '../../domain/improving/action.js';
import {
  findingsOf,
  findingState,
  proposeRedesigns,
  readFindingKey,
  type Finding,
  type FindingFacts,
  type FindingState,
} from '../../domain/improving/finding.js';
import { gapSpan, type Month } from '../../domain/planning/gaps.js';
import type { Rules } from '../../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { codeKey } from '../find-session.js';
import type { ResultFact } from '../../domain/planning/draft-results.js';
import { resultsOf } from '../plan-results.js';
import { measuresOf, type Measuring } from './measures.js';

/** The handbook in force, with its section on the improvement loop. */
export type RulesOfImprovement = Rules & { improvement: ImprovementRules };

/** @throws Refusal `improvement_rules_missing` where the handbook has none */
export function requireImprovement(store: Store): RulesOfImprovement {
  const rules = currentRules(store);
  const { improvement } = rules.handbook;
  if (!improvement)
    throw new Refusal(refused('improvement_rules_missing', { path: 'improvement' }));
  return { ...rules, improvement };
}

/** A finding with what was done about it. */
export interface FoundFinding extends Finding {
  state: FindingState;
  /** Code of the action. */
  action: string | null;
  /** Who decides on a proposal by when; `null` where nothing is proposed. */
  decide: { by: Role; dueOn: Day } | null;
}

/**
 * Everything that falls beyond the handbook's limits in the months up to one, courses to be designed anew first
 * (`improvement.findings`, `improvement.redesign`; 000 §5.2, 004 §4.1).
 *
 * @throws Refusal `improvement_rules_missing`
 */
export function findFindings(store: Store, input: { month: Month; today: Day }): FoundFinding[] {
  const rules = requireImprovement(store);
  const facts = factsOf(store);
  const { findings } = rules.improvement;
  const spanOf = spans(store, rules, input);
  const found = Object.entries(findings ?? {}).flatMap(([code, rule]) => {
    const span = spanOf(rule.months);
    return findingsOf(code, rule, measuresOf[rule.kind](span, rule), span);
  });
  return [...redesigns(rules, spanOf), ...found].map((finding) => ({
    ...finding,
    ...findingState(finding, facts),
    decide: finding.kind === 'redesign' ? decideBy(rules, finding) : null,
  }));
}

/**
 * The courses whose new design is proposed in the months up to one and about which nobody has decided
 * (`improvement.redesign`; 000 §5.2.2). None where the handbook proposes none.
 */
export function findOpenRedesigns(
  store: Store,
  input: { month: Month; today: Day },
): FoundFinding[] {
  const rules = currentRules(store);
  const { improvement } = rules.handbook;
  if (!improvement?.redesign) return [];
  const own = { ...rules, improvement };
  const facts = factsOf(store);
  return redesigns(own, spans(store, own, input))
    .map((finding) => ({
      ...finding,
      ...findingState(finding, facts),
      decide: decideBy(own, finding),
    }))
    .filter(({ state }) => state === 'open');
}

function decideBy({ improvement, calendar }: RulesOfImprovement, { key }: Finding) {
  const { redesign } = improvement;
  const month = readFindingKey(key)?.month;
  if (!redesign || month === undefined) return null;
  return {
    by: redesign.decided_by,
    dueOn: addSpan(calendar, gapSpan(month, 1).to, redesign.within),
  };
}

/** What was decided about findings, and the actions that answer them. */
function factsOf(store: Store): FindingFacts {
  return {
    answers: listFindingAnswers(store),
    actions: listImprovements(store).map((action) => ({
      code: action.code,
      finding: action.finding,
      settled: isSettled(action),
    })),
  };
}

function redesigns(rules: RulesOfImprovement, spanOf: SpanOf): Finding[] {
  const { redesign } = rules.improvement;
  if (!redesign) return [];
  const span = spanOf(redesign.months);
  const measured = {
    pass_rate: redesign.pass_rate === undefined ? [] : measuresOf.pass_rate(span, {}),
    attendance: redesign.attendance === undefined ? [] : measuresOf.attendance(span, {}),
    feedback: redesign.feedback === undefined ? [] : measuresOf.feedback(span, {}),
  };
  const { courses } = rules.handbook;
  return proposeRedesigns(redesign, '', measured, (code) => courses[code]?.title ?? code, span);
}

type SpanOf = (months: number) => Measuring;

/** The spans of so many months up to one, what they showed read once for all rules of as many months. */
function spans(store: Store, rules: Rules, { month, today }: { month: Month; today: Day }): SpanOf {
  const known = new Map<number, Measuring>();
  return (months) => {
    let span = known.get(months);
    if (!span) {
      const days = gapSpan(month, months);
      const [from, to] = [days.from, earlier(days.to, today)];
      let found: ResultFact[] | undefined;
      const results = () => (found ??= resultsOf(store, rules, from, to));
      known.set(months, (span = { store, rules, today, month, months, from, to, results }));
    }
    return span;
  };
}

/** A finding by its key, as it is now. @throws InputError `finding_unknown`; Refusal `improvement_rules_missing` */
export function requireFinding(store: Store, key: string, today: Day): FoundFinding {
  const read = readFindingKey(key);
  const month = read?.month ?? '';
  const all = read && month <= today.slice(0, 7) ? findFindings(store, { month, today }) : [];
  const wanted = read ? `${read.code}/${read.subject}/${month}` : key;
  const found = all.find((finding) => finding.key === wanted);
  if (found) return found;
  const keys = all.map((finding) => finding.key);
  const suggestion = nearest(wanted, keys);
  throw new InputError(refused('finding_unknown', { finding: key, suggestion }));
}

/** An action by its code. @throws InputError `action_unknown` */
export function requireAction(store: Store, code: string): Improvement {
  const actions = listImprovements(store);
  const key = codeKey(code).toUpperCase();
  const found = actions.find((action) => action.code === key);
  if (found) return found;
  const codes = actions.map((action) => action.code);
  const suggestion = nearest(key, codes);
  throw new InputError(refused('action_unknown', { action: code, suggestion }));
}
