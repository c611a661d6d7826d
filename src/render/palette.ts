import type { Tone } from './tone.js';

/** The colours of the page and its charts. Text on its ground keeps a contrast of at least 4.5 : 1 (WCAG 2 AA). */
export const palette = {
  ground: '#f3f4f6',
  paper: '#ffffff',
  stripe: '#f7f8fa',
  head: '#eef1f5',
  ink: '#1c2530',
  muted: '#566171',
  accent: '#1d4e7e',
  rule: '#d7dde5',
} as const;

/** Ink and ground of a status badge. */
export const badges: Readonly<Record<Tone, { ink: string; ground: string }>> = {
  good: { ink: '#14603a', ground: '#e2f3e9' },
  attention: { ink: '#7a4a00', ground: '#fdf0d5' },
  bad: { ink: '#9b1c1c', ground: '#fde6e4' },
  notice: { ink: '#1d4e7e', ground: '#e3edf8' },
  quiet: { ink: '#465060', ground: '#eceff3' },
};

/** Bars, in the order of the series; white figures can stand in each of them. */
export const series = ['#2b6397', '#a85a12', '#2f7355', '#7f4d99', '#5d6875', '#9c3d53'] as const;

/** Bars that count a status, in shades of its tone; white figures can stand in each of them. */
export const toneSeries: Readonly<Record<Tone, readonly [string, ...string[]]>> = {
  good: ['#2f7355', '#4b7f2c'],
  attention: ['#a85a12', '#8a6a00', '#7d5a3c', '#6b6f1a'],
  bad: ['#b03434', '#7a2048'],
  notice: ['#2b6397', '#4a5fb0'],
  quiet: ['#5d6875', '#75706a'],
};

/** Fonts that are there: nothing is loaded from anywhere. */
export const fonts =
  "system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";
