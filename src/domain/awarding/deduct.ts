import { compare } from '../compare.js';
import type { Day } from '../day.js';
import type { ConsequenceRule, Consequences } from '../handbook/types-awards.js';
import type { AwardCase } from './award.js';
import type { AwardPerson, Evidence } from './facts.js';
import type { Period } from '../period.js';

/** Points off for a person under one rule in a period. Points are hundredths. */
export interface Deduction {
  /** Code of the rule. */
  code: string;
  person: AwardPerson;
  period: Period;
  /** How often it happened, and how many of these times cost nothing. */
  count: number;
  grace: number;
  points: number;
  /** Points that the cap of the period took away. */
  capped: number;
  rule: string;
  evidence: readonly Evidence[];
}

export interface Deductions {
  list: readonly Deduction[];
  /** Duties that lapsed for whose role nobody is named. */
  nobody: number;
}

/**
 * The points that people lose in a period: for each rule so many for each time, the first ones free, and over all rules
 * no more than the cap, taken in the order of the handbook (`consequences`; 000 §6.2: whoever stays away without a
 * reason or fails loses points). Only a proposal: a person applies or waives it.
 */
export function decideDeductions(consequences: Consequences, on: AwardCase): Deductions {
  const people = new Map(on.facts.people.map((person) => [person.id, person]));
  const lost = new Map<number, number>();
  const list: Deduction[] = [];
  let nobody = 0;
  for (const [code, rule] of Object.entries(consequences.rules)) {
    const { times, unknown } = timesOf(rule, consequences, on);
    nobody += unknown;
    for (const [personId, evidence] of inOrderOf(times, people)) {
      const person = people.get(personId);
      if (!person) continue;
      const found = deduction(code, rule, { person, period: on.period, evidence });
      if (found.points === 0) continue;
      const before = lost.get(personId) ?? 0;
      const cap = consequences.cap === undefined ? Infinity : hundredths(consequences.cap);
      const points = Math.max(0, Math.min(found.points, cap - before));
      lost.set(personId, before + points);
      list.push({ ...found, points, capped: found.points - points });
    }
  }
  return { list, nobody };
}

const hundredths = (points: number): number => Math.round(points * 100);

function deduction(
  code: string,
  rule: ConsequenceRule,
  { person, period, evidence }: { person: AwardPerson; period: Period; evidence: Evidence[] },
): Deduction {
  const count = evidence.length;
  const grace = Math.min(rule.grace ?? 0, count);
  return {
    code,
    person,
    period,
    count,
    grace,
    points: (count - grace) * hundredths(rule.points),
    capped: 0,
    rule: `consequences.rules.${code}`,
    evidence: evidence.sort((a, b) => compare(a.on, b.on) || compare(a.ref, b.ref)),
  };
}

function inOrderOf(
  times: Map<number, Evidence[]>,
  people: ReadonlyMap<number, AwardPerson>,
): [number, Evidence[]][] {
  const numberOf = (id: number): string => people.get(id)?.employeeNo ?? '';
  return [...times].sort(([a], [b]) => compare(numberOf(a), numberOf(b)));
}

/** Each time by person; `unknown`: of how many nobody is known to answer for them. */
function timesOf(
  rule: ConsequenceRule,
  { holders }: Consequences,
  { facts }: AwardCase,
): { times: Map<number, Evidence[]>; unknown: number } {
  const times = new Map<number, Evidence[]>();
  let unknown = 0;
  const add = (personId: number, evidence: Evidence): void => {
    const own = times.get(personId);
    if (own) own.push(evidence);
    else times.set(personId, [evidence]);
  };
  const wanted = (only: readonly string[] | undefined, code: string): boolean =>
    only === undefined || only.includes(code);
  switch (rule.of) {
    case 'attendance':
      for (const { personId, session, day, status } of facts.marks) {
        if (!rule.statuses?.includes(status)) continue;
        add(personId, { kind: 'session', ref: session, on: day, value: status });
      }
      break;
    case 'assessment':
      for (const { personId, assessment, day, score, passed } of facts.tries) {
        if (passed || !wanted(rule.assessments, assessment)) continue;
        add(personId, { kind: 'attempt', ref: assessment, on: day, value: score / 100 });
      }
      break;
    case 'loan':
      for (const { personId, copy, day } of facts.loans) {
        add(personId, { kind: 'loan', ref: copy, on: day, value: null });
      }
      break;
    case 'duty': {
      const ids = new Map(facts.people.map(({ employeeNo, id }) => [employeeNo, id]));
      const named: Readonly<Record<string, string | undefined>> = { ...holders };
      for (const { duty, role, day } of facts.duties) {
        if (!wanted(rule.duties, duty)) continue;
        const personId = ids.get(named[role] ?? '');
        if (personId === undefined) unknown += 1;
        else add(personId, dutyEvidence(duty, day));
      }
      break;
    }
  }
  return { times, unknown };
}

const dutyEvidence = (duty: string, on: Day): Evidence => ({
  kind: 'duty',
  ref: duty,
  on,
  value: null,
});
