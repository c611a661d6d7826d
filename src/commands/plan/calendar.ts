import { inHours } from '../../domain/round.js';
import { extname } from 'node:path';
import type { Command } from 'commander';
import type { App } from '../../app.js';
import { roles } from '../../domain/handbook/roles.js';
import { InputError, refused } from '../../errors.js';
import {
  makeCalendar,
  type CalendarItem,
  type CalendarOf,
  type MadeCalendar,
} from '../../operations/make-calendar.js';
import { makeRoleCalendar } from '../../operations/make-role-calendar.js';
import type { CalendarEvent } from '../../render/icalendar.js';
import { sanitiseText } from '../../render/sanitise.js';
import type { View } from '../../render/view.js';
import { checkChoice, dayOption } from '../options.js';

interface CalendarOptions {
  batch?: string;
  trainer?: string;
  venue?: string;
  person?: string;
  role?: string;
  all?: boolean;
  from?: string;
  to?: string;
  ics?: boolean;
}

const whose = ['batch', 'trainer', 'venue', 'person', 'role', 'all'] as const;

/** `plan calendar`: what calendars of phones and mail programs take in. */
export function addCalendar(plan: Command, app: App): void {
  const t = app.texts.duty.calendar;
  plan
    .command('calendar')
    .description(t.summary)
    .summary(t.summary)
    .option('--batch <BATCH>', t.batch)
    .option('--trainer <NAME>', t.trainer)
    .option('--venue <VENUE>', t.venue)
    .option('--person <EMPLOYEE>', t.person)
    .option('--role <ROLE>', t.role)
    .option('--all', t.all)
    .option('--from <DAY>', t.from)
    .option('--to <DAY>', t.to)
    .option('--ics', t.ics)
    .action((options: CalendarOptions) => runCalendar(app, options));
}

async function runCalendar(app: App, options: CalendarOptions): Promise<void> {
  const { out, format } = app.options;
  const toFile = out !== undefined && extname(out).toLowerCase() === '.ics';
  if (format !== undefined && toFile)
    throw new InputError(refused('format_for_extension', { format, file: out }));
  if (format !== undefined && options.ics === true) {
    const facts = { first: '--ics', second: '--format' };
    throw new InputError(refused('option_conflict', facts));
  }
  const calendar = made(app, options);
  if (!toFile && options.ics !== true) {
    await app.print(listView(app, calendar), 'calendar');
    return;
  }
  const { icalendar } = await import('../../render/icalendar.js');
  const text = icalendar({
    name: app.texts.duty.calendar.title(app.setting('office') ?? '', wordOf(app, calendar.of)),
    zone: app.setting('zone') ?? app.machineZone(),
    events: calendar.items.map((item) => eventOf(app, item)),
  });
  if (out === undefined) app.writeOut(text.split('\r\n').map(sanitiseText).join('\r\n'));
  else await app.writeFile(out, text);
  if (calendar.items.length === 0) await app.say(app.texts.duty.calendar.empty);
}

const wordOf = (app: App, of: string): string => app.texts.words['role']?.[of] ?? of;

/** @throws InputError `calendar_whose`, `option_conflict` */
function made(app: App, options: CalendarOptions): MadeCalendar {
  const given = whose.filter((option) => options[option] !== undefined);
  const [first, second] = given;
  if (first === undefined) {
    const names = whose.map((option) => `--${option}`).join(', ');
    throw new InputError(refused('calendar_whose', { options: names }));
  }
  if (second !== undefined)
    throw new InputError(
      refused('option_conflict', { first: `--${first}`, second: `--${second}` }),
    );
  const today = app.today();
  const from = dayOption('--from', options.from) ?? null;
  const to = dayOption('--to', options.to) ?? null;
  if (options.role !== undefined) {
    const role = checkChoice('--role', options.role, roles);
    const window = { from: from ?? today, to: to ?? `${(from ?? today).slice(0, 4)}-12-31` };
    return makeRoleCalendar(app.store(), role, window, today);
  }
  return makeCalendar(app.store(), calendarOf(options), { from, to, today });
}

function calendarOf({ batch, trainer, venue, person }: CalendarOptions): CalendarOf {
  if (batch !== undefined) return { kind: 'batch', batch };
  if (trainer !== undefined) return { kind: 'trainer', name: trainer };
  if (venue !== undefined) return { kind: 'venue', name: venue };
  return person === undefined ? { kind: 'all' } : { kind: 'person', employee: person };
}

/** What a phone shows of an entry; names of participants are not in it. */
function eventOf(app: App, item: CalendarItem): CalendarEvent {
  const t = app.texts.duty.calendar;
  const { kind, batch, trainer, creditedMinutes, note } = item;
  const lines = [
    batch === null ? null : t.batchLine(batch),
    trainer === null ? null : t.trainerLine(trainer),
    creditedMinutes === null ? null : t.hoursLine(inHours(creditedMinutes)),
    note,
  ].filter((line) => line !== null);
  const { uid, sequence, at, day, start, end, title, venue: location, cancelled } = item;
  const isTask = kind === 'duty' || kind === 'step';
  return {
    ...{ uid, sequence, at, day, start, end, location, cancelled },
    summary: isTask ? titleOf(app, item) : `${title}${app.texts.render.note(item.code)}`,
    description: lines.length > 0 ? lines.join('\n') : null,
  };
}

/** What it is: of a step also of which meeting. */
const titleOf = ({ texts }: App, { meeting, title }: CalendarItem): string =>
  meeting === null ? title : [meeting, title].join(texts.render.label_separator);

function listView(app: App, { items }: MadeCalendar): View {
  const header = app.texts.plan.session.headers.status;
  const tasks = items.some(({ kind }) => kind === 'duty' || kind === 'step');
  return {
    name: 'calendar',
    empty: app.texts.duty.calendar.empty,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time' },
      { key: 'title', kind: 'text' },
      { key: 'code', kind: 'code', wide: tasks },
      { key: 'status', kind: 'status', vocabulary: 'calendar', header },
      { key: 'kind', kind: 'status', vocabulary: 'calendar_kind', wide: true },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'trainer', kind: 'text', wide: true },
      { key: 'venue', kind: 'text', wide: true },
      { key: 'note', kind: 'text', wide: true },
      { key: 'uid', kind: 'code', wide: true },
      { key: 'sequence', kind: 'int', wide: true },
    ],
    rows: items.map((item) => ({
      day: item.day,
      start: item.start,
      end: item.end,
      title: titleOf(app, item),
      code: item.code,
      status: item.cancelled ? 'cancelled' : 'confirmed',
      kind: item.kind,
      batch: item.batch,
      trainer: item.trainer,
      venue: item.venue,
      note: item.note,
      uid: item.uid,
      sequence: item.sequence,
    })),
  };
}
