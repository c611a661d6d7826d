import { journalHeadOn } from '../db/journal.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import type { ReportSource } from '../domain/reports/report-source.js';

/** What a report of a day rests on; `versions` of the handbook in any order, each as often as it comes. */
export function reportSource(store: Store, day: Day, versions: Iterable<number>): ReportSource {
  const { id: entry, hash } = journalHeadOn(store.sqlite, day);
  const handbook_versions = [...new Set(versions)].sort((a, b) => a - b);
  return { handbook_versions, as_of: day, entry, hash };
}
