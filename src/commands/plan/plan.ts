import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBatch } from './batch.js';
import { addConflicts } from './conflicts.js';
import { addHandbook } from './handbook.js';
import { addResource } from './resource.js';
import { addResourceFree } from './resource-free.js';
import { addResourceSuggest } from './resource-suggest.js';
import { addSession } from './session.js';

export const addPlan: AddVerb = (program, app) => {
  const plan = subject(program, 'plan', app.texts.app.verbs.plan);
  addHandbook(plan, app);
  addBatch(plan, app);
  addSession(plan, app);
  addConflicts(plan, app);
  const resource = subject(plan, 'resource', app.texts.conflicts.free.summary);
  addResourceFree(resource, app);
  addResourceSuggest(resource, app);
  addResource(plan, app);
};
