/** What each rule of a handbook is about: the shapes of `types.ts` as data, so that every key can be said in words. */
import type { AnnualPlanRules } from './types-annual-plan.js';
import type {
  Award,
  AwardCondition,
  AwardDecision,
  AwardEligible,
  AwardList,
  AwardPrize,
  AwardRanking,
  Awards,
  AwardTerm,
  ConsequenceRule,
  Consequences,
  Holders,
} from './types-awards.js';
import type {
  LendingRules,
  MaterialKind,
  MaterialReview,
  MaterialRules,
  RecurringReview,
  TrialLecture,
} from './types-materials.js';
import type {
  Blueprint,
  BlueprintCell,
  DifficultyGrade,
  ItemRules,
  QuestionBankRules,
  QuestionReview,
} from './types-question-bank.js';
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
  TrainerFeedbackRules,
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
import type { CaseReviewRules, CaseRules, CaseWord, ExcellentCaseRules } from './types-cases.js';
import type {
  ActionRules,
  FindingRule,
  ImprovementRules,
  LearningPath,
  RedesignRules,
} from './types-improvement.js';
import type { Duty, EventKind, EventStep } from './types-duties.js';
import type { IndexPart, IndexRules } from './types-index.js';
import type { ReportMail, ReportSchedule } from './types-reports.js';
import type {
  EffectRules,
  KpiComparison,
  KpiSource,
  LevelThreshold,
  SkillLevel,
} from './types-kpis.js';
import type { CustomerChecks, SpotChecks, TeamChecks } from './types-spot-checks.js';
import type { ExaminerRules, RegradeRules, RhythmRules, TestSource } from './types-examinations.js';
import type {
  FormDue,
  FormGroup,
  FormItem,
  FormRater,
  Questionnaire,
} from './types-questionnaires.js';

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
  examiners: ExaminerRules;
  rhythm: RhythmRules;
  regrade: RegradeRules;
  test_source: TestSource;
  test_columns: TestSource['columns'];
  test_paper: NonNullable<TestSource['papers']>[number];
  test_tries: TestSource['tries'];
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
  trainer_feedback: TrainerFeedbackRules;
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
  questionnaire: Questionnaire;
  form_mark: Questionnaire['scale'][number];
  form_group: FormGroup;
  form_item: FormItem;
  form_rater: FormRater;
  form_due: FormDue;
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
  question_bank: QuestionBankRules;
  question_review: QuestionReview;
  difficulty_grade: DifficultyGrade;
  item_rules: ItemRules;
  blueprint: Blueprint;
  blueprint_cell: BlueprintCell;
  consequences: Consequences;
  consequence: ConsequenceRule;
  holders: Holders;
  awards: Awards;
  award: Award;
  award_decision: AwardDecision;
  award_figures: NonNullable<Awards['figures']>;
  award_eligible: AwardEligible;
  award_condition: AwardCondition;
  award_rank: AwardRanking;
  award_term: AwardTerm;
  award_prize: AwardPrize;
  award_list: AwardList;
  duty: Duty;
  event: EventKind;
  event_step: EventStep;
  kpi_source: KpiSource;
  kpi_source_columns: NonNullable<KpiSource['columns']>;
  kpi_source_units: NonNullable<KpiSource['units']>;
  skill_level: SkillLevel;
  level_threshold: LevelThreshold;
  kpi_comparison: KpiComparison;
  effect: EffectRules;
  spot_checks: SpotChecks;
  team_checks: TeamChecks;
  customer_checks: CustomerChecks;
  case_rules: CaseRules;
  case_type: CaseWord;
  case_difficulty: CaseWord;
  case_review: CaseReviewRules;
  case_excellent: ExcellentCaseRules;
  improvement: ImprovementRules;
  improvement_actions: ActionRules;
  finding_rule: FindingRule;
  redesign: RedesignRules;
  learning_path: LearningPath;
  report_schedule: ReportSchedule;
  report_mail: ReportMail;
  index: IndexRules;
  index_part: IndexPart;
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
  | 'question_kind'
  | 'weakness'
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
  | 'award_period'
  | 'award_unit'
  | 'award_take'
  | 'award_attendance'
  | 'award_results'
  | 'award_feedback'
  | 'award_order'
  | 'award_ties'
  | 'award_show'
  | 'consequence_of'
  | 'day_off'
  | 'combine'
  | 'further'
  | 'rhythm'
  | 'regrade_from'
  | 'tries'
  | 'tries_within'
  | 'form_kind'
  | 'rater_role'
  | 'finding_kind'
  | 'report_every'
  | 'index_missing'
  | 'report_empty'
  | 'form_follows';

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
