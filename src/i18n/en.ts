import { app } from './en/app.js';
import { bank } from './en/bank.js';
import { awards } from './en/awards.js';
import { improvement } from './en/improvement.js';
import { cases } from './en/cases.js';
import { columns } from './en/columns.js';
import { conflicts } from './en/conflicts.js';
import { decide } from './en/decide.js';
import { duty } from './en/duty.js';
import { enroll } from './en/enroll.js';
import { evidence } from './en/evidence.js';
import { exam } from './en/exam.js';
import { examining } from './en/examining.js';
import { files } from './en/files.js';
import { forms } from './en/forms.js';
import { handbook } from './en/handbook.js';
import { need } from './en/need.js';
import { inService } from './en/in-service.js';
import { mentors } from './en/mentors.js';
import { kpi } from './en/kpi.js';
import { materials } from './en/materials.js';
import { plan } from './en/plan.js';
import { planYear } from './en/plan-year.js';
import { record } from './en/record.js';
import { render } from './en/render.js';
import { report } from './en/report.js';
import { reportRunRefusals } from './en/report-run.js';
import { resources } from './en/resources.js';
import { retake } from './en/retake.js';
import { sheets } from './en/sheets.js';
import { spotCheck } from './en/spot-check.js';
import { store } from './en/store.js';
import { system } from './en/system.js';
import { usage } from './en/usage.js';
import { why } from './en/why.js';
import { words } from './en/words.js';
import type { AllRefusalTexts } from './types.js';

const refusals: AllRefusalTexts = {
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
};

/** Every English text. */
export const texts = {
  refusals,
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

/** The texts of a language: what `en` has, every language has, or it does not compile. */
export type Texts = typeof texts;
