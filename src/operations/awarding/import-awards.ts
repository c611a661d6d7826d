import { insertAwardDecision } from '../../db/awards.js';
import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import { matterKey, type DecisionFact } from '../../domain/awarding/decided.js';
import type { Receiver } from '../../domain/awarding/groups.js';
import type { Period } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import type { Award } from '../../domain/handbook/types-awards.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { CohortError, InputError, refused } from '../../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { AwardBook } from './book.js';
import { requireAward, requirePeriod, requireReceiver } from './find.js';

/** An award as it was given earlier. */
export interface AwardRow {
  award: string;
  period: string;
  employeeNo: string | null;
  group: string | null;
  givenOn: Day;
  givenBy: string;
  amount: number | null;
  unit: string | null;
  prize: string | null;
  reason: string | null;
}

export interface AwardImportInput extends ImportInput {
  rows: readonly { line: number; row: AwardRow }[];
  today: Day;
}

/**
 * Takes in awards that were given earlier; the rules do not judge them, and payroll is not told of them again. Nothing,
 * if any row is refused.
 *
 * Faults: `award_period_unknown`, `award_unknown`, `award_period_kind`, `award_no_rules`, `award_receiver`,
 * `person_unknown`, `award_group_unknown`, `award_decided_in_future`, `award_decided_early`, `award_amount`,
 * `award_amount_unit`, `award_twice`, `award_decided_otherwise`.
 */
export function importAwards(
  store: Store,
  context: WriteContext,
  input: AwardImportInput,
): ImportResult {
  return runImport(store, context, input, (write) =>
    new AwardImport(write, input.today).run(input.rows),
  );
}

interface Meant {
  code: string;
  award: Award;
  period: Period;
  receiver: Receiver;
}

class AwardImport {
  readonly #write: Writer;
  readonly #book: AwardBook;
  readonly #known: ReturnType<AwardBook['decided']>;
  readonly #seen = new Map<string, number>();
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, today: Day) {
    this.#write = write;
    this.#book = new AwardBook(write.store, today);
    this.#known = this.#book.decided('award', null);
  }

  run(rows: readonly { line: number; row: AwardRow }[]): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of rows) this.#takeIn(line, row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #takeIn(line: number, row: AwardRow): void {
    const key = `${row.award} ${row.period} ${row.employeeNo ?? row.group ?? ''}`.trim();
    const found = this.#tried(line, key, () => this.#meant(row));
    const wrong = this.#wrongWith(row, found);
    for (const why of wrong) this.#fault(line, key, why);
    if (!found || wrong.length > 0) return;
    this.#record(line, key, row, found);
  }

  /** What is found, or a fault with the reason why not. */
  #tried<T>(line: number, key: string, find: () => T): T | undefined {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof CohortError)) throw error;
      this.#faults.push({
        line,
        key,
        by: error instanceof InputError ? 'input' : 'rule',
        refused: error.refused,
      });
      return undefined;
    }
  }

  #fault(line: number, key: string, why: Refused): void {
    this.#faults.push({ line, key, by: 'input', refused: why });
  }

  #meant({ award: named, period: text, employeeNo, group }: AwardRow): Meant {
    const period = requirePeriod(text);
    const { code, award } = requireAward(this.#book, named, period);
    const who = award.unit === 'person' ? employeeNo : group;
    if (who === null) {
      throw new InputError(refused('award_receiver', { award: award.title, unit: award.unit }));
    }
    const receiver = requireReceiver(this.#book, award.unit, who, period);
    return { code, award, period, receiver };
  }

  #wrongWith({ givenOn: day, amount, unit }: AwardRow, found: Meant | undefined): Refused[] {
    const { today } = this.#book;
    const wrong: Refused[] = [];
    if (day > today) wrong.push(refused('award_decided_in_future', { day, today }));
    if (found && day <= found.period.to) {
      const facts = { day, period: found.period.text, ends_on: found.period.to };
      wrong.push(refused('award_decided_early', facts));
    }
    if (amount === null) return wrong;
    const cents = amount * 100;
    if (amount < 0 || Math.abs(cents - Math.round(cents)) > 1e-6) {
      wrong.push(refused('award_amount', { value: String(amount) }));
    }
    if (found && unit === null && found.award.prize?.unit === undefined) {
      wrong.push(refused('award_amount_unit', { award: found.award.title }));
    }
    return wrong;
  }

  #record(
    line: number,
    key: string,
    row: AwardRow,
    { code, award, period, receiver }: Meant,
  ): void {
    const { personId, unit } = receiver;
    const amount = row.amount === null ? null : Math.round(row.amount * 100);
    const amountUnit = amount === null ? null : (row.unit ?? award.prize?.unit ?? null);
    const matter = matterKey({
      ...{ kind: 'award', code, period: period.text, unit },
      key: receiver.key,
    });
    const facts = { award: code, key: receiver.key, period: period.text };
    const first = this.#seen.get(matter);
    if (first !== undefined) {
      this.#fault(line, key, refused('award_twice', { ...facts, first_line: first }));
      return;
    }
    this.#seen.set(matter, line);
    const before = this.#known.get(matter)?.last;
    if (before && isSame(before, row, amount)) {
      this.#rows.push({ line, key, outcome: 'unchanged', changes: {}, reasons: [] });
      return;
    }
    if (before) {
      const { on, by } = before;
      this.#fault(line, key, refused('award_decided_otherwise', { ...facts, on, by }));
      return;
    }
    insertAwardDecision(this.#write, {
      ...{ kind: 'award', code, period: period.text, unit, personId, act: 'given' },
      subject: personId === null ? receiver.key : null,
      ...{ earned: false, millionths: null, hundredths: amount, amountUnit, prize: row.prize },
      ...{ evidence: null, decidedOn: row.givenOn, decidedBy: row.givenBy, reason: row.reason },
      origin: 'imported',
      handbookVersion: this.#book.rulesOn(period.to).version,
    });
    this.#rows.push({ line, key, outcome: 'created', changes: {}, reasons: [] });
  }
}

const isSame = (
  { on, by, act, hundredths }: DecisionFact,
  row: AwardRow,
  amount: number | null,
): boolean => act === 'given' && on === row.givenOn && by === row.givenBy && hundredths === amount;
