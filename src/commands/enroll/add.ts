import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addEnrollment, type AddedEnrollment } from '../../operations/add-enrollment.js';
import type { View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { given } from './given.js';

interface AddOptions {
  batch?: string;
  joined?: string;
  insert?: boolean;
}

export function addAdd(enroll: Command, app: App): void {
  const t = app.texts.enroll.add;
  enroll
    .command('add')
    .description(t.summary)
    .argument('<EMPLOYEE>', t.employee)
    .option('--batch <BATCH>', t.batch)
    .option('--joined <DAY>', t.joined)
    .option('--insert', t.insert)
    .action((employeeNo: string, options: AddOptions) => runAdd(app, employeeNo, options));
}

async function runAdd(app: App, employeeNo: string, options: AddOptions): Promise<void> {
  const added = addEnrollment(app.store(), app.writeContext(), {
    employeeNo,
    batch: await given(app, options.batch, '--batch', app.texts.enroll.add.batch),
    joinedOn: dayOption('--joined', options.joined) ?? null,
    insert: options.insert === true,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await show(app, added);
  await sayEntry(app, added.entry);
}

async function show(app: App, added: AddedEnrollment): Promise<void> {
  const { texts } = app;
  const { entry, employeeNo: employee_no, batch, on, missed, makeUps, before } = added;
  const t = texts.enroll.add;
  const who = { employee_no, batch };
  const places = makeUps.flatMap(({ missed: session, place }) =>
    place
      ? [{ session: session.code, title: place.title, make_up: place.code, make_up_on: place.day }]
      : [],
  );
  const unchanged = before && entry === null && app.options.dryRun !== true;
  const enrolled = before ? t.added(who) : t.done({ ...who, joined_on: on });
  const lines = unchanged ? [t.unchanged(who)] : [enrolled];
  if (!unchanged && missed > 0) lines.push(t.places({ given: places.length, missed }));
  const make_up = places.map(({ session, make_up: place, make_up_on: day }) => ({
    missed_session: session,
    session: place,
    day,
  }));
  await app.printText(lines.join('\n'), { entry, employee_no, batch, on, missed, make_up });
  if (unchanged || places.length === 0 || app.options.format !== undefined) return;
  await app.print(placesView(places), 'make-ups');
}

const placesView = (rows: View['rows']): View => ({
  name: 'make_ups',
  empty: '',
  columns: [
    { key: 'session', kind: 'code' },
    { key: 'title', kind: 'text' },
    { key: 'make_up', kind: 'code' },
    { key: 'make_up_on', kind: 'date' },
  ],
  rows,
});
