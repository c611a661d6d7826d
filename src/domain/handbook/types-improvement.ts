/** The handbook's section on the improvement loop: `improvement` (000 §5.2, 003 §6, 004 §4.1). */
import type { Role, Span } from './types.js';

/** What a finding is looked for in. */
export type FindingKind =
  'pass_rate' | 'attendance' | 'feedback' | 'form_item' | 'kpi' | 'kpi_after' | 'gap' | 'cases';

/** From when on a result is a finding. Which keys a kind has: see `check-improvement.ts`. */
export interface FindingRule {
  title: string;
  kind: FindingKind;
  /** Over so many latest months. */
  months: number;
  /** `pass_rate`, `attendance`: a rate 0..1; `feedback`, `form_item`: points of the scale of the form. Exactly it is good enough. */
  below?: number;
  /** `cases`: from so many cases of one type on. */
  from?: number;
  /** `kpi`, `kpi_after`: only this one; else every KPI with a target, or every KPI. */
  kpi?: string;
  /** Of fewer results, answers or people nothing is concluded (1). */
  least?: number;
}

/** By when and by whom an action is done and verified. */
export interface ActionRules {
  /** The due day where nobody gives one. */
  within: Span;
  /** Who verifies, and how long after it was done. */
  verified_by: Role;
  verify_within: Span;
  /** Whether somebody else than the owner, and than who did it, must verify. */
  second_person: boolean;
}

/** When a course is proposed to be designed anew (000 §5.2.2). At least one limit is given. */
export interface RedesignRules {
  pass_rate?: number;
  attendance?: number;
  feedback?: number;
  months: number;
  /** Of fewer results or answers nothing is concluded. */
  least: number;
  decided_by: Role;
  /** Due so long after the months are over. */
  within: Span;
}

/** Which courses, in their order, help somebody with a weak area (004 §4.2). Either a gap or an assessment is given. */
export interface LearningPath {
  title: string;
  /** A code of `needs.gaps`: of whoever lacks the skill. */
  gap?: string;
  /** A code of `assessments`: of whoever failed it last and has not passed it. */
  assessment?: string;
  courses: string[];
}

export interface ImprovementRules {
  actions: ActionRules;
  findings?: Record<string, FindingRule>;
  redesign?: RedesignRules;
  paths?: Record<string, LearningPath>;
}
