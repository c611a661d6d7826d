import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBook } from './book.js';
import { addDue } from './due.js';
import { addGrant } from './grant.js';
import { addRetrain } from './retrain.js';
import { addReview } from './review.js';
import { addSimulate } from './simulate.js';

export const addRetake: AddVerb = (program, app) => {
  const retake = subject(program, 'retake', app.texts.retake.summary);
  addDue(retake, app);
  addBook(retake, app);
  addRetrain(retake, app);
  addGrant(retake, app);
  addReview(retake, app);
  addSimulate(retake, app);
};
