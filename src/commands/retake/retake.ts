import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBook } from './book.js';
import { addDue } from './due.js';
import { addRetrain } from './retrain.js';

export const addRetake: AddVerb = (program, app) => {
  const retake = subject(program, 'retake', app.texts.retake.summary);
  addDue(retake, app);
  addBook(retake, app);
  addRetrain(retake, app);
};
