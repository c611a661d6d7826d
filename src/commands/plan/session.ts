import type { Command } from 'commander';
import type { App } from '../../app.js';
import { periodOf } from '../../domain/recording/period.js';
import { InputError, refused } from '../../errors.js';
import { listInServiceSessions } from '../../operations/list-in-service.js';
import { listTimetables, type Between } from '../../operations/list-sessions.js';
import { dayOption, monthOption } from '../options.js';
import { subject } from '../verb.js';
import { addSessionAdd } from './session-add.js';
import { addSessionAssign } from './session-assign.js';
import { addSessionCancel } from './session-cancel.js';
import { addSessionDraft } from './session-draft.js';
import { addSessionMove } from './session-move.js';
import { addSessionPeople } from './session-people.js';
import { printTimetables } from './session-timetable.js';

interface ListOptions {
  batch?: string;
  from?: string;
  to?: string;
  month?: string;
  inService?: boolean;
}

/** `plan session`: the dated slots of a batch's timetable, and those of in-service training. */
export function addSession(plan: Command, app: App): void {
  const t = app.texts.plan.session;
  const session = subject(plan, 'session', t.summary);
  session
    .command('list')
    .description(t.list.summary)
    .option('--batch <BATCH>', t.list.batch)
    .option('--from <DAY>', t.list.from)
    .option('--to <DAY>', t.list.to)
    .option('--month <MONTH>', app.texts.inService.list.month)
    .option('--in-service', app.texts.inService.list.inService)
    .action((options: ListOptions) => runList(app, options));
  addSessionMove(session, app);
  addSessionCancel(session, app);
  addSessionAssign(session, app);
  addSessionDraft(session, app);
  addSessionAdd(session, app);
  addSessionPeople(session, app);
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const store = app.store();
  const between = daysOf(options);
  const { batch, inService } = options;
  if (inService === true && batch !== undefined) {
    throw new InputError(refused('option_conflict', { first: '--in-service', second: '--batch' }));
  }
  const timetables =
    inService === true ? [] : listTimetables(store, { batch: batch ?? null, ...between });
  const beside = batch === undefined ? listInServiceSessions(store, between) : [];
  await printTimetables(app, timetables, beside);
}

/** The days that are asked for. @throws InputError `option_conflict` */
function daysOf(options: ListOptions): Between {
  const from = dayOption('--from', options.from) ?? null;
  const to = dayOption('--to', options.to) ?? null;
  const month = monthOption('--month', options.month);
  if (month === undefined) return { from, to };
  if (from !== null || to !== null) {
    const second = from !== null ? '--from' : '--to';
    throw new InputError(refused('option_conflict', { first: '--month', second }));
  }
  const period = periodOf(month);
  return { from: period?.from ?? null, to: period?.to ?? null };
}
