import type { Day } from '../domain/day.js';
import type { ActFact } from '../domain/standing/facts.js';
import { acts } from './schema-records.js';
import type { Writer } from './write.js';

/** Records what somebody did about a person that a rule asks for. */
export function insertAct(
  write: Writer,
  row: {
    enrollmentId: number;
    kind: ActFact['kind'];
    /** Code of a stage or of an assessment. */
    about: string;
    happenedOn: Day;
    /** A name; of an application the role, because the enrollment says whose it is. */
    actor: string;
    note: string | null;
  },
): number {
  return write.insert(acts, row);
}
