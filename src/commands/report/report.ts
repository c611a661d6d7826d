import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addAsKnown } from './as-known.js';
import { addEffect } from './effect.js';
import { addRun } from './run.js';
import { addScores } from './scores.js';
import { addSchedule } from './schedule.js';
import { addWeekly } from './weekly.js';

export const addReport: AddVerb = (program, app) => {
  const report = subject(program, 'report', app.texts.app.verbs.report);
  addWeekly(report, app);
  addEffect(report, app);
  addScores(report, app);
  addRun(report, app);
  addSchedule(report, app);
  addAsKnown(report, app, ['run', 'schedule']);
};
