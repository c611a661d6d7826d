import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { SnippetPart } from '../../domain/cases/words.js';
import { filterOf } from '../../operations/cases/list.js';
import { searchCases } from '../../operations/cases/search.js';
import { wholeNumber } from '../options.js';
import {
  addFilterOptions,
  caseColumns,
  caseRow,
  furtherColumns,
  titlesOf,
  wishOf,
  type FilterOptions,
} from './case-parts.js';

interface SearchOptions extends FilterOptions {
  limit?: string;
  withdrawn?: boolean;
}

const shown = 20;

export function addCaseSearch(library: Command, app: App): void {
  const t = app.texts.cases.search;
  const command = library.command('search').description(t.summary).argument('<WORDS...>', t.words);
  addFilterOptions(command, app)
    .option('--limit <N>', t.limit)
    .option('--withdrawn', t.withdrawn)
    .action((words: string[], options: SearchOptions) => runSearch(app, words, options));
}

async function runSearch(app: App, words: string[], options: SearchOptions): Promise<void> {
  const t = app.texts.cases.search;
  const limit = options.limit === undefined ? shown : wholeNumber('--limit', options.limit, 1);
  const { total, more, found } = searchCases(app.store(), {
    query: words.join(' '),
    filter: filterOf(app.store(), wishOf(options)),
    withdrawn: options.withdrawn === true,
    limit,
  });
  const titles = titlesOf(app);
  const rows = found.map(({ fact, snippet }) => ({
    ...caseRow(app, fact, titles),
    snippet: marked(app, snippet),
  }));
  const [code, title, ...others] = caseColumns;
  const columns = [
    ...(code && title ? [code, title] : []),
    { key: 'snippet', kind: 'text' as const },
    ...others.map((column) => ({ ...column, wide: true })),
    ...furtherColumns,
  ];
  await app.print({ name: 'cases', empty: t.empty, columns, rows }, 'cases');
  if (more) await app.say(t.many(total, rows.length));
  else if (total > rows.length) await app.say(t.more(total, rows.length));
}

/** The snippet with what was found marked. */
const marked = (app: App, parts: readonly SnippetPart[]): string =>
  parts.map(({ text, hit }) => (hit ? app.texts.cases.search.hit(text) : text)).join('');
