import type { App } from '../../app.js';
import { isRefused, parseTextCell } from '../../csv/values.js';
import type { Time } from '../../domain/day.js';
import { InputError, refused } from '../../errors.js';

/**
 * A text from an option, such as a name: without spaces around it, and with nothing in it that cannot be seen.
 *
 * @throws InputError `option_value`
 */
export function textOption(app: App, option: string, value: string): string {
  const parsed = parseTextCell(value);
  if (!isRefused(parsed) && parsed !== '') return parsed;
  const expected = app.texts.plan.session.textExpected;
  throw new InputError(refused('option_value', { option, value, expected }));
}

/**
 * The reason for which conflicts are let pass; `null` where none was given.
 *
 * @throws InputError `option_value`
 */
export const reasonOption = (app: App, value: string | undefined): string | null =>
  value === undefined ? null : textOption(app, '--override', value);

/**
 * A time of day from an option, `9:00` or `09:00`; `null` where it was not given.
 *
 * @throws InputError `option_value`
 */
export function timeOption(option: string, value: string | undefined): Time | null {
  if (value === undefined) return null;
  const time = value.normalize('NFKC').trim().padStart(5, '0');
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
  throw new InputError(refused('option_value', { option, value, expected: 'HH:MM' }));
}
