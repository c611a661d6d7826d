import type { AddVerb } from '../verb.js';
import { subject } from '../verb.js';
import { addAgreement } from './agreement.js';
import { addConfirm } from './confirm.js';
import { addPeriods } from './periods.js';
import { addRegrade } from './regrade.js';
import { addResults } from './results.js';
import { addScore } from './score.js';
import { addExaminerSheet } from './sheet.js';
import { addSit } from './sit.js';
import { addSitting } from './sitting.js';
import { addRestore, addVoid } from './void.js';

export const addExam: AddVerb = (program, app) => {
  const exam = subject(program, 'exam', app.texts.exam.summary);
  addSit(exam, app);
  addSitting(exam, app);
  addExaminerSheet(exam, app);
  addScore(exam, app);
  addConfirm(exam, app);
  addVoid(exam, app);
  addRestore(exam, app);
  addRegrade(exam, app);
  addResults(exam, app);
  addAgreement(exam, app);
  addPeriods(exam, app);
};
