import type { Command } from 'commander';
import type { App } from '../../app.js';
import { suggestForBatch } from '../../operations/mentoring/suggest.js';
import type { View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';

export function addMentorSuggest(mentor: Command, app: App): void {
  const t = app.texts.mentors.suggest;
  mentor
    .command('suggest')
    .description(t.summary)
    .argument('<BATCH>', t.batch)
    .option('--from <DAY>', t.from)
    .action((batch: string, options: { from?: string }) => runSuggest(app, batch, options));
}

async function runSuggest(app: App, batch: string, options: { from?: string }): Promise<void> {
  const t = app.texts.mentors.suggest;
  const carryOut = app.options.yes === true;
  const suggested = suggestForBatch(app.store(), app.writeContext(), {
    batch,
    from: dayOption('--from', options.from) ?? null,
    today: app.today(),
    carryOut,
    dryRun: app.options.dryRun === true,
  });
  const { rows, from, entry } = suggested;
  const view: View = {
    name: 'mentor-suggestions',
    empty: t.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'mentor', kind: 'code' },
      { key: 'mentor_name', kind: 'text' },
      { key: 'mentor_team', kind: 'text' },
      { key: 'from', kind: 'date', wide: true },
      { key: 'same_team', kind: 'boolean', wide: true },
      { key: 'load', kind: 'int', wide: true },
      { key: 'limit', kind: 'int', wide: true },
    ],
    rows: rows.map((row) => ({
      employee_no: row.employeeNo,
      name: row.name,
      team: row.team,
      mentor: row.mentor,
      mentor_name: row.mentorName,
      mentor_team: row.mentorTeam,
      from,
      same_team: row.sameTeam,
      load: row.load,
      limit: row.limit,
    })),
  };
  await app.print(view, 'mentor-suggestions');
  const unplaced = rows.filter(({ mentor }) => mentor === null).length;
  if (unplaced > 0) await app.say(t.unplaced(unplaced));
  if (carryOut) await sayEntry(app, entry);
  else if (rows.length > unplaced) await app.say(t.only);
}
