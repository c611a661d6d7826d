import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addKpiCompare } from './kpi-compare.js';
import { addKpiLevels } from './kpi-levels.js';
import { addKpiList } from './kpi-list.js';
import { addKpiTeams } from './kpi-teams.js';
import { addKpiTrend } from './kpi-trend.js';

/** `record kpi list | levels | teams | compare | trend`: what figures say of people (003 §1, §5). */
export function addKpiLooks(kpi: Command, app: App): void {
  addKpiList(kpi, app);
  addKpiLevels(kpi, app);
  addKpiTeams(kpi, app);
  addKpiCompare(kpi, app);
  addKpiTrend(kpi, app);
}
