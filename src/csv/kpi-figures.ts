/** The rows of a file of figures, long or wide -> one figure after the other. */
import { Figures } from '../domain/recording/figures.js';
import { periodOf, type Period } from '../domain/recording/period.js';
import { isPercent } from '../domain/recording/units.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { InputError, refused } from '../errors.js';
import type { ColumnSpec } from './columns.js';
import {
  parseFigureCell,
  parsePeriodCell,
  sortKpiColumns,
  type KpiName,
  type KpiNames,
} from './kpi-cells.js';
import type { OpenTable } from './read-table.js';
import { shapeEach, type ShapedValue } from './shape.js';
import { isRefused } from './values.js';

export interface ReadFigures {
  figures: Figures;
  /** Those of the file, and of its periods, metrics and values. */
  faults: Fault[];
  /** Headers that are no KPI. */
  ignored: readonly string[];
  /** Rows without any figure. */
  leftOut: number;
  /** How many figures have the first day of a month as their period, where all have. */
  firstDays: number;
  /** KPIs in per cent of which every figure lies between 0 and 1. */
  fractions: string[];
}

/** Where a row's figures stand: in the column `value`, of the KPI that it names; or one in each of several columns. */
type Layout = { ignored: readonly string[] } & (
  { kind: 'long' } | { kind: 'wide'; kpis: ReadonlyMap<string, KpiName> }
);

/** What a file is read with. */
export interface FigureWords {
  columns: readonly ColumnSpec[];
  names: KpiNames;
  kpis: readonly KpiName[];
}

/**
 * Reads the figures of a file, row by row; `told` is called with the number of rows read so far, every few thousand.
 *
 * @throws InputError `file_header_missing`, `file_header_unknown`, `file_header_duplicate`, `metric_columns_missing`
 */
export function readFigures(
  table: OpenTable,
  words: FigureWords,
  told: (rows: number) => void = () => undefined,
): ReadFigures {
  return new FigureReader(table, layoutOf(table, words), words, told).read();
}

function layoutOf(table: OpenTable, { columns, names, kpis }: FigureWords): Layout {
  const { file, headers, keys } = table;
  const [metric, value] = [keys.includes('metric'), keys.includes('value')];
  const known = new Set(columns.map(({ key }) => key));
  const open = keys.flatMap((key, at) =>
    key === null || known.has(key) ? [] : [{ key, header: headers[at] ?? key }],
  );
  if (metric && value) return { kind: 'long', ignored: open.map(({ header }) => header) };
  if (metric || value) {
    const column = metric ? 'value' : 'metric';
    const aliases = columns.find(({ key }) => key === column)?.aliases.slice(0, 4) ?? [];
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

/** A row that is being read. */
interface Row {
  line: number;
  employeeNo: string;
  values: readonly ShapedValue[];
}

const tellEvery = 5000;

class FigureReader {
  readonly #table: OpenTable;
  readonly #layout: Layout;
  readonly #words: FigureWords;
  readonly #told: (rows: number) => void;
  readonly #periods = new Map<string, Period | Refused>();
  readonly #periodByText = new Map<string, Period>();
  readonly #metrics = new Map<string, KpiName | Refused>();
  /** The largest figure of each KPI in per cent, whatever its sign. */
  readonly #largest = new Map<string, number>();
  readonly #figures: Figures;
  #faults: Fault[] = [];
  #rows = 0;
  #leftOut = 0;
  /** Places of the columns among a row's values; -1 where there is none. */
  #places = { employee: 0, period: 0, metric: 0, value: 0 };
  #wide: readonly (readonly [place: number, column: string, kpi: KpiName])[] = [];

  constructor(table: OpenTable, layout: Layout, words: FigureWords, told: (rows: number) => void) {
    this.#table = table;
    this.#layout = layout;
    this.#words = words;
    this.#told = told;
    this.#figures = new Figures(table.count * (layout.kind === 'wide' ? layout.kpis.size : 1));
  }

  read(): ReadFigures {
    const shaped = shapeEach(this.#table, this.#words.columns, (line, values, keys) => {
      if (this.#rows === 0) this.#place(keys);
      this.#readRow(line, values);
      this.#rows += 1;
      if (this.#rows % tellEvery === 0) this.#told(this.#rows);
    });
    this.#faults = [...shaped, ...this.#faults];
    const { periods } = this.#figures;
    const first = periods.every(({ text }) => /^\d{4}-\d{2}-01$/.test(text));
    return {
      figures: this.#figures,
      faults: this.#faults,
      ignored: this.#layout.ignored,
      leftOut: this.#leftOut,
      firstDays: first ? this.#figures.length : 0,
      fractions: [...this.#largest].flatMap(([code, most]) =>
        most > 0 && most <= 1e6 ? code : [],
      ),
    };
  }

  #place(keys: readonly string[]): void {
    this.#places = {
      employee: keys.indexOf('employee_no'),
      period: keys.indexOf('period'),
      metric: keys.indexOf('metric'),
      value: keys.indexOf('value'),
    };
    if (this.#layout.kind !== 'wide') return;
    this.#wide = [...this.#layout.kpis].map(
      ([column, kpi]) => [keys.indexOf(column), column, kpi] as const,
    );
  }

  #fault({ line, employeeNo }: Row, column: string, why: Refused, value: string): void {
    const fault = { line, column: this.#header(column), key: employeeNo, value };
    this.#faults.push({ ...fault, by: 'input', refused: why });
  }

  #header(column: string): string {
    const { headers, keys } = this.#table;
    return headers[keys.indexOf(column)] ?? column;
  }

  #readRow(line: number, values: readonly ShapedValue[]): void {
    const { employee, period: at } = this.#places;
    const row = { line, employeeNo: String(values[employee]), values };
    const cell = String(values[at]);
    const period = this.#period(cell);
    if ('code' in period) this.#fault(row, 'period', period, cell);
    const found = 'code' in period ? undefined : period;
    const any =
      this.#layout.kind === 'wide' ? this.#readWide(row, found) : this.#readLong(row, found);
    if (!any) this.#leftOut += 1;
  }

  #readWide(row: Row, period: Period | undefined): boolean {
    let any = false;
    for (const [place, column, kpi] of this.#wide) {
      const cell = row.values[place];
      if (typeof cell !== 'string') continue;
      any = true;
      this.#add(row, period, column, kpi, cell);
    }
    return any;
  }

  #readLong(row: Row, period: Period | undefined): boolean {
    const metric = row.values[this.#places.metric];
    const value = row.values[this.#places.value];
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

  #add(row: Row, period: Period | undefined, column: string, kpi: KpiName, cell: string): void {
    const millionths = parseFigureCell(cell, kpi);
    if (isRefused(millionths)) {
      this.#fault(row, column, millionths, cell);
      return;
    }
    if (!period) return;
    if (isPercent(kpi.unit) && kpi.writes === undefined) this.#measure(kpi.code, millionths, cell);
    this.#figures.add(row.line, row.employeeNo, period, kpi.code, millionths);
  }

  /** Notes how large the figures of a KPI in per cent are; one with its sign is what it says. */
  #measure(metric: string, millionths: number, cell: string): void {
    const before = this.#largest.get(metric) ?? 0;
    if (before > 1e6) return;
    const most = /[%％]/.test(cell) ? Infinity : Math.abs(millionths);
    if (most > before) this.#largest.set(metric, most);
    else if (before === 0) this.#largest.set(metric, 0);
  }

  /** A million rows name a few dozen periods; what is written in two ways is one period. */
  #period(cell: string): Period | Refused {
    let found = this.#periods.get(cell);
    if (!found) {
      const text = parsePeriodCell(cell);
      found = isRefused(text) ? text : this.#periodOf(text, cell);
      this.#periods.set(cell, found);
    }
    return found;
  }

  #periodOf(text: string, cell: string): Period | Refused {
    const known = this.#periodByText.get(text);
    if (known) return known;
    const period = periodOf(text);
    if (!period) return refused('period_unclear', { value: cell });
    this.#periodByText.set(text, period);
    return period;
  }

  #metric(cell: string): KpiName | Refused {
    let found = this.#metrics.get(cell);
    if (!found) {
      const { names } = this.#words;
      const suggestion = names.nearest(cell);
      found = names.find(cell) ?? refused('metric_unknown', { metric: cell, suggestion });
      this.#metrics.set(cell, found);
    }
    return found;
  }
}
