import type { Handbook } from '../handbook/types.js';

/** What a course type is called: the title of `needs.types`, where it is a code of it, else the text itself. */
export function courseType(handbook: Handbook, type: string): string {
  return handbook.needs?.types[type]?.title ?? type;
}
