import type { Command } from 'commander';
import type { App } from '../../app.js';
import { caseStates } from '../../domain/cases/case.js';
import { listCaseFacts } from '../../operations/cases/list.js';
import { checkChoice } from '../options.js';
import { subject } from '../verb.js';
import { addCaseAdd } from './case-add.js';
import { addCaseDecisions } from './case-decide.js';
import { addCaseExcellent } from './case-excellent.js';
import { addCaseImport } from './case-import.js';
import {
  addFilterOptions,
  caseColumns,
  caseRow,
  furtherColumns,
  titlesOf,
  wishOf,
  type FilterOptions,
} from './case-parts.js';
import { addCaseSearch } from './case-search.js';
import { addCaseShow } from './case-show.js';

interface ListOptions extends FilterOptions {
  state?: string;
}

/** `record case`: the library of cases (004 §5.2). */
export function addCase(record: Command, app: App): void {
  const t = app.texts.cases;
  const library = subject(record, 'case', t.summary);
  const list = library.command('list').description(t.list.summary);
  addFilterOptions(list, app)
    .option('--state <STATE>', t.list.state)
    .action((options: ListOptions) => runList(app, options));
  addCaseSearch(library, app);
  addCaseShow(library, app);
  addCaseAdd(library, app);
  addCaseImport(library, app);
  addCaseDecisions(library, app);
  addCaseExcellent(library, app);
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const { state } = options;
  const wanted = state === undefined ? null : checkChoice('--state', state, caseStates);
  const facts = listCaseFacts(app.store(), wishOf(options), wanted);
  const titles = titlesOf(app);
  const view = {
    name: 'cases',
    empty: app.texts.cases.list.empty,
    columns: [...caseColumns, ...furtherColumns],
    rows: facts.map((fact) => caseRow(app, fact, titles)),
  };
  await app.print(view, 'cases');
}
