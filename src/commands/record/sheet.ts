import type { App } from '../../app.js';
import { checkChoice, type Command } from '../options.js';
import { printLoanSheet } from './loan-list.js';
import { applicationSheet, approvalSheet, coachingSheet } from './sheets/sheet-acts.js';
import { attendanceSheet } from './sheets/sheet-attendance.js';
import { decisionSheet } from './sheets/sheet-decisions.js';
import { checklistSheet, drillSheet, kpiSheet, leaveSheet } from './sheets/sheet-evidence.js';
import { appraisalSheet, formSheet } from './sheets/sheet-forms.js';
import { refuseOthers, type SheetKind, type SheetOptions } from './sheets/sheet-kind.js';
import { actionSheet, caseSheet } from './sheets/sheet-library.js';
import { awardSheet, deductionSheet } from './sheets/sheet-matters.js';
import { scoreSheet } from './sheets/sheet-score.js';
import { printSpotSheet } from './spotcheck-list.js';

/** Every kind of record: a file for each, and a line here. */
const kinds: readonly SheetKind[] = [
  attendanceSheet,
  leaveSheet,
  checklistSheet,
  drillSheet,
  formSheet,
  appraisalSheet,
  kpiSheet,
  scoreSheet,
  awardSheet,
  deductionSheet,
  caseSheet,
  actionSheet,
  applicationSheet,
  approvalSheet,
  coachingSheet,
  decisionSheet,
  { name: 'loan', options: [], print: printLoanSheet },
  { name: 'spotcheck', options: ['day', 'month'], print: printSpotSheet },
];

export function addSheet(record: Command, app: App): void {
  const t = app.texts.record.sheet;
  const names = kinds.map(({ name }) => name);
  record
    .command('sheet')
    .description(t.summary)
    .argument('<KIND>', t.kind(names.join(', ')))
    .option('--session <SESSION>', t.session)
    .option('--batch <BATCH>', t.batch)
    .option('--day <DAY>', t.day)
    .option('--month <MONTH>', t.month)
    .option('--form <FORM>', t.form)
    .option('--course <COURSE>', t.course)
    .option('--forms <NUMBER>', t.forms)
    .option('--assessment <ASSESSMENT>', t.assessment)
    .option('--sitting <SITTING>', t.sitting)
    .option('--checklist <CHECKLIST>', t.checklist)
    .option('--drill <DRILL>', t.drill)
    .option('--metric <METRICS>', t.metric)
    .option('--period <PERIOD>', t.period)
    .action(async (given: string, options: SheetOptions) => {
      const name = checkChoice('KIND', given, names);
      const kind = kinds.find((one) => one.name === name);
      if (!kind) return;
      refuseOthers(kind, options);
      await kind.print(app, options);
    });
}
