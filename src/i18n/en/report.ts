import type { ReportRefusals } from '../../domain/refusals/report.js';
import type { RefusalTexts } from '../types.js';

export const report = {
  refusals: {} satisfies RefusalTexts<ReportRefusals>,
};
