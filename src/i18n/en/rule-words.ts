import type { PerKey, Shape, Vocabulary } from '../../domain/handbook/shapes.js';
import type { Span } from '../../domain/handbook/types.js';

const count = (value: number, one: string): string => `${value} ${value === 1 ? one : `${one}s`}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const of = (things: readonly string[]): string => [...things].reverse().join(' of ');
const described = (text: string, details: string | null): string =>
  details === null ? text : `${text} (${details})`;

const titled = (noun: string) => ({
  some: `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`,
  named: (name: string): string => `the ${noun} ${name}`,
});

/** What each rule of the handbook is called in a sentence. */
const keys: PerKey<string> = {
  handbook: {
    format: 'file format',
    title: 'title',
    language: 'language',
    calendar: 'calendar',
    due_soon: 'notice given before a due day',
    responsible: 'responsibilities',
    attendance: 'rules of attendance',
    categories: 'categories',
    courses: 'courses',
    checklists: 'checklists',
    drills: 'drills',
    kpis: 'KPIs',
    assessments: 'assessments',
    ladders: 'ladders',
    programs: 'programs',
    annual_plan: 'annual plan',
    in_service: 'in-service training',
    needs: 'training needs',
  },
  calendar: {
    work_week: 'days of the work week',
    holidays: 'public holidays',
    overrides: "the office's own days off and workdays",
  },
  override: { day: 'day', kind: 'kind of day', title: 'reason' },
  responsible: {
    arranging: 'role that arranges retrainings and make-ups',
    settling: 'role that settles what can no longer be met',
    recording: 'role that records what is missing',
  },
  attendance: {
    leave_notice_days: 'days of notice for an excused leave',
    counts: 'statuses that count as attended where no rule says otherwise',
  },
  category: { title: 'title' },
  course: {
    title: 'title',
    category: 'category',
    level: 'level',
    hours: 'credited hours',
    method: 'method',
    content: 'content',
    objective: 'objective',
  },
  checklist: { title: 'title', signed_by: 'role that signs', areas: 'areas' },
  area: { title: 'title', items: 'items' },
  item: { code: 'code', title: 'title' },
  drill: {
    title: 'title',
    unit: 'unit',
    per_day: 'number a day',
    days: 'number of days',
    consecutive: 'consecutive days',
  },
  kpi: {
    title: 'title',
    unit: 'unit',
    direction: 'better values',
    target: 'target',
    source_column: 'column of the export',
  },
  assessment: {
    title: 'title',
    kind: 'kind',
    total: 'highest score',
    pass_mark: 'pass mark',
    pass_proportion: 'share of the total that passes',
    ladder: 'ladder',
    confirmed_by: 'role that confirms marks',
    dimensions: 'dimensions',
    components: 'components',
    bonus: 'bonus points',
    validity: 'validity',
  },
  dimension: {
    code: 'code',
    title: 'title',
    weight: 'weight',
    max: 'best score',
    critical_below: 'critical score',
    may_be_not_applicable: 'permission to note "not applicable"',
    criteria: 'criteria',
  },
  component: {
    assessment: 'assessment',
    weight: 'weight',
    aggregate: 'aggregation of the attempts',
    required: 'attempts needed',
    partial: 'fewer passes count in part',
    out_of: 'points worth the whole weight',
    minimum: 'minimum in per cent',
  },
  bonus: { cap: 'most bonus points' },
  validity: {
    span: 'term',
    renew_before: 'renewal window before the end',
    extends_from: 'start of a renewed term',
    after_lapse: 'requirements after a lapse',
  },
  after_lapse: { requires: 'requirements after a lapse' },
  ladder: {
    title: 'title',
    steps: 'steps',
    review: 'review',
    after_last: 'sequel to the last step',
    grants: 'extra attempts',
  },
  step: {
    rung: 'rung',
    requires: 'requirements',
    not_before: 'earliest day after the failure',
    within: 'time limit',
    late: 'attempts after the time limit',
    sitting: 'sitting',
    repeats: 'repetition',
  },
  sitting: { proctored_by: 'roles that may proctor' },
  requirement: { retraining: 'retraining', coaching: 'coaching', approval: 'approval' },
  retraining: {
    stage: 'stage to attend again',
    courses: 'courses to attend again',
    min_rate: 'least attendance of the retraining',
  },
  coaching: { by: 'coaching role', times: 'times of coaching' },
  approval: { by: 'approving role' },
  review: {
    after_failures: 'number of failures that leads to a review',
    by: 'reviewing role',
    within: 'time limit of the review',
  },
  after_last: {
    kind: 'sequel to the last step',
    span: 'length of the bar',
    until: 'end of the bar',
  },
  grants: { per_round: 'extra attempts in a round', by: 'role that grants extra attempts' },
  program: { title: 'title', stages: 'stages', late_joiners: 'rules for late joiners' },
  late_joiners: {
    requires_stage: 'stage required of late joiners',
    insert_up_to: 'last course up to which newcomers are inserted',
    next_batch_from: 'course from which newcomers wait for the next batch',
    make_up_within: 'time limit for make-ups of late joiners',
  },
  stage: { code: 'code', title: 'title', gates: 'gates', timetable: 'timetable' },
  slot: {
    day: 'day',
    start: 'start',
    end: 'end',
    hours: 'credited hours',
    kind: 'kind',
    courses: 'courses',
    title: 'title',
    trainer: 'trainer',
    optional: 'permission to miss it',
  },
  gate: {
    kind: 'kind',
    min_rate: 'least attendance',
    counts: 'statuses that count as attended',
    courses: 'courses that count',
    assessment: 'assessment',
    due: 'due day',
    within: 'time limit',
    checklist: 'checklist',
    drill: 'drill',
    since: 'starting point',
    span: 'span',
    metric: 'KPI',
    at_least: 'least value',
    at_most: 'highest value',
    months: 'months',
    aggregate: 'aggregation of the values',
    to: 'role that is applied to',
    by: 'approving role',
    required: 'options needed',
    options: 'options',
  },
  due: { after_stage: 'stage before the due day', span: 'time until the due day' },
  option: { title: 'title', gates: 'gates' },
  annual_plan: {
    required: 'statements that every item of a plan needs',
    methods: 'methods that a plan may name',
    draft: 'draft of the annual plan',
    needs: 'needs of the beginning of the year',
    approval: 'approval of the annual plan',
    announce: 'time before an item by which its sessions are fixed',
    results: 'results that come into the plan again',
    short_term: 'sources of short-term items',
    tolerance: 'tolerated shortfall of the annual plan',
  },
  plan_draft: { by: 'role that drafts the annual plan', on: 'day of the draft' },
  plan_needs: { by: 'role that works needs into the plan', until: 'last day for working them in' },
  plan_approval: {
    by: 'role that approves the annual plan',
    on: 'day of the approval',
    second_person: 'approval by a second person',
  },
  plan_results: {
    pass_rate: 'pass rate below which an exam comes in again',
    attendance: 'attendance below which a course comes in again',
    min_results: 'least number of results',
  },
  in_service: {
    title: 'title',
    type: 'course type',
    courses: 'courses',
    recurs: 'recurrence',
    audience: 'audience',
    start: 'start',
    end: 'end',
    hours: 'credited hours',
    trainer: 'trainer',
    content: 'content',
    bring: 'what to bring',
    notice: 'notice given to participants',
    sign_up: 'sign-up',
  },
  audience: {
    everyone: 'everybody',
    joined: 'time of joining',
    within: 'longest time since joining',
    after_stage: 'stage that must be over',
    departments: 'departments',
    teams: 'teams',
    positions: 'positions',
    levels: 'levels',
    once: 'only once',
  },
  sign_up: { by: 'role that collects the names', closes: 'close of sign-up before the session' },
  need_rules: {
    types: 'course types',
    survey: 'survey of the front line',
    collection: 'collection of surveys and requests',
    answer: 'answer to training needs',
    duplicates: 'duplicate needs',
    gaps: 'skill gaps',
  },
  need_type: { title: 'title', topics: 'topics of the survey' },
  need_topic: { title: 'title', course: 'course that answers it' },
  need_survey: {
    mastery: 'marks of mastery',
    weak_up_to: 'highest mark that counts as weak',
    need_from_share: 'share of weak answers that makes a need',
    withhold_below: 'least number of answers that are shown',
  },
  need_mark: { title: 'title' },
  need_collection: {
    hand_out_day: 'day on which the survey is handed out',
    collect_day: 'day from which forms are collected',
    within: 'time limit of the collection',
    by: 'role that collects',
  },
  need_answer: { within: 'time limit of the answer to a need', by: 'role that answers needs' },
  need_duplicates: { similar_titles: 'likeness of titles that makes a duplicate' },
  need_gap: {
    title: 'title',
    kpi: 'KPI',
    assessment: 'assessment',
    dimension: 'dimension',
    below: 'limit below which a skill is lacking',
    above: 'limit above which a skill is lacking',
    target: 'missed target',
    months: 'months looked back on',
    aggregate: 'aggregation of the values',
    min_people: 'least number of people',
    course: 'course suggested',
  },
};

const vocabularies: Record<Vocabulary, Record<string, string>> = {
  language: { zh: 'Chinese', en: 'English' },
  weekday: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
  holidays: { CN: 'mainland China', none: 'none' },
  day_kind: { holiday: 'day off', workday: 'workday' },
  role: {
    assistant: 'assistant',
    specialist: 'specialist',
    supervisor: 'supervisor',
    manager: 'manager',
    mentor: 'mentor',
    trainer: 'trainer',
    trainee: 'trainee',
    hr: 'HR',
  },
  attendance: {
    present: 'present',
    late: 'late',
    left_early: 'left early',
    absent: 'absent',
    excused: 'excused',
  },
  level: { foundation: 'foundation', skills: 'skills', advanced: 'advanced' },
  method: {
    lecture: 'lecture',
    department: 'in the department',
    mentoring: 'mentoring',
    external: 'external',
    online: 'online',
    practice: 'practice',
  },
  direction: { higher: 'the higher ones', lower: 'the lower ones' },
  assessment_kind: {
    theory: 'theory',
    practical: 'practical',
    task: 'task',
    on_the_job: 'on the job',
    composite: 'composite',
  },
  aggregate: {
    mean: 'mean',
    best: 'best',
    latest: 'latest',
    sum: 'sum',
    count_passed: 'number passed',
    every: 'each of them',
  },
  extends_from: { pass: 'day of the pass', expiry: 'end of the old term' },
  rung: { first: 'first try', retake: 'retake', re_exam: 're-exam' },
  late: { allowed: 'allowed', refused: 'refused' },
  after_last: { review: 'review', bar: 'bar' },
  bar_until: { end_of_year: 'end of the year' },
  gate: {
    attendance: 'attendance',
    assessment: 'assessment',
    checklist: 'checklist',
    drill: 'drill',
    time_served: 'time served',
    kpi: 'KPI',
    application: 'application',
    approval: 'approval',
    any_of: 'one of several',
  },
  since: { hired: 'the day of hire', stage: 'the start of the stage' },
  kpi_span: { stage: 'the first months of the stage', last: 'any run of months' },
  slot: { lesson: 'lesson', quiz: 'quiz', test: 'test', questions: 'questions' },
  plan_statement: {
    goal: 'goal',
    content: 'content',
    audience: 'audience',
    time: 'time',
    method: 'method',
    trainer: 'trainer',
    hours: 'hours',
    heads: 'heads',
    term: 'short or long term',
    departments: 'departments',
  },
  plan_source: {
    need: 'needs',
    gap: 'gaps',
    recurring: 'recurring trainings',
    last_year: "last year's results",
    evaluation: 'evaluation',
    manual: 'added by hand',
  },
  joined: {
    this_month: 'in the month of the session',
    this_quarter: 'in the quarter of the session',
    this_year: 'in the year of the session',
    since_last: 'since its last time',
  },
};

interface Noun {
  some: string;
  named: (name: string, position: number | null) => string;
}
const nouns: Partial<Record<Shape, Noun>> = {
  category: titled('category'),
  course: titled('course'),
  checklist: titled('checklist'),
  area: titled('area'),
  item: titled('item'),
  drill: titled('drill'),
  kpi: titled('KPI'),
  assessment: { some: 'an assessment', named: (name) => name },
  dimension: titled('dimension'),
  component: titled('component'),
  ladder: titled('ladder'),
  step: {
    some: 'a step',
    named: (name, position) => (position === null ? name : `step ${position} (${name})`),
  },
  requirement: titled('requirement'),
  program: titled('program'),
  stage: titled('stage'),
  gate: titled('gate'),
  option: titled('option'),
  need_type: titled('course type'),
  need_topic: titled('topic'),
  need_mark: titled('mark'),
  need_gap: titled('skill gap'),
  slot: { some: 'a slot', named: (name) => `the slot of ${name}` },
  override: titled('day'),
  in_service: titled('in-service training'),
};

/** How a change of the rules is said. Names come quoted where they are titles. */
export const ruleWords = {
  keys,
  vocabularies,
  nouns,
  none: 'none',
  yes: 'yes',
  no: 'no',
  quoted: (title: string) => `"${title}"`,
  codeAndTitle: (code: string, title: string) => `${code} ${title}`,
  rate: (rate: number) => `${Math.round(rate * 1000) / 10} %`,
  span: ({ days, workdays, months }: Span) =>
    days !== undefined
      ? count(days, 'day')
      : workdays !== undefined
        ? count(workdays, 'workday')
        : count(months ?? 0, 'month'),
  slot: (day: number, start: string, end: string) => `day ${day}, ${start}-${end}`,
  list: (values: readonly string[]) => values.join(', '),
  pair: (label: string, value: string) =>
    label === keys.step.within ? `within ${value}` : `${label}: ${value}`,
  rules: (pairs: readonly string[]) => pairs.join('; '),
  changed: (f: {
    within: readonly string[];
    label: string;
    /** `null`: none. */
    before: string | null;
    after: string | null;
  }): string =>
    `${capital(f.label)}${f.within.length > 0 ? ` of ${of(f.within)}` : ''}: ${f.before ?? 'none'} → ${f.after ?? 'none'}`,
  reordered: (f: { within: readonly string[]; label: string; after: string | null }): string =>
    `Another order of the ${f.label}${f.within.length > 0 ? ` of ${of(f.within)}` : ''}: ${f.after ?? ''}`,
  renamed: (f: { within: readonly string[]; before: string; after: string }): string =>
    f.within.length === 0
      ? `The handbook "${f.before}" is now called "${f.after}"`
      : `${capital(of(f.within))} was called "${f.before}" before`,
  added: (f: {
    within: readonly string[];
    some: string;
    name: string;
    behind: string | null;
    details: string | null;
  }): string => {
    const where = f.within.length > 0 ? `${capital(of(f.within))}: ${f.some}` : capital(f.some);
    const behind = f.behind === null ? '' : ` after ${f.behind}`;
    return described(`${where} was added${behind}: ${f.name}`, f.details);
  },
  removed: (f: {
    within: readonly string[];
    some: string;
    name: string;
    details: string | null;
  }): string => {
    const where = f.within.length > 0 ? `${capital(of(f.within))}: ${f.some}` : capital(f.some);
    return described(`${where} was removed: ${f.name}`, f.details);
  },
};
