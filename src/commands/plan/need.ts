import type { Command } from 'commander';
import type { App } from '../../app.js';
import { needStates } from '../../domain/planning/need-state.js';
import { InputError, refused } from '../../errors.js';
import { listNeedViews } from '../../operations/list-needs.js';
import type { View } from '../../render/view.js';
import { checkChoice } from '../options.js';
import { subject } from '../verb.js';
import { addNeedAdd } from './need-add.js';
import { addNeedAnswers } from './need-answer.js';
import { addNeedDuplicates } from './need-duplicates.js';
import { addNeedGaps } from './need-gaps.js';
import { addNeedImport } from './need-import.js';
import { needRow } from './need-rows.js';
import { addNeedSheet } from './need-sheet.js';
import { addNeedShow } from './need-show.js';
import { addNeedSurvey } from './need-survey.js';
import { addNeedSurveyResult } from './need-survey-result.js';

const kinds = ['request', 'survey', 'gap', 'product', 'regulation'] as const;

interface ListOptions {
  state?: string;
  kind?: string;
  department?: string;
  year?: string;
}

/** `plan need`: what is asked to be trained, and what becomes of it. */
export function addNeed(plan: Command, app: App): void {
  const t = app.texts.need;
  const need = subject(plan, 'need', t.summary);
  need
    .command('list')
    .description(t.list.summary)
    .option('--state <STATE>', t.list.state)
    .option('--kind <KIND>', t.list.kind)
    .option('--department <DEPARTMENT>', t.list.department)
    .option('--year <YEAR>', t.list.year)
    .action((options: ListOptions) => runList(app, options));
  addNeedShow(need, app);
  addNeedAdd(need, app);
  addNeedImport(need, app);
  addNeedSheet(need, app);
  addNeedSurvey(need, app);
  addNeedSurveyResult(need, app);
  addNeedGaps(need, app);
  addNeedDuplicates(need, app);
  addNeedAnswers(need, app);
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const { state, kind, department = null, year } = options;
  const needs = listNeedViews(app.store(), {
    state: state === undefined ? null : checkChoice('--state', state, needStates),
    kind: kind === undefined ? null : checkChoice('--kind', kind, kinds),
    department,
    year: yearOption(year),
  });
  await app.print(listView(app, needs.map(needRow)), 'needs');
}

/** @throws InputError `option_value` */
function yearOption(year: string | undefined): string | null {
  if (year === undefined || /^\d{4}$/.test(year)) return year ?? null;
  throw new InputError(
    refused('option_value', { option: '--year', value: year, expected: 'YYYY' }),
  );
}

function listView(app: App, rows: View['rows']): View {
  return {
    name: 'needs',
    empty: app.texts.need.list.empty,
    columns: [
      { key: 'need', kind: 'code' },
      { key: 'kind', kind: 'status', vocabulary: 'need_kind' },
      { key: 'title', kind: 'text' },
      { key: 'department', kind: 'text' },
      { key: 'people', kind: 'int' },
      { key: 'wished_on', kind: 'date' },
      { key: 'state', kind: 'status', vocabulary: 'need_state' },
      { key: 'plan_item', kind: 'code', wide: true },
      { key: 'reason', kind: 'text', wide: true },
      { key: 'merged_into', kind: 'code', wide: true },
      { key: 'received_on', kind: 'date', wide: true },
      { key: 'course_type', kind: 'code', wide: true },
      { key: 'course', kind: 'code', wide: true },
      { key: 'need_reason', kind: 'text', wide: true },
      { key: 'content', kind: 'text', wide: true },
      { key: 'participants', kind: 'list', wide: true },
      { key: 'requested_by', kind: 'text', wide: true },
      { key: 'rule', kind: 'code', wide: true },
      { key: 'period', kind: 'code', wide: true },
    ],
    rows,
  };
}
