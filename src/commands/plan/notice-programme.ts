import type { App } from '../../app.js';
import type { Programme, ProgrammeRow } from '../../operations/list-notices.js';
import type { Column, Document, View } from '../../render/view.js';
import { trainerText } from './in-service-rows.js';
import { whenText } from './session-change.js';
import { askedFormat } from '../options.js';

/** So many names stand in the table; spreadsheets have them all. */
const namesShown = 3;

/** The announcement table of a month in the layout of 001 §4.5; as CSV and Excel with every name, place and trainer. */
export function programmeResult(app: App, programme: Programme): View | Document {
  const chosen = askedFormat(app) ?? 'table';
  const all = chosen === 'csv' || chosen === 'xlsx';
  const table = announcement(app, programme, all);
  const title = app.texts.inService.notice.announcement(programme.month);
  // A sheet of a workbook bears a title of its own; elsewhere the page does.
  const view = chosen === 'xlsx' ? { ...table, title } : table;
  return chosen === 'csv' ? view : page(app, programme, view);
}

function announcement(app: App, { rows }: Programme, all: boolean): View {
  const t = app.texts.inService.notice;
  const { headers } = t;
  const more: Column[] = [
    { key: 'venue', kind: 'text', header: headers.venue },
    { key: 'trainer', kind: 'text', header: headers.trainer },
    { key: 'session', kind: 'code' },
  ];
  return {
    name: 'announcement',
    empty: t.empty,
    columns: [
      { key: 'type', kind: 'text', header: headers.type },
      { key: 'number', kind: 'int', header: headers.number },
      { key: 'participants', kind: 'text', header: headers.participants },
      { key: 'count', kind: 'int', header: headers.count },
      { key: 'when', kind: 'text', header: headers.when },
      { key: 'title', kind: 'text', header: headers.title },
      { key: 'content', kind: 'text', header: headers.content },
      ...(all ? more : []),
    ],
    rows: rows.map((row) => ({
      type: row.type,
      number: row.number,
      participants: participantsText(app, row, all),
      count: row.people.length,
      when: whenText(app, row.session),
      title: row.session.title,
      content: row.content,
      venue: row.session.venue,
      trainer: trainerText(app, row.session),
      session: row.session.code,
    })),
  };
}

/** The names, or so many of them; where people sign up and nobody has yet, until when. */
function participantsText(app: App, row: ProgrammeRow, all: boolean): string {
  const t = app.texts.inService.notice;
  const names = row.people.map(({ name }) => name);
  const { list_separator: separator } = app.texts.render;
  if (names.length === 0 && row.signUpUntil !== null) return t.signUp(row.signUpUntil);
  if (all || names.length <= namesShown + 1) return names.join(separator);
  const shown = names.slice(0, namesShown).join(separator);
  return t.some(shown, app.language === 'zh' ? names.length : names.length - namesShown);
}

function page(app: App, programme: Programme, view: View): Document {
  const t = app.texts.inService.notice;
  const cancelled = programme.cancelled
    .map(({ session }) => `${session.title}${app.texts.render.note(whenText(app, session))}`)
    .join(app.texts.render.list_separator);
  return {
    name: 'announcement',
    title: t.announcement(programme.month),
    sections: [
      { kind: 'view', view },
      ...(cancelled === '' ? [] : [{ kind: 'text' as const, text: t.cancelled(cancelled) }]),
    ],
    json: programme.rows.map((row) => rowJson(row)),
    footer: [t.footer({ office: app.setting('office') ?? '', version: programme.version })],
  };
}

const rowJson = (row: ProgrammeRow) => ({
  type: row.type,
  number: row.number,
  participants: row.people.map(({ employeeNo, name }) => ({ employee_no: employeeNo, name })),
  count: row.people.length,
  day: row.session.day,
  start: row.session.start,
  end: row.session.end,
  title: row.session.title,
  content: row.content,
  session: row.session.code,
  trainer: row.session.trainer,
  venue: row.session.venue,
  sign_up_until: row.signUpUntil,
});
