import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';

export const addReport: AddVerb = (program, app) => {
  subject(program, 'report', app.texts.app.verbs.report);
};
