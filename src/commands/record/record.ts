import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';

export const addRecord: AddVerb = (program, app) => {
  subject(program, 'record', app.texts.app.verbs.record);
};
