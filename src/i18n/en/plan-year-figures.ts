/** Figures of the annual plan in words. */
export const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`;
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
export const figure = (value: number): string => String(Math.round(value * 100) / 100);
export const hours = (value: number): string =>
  `${figure(value)} ${value === 1 ? 'hour' : 'hours'}`;
