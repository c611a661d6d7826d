import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Dimension } from '../../domain/handbook/types.js';
import { findSheetPeople, type SheetPeople } from '../../operations/examined-people.js';
import type { Column, Document, Row, Section, View } from '../../render/view.js';
import { askedFormat, dayOption } from '../options.js';

interface SheetOptions {
  examiner?: string;
  chair?: boolean;
  batch?: string;
  on?: string;
}

export function addExaminerSheet(exam: Command, app: App): void {
  const t = app.texts.examining.sheet;
  exam
    .command('sheet')
    .description(t.summary)
    .argument('<ASSESSMENT|SITTING>', t.of)
    .option('--examiner <NAME>', t.examiner)
    .option('--chair', t.chair)
    .option('--batch <BATCH>', t.batch)
    .option('--on <DAY>', t.on)
    .action((of: string, options: SheetOptions) => runSheet(app, of, options));
}

/** Its tables are what `exam score` takes in; on paper the headers say more, and there is room to sign. */
async function runSheet(app: App, of: string, options: SheetOptions): Promise<void> {
  const t = app.texts.examining.sheet;
  const examiner =
    options.examiner?.trim() || (await app.prompter.text(t.askExaminer, '--examiner'));
  const sheet = findSheetPeople(app.store(), {
    of,
    batch: options.batch ?? null,
    on: dayOption('--on', options.on) ?? null,
    today: app.today(),
  });
  const view = sheetView(app, sheet, examiner, options.chair === true);
  const written = askedFormat(app) ?? 'csv';
  const paper = written === 'html' || written === 'md' || written === 'table';
  await app.print(
    paper && view.rows.length > 0 ? sheetPage(app, sheet, examiner, view) : view,
    'sheet',
  );
}

function sheetView(app: App, sheet: SheetPeople, examiner: string, chair: boolean): View {
  const { dimensions } = sheet.assessment;
  const marks: Column[] = (dimensions ?? []).map(({ code }) => ({
    key: code,
    kind: 'score',
    header: code,
  }));
  return {
    name: 'sheet',
    preferred: 'csv',
    empty: app.texts.examining.sheet.empty,
    columns: [
      { key: 'assessment', kind: 'code' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'taken_on', kind: 'date' },
      ...(dimensions ? marks : [{ key: 'score', kind: 'score' as const }]),
      ...(sheet.assessment.bonus ? [{ key: 'bonus', kind: 'score' as const }] : []),
      { key: 'examiner', kind: 'text' },
      ...(chair ? [{ key: 'chair', kind: 'boolean' as const }] : []),
    ],
    rows: sheet.people.map(({ employeeNo, name }): Row => ({
      assessment: sheet.code,
      employee_no: employeeNo,
      name,
      taken_on: sheet.day,
      ...Object.fromEntries(marks.map(({ key }) => [key, null])),
      score: null,
      bonus: null,
      examiner,
      chair: chair ? true : null,
    })),
  };
}

/** The page for an examiner with a pen: what each dimension is about, one row per person. */
function sheetPage(app: App, sheet: SheetPeople, examiner: string, view: View): Document {
  const t = app.texts.examining.sheet;
  const { dimensions = [], title } = sheet.assessment;
  const titled = new Map(
    dimensions.map((one) => [one.code, t.dimension(one.title, one.weight, one.max)]),
  );
  const columns = view.columns
    .filter(({ key }) => !['assessment', 'taken_on', 'examiner', 'chair'].includes(key))
    .map((column) => ({ ...column, header: titled.get(column.key) ?? column.header }))
    .map(({ header, ...column }): Column =>
      header === undefined ? column : { ...column, header },
    );
  const about: Section[] =
    dimensions.length === 0
      ? []
      : [
          { kind: 'heading', text: t.criteria },
          ...dimensions.map((one): Section => ({ kind: 'text', text: criteriaOf(app, one) })),
        ];
  return {
    name: 'sheet',
    title: t.title(title),
    subtitle: t.subtitle(examiner, sheet.day),
    sections: [
      ...about,
      { kind: 'view', view: { ...view, columns } },
      { kind: 'text', text: t.signature },
    ],
    json: view.rows,
    footer: [app.setting('office') ?? ''].filter((line) => line !== ''),
  };
}

function criteriaOf(app: App, one: Dimension): string {
  const t = app.texts.examining.sheet;
  const notes = [
    ...(one.criteria === undefined ? [] : [one.criteria]),
    ...(one.critical_below === undefined ? [] : [t.critical(one.critical_below)]),
    ...(one.may_be_not_applicable === true ? [t.applies] : []),
  ];
  const { list_separator: separator } = app.texts.render;
  return [t.dimension(one.title, one.weight, one.max), notes.join(separator)]
    .filter((part) => part !== '')
    .join(': ');
}
