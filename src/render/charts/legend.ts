import { palette } from '../palette.js';
import { sanitise } from '../sanitise.js';
import { textWidth, type Frame } from './frame.js';
import { words } from './svg.js';

export interface LegendEntry {
  name: string;
  /** Draws the sign of an entry, 12 pixels square around a middle. */
  sign: (middle: readonly [x: number, y: number]) => string;
}

const rowHeight = 22;

/** Signs with their names, in rows from the upper left corner; `height` is what stands above the picture. */
export function drawLegend(
  entries: readonly LegendEntry[],
  frame: Frame,
): { svg: string; height: number } {
  if (entries.length === 0) return { svg: '', height: 0 };
  const parts: string[] = [];
  let [x, row] = [1, 0];
  for (const { name, sign } of entries) {
    const width = textWidth(name, frame) + 38;
    if (x > 1 && x + width - 18 > frame.width) [x, row] = [1, row + 1];
    const y = row * rowHeight + 9;
    const text = { fill: palette.ink, size: frame.fontSize };
    parts.push(sign([x + 6, y]), words([sanitise(name)], [x + 19, y], text));
    x += width;
  }
  return { svg: parts.join('\n'), height: (row + 1) * rowHeight + 6 };
}
