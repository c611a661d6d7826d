import type { App } from '../../app.js';
import type { SessionNotice } from '../../operations/list-notices.js';
import type { Document, Figure, Section, View } from '../../render/view.js';
import { trainerText } from './in-service-rows.js';
import { whenText } from './session-change.js';
import { askedFormat } from '../options.js';

/** What the participants of a session are told: time, place, trainer, content, what to bring (000 §4.3). */
export function sessionResult(app: App, notice: SessionNotice): Document {
  const t = app.texts.inService.notice;
  return {
    name: 'notice',
    preferred: 'md',
    title: t.title(notice.session.title),
    sections: [
      { kind: 'figures', figures: [...figuresOf(app, notice), ...peopleFigure(app, notice)] },
      { kind: 'text', text: t.leave(notice.leaveNoticeDays) },
    ],
    json: {
      ...noticeJson(notice),
      people: notice.people.map(({ employeeNo, name, team, told }) => ({
        employee_no: employeeNo,
        name,
        team,
        told,
      })),
    },
    footer: officeOf(app),
  };
}

/** What lies ahead of a person, session by session; as CSV a table. */
export function personResult(
  app: App,
  person: { employeeNo: string; name: string },
  notices: readonly SessionNotice[],
): Document | View {
  const chosen = askedFormat(app) ?? 'md';
  if (chosen === 'csv') return aheadView(app, notices);
  const t = app.texts.inService.notice;
  const sections: Section[] =
    chosen === 'xlsx'
      ? [{ kind: 'view', view: aheadView(app, notices) }]
      : notices.flatMap((notice): Section[] => [
          { kind: 'heading', text: notice.session.title },
          { kind: 'figures', figures: figuresOf(app, notice) },
        ]);
  const days = Math.max(0, ...notices.map(({ leaveNoticeDays }) => leaveNoticeDays));
  const closing = notices.length === 0 ? t.nothingAhead : t.leave(days);
  return {
    name: 'notice',
    preferred: 'md',
    title: t.ahead(person.name),
    sections: [...sections, { kind: 'text', text: closing }],
    json: {
      employee_no: person.employeeNo,
      name: person.name,
      sessions: notices.map(noticeJson),
    },
    footer: officeOf(app),
  };
}

const officeOf = (app: App): string[] =>
  [app.setting('office') ?? ''].filter((line) => line !== '');

function figuresOf(app: App, notice: SessionNotice): Figure[] {
  const t = app.texts.inService.notice;
  const { session, content, bring, signUpUntil } = notice;
  const lines: [label: string, value: string | null][] = [
    [t.time, whenText(app, session)],
    [t.place, session.venue ?? t.open],
    [t.trainer, trainerText(app, session)],
    [t.content, content],
    [t.bring, bring],
    [t.signUpUntil, signUpUntil],
  ];
  return lines.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value, kind: 'text' as const }],
  );
}

function peopleFigure(app: App, { people }: SessionNotice): Figure[] {
  if (people.length === 0) return [];
  const value = people.map(({ name }) => name).join(app.texts.render.list_separator);
  return [{ label: app.texts.inService.notice.people(people.length), value, kind: 'text' }];
}

function aheadView(app: App, notices: readonly SessionNotice[]): View {
  const t = app.texts.inService.notice;
  return {
    name: 'ahead',
    empty: t.nothingAhead,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'day', kind: 'date' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time' },
      { key: 'venue', kind: 'text' },
      { key: 'trainer', kind: 'text' },
      { key: 'content', kind: 'text', header: t.content },
      { key: 'bring', kind: 'text', header: t.bring },
    ],
    rows: notices.map((notice) => ({
      session: notice.session.code,
      title: notice.session.title,
      day: notice.session.day,
      start: notice.session.start,
      end: notice.session.end,
      venue: notice.session.venue,
      trainer: trainerText(app, notice.session),
      content: notice.content,
      bring: notice.bring,
    })),
  };
}

const noticeJson = (notice: SessionNotice) => ({
  session: notice.session.code,
  batch: notice.batch,
  type: notice.type,
  title: notice.session.title,
  day: notice.session.day,
  start: notice.session.start,
  end: notice.session.end,
  venue: notice.session.venue,
  trainer: notice.session.trainer,
  content: notice.content,
  bring: notice.bring,
  sign_up_until: notice.signUpUntil,
  notice_due_on: notice.dueOn,
  rule: notice.rule,
});
