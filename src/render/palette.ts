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

/**
 * Bars, in the order of the series: each is much lighter or darker than those before it, so that they are told apart on
 * a page that is printed in grey.
 */
export const series = ['#1f5585', '#f2b45f', '#2f7d5b', '#dccbee', '#d092a6', '#2b2536'] as const;

/** Columns of a distribution: the first one is light, so that a dark line on it is seen. */
export const columns = ['#a9c9ea', '#1f5585', '#fbe6bd', '#2f7d5b'] as const;

/** Lines, in the order of the series, dark enough on white; in grey they differ by their dashes and marks. */
export const lines = ['#1f5585', '#a85a12', '#2f7355', '#7f4d99', '#5d6875', '#9c3d53'] as const;

/** Bars that count a status: a tone has its lightness, a second status of the tone another. */
export const toneSeries: Readonly<Record<Tone, readonly [string, ...string[]]>> = {
  good: ['#2f7d5b', '#b7dcc3'],
  attention: ['#f2b45f', '#c98f3a', '#fbe6bd', '#8a6200'],
  bad: ['#8c1c1c', '#d58d8d'],
  notice: ['#a9c9ea', '#1f5585'],
  quiet: ['#d9dde3', '#949eab'],
};

/** Shares from low to high: the darker, the more. */
export const shades = ['#f1f6fb', '#cfe1f3', '#94bce2', '#3a76ab', '#143d66'] as const;

/** Dark or white, whichever can be read on a colour. */
export function inkOn(ground: string): string {
  return contrast(palette.ink, ground) >= contrast(palette.paper, ground)
    ? palette.ink
    : palette.paper;
}

/** The contrast of two colours such as `#1c2530`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Fonts that are there: nothing is loaded from anywhere. */
export const fonts =
  "system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";
