/** The handbook's parts about figures of work: where they come from, levels, comparisons (003 §1, §5). */

/** What a column, or a KPI in it, is called in another system: one name or several. */
export type SourceNames = string | string[];

/** How another system writes a figure that the handbook has in per cent (`fraction`: 0.92) or in seconds. */
export type SourceUnit = 'fraction' | 'minutes' | 'hours';

/** Another system's export of figures: what its columns are called, and in which units it writes (`kpi_sources.*`). */
export interface KpiSource {
  title: string;
  employee_no?: SourceNames;
  period?: SourceNames;
  metric?: SourceNames;
  value?: SourceNames;
  /** Names by KPI: headers of a wide file, or words in the column of the KPIs. */
  columns?: Record<string, SourceNames>;
  /** By KPI; without it a figure is in the unit of `kpis.*.unit`. */
  units?: Record<string, SourceUnit>;
}

/** One limit of a level; exactly one of the two is given. */
export interface LevelThreshold {
  metric: string;
  at_least?: number;
  at_most?: number;
}

/** A level of skill (003 §1: beginner, advanced, expert); the first asks for nothing, each other for all its limits. */
export interface SkillLevel {
  code: string;
  title: string;
  thresholds?: LevelThreshold[];
  /** The courses of its training path, by their level. */
  courses?: 'foundation' | 'skills' | 'advanced';
}

/** What the effect of a training is judged by (003 §5). */
export interface EffectRules {
  /** Of groups of fewer people nothing but their number is told. */
  least_people: number;
  /** So many of those who were not trained suffice to compare with; of more, one in so many is taken. */
  most_compared: number;
  /** A group was chosen among the weakest when it lies so many deviations below the others. */
  weak_selection: number;
  /** Of a course: its last so many occasions. */
  occasions: number;
  /** Of marks, in points of 100. */
  bin_width: number;
  /** Marks swing from this share of their mean on (coefficient of variation). */
  swing: number;
  /** Of fewer marks of a person nothing is said about how they develop. */
  least_results: number;
}

/** Before and after a training (003 §5): so many months before its start and after its end. */
export interface KpiComparison {
  months_before: number;
  months_after: number;
  /** Of fewer figures before or after, nothing is concluded about a person. */
  least_figures: number;
  /** Of fewer people, nothing is concluded about a batch. */
  least_people: number;
}
