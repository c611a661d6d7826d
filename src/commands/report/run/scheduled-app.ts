import { Command } from 'commander';
import type { App } from '../../../app.js';
import { translateCommanderError } from '../../../commander-errors.js';
import { InputError, refused } from '../../../errors.js';
import type { Day } from '../../../domain/day.js';
import { nearest } from '../../../domain/handbook/nearest.js';
import { scheduledReports, type ReportEvery } from '../../../domain/handbook/types-reports.js';
import { loadTexts } from '../../../i18n/load.js';
import type { Language } from '../../../i18n/types.js';
import { wordsOf } from '../../../print.js';
import { addGlobalOptions, globalOptions } from '../../options.js';
import type { MadeReport } from '../write-report.js';

/** What a scheduled report is made from: nothing of the terminal, the clock or the machine. */
export interface Circumstances {
  store: ReturnType<App['store']>;
  today: Day;
  language: Language;
}

/** The app as a scheduled report sees it. */
export interface ScheduledApp extends App {
  /** The report that was made since it was asked last. */
  madeReport(): MadeReport | undefined;
}

/** The widest that a report in the format `table` is: it is read in a mail or an editor. */
const width = 100;

export async function scheduledApp(app: App, around: Circumstances): Promise<ScheduledApp> {
  const { store, today, language } = around;
  const texts = await loadTexts(language);
  const nobody = (option: string): Promise<never> =>
    Promise.reject(new InputError(refused('option_missing', { option })));
  let taken: MadeReport | undefined;
  return {
    ...app,
    language,
    texts,
    options: {},
    prompter: {
      interactive: false,
      text: (_question, option) => nobody(option),
      choose: (_question, option) => nobody(option),
      confirm: (_question, option) => nobody(option ?? '--yes'),
    },
    today: () => today,
    store: () => store,
    renderOptions: () => ({
      words: wordsOf(texts),
      width,
      colour: false,
      ascii: false,
      raw: false,
      language,
    }),
    say: () => Promise.resolve(),
    progress: () => undefined,
    takeReport: (report) => {
      taken = report;
    },
    madeReport: () => {
      const report = taken;
      taken = undefined;
      return report;
    },
  };
}

/** How reports call the option that names their period. */
const periodOptions: Record<ReportEvery, string> = {
  day: '--day',
  week: '--week',
  month: '--month',
  quarter: '--quarter',
  half_year: '--half',
  year: '--year',
};

/**
 * Makes a report as its command would, and shows it nobody: `words` is the command line behind `cohort report`. A
 * report that has an option for the period of its schedule is made about that one.
 *
 * @throws InputError `report_unknown`, `report_not_made`, and whatever the command throws
 */
export async function makeReport(
  app: ScheduledApp,
  words: readonly string[],
  about: { every: ReportEvery; period: string },
): Promise<MadeReport> {
  const program = new Command('cohort').exitOverride().configureOutput({
    writeOut: () => undefined,
    writeErr: () => undefined,
  });
  addGlobalOptions(program, app.texts);
  program.hook('preAction', (_program, command) => {
    Object.assign(app, { options: globalOptions(command) });
  });
  // Loaded here: it is what this file is loaded by.
  const { addReport } = await import('../report.js');
  addReport(program, app);
  const [report = ''] = words;
  const command = program.commands[0]?.commands.find((one) => one.name() === report);
  // The handbook is checked for it, but not one that was applied before it was.
  if (!command || !scheduledReports.some((one) => one === report)) {
    const suggestion = nearest(report, scheduledReports);
    throw new InputError(refused('report_unknown', { report, suggestion }));
  }
  const option = periodOptions[about.every];
  const hasPeriod = command.options.some(({ long }) => long === option);
  const period = hasPeriod && !words.includes(option) ? [option, about.period] : [];
  try {
    await program.parseAsync(['report', ...words, ...period], { from: 'user' });
  } catch (error) {
    throw translateCommanderError(error);
  }
  const made = app.madeReport();
  if (!made) throw new InputError(refused('report_not_made', { report }));
  return made;
}
