import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addAttendance } from './attendance.js';
import { addLeave } from './leave.js';
import { addSheet } from './sheet.js';

export const addRecord: AddVerb = (program, app) => {
  const record = subject(program, 'record', app.texts.app.verbs.record);
  addSheet(record, app);
  addAttendance(record, app);
  addLeave(record, app);
};
