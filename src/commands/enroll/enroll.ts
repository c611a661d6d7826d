import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addChanges } from './change.js';
import { addImport } from './import.js';
import { addList } from './list.js';

export const addEnroll: AddVerb = (program, app) => {
  const enroll = subject(program, 'enroll', app.texts.enroll.summary);
  addImport(enroll, app);
  addChanges(enroll, app);
  addList(enroll, app);
};
