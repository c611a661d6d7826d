import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { listProgramme, personNotices, sessionNotice } from '../../operations/list-notices.js';
import { sendNotices } from '../../operations/send-notices.js';
import { sayEntry } from '../importing.js';
import { monthOption, type Command } from '../options.js';
import { calendarOfNotices, calendarOfProgramme, writeCalendar } from './notice-calendar.js';
import { programmeResult } from './notice-programme.js';
import { personResult, sessionResult } from './notice-session.js';

interface NoticeOptions {
  session?: string;
  month?: string;
  person?: string;
  ics?: string;
  sent?: boolean;
}

/** `plan notice`: the announcement table of a month, and what participants are told (001 §4.5, 000 §4.3). */
export function addNotice(plan: Command, app: App): void {
  const t = app.texts.inService.notice;
  plan
    .command('notice')
    .description(t.summary)
    .argument('[SESSION]', t.session)
    .option('--session <SESSION>', t.session)
    .option('--month <MONTH>', t.month)
    .option('--person <EMPLOYEE>', t.person)
    .option('--ics <FILE>', t.ics)
    .option('--sent', t.sent)
    .action((code: string | undefined, options: NoticeOptions) => runNotice(app, code, options));
}

async function runNotice(
  app: App,
  code: string | undefined,
  options: NoticeOptions,
): Promise<void> {
  const { person } = options;
  const session = sessionOf(code, options);
  const month = monthOption('--month', options.month);
  if (session !== undefined && month !== undefined) {
    throw new InputError(refused('option_conflict', { first: 'SESSION', second: '--month' }));
  }
  if (options.sent === true) return runSent(app, { session, month, person });
  if (month !== undefined) {
    refuseTogether('--month', '--person', person);
    return showProgramme(app, month, options.ics);
  }
  if (session !== undefined) {
    refuseTogether('SESSION', '--person', person);
    return showSession(app, session, options.ics);
  }
  const { what } = app.texts.inService.notice;
  const asked = person ?? (await app.prompter.text(app.texts.inService.notice.person, what));
  return showPerson(app, asked, options.ics);
}

/** @throws InputError `option_conflict` */
function refuseTogether(first: string, second: string, value: unknown): void {
  if (value !== undefined) throw new InputError(refused('option_conflict', { first, second }));
}

/** @throws InputError `option_conflict` */
function sessionOf(code: string | undefined, { session }: NoticeOptions): string | undefined {
  if (code !== undefined) refuseTogether('SESSION', '--session', session);
  return code ?? session;
}

async function showProgramme(app: App, month: string, ics: string | undefined): Promise<void> {
  const programme = listProgramme(app.store(), month);
  const calendar = () => calendarOfProgramme(app, programme);
  if (await writeCalendar(app, calendar, ics)) return;
  await app.print(programmeResult(app, programme), `notice-${month}`);
  if (programme.rows.length === 0) await app.say(app.texts.inService.notice.empty);
}

async function showSession(app: App, code: string, ics: string | undefined): Promise<void> {
  const notice = sessionNotice(app.store(), code);
  const t = app.texts.inService.notice;
  const calendar = () => calendarOfNotices(app, t.calendar(notice.session.code), [notice]);
  if (await writeCalendar(app, calendar, ics)) return;
  await app.print(sessionResult(app, notice), `notice-${notice.session.code}`);
  const untold = notice.people.filter(({ told }) => !told).length;
  if (untold > 0) await app.say(t.untold(untold));
}

async function showPerson(app: App, employeeNo: string, ics: string | undefined): Promise<void> {
  const { person, notices } = personNotices(app.store(), employeeNo, app.today());
  const t = app.texts.inService.notice;
  const calendar = () => calendarOfNotices(app, t.calendar(person.name), notices);
  if (await writeCalendar(app, calendar, ics)) return;
  await app.print(personResult(app, person, notices), `notice-${person.employeeNo}`);
  if (notices.length === 0) await app.say(t.nothingAhead);
}

/** Notes who was told. */
async function runSent(
  app: App,
  {
    session,
    month,
    person,
  }: { session: string | undefined; month: string | undefined; person: string | undefined },
): Promise<void> {
  const t = app.texts.inService.notice;
  const of =
    month !== undefined
      ? { month }
      : { session: session ?? (await app.prompter.text(t.session, 'SESSION | --month')) };
  const { entry, sent } = sendNotices(app.store(), app.writeContext(), {
    of,
    person: person ?? null,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const lines = sent.map(({ session: code, people }) =>
    people.length === 0 ? t.known(code) : t.done({ session: code, people: people.length }),
  );
  await app.printText(lines.length === 0 ? t.empty : lines.join('\n'), { entry, sent });
  await sayEntry(app, entry);
}
