import type { Day } from '../day.js';

/**
 * What a report rests on, so that it can be made again to the byte: the versions of the handbook that judged it, the
 * day it was made for, and the head of the journal's chain at the end of that day (entry 0 where there was none yet).
 */
export interface ReportSource {
  handbook_versions: number[];
  as_of: Day;
  entry: number;
  hash: string;
}
