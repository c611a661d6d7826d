import type { MatterKind } from '../../domain/awarding/decided.js';
import { isToDecide, type Matter } from '../../domain/awarding/matter.js';
import type { Day } from '../../domain/day.js';
import type { Store } from '../../db/open.js';
import { requirePerson } from '../find-standing.js';
import { AwardBook } from './book.js';
import { requireAward, requireConsequences, requirePeriod } from './find.js';
import { mattersDecided, mattersOf } from './matters.js';

export interface ListInput {
  kind: MatterKind;
  /** `null`: everything that was ever decided. */
  period: string | null;
  award: string | null;
  employee: string | null;
  toDecide: boolean;
  today: Day;
}

export interface ListedMatters {
  period: string | null;
  matters: Matter[];
  /** Of points off: how many people the cap holds for, with the cap; and duties that are nobody's. */
  capped: { count: number; cap: number; unit: string } | null;
  nobody: number;
}

/**
 * Awards or points off of a period with what was decided; without a period everything that was ever decided.
 *
 * @throws InputError `award_period_unknown`, `award_unknown`, `award_period_kind`, `person_unknown`
 * @throws Refusal `award_no_rules`
 */
export function listMatters(store: Store, input: ListInput): ListedMatters {
  const { kind, award, today } = input;
  const book = new AwardBook(store, today);
  const period = input.period === null ? null : requirePeriod(input.period);
  const who = input.employee === null ? null : requirePerson(store, input.employee, today);
  const code = award === null || !period ? award : requireAward(book, award, period).code;
  if (kind === 'deduction' && period) requireConsequences(book, period);
  const found = period ? mattersOf(book, kind, period, code) : mattersDecided(book, kind, code);
  const matters = found.filter(
    (matter) =>
      (!input.toDecide || isToDecide(matter) || matter.state === 'awaiting') &&
      (who === null || (matter.unit === 'person' && matter.key === who.employeeNo)),
  );
  const deductions = kind === 'deduction' && period ? book.deductions(period) : undefined;
  const { cap, unit = '' } = (period && book.consequencesOn(period.to)) ?? {};
  const over = new Set(
    (deductions?.list ?? [])
      .filter(({ capped, person }) => capped > 0 && (who === null || who.id === person.id))
      .map(({ person }) => person.id),
  );
  return {
    period: period?.text ?? null,
    matters,
    capped: cap === undefined || over.size === 0 ? null : { count: over.size, cap, unit },
    nobody: deductions?.nobody ?? 0,
  };
}
