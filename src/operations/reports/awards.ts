import { listExportedLines } from '../../db/awards.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import type { Period } from '../../domain/period.js';
import { awardsReport, type AwardsReport } from '../../domain/reports/awards.js';
import { periodsWithin } from '../../domain/reports/periods-within.js';
import { Refusal, refused } from '../../errors.js';
import { AwardBook } from '../awarding/book.js';
import { mattersOf } from '../awarding/matters.js';
import { reportSource } from '../report-source.js';

/**
 * Awards and points off of a period and of the periods in it, as `record award list` and `record deduction list` have
 * them; read in one transaction.
 *
 * @throws Refusal `award_no_rules`; BusyError `store_busy`
 */
export function makeAwardsReport(
  store: Store,
  input: { period: Period; today: Day; timeoutMs: number },
): AwardsReport {
  const { period, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const book = new AwardBook(store, today);
      const { awards, consequences } = book.rulesOn(period.to).handbook;
      if (!awards && !consequences) {
        throw new Refusal(refused('award_no_rules', { rule: 'awards', day: period.to }));
      }
      const kinds = new Set(Object.values(awards?.list ?? {}).map((award) => award.period));
      const periods = periodsWithin(period);
      const matters = [
        ...periods
          .filter(({ kind }) => kinds.has(kind))
          .flatMap((one) => mattersOf(book, 'award', one)),
        ...periods
          .filter(({ kind }) => kind === consequences?.period)
          .flatMap((one) => mattersOf(book, 'deduction', one)),
      ];
      const versions = periods.map((one) => book.rulesOn(one.to).version);
      return awardsReport({
        period,
        source: reportSource(store, today, versions),
        matters,
        exported: listExportedLines(store),
      });
    })(),
  );
}
