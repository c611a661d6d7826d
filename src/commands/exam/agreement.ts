import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Agreement, ExaminerAgreement } from '../../domain/examining/agreement.js';
import { findAgreement } from '../../operations/find-agreement.js';
import type { Column, Document, Row, View } from '../../render/view.js';
import { dayOption } from '../options.js';
import { askAssessment } from './ask-assessment.js';
import { gather } from './regrade.js';

interface AgreementOptions {
  assessment?: string;
  batch?: string;
  from?: string;
  until?: string;
  examiner?: string[];
}

export function addAgreement(exam: Command, app: App): void {
  const { options: o } = app.texts.exam;
  const t = app.texts.examining.agreement;
  exam
    .command('agreement')
    .description(t.summary)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--batch <BATCH>', o.batch)
    .option('--from <DAY>', t.from)
    .option('--until <DAY>', t.until)
    .option('--examiner <NAME>', t.examiner, gather)
    .action((options: AgreementOptions) => runAgreement(app, options));
}

async function runAgreement(app: App, options: AgreementOptions): Promise<void> {
  const found = findAgreement(app.store(), {
    assessment: await askAssessment(app, options.assessment),
    batch: options.batch ?? null,
    from: dayOption('--from', options.from) ?? null,
    until: dayOption('--until', options.until) ?? null,
    examiners: options.examiner ?? [],
    today: app.today(),
  });
  const attempts = attemptsView(app, found);
  await app.print(
    attempts.rows.length === 0 ? attempts : pageOf(app, found, attempts),
    'agreement',
  );
}

function pageOf(app: App, found: ExaminerAgreement & { title: string }, attempts: View): Document {
  const t = app.texts.examining.agreement;
  const { attempts: panels, limit } = found;
  const disputed = panels.filter(({ difference }) => limit !== null && difference > limit);
  const open = panels.filter(({ state }) => state === 'disputed');
  const int = (label: string, value: number | null) => ({ label, value, kind: 'number' as const });
  return {
    name: 'agreement',
    title: t.title(found.title),
    subtitle: found.examiners.join(app.texts.render.list_separator),
    sections: [
      {
        kind: 'figures',
        figures: [
          int(t.people, panels.length),
          int(t.limit, limit),
          int(t.disputed, limit === null ? null : disputed.length),
          int(t.open, open.length),
        ],
      },
      { kind: 'heading', text: t.perDimension },
      { kind: 'view', view: dimensionsView(app, found) },
      { kind: 'heading', text: t.perAttempt },
      { kind: 'view', view: attempts },
    ],
    json: jsonOf(found),
    footer: [t.note],
  };
}

function dimensionsView(app: App, { rows }: ExaminerAgreement): View {
  const t = app.texts.examining.agreement;
  return {
    name: 'dimensions',
    empty: t.empty,
    columns: [
      { key: 'dimension', kind: 'text' },
      { key: 'pairs', kind: 'int' },
      { key: 'exact', kind: 'percent' },
      { key: 'within_limit', kind: 'percent' },
      { key: 'kappa', kind: 'number' },
      { key: 'weighted_kappa', kind: 'number' },
      { key: 'icc', kind: 'number' },
    ],
    rows: rows.map((row) => ({ ...agreementRow(row), dimension: row.title ?? t.total })),
  };
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

const agreementRow = (row: Agreement): Row => ({
  dimension: row.dimension,
  people: row.people,
  pairs: row.pairs,
  exact: row.exact,
  within_limit: row.withinLimit,
  kappa: rounded(row.kappa),
  weighted_kappa: rounded(row.weightedKappa),
  icc: rounded(row.icc),
});

function attemptsView(app: App, { attempts, examiners }: ExaminerAgreement): View {
  const own = examiners.map((name, at): Column => ({
    key: `mark_${at + 1}`,
    kind: 'score',
    header: name,
  }));
  return {
    name: 'attempts',
    empty: app.texts.examining.agreement.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'taken_on', kind: 'date' },
      ...own,
      { key: 'difference', kind: 'score' },
      { key: 'score', kind: 'score' },
      { key: 'state', kind: 'status', vocabulary: 'panel' },
    ],
    rows: attempts.map(({ employeeNo, takenOn, marks, difference, score, state }) => ({
      employee_no: employeeNo,
      taken_on: takenOn,
      ...Object.fromEntries(
        examiners.map((name, at) => [
          `mark_${at + 1}`,
          marks.find((mark) => mark.examiner === name)?.score ?? null,
        ]),
      ),
      difference,
      score,
      state,
    })),
  };
}

const jsonOf = (found: ExaminerAgreement) => ({
  examiners: found.examiners,
  limit: found.limit,
  dimensions: found.rows.map(agreementRow),
  attempts: found.attempts.map(({ employeeNo, takenOn, ...rest }) => ({
    employee_no: employeeNo,
    taken_on: takenOn,
    ...rest,
  })),
});
