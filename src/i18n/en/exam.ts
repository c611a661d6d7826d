import type { ExamRefusals } from '../../domain/refusals/exam.js';
import type { RefusalTexts } from '../types.js';

export const exam = {
  refusals: {} satisfies RefusalTexts<ExamRefusals>,
};
