import type { Command } from 'commander';
import type { App } from '../../app.js';
import { subject } from '../verb.js';
import { addHandbookApply } from './handbook-apply.js';
import { addHandbookCheck } from './handbook-check.js';
import { addHandbookDiff } from './handbook-diff.js';
import { addHandbookSchema } from './handbook-schema.js';
import { addHandbookShow } from './handbook-show.js';

export function addHandbook(plan: Command, app: App): void {
  const handbook = subject(plan, 'handbook', app.texts.plan.handbook.summary);
  addHandbookCheck(handbook, app);
  addHandbookDiff(handbook, app);
  addHandbookApply(handbook, app);
  addHandbookShow(handbook, app);
  addHandbookSchema(handbook, app);
}
