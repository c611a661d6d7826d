import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBatch } from './batch.js';
import { addHandbook } from './handbook.js';
import { addNeed } from './need.js';
import { addNotice } from './notice.js';
import { addSession } from './session.js';
import { addYear } from './year.js';

export const addPlan: AddVerb = (program, app) => {
  const plan = subject(program, 'plan', app.texts.app.verbs.plan);
  addHandbook(plan, app);
  addYear(plan, app);
  addBatch(plan, app);
  addSession(plan, app);
  addNeed(plan, app);
  addNotice(plan, app);
};
