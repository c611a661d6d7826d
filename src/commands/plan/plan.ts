import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBatch } from './batch.js';
import { addCalendar } from './calendar.js';
import { addDuty } from './duty.js';
import { addEvent } from './event.js';
import { addConflicts } from './conflicts.js';
import { addHandbook } from './handbook.js';
import { addResource } from './resource.js';
import { addNeed } from './need.js';
import { addNotice } from './notice.js';
import { addMaterial } from './material.js';
import { addSession } from './session.js';

export const addPlan: AddVerb = (program, app) => {
  const plan = subject(program, 'plan', app.texts.app.verbs.plan);
  addHandbook(plan, app);
  addBatch(plan, app);
  addSession(plan, app);
  addConflicts(plan, app);
  addResource(plan, app);
  addNeed(plan, app);
  addNotice(plan, app);
  addMaterial(plan, app);
  addCalendar(plan, app);
  addDuty(plan, app);
  addEvent(plan, app);
};
