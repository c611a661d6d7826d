import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addInServiceSession, needDefaults } from '../../operations/add-session.js';
import { listCourseTypes } from '../../operations/list-in-service.js';
import { InputError, refused } from '../../errors.js';
import { given } from '../enroll/given.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { sayPassed } from './conflict-rows.js';
import { listOption, peopleJson } from './in-service-rows.js';
import { inServiceRow } from './session-rows.js';
import { whenText } from './session-change.js';
import { reasonOption, textOption, timeOption } from './session-options.js';

interface AddOptions {
  title?: string;
  course?: string;
  day?: string;
  start?: string;
  end?: string;
  hours?: string;
  trainer?: string;
  venue?: string;
  content?: string;
  bring?: string;
  type?: string;
  person?: string;
  team?: string;
  department?: string;
  need?: string;
  item?: string;
  override?: string;
}

export function addSessionAdd(session: Command, app: App): void {
  const t = app.texts.inService.add;
  session
    .command('add')
    .description(t.summary)
    .option('--title <TITLE>', t.title)
    .option('--course <COURSES>', t.course)
    .option('--day <DAY>', t.day)
    .option('--start <TIME>', t.start)
    .option('--end <TIME>', t.end)
    .option('--hours <HOURS>', t.hours)
    .option('--trainer <NAME>', t.trainer)
    .option('--venue <VENUE>', t.venue)
    .option('--content <TEXT>', t.content)
    .option('--bring <TEXT>', t.bring)
    .option('--type <TYPE>', t.type)
    .option('--person <EMPLOYEES>', t.person)
    .option('--team <TEAMS>', t.team)
    .option('--department <DEPARTMENTS>', t.department)
    .option('--need <NEED>', t.need)
    .option('--item <ITEM>', t.item)
    .option('--override <REASON>', app.texts.conflicts.overrideOption)
    .action((options: AddOptions) => runAdd(app, options));
}

async function runAdd(app: App, options: AddOptions): Promise<void> {
  const t = app.texts.inService.add;
  const text = (key: keyof AddOptions): string | null => {
    const value = options[key];
    return value === undefined ? null : textOption(app, `--${key}`, value);
  };
  const courses = listOption(options.course);
  const need = text('need');
  const override = reasonOption(app, options.override);
  const known = needDefaults(app.store(), need);
  const titled = options.title !== undefined || courses.length > 0 || known.title !== null;
  const day = await given(app, options.day, '--day', t.day);
  const start = await given(app, options.start, '--start', t.start);
  const end = await given(app, options.end, '--end', t.end);
  const added = addInServiceSession(app.store(), app.writeContext(), {
    title: titled
      ? (text('title') ?? (courses.length > 0 ? null : known.title))
      : textOption(app, '--title', await given(app, undefined, '--title', t.title)),
    type: text('type') ?? known.type ?? (await chooseType(app)),
    courses: courses.length > 0 ? courses : known.courses,
    day: dayOption('--day', day) ?? day,
    start: timeOption('--start', start) ?? start,
    end: timeOption('--end', end) ?? end,
    hours: hoursOption(app, options.hours),
    trainer: text('trainer'),
    role: 'trainer',
    venue: text('venue'),
    content: text('content') ?? known.content,
    bring: text('bring'),
    department: known.department,
    item: text('item'),
    need,
    people: {
      persons: listOption(options.person),
      teams: listOption(options.team),
      departments: listOption(options.department),
    },
    allowDayOff: app.options.yes === true,
    override,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { session, people } = added;
  const line = t.done({
    session: session.code,
    title: session.title,
    when: whenText(app, session),
    people: people.length,
  });
  const json = { entry: added.entry, ...inServiceRow(session), type: session.type };
  await app.printText(line, { ...json, people: peopleJson(people) });
  await sayPassed(app, added.conflicts, override);
  const { unknownYears } = added;
  if (unknownYears.length > 0) await app.say(app.texts.plan.batch.yearsUnknown(unknownYears));
  await sayEntry(app, added.entry);
}

/** The course type where none is given: asked for on a terminal. @throws InputError `option_missing` */
function chooseType(app: App): Promise<string> {
  const choices = listCourseTypes(app.store()).map((value) => ({ value, name: value }));
  const { askType } = app.texts.inService.add;
  if (choices.length === 0) return app.prompter.text(askType, '--type');
  return app.prompter.choose(askType, '--type', choices);
}

/** @throws InputError `option_value` */
function hoursOption(app: App, value: string | undefined): number | null {
  if (value === undefined) return null;
  const hours = Number(value.trim());
  if (/^\d{1,2}(?:\.\d{1,2})?$/.test(value.trim()) && hours <= 24) return hours;
  const expected = app.texts.inService.add.hoursExpected;
  throw new InputError(refused('option_value', { option: '--hours', value, expected }));
}
