import { insertResult, listDraws } from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { SpotDraw, SpotKind } from '../../domain/checking/check-state.js';
import type { Day } from '../../domain/day.js';
import { isOneself } from '../../domain/enrolling/oneself.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { findDraw } from './find.js';
import { requireChecks, ruleOf } from './rules.js';

/** A row of results: of a person on the day of their draw, or of a customer on the day of the call. */
export interface CheckRow {
  line: number;
  who: string;
  day: Day;
  scoreHundredths: number | null;
  finding: string | null;
  checker: string | null;
}

export interface CheckResultsInput extends ImportInput {
  kind: SpotKind;
  rows: readonly CheckRow[];
  today: Day;
}

/**
 * Takes in what checks found; another result of the same check corrects it. Nothing, if any row is refused.
 *
 * @throws Refusal `spot_no_rules`
 *
 * Faults: `spot_not_drawn`, `spot_skipped`, `spot_before_draw`, `spot_score_range`, `spot_result_empty`,
 * `evidence_in_future`, `act_by_oneself`, `evidence_twice`.
 */
export function importCheckResults(
  store: Store,
  context: WriteContext,
  input: CheckResultsInput,
): ImportResult {
  requireChecks(store, input.kind);
  return runImport(store, context, input, (write) => new ResultsImport(write, input).run());
}

class ResultsImport {
  readonly #write: Writer;
  readonly #input: CheckResultsInput;
  readonly #draws: readonly SpotDraw[];
  readonly #scale: number;
  readonly #said = new Map<number, number>();
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: CheckResultsInput) {
    this.#write = write;
    this.#input = input;
    this.#draws = listDraws(write.store, input.kind, { from: '', to: '9999' });
    this.#scale = requireChecks(write.store, input.kind).checks.scale;
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const row of this.#input.rows) this.#takeIn(row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #takeIn(row: CheckRow): void {
    const { line, who } = row;
    const found = this.#drawOf(row);
    const wrong = this.#refuse(row, 'code' in found ? null : found);
    const all = 'code' in found ? [found, ...wrong] : wrong;
    for (const why of all) this.#faults.push({ line, key: who, by: 'input', refused: why });
    if ('code' in found || all.length > 0) return;
    const { today } = this.#input;
    const { scoreHundredths, finding, checker } = row;
    const checkedOn = this.#checkedOn(row, found);
    const before = found.result;
    this.#said.set(found.id, line);
    const same =
      before?.scoreHundredths === scoreHundredths &&
      before.finding === finding &&
      before.checker === checker;
    if (same) {
      this.#rows.push({ line, key: who, outcome: 'unchanged', changes: {}, reasons: [] });
      return;
    }
    const result = { scoreHundredths, finding, checker, checkedOn };
    insertResult(this.#write, { drawId: found.id, ...result, recordedOn: today });
    const changes = before ? changesOf(before, result) : {};
    const outcome = before ? 'changed' : 'created';
    this.#rows.push({ line, key: who, outcome, changes, reasons: [] });
  }

  /** A person's is named by its day, a customer's by the month of the call, or an earlier one that is still open. */
  #drawOf({ who, day }: CheckRow): SpotDraw | Refused {
    const { kind } = this.#input;
    if (kind === 'team') return findDraw(this.#draws, kind, who, day);
    const month = day.slice(0, 7);
    const found = findDraw(this.#draws, kind, who, month);
    if (!('code' in found)) return found;
    const open = findDraw(this.#draws, kind, who, null);
    return 'code' in open || open.period > month ? found : open;
  }

  #checkedOn({ day }: CheckRow, { kind, period, result }: SpotDraw): Day {
    if (kind === 'customer') return day;
    return result?.checkedOn ?? (this.#input.today > period ? period : this.#input.today);
  }

  #refuse(row: CheckRow, draw: SpotDraw | null): Refused[] {
    const { who, day, scoreHundredths: score, finding, checker } = row;
    const { today, kind } = this.#input;
    const why: Refused[] = [];
    if (day > today) why.push(refused('evidence_in_future', { day, today }));
    if (score === null && finding === null) why.push(refused('spot_result_empty', { who }));
    if (score !== null && (score < 0 || score > this.#scale * 100)) {
      const facts = {
        value: String(score / 100),
        scale: this.#scale,
        rule: `${ruleOf(kind)}.scale`,
      };
      why.push(refused('spot_score_range', facts));
    }
    if (!draw) return why;
    const { employeeNo, name, skip, period, id } = draw;
    if (skip) why.push(refused('spot_skipped', { who, when: period, reason: skip.reason }));
    if (day < period.slice(0, day.length)) {
      why.push(refused('spot_before_draw', { who, when: period, day }));
    }
    if (checker !== null && isOneself({ employeeNo, name }, checker)) {
      why.push(refused('act_by_oneself', { employee_no: employeeNo }));
    }
    const first = this.#said.get(id);
    if (first !== undefined) why.push(refused('row_duplicate', { key: who, first_line: first }));
    return why;
  }
}

const spelled = (hundredths: number | null): string | null =>
  hundredths === null ? null : String(hundredths / 100);

type Result = NonNullable<SpotDraw['result']>;

function changesOf(before: Result, after: Result): RowOutcome['changes'] {
  const pairs = {
    score: [spelled(before.scoreHundredths), spelled(after.scoreHundredths)],
    finding: [before.finding, after.finding],
    checker: [before.checker, after.checker],
  } as const;
  return Object.fromEntries(
    Object.entries(pairs)
      .filter(([, [from, to]]) => from !== to)
      .map(([key, [from, to]]) => [key, [from, to ?? ''] as const]),
  );
}
