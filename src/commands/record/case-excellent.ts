import type { Command } from 'commander';
import type { App } from '../../app.js';
import { honourCase } from '../../operations/cases/decide.js';
import { listExcellent } from '../../operations/cases/list.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption, monthOption } from '../options.js';
import { neededText } from '../plan/material-parts.js';
import { titlesOf } from './case-parts.js';

interface ExcellentOptions {
  as?: string;
  month?: string;
  by?: string;
  reason?: string;
  on?: string;
}

const kinds = ['nominated', 'chosen', 'passed_over'] as const;

/** `record case excellent`: those of a month; with a case, what is said of it (001 §2.3 c). */
export function addCaseExcellent(library: Command, app: App): void {
  const t = app.texts.cases;
  library
    .command('excellent')
    .description(t.excellent.summary)
    .argument('[CASE]', t.excellent.which)
    .option('--month <MONTH>', t.excellent.month)
    .option('--as <WHAT>', t.excellent.as)
    .option('--by <WHO>', t.excellent.by)
    .option('--reason <TEXT>', t.excellent.reason)
    .option('--on <DAY>', t.on)
    .action((code: string | undefined, options: ExcellentOptions) =>
      code === undefined ? runList(app, options) : runHonour(app, code, options),
    );
}

const monthOf = (app: App, { month }: ExcellentOptions): string =>
  monthOption('--month', month) ?? app.today().slice(0, 7);

async function runList(app: App, options: ExcellentOptions): Promise<void> {
  const month = monthOf(app, options);
  const titles = titlesOf(app);
  const view = {
    name: 'excellent',
    title: app.texts.cases.excellent.title(month),
    empty: app.texts.cases.excellent.empty(month),
    columns: [
      { key: 'case', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'excellent_as', kind: 'status', vocabulary: 'case_honour' },
      { key: 'decided_on', kind: 'date' },
      { key: 'decided_by', kind: 'text' },
      { key: 'reason', kind: 'text' },
      { key: 'author', kind: 'text', wide: true },
      { key: 'departments', kind: 'list', wide: true },
      { key: 'month', kind: 'code', wide: true },
    ] as const,
    rows: listExcellent(app.store(), month).map(({ fact, honour }) => ({
      case: fact.code,
      title: fact.title,
      excellent_as: honour.kind,
      decided_on: honour.decidedOn,
      decided_by: titles.actor(honour.actor),
      reason: honour.reason,
      author: titles.actor(fact.author),
      departments: fact.departments,
      month,
    })),
  };
  await app.print(view, `excellent-${month}`);
}

async function runHonour(app: App, code: string, options: ExcellentOptions): Promise<void> {
  const t = app.texts.cases.excellent;
  const words = app.texts.words['case_honour'];
  const kind =
    options.as === undefined
      ? await app.prompter.choose(
          `${t.as}:`,
          '--as',
          kinds.map((value) => ({ value, name: words?.[value] ?? value })),
        )
      : checkChoice('--as', options.as, kinds);
  const honoured = honourCase(app.store(), app.writeContext(), {
    code,
    kind,
    month: monthOf(app, options),
    by: await neededText(app, '--by', options.by, `${t.by}:`),
    reason: await neededText(app, '--reason', options.reason, `${t.reason}:`),
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { entry, case: of, month } = honoured;
  const said = t.done({ case: of, month, as: words?.[kind] ?? kind });
  await app.printText(said, { entry, case: of, month, excellent_as: kind });
  await sayEntry(app, entry);
}
