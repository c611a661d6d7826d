import type { WorklistSource } from './item.js';
import { batchSessions, sittings } from './sessions.js';
import { trainers } from './trainers.js';

/** Everything that puts work on the list beside people's standing; one file each. */
export const sources: readonly WorklistSource[] = [batchSessions, sittings, trainers];
