import type { App } from '../../app.js';
import { listYearPlans } from '../../operations/find-plan-year.js';
import type { Command } from '../options.js';
import { planColumn } from './year-rows.js';

export function addYearList(year: Command, app: App): void {
  const t = app.texts.planYear.list;
  year
    .command('list')
    .description(t.summary)
    .action(async () => {
      await app.print(
        {
          name: 'plans',
          empty: t.empty,
          columns: [
            planColumn(app, 'year', 'code'),
            planColumn(app, 'status', 'status', { vocabulary: 'plan_state' }),
            planColumn(app, 'version', 'int'),
            planColumn(app, 'approved_on', 'date'),
            planColumn(app, 'approved_by', 'text'),
            planColumn(app, 'items', 'int'),
            planColumn(app, 'dropped', 'int'),
            planColumn(app, 'changed', 'int'),
          ],
          rows: listYearPlans(app.store()).map((line) => ({
            year: String(line.year),
            status: line.state,
            version: line.version,
            approved_on: line.approvedOn,
            approved_by: line.approvedBy,
            items: line.items,
            dropped: line.dropped,
            changed: line.changed,
          })),
        },
        'plans',
      );
    });
}
