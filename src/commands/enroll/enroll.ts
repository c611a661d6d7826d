import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addAdd } from './add.js';
import { addAdvise } from './advise.js';
import { addChanges } from './change.js';
import { addImport } from './import.js';
import { addList } from './list.js';
import { addMentor } from './mentor.js';
import { addPauses } from './pause.js';

export const addEnroll: AddVerb = (program, app) => {
  const enroll = subject(program, 'enroll', app.texts.enroll.summary);
  addImport(enroll, app);
  addAdvise(enroll, app);
  addAdd(enroll, app);
  addChanges(enroll, app);
  addPauses(enroll, app);
  addMentor(enroll, app);
  addList(enroll, app);
};
