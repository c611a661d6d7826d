import type { ChartUnit } from '../view.js';

/** An axis of figures: where it begins and ends, and its marks. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

/**
 * An axis around figures with marks at 1, 2, 2.5 or 5 times a power of ten; shares do not go beyond 0 and 1 unless
 * the figures do.
 */
export function scaleAround(values: readonly number[], unit: ChartUnit, most = 5): Scale {
  const known = values.length > 0 ? values : [0, 1];
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const room = greatest > least ? (greatest - least) * 0.06 : Math.max(Math.abs(least) * 0.1, 0.5);
  const step = niceStep((greatest - least + 2 * room) / most, unit);
  let from = Math.floor((least - room) / step);
  let to = Math.ceil((greatest + room) / step);
  if (least >= 0) from = Math.max(0, from);
  if (unit === 'percent' && greatest <= 1) to = Math.min(to, Math.round(1 / step));
  to = Math.max(to, from + 1);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(10)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

function niceStep(rough: number, unit: ChartUnit): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power);
  // Between two things that are counted there is none.
  const possible = unit === 'int' ? steps.filter((one) => Number.isInteger(one)) : steps;
  return possible.find((one) => one >= rough * 0.999) ?? Math.max(1, 10 * power);
}
