/** What is refused of figures of work. `rule`: the path in the handbook. */
export interface KpiRefusals {
  figure_range: {
    value: string;
    metric: string;
    bound: 'lowest' | 'highest';
    limit: number;
    rule: string;
    /** In which unit the source writes it (`kpi_sources.*.units`), and what it then is. */
    units?: string;
    read_as?: number;
  };
  kpi_source_unknown: { source: string; known: string; suggestion: string };
  /** `first`, `second`: codes of sources. */
  kpi_source_ambiguous: { file: string; first: string; second: string };
  /** The handbook in force says nothing of it. */
  kpi_no_rules: { rule: string };
  kpi_span_unclear: { value: string };
  /** Nobody belonged to the team on that day. */
  team_unknown: { team: string; day: string; suggestion: string };
}
