import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { Fault } from '../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { requireNeedRules } from './need-rules.js';
import { requestKey, RequestTaker, type NeedRequest } from './take-request.js';

export interface NeedsInput extends ImportInput {
  rows: readonly { line: number; row: NeedRequest }[];
  /** Headers of the file by field, for the faults. */
  headers: Readonly<Record<string, string>>;
  today: Day;
}

/**
 * Takes request forms in, one a row (001 §4.2, §4.3). A form that is known changes nothing, or the need that is still
 * open; nothing at all, if any row is refused.
 *
 * Faults: `need_field_missing`, `need_type_unknown`, `need_course_unknown`, `need_participants_unclear`,
 * `person_unknown`, `need_wished_past`, `evidence_in_future`, `need_twice`, `need_settled`.
 *
 * @throws Refusal `need_rules_missing`
 */
export function importNeeds(store: Store, context: WriteContext, input: NeedsInput): ImportResult {
  const rules = requireNeedRules(store);
  return runImport(store, context, input, (write) => {
    const taker = new RequestTaker(write, rules, input.today);
    const firstLines = new Map<string, number>();
    const rows: RowOutcome[] = [];
    const faults: Fault[] = [];
    for (const { line, row } of input.rows) {
      const key = requestKey(row);
      const firstLine = firstLines.get(key);
      if (firstLine !== undefined) {
        const facts = { first_line: firstLine, title: row.title ?? row.content ?? '' };
        faults.push({ line, by: 'input', refused: refused('need_twice', facts) });
        continue;
      }
      firstLines.set(key, line);
      const taken = taker.take(row);
      if (taken.kind === 'taken') {
        const { need, outcome, changes } = taken;
        rows.push({ line, key: need, outcome, changes, reasons: [] });
      } else {
        faults.push(
          ...taken.faults.map(({ field, value, by, refused: why }): Fault => ({
            line,
            by,
            refused: why,
            ...(field === null ? {} : { column: input.headers[field] ?? field }),
            ...(value === null ? {} : { value }),
          })),
        );
      }
    }
    return { rows, faults };
  });
}

export interface AddedNeed {
  entry: number | null;
  need: string;
  outcome: RowOutcome['outcome'];
}

/**
 * Files one need that somebody asks for.
 *
 * @throws InputError `need_field_missing`, `need_type_unknown`, `need_course_unknown`, `need_participants_unclear`,
 *   `person_unknown`, `need_wished_past`, `evidence_in_future`; Refusal `need_settled`, `need_rules_missing`
 */
export function addNeed(
  store: Store,
  context: WriteContext,
  input: { request: NeedRequest; today: Day; dryRun: boolean },
): AddedNeed {
  const { request, today, dryRun } = input;
  const rules = requireNeedRules(store);
  const intent = { command: `plan need add --kind ${request.kind}`, dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const taken = new RequestTaker(write, rules, today).take(request);
    if (taken.kind === 'refused') {
      const [first] = taken.faults;
      if (!first) throw new Error('refused without a reason');
      throw first.by === 'input' ? new InputError(first.refused) : new Refusal(first.refused);
    }
    const { need, outcome } = taken;
    return { result: { need, outcome }, summary: { need } };
  });
  return { entry, ...result };
}
