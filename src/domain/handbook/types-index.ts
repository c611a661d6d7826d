/** The handbook's part about the index of the handling of complaints (`index`; 004 §6). */

/** Over which periods it is told (004 §6: every month, quarter or half-year). */
export type IndexPeriod = 'month' | 'quarter' | 'half_year';

/**
 * One of the figures of which it is made; exactly one of `kpi` and `assessments` is given. A figure at `zero_at` or
 * beyond is worth 0, at `full_at` or beyond 100, in between its share of the way.
 */
export interface IndexPart {
  /** A code of `kpis`. */
  kpi?: string;
  /** Marks, in per cent of their total: of these assessments, or of `all`. */
  assessments?: 'all' | string[];
  /** Share in per cent; those of all parts total 100. */
  weight: number;
  /** Without them the bounds of the KPI, or 0 and 100 of marks. */
  zero_at?: number;
  full_at?: number;
}

export interface IndexRules {
  title: string;
  periods: IndexPeriod[];
  /**
   * A part without a figure: `leave_out` shares its weight out among the others, `withhold` gives no index while one is
   * missing.
   */
  missing: 'leave_out' | 'withhold';
  /** With `leave_out`: no index where the parts that are there weigh less, in per cent. */
  least_weight?: number;
  /** Of fewer people with figures nothing is told of a team or a department. */
  least_people: number;
  parts: IndexPart[];
}
