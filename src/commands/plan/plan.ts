import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBatch } from './batch.js';
import { addCalendar } from './calendar.js';
import { addDuty } from './duty.js';
import { addEvent } from './event.js';
import { addHandbook } from './handbook.js';
import { addSession } from './session.js';

export const addPlan: AddVerb = (program, app) => {
  const plan = subject(program, 'plan', app.texts.app.verbs.plan);
  addHandbook(plan, app);
  addBatch(plan, app);
  addSession(plan, app);
  addCalendar(plan, app);
  addDuty(plan, app);
  addEvent(plan, app);
};
