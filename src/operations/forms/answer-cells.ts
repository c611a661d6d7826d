import { isOpen } from '../../domain/forms/find-form.js';
import { readMark, scaleText, type Answer, type Answers } from '../../domain/forms/read-answer.js';
import type { Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import type { NamedForm } from './form-rules.js';

/** The cells of a row, by column. */
export type Cells = ReadonlyMap<string, string>;

/** By column: which question it is, in each questionnaire that has it. */
export type ItemsOfColumns = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The answers of a row; `fault` is told of every cell that is none, with its column. */
export function readAnswers(
  { code, form }: NamedForm,
  cells: Cells,
  columns: ItemsOfColumns,
  fault: (column: string, value: string, why: Refused) => void,
): Answers {
  const answers = new Map<string, Answer>();
  for (const [column, value] of cells) {
    const item = columns.get(column)?.get(code);
    if (item === undefined) {
      fault(column, value, refused('form_item_other', { item: column, form: code }));
      continue;
    }
    if (isOpen(form, item)) {
      answers.set(item, { mark: null, words: value.trim() });
      continue;
    }
    const mark = readMark(form, value);
    if (mark === undefined) {
      fault(column, value, refused('form_mark', { value, scale: scaleText(form, ', ') }));
    } else answers.set(item, { mark, words: null });
  }
  return answers;
}
