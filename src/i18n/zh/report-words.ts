/** 报告里数字与日期的写法。 */

/** `+2`、`−2`。 */
export const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

/** `3月2日` of `2026-03-02`. */
export const dayText = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
