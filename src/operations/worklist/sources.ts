import { improvementActions } from './improvements.js';
import { caseMatters } from './cases.js';
import { duties, eventSteps } from './duties.js';
import type { WorklistSource } from './item.js';
import { inServiceSessions } from './in-service.js';
import { loans, materialReviews } from './materials.js';
import { mentorMatters } from './mentors.js';
import { needCollections, unansweredNeeds } from './needs.js';
import { planYears } from './plan-year.js';
import { batchSessions, sittings } from './sessions.js';
import { trainers } from './trainers.js';

/** Everything that puts work on the list beside people's standing; one file each. */
export const sources: readonly WorklistSource[] = [
  batchSessions,
  sittings,
  inServiceSessions,
  needCollections,
  unansweredNeeds,
  materialReviews,
  loans,
  mentorMatters,
  trainers,
  duties,
  eventSteps,
  planYears,
  caseMatters,
  improvementActions,
];
