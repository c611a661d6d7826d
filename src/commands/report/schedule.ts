import { dirname, resolve } from 'node:path';
import type { App } from '../../app.js';
import { addDays } from '../../domain/day.js';
import { nextOccurrence } from '../../domain/reports/schedule.js';
import { InputError, refused } from '../../errors.js';
import { cronTimes, cronWord } from '../../operations/reports/crontab.js';
import { instantOf, localTime } from '../../operations/reports/instants.js';
import { chooseSchedules, officeSchedules } from '../../operations/reports/schedules.js';
import type { Command } from '../options.js';
import { planJob, type Job } from './run/jobs.js';

interface ScheduleOptions {
  crontab?: boolean;
  cronZone?: string;
  log?: string;
  folder?: string;
}

export function addSchedule(report: Command, app: App): void {
  const t = app.texts.report.run.listing;
  report
    .command('schedule')
    .description(t.summary)
    .option('--crontab', t.crontab)
    .option('--cron-zone <ZONE>', t.cronZone)
    .option('--log <FILE>', t.log)
    .option('--folder <FOLDER>', t.folder)
    .action((options: ScheduleOptions) =>
      options.crontab === true ? printCrontab(app, options) : listSchedules(app, options),
    );
}

async function listSchedules(app: App, options: ScheduleOptions): Promise<void> {
  const office = officeSchedules(app.store());
  const { zone } = office;
  const root = options.folder === undefined ? undefined : resolve(app.cwd, options.folder);
  const today = app.today();
  const now =
    app.options.today === undefined
      ? app.now()
      : instantOf(today, localTime(app.now(), zone).time, zone);
  const asked = { root, since: undefined, now, force: false };
  const jobs = chooseSchedules(office, undefined).map((one) => planJob(app, office, one, asked));
  await app.print(
    {
      name: 'report-schedule',
      empty: app.texts.report.run.nothing,
      columns: [
        { key: 'schedule', kind: 'code' },
        { key: 'title', kind: 'text' },
        { key: 'report', kind: 'text', wide: true },
        { key: 'next_run', kind: 'date' },
        { key: 'time', kind: 'time' },
        { key: 'last_period', kind: 'code' },
        { key: 'waiting', kind: 'int' },
        { key: 'formats', kind: 'list' },
        { key: 'folder', kind: 'text', wide: true },
        { key: 'recipients', kind: 'int', wide: true },
      ],
      rows: jobs.map((job) => rowOf(job, zone, now)),
    },
    'report-schedule',
  );
}

function rowOf(job: Job, zone: string, now: string) {
  const { schedule, manifest, code, folder } = job;
  const { day: today } = localTime(now, zone);
  const soon = nextOccurrence(schedule, today);
  const next =
    instantOf(soon.day, soon.at, zone) > now ? soon : nextOccurrence(schedule, addDays(today, 1));
  const done = Object.entries(manifest.periods)
    .filter(([, { state }]) => state !== 'refused')
    .sort(([, a], [, b]) => (a.scheduled < b.scheduled ? -1 : 1));
  const { mail } = schedule;
  return {
    schedule: code,
    title: schedule.title,
    report: [schedule.report, ...(schedule.arguments ?? [])].join(' '),
    next_run: next.day,
    time: next.at,
    last_period: done.at(-1)?.[0] ?? null,
    waiting: job.periods.filter(({ task }) => task !== 'none').length,
    formats: schedule.formats,
    folder,
    recipients: mail ? mail.to.length + (mail.cc?.length ?? 0) : 0,
  };
}

async function printCrontab(app: App, options: ScheduleOptions): Promise<void> {
  const office = officeSchedules(app.store());
  const schedules = chooseSchedules(office, undefined);
  const cron = cronZone(app, options.cronZone);
  const today = app.today();
  const lines = schedules.flatMap(({ code, schedule }) =>
    cronTimes(schedule, { office: office.zone, cron }, today).map((time) => ({
      schedule: code,
      time,
      command: commandOf(app, code, options),
    })),
  );
  // More times than there are reports, as where an hour changes with the season.
  const isVague =
    lines.length > schedules.length || lines.some(({ time }) => /-/.test(time.split(' ')[2] ?? ''));
  const t = app.texts.report.run.listing;
  const head = [
    t.head(office.office, office.zone),
    t.zoneNote(cron),
    ...(isVague ? [t.earlyNote] : []),
    ...(schedules.some(({ schedule }) => schedule.mail) ? [t.mailNote] : []),
    t.exitNote,
  ];
  const text = [
    ...head.map((line) => `# ${line}`),
    `CRON_TZ=${cron}`,
    ...lines.map(({ time, command }) => `${time} ${command}`),
  ];
  await app.printText(text.join('\n'), { cron_zone: cron, office_zone: office.zone, lines });
}

/** @throws InputError `option_value` */
function cronZone(app: App, option: string | undefined): string {
  const zone = option ?? app.machineZone();
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    const facts = { option: '--cron-zone', value: zone, expected: 'Asia/Shanghai, UTC, ...' };
    throw new InputError(refused('option_value', facts));
  }
}

/** What cron runs: absolute paths, for it knows neither the folder nor the PATH of whoever set it up. */
function commandOf(app: App, code: string, { log, folder }: ScheduleOptions): string {
  const words = [
    ...app.program,
    'report',
    'run',
    code,
    ...(folder === undefined ? [] : ['--folder', resolve(app.cwd, folder)]),
    '--quiet',
  ];
  // Without a log cron mails what goes to stderr, which is nothing as long as all is well.
  const out = log === undefined ? ['>/dev/null'] : [`>>${cronWord(resolve(app.cwd, log))}`, '2>&1'];
  const line = [`COHORT_DB=${cronWord(app.storeFile)}`, ...words.map(cronWord), ...out].join(' ');
  if (!/[\r\n]/.test(line)) return line;
  const value = dirname(app.storeFile);
  throw new InputError(refused('option_value', { option: '--db', value, expected: 'FILE' }));
}
