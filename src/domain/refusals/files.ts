/** What makes a file no table of comma-separated values. */
export type Malformation = 'quote_inside' | 'text_after_quote' | 'record_too_long' | 'other';

/** What can be wrong with a file that comes in, before anybody asks what its rows mean. */
export interface FileRefusals {
  file_unreadable: { file: string; reason: string };
  file_empty: { file: string };
  file_truncated: { file: string; line: number };
  file_encoding: { file: string; tried: string };
  file_encoding_named: { file: string; encoding: string; offset: number };
  file_excel: { file: string; detail: string };
  file_excel_old: { file: string };
  file_sheet_unknown: { file: string; sheet: string; sheets: string; suggestion: string };
  file_sheets_several: { file: string; sheets: string };
  file_no_header: { file: string; expected: string };
  file_header_missing: { file: string; column: string; aliases: string; found: string };
  file_header_duplicate: { file: string; column: string; first: string; second: string };
  file_header_unknown: { file: string; column: string; suggestion: string };
  file_malformed: { file: string; line: number; detail: Malformation };
  row_width: { expected: number; found: number };
  cell_missing: { column: string };
  cell_day: { value: string };
  cell_day_ambiguous: { value: string; readings: string };
  cell_number: { value: string };
  cell_number_digits: { value: string };
  cell_score_word: { value: string };
  cell_score_decimals: { value: string };
  cell_choice: { value: string; choices: string; suggestion: string };
  cell_code: { value: string };
  /** No facts: a telephone number is personal, and stays out of error texts. */
  cell_phone: Record<string, never>;
  cell_email: Record<string, never>;
  cell_too_long: { value: string; max: number };
  /** `value`: the character, as `U+200B`. */
  cell_control: { value: string };
  row_duplicate: { key: string; first_line: number };
}

/** What a reader says about a file that it has accepted. */
export interface FileNotes {
  /** The last line has no end: if the file was cut inside its last cell, nobody can see it. */
  no_final_newline: { line: number };
  title_rows: { count: number; header_line: number };
  columns_ignored: { columns: string };
  /** The encoding was guessed from the bytes and the headers; nothing in the file names it. */
  sheet_chosen: { sheet: string; others: string };
}

export type FileNote = {
  [K in keyof FileNotes]: { code: K; facts: FileNotes[K] };
}[keyof FileNotes];
