import { Command } from 'commander';
import { addGlobalOptions, globalOptions } from './commands/options.js';
import type { AddVerb } from './commands/verb.js';
import type { Host } from './host.js';
import type { RunningApp } from './running-app.js';
import type { Texts } from './i18n/en.js';

/** The verbs, in the order of the help. A verb's commands are loaded only when it is used. */
const verbs: readonly (readonly [
  name: keyof Texts['app']['verbs'],
  load: () => Promise<AddVerb>,
])[] = [
  ['init', async () => (await import('./commands/system/init.js')).addInit],
  ['today', async () => (await import('./commands/today.js')).addToday],
  ['why', async () => (await import('./commands/why.js')).addWhy],
  ['plan', async () => (await import('./commands/plan/plan.js')).addPlan],
  ['enroll', async () => (await import('./commands/enroll/enroll.js')).addEnroll],
  ['record', async () => (await import('./commands/record/record.js')).addRecord],
  ['exam', async () => (await import('./commands/exam/exam.js')).addExam],
  ['retake', async () => (await import('./commands/retake/retake.js')).addRetake],
  ['report', async () => (await import('./commands/report/report.js')).addReport],
  ['log', async () => (await import('./commands/system/log.js')).addLog],
  ['undo', async () => (await import('./commands/system/undo.js')).addUndo],
  ['db', async () => (await import('./commands/system/db.js')).addDb],
];

/** The whole command line as commander sees it: a contents page. */
export async function createProgram(app: RunningApp, host: Host): Promise<Command> {
  const { texts } = app;
  const program = new Command('cohort')
    .description(texts.app.description)
    .usage(`${texts.app.commandWord} ${texts.app.usageWord}`)
    .helpOption('-h, --help', texts.app.helpOption)
    .helpCommand(`help ${texts.app.commandWord}`, texts.app.helpCommand)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        app.writeOut(text);
      },
      writeErr: () => undefined,
    })
    .hook('preAction', (_program, command) => {
      app.options = globalOptions(command);
    })
    .hook('postAction', () => app.flush());
  addGlobalOptions(program, texts);
  const wanted = new Set(host.argv);
  // Behind a verb the word may be an option of its own: `plan handbook show --version 2`.
  if (!verbs.some(([name]) => wanted.has(name))) {
    program.version(host.version, '-V, --version', texts.app.version);
  }
  const helping = await configureHelp(program, texts, host);
  for (const [name, load] of verbs) {
    if (wanted.has(name)) (await load())(program, app);
    else program.command(name).description(texts.app.verbs[name]);
  }
  if (helping) for (const command of program.commands) localise(command, texts);
  return program;
}

function localise(command: Command, texts: Texts): void {
  command.helpOption('-h, --help', texts.app.helpOption);
  if (command.commands.length > 0) {
    command.helpCommand(`help ${texts.app.commandWord}`, texts.app.helpCommand);
  }
  for (const child of command.commands) localise(child, texts);
}

/** Help measures Chinese by its width on the screen; that takes libraries, so it is set up only where help is shown. */
async function configureHelp(program: Command, texts: Texts, host: Host): Promise<boolean> {
  const { argv } = host;
  const asked = argv.some((argument) => ['-h', '--help', 'help'].includes(argument));
  if (!asked) return false;
  const [{ default: stringWidth }, { default: wrapAnsi }] = await Promise.all([
    import('fast-string-width'),
    import('fast-wrap-ansi').then((module) => ({ default: module.wrapAnsi })),
  ]);
  const titles: Record<string, string> = {
    'Usage:': texts.app.usageTitle,
    'Commands:': texts.app.commandsTitle,
    'Options:': texts.app.optionsTitle,
    'Arguments:': texts.app.argumentsTitle,
    'Global Options:': texts.app.globalOptionsTitle,
  };
  program.configureHelp({
    showGlobalOptions: true,
    helpWidth: Math.min(host.stdout.columns ?? 80, 100),
    displayWidth: (text) => stringWidth(text),
    boxWrap: (text, width) => wrapAnsi(text, width, { hard: true }),
    styleTitle: (title) => titles[title] ?? title,
  });
  return true;
}
