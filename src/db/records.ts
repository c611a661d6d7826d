/** What is recorded of people beside sessions and exams: signatures, drills, figures of work. The latest row counts. */
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { drillDays, kpiValues, signatures } from './schema-records.js';
import type { NewRow, Writer } from './write.js';

/** A person as far as a record needs to know. */
export interface RecordedPerson {
  id: number;
  hiredOn: Day;
}

/** A look-up of people by employee no. */
export function recordedPersonFinder(
  store: Store,
): (employeeNo: string) => RecordedPerson | undefined {
  const find = store.sqlite.prepare(
    'SELECT id, hired_on AS hiredOn FROM persons WHERE employee_no = ?',
  );
  return (employeeNo) => find.get(employeeNo) as RecordedPerson | undefined;
}

export interface StoredSignature {
  signedOn: Day;
  mentor: string | null;
}

/** A look-up of how an item was signed last. */
export function signatureFinder(
  store: Store,
): (personId: number, checklist: string, item: string) => StoredSignature | undefined {
  const find = store.sqlite.prepare(
    `SELECT signed_on AS signedOn, mentor FROM signatures
     WHERE person_id = ? AND checklist = ? AND item = ? ORDER BY id DESC LIMIT 1`,
  );
  return (...key) => find.get(...key) as StoredSignature | undefined;
}

/** Adds signatures, many at once. */
export function signatureInserter(write: Writer): (row: NewRow<typeof signatures>) => number {
  const add = write.bulk(signatures, [
    'personId',
    'checklist',
    'item',
    'signedOn',
    'mentor',
    'recordedOn',
  ] as const);
  return (row) =>
    add(row.personId, row.checklist, row.item, row.signedOn, row.mentor, row.recordedOn);
}

/** A look-up of what was recorded last of a drill on a day. */
export function drillDayFinder(
  store: Store,
): (personId: number, drill: string, day: Day) => number | undefined {
  const find = store.sqlite
    .prepare(
      `SELECT quantity FROM drill_days WHERE person_id = ? AND drill = ? AND day = ?
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  return (...key) => find.get(...key) as number | undefined;
}

/** Adds days of drills, many at once. */
export function drillDayInserter(write: Writer): (row: NewRow<typeof drillDays>) => number {
  const add = write.bulk(drillDays, [
    'personId',
    'drill',
    'day',
    'quantity',
    'recordedOn',
  ] as const);
  return (row) => add(row.personId, row.drill, row.day, row.quantity, row.recordedOn);
}

/** A look-up of a figure as it was recorded last before this command, in millionths. */
export function kpiFinder(
  store: Store,
): (personId: number, metric: string, period: string) => number | undefined {
  const { sqlite } = store;
  const any = sqlite.prepare('SELECT 1 FROM kpi_values WHERE person_id = ? LIMIT 1').pluck();
  const find = sqlite
    .prepare(
      `SELECT millionths FROM kpi_values WHERE person_id = ? AND metric = ? AND period = ?
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  const measured = new Map<number, boolean>();
  return (personId, metric, period) => {
    let known = measured.get(personId);
    if (known === undefined) measured.set(personId, (known = any.get(personId) !== undefined));
    return known ? (find.get(personId, metric, period) as number | undefined) : undefined;
  };
}

/** Adds figures of work, millions at once: values one by one, for an object of each takes its time. */
export function kpiInserter(
  write: Writer,
): (
  personId: number,
  metric: string,
  period: string,
  fromOn: Day,
  toOn: Day,
  millionths: number,
  recordedOn: Day,
) => number {
  return write.bulk(kpiValues, [
    'personId',
    'metric',
    'period',
    'fromOn',
    'toOn',
    'millionths',
    'recordedOn',
  ] as const);
}
