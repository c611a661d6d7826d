/** Every family of tables: one line here is all that a new file of tables needs, beside its migration. */
import * as awards from './schema-awards.js';
import * as cases from './schema-cases.js';
import * as improvement from './schema-improvement.js';
import * as duties from './schema-duties.js';
import * as conflicts from './schema-conflicts.js';
import * as examinations from './schema-examinations.js';
import * as inService from './schema-in-service.js';
import * as forms from './schema-forms.js';
import * as notices from './schema-notices.js';
import * as mentors from './schema-mentors.js';
import * as bank from './schema-bank.js';
import * as materials from './schema-materials.js';
import * as planYear from './schema-plan-year.js';
import * as records from './schema-records.js';
import * as resources from './schema-resources.js';
import * as trainers from './schema-trainers.js';
import * as spotChecks from './schema-spot-checks.js';
import * as schema from './schema.js';

export const families: readonly Record<string, unknown>[] = [
  schema,
  records,
  planYear,
  inService,
  forms,
  notices,
  mentors,
  resources,
  conflicts,
  trainers,
  materials,
  bank,
  duties,
  awards,
  spotChecks,
  examinations,
  cases,
  improvement,
];
