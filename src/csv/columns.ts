/** What a file's columns may be called, and which of them a row of headers holds. */
import { nearest } from './nearest.js';

export type ColumnKind =
  'text' | 'lines' | 'code' | 'day' | 'score' | 'number' | 'choice' | 'phone' | 'email';

/** A column that a file may have. */
export interface ColumnSpec {
  /** Stable English snake_case; it is a valid header too. */
  key: string;
  /** Other headers, in both scripts where they differ. The first is the one shown to people. */
  aliases: readonly string[];
  kind: ColumnKind;
  required?: boolean;
  /** A required column whose cells may be empty: a sheet that is filled in bit by bit. */
  mayBeEmpty?: boolean;
  /** For `choice`: the words that people write for each canonical value, the shown one first. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** In characters. */
  maxLength?: number;
}

/** What a row of headers means. */
export interface HeaderMatch {
  /** The column of each header; `null` where the header is empty or not known. */
  keys: (string | null)[];
  /** How many different columns are known. */
  known: number;
  /** Headers that no column has, as written. */
  unknown: string[];
  /** Required columns that no header names and none nearly names. */
  missing: ColumnSpec[];
  /** Two headers for one column. */
  duplicates: { column: string; first: string; second: string }[];
  /** Unknown headers that are a slip of a column which is not there. */
  slips: { header: string; suggestion: string }[];
}

/** A header's text as it is compared: width, case, spaces, `_`, `*` and a unit in parentheses do not matter. */
export function normalHeader(text: string): string {
  return withoutUnit(text)
    .toLowerCase()
    .replace(/[\s_*※\p{Cf}-]+/gu, '')
    .replace(/[:.]+$/, '');
}

/** The key of a header that only the handbook knows (a component, a dimension, an item): its case is kept. */
export function openKey(text: string): string {
  return withoutUnit(text)
    .replace(/[*※\p{Cf}]+/gu, '')
    .trim();
}

function withoutUnit(text: string): string {
  const wide = text.normalize('NFKC');
  const bare = wide.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '');
  return bare.trim() === '' ? wide : bare;
}

const indexes = new WeakMap<readonly ColumnSpec[], Map<string, string>>();

function indexOf(columns: readonly ColumnSpec[]): Map<string, string> {
  const cached = indexes.get(columns);
  if (cached) return cached;
  const index = new Map<string, string>();
  for (const column of columns) {
    for (const alias of [column.key, ...column.aliases]) index.set(normalHeader(alias), column.key);
  }
  indexes.set(columns, index);
  return index;
}

/** Between the two languages of a header: a stroke, a line break, or a space where the script changes. */
const partings =
  /[/／|\r\n]+|(?<=\p{Script=Han})\s+(?=[A-Za-z])|(?<=[A-Za-z.])\s+(?=\p{Script=Han})/u;

/** The column that a header names, also where it names it twice (`姓名/Name`). */
function columnOf(header: string, index: Map<string, string>): string | undefined {
  const whole = index.get(normalHeader(header));
  if (whole !== undefined) return whole;
  const parts = header.split(partings).filter((part) => normalHeader(part) !== '');
  if (parts.length < 2) return undefined;
  const keys = new Set(parts.map((part) => index.get(normalHeader(part))));
  return keys.size === 1 ? [...keys][0] : undefined;
}

/**
 * Matches headers with columns. With `open`, headers that no column has are columns of their own, keyed by `openKey`.
 */
export function matchHeaders(
  headers: readonly string[],
  columns: readonly ColumnSpec[],
  { open = false }: { open?: boolean } = {},
): HeaderMatch {
  const index = indexOf(columns);
  const keys = headers.map((header) => columnOf(header, index) ?? null);
  const present = new Set(keys.filter((key) => key !== null));
  const absent = columns.filter((column) => !present.has(column.key));
  const strangers = headers.filter((header, at) => keys[at] === null && header.trim() !== '');
  const slips = findSlips(strangers, absent, open);
  const slipped = new Set(slips.map((slip) => slip.key));
  const known = present.size;
  if (open) {
    headers.forEach((header, at) => {
      const key = openKey(header);
      // As a key of a plain object this one is not a key.
      if (keys[at] === null && key !== '' && key !== '__proto__') keys[at] = key;
    });
  }
  return {
    keys,
    known,
    unknown: open ? [] : strangers,
    missing: absent.filter((column) => column.required && !slipped.has(column.key)),
    duplicates: findDuplicates(headers, keys),
    slips: slips.map(({ header, suggestion }) => ({ header, suggestion })),
  };
}

function findDuplicates(headers: readonly string[], keys: readonly (string | null)[]) {
  const first = new Map<string, string>();
  const duplicates: HeaderMatch['duplicates'] = [];
  keys.forEach((key, at) => {
    if (key === null) return;
    const header = headers[at] ?? '';
    const before = first.get(key);
    if (before === undefined) first.set(key, header);
    else duplicates.push({ column: key, first: before, second: header });
  });
  return duplicates;
}

function findSlips(strangers: readonly string[], absent: readonly ColumnSpec[], open: boolean) {
  const slips: { header: string; suggestion: string; key: string }[] = [];
  for (const header of strangers) {
    const text = normalHeader(header);
    for (const column of absent) {
      // A stranger in an open table is a column in its own right, unless it stands for one that must be there.
      if (open && !column.required) continue;
      const names = [column.key, ...column.aliases].map(normalHeader);
      const reach = column.required ? requiredReach : optionalReach;
      const name = nearest(text, names, (length) => reach(text, length));
      if (name === undefined) continue;
      const suggestion = [...column.aliases, column.key].find((own) => normalHeader(own) === name);
      slips.push({ header, suggestion: suggestion ?? column.key, key: column.key });
      break;
    }
  }
  return slips;
}

const isLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** One Chinese character more or less makes another word (座机号码, 手机号码): short words are no slips. */
function optionalReach(text: string, length: number): number {
  if (!isLatin(text)) return length >= 5 ? 1 : 0;
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/** Where a required column is missing the file is refused anyway, so a bolder guess only helps. */
function requiredReach(text: string, length: number): number {
  if (!isLatin(text)) return length >= 2 ? 1 : 0;
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}
