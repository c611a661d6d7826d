import { bankMatters } from './bank.js';
import { awardMatters } from './awards.js';
import { improvementActions, redesignProposals } from './improvements.js';
import { caseMatters } from './cases.js';
import { duties, eventSteps } from './duties.js';
import { formsDue } from './forms.js';
import type { WorklistSource } from './item.js';
import { missingMarks, uncheckedSeats } from './examinations.js';
import { inServiceSessions } from './in-service.js';
import { loans, materialReviews } from './materials.js';
import { mentorMatters } from './mentors.js';
import { needCollections, unansweredNeeds } from './needs.js';
import { planYears } from './plan-year.js';
import { batchSessions, sittings } from './sessions.js';
import { spotChecks } from './spot-checks.js';
import { trainers } from './trainers.js';

/** Everything that puts work on the list beside people's standing; one file each. */
export const sources: readonly WorklistSource[] = [
  batchSessions,
  sittings,
  uncheckedSeats,
  missingMarks,
  inServiceSessions,
  formsDue,
  needCollections,
  unansweredNeeds,
  materialReviews,
  loans,
  bankMatters,
  mentorMatters,
  trainers,
  duties,
  spotChecks,
  eventSteps,
  planYears,
  awardMatters,
  caseMatters,
  improvementActions,
  redesignProposals,
];
