import type { Command } from 'commander';
import type { App } from '../../app.js';
import { rosterColumns } from '../../csv/roster-columns.js';
import type { MakeRow, ShapedValue } from '../../csv/shape.js';
import { importRoster, type RosterInput, type RosterLine } from '../../operations/import-roster.js';
import { addImportOptions, readIncomingAs, showImport, type ImportOptions } from '../importing.js';
import { dayOption } from '../options.js';

interface RosterOptions extends ImportOptions {
  batch?: string;
  joined?: string;
  effective?: string;
  acceptSimilar?: string;
}

export function addImport(enroll: Command, app: App): void {
  const t = app.texts.enroll.import;
  const command = enroll
    .command('import')
    .description(t.summary)
    .argument('<FILE>', t.file)
    .option('--batch <BATCH>', t.batch)
    .option('--joined <DAY>', t.joined)
    .option('--effective <DAY>', t.effective)
    .option('--accept-similar <LIST>', t.acceptSimilar);
  addImportOptions(command, app).action((file: string, options: RosterOptions) =>
    runImport(app, file, options),
  );
}

const place = (key: string): number => rosterColumns.findIndex((column) => column.key === key);
const places = {
  employeeNo: place('employee_no'),
  name: place('name'),
  hiredOn: place('hired_on'),
  department: place('department'),
  team: place('team'),
  position: place('position'),
  level: place('level'),
  phone: place('phone'),
  email: place('email'),
  batch: place('batch'),
};

/** The columns of a roster are texts or not given. */
const text = (value: ShapedValue | undefined): string | null =>
  typeof value === 'string' ? value : null;

const rosterLine: MakeRow<RosterLine> = (line, values) => ({
  line,
  employeeNo: text(values[places.employeeNo]) ?? '',
  name: text(values[places.name]) ?? '',
  hiredOn: text(values[places.hiredOn]) ?? '',
  department: text(values[places.department]),
  team: text(values[places.team]),
  position: text(values[places.position]),
  level: text(values[places.level]),
  phone: text(values[places.phone]),
  email: text(values[places.email]),
  batch: text(values[places.batch]),
});

function similarOf(list: string | undefined): RosterInput['acceptSimilar'] {
  if (list === 'all') return 'all';
  return new Set((list ?? '').split(/[,，\s]+/).filter((part) => part !== ''));
}

async function runImport(app: App, file: string, options: RosterOptions): Promise<void> {
  const incoming = await readIncomingAs(app, file, rosterColumns, options, rosterLine, {
    key: ({ employeeNo }) => (employeeNo === '' ? undefined : employeeNo),
  });
  const batch = options.batch ?? null;
  const input: RosterInput = {
    command: ['enroll import', ...(batch === null ? [] : [`--batch ${batch}`])].join(' '),
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows,
    batch,
    joinedOn: dayOption('--joined', options.joined) ?? null,
    effectiveOn: dayOption('--effective', options.effective) ?? app.today(),
    acceptSimilar: similarOf(options.acceptSimilar),
  };
  const result = importRoster(app.store(), app.writeContext(), await settleSimilar(app, input));
  await showImport(app, result, options);
}

/** On a terminal, asks about every person who looks like a known one; elsewhere the flag must say it. */
async function settleSimilar(app: App, input: RosterInput): Promise<RosterInput> {
  if (!app.prompter.interactive || input.acceptSimilar === 'all') return input;
  const trial = importRoster(app.store(), app.writeContext(), { ...input, dryRun: true });
  const accepted = new Set(input.acceptSimilar);
  for (const { refused } of trial.faults) {
    if (refused.code !== 'person_similar') continue;
    const { employee_no: employeeNo, known } = refused.facts;
    await app.prompter.confirm(app.texts.enroll.import.askSimilar(employeeNo, known));
    accepted.add(employeeNo);
  }
  return { ...input, acceptSimilar: accepted };
}
