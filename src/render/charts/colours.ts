import { palette, series as seriesColours, toneSeries } from '../palette.js';
import { toneOf, type Tone } from '../tone.js';

/** A status has the colour of its tone, a second one of the same tone another shade; other series go by their order. */
export function coloursOf(series: readonly { status?: string }[]): string[] {
  const used = new Map<Tone, number>();
  return series.map(({ status }, index) => {
    if (status === undefined) return seriesColours[index % seriesColours.length] ?? palette.accent;
    const tone = toneOf(status);
    const nth = used.get(tone) ?? 0;
    used.set(tone, nth + 1);
    const [first, ...shades] = toneSeries[tone];
    return [first, ...shades][nth % (shades.length + 1)] ?? first;
  });
}
