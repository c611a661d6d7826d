import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';

export const addPlan: AddVerb = (program, app) => {
  subject(program, 'plan', app.texts.app.verbs.plan);
};
