import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listEnrolled } from '../../operations/list-enrolled.js';

export function addList(enroll: Command, app: App): void {
  const t = app.texts.enroll.list;
  enroll
    .command('list')
    .description(t.summary)
    .option('--batch <BATCH>', t.batch)
    .action((options: { batch?: string }) => runList(app, options.batch));
}

async function runList(app: App, batch: string | undefined): Promise<void> {
  const people = listEnrolled(app.store(), batch, app.today());
  await app.print(
    {
      name: 'enrolled',
      empty: app.texts.enroll.list.empty,
      columns: [
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'batch', kind: 'code' },
        { key: 'joined_on', kind: 'date' },
        { key: 'left_on', kind: 'date' },
        { key: 'state', kind: 'status', vocabulary: 'state' },
        { key: 'inserted', kind: 'boolean' },
      ],
      rows: people.map((person) => ({
        employee_no: person.employeeNo,
        name: person.name,
        batch: person.batch,
        joined_on: person.joinedOn,
        left_on: person.leftOn,
        state: person.state,
        inserted: person.inserted,
      })),
    },
    'enrolled',
  );
}
