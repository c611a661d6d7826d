import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import {
  listPrograms,
  openNewBatch,
  type NewBatch,
  type OpenedBatch,
} from '../../operations/open-batch.js';
import { sayEntry } from '../importing.js';
import { dayOption, wholeNumber } from '../options.js';
import { runSuggest } from './batch-suggest.js';
import { sayPassed } from './conflict-rows.js';
import { reasonOption, textOption } from './session-options.js';
import { printTimetables } from './session-timetable.js';

interface OpenOptions {
  start?: string;
  program?: string;
  title?: string;
  trainer?: string[];
  venue?: string;
  override?: string;
  suggest?: boolean;
  people?: string;
}

export function addBatchOpen(batch: Command, app: App): void {
  const t = app.texts.plan.batch.open;
  batch
    .command('open')
    .description(t.summary)
    .argument('<CODE>', t.code)
    .option('--start <DAY>', t.start)
    .option('--program <PROGRAM>', t.program)
    .option('--title <TITLE>', t.title)
    .option('--trainer <ROLE=NAME>', t.trainer, (one: string, all?: string[]) => [
      ...(all ?? []),
      one,
    ])
    .option('--venue <VENUE>', t.venue)
    .option('--override <REASON>', app.texts.conflicts.overrideOption)
    .option('--suggest', app.texts.conflicts.open.suggest)
    .option('--people <N>', app.texts.conflicts.open.people)
    .action((code: string, options: OpenOptions) => runOpen(app, code, options));
}

async function runOpen(app: App, code: string, options: OpenOptions): Promise<void> {
  const { title, venue } = options;
  const text = (option: string, value: string | undefined): string | null =>
    value === undefined ? null : textOption(app, option, value);
  const trainers = trainersOf(app, options.trainer ?? []);
  const suggested = options.suggest === true;
  if (!suggested && options.people !== undefined) {
    throw new InputError(refused('option_missing', { option: '--suggest' }));
  }
  const wanted = {
    code,
    start: suggested ? earliest(app, options.start) : await startOf(app, options.start),
    program: options.program ?? (await chooseProgram(app)),
    title: text('--title', title),
    trainers,
    venue: text('--venue', venue),
    override: reasonOption(app, options.override),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  };
  if (suggested) {
    const people = wholeNumber('--people', options.people ?? '0', 0);
    await runSuggest(app, wanted, people);
    return;
  }
  const opened = openNewBatch(app.store(), app.writeContext(), wanted);
  await printTimetables(app, [opened.timetable]);
  await sayRemarks(app, options.start, opened);
  await sayPassed(app, opened.conflicts, wanted.override);
  await sayEntry(app, opened.entry);
}

const earliest = (app: App, given: string | undefined): string =>
  dayOption('--start', given) ?? app.today();

async function startOf(app: App, given: string | undefined): Promise<string> {
  const t = app.texts.plan.batch.open;
  const start = given ?? (await app.prompter.text(`${t.start}:`, '--start', app.today()));
  return dayOption('--start', start) ?? start;
}

/** The program where none is named: asked for on a terminal if there are several, else the first. */
async function chooseProgram(app: App): Promise<string | null> {
  if (!app.prompter.interactive) return null;
  const programs = listPrograms(app.store());
  if (programs.length < 2) return null;
  const choices = programs.map(({ code, title }) => ({ value: code, name: `${code} ${title}` }));
  return app.prompter.choose(app.texts.plan.batch.open.askProgram, '--program', choices);
}

/** `specialist=Chen Hui`, `培训专员=陈辉`, or a name alone for all roles. */
function trainersOf(app: App, given: readonly string[]): NewBatch['trainers'] {
  const trainers = new Map<string, string>();
  const before = new Map<string, string>();
  for (const one of given) {
    const [role, name] = /[=＝]/.test(one) ? splitAtFirst(one) : [undefined, one];
    const key = role === undefined ? 'all' : roleCode(app, role);
    const earlier = before.get(key);
    if (earlier !== undefined) {
      const facts = { first: `--trainer ${earlier}`, second: `--trainer ${one}` };
      throw new InputError(refused('option_conflict', facts));
    }
    before.set(key, one);
    trainers.set(key, textOption(app, '--trainer', name));
  }
  return trainers;
}

function splitAtFirst(text: string): [role: string, name: string] {
  const at = text.search(/[=＝]/);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The code of a role that may be given by its word. */
function roleCode(app: App, text: string): string {
  const role = text.normalize('NFKC').trim();
  const words = Object.entries(app.texts.words['role'] ?? {});
  const found = words.find(([code, word]) => [code, word].includes(role.toLowerCase()));
  return found?.[0] ?? role;
}

async function sayRemarks(app: App, start: string | undefined, opened: OpenedBatch): Promise<void> {
  const t = app.texts.plan.batch;
  const { startOn, unknownYears, timetable } = opened;
  if (start !== undefined && start !== startOn) await app.say(t.startMoved(start, startOn));
  if (unknownYears.length > 0) await app.say(t.yearsUnknown(unknownYears));
  if (timetable.stages.length === 0) await app.say(t.noTimetable);
}
