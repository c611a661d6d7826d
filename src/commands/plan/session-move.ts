import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Wish } from '../../domain/timetable/move-session.js';
import { Refusal } from '../../errors.js';
import { moveSession } from '../../operations/change-session.js';
import { dayOption } from '../options.js';
import { showChange, whenText } from './session-change.js';
import { reasonOption, timeOption } from './session-options.js';
import { sayPassed } from './conflict-rows.js';

interface MoveOptions {
  day?: string;
  start?: string;
  end?: string;
  override?: string;
}

export function addSessionMove(session: Command, app: App): void {
  const t = app.texts.plan.session;
  session
    .command('move')
    .description(t.move.summary)
    .argument('<SESSION>', t.session)
    .option('--day <DAY>', t.move.day)
    .option('--start <TIME>', t.move.start)
    .option('--end <TIME>', t.move.end)
    .option('--override <REASON>', app.texts.conflicts.overrideOption)
    .action((code: string, options: MoveOptions) => runMove(app, code, options));
}

async function runMove(app: App, code: string, options: MoveOptions): Promise<void> {
  const t = app.texts.plan;
  const override = reasonOption(app, options.override);
  const moved = await moveWithLeave(app, code, await wishOf(app, options), override);
  await showChange(app, moved, (session) =>
    t.session.move.done({
      session: session.code,
      from: whenText(app, moved.from),
      to: whenText(app, session),
    }),
  );
  await sayPassed(app, moved.conflicts, override);
  if (moved.unknownYears.length > 0) await app.say(t.batch.yearsUnknown(moved.unknownYears));
}

async function wishOf(app: App, options: MoveOptions): Promise<Wish> {
  const start = timeOption('--start', options.start);
  const end = timeOption('--end', options.end);
  const timed = start !== null || end !== null;
  const asked = (): Promise<string> =>
    app.prompter.text(`${app.texts.plan.session.move.day}:`, '--day');
  const day = options.day ?? (timed ? undefined : await asked());
  return { day: dayOption('--day', day) ?? null, start, end };
}

/** A day off needs a yes: from `--yes`, or from the person at the terminal. */
async function moveWithLeave(app: App, session: string, wish: Wish, override: string | null) {
  const move = (allowDayOff: boolean) =>
    moveSession(app.store(), app.writeContext(), {
      ...{ session, wish, allowDayOff, override },
      today: app.today(),
      dryRun: app.options.dryRun === true,
    });
  try {
    return move(app.options.yes === true);
  } catch (error) {
    const dayOff = error instanceof Refusal && error.refused.code === 'session_day_off';
    if (!dayOff || !app.prompter.interactive) throw error;
    await app.prompter.confirm(app.texts.plan.session.move.askDayOff(wish.day ?? ''));
    return move(true);
  }
}
