import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBatch } from './batch.js';
import { addConflicts } from './conflicts.js';
import { addHandbook } from './handbook.js';
import { addResource } from './resource.js';
import { addSession } from './session.js';

export const addPlan: AddVerb = (program, app) => {
  const plan = subject(program, 'plan', app.texts.app.verbs.plan);
  addHandbook(plan, app);
  addBatch(plan, app);
  addSession(plan, app);
  addConflicts(plan, app);
  addResource(plan, app);
};
