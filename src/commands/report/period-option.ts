import type { App } from '../../app.js';
import type { AwardPeriod } from '../../domain/handbook/types-awards.js';
import { addDays } from '../../domain/day.js';
import { periodWith, readPeriod, type Period } from '../../domain/period.js';
import { InputError, refused } from '../../errors.js';

/** The last period of a kind that is over on a day. */
export const lastPeriod = (app: App, kind: AwardPeriod): Period =>
  periodWith(kind, addDays(periodWith(kind, app.today()).from, -1));

/**
 * The period that `--period` names: a week, month, quarter, half-year or year that has begun; without the option the
 * last one of `kind` that is over.
 *
 * @throws InputError `option_value`, `period_future`
 */
export function periodOption(app: App, value: string | undefined, kind: AwardPeriod): Period {
  const last = lastPeriod(app, kind);
  if (value === undefined) return last;
  const period = readPeriod(value.normalize('NFKC'));
  if (!period) {
    const expected = '2026-06, 2026-W24, 2026-Q2, 2026-H1, 2026';
    throw new InputError(refused('option_value', { option: '--period', value, expected }));
  }
  if (period.from <= app.today()) return period;
  const running = periodWith(period.kind, app.today()).text;
  throw new InputError(refused('period_future', { period: period.text, last: running }));
}
