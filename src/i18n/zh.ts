import { app } from './zh/app.js';
import { columns } from './zh/columns.js';
import { decide } from './zh/decide.js';
import { enroll } from './zh/enroll.js';
import { evidence } from './zh/evidence.js';
import { exam } from './zh/exam.js';
import { files } from './zh/files.js';
import { handbook } from './zh/handbook.js';
import { need } from './zh/need.js';
import { inService } from './zh/in-service.js';
import { plan } from './zh/plan.js';
import { planYear } from './zh/plan-year.js';
import { record } from './zh/record.js';
import { render } from './zh/render.js';
import { report } from './zh/report.js';
import { retake } from './zh/retake.js';
import { store } from './zh/store.js';
import { system } from './zh/system.js';
import { usage } from './zh/usage.js';
import { why } from './zh/why.js';
import { words } from './zh/words.js';
import type { Texts } from './en.js';

/** 全部中文文本。 */
export const texts: Texts = {
  refusals: {
    ...files.refusals,
    ...handbook.refusals,
    ...store.refusals,
    ...usage.refusals,
    ...plan.refusals,
    ...planYear.refusals,
    ...need.refusals,
    ...inService.refusals,
    ...enroll.refusals,
    ...record.refusals,
    ...decide.refusals,
    ...evidence.refusals,
    ...exam.refusals,
    ...report.refusals,
  },
  app,
  columns,
  words,
  render,
  why,
  files,
  handbook,
  system,
  plan,
  planYear,
  need,
  inService,
  enroll,
  record,
  decide,
  evidence,
  exam,
  retake,
  report,
};
