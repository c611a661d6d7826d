/** What each rule of a handbook is about: the shapes of `types.ts` as data, so that every key can be said in words. */
import type { AnnualPlanRules } from './types-annual-plan.js';
import type {
  LendingRules,
  MaterialKind,
  MaterialReview,
  MaterialRules,
  RecurringReview,
  TrialLecture,
} from './types-materials.js';
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
import type {
  GapRule,
  NeedAnswer,
  NeedCollection,
  NeedDuplicates,
  NeedRules,
  NeedTopic,
  NeedType,
  SurveyRules,
} from './types-needs.js';
import type { Audience, InServiceTraining, SignUp } from './types-in-service.js';
import type {
  MentorAllowance,
  MentorApplication,
  MentorKpi,
  MentorLevel,
  MentorRenewal,
  MentorResults,
  Mentors,
  MentorSelection,
  MentorStandard,
} from './types-mentors.js';
import type { Duty, EventKind, EventStep } from './types-duties.js';

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
  annual_plan: AnnualPlanRules;
  plan_draft: AnnualPlanRules['draft'];
  plan_needs: AnnualPlanRules['needs'];
  plan_approval: AnnualPlanRules['approval'];
  plan_results: NonNullable<AnnualPlanRules['results']>;
  in_service: InServiceTraining;
  audience: Audience;
  sign_up: SignUp;
  need_rules: NeedRules;
  need_type: NeedType;
  need_topic: NeedTopic;
  need_survey: SurveyRules;
  need_mark: SurveyRules['mastery'][number];
  need_collection: NeedCollection;
  need_answer: NeedAnswer;
  need_duplicates: NeedDuplicates;
  need_gap: GapRule;
  mentors: Mentors;
  mentor_level: MentorLevel;
  mentor_selection: MentorSelection;
  mentor_kpi: MentorKpi;
  mentor_application: MentorApplication;
  mentor_validity: NonNullable<MentorLevel['validity']>;
  mentor_renewal: MentorRenewal;
  mentor_allowance: MentorAllowance;
  mentor_results: MentorResults;
  mentor_standard: MentorStandard;
  materials: MaterialRules;
  material_kind: MaterialKind;
  material_review: MaterialReview;
  trial_lecture: TrialLecture;
  recurring_review: RecurringReview;
  loans: LendingRules;
  duty: Duty;
  event: EventKind;
  event_step: EventStep;
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
  | 'plan_statement'
  | 'plan_source'
  | 'slot'
  | 'trainer_kind'
  | 'threshold'
  | 'trainer_extends'
  | 'joined'
  | 'allowance_per'
  | 'day_off';

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
    annual_plan: { one: 'annual_plan' },
    in_service: { each: 'in_service' },
    needs: { one: 'need_rules' },
    mentors: { one: 'mentors' },
    materials: { one: 'materials' },
    duties: { each: 'duty' },
    events: { each: 'event' },
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
  annual_plan: {
    required: { word: 'plan_statement' },
    methods: { word: 'method' },
    draft: { one: 'plan_draft' },
    needs: { one: 'plan_needs' },
    approval: { one: 'plan_approval' },
    announce: 'span',
    results: { one: 'plan_results' },
    short_term: { word: 'plan_source' },
    tolerance: 'rate',
  },
  plan_draft: { by: role, on: 'text' },
  plan_needs: { by: role, until: 'text' },
  plan_approval: { by: role, on: 'text', second_person: 'yes_no' },
  plan_results: { pass_rate: 'rate', attendance: 'rate', min_results: 'number' },
  in_service: {
    title: 'text',
    type: 'text',
    courses: course,
    recurs: 'text',
    audience: { one: 'audience' },
    start: 'text',
    end: 'text',
    hours: 'number',
    trainer: role,
    content: 'text',
    bring: 'text',
    notice: 'span',
    sign_up: { one: 'sign_up' },
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
  need_rules: {
    types: { each: 'need_type' },
    survey: { one: 'need_survey' },
    collection: { one: 'need_collection' },
    answer: { one: 'need_answer' },
    duplicates: { one: 'need_duplicates' },
    gaps: { each: 'need_gap' },
  },
  need_type: { title: 'text', topics: { each: 'need_topic' } },
  need_topic: { title: 'text', course },
  need_survey: {
    mastery: { each: 'need_mark' },
    weak_up_to: 'number',
    need_from_share: 'rate',
    withhold_below: 'number',
  },
  need_mark: { title: 'text' },
  need_collection: { hand_out_day: 'number', collect_day: 'number', within: 'span', by: role },
  need_answer: { within: 'span', by: role },
  need_duplicates: { similar_titles: 'rate' },
  need_gap: {
    title: 'text',
    kpi: { refers: 'kpi' },
    assessment: { refers: 'assessment' },
    dimension: 'text',
    below: 'number',
    above: 'number',
    target: 'yes_no',
    months: 'number',
    aggregate: { word: 'aggregate' },
    min_people: 'number',
    course,
  },
  audience: {
    everyone: 'yes_no',
    joined: { word: 'joined' },
    within: 'span',
    after_stage: stage,
    departments: 'text',
    teams: 'text',
    positions: 'text',
    levels: 'text',
    once: 'yes_no',
  },
  sign_up: { by: role, closes: 'span' },
  mentors: {
    certified_by: role,
    levels: { each: 'mentor_level' },
    results: { one: 'mentor_results' },
  },
  mentor_level: {
    title: 'text',
    selection: { one: 'mentor_selection' },
    validity: { one: 'mentor_validity' },
    renewal: { one: 'mentor_renewal' },
    max_mentees: 'number',
    allowance: { one: 'mentor_allowance' },
  },
  mentor_selection: {
    level: 'text',
    kpis: { each: 'mentor_kpi' },
    served: 'span',
    application: { one: 'mentor_application' },
    assessments: { refers: 'assessment' },
    courses: course,
  },
  mentor_kpi: {
    metric: { refers: 'kpi' },
    at_least: 'number',
    at_most: 'number',
    quarters: 'number',
  },
  mentor_application: { program: 'text', stage: 'text' },
  mentor_validity: { span: 'span', renew_before: 'span' },
  mentor_renewal: { kpis: { each: 'mentor_kpi' }, least_in_time: 'rate' },
  mentor_allowance: { amount: 'number', unit: 'text', per: { word: 'allowance_per' } },
  mentor_results: {
    standards: { each: 'mentor_standard' },
    over: 'span',
    least: 'number',
    guidance_below: 'rate',
    withdrawal_below: 'rate',
  },
  mentor_standard: { program: 'text', stage: 'text', within: 'span' },
  materials: {
    responsible: role,
    lending: role,
    review: { one: 'material_review' },
    trial_lecture: { one: 'trial_lecture' },
    periodic: { one: 'recurring_review' },
    compliance: { one: 'recurring_review' },
    loans: { one: 'loans' },
    kinds: { each: 'material_kind' },
  },
  material_kind: {
    title: 'text',
    trial_lecture: 'yes_no',
    compliance: 'yes_no',
    lend_for: 'span',
  },
  material_review: {
    reviewers: 'number',
    scale: 'number',
    minimum: 'number',
    author: 'yes_no',
    within: 'span',
  },
  trial_lecture: { minimum: 'number', within: 'span' },
  recurring_review: { every: 'span', warning: 'span', late: { word: 'late' } },
  loans: {
    at_once: 'number',
    extensions: 'number',
    when_overdue: { word: 'late' },
    fetch_after: 'span',
    on_leaving: 'span',
  },
  duty: {
    title: 'text',
    role,
    recurs: 'text',
    from: 'text',
    day_off: { word: 'day_off' },
    start: 'text',
    end: 'text',
    opens: 'span',
    within: 'span',
    lapses_after: 'span',
    note: 'text',
  },
  event: {
    title: 'text',
    recurs: 'text',
    from: 'text',
    day_off: { word: 'day_off' },
    start: 'text',
    end: 'text',
    lapses_after: 'span',
    steps: { each: 'event_step' },
  },
  event_step: {
    code: 'text',
    title: 'text',
    role,
    before: 'span',
    after: 'span',
    day_off: { word: 'day_off' },
    opens: 'span',
    start: 'text',
    end: 'text',
    note: 'text',
  },
};
