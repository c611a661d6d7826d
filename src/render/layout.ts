/** How wide a column of a table is as it stands, and how narrow it may become before its words are torn. */
export interface ColumnWidth {
  natural: number;
  least: number;
}

/**
 * Widths that fit: what is too much is taken from the widest columns, so that short columns stay whole.
 * `undefined` where even the least widths exceed `available`.
 */
export function fitWidths(
  columns: readonly ColumnWidth[],
  available: number,
): number[] | undefined {
  if (total(columns.map(({ least }) => least)) > available) return undefined;
  const widths = columns.map(({ natural, least }) => Math.max(least, Math.min(natural, available)));
  for (let excess = total(widths) - available; excess > 0; excess--) {
    let widest = -1;
    columns.forEach(({ least }, index) => {
      const width = widths[index] ?? 0;
      if (width > least && width > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
