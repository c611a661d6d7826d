/** Excel workbooks (`.xlsx`) -> sheets of text cells. */
import { InputError, refused } from '../errors.js';

/** A number that Excel has already rounded: it keeps fifteen digits. */
export class LostDigits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type SheetCell = string | LostDigits;

/** A sheet's rows, blank ones left out. `line` is Excel's row number. */
export interface Sheet {
  name: string;
  rows: { line: number; cells: SheetCell[] }[];
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Whether bytes are a workbook (a ZIP archive), not text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** Whether bytes are an Excel 97 workbook, or one that is locked with a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/**
 * Reads a workbook's sheets. Dates become `YYYY-MM-DD` (with ` HH:MM:SS` where they have a time), numbers their exact
 * decimal text. A cell whose formula failed, or was never calculated, is empty.
 *
 * Errors (`InputError`): `file_truncated`, `file_excel`.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  if (!hasDirectory(bytes)) throw new InputError(refused('file_truncated', { file, line: 0 }));
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const archive = new ArrayBuffer(bytes.length);
  new Uint8Array(archive).set(bytes);
  let sheets;
  try {
    sheets = await readXlsxFile(archive, { parseNumber: numberCell, trim: false });
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'Error';
    throw new InputError(refused('file_excel', { file, detail }), [], error);
  }
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data
      .map((row, index) => ({ line: index + 1, cells: row.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '')),
  }));
}

/** The directory of a ZIP archive is its end: without it the file was cut. */
function hasDirectory(bytes: Uint8Array): boolean {
  const least = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= least; at--) {
    if (startsWith(bytes.subarray(at, at + 4), [0x50, 0x4b, 0x05, 0x06])) return true;
  }
  return false;
}

/** Excel writes 1.1 as `1.1000000000000001`: fifteen digits are what it knows of a fraction. */
function numberCell(written: string): SheetCell {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  if (Number.isInteger(value)) {
    const text = BigInt(value).toString();
    return Math.abs(value) >= 1e15 ? new LostDigits(text) : text;
  }
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function cellText(cell: unknown): SheetCell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string' || cell instanceof LostDigits) return cell;
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? String(cell) : '';
}

function dateText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '#DATE';
  const [day = '', clock = ''] = new Date(Math.round(time / 1000) * 1000).toISOString().split('T');
  return clock.startsWith('00:00:00') ? day : `${day} ${clock.slice(0, 8)}`;
}
