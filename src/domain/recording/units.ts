/** What units of figures are called in handbooks. */
const seconds: readonly string[] = ['s', 'sec', 'secs', 'second', 'seconds', '秒', '秒钟'];

/** Whether a unit is per cent: then `95%` is a way of writing a figure. */
export const isPercent = (unit: string): boolean => unit.normalize('NFKC').trim() === '%';

/** Whether a unit is seconds: then `4:35` is a way of writing a figure. */
export const isSeconds = (unit: string): boolean =>
  seconds.includes(unit.normalize('NFKC').trim().toLowerCase());
