import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext } from '../../db/write.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import type { Fault } from '../../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { codeKey } from '../find-session.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { requireCase, requireCaseRules } from './rules.js';
import { CaseTaker, type CaseInput, type TakenCase } from './take.js';

export interface CasesInput extends ImportInput {
  rows: readonly { line: number; row: CaseInput }[];
  /** Headers of the file by field, for the faults. */
  headers: Readonly<Record<string, string>>;
  today: Day;
}

/**
 * Takes cases in, one a row (004 §5.2): new ones, and what is said otherwise of known ones, found by code or title.
 * Nothing, if any row is refused.
 *
 * Faults: `case_unknown`, `case_type_unknown`, `case_difficulty_unknown`, `case_twice`, `case_withdrawn`,
 * `case_happened_late`, `evidence_in_future`, `actor_ambiguous`, `person_unknown`, `cell_missing`.
 *
 * @throws Refusal `case_rules_missing`
 */
export function importCases(store: Store, context: WriteContext, input: CasesInput): ImportResult {
  const rules = requireCaseRules(store);
  return runImport(store, context, input, (write) => {
    const taker = new CaseTaker(write, rules, input.today);
    const lines = new Map<string, number>();
    const rows: RowOutcome[] = [];
    const faults: Fault[] = [];
    for (const { line, row } of input.rows) {
      const key = row.code === null ? `t ${nameKey(row.title ?? '')}` : `c ${codeKey(row.code)}`;
      const first = lines.get(key);
      if (first !== undefined) {
        const facts = { title: row.title ?? row.code ?? '', first_line: first };
        faults.push({ line, by: 'input', refused: refused('case_twice', facts) });
        continue;
      }
      lines.set(key, line);
      const taken = taker.take(row);
      if (taken.kind === 'taken') {
        const { code, outcome, changes } = taken;
        rows.push({ line, key: code, outcome, changes, reasons: [] });
      } else faults.push(...taken.faults.map((fault) => asFault(line, fault, input.headers)));
    }
    return { rows, faults };
  });
}

const columnOf: Readonly<Record<string, string>> = {
  code: 'case',
  employeeNo: 'employee_no',
  happenedOn: 'happened_on',
  receivedOn: 'received_on',
};

function asFault(
  line: number,
  { field, value, by, refused: why }: Extract<TakenCase, { kind: 'refused' }>['faults'][number],
  headers: CasesInput['headers'],
): Fault {
  const key = columnOf[field] ?? field;
  const column = headers[key] ?? key;
  const named = why.code === 'cell_missing' ? refused('cell_missing', { column }) : why;
  const place = { line, column, by, refused: named };
  return value === null ? place : { ...place, value };
}

export interface SavedCase {
  entry: number | null;
  case: string;
  outcome: RowOutcome['outcome'];
  changes: RowOutcome['changes'];
}

/** One case, or why not. */
function settled(taken: TakenCase) {
  if (taken.kind === 'taken') return taken;
  const [first] = taken.faults;
  if (!first) throw new Error('refused without a reason');
  throw first.by === 'input' ? new InputError(first.refused) : new Refusal(first.refused);
}

interface SavingCase {
  input: CaseInput;
  today: Day;
  dryRun: boolean;
}

/**
 * Files one case; one of the same title is changed where it says otherwise.
 *
 * @throws InputError and Refusal as `importCases`
 */
export function addCase(
  store: Store,
  context: WriteContext,
  { input, today, dryRun }: SavingCase,
): SavedCase {
  const rules = requireCaseRules(store);
  const intent = { command: 'record case add', dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const { code, outcome, changes } = settled(new CaseTaker(write, rules, today).take(input));
    return { result: { case: code, outcome, changes }, summary: { case: code } };
  });
  return { entry, ...result };
}

/**
 * Changes a case; another text is another revision, which waits for its own review.
 *
 * @throws InputError `case_unknown`, `case_nothing_given` and as `importCases`; Refusal `case_withdrawn`
 */
export function changeCase(
  store: Store,
  context: WriteContext,
  { input, today, dryRun }: SavingCase & { input: CaseInput & { code: string } },
): SavedCase {
  const { code } = requireCase(store, input.code);
  const given = Object.entries(input).filter(([key, value]) => key !== 'code' && value !== null);
  if (given.length === 0) {
    throw new InputError(refused('case_nothing_given', { case: code }));
  }
  const rules = requireCaseRules(store);
  const intent = { command: `record case change ${code}`, dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const { outcome, changes } = settled(new CaseTaker(write, rules, today).take(input));
    return { result: { case: code, outcome, changes }, summary: { case: code } };
  });
  return { entry, ...result };
}
