import {
  insertCustomer,
  listCustomers,
  updateCustomer,
  type Customer,
} from '../../db/spot-checks.js';
import { listEmployeeNumbers } from '../../db/persons.js';
import { recordedPersonFinder } from '../../db/records.js';
import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { Day } from '../../domain/day.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { Suggester } from '../suggest-attendance.js';

export interface CustomerRow {
  line: number;
  code: string;
  name: string | null;
  owner: string;
  contactedOn: Day | null;
}

export interface CustomersInput extends ImportInput {
  rows: readonly CustomerRow[];
  today: Day;
}

/**
 * Takes customers in, with those whose they are; a cell that is empty changes nothing. Nothing, if any row is refused.
 *
 * Faults: `customer_code`, `customer_owner_unknown`, `customer_field_twice`, `evidence_in_future`.
 */
export function importCustomers(
  store: Store,
  context: WriteContext,
  input: CustomersInput,
): ImportResult {
  return runImport(store, context, input, (write) => takeIn(write, input));
}

/** Eleven digits are a mobile number, and nobody wants one in a journal. */
const isCode = (text: string): boolean =>
  /^[\p{L}\p{N}_-]{1,40}$/u.test(text) && !/^1[3-9]\d{9}$/.test(text);

function takeIn(write: Writer, { rows, today }: CustomersInput) {
  const { store } = write;
  const known = new Map(listCustomers(store).map((one) => [one.code, one]));
  const ownerOf = recordedPersonFinder(store);
  const suggest = new Suggester(() => listEmployeeNumbers(store));
  const said = new Map<string, CustomerRow>();
  const outcomes: RowOutcome[] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    const { line, code, owner, contactedOn } = row;
    const why: Refused[] = [];
    const person = ownerOf(owner);
    if (!isCode(code)) why.push(refused('customer_code', { value: code }));
    if (!person) {
      const suggestion = suggest.nearest(owner);
      const facts = { customer: code, employee_no: owner, suggestion };
      why.push(refused('customer_owner_unknown', facts));
    }
    if (contactedOn !== null && contactedOn > today) {
      why.push(refused('evidence_in_future', { day: contactedOn, today }));
    }
    const first = said.get(code);
    if (first)
      why.push(refused('customer_field_twice', { customer: code, first_line: first.line }));
    else said.set(code, row);
    for (const one of why) faults.push({ line, key: code, by: 'input', refused: one });
    if (person && why.length === 0) outcomes.push(apply(write, known.get(code), row, person.id));
  }
  return { rows: outcomes, faults };
}

function apply(
  write: Writer,
  known: Customer | undefined,
  { line, code, name, owner, contactedOn }: CustomerRow,
  ownerId: number,
): RowOutcome {
  if (!known) {
    insertCustomer(write, { code, name, ownerId, contactedOn });
    return { line, key: code, outcome: 'created', changes: {}, reasons: [] };
  }
  const changes: Record<string, readonly [string | null, string]> = {};
  if (known.ownerId !== ownerId) changes['owner'] = [known.employeeNo, owner];
  if (name !== null && name !== known.name) changes['name'] = [known.name, name];
  if (contactedOn !== null && contactedOn !== known.contactedOn) {
    changes['contacted_on'] = [known.contactedOn, contactedOn];
  }
  updateCustomer(write, known.id, {
    ownerId,
    name: name ?? known.name,
    contactedOn: contactedOn ?? known.contactedOn,
  });
  const outcome = Object.keys(changes).length > 0 ? 'changed' : 'unchanged';
  return { line, key: code, outcome, changes, reasons: [] };
}
