/** The file of a trainer (000 §7.2: selection, training, assessment and evaluation, all in one place). */
import type { App } from '../../app.js';
import type { TrainerFile } from '../../operations/show-resource.js';
import type { Document, Figure, Row, View } from '../../render/view.js';
import { courseRow } from './resource-list.js';
import { weekdayWord } from './resource-options.js';
import {
  absenceRow,
  absencesView,
  hoursIn,
  part,
  sessionRow,
  sessionsView,
  stateWord,
} from './resource-page.js';

export function trainerPage(app: App, file: TrainerFile): Document {
  const t = app.texts.resources.show;
  const { trainer, given, next } = file;
  return {
    name: 'trainer',
    title: trainer.name,
    sections: [
      { kind: 'figures', figures: figures(app, file) },
      ...part(t.courses, coursesView(app, file)),
      ...part(t.weekly, hoursView(app, file)),
      ...part(t.absences, absencesView(app, trainer.absences)),
      ...part(t.records, recordsView(app, file)),
      ...part(t.decisions, decisionsView(app, file)),
      ...part(t.results, resultsView(app, file)),
      ...part(t.given, sessionsView(app, given, 'venue', true)),
      ...part(t.next, sessionsView(app, next, 'venue', false)),
    ],
    json: json(file),
    footer: [t.footer(file.handbookVersion)],
  };
}

function attendanceOf({ given }: TrainerFile): number | null {
  const recorded = given.reduce((sum, one) => sum + one.recorded, 0);
  const attended = given.reduce((sum, one) => sum + one.attended, 0);
  return recorded === 0 ? null : attended / recorded;
}

function figures(app: App, file: TrainerFile): Figure[] {
  const { words, resources } = app.texts;
  const t = resources.show.figures;
  const { trainer, evaluation, state } = file;
  const verdict = evaluation ? words['verdict']?.[evaluation.verdict] : undefined;
  const backups = file.backups.join(app.texts.render.list_separator);
  return [
    { label: t.kind, value: words['trainer_kind']?.[trainer.kind] ?? trainer.kind, kind: 'text' },
    { label: t.state, value: stateWord(app, state), kind: 'text' },
    { label: t.employee, value: trainer.employeeNo, kind: 'text' },
    { label: t.from, value: trainer.fromOn, kind: 'date' },
    { label: t.backups, value: backups || app.texts.app.none, kind: 'text' },
    { label: t.given, value: file.given.length, kind: 'int' },
    { label: t.hours, value: hoursIn(file.given), kind: 'hours' },
    { label: t.ahead, value: file.next.length, kind: 'int' },
    { label: t.trainees, value: file.trainees, kind: 'int' },
    { label: t.attendance, value: attendanceOf(file), kind: 'percent' },
    {
      label: t.evaluation,
      value: evaluation?.mean ?? null,
      kind: 'number',
      ...(verdict === undefined ? {} : { note: verdict }),
    },
  ];
}

function coursesView(app: App, { courses }: TrainerFile): View {
  return {
    name: 'courses',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'course', kind: 'code' },
      { key: 'qualified_on', kind: 'date' },
      { key: 'expires_on', kind: 'date' },
      { key: 'renew_from', kind: 'date' },
      { key: 'state', kind: 'status', vocabulary: 'qualification_state' },
    ],
    rows: courses.map(courseRow),
  };
}

function hoursView(app: App, { trainer }: TrainerFile): View {
  return {
    name: 'hours',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'weekday', kind: 'text' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time' },
    ],
    rows: trainer.hours.map(({ weekday, start, end }) => ({
      weekday: weekdayWord(app, weekday),
      start,
      end,
    })),
  };
}

const recordRows = ({ records }: TrainerFile): Row[] =>
  records.map(({ kind, day, score, answers, session, course, actor, note, source, replaced }) => ({
    day,
    kind,
    score: score === null ? null : score / 100,
    answers,
    session,
    course,
    by: actor,
    note,
    source,
    counts: kind === 'trainees' ? !replaced && score !== null : null,
  }));

function recordsView(app: App, file: TrainerFile): View {
  const plain = file.records.every(({ source }) => source === 'noted');
  return {
    name: 'records',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'kind', kind: 'status', vocabulary: 'trainer_record' },
      { key: 'score', kind: 'number' },
      { key: 'answers', kind: 'int' },
      { key: 'session', kind: 'code' },
      { key: 'source', kind: 'status', vocabulary: 'evaluation_source', wide: plain },
      { key: 'counts', kind: 'boolean', wide: plain },
      { key: 'course', kind: 'code', wide: true },
      { key: 'by', kind: 'text' },
      { key: 'note', kind: 'text' },
    ],
    rows: recordRows(file),
  };
}

const decisionRows = ({ decisions }: TrainerFile): Row[] =>
  decisions.map(({ kind, course, on, by, reason, overridden, handbookVersion }) => ({
    decided_on: on,
    decision: kind,
    course,
    by,
    reason,
    overridden,
    handbook_version: handbookVersion,
  }));

function decisionsView(app: App, file: TrainerFile): View {
  return {
    name: 'decisions',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'decided_on', kind: 'date' },
      { key: 'decision', kind: 'status', vocabulary: 'trainer_decision' },
      { key: 'course', kind: 'code' },
      { key: 'by', kind: 'text' },
      { key: 'reason', kind: 'text' },
      { key: 'overridden', kind: 'text', wide: true },
      { key: 'handbook_version', kind: 'int', wide: true },
    ],
    rows: decisionRows(file),
  };
}

const resultRows = ({ results }: TrainerFile): Row[] =>
  results.map(({ assessment, title, taken, passed, mean }) => ({
    assessment,
    title,
    taken,
    passed,
    pass_rate: passed / taken,
    mean_score: mean,
  }));

function resultsView(app: App, file: TrainerFile): View {
  return {
    name: 'results',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'assessment', kind: 'code', wide: true },
      { key: 'title', kind: 'text' },
      { key: 'taken', kind: 'int' },
      { key: 'passed', kind: 'int' },
      { key: 'pass_rate', kind: 'percent' },
      { key: 'mean_score', kind: 'score' },
    ],
    rows: resultRows(file),
  };
}

function json(file: TrainerFile): unknown {
  const { trainer, evaluation, given, next } = file;
  return {
    resource: 'trainer',
    name: trainer.name,
    kind: trainer.kind,
    employee_no: trainer.employeeNo,
    state: file.state,
    from: trainer.fromOn,
    retired_on: trainer.retiredOn,
    note: trainer.note,
    courses: file.courses.map(courseRow),
    hours: trainer.hours.map(({ weekday, start, end }) => ({ weekday, start, end })),
    absences: trainer.absences.map(absenceRow),
    backups: file.backups,
    sessions_given: given.map(sessionRow),
    sessions_ahead: next.map(sessionRow),
    hours_taught: hoursIn(given),
    attendance: attendanceOf(file),
    trainees: file.trainees,
    evaluation: {
      mean: evaluation?.mean ?? null,
      verdict: evaluation?.verdict ?? null,
      evaluations: evaluation?.counted.length ?? 0,
      guidances: evaluation?.guidances ?? 0,
    },
    records: recordRows(file),
    decisions: decisionRows(file),
    results: resultRows(file),
    handbook_version: file.handbookVersion,
  };
}
