import { basename } from 'node:path';
import { officeId, openOther } from '../../db/open-other.js';
import type { OpenOptions, Store } from '../../db/open.js';
import type { ReportPeriod } from '../../domain/reports/report-period.js';
import { rollup, type OfficeReport, type Rollup } from '../../domain/reports/rollup.js';
import { isEmptyRollup } from '../../domain/reports/rollup.js';
import { InputError, StoreError, refused } from '../../errors.js';
import { makePeriodReport } from './period.js';

/** A store that cannot be put together with the others. */
export interface UnusableStore {
  file: string;
  /** Code of the refusal, or `store_twice`. */
  code: string;
}

/**
 * The report of several offices, each read from its own store, which is opened only to be read.
 *
 * @throws StoreError `rollup_stores`, naming every store that cannot be read; InputError `rollup_twice`
 */
export function makeRollup(
  files: readonly string[],
  period: ReportPeriod,
  options: OpenOptions,
): { rollup: Rollup; empty: boolean } {
  const stores = openAll(files, options);
  try {
    refuseTwice(stores);
    const { timeoutMs } = options;
    const reports = stores.map(({ file, store }) => ({
      file,
      report: makePeriodReport(store, { period, batches: [], timeoutMs }),
    }));
    const named = withNames(reports);
    return { rollup: rollup(period, named), empty: isEmptyRollup(named) };
  } finally {
    for (const { store } of stores) store.close();
  }
}

interface Opened {
  file: string;
  store: Store;
}

function openAll(files: readonly string[], options: OpenOptions): Opened[] {
  const opened: Opened[] = [];
  const unusable: UnusableStore[] = [];
  for (const file of files) {
    try {
      opened.push({ file, store: openOther(file, options) });
    } catch (error) {
      if (!(error instanceof StoreError)) {
        for (const { store } of opened) store.close();
        throw error;
      }
      unusable.push({ file, code: error.refused.code });
    }
  }
  if (unusable.length === 0) return opened;
  for (const { store } of opened) store.close();
  throw new StoreError(refused('rollup_stores', { stores: unusable }));
}

/** A store and its copy would count everybody twice. */
function refuseTwice(stores: readonly Opened[]): void {
  const seen = new Map<string, string>();
  for (const { file, store } of stores) {
    const id = officeId(store);
    const first = seen.get(id);
    if (first !== undefined) throw new InputError(refused('rollup_twice', { file, first }));
    seen.set(id, file);
  }
}

/** Each by the name of its office; by that and its file where the name is not its own, or there is none. */
function withNames(
  reports: readonly { file: string; report: OfficeReport['report'] }[],
): OfficeReport[] {
  const names = reports.map(({ report }) => report.office);
  return reports.map(({ file, report }) => {
    const { office } = report;
    const isOwn = office !== '' && names.filter((name) => name === office).length === 1;
    const files = reports.map((one) => basename(one.file));
    const short =
      files.filter((name) => name === basename(file)).length === 1 ? basename(file) : file;
    return { office: isOwn ? office : `${office} (${short})`.trim(), report };
  });
}
