/** The cells of figures of work: periods and values as Chinese offices write them. Nothing is guessed. */
import { weekDays } from '../domain/day.js';
import type { SourceUnit } from '../domain/handbook/types-kpis.js';
import { periodOf } from '../domain/recording/period.js';
import { isSeconds } from '../domain/recording/units.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { normalHeader } from './columns.js';
import { nearest } from './nearest.js';
import { isRefused, parseDayCell, type Parsed } from './values.js';

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;

/** Width and dashes made the same, without Excel's apostrophe. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(dashes, '-').trim().replace(/^'/, '').trim();

const month = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?份?)$/;
const packedMonth = /^(\d{4})(0[1-9]|1[0-2])$/;
const week = /^(\d{4})(?:-?[Ww](\d{1,2})|年?第(\d{1,2})[周週]|年(\d{1,2})[周週])$/;

/**
 * A period in its one form, `2026-03`, `2026-W10` or `2026-03-02`: from `2026年3月`, `2026/3`, `202603`,
 * `2026年第10周`, `2026W10`, and days as everywhere. An Excel serial number is none: it hides which of them is meant.
 *
 * Refused: `period_unclear`, also for `2026.1`, which a spreadsheet makes of October as of January;
 * `cell_day_ambiguous`.
 */
export function parsePeriodCell(text: string): Parsed<string> {
  const wide = plain(text).replace(/\s+/g, '');
  const unclear = refused('period_unclear', { value: text.trim() });
  if (/^\d{4}\.1$/.test(wide)) return unclear;
  const months = month.exec(wide) ?? packedMonth.exec(wide);
  if (months) {
    const number = months[2] ?? months[3] ?? '';
    const found = `${months[1] ?? ''}-${number.padStart(2, '0')}`;
    return periodOf(found) ? found : unclear;
  }
  const weeks = week.exec(wide);
  if (weeks) {
    const number = weeks[2] ?? weeks[3] ?? weeks[4] ?? '';
    const found = `${weeks[1] ?? ''}-W${number.padStart(2, '0')}`;
    return weekDays(found) ? found : unclear;
  }
  const day = parseDayCell(text, { excelSerial: false });
  if (!isRefused(day)) return day;
  return day.code === 'cell_day' ? unclear : day;
}

/** More than this does not fit into whole millionths. */
const MOST = 9e9;
const figure = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** `4:35` and `1:02:03`; of two parts the first is minutes. */
const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:\.0+)?$/;
/** `4分35秒`, `1小时2分3秒`, `4 min 35 s`. */
const spoken =
  /^(?:(\d{1,3})(?:小时|小時|时|時|h))?(?:(\d{1,3})(?:分钟|分鐘|分|min|m))?(?:(\d{1,3})(?:秒钟|秒鐘|秒|sec|s))?$/i;

/** A length of time as people write it, in seconds; `undefined` where it is none. */
function secondsOf(text: string): number | undefined {
  const found = clock.exec(text) ?? spoken.exec(text.replace(/\s+/g, ''));
  if (!found || found[0] === '') return undefined;
  const [hours, minutes, seconds] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

const factors = { fraction: 100, minutes: 60, hours: 3600 } as const;

/**
 * A figure in millionths: `8.5`, `8.5%` where the KPI is in per cent, `4:35` where it is in seconds, `1,234.5`; further
 * decimals are rounded. A bare number is in the unit that the file's source writes (`kpi_sources.*.units`).
 *
 * Refused: `figure_unit` for a unit that is not the KPI's, `figure_unclear`, `figure_range`, `cell_number_digits`.
 */
export function parseFigureCell(text: string, kpi: KpiName): Parsed<number> {
  const number = parseNumber(text, kpi);
  if (typeof number !== 'number') return number;
  const { code: metric, lowest, highest } = kpi;
  const low = lowest !== undefined && number < Math.round(lowest * 1e6);
  const high = highest !== undefined && number > Math.round(highest * 1e6);
  if (!low && !high) return number;
  const facts = {
    value: text.trim(),
    metric,
    bound: low ? ('lowest' as const) : ('highest' as const),
  };
  const limit = (low ? lowest : highest) ?? 0;
  // A source that writes another unit is the likelier fault: 91.2 that is read as a fraction is 9120 %.
  const units = plain(text).endsWith(plain(kpi.unit)) ? undefined : kpi.writes;
  const read = units && { units, read_as: number / 1e6 };
  return refused('figure_range', { ...facts, limit, rule: `kpis.${metric}`, ...read });
}

const simple = /^\d{1,9}(?:\.\d{1,6})?$/;

function parseNumber(text: string, { code, unit, writes }: KpiName): Parsed<number> {
  // Of a million cells nearly all are plain digits.
  if (writes === undefined && simple.test(text)) return Math.round(Number(text) * 1e6);
  const wide = plain(text);
  const own = plain(unit);
  const bears = own !== '' && wide.endsWith(own);
  const bare = bears ? wide.slice(0, -own.length).trim() : wide;
  const value = text.trim();
  if (!figure.test(bare)) {
    const seconds = isSeconds(unit) ? secondsOf(wide) : undefined;
    if (seconds !== undefined) return seconds * 1e6;
    const other = /^[-+]?[\d,.]*\d\s*[^\d\s.,]+$/.test(bare) || clock.test(bare);
    return other
      ? refused('figure_unit', { value, metric: code, unit })
      : refused('figure_unclear', { value });
  }
  const factor = bears || writes === undefined ? 1 : factors[writes];
  const number = Number(bare.replaceAll(',', '')) * factor;
  if (Math.abs(number) > MOST) return refused('cell_number_digits', { value });
  return Math.round(number * 1e6);
}

/** A KPI with everything that it may be called in a file. */
export interface KpiName {
  code: string;
  unit: string;
  /** Titles and source columns. */
  names: readonly string[];
  /** In which unit the file has it, where that is not the KPI's. */
  writes?: SourceUnit | undefined;
  lowest?: number | undefined;
  highest?: number | undefined;
}

/** A Chinese word of two or three characters is another word when one differs. */
const reach = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Which KPI a header or a cell means. */
export class KpiNames {
  readonly #byName = new Map<string, KpiName>();
  readonly #shown = new Map<string, string>();

  /** Of two with one name the first is meant. */
  constructor(kpis: readonly KpiName[]) {
    for (const kpi of kpis) this.#add(kpi.code, kpi);
    for (const kpi of kpis) for (const name of kpi.names) this.#add(name, kpi);
  }

  #add(name: string, kpi: KpiName): void {
    const key = normalHeader(name);
    if (this.#byName.has(key)) return;
    this.#byName.set(key, kpi);
    this.#shown.set(key, name);
  }

  find(name: string): KpiName | undefined {
    return this.#byName.get(normalHeader(name));
  }

  /** The name that a mistyped one most likely meant; empty text where none is near. */
  nearest(name: string): string {
    const found = nearest(normalHeader(name), this.#byName.keys(), reach);
    return found === undefined ? '' : (this.#shown.get(found) ?? found);
  }
}

/** What the open columns of a wide file are. */
export interface WideColumns {
  /** The KPI by column key. */
  kpis: ReadonlyMap<string, KpiName>;
  ignored: readonly string[];
}

/** Sorts the open columns of a wide file; a slip of a KPI, or a second column for one, refuses the file. */
export function sortKpiColumns(
  file: string,
  columns: readonly { key: string; header: string }[],
  names: KpiNames,
): WideColumns | { refused: Refused } {
  const kpis = new Map<string, KpiName>();
  const ignored: string[] = [];
  const first = new Map<string, string>();
  for (const { key, header } of columns) {
    const kpi = names.find(key);
    if (!kpi) {
      const suggestion = names.nearest(key);
      if (suggestion === '') ignored.push(header);
      else return { refused: refused('file_header_unknown', { file, column: header, suggestion }) };
      continue;
    }
    const before = first.get(kpi.code);
    if (before !== undefined) {
      const facts = { file, column: kpi.code, first: before, second: header };
      return { refused: refused('file_header_duplicate', facts) };
    }
    first.set(kpi.code, header);
    kpis.set(key, kpi);
  }
  return { kpis, ignored };
}
