import type { NeedRefusals } from '../../domain/refusals/need.js';
import type { RefusalTexts } from '../types.js';

export const need = {
  refusals: {
    need_unknown: (f) => ({
      message: `There is no training need ${f.need}.`,
      hint:
        f.suggestion === ''
          ? '"cohort plan need list" lists them.'
          : `Did you mean ${f.suggestion}?`,
    }),
  } satisfies RefusalTexts<NeedRefusals>,
};
