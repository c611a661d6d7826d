import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { ShapedRow } from '../../csv/shape.js';
import { callBackColumns, spotCheckColumns } from '../../csv/spot-check-columns.js';
import type { SpotKind } from '../../domain/checking/check-state.js';
import { importCheckResults, type CheckRow } from '../../operations/spot-checks/import-results.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import { checkChoice } from '../options.js';
import { askSpotCheck } from './asking/ask-spotcheck.js';
import { addSpotCustomers } from './spotcheck-customers.js';
import { addSpotDraw } from './spotcheck-draw.js';
import { addSpotList } from './spotcheck-list.js';
import { addSpotSkip } from './spotcheck-skip.js';

/** The kinds of checks, as `--kind` names them. */
export const spotKinds = ['team', 'customer'] as const;

/** @throws InputError `option_choice` */
export const kindOption = (kind: string | undefined): SpotKind =>
  checkChoice('--kind', kind ?? 'team', spotKinds);

interface SpotOptions extends ImportOptions {
  kind?: string;
}

/** `record spotcheck`: who is checked, and what was found (001 §2.1 a, b). */
export function addSpotCheck(record: Command, app: App): void {
  const { spotCheck: t } = app.texts;
  const command = record
    .command('spotcheck')
    .description(t.summary)
    .argument('[FILE]', t.file)
    .option('--kind <KIND>', t.kind(spotKinds.join(', ')));
  addImportOptions(command, app).action((file: string | undefined, options: SpotOptions) =>
    runSpotCheck(app, file, options),
  );
  addSpotDraw(command, app);
  addSpotList(command, app);
  addSpotSkip(command, app);
  addSpotCustomers(command, app);
}

async function runSpotCheck(
  app: App,
  file: string | undefined,
  options: SpotOptions,
): Promise<void> {
  const kind = kindOption(options.kind);
  if (file === undefined) {
    await askSpotCheck(app, kind);
    return;
  }
  const columns = kind === 'team' ? spotCheckColumns : callBackColumns;
  const incoming = await readIncoming(app, file, columns, options);
  const rows = incoming.rows.map(checkRow);
  // A sheet is filled in bit by bit: rows without anything say nothing yet.
  const filled = rows.filter(
    ({ scoreHundredths, finding, checker }) => (scoreHundredths ?? finding ?? checker) !== null,
  );
  if (filled.length < rows.length) {
    await app.say(app.texts.spotCheck.leftOut(rows.length - filled.length));
  }
  const result = importCheckResults(app.store(), app.writeContext(), {
    command: `record spotcheck --kind ${kind}`,
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    kind,
    rows: filled,
    today: app.today(),
  });
  await showImport(app, result, options, {}, kind === 'team' ? 'key' : 'customer_no');
}

function checkRow({ line, values }: ShapedRow): CheckRow {
  const text = (key: string): string | null => {
    const value = values[key] ?? null;
    return value === null ? null : String(value);
  };
  const score = values['score'] ?? null;
  return {
    line,
    who: text('employee_no') ?? text('customer') ?? '',
    day: text('day') ?? '',
    scoreHundredths: score === null ? null : Number(score),
    finding: text('finding'),
    checker: text('checker'),
  };
}
