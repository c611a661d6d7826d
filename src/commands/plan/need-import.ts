import type { Command } from 'commander';
import type { App } from '../../app.js';
import { needColumns } from '../../csv/need-columns.js';
import type { ShapedRow, ShapedValue } from '../../csv/shape.js';
import { importNeeds } from '../../operations/import-needs.js';
import type { NeedRequest, RequestKind } from '../../operations/take-request.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import { checkChoice } from '../options.js';
import { requestKinds } from './need-add.js';

interface NeedImportOptions extends ImportOptions {
  kind?: string;
}

export function addNeedImport(need: Command, app: App): void {
  const t = app.texts.need.importing;
  const command = need
    .command('import')
    .description(t.summary)
    .argument('<FILE>', t.file)
    .option('--kind <KIND>', t.kind);
  addImportOptions(command, app).action((file: string, options: NeedImportOptions) =>
    runImport(app, file, options),
  );
}

async function runImport(app: App, file: string, options: NeedImportOptions): Promise<void> {
  const kind = checkChoice('--kind', options.kind ?? 'request', requestKinds);
  const incoming = await readIncoming(app, file, needColumns, options);
  const { table, rows, faults, hash } = incoming;
  const headers = table.keys.flatMap((key, at): [string, string][] =>
    key === null ? [] : [[key, table.headers[at] ?? key]],
  );
  const result = importNeeds(app.store(), app.writeContext(), {
    command: 'plan need import',
    hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults,
    rows: rows.map((row) => ({ line: row.line, row: requestOf(row, kind, app.today()) })),
    headers: Object.fromEntries(headers),
    today: app.today(),
  });
  await showImport(app, result, options);
}

const text = (value: ShapedValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function requestOf({ values }: ShapedRow, kind: RequestKind, today: string): NeedRequest {
  return {
    kind: requestKinds.find((one) => one === values['kind']) ?? kind,
    title: text(values['title']),
    department: text(values['department']),
    courseType: text(values['course_type']),
    reason: text(values['reason']),
    participants: text(values['participants']),
    wishedOn: text(values['wished_on']),
    content: text(values['content']),
    course: text(values['course']),
    requestedBy: text(values['requested_by']),
    receivedOn: text(values['received_on']) ?? today,
  };
}
