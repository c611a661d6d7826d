import type { App } from '../../app.js';
import type { Command } from '../options.js';
import { subject } from '../verb.js';
import { addAwardDecisions, addDeductionDecisions } from './award-decide.js';
import { addAwardExport } from './award-export.js';
import { awardKind, deductionKind } from './award-import.js';
import { addAwardList, addDeductionList } from './award-list.js';
import { addAwardPropose } from './award-propose.js';
import { addAwardRanking } from './award-ranking.js';
import { addSaidImport } from './said-import.js';

/** `record award`: awards for good results (000 §6.1, 001 §2.1). */
export function addAward(record: Command, app: App): void {
  const award = subject(record, 'award', app.texts.awards.summary);
  addAwardPropose(award, app);
  addAwardList(award, app);
  addAwardDecisions(award, app);
  addAwardRanking(award, app);
  addAwardExport(award, app);
  addSaidImport(award, app, app.texts.sheets.import.award, awardKind);
}

/** `record deduction`: points off (000 §6.2). */
export function addDeduction(record: Command, app: App): void {
  const deduction = subject(record, 'deduction', app.texts.awards.deduction.summary);
  addDeductionList(deduction, app);
  addDeductionDecisions(deduction, app);
  addSaidImport(deduction, app, app.texts.sheets.import.deduction, deductionKind);
}
