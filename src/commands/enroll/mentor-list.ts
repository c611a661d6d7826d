import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listMentors } from '../../operations/mentoring/list.js';
import type { View } from '../../render/view.js';
import { dayOption } from '../options.js';

interface ListOptions {
  on?: string;
  all?: boolean;
}

export function addMentorList(mentor: Command, app: App): void {
  const { list: t, on } = app.texts.mentors;
  mentor
    .command('list')
    .description(t.summary)
    .option('--on <DAY>', on)
    .option('--all', t.all)
    .action((options: ListOptions) => runList(app, options));
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const day = dayOption('--on', options.on) ?? app.today();
  const mentors = listMentors(app.store(), day, options.all === true);
  const people = app.options.format === undefined && app.options.out === undefined;
  const named = (mentee: { employeeNo: string; name: string }): string =>
    people ? `${mentee.employeeNo} ${mentee.name}` : mentee.employeeNo;
  const view: View = {
    name: 'mentors',
    empty: app.texts.mentors.list.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'level', kind: people ? 'text' : 'code', header: app.texts.mentors.levelHeader },
      { key: 'certificate', kind: 'status', vocabulary: 'certificate' },
      { key: 'valid_until', kind: 'date' },
      { key: 'load', kind: people ? 'text' : 'int' },
      ...(people ? [] : [{ key: 'limit', kind: 'int' } as const]),
      { key: 'mentees', kind: 'list' },
    ],
    rows: mentors.map((one) => ({
      employee_no: one.employeeNo,
      name: one.name,
      team: one.team,
      level: people ? one.title : one.level,
      certificate: one.state,
      valid_until: one.until,
      load: people ? `${one.load}/${one.limit}` : one.load,
      limit: one.limit,
      mentees: one.mentees.map(named),
    })),
  };
  await app.print(view, 'mentors');
}
