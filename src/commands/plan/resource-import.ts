import type { App } from '../../app.js';
import { equipmentColumns, trainerColumns, venueColumns } from '../../csv/resource-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import type { ResourceKind, TrainerKind } from '../../domain/resources/resource.js';
import { importResources, type ResourceRow } from '../../operations/import-resources.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { kindOption } from './resource-options.js';

const columns = { trainer: trainerColumns, venue: venueColumns, equipment: equipmentColumns };

export function addResourceImport(resource: Command, app: App): void {
  const t = app.texts.resources;
  const command = resource
    .command('import')
    .description(t.import.summary)
    .argument('<KIND>', t.kind)
    .argument('<FILE>', t.import.file);
  addImportOptions(command, app).action((kind: string, file: string, options: ImportOptions) =>
    runImportOf(app, kind, file, options),
  );
}

async function runImportOf(
  app: App,
  given: string,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const kind: ResourceKind = kindOption(app, '<KIND>', given) ?? 'trainer';
  const incoming = await readIncoming(app, file, columns[kind], options, {
    key: ({ values }) => nameKey(String(values['name'] ?? values['code'] ?? '')) || undefined,
  });
  const result = importResources(app.store(), app.writeContext(), {
    command: `plan resource import ${kind}`,
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    kind,
    rows: incoming.rows.map((row) => ({ line: row.line, row: resourceRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options, { kind: 'trainer_kind' });
}

function resourceRow({ values }: ShapedRow): ResourceRow {
  const text = (key: string): string | null => {
    const value = values[key];
    return typeof value === 'string' ? value : null;
  };
  const number = (key: string): number | null => {
    const value = values[key];
    return typeof value === 'number' ? value : null;
  };
  return {
    name: text('name') ?? text('code') ?? '',
    note: text('note'),
    trainerKind: text('kind') as TrainerKind | null,
    employeeNo: text('employee_no'),
    from: text('from'),
    courses: text('courses'),
    qualifiedOn: text('qualified_on'),
    expiresOn: text('expires_on'),
    capacity: number('capacity'),
    equipment: text('equipment'),
    backups: text('backups'),
    title: text('title'),
    count: number('count'),
  };
}
