import type { NeedRefusals } from '../../domain/refusals/need.js';
import type { RefusalTexts } from '../types.js';

export const need = {
  refusals: {
    need_unknown: (f) => ({
      message: `没有编号为 ${f.need} 的培训需求。`,
      hint:
        f.suggestion === '' ? '“cohort plan need list”列出全部需求。' : `是不是 ${f.suggestion}？`,
    }),
  } satisfies RefusalTexts<NeedRefusals>,
};
