import { parseMarkCell } from '../../csv/score-cells.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import type { ScoreRow } from '../../operations/import-scores.js';

/** Says that a cell is none; `key` is the column's. */
type CellFault = (key: string, value: string, why: Refused) => void;

export const cellText = ({ values }: ShapedRow, key: string): string => String(values[key] ?? '');

/** A row's marks; nothing where a cell is none. `columns`: the dimension that a column stands for. */
export function scoreRow(
  shaped: ShapedRow,
  assessment: string,
  columns: ReadonlyMap<string, string>,
  fault: CellFault,
): ScoreRow | undefined {
  const { values } = shaped;
  const dimensions = new Map<string, number | null>();
  let sound = true;
  for (const [key, code] of columns) {
    const cell = values[key];
    if (typeof cell !== 'string') continue;
    const parsed = parseMarkCell(cell);
    if ('mark' in parsed) dimensions.set(code, parsed.mark);
    else {
      fault(key, cell, parsed.refused);
      sound = false;
    }
  }
  const bonus = bonusOf(values['bonus'], fault);
  if (!sound || bonus === undefined) return undefined;
  const score = values['score'];
  return {
    assessment,
    employeeNo: cellText(shaped, 'employee_no'),
    takenOn: cellText(shaped, 'taken_on'),
    score: typeof score === 'number' ? score : null,
    dimensions,
    bonus,
    examiner: cellText(shaped, 'examiner') || null,
    chair: isYes(cellText(shaped, 'chair')),
  };
}

const yes = new Set(['1', 'x', 'y', 'yes', 'true', '是', '√', '✓', '主考', '主考官']);

/** Whether a cell says yes; an empty one, and anything else, does not. */
const isYes = (cell: string): boolean => yes.has(cell.normalize('NFKC').trim().toLowerCase());

/** Extra points in hundredths; nothing where there are more than two decimals. */
function bonusOf(
  value: ShapedRow['values'][string] | undefined,
  fault: CellFault,
): number | null | undefined {
  if (typeof value !== 'number') return null;
  const hundredths = Math.round(value * 100);
  if (Math.abs(hundredths - value * 100) < 1e-6) return hundredths;
  fault('bonus', String(value), refused('cell_score_decimals', { value: String(value) }));
  return undefined;
}
