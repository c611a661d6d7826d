/**
 * What a command shows, before anybody decides how. A view is rows with typed columns; a document is a page of views
 * with headings, key figures and charts. Every writer (table, CSV, JSON, Markdown, HTML, Excel) starts from these.
 */

import type { Day } from '../domain/day.js';
import type { Format } from './options.js';

/** How a column's cells are displayed. CSV and JSON carry the raw value; `status` is a word of a vocabulary. */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'int'
  | 'number'
  | 'hours'
  | 'date'
  | 'time'
  | 'instant'
  | 'percent'
  | 'share'
  | 'score'
  | 'boolean'
  | 'status'
  | 'list';

/**
 * A cell's raw value. `percent` is 0..1, and so is `share`, which is shown with two decimals; `null` is "no data" or "not given", shown as `–` to people and as an empty
 * cell or `null` to programs. A `list` cell is an array of texts.
 */
export type Cell = string | number | boolean | null | readonly string[];

export interface Column {
  /** Stable English snake_case: the JSON key, and the key of the header's text. */
  key: string;
  kind: ColumnKind;
  /** Header as shown; where absent, the text of `key`. */
  header?: string;
  /** Vocabulary of a `status` column: the words of `texts.words[vocabulary]`. */
  vocabulary?: string;
  /** Left out of the table on a terminal, where width is short; kept in every other format. */
  wide?: boolean;
}

export type Row = Readonly<Record<string, Cell>>;

export interface View {
  /** Stable name: file names, sheet names. */
  name: string;
  /** Format where the command line names none; `table` where absent. */
  preferred?: Format;
  title?: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Said on stderr, or under the table in a document, when there are no rows. */
  empty: string;
}

/** A labelled figure at the top of a document. */
export interface Figure {
  label: string;
  value: Cell;
  kind: ColumnKind;
  /** A word on the figure, such as the change since the week before. */
  note?: string;
}

/** What a figure of a chart is: `percent` is 0..1, `int` counts, `number` is shown with two decimals at most. */
export type ChartUnit = 'percent' | 'int' | 'number';

interface ChartWords {
  title: string;
  /** What the picture says, for those who do not see it. */
  alternative: string;
}

/** One or more series over the same categories; `null` is "no data". */
export interface BarChart extends ChartWords {
  kind: 'bar' | 'stacked';
  categories: readonly string[];
  /** `status`: the stable value that a series counts; it is then drawn in the colour of its tone. */
  series: readonly { name: string; status?: string; values: readonly (number | null)[] }[];
  unit: ChartUnit;
}

/** How something developed over periods, in their order; a line is broken where there is no data. */
export interface LineChart extends ChartWords {
  kind: 'line';
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
  unit: ChartUnit;
  /** Drawn across. */
  target?: { name: string; value: number };
}

/** How many there are in each bin; `edges` are the limits of the bins, one more than there are bins. */
export interface HistogramChart extends ChartWords {
  kind: 'histogram';
  categories: readonly string[];
  edges: readonly number[];
  series: readonly { name: string; values: readonly number[] }[];
  /** Places on the scale of the edges, such as the pass mark or the mean. */
  marks?: readonly { name: string; value: number }[];
}

/** Shares of 0..1 in rows and columns; `null` is hatched. */
export interface HeatmapChart extends ChartWords {
  kind: 'heatmap';
  rows: readonly string[];
  columns: readonly string[];
  /** By row, then by column. */
  values: readonly (readonly (number | null)[])[];
}

/** A figure, and where it was estimated from few, how far chance may have moved it. */
export interface ChartEstimate {
  value: number;
  interval?: readonly [low: number, high: number] | null;
}

/** Two figures of each row, joined; where only one is known, or only one is wanted, it stands alone. */
export interface BeforeAfterChart extends ChartWords {
  kind: 'before_after';
  rows: readonly {
    name: string;
    before: ChartEstimate | null;
    after: ChartEstimate | null;
  }[];
  /** What the two are called: `before`, `after`. */
  names: readonly [before: string, after: string];
  unit: ChartUnit;
  /** Drawn across, such as the target, or zero where the figures are differences. */
  line?: { name: string; value: number };
}

/** What lasts from a day to a day, in rows. */
export interface GanttChart extends ChartWords {
  kind: 'gantt';
  rows: readonly {
    name: string;
    /** In their order; those of a row do not overlap. */
    spans: readonly { from: Day; to: Day; status: string }[];
  }[];
  /** What the statuses are called, in the order of the legend. */
  statuses: readonly { status: string; name: string }[];
  today?: Day;
}

/** A picture. Its figures always stand in a table as well. */
export type Chart =
  BarChart | LineChart | HistogramChart | HeatmapChart | BeforeAfterChart | GanttChart;

/** A link of a chain of reasons: what a person reads on a terminal instead of the view's columns. */
export interface Link {
  text: string;
  notes: readonly string[];
}

/** A question on paper: `label` is its number, `note` what stands beside it; `answer` the word before the blank line. */
export interface PrintedQuestion {
  label: string;
  note: string;
  text: string;
  /** Lettered, each on its line. */
  options: readonly { label: string; text: string }[];
  /** What else is written in a row, such as the left-hand sides of a match. */
  parts: readonly { label: string; text: string }[];
  /** Empty where there is no room for an answer. */
  answer: string;
}

export type Section =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'figures'; figures: readonly Figure[] }
  | { kind: 'view'; view: View; chain?: readonly Link[] }
  | { kind: 'chart'; chart: Chart }
  /** Blanks to be filled in by hand. */
  | { kind: 'blanks'; labels: readonly string[] }
  | { kind: 'question'; question: PrintedQuestion };

/** A page: a report, a timetable, the answer to `why`. `json` is what `--format json` prints, whatever the sections say. */
export interface Document {
  name: string;
  /** Format where the command line names none; `table` where absent. */
  preferred?: Format;
  title: string;
  subtitle?: string;
  sections: readonly Section[];
  json: unknown;
  /** Small print: period, handbook version, head of the journal, the day it was made for. */
  footer: readonly string[];
}
