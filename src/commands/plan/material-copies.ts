import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import {
  addMaterialCopies,
  listMaterialCopies,
  markCopy,
  type ListedCopy,
} from '../../operations/change-copies.js';
import { dueDay } from '../../domain/materials/lending.js';
import type { View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { copiesOption, neededText } from './material-parts.js';
import { versionOption } from './material-review.js';

const states = ['good', 'damaged', 'lost', 'withdrawn'] as const;

interface CopiesOptions {
  add?: string;
  mark?: string;
  as?: string;
  reason?: string;
  version?: string;
  on?: string;
}

export function addMaterialCopiesCommand(material: Command, app: App): void {
  const t = app.texts.materials;
  const { options: o, copies: c } = t;
  material
    .command('copies')
    .description(c.summary)
    .argument('[CODE]', t.code)
    .option('--add <N>', c.add)
    .option('--version <N>', o.version)
    .option('--mark <COPY>', c.mark)
    .option('--as <STATE>', c.as)
    .option('--reason <TEXT>', o.reason)
    .option('--on <DAY>', o.on)
    .action((code: string | undefined, options: CopiesOptions) => runCopies(app, code, options));
}

async function runCopies(
  app: App,
  code: string | undefined,
  options: CopiesOptions,
): Promise<void> {
  const { add, mark } = options;
  if (add !== undefined && mark !== undefined) {
    throw new InputError(refused('option_conflict', { first: '--add', second: '--mark' }));
  }
  if (mark !== undefined) {
    await runMark(app, mark, options);
    return;
  }
  if (code === undefined) throw new InputError(refused('argument_missing', { argument: 'CODE' }));
  if (add !== undefined) {
    await runAdd(app, code, add, options);
    return;
  }
  const { material, title, copies } = listMaterialCopies(app.store(), code);
  const heading = app.texts.materials.copies.title(material, title);
  await app.print({ ...copiesView(app, copies), title: heading }, `copies-${material}`);
}

async function runAdd(
  app: App,
  code: string,
  add: string,
  { version, on }: CopiesOptions,
): Promise<void> {
  const { entry, copies } = addMaterialCopies(app.store(), app.writeContext(), {
    code,
    version: versionOption(version),
    count: copiesOption('--add', add, 1),
    on: dayOption('--on', on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await app.printText(app.texts.materials.copies.added(copies.join(', ')), { entry, copies });
  await sayEntry(app, entry);
}

async function runMark(app: App, copy: string, options: CopiesOptions): Promise<void> {
  const { ask, copies: t } = app.texts.materials;
  const words = app.texts.words['copy_state'];
  const choices = states.map((value) => ({ value, name: words?.[value] ?? value }));
  const state =
    options.as === undefined
      ? await app.prompter.choose(ask.condition, '--as', choices)
      : checkChoice('--as', options.as, states);
  const reason = await neededText(app, '--reason', options.reason, ask.reason);
  const { entry, copy: marked } = markCopy(app.store(), app.writeContext(), {
    copy,
    state,
    reason,
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const said = t.marked({ copy: marked.code, state: words?.[state] ?? state });
  await app.printText(said, { entry, copy: marked.code, state, reason });
  await sayEntry(app, entry);
}

/** Copies, their state, and who has them. */
export function copiesView(app: App, copies: readonly ListedCopy[]): View {
  const t = app.texts.materials;
  return {
    name: 'copies',
    empty: t.copies.empty,
    columns: [
      { key: 'copy', kind: 'code' },
      { key: 'version', kind: 'int' },
      { key: 'state', kind: 'status', vocabulary: 'copy_state' },
      { key: 'reason', kind: 'text' },
      { key: 'borrower', kind: 'text' },
      { key: 'lent_on', kind: 'date', wide: true },
      { key: 'due_on', kind: 'date', header: t.loan.headers.due },
    ],
    rows: copies.map(({ copy, loan }) => ({
      copy: copy.code,
      version: copy.version,
      state: copy.state,
      reason: copy.reason,
      borrower: loan ? `${loan.employeeNo} ${loan.name}` : null,
      lent_on: loan?.fromOn ?? null,
      due_on: loan ? dueDay(loan) : null,
    })),
  };
}
