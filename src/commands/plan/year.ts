import type { App } from '../../app.js';
import type { Command } from '../options.js';
import { subject } from '../verb.js';
import { addYearAdjust } from './year-adjust.js';
import { addYearApprove } from './year-approve.js';
import { addYearChange, addYearChanges, addYearDrop } from './year-change.js';
import { addYearAdd } from './year-add.js';
import { addYearCheck } from './year-check.js';
import { addYearDraft } from './year-draft.js';
import { addYearList } from './year-list.js';
import { addYearShow } from './year-show.js';

/** `plan year`: the annual plan (000 §4.1, §5.2; 004 §3.1, §5.1). */
export function addYear(plan: Command, app: App): void {
  const year = subject(plan, 'year', app.texts.planYear.summary);
  addYearList(year, app);
  addYearDraft(year, app);
  addYearShow(year, app);
  addYearAdd(year, app);
  addYearChange(year, app);
  addYearDrop(year, app);
  addYearApprove(year, app);
  addYearChanges(year, app);
  addYearCheck(year, app);
  addYearAdjust(year, app);
}
