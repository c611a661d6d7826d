import type { CoverageFindingFacts } from '../../domain/planning/coverage-facts.js';
import type { PlanReasonFacts } from '../../domain/planning/reasons.js';
import type { PlanYearRefusals } from '../../domain/refusals/plan-year.js';
import type { Span } from '../../domain/handbook/types.js';
import type { RefusalTexts } from '../types.js';
import { count, figure, hours, percent } from './plan-year-figures.js';

const meant = (suggestion: string, other: string): string =>
  suggestion === '' ? other : `Did you mean ${suggestion}?`;

/** What an item may have to state, as the columns are called. */
const statements: Record<string, string> = {
  goal: 'goal',
  content: 'content',
  audience: 'audience',
  time: 'time',
  method: 'method',
  trainer: 'trainer',
  hours: 'hours',
  heads: 'people',
  term: 'term',
  departments: 'departments',
};

/** Each option that states it. */
const options: Record<string, string> = {
  goal: '--goal',
  content: '--content',
  audience: '--audience',
  time: '--from and --to',
  method: '--method',
  trainer: '--trainer',
  hours: '--hours',
  heads: '--heads',
  term: '--term',
  departments: '--department',
};

const reasons: { [K in keyof PlanReasonFacts]: (facts: PlanReasonFacts[K]) => string } = {
  needs: (f) =>
    `asked for in ${f.needs}${f.departments === '' ? '' : ` by ${f.departments}`}${f.heads === null ? '' : `, ${count(f.heads, 'person', 'people')}`}`,
  gap: (f) => `a gap was found: ${f.needs}`,
  recurring: (f) => `recurs, ${count(f.sessions, 'time')} in the year`,
  program: (f) =>
    `${count(f.batches, 'batch', 'batches')} in ${f.year}, ${count(f.people, 'person', 'people')}`,
  pass_rate: (f) => `passed ${f.passed} of ${f.judged}; the line is ${percent(f.limit)}`,
  attendance: (f) => `attended ${f.attended} of ${f.recorded}; the line is ${percent(f.limit)}`,
  unfinished: (f) =>
    f.planned_hours === null
      ? `${f.item} was not delivered`
      : `${f.item} had ${figure(f.delivered_hours)} of ${figure(f.planned_hours)} hours`,
};

const findings: {
  [K in keyof CoverageFindingFacts]: (facts: CoverageFindingFacts[K]) => string;
} = {
  not_approved: (f) => `The plan was to be approved by ${f.due_on} and is not.`,
  need_open: (f) =>
    `Nobody has planned or declined ${f.need} (${f.title}${f.department === null ? '' : `, ${f.department}`}).`,
  not_delivered: (f) => `${f.item} ${f.title} was to be held by ${f.to_on}; there was no session.`,
  behind: (f) =>
    `${f.item} ${f.title} has had ${hours(f.hours)}; ${figure(f.due_hours)} were due by now.`,
  no_session: (f) => `${f.item} ${f.title} begins on ${f.from_on}, and no session is fixed.`,
  few_people: (f) =>
    `${f.item} ${f.title}: ${count(f.heads, 'person', 'people')} came, ${f.planned} were planned.`,
  few_hours: (f) =>
    `${f.item} ${f.title}: people attended ${hours(f.hours)} in all, ${figure(f.planned)} were planned.`,
  unplanned: (f) =>
    `${f.about} ${f.title} is in no plan: ${count(f.sessions, 'session')}, ${hours(f.hours)}.`,
};

/** The annual plan: `plan year`. */
export const planYear = {
  refusals: {
    plan_rules_missing: (f) => ({
      message: `Version ${f.version} of the handbook says nothing about annual plans.`,
      hint: 'Add the section annual_plan ("cohort plan handbook schema" describes it) and apply it.',
    }),
    plan_year_unknown: (f) => ({
      message: `There is no plan of ${f.year}.`,
      hint:
        f.years === ''
          ? `"cohort plan year draft ${f.year}" drafts one, "cohort plan year add ${f.year}" begins one by hand.`
          : `There are plans of: ${f.years}. "cohort plan year draft ${f.year}" drafts this one.`,
    }),
    plan_item_unknown: (f) => ({
      message: `No plan has an item "${f.item}".`,
      hint: meant(f.suggestion, 'The code of an item is its year and number, such as 2027-03.'),
    }),
    plan_item_elsewhere: (f) => ({
      message: `${f.item} is not in this plan of ${f.year}.`,
      hint: 'It belongs to another year, or came in after the version that was asked for.',
    }),
    plan_item_dropped: (f) => ({
      message: `${f.item} was dropped${f.reason === '' ? '' : `: ${f.reason}`}.`,
      hint: 'Take the dropping back with "cohort undo", or add a new item.',
    }),
    plan_version_unknown: (f) => ({
      message: `The plan of ${f.year} has no version ${f.version}.`,
      hint:
        f.versions === ''
          ? 'It was never approved; leave --version out.'
          : `It has: ${f.versions}.`,
    }),
    plan_incomplete: (f) => ({
      message: [
        `The plan of ${f.year} cannot be approved: ${count(f.items.length, 'item does', 'items do')} not state what ${f.rule} asks for.`,
        ...f.items.map(
          ({ item, title, missing }) =>
            `  ${item} ${title}: ${missing.map((one) => statements[one] ?? one).join(', ')}`,
        ),
      ].join('\n'),
      hint: `State it with "cohort plan year change ITEM" (${[...new Set(f.items.flatMap(({ missing }) => missing))].map((one) => options[one] ?? one).join(', ')}), or drop the item.`,
    }),
    plan_empty: (f) => ({
      message: `The plan of ${f.year} has no item: all were dropped.`,
      hint: 'Draft it again, or add an item.',
    }),
    plan_own_approval: (f) => ({
      message: `${f.by} worked on the plan of ${f.year} and cannot approve it (${f.rule}).`,
      hint: 'Name who approved it with --by.',
    }),
    plan_time: (f) => ({
      message: `An item cannot be from ${f.from} to ${f.to}.`,
      hint: 'Its last day must not lie before its first.',
    }),
    plan_time_year: (f) => ({
      message: `${f.from} to ${f.to} is not within ${f.year}.`,
      hint: `Choose days of ${f.year}; what goes on after it belongs into the next plan as well.`,
    }),
    plan_method: (f) => ({
      message: `The handbook's plans have no method "${f.method}".`,
      hint: meant(f.suggestion, `They have: ${f.methods} (annual_plan.methods).`),
    }),
    plan_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint: meant(f.suggestion, 'Several are joined by "+": S04+S05.'),
    }),
    plan_program_unknown: (f) => ({
      message: `The handbook has no program "${f.program}".`,
      hint: meant(f.suggestion, '"cohort plan handbook show programs" shows them.'),
    }),
    plan_rule_unknown: (f) => ({
      message: `The handbook has no in-service training "${f.rule}".`,
      hint: meant(
        f.suggestion,
        f.rules === '' ? 'Its section in_service is empty.' : `It has: ${f.rules}.`,
      ),
    }),
    plan_need_state: (f) => ({
      message:
        f.state === 'merged'
          ? `${f.need} was merged into ${f.into}.`
          : `${f.need} was declined; no item can answer it.`,
      hint: f.state === 'merged' ? `Name ${f.into} instead.` : 'Take the declining back first.',
    }),
    plan_clear_field: (f) => ({
      message: `--clear cannot take "${f.field}".`,
      hint: meant(f.suggestion, `It takes: ${f.fields}.`),
    }),
    plan_department_unknown: (f) => ({
      message: `The plan of ${f.year} has nothing for the department "${f.department}".`,
      hint: meant(f.suggestion, 'Leave --department out to see all of it.'),
    }),
    plan_check_found: (f) => ({
      message: `The check of the plan of ${f.year} has ${count(f.count, 'finding')}.`,
      hint: 'Each names its rule; --format json gives them with their facts.',
    }),
  } satisfies RefusalTexts<PlanYearRefusals>,
  summary: 'The annual plan: draft, show, change, approve and check it.',
  year: 'the year, such as 2027',
  yearExpected: 'a year from 2000 to 2999',
  item: 'code of the item, such as 2027-03',
  statements,
  reasons,
  reason: (text: string, rule: string) => `${text} (${rule})`,
  findings,
  headers: {
    item: 'item',
    title: 'title',
    goal: 'goal',
    content: 'content',
    audience: 'audience',
    time: 'time',
    from: 'from',
    to: 'to',
    method: 'method',
    trainer: 'trainer',
    term: 'term',
    heads: 'people',
    hours: 'hours each',
    sessions: 'sessions',
    runs: 'runs',
    departments: 'departments',
    needs: 'needs',
    course: 'courses',
    program: 'program',
    rule: 'rule',
    source: 'from where',
    status: 'state',
    note: 'note',
    missing: 'not stated',
    why: 'why',
    year: 'year',
    version: 'version',
    approved_on: 'approved on',
    approved_by: 'approved by',
    items: 'items',
    dropped: 'dropped',
    changed: 'changed since',
    changed_on: 'on',
    changed_by: 'by',
    field: 'field',
    before: 'before',
    after: 'after',
    reason: 'reason',
    planned_hours: 'planned h',
    held_hours: 'held h',
    held: 'delivered',
    planned_people: 'planned people',
    people: 'people came',
    people_share: 'of people',
    hours_share: 'of hours',
    person_hours: 'person-hours',
    ahead: 'to come',
    due: 'due',
    department: 'department',
    open: 'open needs',
    need: 'need',
    received_on: 'received',
    wished_on: 'wished for',
    finding: 'finding',
    text: 'what',
    about: 'about',
    proposal: 'proposal',
  } as Record<string, string>,
  many: (from: string, to: string) => `${from} – ${to}`,
  audience: (a: {
    everyone: boolean;
    joined: string | null;
    within: Span | null;
    stage: string | null;
    groups: readonly string[];
  }) => {
    const joined: Record<string, string> = {
      this_month: 'hired in the month',
      this_quarter: 'hired in the quarter',
      this_year: 'hired in the year',
      since_last: 'hired since the last time',
    };
    const parts = [
      ...(a.joined === null ? [] : [joined[a.joined] ?? a.joined]),
      ...(a.within === null
        ? []
        : [
            `hired within ${a.within.months !== undefined ? count(a.within.months, 'month') : a.within.workdays !== undefined ? count(a.within.workdays, 'workday') : count(a.within.days ?? 0, 'day')}`,
          ]),
      ...(a.stage === null ? [] : [`past the stage ${a.stage}`]),
    ];
    const who = a.everyone || parts.length === 0 ? 'everybody' : `people ${parts.join(' and ')}`;
    return a.groups.length === 0 ? who : `${who} of ${a.groups.join(', ')}`;
  },
  list: { summary: 'The years that have a plan.', empty: 'There is no annual plan.' },
  options: {
    title: 'what it is called',
    goal: 'what people can do afterwards',
    content: 'what is taught',
    audience: 'for whom it is',
    method: 'how it is given, one of annual_plan.methods: lecture, practice ...',
    trainer: 'who gives it',
    from: 'first day of its time; alone it is the whole time',
    to: 'last day of its time',
    term: 'short or long term',
    heads: 'how many people, over all runs',
    hours: 'credited hours for one person, such as 2 or 1.5',
    sessions: 'sessions of one run',
    runs: 'how often it is held, each time for other people',
    course: 'courses that it teaches, joined by "+": codes or titles',
    program: 'program whose batches deliver it',
    rule: 'in-service training whose sessions deliver it',
    note: 'a remark',
    department: 'a department that takes part; several make a joint plan (repeatable)',
    need: 'a need that it answers (repeatable)',
    dropNeed: 'a need that it answers no longer (repeatable)',
    clear: 'a field that is to be empty: goal, content, trainer ... (repeatable)',
    reason: 'why; needed once the plan was approved',
    askTitle: 'What is the item called?',
    askReason: 'Why?',
    positive: 'a number above 0, such as 2 or 1.5',
  },
  draft: {
    summary:
      'Draft the plan of a year from needs, gaps, recurring trainings, programs and the results of the year before. Drafted again, only what is new is added; --dry-run shows it.',
    title: (year: number) => `Annual training plan ${year}: draft`,
    subtitle: (items: number, needs: number) =>
      `${count(items, 'item is', 'items are')} new${needs === 0 ? '' : `; ${count(needs, 'need was', 'needs were')} added to items of the plan`}`,
    none: (year: number) => `Nothing is new: the plan of ${year} has it all.`,
    empty: 'Nothing is new.',
    joined: 'Needs added to items of the plan',
    joinedEmpty: 'No need was added.',
    missing: (n: number) =>
      `${count(n, 'item does', 'items do')} not state everything yet; "cohort plan year show" says what.`,
  },
  show: {
    summary: 'The plan of a year, a version of it, or one item with its reasons and changes.',
    version: 'as it was approved in this version',
    item: 'only this item, with everything about it',
    department: 'only the items of this department',
    title: (year: number) => `Annual training plan ${year}`,
    draft: 'Draft, not approved',
    approved: (f: { version: number; on: string; by: string }) =>
      `Version ${f.version}, approved on ${f.on} by ${f.by}`,
    changed: (items: number) => `; ${count(items, 'item has', 'items have')} changed since`,
    of: (department: string) => `, ${department}`,
    figures: {
      items: 'Items',
      hours: 'Hours of training',
      heads: 'People (of all items)',
      personHours: 'Person-hours',
      joint: 'Joint plans',
      incomplete: 'Not complete',
    },
    missing: 'What is not stated yet',
    missingEmpty: 'Everything is stated.',
    dropped: 'Dropped',
    empty: 'The plan has no items.',
    reasons: 'Why it is in the plan',
    reasonsEmpty: 'Somebody added it.',
    changes: 'Changes',
    changesEmpty: 'Nothing was changed.',
    statements: 'What it states',
    footer: (f: { day: string; version: number }) =>
      `As of ${f.day}, handbook version ${f.version}`,
  },
  changes: {
    summary: 'What was changed in a plan, field by field, with who and why.',
    empty: 'No change was recorded.',
    existence: 'item',
  },
  add: {
    summary: 'Add an item to the plan of a year, such as what a department asks for.',
    done: (f: { item: string; title: string }) => `${f.item} ${f.title} is in the plan.`,
    stillMissing: (what: string) => `Not stated yet: ${what}.`,
  },
  change: {
    summary: 'Change what an item states; after an approval the reason is kept, field by field.',
    done: (f: { item: string; changes: string }) => `${f.item}: ${f.changes}`,
    same: (item: string) => `${item} says so already.`,
    one: (f: { field: string; before: string; after: string }) =>
      `${f.field}: ${f.before} → ${f.after}`,
  },
  drop: {
    summary: 'Drop an item; it stays in the history, and no draft brings it back.',
    reason: 'why',
    done: (item: string, title: string) => `${item} ${title} was dropped.`,
    open: (needs: string) => `Open again until another item answers them: ${needs}.`,
  },
  approve: {
    summary:
      'Approve the plan of a year as it is: a numbered version. Refused while an item lacks a statement, or by somebody who worked on it.',
    by: 'who approved it',
    note: 'a remark',
    askBy: 'Who approved it?',
    done: (f: { year: number; version: number; by: string; items: number }) =>
      `Version ${f.version} of the plan of ${f.year} was approved by ${f.by}: ${count(f.items, 'item')}.`,
    same: (f: { year: number; version: number; on: string; by: string }) =>
      `The plan of ${f.year} is as version ${f.version}, approved on ${f.on} by ${f.by}.`,
  },
  adjust: {
    summary:
      'What the results of the year ask of its plan: courses and exams below the handbook’s line. --apply adds them.',
    apply: 'add what is proposed, as items that come from the evaluation',
    title: (year: number) => `Annual training plan ${year}: adjustments`,
    empty: 'No result asks for a change of the plan.',
    done: (items: number) => `${count(items, 'item was', 'items were')} added.`,
    hint: '"--apply --reason TEXT" adds what is to be added.',
  },
  check: {
    summary:
      'Coverage on a day: plan against needs, training against plan, people against plan. Exit 1 when it finds: no approval in time, an open need, an item without a session whose time is near or over, fewer hours or people than planned beyond annual_plan.tolerance, or training in no plan.',
    title: (year: number) => `Annual training plan ${year}: coverage`,
    subtitle: (f: { day: string; version: number | null }) =>
      `As of ${f.day}, ${f.version === null ? 'not approved' : `version ${f.version}`}`,
    findings: 'Findings',
    good: 'Nothing was found.',
    items: 'Item by item',
    itemsEmpty: 'The plan has no items.',
    departments: 'By department (joint items count in each)',
    departmentsEmpty: 'No item names a department, and nobody attended.',
    needs: 'Needs',
    needsEmpty: 'There are no needs for the year.',
    unplanned: 'Training in no plan',
    unplannedEmpty: 'All training of the year is in the plan.',
    figures: {
      needs: 'Needs planned',
      delivered: 'Hours delivered',
      heads: 'People who came (of all items)',
      personHours: 'Person-hours attended',
    },
    share: (part: string, whole: string) => `${part} of ${whole}`,
    /** Where nothing is known. */
    unknown: '–',
    unrecorded: (n: number) => `${count(n, 'session')} without attendance`,
    both: (note: string, more: string) => `${note}; ${more}`,
    notKnown: (n: number) => `not known of ${count(n, 'item')}`,
    needStates: { planned: 'planned', open: 'open', declined: 'declined' },
  },
};
