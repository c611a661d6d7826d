import type { App } from '../../app.js';
import type { ColumnSpec } from '../../csv/columns.js';
import type { ShapedRow, ShapeOptions } from '../../csv/shape.js';
import type { Fault } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { readIncoming, type ImportOptions, type Incoming } from '../importing.js';

/** What makes a row of a sheet one that was filled in. */
export interface Filling {
  /** Columns that a filled-in row must have. */
  needed: readonly string[];
  /** Columns that show that somebody began to fill the row in. */
  also?: readonly string[];
  /** Needed columns that the sheet may have filled in, so that they do not show that anybody began. */
  prefilled?: readonly string[];
  /** A column that only sheets have: in a file without it every row is one, and lacks nothing of this column. */
  onlyWith?: string;
}

const isGiven = ({ values }: ShapedRow, key: string): boolean => (values[key] ?? null) !== null;

/**
 * Reads a sheet that is filled in bit by bit: rows that nobody has filled in are left out, and said so; what a row that
 * was begun lacks is a fault.
 *
 * @throws InputError where the file or its headers cannot be understood
 */
export async function readFilled(
  app: App,
  file: string,
  columns: readonly ColumnSpec[],
  options: ImportOptions,
  { needed, also = [], prefilled = [], onlyWith }: Filling,
  { key }: ShapeOptions = {},
): Promise<Incoming> {
  const lenient = columns.map((column) =>
    needed.includes(column.key) ? { ...column, mayBeEmpty: true } : column,
  );
  const telling = [...needed, ...also].filter((one) => !prefilled.includes(one));
  const begun = (row: ShapedRow): boolean => telling.some((one) => isGiven(row, one));
  const incoming = await readIncoming(app, file, lenient, options, {
    key: (row) => (begun(row) ? key?.(row) : undefined),
  });
  const { headers, keys } = incoming.table;
  const isSheet = onlyWith === undefined || keys.includes(onlyWith);
  const filled = isSheet ? incoming.rows.filter(begun) : incoming.rows;
  const wanted = isSheet ? needed : needed.filter((one) => one !== onlyWith);
  const left = incoming.rows.length - filled.length;
  if (left > 0) await app.say(app.texts.record.sheet.leftOut(left));
  const faults = filled.flatMap((row) =>
    wanted
      .filter((one) => !isGiven(row, one))
      .map((one): Fault => {
        const column = headers[keys.indexOf(one)] ?? one;
        const employee = String(row.values['employee_no'] ?? '');
        const why = refused('cell_missing', { column });
        const key = employee === '' ? {} : { key: employee };
        return { line: row.line, column, ...key, by: 'input', refused: why };
      }),
  );
  const faulty = new Set(faults.map(({ line }) => line));
  return {
    ...incoming,
    rows: filled.filter(({ line }) => !faulty.has(line)),
    faults: [...incoming.faults, ...faults],
  };
}
