import type { KpiRefusals } from '../../domain/refusals/kpi.js';
import type { RefusalTexts } from '../types.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

/** Figures of work: where they come from, and what they say of people. */
export const kpi = {
  refusals: {
    figure_range: (f) => ({
      message:
        f.bound === 'lowest'
          ? `"${f.value}" cannot be a figure of ${f.metric}: none is below ${f.limit} (${f.rule}).`
          : `"${f.value}" cannot be a figure of ${f.metric}: none is above ${f.limit} (${f.rule}).`,
      hint:
        f.units === undefined
          ? 'Correct the figure; if such figures can be, change the bound in the handbook.'
          : `Correct the figure: the source writes it in the unit "${f.units}" (kpi_sources), so it was read as ${f.read_as}. If the file has it in the KPI's own unit, take the unit out of kpi_sources.`,
    }),
    kpi_source_unknown: (f) => ({
      message: `The handbook has no source of figures "${f.source}".`,
      hint: didYouMean(
        f.suggestion,
        f.known === ''
          ? 'Describe it in the section kpi_sources of the handbook.'
          : `The section kpi_sources has: ${f.known}.`,
      ),
    }),
    kpi_source_ambiguous: (f) => ({
      message: `${f.file} can be of several sources: ${f.first} and ${f.second} know the same number of its columns.`,
      hint: `Say which it is: --source ${f.first}.`,
    }),
    kpi_no_rules: (f) => ({
      message: `The handbook in force has no section "${f.rule}".`,
      hint: 'The default handbook has one to copy: "cohort init" in an empty folder writes it. Then "cohort plan handbook apply FILE".',
    }),
    kpi_span_unclear: (f) => ({
      message: `"${f.value}" is not a period.`,
      hint: 'Write 2026-03, 2026-W10, 2026-03-02, 2026-Q1, 2026-H1 or 2026.',
    }),
    team_unknown: (f) => ({
      message: `Nobody was in a team "${f.team}" on ${f.day}.`,
      hint: didYouMean(f.suggestion, 'Teams are those of the roster ("cohort enroll import").'),
    }),
  } satisfies RefusalTexts<KpiRefusals>,
  import: {
    summary: 'Take figures of work in, by month, week or day; and look at them.',
    file: 'employee_no*, period*, metric*, value*; or in place of the last two a column for each KPI',
    source: 'the system that the file is of (kpi_sources); else it is recognised by its headers',
    recognised: (title: string, code: string) =>
      `The headers are those of the source "${title}" (kpi_sources.${code}).`,
    leftOut: (count: number) =>
      `${count} ${count === 1 ? 'row' : 'rows'} without a figure ${count === 1 ? 'was' : 'were'} left out.`,
    firstDays: (count: number) =>
      `All ${count} periods are the first day of a month and are taken as days. If months are meant, write them as text: 2026-03.`,
    fractions: (metrics: string) =>
      `All figures of ${metrics} lie between 0 and 1 and are taken as they stand: 0.95 is 0.95 %, not 95 %.`,
  },
  options: {
    employee: 'employee number',
    team: 'the team, as of the period',
    batch: 'the batch',
    metric: 'one KPI, by its code or title; all if left out',
    period: '2026-03, 2026-W10, 2026-03-02, 2026-Q1, 2026-H1 or 2026',
    askPeriod: 'Which period?',
  },
  list: {
    summary: 'List figures of work as they are recorded.',
    empty: 'No figures are recorded.',
  },
  levels: {
    summary:
      'Show the level of skill that people have by their figures, and what keeps them below the next.',
    title: (period: string, version: number) =>
      `Levels in ${period} (levels, handbook version ${version})`,
    empty: 'There is nobody.',
    level: 'level',
    noData: 'no figures',
    highest: 'all thresholds reached',
    missed: (f: {
      metric: string;
      value: number | null;
      bound: 'at_least' | 'at_most';
      limit: number;
      rule: string;
    }) =>
      f.value === null
        ? `${f.metric}: no figure (${f.rule})`
        : `${f.metric} ${f.value}, ${f.bound === 'at_least' ? 'at least' : 'at most'} ${f.limit} (${f.rule})`,
  },
  teams: {
    summary: 'Compare the teams by the figures of a period.',
    title: (period: string, day: string) => `Teams in ${period}, as of ${day}`,
    empty: 'No team has figures of that period.',
  },
  compare: {
    summary: 'Compare figures before and after a training, person by person and for the batch.',
    title: 'Before and after the training',
    everybody: 'everybody with both',
    windows: (from: string, to: string, after: string | null, until: string | null) =>
      after === null
        ? `Before: ${from} to ${to}. After: the end of the training is not known.`
        : `Before: ${from} to ${to}. After: ${after} to ${until ?? ''}.`,
    empty: 'There are no figures before or after.',
    footer:
      'Spans and least numbers: kpi_comparison. Few figures say little; who was weak before rises by chance too.',
  },
  trend: {
    summary: 'Show how figures of a person, a team or a batch developed.',
    title: 'Trend of the figures',
    ask: 'Whose figures (employee number)?',
    empty: 'There are no figures.',
    range: (f: { low: number; high: number; unit: string }) => `${f.low} to ${f.high} ${f.unit}`,
  },
  progress: {
    read: (done: number, of: number) => `${thousands(done)} of ${thousands(of)} rows read ...`,
    judged: (done: number, of: number) =>
      `${thousands(done)} of ${thousands(of)} figures checked ...`,
    written: (done: number, of: number) =>
      `${thousands(done)} of ${thousands(of)} figures written ...`,
  },
};

/** 1234567 -> 1,234,567. */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
