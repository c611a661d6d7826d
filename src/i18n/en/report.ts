import type { ReportRefusals } from '../../domain/refusals/report.js';
import type { RefusalTexts } from '../types.js';

export const report = {
  refusals: {
    week_future: (f) => ({
      message: `The week ${f.week} has not begun.`,
      hint: `The latest that can be reported is the running one, ${f.last}.`,
    }),
    report_empty: (f) => ({
      message: `There is nothing to report of the week ${f.week}.`,
      hint: 'Leave --if-empty out to write the report all the same.',
    }),
  } satisfies RefusalTexts<ReportRefusals>,
};
