/** `plan resource hours`, `absence`, `backup`, `equip` and `need`: when and with what. */
import type { App } from '../../app.js';
import {
  addAbsence,
  addHours,
  arrangeBackups,
  cancelAbsence,
  clearHours,
  equipVenue,
  needEquipment,
} from '../../operations/arrange-resources.js';
import { InputError, refused } from '../../errors.js';
import { dayOption, wholeNumber, type Command } from '../options.js';
import {
  askText,
  kindOption,
  namesOption,
  piecesOption,
  piecesText,
  showDone,
  weekdaysOption,
  weekdayWord,
} from './resource-options.js';
import { timeOption } from './session-options.js';

interface HoursOptions {
  weekday?: string;
  from?: string;
  to?: string;
  clear?: boolean;
}

interface AbsenceOptions {
  from?: string;
  to?: string;
  start?: string;
  end?: string;
  count?: string;
  reason?: string;
  cancel?: boolean;
  of?: string;
}

export function addArrange(resource: Command, app: App): void {
  const t = app.texts.resources;
  resource
    .command('hours')
    .description(t.hours.summary)
    .argument('<TRAINER>', t.trainer)
    .option('--weekday <DAYS>', t.weekdays)
    .option('--from <TIME>', t.hours.from)
    .option('--to <TIME>', t.hours.to)
    .option('--clear', t.hours.clear)
    .action((trainer: string, options: HoursOptions) => runHours(app, trainer, options));
  resource
    .command('absence')
    .description(t.absence.summary)
    .argument('<NAME>', t.name)
    .option('--from <DAY>', t.absence.from)
    .option('--to <DAY>', t.absence.to)
    .option('--start <TIME>', t.absence.start)
    .option('--end <TIME>', t.absence.end)
    .option('--count <PIECES>', t.absence.count)
    .option('--reason <TEXT>', t.reason)
    .option('--cancel', t.absence.cancel)
    .option('--of <KIND>', t.of)
    .action((name: string, options: AbsenceOptions) => runAbsence(app, name, options));
  resource
    .command('backup')
    .description(t.backup.summary)
    .argument('<NAME>', t.name)
    .option('--by <NAME...>', t.backup.by)
    .option('--of <KIND>', t.of)
    .action((name: string, options: { by?: string[]; of?: string }) =>
      runBackup(app, name, options),
    );
  resource
    .command('equip')
    .description(t.equip.summary)
    .argument('<VENUE>', t.equip.venue)
    .argument('<EQUIPMENT=COUNT...>', t.pieces)
    .action((venue: string, pieces: string[]) => runEquip(app, venue, pieces));
  resource
    .command('need')
    .description(t.need.summary)
    .argument('<SESSION>', t.need.session)
    .argument('<EQUIPMENT=COUNT...>', t.pieces)
    .action((session: string, pieces: string[]) => runNeed(app, session, pieces));
}

async function runHours(app: App, trainer: string, options: HoursOptions): Promise<void> {
  const t = app.texts.resources;
  const dryRun = app.options.dryRun === true;
  const given = options.weekday;
  if (options.clear === true) {
    const weekdays = given === undefined ? [] : weekdaysOption(app, given);
    const cleared = clearHours(app.store(), app.writeContext(), { trainer, weekdays, dryRun });
    await showHours(app, cleared);
    return;
  }
  const added = addHours(app.store(), app.writeContext(), {
    trainer,
    weekdays: weekdaysOption(app, await askText(app, '--weekday', t.weekdays, given)),
    start: timeOption('--from', await askText(app, '--from', t.hours.from, options.from)) ?? '',
    end: timeOption('--to', await askText(app, '--to', t.hours.to, options.to)) ?? '',
    dryRun,
  });
  await showHours(app, added);
}

async function showHours(app: App, { entry, trainer }: ReturnType<typeof addHours>): Promise<void> {
  const t = app.texts.resources.hours;
  const hours = trainer.hours.map(({ weekday, start, end }) => ({ weekday, start, end }));
  const lines = hours.map(
    ({ weekday, start, end }) => `  ${weekdayWord(app, weekday)} ${start}-${end}`,
  );
  const text = lines.length > 0 ? [t.title(trainer.name), ...lines] : [t.always(trainer.name)];
  await showDone(app, text, entry, { name: trainer.name, hours });
}

async function runAbsence(app: App, name: string, options: AbsenceOptions): Promise<void> {
  const t = app.texts.resources;
  const kind = kindOption(app, '--of', options.of);
  const asked = await askText(app, '--from', t.absence.from, options.from);
  const fromOn = dayOption('--from', asked) ?? asked;
  const start = timeOption('--start', options.start);
  const end = timeOption('--end', options.end);
  const dryRun = app.options.dryRun === true;
  const cancel = options.cancel === true;
  if (!cancel && (start === null) !== (end === null)) {
    const option = start === null ? '--start' : '--end';
    throw new InputError(refused('option_missing', { option }));
  }
  const changed = cancel
    ? cancelAbsence(app.store(), app.writeContext(), { kind, name, from: fromOn, start, dryRun })
    : addAbsence(app.store(), app.writeContext(), {
        kind,
        name,
        absence: {
          fromOn,
          toOn: dayOption('--to', options.to) ?? fromOn,
          start,
          end,
          count: options.count === undefined ? null : wholeNumber('--count', options.count, 1),
          reason: await askText(app, '--reason', t.reason, options.reason),
        },
        dryRun,
      });
  const { resource, absence, entry } = changed;
  const { fromOn: from, toOn: to, count, reason } = absence;
  const when = t.absence.when({ from, to, start: absence.start, end: absence.end });
  const said = { name: resource.name, when, count };
  const line = cancel ? t.absence.cancelled(said) : t.absence.done(said);
  const sessions = changed.sessions.map(({ code }) => code);
  await showDone(app, [line], entry, {
    resource: resource.kind,
    name: resource.name,
    from,
    to,
    start: absence.start,
    end: absence.end,
    count,
    reason,
    cancelled: cancel,
    sessions,
  });
  if (sessions.length > 0) await app.say(t.absence.sessions(sessions));
}

async function runBackup(
  app: App,
  name: string,
  options: { by?: string[]; of?: string },
): Promise<void> {
  const t = app.texts.resources.backup;
  const given = options.by ?? [await app.prompter.text(`${t.by}:`, '--by')];
  const { entry, resource, backups } = arrangeBackups(app.store(), app.writeContext(), {
    kind: kindOption(app, '--of', options.of),
    name,
    by: namesOption(app, '--by', given),
    dryRun: app.options.dryRun === true,
  });
  const by = backups.join(app.texts.render.list_separator);
  const line = by === '' ? t.none(resource) : t.done({ name: resource.name, by });
  await showDone(app, [line], entry, { resource: resource.kind, name: resource.name, backups });
}

async function runEquip(app: App, name: string, pieces: string[]): Promise<void> {
  const { entry, venue } = equipVenue(app.store(), app.writeContext(), {
    venue: name,
    pieces: piecesOption(pieces),
    dryRun: app.options.dryRun === true,
  });
  const has = piecesText(app, venue.equipment);
  const line = app.texts.resources.equip.done({ name: venue.name, has });
  const equipment = Object.fromEntries(venue.equipment);
  await showDone(app, [line], entry, { name: venue.name, equipment });
}

async function runNeed(app: App, code: string, pieces: string[]): Promise<void> {
  const { entry, session, needs } = needEquipment(app.store(), app.writeContext(), {
    session: code,
    pieces: piecesOption(pieces),
    dryRun: app.options.dryRun === true,
  });
  const line = app.texts.resources.need.done({ session, needs: piecesText(app, needs) });
  await showDone(app, [line], entry, { session, equipment: Object.fromEntries(needs) });
}
