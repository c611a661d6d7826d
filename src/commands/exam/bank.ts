import type { Command } from 'commander';
import type { App } from '../../app.js';
import { subject } from '../verb.js';
import { addBankChange } from './bank-change.js';
import { addBankExport } from './bank-export.js';
import { addBankImport } from './bank-import.js';
import { addBankList } from './bank-list.js';
import { addBankReview } from './bank-review.js';
import { addBankShow } from './bank-show.js';

/** `exam bank`: the questions that papers are drawn from (002 §2, 004 §2.2). */
export function addBank(exam: Command, app: App): void {
  const bank = subject(exam, 'bank', app.texts.bank.summary);
  addBankImport(bank, app);
  addBankExport(bank, app);
  addBankList(bank, app);
  addBankShow(bank, app);
  addBankReview(bank, app);
  addBankChange(bank, app);
}
