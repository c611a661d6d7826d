import type { WorklistSource } from './item.js';
import { needCollections, unansweredNeeds } from './needs.js';
import { inServiceSessions } from './in-service.js';
import { mentorMatters } from './mentors.js';
import { batchSessions, sittings } from './sessions.js';
import { trainers } from './trainers.js';

/** Everything that puts work on the list beside people's standing; one file each. */
export const sources: readonly WorklistSource[] = [batchSessions, sittings, trainers];
export const sources: readonly WorklistSource[] = [
  batchSessions,
  sittings,
  needCollections,
  unansweredNeeds,
];
export const sources: readonly WorklistSource[] = [batchSessions, sittings, inServiceSessions];
export const sources: readonly WorklistSource[] = [batchSessions, sittings, mentorMatters];
