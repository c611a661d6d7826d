import { app } from './zh/app.js';
import { bank } from './zh/bank.js';
import { awards } from './zh/awards.js';
import { improvement } from './zh/improvement.js';
import { cases } from './zh/cases.js';
import { columns } from './zh/columns.js';
import { conflicts } from './zh/conflicts.js';
import { decide } from './zh/decide.js';
import { duty } from './zh/duty.js';
import { enroll } from './zh/enroll.js';
import { evidence } from './zh/evidence.js';
import { exam } from './zh/exam.js';
import { examining } from './zh/examining.js';
import { files } from './zh/files.js';
import { forms } from './zh/forms.js';
import { handbook } from './zh/handbook.js';
import { need } from './zh/need.js';
import { inService } from './zh/in-service.js';
import { mentors } from './zh/mentors.js';
import { kpi } from './zh/kpi.js';
import { materials } from './zh/materials.js';
import { plan } from './zh/plan.js';
import { planYear } from './zh/plan-year.js';
import { record } from './zh/record.js';
import { render } from './zh/render.js';
import { report } from './zh/report.js';
import { reportRunRefusals } from './zh/report-run.js';
import { resources } from './zh/resources.js';
import { retake } from './zh/retake.js';
import { sheets } from './zh/sheets.js';
import { spotCheck } from './zh/spot-check.js';
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
    ...need.refusals,
    ...inService.refusals,
    ...duty.refusals,
    ...awards.refusals,
    ...conflicts.refusals,
    ...planYear.refusals,
    ...enroll.refusals,
    ...mentors.refusals,
    ...record.refusals,
    ...decide.refusals,
    ...evidence.refusals,
    ...forms.refusals,
    ...exam.refusals,
    ...bank.refusals,
    ...examining.refusals,
    ...materials.refusals,
    ...kpi.refusals,
    ...spotCheck.refusals,
    ...report.refusals,
    ...reportRunRefusals,
    ...resources.refusals,
    ...cases.refusals,
    ...improvement.refusals,
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
  need,
  inService,
  duty,
  awards,
  conflicts,
  planYear,
  enroll,
  mentors,
  record,
  decide,
  evidence,
  forms,
  exam,
  examining,
  retake,
  report,
  resources,
  materials,
  kpi,
  sheets,
  spotCheck,
  bank,
  cases,
  improvement,
};
