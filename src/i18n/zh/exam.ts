import type { exam as en } from '../en/exam.js';

export const exam: typeof en = {
  refusals: {},
};
