import type { App } from '../../../app.js';
import type { View } from '../../../render/view.js';
import type { JobPeriod } from './jobs.js';
import type { PeriodState } from './make-period.js';

/** What a run has done about one period, or would do. */
export interface RunRow {
  period: JobPeriod;
  state: PeriodState;
  written: readonly string[];
  mail?: string;
}

export function runView(app: App, rows: readonly RunRow[]): View {
  const t = app.texts.report.run;
  return {
    name: 'report-run',
    empty: t.nothing,
    columns: [
      { key: 'schedule', kind: 'code' },
      { key: 'period', kind: 'code' },
      { key: 'day', kind: 'date' },
      { key: 'time', kind: 'time', wide: true },
      { key: 'as_of_entry', kind: 'int' },
      { key: 'state', kind: 'status', vocabulary: 'report_run' },
      { key: 'mail', kind: 'status', vocabulary: 'report_mail' },
      { key: 'files', kind: 'list' },
    ],
    rows: rows.map(({ period, state, written, mail }) => ({
      schedule: period.job.code,
      period: period.period,
      day: period.day,
      time: period.at,
      as_of_entry: period.entry,
      state,
      mail: mail ?? null,
      files: state === 'due' ? period.files.map(({ name }) => name) : written,
    })),
  };
}
