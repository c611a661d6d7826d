import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { ComponentTitle } from '../../operations/composite-results.js';
import {
  listExamResults,
  type ExamResult,
  type ExamResults,
} from '../../operations/list-exam-results.js';
import type { Cell, Column, Row, View } from '../../render/view.js';
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
  const found = listExamResults(app.store(), {
    assessment: await askAssessment(app, assessment),
    batch: batch ?? null,
    today: app.today(),
  });
  const view: View = {
    name: 'results',
    empty: app.texts.exam.results.empty,
    columns: columnsOf(app, found),
    rows: found.results.map(rowOf),
  };
  await app.print(view, 'results');
}

/** A composite has no attempts of its own: on a terminal its components stand in their place. */
function columnsOf(app: App, found: ExamResults): Column[] {
  const { components, withBonus, withMinimum } = found;
  const composed = components.size > 0;
  const wide = composed ? { wide: true } : {};
  const provenance = provenanceColumns(found);
  // Where it matters more how a mark came about, its place on the ladder is told by its number and rung.
  const aside = composed || provenance.length > 0 ? { wide: true } : {};
  return [
    { key: 'employee_no', kind: 'code' },
    { key: 'assessment', kind: 'code', wide: true },
    { key: 'round', kind: 'int', ...aside },
    { key: 'attempt', kind: 'int', ...wide },
    { key: 'rung', kind: 'status', vocabulary: 'rung', ...wide },
    { key: 'taken_on', kind: 'date' },
    { key: 'score', kind: 'score' },
    ...(withBonus ? [{ key: 'bonus', kind: 'score' as const }] : []),
    { key: 'passed', kind: 'boolean' },
    ...(withMinimum ? [{ key: 'missed', kind: 'list' as const }] : []),
    { key: 'voided', kind: 'boolean', ...aside },
    { key: 'confirmed', kind: 'boolean', ...aside },
    ...provenance,
    ...[...components].map(([code, title]): Column => ({
      key: componentKey(code),
      kind: 'share',
      header: headerOf(app, title),
    })),
  ];
}

/** Columns that say how marks came about, where any did otherwise than by being recorded. */
function provenanceColumns({ results }: ExamResults): Column[] {
  const corrected: Column[] = [
    { key: 'corrected_from', kind: 'score' },
    { key: 'corrected_on', kind: 'date', wide: true },
  ];
  const examined: Column[] = [
    { key: 'examiners', kind: 'int' },
    { key: 'awaits', kind: 'status', vocabulary: 'awaits' },
  ];
  return [
    ...(results.some((one) => one.corrected) ? corrected : []),
    ...(results.some(({ examiners, awaits }) => (examiners ?? 1) > 1 || awaits === 'examiners')
      ? examined
      : []),
  ];
}

function headerOf({ texts }: App, { title, aggregate }: ComponentTitle): string {
  if (aggregate === null) return title;
  return texts.exam.results.component(
    title,
    texts.handbook.rules.vocabularies.aggregate[aggregate] ?? aggregate,
  );
}

const componentKey = (code: string): string => `component_${code}`;

const missedOf = ({ missed }: ExamResult): Cell => (missed.length > 0 ? missed : null);

function rowOf(result: ExamResult): Row {
  return {
    employee_no: result.employeeNo,
    assessment: result.assessment,
    round: result.round,
    attempt: result.attempt,
    rung: result.rung,
    taken_on: result.takenOn,
    score: result.score,
    bonus: result.bonus,
    passed: result.passed,
    missed: missedOf(result),
    voided: result.voided,
    confirmed: result.confirmed,
    corrected_from: result.corrected?.from ?? null,
    corrected_on: result.corrected?.on ?? null,
    examiners: result.examiners ?? null,
    awaits: result.awaits ?? null,
    ...Object.fromEntries(
      [...result.components].map(([code, value]) => [componentKey(code), value]),
    ),
  };
}
