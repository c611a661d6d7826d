import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addAwards } from './awards.js';
import { addBatch } from './batch.js';
import { addCourse } from './course.js';
import { addGroups } from './groups.js';
import { addIndex } from './index-report.js';
import { addKpi } from './kpi.js';
import { addMentor } from './mentor.js';
import { addPerson } from './person.js';
import { addPlan } from './plan.js';
import { addTrainer } from './trainer.js';
import { addWeekly } from './weekly.js';

export const addReport: AddVerb = (program, app) => {
  const report = subject(program, 'report', app.texts.app.verbs.report);
  addWeekly(report, app);
  addPerson(report, app);
  addBatch(report, app);
  addIndex(report, app);
  addGroups(report, app);
  addCourse(report, app);
  addTrainer(report, app);
  addMentor(report, app);
  addKpi(report, app);
  addPlan(report, app);
  addAwards(report, app);
};
