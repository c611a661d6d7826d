/** The rows of a file of figures, long or wide -> one figure after the other. */
import type { Figure } from '../domain/recording/figure.js';
import { periodOf, type Period } from '../domain/recording/period.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { InputError, refused } from '../errors.js';
import {
  parseFigureCell,
  parsePeriodCell,
  sortKpiColumns,
  type KpiName,
  type KpiNames,
} from './kpi-cells.js';
import { kpiColumns } from './kpi-columns.js';
import type { Table } from './read-table.js';
import type { Shaped, ShapedRow } from './shape.js';
import { isRefused } from './values.js';

/** A shaped file, with its headers. */
interface FigureFile extends Shaped {
  table: Table;
}

export interface Figures {
  rows: Figure[];
  /** Those of the file, and of its periods, metrics and values. */
  faults: Fault[];
  /** Headers that are no KPI. */
  ignored: readonly string[];
  /** Rows without any figure. */
  leftOut: number;
  /** How many rows have the first day of a month as their period, where all have. */
  firstDays: number;
  /** KPIs in per cent of which every figure lies between 0 and 1. */
  fractions: string[];
}

/** Where a row's figures stand: in the column `value`, of the KPI that it names; or one in each of several columns. */
type Layout = { ignored: readonly string[] } & (
  { kind: 'long' } | { kind: 'wide'; kpis: ReadonlyMap<string, KpiName> }
);

/**
 * Reads the figures of a file.
 *
 * @throws InputError `file_header_missing`, `file_header_unknown`, `file_header_duplicate`, `metric_columns_missing`
 */
export function readFigures(
  incoming: FigureFile,
  names: KpiNames,
  kpis: readonly KpiName[],
): Figures {
  const reader = new FigureReader(incoming, layoutOf(incoming, names, kpis), names);
  return reader.read();
}

function layoutOf({ table }: FigureFile, names: KpiNames, kpis: readonly KpiName[]): Layout {
  const { file, headers, keys } = table;
  const [metric, value] = [keys.includes('metric'), keys.includes('value')];
  const known = new Set(kpiColumns.map(({ key }) => key));
  const open = keys.flatMap((key, at) =>
    key === null || known.has(key) ? [] : [{ key, header: headers[at] ?? key }],
  );
  if (metric && value) return { kind: 'long', ignored: open.map(({ header }) => header) };
  if (metric || value) {
    const column = metric ? 'value' : 'metric';
    const aliases = kpiColumns.find(({ key }) => key === column)?.aliases.slice(0, 4) ?? [];
    const facts = { file, column, aliases: aliases.join(', '), found: headers.join(', ') };
    throw new InputError(refused('file_header_missing', facts));
  }
  const sorted = sortKpiColumns(file, open, names);
  if ('refused' in sorted) throw new InputError(sorted.refused);
  if (sorted.kpis.size === 0) {
    const shown = kpis.map(({ code }) => code).join(', ');
    throw new InputError(refused('metric_columns_missing', { file, known: shown }));
  }
  return { kind: 'wide', ...sorted };
}

class FigureReader {
  readonly #incoming: FigureFile;
  readonly #layout: Layout;
  readonly #names: KpiNames;
  readonly #periods = new Map<string, Period | Refused>();
  readonly #metrics = new Map<string, KpiName | Refused>();
  /** The largest figure of each KPI in per cent, whatever its sign. */
  readonly #largest = new Map<string, number>();
  readonly #rows: Figure[] = [];
  readonly #faults: Fault[];
  #leftOut = 0;

  constructor(incoming: FigureFile, layout: Layout, names: KpiNames) {
    this.#incoming = incoming;
    this.#layout = layout;
    this.#names = names;
    this.#faults = [...incoming.faults];
  }

  read(): Figures {
    for (const row of this.#incoming.rows) this.#readRow(row);
    const first = this.#rows.every(({ period }) => /^\d{4}-\d{2}-01$/.test(period.text));
    return {
      rows: this.#rows,
      faults: this.#faults,
      ignored: this.#layout.ignored,
      leftOut: this.#leftOut,
      firstDays: first ? this.#rows.length : 0,
      fractions: [...this.#largest].flatMap(([code, most]) =>
        most > 0 && most <= 1e6 ? code : [],
      ),
    };
  }

  #fault({ line, values }: ShapedRow, column: string, why: Refused, value: string): void {
    const { headers, keys } = this.#incoming.table;
    const header = headers[keys.indexOf(column)] ?? column;
    const key = String(values['employee_no']);
    this.#faults.push({ line, column: header, key, value, by: 'input', refused: why });
  }

  #readRow(row: ShapedRow): void {
    const cell = String(row.values['period']);
    const period = this.#period(cell);
    if ('code' in period) this.#fault(row, 'period', period, cell);
    const found = 'code' in period ? undefined : period;
    const any =
      this.#layout.kind === 'wide'
        ? this.#readWide(row, found, this.#layout.kpis)
        : this.#readLong(row, found);
    if (!any) this.#leftOut += 1;
  }

  #readWide(
    row: ShapedRow,
    period: Period | undefined,
    kpis: ReadonlyMap<string, KpiName>,
  ): boolean {
    let any = false;
    for (const [column, kpi] of kpis) {
      const cell = row.values[column];
      if (typeof cell !== 'string') continue;
      any = true;
      this.#add(row, period, column, kpi, cell);
    }
    return any;
  }

  #readLong(row: ShapedRow, period: Period | undefined): boolean {
    const { metric, value } = row.values;
    if (typeof value !== 'string') return false;
    if (typeof metric !== 'string') {
      this.#fault(row, 'metric', refused('cell_missing', { column: this.#header('metric') }), '');
      return true;
    }
    const kpi = this.#metric(metric);
    if ('facts' in kpi) this.#fault(row, 'metric', kpi, metric);
    else this.#add(row, period, 'value', kpi, value);
    return true;
  }

  #header(column: string): string {
    const { headers, keys } = this.#incoming.table;
    return headers[keys.indexOf(column)] ?? column;
  }

  #add(
    row: ShapedRow,
    period: Period | undefined,
    column: string,
    kpi: KpiName,
    cell: string,
  ): void {
    const millionths = parseFigureCell(cell, kpi);
    if (isRefused(millionths)) {
      this.#fault(row, column, millionths, cell);
      return;
    }
    if (!period) return;
    const { line, values } = row;
    const { code: metric, unit } = kpi;
    if (unit === '%' && !/[%％]/.test(cell)) {
      const most = Math.max(this.#largest.get(metric) ?? 0, Math.abs(millionths));
      this.#largest.set(metric, most);
    } else if (unit === '%') this.#largest.set(metric, Number.POSITIVE_INFINITY);
    const employeeNo = String(values['employee_no']);
    this.#rows.push({ line, employeeNo, period, metric, millionths });
  }

  /** A million rows name a few dozen periods. */
  #period(cell: string): Period | Refused {
    let found = this.#periods.get(cell);
    if (!found) {
      const text = parsePeriodCell(cell);
      found = isRefused(text)
        ? text
        : (periodOf(text) ?? refused('period_unclear', { value: cell }));
      this.#periods.set(cell, found);
    }
    return found;
  }

  #metric(cell: string): KpiName | Refused {
    let found = this.#metrics.get(cell);
    if (!found) {
      const suggestion = this.#names.nearest(cell);
      found = this.#names.find(cell) ?? refused('metric_unknown', { metric: cell, suggestion });
      this.#metrics.set(cell, found);
    }
    return found;
  }
}
