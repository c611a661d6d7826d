import type { RecordRefusals } from '../../domain/refusals/record.js';
import type { RefusalTexts } from '../types.js';

export const record = {
  refusals: {} satisfies RefusalTexts<RecordRefusals>,
};
