/** Searching the case library by its index. */
import { hitMarks } from '../domain/cases/words.js';
import { caseIndex, hasCaseIndex } from './case-index.js';
import { boundFilter, filterConditions, type CaseFilter } from './cases.js';
import type { Store } from './open.js';

export interface CaseHit {
  id: number;
  /** An indexed text with marks around what was found. */
  snippet: string;
}

export interface CaseHits {
  /** How many are found; as many as are weighed at most. */
  total: number;
  /** Whether more are found than are weighed: the newest then come first, else the best. */
  more: boolean;
  hits: readonly CaseHit[];
}

/** What a hit counts where it is found: title, background, handling, solution, feedback, lesson; the stamp is no text. */
const weights = '0, 10, 3, 3, 3, 2, 4';
/** So many Chinese characters or English words of a text are shown around a hit. */
const snippetWords = 28;
/** So many hits are counted and weighed: of a word that is in every other case no order says anything. */
const weighed = 2000;

/** The cases that a query finds, the best first by BM25. */
export function searchCaseIndex(
  store: Store,
  match: string,
  filter: CaseFilter,
  limit: number,
): CaseHits {
  const { sqlite } = store;
  if (!hasCaseIndex(sqlite)) return { total: 0, more: false, hits: [] };
  const values = { ...boundFilter(filter), match, limit };
  const filtered = Object.entries(filter).some(
    ([key, value]) => key !== 'withdrawn' && value !== null,
  );
  const joined = `FROM ${caseIndex} s CROSS JOIN cases c ON c.id = s.rowid
    WHERE ${caseIndex} MATCH @match AND ${filterConditions('c')}`;
  const withdrawn = sqlite.prepare('SELECT 1 FROM case_withdrawals LIMIT 1').get() !== undefined;
  const plain = !filtered && (filter.withdrawn || !withdrawn);
  const from = plain ? `FROM ${caseIndex} s WHERE ${caseIndex} MATCH @match` : joined;
  const counted = Number(
    sqlite
      .prepare(`SELECT count(*) FROM (SELECT 1 ${from} LIMIT ${weighed + 1})`)
      .pluck()
      .get(values),
  );
  const more = counted > weighed;
  const order = more
    ? 'ORDER BY s.rowid DESC'
    : `AND s.rank MATCH 'bm25(${weights})' ORDER BY s.rank`;
  const hits = sqlite
    .prepare(
      `SELECT s.rowid AS id,
         snippet(${caseIndex}, -1, '${hitMarks.open}', '${hitMarks.close}', '…', ${snippetWords}) AS snippet
       ${from} ${order} LIMIT @limit`,
    )
    .all(values) as CaseHit[];
  return { total: Math.min(counted, weighed), more, hits };
}
