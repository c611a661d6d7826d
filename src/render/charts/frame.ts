import stringWidth from 'fast-string-width';
import { sanitise } from '../sanitise.js';
import { wrap } from '../wrap.js';

/** How much room a chart has: a page on a screen or on paper, or a telephone. */
export interface Frame {
  width: number;
  narrow: boolean;
  fontSize: number;
  /** The widest label beside a row. */
  labelRoom: number;
}

export const frames: Readonly<Record<'page' | 'phone', Frame>> = {
  page: { width: 860, narrow: false, fontSize: 13, labelRoom: 260 },
  phone: { width: 360, narrow: true, fontSize: 12, labelRoom: 124 },
};

/** Pixels that a text needs in the widest of the fonts, by terminal cells: a Chinese character has two. */
export function textWidth(text: string, { fontSize }: Pick<Frame, 'fontSize'>): number {
  const characters = text.length;
  const wide = Math.max(0, stringWidth(text) - characters);
  return wide * fontSize * 1.06 + (characters - wide) * fontSize * 0.66;
}

const mostLines = 3;

/** Labels of rows, broken where they do not fit, and the room that they take. */
export function rowLabels(
  texts: readonly string[],
  frame: Frame,
): { lines: string[][]; width: number; most: number } {
  const cells = Math.floor(frame.labelRoom / (frame.fontSize * 0.6));
  const lines = texts.map((text) => shortened(wrap(sanitise(text), cells)));
  const widths = lines.flat().map((line) => textWidth(line, frame));
  return {
    lines,
    width: Math.min(frame.labelRoom, Math.ceil(Math.max(0, ...widths))),
    most: Math.max(1, ...lines.map(({ length }) => length)),
  };
}

function shortened(lines: string[]): string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''}…`];
}

/** Every how manieth label may stand, so that those below an axis do not run into each other. */
export function labelStep(texts: readonly string[], room: number, frame: Frame): number {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, frame))) + 8;
  return Math.max(1, Math.ceil((widest * texts.length) / Math.max(1, room)));
}

/** Rows that the entries of a legend need, each with its sign before it. */
export function legendRows(names: readonly string[], frame: Frame): number {
  let [rows, filled] = [1, 0];
  for (const name of names) {
    const width = textWidth(name, frame) + 40;
    if (filled > 0 && filled + width > frame.width) [rows, filled] = [rows + 1, 0];
    filled += width;
  }
  return rows;
}
