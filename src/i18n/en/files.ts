import type { FileNotes, FileRefusals, Malformation } from '../../domain/refusals/files.js';
import type { RefusalTexts } from '../types.js';

const malformations: Record<Malformation, string> = {
  quote_inside: 'a cell holds a quotation mark without being quoted as a whole',
  text_after_quote: 'text follows the closing quotation mark of a cell',
  record_too_long: 'the row is far too long; a quotation mark was probably never closed',
  other: 'the row cannot be split into cells',
};

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : ` Did you mean "${suggestion}"?`;

/** Texts about files that come in. */
/** The system's own words for the usual reasons, said plainly. */
function systemReason(reason: string): string {
  if (reason.startsWith('ENOENT')) return 'there is no such file';
  if (reason.startsWith('EACCES')) return 'it may not be read';
  return reason.startsWith('EISDIR') ? 'it is a folder' : reason;
}

export const files = {
  refusals: {
    file_unreadable: (f) => ({
      message: `${f.file} cannot be read: ${systemReason(f.reason)}.`,
      hint: 'Check the path, and that no other program holds the file.',
    }),
    file_empty: (f) => ({
      message: `${f.file} is empty.`,
      hint: 'Check that the right file was saved; it needs a row of headers and rows below it.',
    }),
    file_truncated: (f) => ({
      message:
        f.line === 0
          ? `${f.file} was cut off: its end is missing.`
          : `${f.file} looks cut off at line ${f.line}: the row is incomplete, or a quotation mark is never closed.`,
      hint: 'Export or copy the file again. If the last row is complete, save the file once in Excel or WPS, which ends the last line.',
    }),
    file_encoding: (f) => ({
      message: `${f.file}: the encoding cannot be told (tried ${f.tried}).`,
      hint: 'Name it with --encoding, or save the file as "CSV UTF-8" or .xlsx. Check too that the headers are in the first ten rows.',
    }),
    file_encoding_named: (f) => ({
      message: `${f.file} is not ${f.encoding}: the byte at offset ${f.offset} does not fit.`,
      hint: 'Leave --encoding out to have it detected, or name another.',
    }),
    file_excel: (f) => ({
      message: `${f.file} cannot be read as an Excel workbook (${f.detail}).`,
      hint: 'Open it in Excel or WPS and save it again as .xlsx, or as CSV.',
    }),
    file_excel_old: (f) => ({
      message: `${f.file} is an old .xls workbook, or is locked with a password.`,
      hint: 'Open it in Excel or WPS and save it as .xlsx without a password, or as CSV.',
    }),
    file_sheet_unknown: (f) => ({
      message: `${f.file} has no sheet "${f.sheet}".${meant(f.suggestion)}`,
      hint: `Its sheets: ${f.sheets}.`,
    }),
    file_sheets_several: (f) => ({
      message: `${f.file} has several sheets with matching headers: ${f.sheets}.`,
      hint: 'Keep the sheet that is meant in a workbook of its own, or save it as CSV.',
    }),
    file_no_header: (f) => ({
      message: `${f.file} has no row of headers in its first ten rows.`,
      hint: `Headers that are understood: ${f.expected}.`,
    }),
    file_header_missing: (f) => ({
      message: `${f.file} lacks the column ${f.column}.`,
      hint: `Add it under one of these headers: ${f.column}, ${f.aliases}. Headers found: ${f.found}.`,
    }),
    file_header_duplicate: (f) => ({
      message: `${f.file} has two columns for ${f.column}: "${f.first}" and "${f.second}".`,
      hint: 'Delete or rename the one that is not meant.',
    }),
    file_header_unknown: (f) => ({
      message: `${f.file}: the header "${f.column}" is not known.${meant(f.suggestion)}`,
      hint: `Write "${f.suggestion}" if that is meant; otherwise give the column a clearly different header and it is ignored.`,
    }),
    file_malformed: (f) => ({
      message: `${f.file}, line ${f.line}: ${malformations[f.detail]}.`,
      hint: 'Correct the quotation marks on this line, or save the file again from Excel or WPS.',
    }),
    row_width: (f) => ({
      message: `The row has ${f.found} cells, the headers are ${f.expected}.`,
      hint: 'Look for a missing or an extra separator; a cell that holds a separator must be quoted.',
    }),
    cell_missing: (f) => ({
      message: `${f.column} is empty.`,
      hint: 'Fill the cell in; the column is required.',
    }),
    cell_day: (f) => ({
      message: `"${f.value}" is not a day.`,
      hint: 'Write days as 2026-03-02, 2026/3/2, 20260302 or 2026年3月2日.',
    }),
    cell_day_ambiguous: (f) => ({
      message: `"${f.value}" does not say which number is the year, the month and the day (${f.readings}).`,
      hint: 'Write the year first, with four digits: 2026-03-02.',
    }),
    cell_number: (f) => ({
      message: `"${f.value}" is not a number.`,
      hint: 'Write digits with a point for decimals, without thousands separators, signs or units.',
    }),
    cell_number_digits: (f) => ({
      message: `${f.value} has more digits than a spreadsheet keeps; the last ones may be wrong.`,
      hint: 'Format the column as text in Excel and type the number again.',
    }),
    cell_score_word: (f) => ({
      message: `"${f.value}" is not a score.`,
      hint: 'Leave whoever did not take the exam out of the file, and record the absence as attendance.',
    }),
    cell_score_decimals: (f) => ({
      message: `The score ${f.value} has more than two decimals.`,
      hint: 'Round it to two decimals.',
    }),
    cell_choice: (f) => ({
      message: `"${f.value}" is not one of the possible words.${meant(f.suggestion)}`,
      hint: `Write one of: ${f.choices}.`,
    }),
    cell_code: (f) => ({
      message: `"${f.value}" is not an employee number.`,
      hint: 'Use letters A-Z, digits, "-" and "_" only, without spaces.',
    }),
    cell_phone: () => ({
      message: 'The cell does not hold one telephone number.',
      hint: 'Write one number, or leave the cell empty.',
    }),
    cell_email: () => ({
      message: 'The cell does not hold one e-mail address.',
      hint: 'Write one address, or leave the cell empty.',
    }),
    cell_too_long: (f) => ({
      message: `The text is longer than ${f.max} characters${f.value === '' ? '' : `: "${f.value}"`}.`,
      hint: 'Shorten it; a cell that long is often a sign of shifted columns.',
    }),
    cell_control: (f) => ({
      message: `The cell holds a character that cannot be seen (${f.value}).`,
      hint: 'Clear the cell and type its content again rather than pasting it.',
    }),
    row_duplicate: (f) => ({
      message: `${f.key} is already on line ${f.first_line}.`,
      hint: 'Delete one of the two rows.',
    }),
  } satisfies RefusalTexts<FileRefusals>,

  notes: {
    no_final_newline: (f) =>
      `Line ${f.line} is the last and has no line end: check that its last cell is complete.`,
    title_rows: (f) => `${f.count} title row(s) skipped; the headers are on line ${f.header_line}.`,
    columns_ignored: (f) => `Columns ignored: ${f.columns}.`,
    sheet_chosen: (f) => `Sheet "${f.sheet}" read; not read: ${f.others}.`,
  } satisfies { [Code in keyof FileNotes]: (facts: FileNotes[Code]) => string },
};
