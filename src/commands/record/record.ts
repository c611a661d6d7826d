import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addApplication, addApproval, addCoaching } from './acts.js';
import { addAttendance } from './attendance.js';
import { addChecklist } from './checklist.js';
import { addDecision } from './decision.js';
import { addDrill } from './drill.js';
import { addKpi } from './kpi.js';
import { addLeave } from './leave.js';
import { addLoan } from './loan.js';
import { addSheet } from './sheet.js';
import { addSpotCheck } from './spotcheck.js';

export const addRecord: AddVerb = (program, app) => {
  const record = subject(program, 'record', app.texts.app.verbs.record);
  addSheet(record, app);
  addAttendance(record, app);
  addLeave(record, app);
  addChecklist(record, app);
  addDrill(record, app);
  addKpi(record, app);
  addSpotCheck(record, app);
  addLoan(record, app);
  addApplication(record, app);
  addApproval(record, app);
  addCoaching(record, app);
  addDecision(record, app);
};
