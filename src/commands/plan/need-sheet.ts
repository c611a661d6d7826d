/** `plan need sheet`: the forms of 001 §4.1 and §4.2, to be filled in and taken in again. */
import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import {
  listSurveySheet,
  requestTypes,
  type SurveyForm,
  type SurveySheet,
} from '../../operations/list-survey-sheet.js';
import type { Column, Document, Row, Section, View } from '../../render/view.js';
import { askedFormat, checkChoice, wholeNumber } from '../options.js';
import { monthOption } from './need-rows.js';

const kinds = ['survey', 'request'] as const;
const usualRows = '6';
/** More are a slip of the hand. */
const mostForms = 1000;

interface SheetOptions {
  department?: string;
  forms?: string;
  period?: string;
  rows?: string;
}

export function addNeedSheet(need: Command, app: App): void {
  const t = app.texts.need.sheet;
  need
    .command('sheet')
    .description(t.summary)
    .argument('<KIND>', t.kind)
    .option('--department <DEPARTMENT>', t.department)
    .option('--forms <NUMBER>', t.forms)
    .option('--period <MONTH>', t.period)
    .option('--rows <NUMBER>', t.rows)
    .action((kind: string, options: SheetOptions) => runSheet(app, kind, options));
}

async function runSheet(app: App, kind: string, options: SheetOptions): Promise<void> {
  if (checkChoice('KIND', kind, kinds) === 'request') await printRequest(app, options);
  else await printSurvey(app, options);
}

/** Whether a program or a spreadsheet reads it: one flat table then, a page for people otherwise. */
function isFlat(app: App): boolean {
  return ['csv', 'json', 'xlsx'].includes(askedFormat(app) ?? '');
}

async function printRequest(app: App, options: SheetOptions): Promise<void> {
  refuseOther('request', options, ['department', 'forms', 'period']);
  const t = app.texts.need.sheet;
  const count = countOption('--rows', options.rows ?? usualRows, 0);
  const types = Object.values(requestTypes(app.store())).map(({ title }) => title);
  const keys = [
    'department',
    'course_type',
    'reason',
    'participants',
    'wished_on',
    'content',
  ] as const;
  const columns = keys.map((key): Column => {
    const kind = key === 'wished_on' ? 'date' : 'text';
    return { key, kind, header: t.headers[key] };
  });
  const blank: Row = Object.fromEntries(keys.map((key) => [key, '']));
  const rows = Array.from({ length: count }, () => blank);
  const view: View = { name: 'request', empty: t.empty, columns, rows: isFlat(app) ? [] : rows };
  const document: Document = {
    name: 'request',
    title: t.requestTitle,
    subtitle: t.requestHow(types.join(app.texts.app.changeSeparator)),
    sections: [{ kind: 'view', view }],
    footer: [],
    json: [],
  };
  await app.print(isFlat(app) ? { ...view, title: t.requestTitle } : document, 'need-request');
}

/** @throws InputError `option_value` */
function countOption(option: string, value: string, least: number): number {
  const count = wholeNumber(option, value, least);
  if (count <= mostForms) return count;
  const expected = `${least}..${mostForms}`;
  throw new InputError(refused('option_value', { option, value, expected }));
}

/** @throws InputError `option_conflict` for an option that a form does not have */
function refuseOther(kind: string, options: SheetOptions, keys: (keyof SheetOptions)[]): void {
  const given = keys.find((key) => options[key] !== undefined);
  if (given === undefined) return;
  throw new InputError(refused('option_conflict', { first: kind, second: `--${given}` }));
}

async function printSurvey(app: App, options: SheetOptions): Promise<void> {
  refuseOther('survey', options, ['rows']);
  const period = monthOption(options.period) ?? app.today().slice(0, 7);
  const scope = {
    department: options.department ?? null,
    forms: options.forms === undefined ? null : countOption('--forms', options.forms, 1),
  };
  const sheet = listSurveySheet(app.store(), scope, app.today());
  const name = `need-survey-${period}`;
  await app.print(isFlat(app) ? flatSurvey(app, sheet, period) : survey(app, sheet, period), name);
}

/** The columns of the form in 001 §4.1. */
function formColumns(app: App): Column[] {
  return [
    { key: 'course_type', kind: 'text' },
    { key: 'topic', kind: 'text', header: app.texts.need.sheet.headers.topic },
    { key: 'mastery', kind: 'text' },
    { key: 'problem', kind: 'text' },
  ];
}

function formRows(app: App, { topics }: SurveySheet): Row[] {
  const stop = app.language === 'zh' ? '、' : '. ';
  return topics.map(({ typeTitle, number, title }) => ({
    course_type: typeTitle,
    topic: `${number}${stop}${title}`,
    mastery: '',
    problem: '',
  }));
}

/** All forms in one table, each row with whose form it is. */
function flatSurvey(app: App, sheet: SurveySheet, period: string): View {
  const { forms } = sheet;
  const named = forms.some(({ employeeNo }) => employeeNo !== null);
  const numbered = forms.some(({ formNo }) => formNo !== null);
  const whose: Column[] = [
    ...(named || !numbered
      ? ([
          { key: 'employee_no', kind: 'code' },
          { key: 'name', kind: 'text' },
        ] as const)
      : []),
    ...(numbered ? ([{ key: 'form_no', kind: 'code' }] as const) : []),
    { key: 'department', kind: 'text' },
    { key: 'period', kind: 'code' },
  ];
  return {
    name: 'survey',
    title: app.texts.need.sheet.surveyTitle,
    empty: '',
    columns: [...whose, ...formColumns(app)],
    rows: forms.flatMap((form) =>
      formRows(app, sheet).map((row) => ({
        employee_no: form.employeeNo,
        name: form.name,
        form_no: form.formNo,
        department: form.department,
        period,
        ...row,
      })),
    ),
  };
}

function survey(app: App, sheet: SurveySheet, period: string): Document {
  const t = app.texts.need.sheet;
  const scale = sheet.rules.mastery.map(({ title }, index) => `${index + 1} ${title}`);
  return {
    name: 'survey',
    title: t.surveyTitle,
    subtitle: t.surveyOf({ period, scale: scale.join(app.texts.app.changeSeparator) }),
    sections: sheet.forms.flatMap((form) => formSections(app, sheet, form)),
    footer: [],
    json: flatSurvey(app, sheet, period).rows,
  };
}

function formSections(app: App, sheet: SurveySheet, form: SurveyForm): Section[] {
  const t = app.texts.need.sheet;
  const who =
    form.formNo === null
      ? [form.employeeNo, form.name].filter((part) => part !== null).join(' ')
      : t.formOf(form.formNo);
  const heading = [who, form.department].filter((part) => part !== null && part !== '').join(' · ');
  return [
    { kind: 'heading', text: heading === '' ? `${t.blank}: ____________` : heading },
    {
      kind: 'view',
      view: {
        name: form.employeeNo ?? form.formNo ?? 'survey',
        empty: '',
        columns: formColumns(app),
        rows: formRows(app, sheet),
      },
    },
  ];
}
