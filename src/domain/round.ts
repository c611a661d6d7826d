/** A figure with two decimals, as reports state means, scores and hours. */
export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** Hours with two decimals of so many minutes. */
export const inHours = (minutes: number): number => twoDecimals(minutes / 60);
