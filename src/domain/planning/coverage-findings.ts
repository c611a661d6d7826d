import { addSpan, type Calendar } from '../calendar.js';
import type { Day } from '../day.js';
import { isShort } from './attended.js';
import type {
  CoverageFacts,
  CoverageFinding,
  CoveredNeed,
  ItemCoverage,
  UnplannedTraining,
} from './coverage-facts.js';

/** The day by which the plan of a year is to be approved: of the year before (`annual_plan.approval.on`). */
export const approvalDueOn = (year: number, on: string): Day => `${year - 1}-${on}`;

/**
 * What the check of a year's plan finds: no approval in time, needs without an answer, items behind their time beyond
 * the tolerance (`annual_plan.tolerance`) or without any session, and training that nobody had planned.
 */
export function coverageFindings(found: {
  facts: CoverageFacts;
  covered: readonly ItemCoverage[];
  openNeeds: readonly CoveredNeed[];
  unplanned: readonly UnplannedTraining[];
}): CoverageFinding[] {
  const { facts, covered, openNeeds, unplanned } = found;
  const { year, today, version, rules } = facts;
  const dueOn = approvalDueOn(year, rules.approval.on);
  const approval: CoverageFinding[] =
    version === null && today > dueOn
      ? [{ kind: 'not_approved', rule: 'annual_plan.approval', facts: { due_on: dueOn } }]
      : [];
  return [
    ...approval,
    ...openNeeds.map(({ code: need, title, department }): CoverageFinding => ({
      kind: 'need_open',
      rule: 'annual_plan.needs',
      facts: { need, title, department },
    })),
    ...covered.flatMap((item) => itemFindings(item, facts)),
    ...unplanned.map(({ about, title, sessions, minutes }): CoverageFinding => ({
      kind: 'unplanned',
      rule: 'annual_plan',
      facts: { about, title, sessions: sessions.length, hours: minutes / 60 },
    })),
  ];
}

function itemFindings(item: ItemCoverage, facts: CoverageFacts): CoverageFinding[] {
  const { item: code, title, fromOn, toOn, planned, delivered, ahead, due } = item;
  const { today, rules, calendar } = facts;
  const named = { item: code, title };
  const rule = 'annual_plan.tolerance';
  const isOver = toOn !== null && toOn < today;
  if (isOver && delivered.sessions === 0) {
    return [{ kind: 'not_delivered', rule, facts: { ...named, to_on: toOn } }];
  }
  if (delivered.sessions + ahead === 0 && !item.continuous) {
    return fromOn !== null && isNear(calendar, fromOn, today, rules.announce)
      ? [{ kind: 'no_session', rule: 'annual_plan.announce', facts: { ...named, from_on: fromOn } }]
      : [];
  }
  const findings: CoverageFinding[] = [];
  if (
    planned.minutes !== null &&
    isShort(delivered.minutes, planned.minutes * due, rules.tolerance)
  ) {
    const hours = { hours: delivered.minutes / 60, due_hours: (planned.minutes * due) / 60 };
    findings.push({ kind: 'behind', rule, facts: { ...named, ...hours } });
  }
  return isOver ? [...findings, ...attendedFindings(item, rules.tolerance)] : findings;
}

/** Whether what begins on a day must be fixed by now. */
export const isNear = (
  calendar: Calendar,
  fromOn: Day,
  today: Day,
  announce: CoverageFacts['rules']['announce'],
): boolean => fromOn <= addSpan(calendar, today, announce);

function attendedFindings(
  { item, title, planned, attended }: ItemCoverage,
  tolerance: number,
): CoverageFinding[] {
  const rule = 'annual_plan.tolerance';
  const findings: CoverageFinding[] = [];
  const { heads, personMinutes } = attended;
  if (heads !== null && planned.heads !== null && isShort(heads, planned.heads, tolerance)) {
    findings.push({
      kind: 'few_people',
      rule,
      facts: { item, title, heads, planned: planned.heads },
    });
  }
  if (
    personMinutes !== null &&
    planned.personMinutes !== null &&
    isShort(personMinutes, planned.personMinutes, tolerance)
  ) {
    const facts = { item, title, hours: personMinutes / 60, planned: planned.personMinutes / 60 };
    findings.push({ kind: 'few_hours', rule, facts });
  }
  return findings;
}
