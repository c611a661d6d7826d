import type { Period } from '../../domain/period.js';
import { periodWith, readPeriod } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import type { Award, Consequences } from '../../domain/handbook/types-awards.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { codesNamed, folded, nearestNamed } from '../../domain/recording/find-named.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { requirePerson } from '../find-standing.js';
import type { AwardBook } from './book.js';
import { Groups, type Receiver } from '../../domain/awarding/groups.js';

/** @throws InputError `award_period_unknown` */
export function requirePeriod(value: string): Period {
  const period = readPeriod(value);
  if (period) return period;
  throw new InputError(refused('award_period_unknown', { value }));
}

/** @throws Refusal `award_period_running` */
export function requireOver({ text, to }: Period, today: Day): void {
  if (to < today) return;
  throw new Refusal(refused('award_period_running', { period: text, ends_on: to, today }));
}

/**
 * An award by its code or title, in the handbook that was in force at the end of the period.
 *
 * @throws InputError `award_unknown`, `award_period_kind`
 * @throws Refusal `award_no_rules`
 */
export function requireAward(
  book: AwardBook,
  named: string,
  period: Period,
): { code: string; award: Award } {
  const list = requireAwards(book, period.to);
  const [code] = codesNamed(list, named);
  const award = code === undefined ? undefined : list[code];
  if (code === undefined || !award) {
    const facts = { award: named, awards: Object.keys(list).join(', ') };
    const suggestion = nearestNamed([list], named);
    throw new InputError(refused('award_unknown', { ...facts, suggestion }));
  }
  requireKind(award.title, award.period, period);
  return { code, award };
}

/** @throws Refusal `award_no_rules` */
export function requireAwards(book: AwardBook, day: Day): Readonly<Record<string, Award>> {
  const awards = book.awardsOn(day);
  if (awards) return awards.list;
  throw new Refusal(refused('award_no_rules', { rule: 'awards', day }));
}

/**
 * The rules of points off in force at the end of a period.
 *
 * @throws Refusal `award_no_rules`
 * @throws InputError `award_period_kind`
 */
export function requireConsequences(book: AwardBook, period: Period): Consequences {
  const consequences = book.consequencesOn(period.to);
  if (!consequences) {
    throw new Refusal(refused('award_no_rules', { rule: 'consequences', day: period.to }));
  }
  requireKind('consequences', consequences.period, period);
  return consequences;
}

function requireKind(what: string, kind: Period['kind'], period: Period): void {
  if (kind === period.kind) return;
  const example = periodWith(kind, period.to).text;
  throw new InputError(refused('award_period_kind', { what, kind, period: period.text, example }));
}

/** @throws InputError `deduction_unknown` */
export function requireDeductionRule({ rules }: Consequences, named: string): string {
  const [code] = codesNamed(rules, named);
  if (code !== undefined) return code;
  const facts = { rule: named, rules: Object.keys(rules).join(', ') };
  const suggestion = nearestNamed([rules], named);
  throw new InputError(refused('deduction_unknown', { ...facts, suggestion }));
}

/**
 * Who is meant by an employee no, or by the name of a group as it was in the period.
 *
 * @throws InputError `person_unknown`, `award_group_unknown`
 */
export function requireReceiver(
  book: AwardBook,
  unit: Award['unit'],
  named: string,
  { from, to }: Period,
): Receiver {
  if (unit === 'person') {
    const { id, employeeNo, name } = requirePerson(book.store, named, book.today);
    return { key: employeeNo, unit, personId: id, employeeNo, name };
  }
  const receivers = new Groups(book.people).receivers(unit, from, to);
  const found = receivers.find(({ key }) => folded(key) === folded(named));
  if (found) return found;
  const suggestion = nearest(
    named,
    receivers.map(({ key }) => key),
  );
  throw new InputError(refused('award_group_unknown', { unit, name: named, suggestion }));
}
