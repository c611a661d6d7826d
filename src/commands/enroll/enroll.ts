import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addImport } from './import.js';

export const addEnroll: AddVerb = (program, app) => {
  const enroll = subject(program, 'enroll', app.texts.enroll.summary);
  addImport(enroll, app);
};
