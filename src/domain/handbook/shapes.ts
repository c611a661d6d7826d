/** What each rule of a handbook is about: the shapes of `types.ts` as data, so that every key can be said in words. */
import type {
  AfterLast,
  Assessment,
  AttendanceRules,
  CalendarRules,
  Category,
  Checklist,
  Component,
  Course,
  Dimension,
  Drill,
  DueRule,
  Gate,
  AnyOfGate,
  Handbook,
  Kpi,
  Ladder,
  LadderStep,
  LateJoiners,
  Program,
  Requirement,
  Responsible,
  RetrainingRule,
  Slot,
  Stage,
  Validity,
} from './types.js';
import type { ConflictRules, Hours } from './types-conflicts.js';
import type {
  TrainerEvaluationRules,
  TrainerKindRules,
  TrainerRules,
  TrainerThreshold,
  TrainerValidity,
  VenueRules,
} from './types-trainers.js';

/** The groups of rules, by the name that texts know them by. */
export interface Shapes {
  handbook: Handbook;
  calendar: CalendarRules;
  override: CalendarRules['overrides'][number];
  responsible: Responsible;
  attendance: AttendanceRules;
  conflicts: ConflictRules;
  conflict_weights: NonNullable<ConflictRules['weights']>;
  conflict_hours: Hours;
  category: Category;
  course: Course;
  equipment: NonNullable<Course['equipment']>;
  checklist: Checklist;
  area: Checklist['areas'][number];
  item: Checklist['areas'][number]['items'][number];
  drill: Drill;
  kpi: Kpi;
  assessment: Assessment;
  dimension: Dimension;
  component: Component;
  bonus: NonNullable<Assessment['bonus']>;
  validity: Validity;
  after_lapse: NonNullable<Validity['after_lapse']>;
  ladder: Ladder;
  step: LadderStep;
  sitting: NonNullable<LadderStep['sitting']>;
  requirement: Requirement;
  retraining: RetrainingRule;
  coaching: NonNullable<Requirement['coaching']>;
  approval: NonNullable<Requirement['approval']>;
  review: NonNullable<Ladder['review']>;
  after_last: AfterLast;
  grants: NonNullable<Ladder['grants']>;
  program: Program;
  late_joiners: LateJoiners;
  stage: Stage;
  slot: Slot;
  gate: Gate;
  due: DueRule;
  option: AnyOfGate['options'][number];
  trainers: TrainerRules;
  trainer_scales: TrainerRules['scales'];
  trainer_kind: TrainerKindRules;
  threshold: TrainerThreshold;
  trainer_validity: TrainerValidity;
  trainer_evaluation: TrainerEvaluationRules;
  upkeep: NonNullable<TrainerRules['training']>;
  venues: VenueRules;
}

export type Shape = keyof Shapes;

/** The keys of a shape; of a choice of shapes, those of each. */
type KeyOf<T> = T extends unknown ? Extract<keyof T, string> : never;

/** Something for each key of each shape: what lacks one does not compile. */
export type PerKey<T> = { readonly [S in Shape]: Readonly<Record<KeyOf<Shapes[S]>, T>> };

/** Where a code leads. */
export type Target =
  'category' | 'course' | 'checklist' | 'drill' | 'kpi' | 'assessment' | 'ladder';

export type Vocabulary =
  | 'language'
  | 'weekday'
  | 'holidays'
  | 'day_kind'
  | 'role'
  | 'attendance'
  | 'conflict_weight'
  | 'level'
  | 'method'
  | 'direction'
  | 'assessment_kind'
  | 'aggregate'
  | 'extends_from'
  | 'rung'
  | 'late'
  | 'after_last'
  | 'bar_until'
  | 'gate'
  | 'since'
  | 'kpi_span'
  | 'slot'
  | 'trainer_kind'
  | 'threshold'
  | 'trainer_extends';

/**
 * What a rule holds: a group of rules (`one`), several of them by code or in a list (`each`), a code that leads
 * elsewhere (`refers`), a word of a vocabulary, or a plain value. A list of values is of the form of its values.
 */
export type Form =
  | { one: Shape }
  | { each: Shape }
  | { refers: Target | 'stage' }
  | { word: Vocabulary }
  | 'text'
  | 'number'
  | 'rate'
  | 'yes_no'
  | 'span';

const role: Form = { word: 'role' };
const course: Form = { refers: 'course' };
const stage: Form = { refers: 'stage' };
const weight: Form = { word: 'conflict_weight' };

/** The form of every rule. */
export const forms: PerKey<Form> = {
  handbook: {
    format: 'number',
    title: 'text',
    language: { word: 'language' },
    calendar: { one: 'calendar' },
    due_soon: 'span',
    responsible: { one: 'responsible' },
    attendance: { one: 'attendance' },
    conflicts: { one: 'conflicts' },
    categories: { each: 'category' },
    courses: { each: 'course' },
    checklists: { each: 'checklist' },
    drills: { each: 'drill' },
    kpis: { each: 'kpi' },
    assessments: { each: 'assessment' },
    ladders: { each: 'ladder' },
    programs: { each: 'program' },
    trainers: { one: 'trainers' },
    venues: { one: 'venues' },
  },
  calendar: {
    work_week: { word: 'weekday' },
    holidays: { word: 'holidays' },
    overrides: { each: 'override' },
  },
  override: { day: 'text', kind: { word: 'day_kind' }, title: 'text' },
  responsible: { arranging: role, settling: role, recording: role },
  attendance: { leave_notice_days: 'number', counts: { word: 'attendance' } },
  conflicts: {
    weights: { one: 'conflict_weights' },
    overridden_by: role,
    look_ahead: 'span',
    hours: { each: 'conflict_hours' },
  },
  conflict_weights: {
    trainer: weight,
    venue: weight,
    equipment: weight,
    trainee: weight,
    capacity: weight,
    qualification: weight,
    day_off: weight,
    order: weight,
  },
  conflict_hours: { start: 'text', end: 'text' },
  category: { title: 'text' },
  course: {
    title: 'text',
    category: { refers: 'category' },
    level: { word: 'level' },
    hours: 'number',
    method: { word: 'method' },
    content: 'text',
    objective: 'text',
    equipment: { one: 'equipment' },
    qualified: 'yes_no',
  },
  equipment: {},
  checklist: { title: 'text', signed_by: role, areas: { each: 'area' } },
  area: { title: 'text', items: { each: 'item' } },
  item: { code: 'text', title: 'text' },
  drill: {
    title: 'text',
    unit: 'text',
    per_day: 'number',
    days: 'number',
    consecutive: 'yes_no',
  },
  kpi: {
    title: 'text',
    unit: 'text',
    direction: { word: 'direction' },
    target: 'number',
    source_column: 'text',
  },
  assessment: {
    title: 'text',
    kind: { word: 'assessment_kind' },
    total: 'number',
    pass_mark: 'number',
    pass_proportion: 'rate',
    ladder: { refers: 'ladder' },
    confirmed_by: role,
    dimensions: { each: 'dimension' },
    components: { each: 'component' },
    bonus: { one: 'bonus' },
    validity: { one: 'validity' },
  },
  dimension: {
    code: 'text',
    title: 'text',
    weight: 'number',
    max: 'number',
    critical_below: 'number',
    may_be_not_applicable: 'yes_no',
    criteria: 'text',
  },
  component: {
    assessment: { refers: 'assessment' },
    weight: 'number',
    aggregate: { word: 'aggregate' },
    required: 'number',
    partial: 'yes_no',
    out_of: 'number',
    minimum: 'number',
  },
  bonus: { cap: 'number' },
  validity: {
    span: 'span',
    renew_before: 'span',
    extends_from: { word: 'extends_from' },
    after_lapse: { one: 'after_lapse' },
  },
  after_lapse: { requires: { each: 'requirement' } },
  ladder: {
    title: 'text',
    steps: { each: 'step' },
    review: { one: 'review' },
    after_last: { one: 'after_last' },
    grants: { one: 'grants' },
  },
  step: {
    rung: { word: 'rung' },
    requires: { each: 'requirement' },
    not_before: 'span',
    within: 'span',
    late: { word: 'late' },
    sitting: { one: 'sitting' },
    repeats: 'yes_no',
  },
  sitting: { proctored_by: role },
  requirement: {
    retraining: { one: 'retraining' },
    coaching: { one: 'coaching' },
    approval: { one: 'approval' },
  },
  retraining: { stage, courses: course, min_rate: 'rate' },
  coaching: { by: role, times: 'number' },
  approval: { by: role },
  review: { after_failures: 'number', by: role, within: 'span' },
  after_last: { kind: { word: 'after_last' }, span: 'span', until: { word: 'bar_until' } },
  grants: { per_round: 'number', by: role },
  program: { title: 'text', stages: { each: 'stage' }, late_joiners: { one: 'late_joiners' } },
  late_joiners: {
    requires_stage: stage,
    insert_up_to: course,
    next_batch_from: course,
    make_up_within: 'span',
  },
  stage: {
    code: 'text',
    title: 'text',
    gates: { each: 'gate' },
    timetable: { each: 'slot' },
  },
  slot: {
    day: 'number',
    start: 'text',
    end: 'text',
    hours: 'number',
    kind: { word: 'slot' },
    courses: course,
    title: 'text',
    trainer: role,
    optional: 'yes_no',
  },
  gate: {
    kind: { word: 'gate' },
    min_rate: 'rate',
    counts: { word: 'attendance' },
    courses: course,
    assessment: { refers: 'assessment' },
    due: { one: 'due' },
    within: 'span',
    checklist: { refers: 'checklist' },
    drill: { refers: 'drill' },
    since: { word: 'since' },
    span: { word: 'kpi_span' },
    metric: { refers: 'kpi' },
    at_least: 'number',
    at_most: 'number',
    months: 'number',
    aggregate: { word: 'aggregate' },
    to: role,
    by: role,
    required: 'number',
    options: { each: 'option' },
  },
  due: { after_stage: stage, span: 'span' },
  option: { title: 'text', gates: { each: 'gate' } },
  trainers: {
    responsible: role,
    scales: { one: 'trainer_scales' },
    kinds: { each: 'trainer_kind' },
    evaluation: { one: 'trainer_evaluation' },
    training: { one: 'upkeep' },
    appraisal: { one: 'upkeep' },
  },
  trainer_scales: { trainees: 'number', trial: 'number', appraisal: 'number' },
  trainer_kind: {
    selection: { each: 'threshold' },
    renewal: { each: 'threshold' },
    validity: { one: 'trainer_validity' },
  },
  threshold: {
    kind: { word: 'threshold' },
    months: 'number',
    metric: { refers: 'kpi' },
    at_least: 'number',
    at_most: 'number',
    assessment: { refers: 'assessment' },
    minimum: 'number',
    within: 'span',
    times: 'number',
  },
  trainer_validity: {
    span: 'span',
    renew_before: 'span',
    extends_from: { word: 'trainer_extends' },
  },
  trainer_evaluation: {
    minimum: 'number',
    latest: 'number',
    min_answers: 'number',
    guidance_within: 'span',
    replace_after: 'number',
    reward_from: 'number',
  },
  upkeep: { every: 'span' },
  venues: { hours_per_day: 'number' },
};
