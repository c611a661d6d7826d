import { percentText } from '../display.js';
import type { ChartUnit } from '../view.js';

/** A figure as it stands in a chart: `95.2 %`, `12`, `81.25`. */
export function figureText(value: number, unit: ChartUnit): string {
  if (unit === 'percent') return percentText(value);
  return String(Number(value.toFixed(2)) + 0);
}

/** A figure at an axis. */
export function axisText(value: number, unit: ChartUnit): string {
  const shown = unit === 'percent' ? Number((value * 100).toPrecision(6)) : value;
  const text = String(Number(shown.toPrecision(8)));
  return unit === 'percent' ? `${text} %` : text;
}
