/** The few shapes that are drawn without a library. Coordinates are rounded, so that the same chart gives the same bytes. */
import { sanitise } from '../sanitise.js';
import { fonts } from '../palette.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeXml(text: string): string {
  return sanitise(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const at = (value: number): string => String(Math.round(value * 10) / 10 + 0);

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function rectangle(
  { x, y, width, height }: Box,
  { fill, stroke }: { fill: string; stroke?: string },
): string {
  const edge = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="0.8"`;
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"${edge}/>`;
}

export function stroke(
  points: readonly (readonly [x: number, y: number])[],
  { colour, width = 1, dash }: { colour: string; width?: number; dash?: string },
): string {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`);
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
}

export function circle(
  [x, y]: readonly [number, number],
  { fill, colour, radius = 5 }: { fill: string; colour: string; radius?: number },
): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="${radius}" fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
}

/** Lines of text one below the other, their middle at `y`. */
export function words(
  lines: readonly string[],
  [x, y]: readonly [number, number],
  {
    fill,
    size,
    anchor = 'start',
  }: { fill: string; size: number; anchor?: 'start' | 'middle' | 'end' },
): string {
  const step = size * 1.25;
  const first = y - ((lines.length - 1) * step) / 2;
  return lines
    .map(
      (line, index) =>
        `<text x="${at(x)}" y="${at(first + index * step)}" dominant-baseline="central" text-anchor="${anchor}" fill="${fill}" style="font-size:${size}px;font-family:${fontFamily}">${escapeXml(line)}</text>`,
    )
    .join('\n');
}

export const fontFamily = fonts.replaceAll("'", '');

/** Slanting lines across a box: what is not known, or not yet. */
export function hatching({ x, y, width, height }: Box, colour: string): string {
  const gap = 6;
  const parts: string[] = [];
  for (let start = gap; start < width + height; start += gap) {
    const [x1, y1] = start <= height ? [x, y + start] : [x + start - height, y + height];
    const [x2, y2] = start <= width ? [x + start, y] : [x + width, y + start - width];
    parts.push(`M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`);
  }
  return `<path d="${parts.join('')}" fill="none" stroke="${colour}" stroke-width="0.8"/>`;
}
