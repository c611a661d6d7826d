import type { Command } from 'commander';
import type { App } from '../../app.js';
import { materialColumns } from '../../csv/material-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { withdrawMaterial } from '../../operations/change-material.js';
import { importMaterials, type MaterialRow } from '../../operations/import-materials.js';
import { useMaterial } from '../../operations/use-material.js';
import {
  addImportOptions,
  readIncoming,
  sayEntry,
  showImport,
  type ImportOptions,
} from '../importing.js';
import { dayOption } from '../options.js';
import { listOption, neededText } from './material-parts.js';
import { versionOption } from './material-review.js';

interface UseOptions {
  session?: string;
  version?: string;
}

interface WithdrawOptions {
  version?: string;
  reason?: string;
  on?: string;
}

export function addMaterialUse(material: Command, app: App): void {
  const t = app.texts.materials;
  const { options: o } = t;
  material
    .command('use')
    .description(t.use.summary)
    .argument('<CODE>', t.code)
    .option('--session <SESSION>', t.use.session)
    .option('--version <N>', o.version)
    .action((code: string, options: UseOptions) => runUse(app, code, options));
  material
    .command('withdraw')
    .description(t.withdraw.summary)
    .argument('<CODE>', t.code)
    .option('--version <N>', t.withdraw.version)
    .option('--reason <TEXT>', o.reason)
    .option('--on <DAY>', t.withdraw.on)
    .action((code: string, options: WithdrawOptions) => runWithdraw(app, code, options));
  const importing = material
    .command('import')
    .description(t.import.summary)
    .argument('<FILE>', t.import.file);
  addImportOptions(importing, app).action((file: string, options: ImportOptions) =>
    runImport(app, file, options),
  );
}

async function runUse(app: App, code: string, options: UseOptions): Promise<void> {
  const t = app.texts.materials;
  const used = useMaterial(app.store(), app.writeContext(), {
    code,
    session: await neededText(app, '--session', options.session, t.ask.session),
    version: versionOption(options.version),
    otherCourse: app.options.yes === true,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await app.printText(t.use.done(used), used);
  await sayEntry(app, used.entry);
}

async function runWithdraw(app: App, code: string, options: WithdrawOptions): Promise<void> {
  const t = app.texts.materials;
  const { entry, material, version, on, whole } = withdrawMaterial(
    app.store(),
    app.writeContext(),
    {
      code,
      version: versionOption(options.version),
      on: dayOption('--on', options.on) ?? app.today(),
      reason: await neededText(app, '--reason', options.reason, t.ask.reason),
      dryRun: app.options.dryRun === true,
    },
  );
  const said = whole
    ? t.withdraw.material({ material, on })
    : t.withdraw.one({ material, version, on });
  await app.printText(said, { entry, material, version: whole ? null : version, withdrawn_on: on });
  await sayEntry(app, entry);
}

async function runImport(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readIncoming(app, file, materialColumns, options);
  const result = importMaterials(app.store(), app.writeContext(), {
    command: 'plan material import',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: materialRow(row) })),
    today: app.today(),
    firstNote: app.texts.materials.firstVersion,
  });
  await showImport(app, result, options, {}, 'material');
}

function materialRow({ values }: ShapedRow): MaterialRow {
  const text = (key: string): string | null => {
    const value = values[key] ?? null;
    return value === null ? null : String(value);
  };
  const courses = text('courses');
  return {
    material: text('material') ?? '',
    title: text('title') ?? '',
    kind: text('kind') ?? '',
    courses: courses === null ? null : listOption(courses.replaceAll('+', ',')),
    language: text('language'),
    owner: text('owner'),
    author: text('author'),
    madeOn: text('made_on'),
    note: text('note'),
    file: text('file'),
    copies: values['copies'] === null ? null : Number(values['copies']),
  };
}
