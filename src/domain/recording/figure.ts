import type { Period } from './period.js';

/** A figure of a person's work, as it came in. A line of a wide file has several, which follow each other. */
export interface Figure {
  line: number;
  employeeNo: string;
  period: Period;
  /** Code of a KPI (`kpis.*`). */
  metric: string;
  millionths: number;
}
