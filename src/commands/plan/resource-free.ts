import { inHours } from '../../domain/round.js';
import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addDays } from '../../domain/day.js';
import { lengthOf } from '../../domain/timetable/clock.js';
import { listFreeTimes } from '../../operations/list-free-times.js';
import { dayOption } from '../options.js';
import { weekdayCode } from './session-rows.js';

/** `plan resource free`: when a trainer or a venue can be had. */
export function addResourceFree(resource: Command, app: App): void {
  const t = app.texts.conflicts.free;
  resource
    .command('free')
    .description(t.summary)
    .argument('<NAME>', t.name)
    .option('--from <DAY>', t.from)
    .option('--to <DAY>', t.to)
    .action((name: string, options: { from?: string; to?: string }) => runFree(app, name, options));
}

async function runFree(
  app: App,
  name: string,
  options: { from?: string; to?: string },
): Promise<void> {
  const from = dayOption('--from', options.from) ?? app.today();
  const to = dayOption('--to', options.to) ?? addDays(from, 6);
  const { resource, free } = listFreeTimes(app.store(), { name, from, to });
  await app.print(
    {
      name: 'free',
      title: resource.name,
      empty: app.texts.conflicts.free.empty,
      columns: [
        { key: 'resource', kind: 'text' },
        { key: 'kind', kind: 'status', vocabulary: 'conflict' },
        { key: 'day', kind: 'date' },
        { key: 'weekday', kind: 'status', vocabulary: 'weekday' },
        { key: 'start', kind: 'time' },
        { key: 'end', kind: 'time' },
        { key: 'hours', kind: 'hours', header: app.texts.plan.session.headers.hours },
      ],
      rows: free.map(({ day, start, end }) => ({
        ...{ resource: resource.name, kind: resource.kind, day, start, end },
        weekday: weekdayCode(day),
        hours: inHours(lengthOf({ start, end })),
      })),
    },
    'free',
  );
}
