import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { MatterKind } from '../../domain/awarding/decided.js';
import type { Day } from '../../domain/day.js';
import { InputError, refused } from '../../errors.js';
import { runImport, type ImportInput, type ImportResult } from '../import.js';
import { RowTaker, type Headers, type Places, type SaidRow } from '../take-rows.js';
import { AwardBook } from './book.js';
import { writeDecisions, type Act } from './decide.js';
import { requireAward, requireConsequences, requireDeductionRule, requirePeriod } from './find.js';

/** What somebody decided about one award or points off, as a row of a file says it. */
export interface DecidedRow {
  act: Act;
  /** Code or title of the award or rule. */
  code: string;
  period: string;
  employeeNo: string | null;
  /** Name of a team, a department or a batch that an award goes to. */
  group: string | null;
  on: Day;
  by: string;
  reason: string | null;
}

export interface DecidedImportInput extends ImportInput {
  kind: MatterKind;
  rows: readonly SaidRow<DecidedRow>[];
  headers: Headers;
  today: Day;
}

/** `by` and `on`: the keys of the columns that say who decided when. */
const placesOf = (by: string, on: string): Places => ({
  award_period_unknown: 'period',
  award_period_running: 'period',
  award_period_kind: 'period',
  award_no_rules: 'period',
  award_unknown: 'award',
  deduction_unknown: 'rule',
  person_unknown: 'employee_no',
  award_group_unknown: 'group',
  award_decided_in_future: on,
  award_decided_early: on,
  award_by_oneself: by,
  award_same_person: by,
  award_not_earned: 'decision',
  award_nothing: 'decision',
  award_not_waiting: 'decision',
  deduction_nothing: 'decision',
  cell_missing: 'reason',
});

const places: Readonly<Record<MatterKind, Places>> = {
  award: placesOf('given_by', 'given_on'),
  deduction: placesOf('decided_by', 'decided_on'),
};

/**
 * Takes in decisions about awards or points off, each judged as by `decideMatters`: a second person, evidence, a period
 * that is over. Nothing, if any row is refused.
 *
 * Faults: as `decideMatters`; `award_receiver`, `award_twice`, `cell_missing` for a waiver without a reason.
 */
export function importDecided(
  store: Store,
  context: WriteContext,
  input: DecidedImportInput,
): ImportResult {
  const { kind, headers, today } = input;
  return runImport(store, context, input, (write) => {
    const taker = new RowTaker(headers);
    const book = new AwardBook(store, today);
    const lines = new Map<string, number>();
    for (const said of input.rows) {
      const { line, row } = said;
      const key = `${row.employeeNo ?? row.group ?? ''} ${row.code} ${row.period}`.trim();
      const outcome = taker.try(said, key, places[kind], () =>
        takeDecided(write, book, { said, kind, lines, taker }),
      );
      if (outcome) taker.done(line, key, outcome);
    }
    return taker;
  });
}

interface Taking {
  said: SaidRow<DecidedRow>;
  kind: MatterKind;
  /** On which line each matter was decided. */
  lines: Map<string, number>;
  taker: RowTaker;
}

function takeDecided(write: Writer, book: AwardBook, { said, kind, lines, taker }: Taking) {
  const { act, by, on, reason } = said.row;
  const period = requirePeriod(said.row.period);
  const { code, who } = meant(book, kind, said.row);
  const matter = `${code} ${period.text} ${who.normalize('NFKC').toUpperCase()}`;
  const first = lines.get(matter);
  if (first !== undefined) {
    const facts = { award: code, key: who, period: period.text, first_line: first };
    throw new InputError(refused('award_twice', facts));
  }
  lines.set(matter, said.line);
  if (act === 'waived' && reason === null) {
    throw new InputError(refused('cell_missing', { column: taker.header('reason') }));
  }
  const { today } = book;
  const matters = writeDecisions(write, book, period, {
    ...{ kind, act, code, who, by, on, reason, today },
  });
  return matters.some(({ outcome }) => outcome === 'created') ? 'created' : 'unchanged';
}

/** The award or rule by its code, and whom it is about. */
function meant(
  book: AwardBook,
  kind: MatterKind,
  { code: named, period: text, employeeNo, group }: DecidedRow,
): { code: string; who: string } {
  const period = requirePeriod(text);
  if (kind === 'deduction') {
    const code = requireDeductionRule(requireConsequences(book, period), named);
    return { code, who: employeeNo ?? '' };
  }
  const { code, award } = requireAward(book, named, period);
  const who = award.unit === 'person' ? employeeNo : group;
  if (who !== null) return { code, who };
  throw new InputError(refused('award_receiver', { award: award.title, unit: award.unit }));
}
