import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';

export const addExam: AddVerb = (program, app) => {
  subject(program, 'exam', app.texts.app.verbs.exam);
};
