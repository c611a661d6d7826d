/**
 * Why an item is proposed, by code, with the facts of that day; `rule` is the path in the handbook. `i18n` has a
 * sentence for each. Rates 0..1.
 */
export interface PlanReasonFacts {
  /** Needs that nobody has planned yet (000 §4.1). */
  needs: { needs: string; departments: string; heads: number | null };
  /** Needs that a rule found (`needs.kind gap`). */
  gap: { needs: string; found_by: string };
  /** A training that recurs (001 §4-§5). */
  recurring: { code: string; sessions: number };
  /** A program of which batches ran the year before. */
  program: { program: string; year: number; batches: number; people: number };
  /** Results of an exam below the handbook's line (000 §5.2). */
  pass_rate: { assessment: string; passed: number; judged: number; limit: number };
  /** Attendance of a course below the handbook's line. */
  attendance: { course: string; attended: number; recorded: number; limit: number };
  /** An item of the year before that was not, or not wholly, delivered. */
  unfinished: { item: string; delivered_hours: number; planned_hours: number | null };
}

export type PlanReason = {
  [K in keyof PlanReasonFacts]: { code: K; rule: string; facts: PlanReasonFacts[K] };
}[keyof PlanReasonFacts];

/** What a reason was drafted from, as `origin` says it; needs are known by the items that name them. */
export function originOf(reason: PlanReason): string | null {
  switch (reason.code) {
    case 'recurring':
      return `in_service.${reason.facts.code}`;
    case 'program':
      return `programs.${reason.facts.program}`;
    case 'pass_rate':
      return `assessments.${reason.facts.assessment}`;
    case 'attendance':
      return `courses.${reason.facts.course}`;
    case 'unfinished':
      return `plan.${reason.facts.item}`;
    case 'needs':
    case 'gap':
      return null;
  }
}
