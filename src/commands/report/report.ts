import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addPeriods } from './period.js';

export const addReport: AddVerb = (program, app) => {
  const report = subject(program, 'report', app.texts.app.verbs.report);
  addPeriods(report, app);
};
