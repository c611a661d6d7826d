/** 报告里数字与日期的写法。 */

/** `+2`、`−2`。 */
export const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

/** `3月2日` of `2026-03-02`. */
export const dayText = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `2026年3月2日`。 */
export const dateText = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `2026年3月2日至2026年3月8日`。 */
export const daysText = (from: string, to: string): string => `${dateText(from)}至${dateText(to)}`;

/** 各种周期的名称。 */
export const periodKinds: Record<string, string> = {
  week: '周',
  month: '月',
  quarter: '季度',
  half_year: '半年',
  year: '年',
};
