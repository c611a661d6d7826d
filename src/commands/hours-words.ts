import type { Hours } from '../domain/duties/mark.js';
import type { Texts } from '../i18n/en.js';

/** `13:00-13:30`, `by 09:10`; empty where no time is set. */
export function hoursWords({ duty }: Pick<Texts, 'duty'>, { start, end }: Hours): string {
  if (end === null) return '';
  return start === null ? duty.by(end) : `${start}-${end}`;
}
