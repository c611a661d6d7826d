import type { record as en } from '../en/record.js';

export const record: typeof en = {
  refusals: {},
};
