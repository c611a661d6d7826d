import { searchCaseIndex } from '../../db/case-search.js';
import { casesById, type CaseFilter } from '../../db/cases.js';
import type { Store } from '../../db/open.js';
import type { CaseFact } from '../../domain/cases/case.js';
import { readQuery, snippetParts, type SnippetPart } from '../../domain/cases/words.js';
import { InputError, refused } from '../../errors.js';

/** A case that a search finds, with the piece of its text that shows why. */
export interface FoundCase {
  fact: CaseFact;
  snippet: readonly SnippetPart[];
}

export interface FoundCases {
  total: number;
  /** Whether there are more than `total`: the newest then come first, else the best. */
  more: boolean;
  found: readonly FoundCase[];
}

export interface CaseSearch {
  query: string;
  filter: Omit<CaseFilter, 'withdrawn'>;
  withdrawn: boolean;
  limit: number;
}

/**
 * Searches the library: every word must be found, in whatever part of a case (004 §4.2: to be looked up any time).
 *
 * @throws InputError `case_query_empty`
 */
export function searchCases(
  store: Store,
  { query, filter, withdrawn, limit }: CaseSearch,
): FoundCases {
  const read = readQuery(query);
  if (!read) throw new InputError(refused('case_query_empty', { query }));
  const { total, more, hits } = searchCaseIndex(store, read.match, { ...filter, withdrawn }, limit);
  const facts = new Map(
    casesById(
      store,
      hits.map(({ id }) => id),
    ).map((fact) => [fact.id, fact]),
  );
  return {
    total,
    more,
    found: hits.flatMap(({ id, snippet }) => {
      const fact = facts.get(id);
      return fact ? [{ fact, snippet: snippetParts(snippet) }] : [];
    }),
  };
}
