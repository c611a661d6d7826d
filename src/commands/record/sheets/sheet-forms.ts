/** Sheets of questionnaires and appraisals: a table to be filled in, or the form on paper (001 §4.6). */
import type { App } from '../../../app.js';
import { allItems } from '../../../domain/forms/find-form.js';
import { InputError, refused } from '../../../errors.js';
import type { Questionnaire } from '../../../domain/handbook/types-questionnaires.js';
import { appraisalKinds, feedbackKinds, listForms } from '../../../operations/forms/form-rules.js';
import {
  listAppraisalSheet,
  listFormSheet,
  type FormSheet,
} from '../../../operations/sheets/form-sheets.js';
import type { Column, Document, Section, View } from '../../../render/view.js';
import { askedFormat, wholeNumber } from '../../options.js';
import {
  peopleScope,
  personCells,
  personColumns,
  refuseBeside,
  type SheetKind,
} from './sheet-kind.js';

/** More are a slip of the hand. */
const mostForms = 1000;

export const formSheet: SheetKind = {
  name: 'form',
  options: ['form', 'session', 'course', 'batch', 'forms'],
  print: async (app, options) => {
    const form = await formOf(app, options.form, 'feedback');
    if (options.session !== undefined) refuseBeside('--session', options, ['course', 'batch']);
    const about = app.texts.record.sheet;
    const asked =
      options.session === undefined && options.course === undefined
        ? await app.prompter.text(about.askSession, '--session | --course')
        : null;
    const sheet = listFormSheet(app.store(), {
      form,
      session: options.session ?? asked,
      course: options.course ?? null,
      batch: options.batch ?? null,
      forms: options.forms === undefined ? null : formCount(options.forms),
    });
    await app.print(isPaper(app) ? paper(app, sheet) : table(app, sheet), `form-${sheet.code}`);
  },
};

export const appraisalSheet: SheetKind = {
  name: 'appraisal',
  options: ['form', 'batch', 'session'],
  print: async (app, options) => {
    const t = app.texts.record.sheet;
    const form = await formOf(app, options.form, 'appraisal');
    const scope = await peopleScope(app, options);
    const sheet = listAppraisalSheet(app.store(), form, scope, app.today());
    const raw = app.options.format === 'json';
    const roleWord = (role: string): string =>
      raw ? role : (app.texts.words['rater_role']?.[role] ?? role);
    await app.print(
      {
        name: 'appraisal',
        preferred: 'csv',
        empty: t.nobody,
        columns: [
          { key: 'form', kind: 'code' },
          ...personColumns,
          { key: 'rater_role', kind: 'text' },
          { key: 'rater', kind: 'code' },
          { key: 'given_on', kind: 'date' },
          ...itemColumns(sheet.form),
        ],
        rows: sheet.lines.map(({ person, role, rater }) => ({
          form: sheet.code,
          ...personCells(person),
          rater_role: roleWord(role),
          rater,
          given_on: null,
          ...blank(sheet.form),
        })),
      },
      `appraisal-${sheet.code}`,
    );
  },
};

/** The questionnaire; asked for on a terminal where there are several of the kind. */
async function formOf(
  app: App,
  given: string | undefined,
  kind: 'feedback' | 'appraisal',
): Promise<string | null> {
  if (given !== undefined) return given;
  const forms = listForms(app.store(), kind === 'appraisal' ? appraisalKinds : feedbackKinds);
  if (forms.length <= 1) return null;
  const choices = forms.map(({ code, title }) => ({ value: code, name: `${code} ${title}` }));
  return app.prompter.choose(app.texts.forms.askForm, '--form', choices);
}

/** @throws InputError `option_value` */
function formCount(value: string): number {
  const count = wholeNumber('--forms', value, 1);
  if (count <= mostForms) return count;
  const expected = `1..${mostForms}`;
  throw new InputError(refused('option_value', { option: '--forms', value, expected }));
}

/** Whether people read it: then it is the form on paper. */
function isPaper(app: App): boolean {
  return ['table', 'md', 'html'].includes(askedFormat(app) ?? 'csv');
}

/** Each question is a column: the number that stands on the paper, its wording, and the marks there are. */
function itemColumns(form: Questionnaire): Column[] {
  const open = new Set((form.open ?? []).map(({ code }) => code));
  const marks = `(${form.scale.length}–1)`;
  return allItems(form).map(({ code, title }) => ({
    key: code,
    kind: 'text',
    header: open.has(code) ? `${code} ${title}` : `${code} ${title} ${marks}`,
  }));
}

const blank = (form: Questionnaire): Record<string, null> =>
  Object.fromEntries(allItems(form).map(({ code }) => [code, null]));

function table(app: App, { code, form, session, course, batch, lines }: FormSheet): View {
  const named = !form.anonymous;
  return {
    name: 'form',
    preferred: 'csv',
    empty: app.texts.record.sheet.nobody,
    columns: [
      { key: 'form', kind: 'code' },
      ...(course ? [] : [{ key: 'session', kind: 'code' } as const]),
      ...(course ? [{ key: 'course', kind: 'code' } as const] : []),
      ...(batch === null ? [] : [{ key: 'batch', kind: 'code' } as const]),
      { key: 'respondent', kind: 'code' },
      ...(named ? [{ key: 'name', kind: 'text' } as const] : []),
      ...itemColumns(form),
    ],
    rows: lines.map(({ respondent, name }) => ({
      form: code,
      session: session?.code ?? null,
      course: course?.code ?? null,
      batch,
      respondent,
      name,
      ...blank(form),
    })),
  };
}

/** The form of 001 §4.6: what it is about, the scale, the statements in groups, the open questions. */
function paper(app: App, sheet: FormSheet): Document {
  const t = app.texts.record.sheet.paper;
  const { form, session, course } = sheet;
  const scale = form.scale
    .map(({ title }, index) => t.mark(index + 1, title))
    .reverse()
    .join(t.parting);
  const about: View = {
    name: 'about',
    empty: '',
    columns: [
      { key: 'title', kind: 'text', header: t.training },
      { key: 'day', kind: 'date', header: t.day },
      { key: 'organiser', kind: 'text', header: t.organiser },
      { key: 'venue', kind: 'text', header: t.venue },
    ],
    rows: [
      {
        title: session?.title ?? course?.title ?? '',
        day: session?.day ?? null,
        organiser: app.setting('office') ?? '',
        venue: session?.venue ?? '',
      },
    ],
  };
  return {
    name: 'form',
    title: form.title,
    subtitle: [form.note ?? '', t.scale(scale)].filter((part) => part !== '').join(' '),
    sections: [
      { kind: 'view', view: about },
      ...form.groups.map((group): Section => ({ kind: 'view', view: groupView(form, group) })),
      ...(form.open ?? []).flatMap(({ code, title }): Section[] => [
        { kind: 'heading', text: `${code} ${title}` },
        { kind: 'text', text: '________________________________________' },
      ]),
    ],
    footer: [form.anonymous ? t.anonymous : t.named],
    json: table(app, sheet).rows,
  };
}

function groupView(
  { scale }: Questionnaire,
  { title, items }: Questionnaire['groups'][number],
): View {
  return {
    name: 'group',
    title,
    empty: '',
    columns: [
      { key: 'code', kind: 'code', header: '#' },
      { key: 'title', kind: 'text', header: title },
      ...scale
        .map((_, index): Column => ({
          key: `m${index + 1}`,
          kind: 'text',
          header: String(index + 1),
        }))
        .reverse(),
    ],
    rows: items.map((item) => ({
      code: item.code,
      title: item.title,
      ...Object.fromEntries(scale.map((_, index) => [`m${index + 1}`, '○'])),
    })),
  };
}
