import type { App } from '../../app.js';
import { listLeave } from '../../operations/list-leave.js';
import { dayOption, type Command } from '../options.js';

interface ListOptions {
  from?: string;
  to?: string;
  all?: boolean;
  employee?: string;
}

export function addLeaveList(leave: Command, app: App): void {
  const t = app.texts.record.leave.list;
  leave
    .command('list')
    .description(t.summary)
    .option('--from <DAY>', t.from)
    .option('--to <DAY>', t.to)
    .option('--all', t.all)
    .option('--employee <EMPLOYEE>', t.employee)
    .action((options: ListOptions) => runList(app, options));
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const today = app.today();
  const first = options.all === true ? '0000-01-01' : today;
  const leaves = listLeave(
    app.store(),
    {
      from: dayOption('--from', options.from) ?? first,
      to: dayOption('--to', options.to) ?? '9999-12-31',
      employee: options.employee ?? null,
    },
    today,
  );
  await app.print(
    {
      name: 'leaves',
      empty: app.texts.record.leave.list.empty,
      columns: [
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'team', kind: 'text' },
        { key: 'from_on', kind: 'date' },
        { key: 'to_on', kind: 'date' },
        { key: 'requested_on', kind: 'date' },
        { key: 'reason', kind: 'text' },
      ],
      rows: leaves.map(({ employeeNo, name, team, fromOn, toOn, requestedOn, reason }) => ({
        ...{ employee_no: employeeNo, name, team, reason },
        ...{ from_on: fromOn, to_on: toOn, requested_on: requestedOn },
      })),
    },
    'leaves',
  );
}
