import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';

export const addRetake: AddVerb = (program, app) => {
  subject(program, 'retake', app.texts.app.verbs.retake);
};
