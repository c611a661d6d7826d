import { duties, eventSteps } from './duties.js';
import type { WorklistSource } from './item.js';
import { batchSessions, sittings } from './sessions.js';

/** Everything that puts work on the list beside people's standing; one file each. */
export const sources: readonly WorklistSource[] = [batchSessions, sittings, duties, eventSteps];
