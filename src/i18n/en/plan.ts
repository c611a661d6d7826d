import type { PlanRefusals } from '../../domain/refusals/plan.js';
import type { RefusalTexts } from '../types.js';

export const plan = {
  refusals: {} satisfies RefusalTexts<PlanRefusals>,
};
