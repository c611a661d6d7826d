import type { ResourceKind, TrainerKind } from '../resources/resource.js';
import type { ThresholdResult } from '../resources/thresholds.js';

/** What `plan resource` refuses. */
export interface ResourceRefusals {
  /** `in_sessions`: how many planned sessions name it, although it is not registered. */
  resource_unknown: {
    kind: ResourceKind | null;
    name: string;
    suggestion: string;
    in_sessions: number;
  };
  resource_ambiguous: { name: string; kinds: string };
  resource_exists: { kind: ResourceKind; name: string };
  resource_retired: { kind: ResourceKind; name: string; retired_on: string };
  resource_retire_early: { name: string; on: string; from_on: string };
  resource_option: { option: string; kind: ResourceKind };
  resource_nothing: { options: string };
  trainer_of_person: { employee_no: string; name: string };
  equipment_code: { code: string };
  equipment_pair: { value: string };
  count_not_whole: { value: string; least: number };
  course_unknown: { course: string; suggestion: string };
  trainer_hours_order: { start: string; end: string };
  trainer_hours_overlap: { weekday: string; start: string; end: string };
  trainer_hours_none: { name: string };
  absence_order: { from: string; to: string };
  absence_overlaps: { name: string; from: string; to: string; reason: string };
  absence_count: { name: string; count: number; owned: number };
  absence_unknown: { name: string; from: string; known: string };
  backup_self: { name: string };
  qualification_order: { qualified_on: string; expires_on: string };
  qualification_none: { name: string; course: string; courses: string };
  handbook_no_trainers: { version: number };
  trainer_kind_no_rules: { kind: TrainerKind; version: number };
  trainer_day: { day: string; from_on: string };
  trainer_score: { score: string; max: number };
  trainer_session_of_other: { session: string; trainer: string; name: string };
  trainer_session_ahead: { session: string; day: string };
  certificate_good: { course: string; expires_on: string; renew_from: string };
  certificate_thresholds: { name: string; course: string; missing: readonly ThresholdResult[] };
  trainer_not_met: { name: string; missing: number };
  trainer_by_oneself: { name: string };
}
