import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { ShapedRow } from '../../csv/shape.js';
import { customerColumns } from '../../csv/spot-check-columns.js';
import {
  importCustomers,
  type CustomerRow,
} from '../../operations/spot-checks/import-customers.js';
import { showCustomers } from '../../operations/spot-checks/show-customers.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';

export function addSpotCustomers(spotcheck: Command, app: App): void {
  const { customers: t } = app.texts.spotCheck;
  const command = spotcheck.command('customers').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? printCustomers(app) : runCustomers(app, file, options),
  );
}

async function runCustomers(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readIncoming(app, file, customerColumns, options);
  const result = importCustomers(app.store(), app.writeContext(), {
    command: 'record spotcheck customers',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map(customerRow),
    today: app.today(),
  });
  await showImport(app, result, options, {}, 'customer_no');
}

function customerRow({ line, values }: ShapedRow): CustomerRow {
  const text = (key: string): string | null => {
    const value = values[key] ?? null;
    return value === null ? null : String(value);
  };
  return {
    line,
    code: text('customer') ?? '',
    name: text('name'),
    owner: text('employee_no') ?? '',
    contactedOn: text('contacted_on'),
  };
}

async function printCustomers(app: App): Promise<void> {
  await app.print(
    {
      name: 'customers',
      empty: app.texts.spotCheck.customers.empty,
      columns: [
        { key: 'customer_no', kind: 'code' },
        { key: 'customer_name', kind: 'text' },
        { key: 'employee_no', kind: 'code' },
        { key: 'contacted_on', kind: 'date' },
      ],
      rows: showCustomers(app.store()).map(({ code, name, employeeNo, contactedOn }) => ({
        customer_no: code,
        customer_name: name,
        employee_no: employeeNo,
        contacted_on: contactedOn,
      })),
    },
    'customers',
  );
}
