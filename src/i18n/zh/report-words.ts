/** 多份报告共用的字词。 */

/** `+3`、`−2`。 */
export const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

/** `2026年3月2日`。 */
export const dayText = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `2026年3月2日至2026年3月8日`。 */
export const daysText = (from: string, to: string): string => `${dayText(from)}至${dayText(to)}`;
