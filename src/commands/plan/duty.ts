import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addDays, weekday } from '../../domain/day.js';
import type { DutyOccurrence } from '../../domain/duties/duty.js';
import type { TaskState } from '../../domain/duties/mark.js';
import { roles } from '../../domain/handbook/roles.js';
import { listDuties } from '../../operations/list-duties.js';
import type { Column, Row } from '../../render/view.js';
import { hoursWords } from '../hours-words.js';
import { checkChoice, dayOption } from '../options.js';
import { subject } from '../verb.js';
import { addDutyMarks } from './duty-mark.js';

export const taskStates = [
  'due',
  'overdue',
  'lapsed',
  'coming',
  'done',
  'skipped',
] as const satisfies readonly TaskState[];

interface ListOptions {
  for?: string;
  from?: string;
  to?: string;
  state?: string;
}

/** `plan duty`: what the roles have to do again and again. */
export function addDuty(plan: Command, app: App): void {
  const t = app.texts.duty;
  const duty = subject(plan, 'duty', t.summary);
  duty
    .command('list')
    .description(t.list.summary)
    .option('--for <ROLE>', t.list.for)
    .option('--from <DAY>', t.list.from)
    .option('--to <DAY>', t.list.to)
    .option('--state <STATE>', t.list.state)
    .action((options: ListOptions) => runList(app, options));
  addDutyMarks(duty, app);
}

const columns: readonly Column[] = [
  { key: 'due_on', kind: 'date' },
  { key: 'hours_of_day', kind: 'text' },
  { key: 'title', kind: 'text' },
  { key: 'duty', kind: 'code' },
  { key: 'role', kind: 'status', vocabulary: 'role' },
  { key: 'state', kind: 'status', vocabulary: 'task' },
  { key: 'day', kind: 'date', wide: true },
  { key: 'opens_on', kind: 'date', wide: true },
  { key: 'marked_on', kind: 'date', wide: true },
  { key: 'marked_by', kind: 'text', wide: true },
  { key: 'reason', kind: 'text', wide: true },
  { key: 'note', kind: 'text', wide: true },
  { key: 'rule', kind: 'code', wide: true },
];

/** A duty on one of its days, for programs. */
export function dutyRow(app: App, one: DutyOccurrence): Row {
  return {
    due_on: one.dueOn,
    hours_of_day: hoursWords(app.texts, one.hours) || null,
    start: one.hours.start,
    end: one.hours.end,
    title: one.title,
    duty: one.duty,
    role: one.role,
    state: one.state,
    day: one.day,
    opens_on: one.opensOn,
    marked_on: one.mark?.on ?? null,
    marked_by: one.mark?.by ?? null,
    reason: one.mark?.reason ?? null,
    note: one.mark?.note ?? null,
    rule: `duties.${one.duty}`,
  };
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const today = app.today();
  const monday = addDays(today, 1 - weekday(today));
  const from = dayOption('--from', options.from) ?? monday;
  const to = dayOption('--to', options.to) ?? addDays(from > monday ? from : monday, 6);
  const duties = listDuties(app.store(), {
    ...{ from, to, today },
    role: options.for === undefined ? null : checkChoice('--for', options.for, roles),
    state: options.state === undefined ? null : checkChoice('--state', options.state, taskStates),
  });
  const timed = duties.some(({ hours }) => hours.end !== null);
  const shown = columns.filter(
    ({ key }) => (timed || key !== 'hours_of_day') && (options.for === undefined || key !== 'role'),
  );
  const program = app.options.format === 'json' || app.options.format === 'csv';
  await app.print(
    {
      name: 'duties',
      title: app.texts.duty.list.title(from, to),
      empty: app.texts.duty.list.empty,
      columns: program ? columns : shown,
      rows: duties.map((one) => dutyRow(app, one)),
    },
    'duties',
  );
}
