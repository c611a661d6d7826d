import { inServiceSessions } from './in-service.js';
import type { WorklistSource } from './item.js';
import { needCollections, unansweredNeeds } from './needs.js';
import { planYears } from './plan-year.js';
import { batchSessions, sittings } from './sessions.js';

/** Everything that puts work on the list beside people's standing; one file each. */
export const sources: readonly WorklistSource[] = [
  batchSessions,
  sittings,
  inServiceSessions,
  needCollections,
  unansweredNeeds,
  planYears,
];
