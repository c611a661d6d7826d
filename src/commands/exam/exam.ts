import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addBank } from './bank.js';
import { addConfirm } from './confirm.js';
import { addItems } from './items.js';
import { addMark } from './mark.js';
import { addPaper } from './paper.js';
import { addResults } from './results.js';
import { addScore } from './score.js';
import { addSit } from './sit.js';
import { addRestore, addVoid } from './void.js';

export const addExam: AddVerb = (program, app) => {
  const exam = subject(program, 'exam', app.texts.exam.summary);
  addSit(exam, app);
  addScore(exam, app);
  addConfirm(exam, app);
  addVoid(exam, app);
  addRestore(exam, app);
  addResults(exam, app);
  addBank(exam, app);
  addPaper(exam, app);
  addMark(exam, app);
  addItems(exam, app);
};
