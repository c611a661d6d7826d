import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBatch } from './batch.js';
import { addPerson } from './person.js';
import { addWeekly } from './weekly.js';

export const addReport: AddVerb = (program, app) => {
  const report = subject(program, 'report', app.texts.app.verbs.report);
  addWeekly(report, app);
  addPerson(report, app);
  addBatch(report, app);
};
