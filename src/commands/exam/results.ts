import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listExamResults } from '../../operations/list-exam-results.js';
import type { View } from '../../render/view.js';
import { askAssessment } from './ask-assessment.js';

interface ResultsOptions {
  assessment?: string;
  batch?: string;
}

export function addResults(exam: Command, app: App): void {
  const { options: o, results: t } = app.texts.exam;
  exam
    .command('results')
    .description(t.summary)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--batch <BATCH>', o.batch)
    .action((options: ResultsOptions) => runResults(app, options));
}

async function runResults(app: App, { assessment, batch }: ResultsOptions): Promise<void> {
  const results = listExamResults(app.store(), {
    assessment: await askAssessment(app, assessment),
    batch: batch ?? null,
    today: app.today(),
  });
  const view: View = {
    name: 'results',
    empty: app.texts.exam.results.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'assessment', kind: 'code', wide: true },
      { key: 'round', kind: 'int' },
      { key: 'attempt', kind: 'int' },
      { key: 'rung', kind: 'status', vocabulary: 'rung' },
      { key: 'taken_on', kind: 'date' },
      { key: 'score', kind: 'score' },
      { key: 'passed', kind: 'boolean' },
      { key: 'voided', kind: 'boolean' },
      { key: 'confirmed', kind: 'boolean' },
    ],
    rows: results.map((result) => ({
      employee_no: result.employeeNo,
      assessment: result.assessment,
      round: result.round,
      attempt: result.attempt,
      rung: result.rung,
      taken_on: result.takenOn,
      score: result.score,
      passed: result.passed,
      voided: result.voided,
      confirmed: result.confirmed,
    })),
  };
  await app.print(view, 'results');
}
