import type { NeedRefusals } from '../../domain/refusals/need.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

const state = (code: string): string => words['need_state']?.[code] ?? code;
const kind = (code: string): string => words['need_kind']?.[code] ?? code;
const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;
const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
const persons = (n: number): string => `${n} ${n === 1 ? 'person' : 'people'}`;

export const need = {
  refusals: {
    need_unknown: (f) => ({
      message: `There is no training need ${f.need}.`,
      hint: meant(f.suggestion, '"cohort plan need list" lists them.'),
    }),
    need_rules_missing: (f) => ({
      message: `The handbook in force says nothing at ${f.path}.`,
      hint: 'Add the section as the default handbook has it ("cohort init" writes one beside a new store), then "cohort plan handbook apply".',
    }),
    need_field_missing: (f) => ({
      message: `A need of the kind "${kind(f.kind)}" must say its ${words['need_field']?.[f.field] ?? f.field}.`,
      hint: 'Fill it in; what nobody knows yet can be asked of the department.',
    }),
    need_type_unknown: (f) => ({
      message: `There is no course type "${f.value}".`,
      hint: meant(f.suggestion, `The handbook has, under needs.types: ${f.types}.`),
    }),
    need_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint: meant(f.suggestion, 'Leave it out, or add the course to the handbook first.'),
    }),
    need_participants_unclear: (f) => ({
      message:
        f.words === '' || f.words === f.value
          ? `"${f.value}" is neither an employee no nor a number of people.`
          : `"${f.value}": ${f.words} is neither an employee no nor a number of people.`,
      hint: 'Write employee numbers, parted by commas or spaces (E1001, E1002), or a number of people (12).',
    }),
    need_wished_past: (f) => ({
      message: `The wished day ${f.wished_on} is before the day on which the request came in, ${f.received_on}.`,
      hint: 'Correct the wished day, or give the day of receipt (--on, or the column received_on).',
    }),
    need_twice: (f) => ({
      message: `The same request ("${f.title}") stands on line ${f.first_line}.`,
      hint: 'Delete one of the two, or tell them apart by title or wished day.',
    }),
    need_settled: (f) => ({
      message: `${f.need} is ${state(f.state)} already and stays as it was asked for.`,
      hint: `File what is new as another need, or take the decision back first ("cohort plan need reopen ${f.need}").`,
    }),
    need_planned: (f) => ({
      message: `${f.need} is planned already, by the plan item ${f.item}.`,
      hint: `Drop the plan item ${f.item} first, or merge the other need into ${f.need}.`,
    }),
    need_declined: (f) => ({
      message: `${f.need} was declined on ${f.declined_on} by ${f.by}: ${f.reason}`,
      hint: `"cohort plan need reopen ${f.need}" opens it again.`,
    }),
    need_merged: (f) => ({
      message: `${f.need} was merged into ${f.into}.`,
      hint: `Use ${f.into}, or open it again with "cohort plan need reopen ${f.need}".`,
    }),
    need_open: (f) => ({
      message: `${f.need} is open: there is nothing to take back.`,
      hint: '"cohort plan need show" shows what was decided about a need.',
    }),
    need_into_itself: (f) => ({
      message: `${f.need} cannot be merged into itself.`,
      hint: `Name only the others: cohort plan need merge OTHER... --into ${f.need}`,
    }),
    need_answer_day: (f) => ({
      message: `${f.need} came in on ${f.received_on}; it cannot be declined on ${f.on} (today is ${f.today}).`,
      hint: 'Give a day from the receipt up to today, or leave --on out.',
    }),
    survey_topic_unknown: (f) => ({
      message: `The survey has no topic "${f.topic}".`,
      hint: meant(
        f.suggestion,
        'The topics are in the handbook under needs.types; "cohort plan need sheet survey" prints them.',
      ),
    }),
    survey_topic_ambiguous: (f) => ({
      message: `Several course types have the topic "${f.topic}": ${f.types}.`,
      hint: 'Give the course type in a column of its own, or write the code of the topic.',
    }),
    survey_mastery: (f) => ({
      message: `"${f.value}" is no mark of the scale.`,
      hint: `The marks are: ${f.scale}.`,
    }),
    survey_period_ahead: (f) => ({
      message: `The survey of ${f.period} cannot have come back by ${f.today}.`,
      hint: 'Correct the month; --today sets another day.',
    }),
    survey_named_twice: (f) => ({
      message: `The row bears an employee no (${f.employee_no}) and the number of a form without a name (${f.form_no}).`,
      hint: 'Keep one of the two: with the form number the answer stays without a name.',
    }),
    need_month: (f) => ({
      message: `"${f.value}" is no month.`,
      hint: 'Write a month as 2026-03.',
    }),
    need_department_unknown: (f) => ({
      message: `Nobody belongs to the department "${f.department}".`,
      hint: meant(f.suggestion, '"cohort enroll import" takes in who belongs where.'),
    }),
  } satisfies RefusalTexts<NeedRefusals>,
  summary: 'Training needs: requests, survey, skill gaps; merge, decline, list.',
  code: 'code of the need, such as N2026-001',
  list: {
    summary: 'All needs, with what became of them.',
    state: 'open, planned, declined or merged',
    kind: 'request, survey, gap, product or regulation',
    department: 'only of this department',
    year: 'only of this year (of the wished day, else of the receipt)',
    empty: 'There is no training need.',
  },
  add: {
    summary: 'File a need: a request of a department, a new product or a new regulation.',
    kind: 'request, product or regulation (else request)',
    title: 'what is asked for (else the beginning of the content)',
    department: 'the department that asks',
    type: 'course type of the handbook (needs.types), code or title',
    reason: 'why it is needed',
    participants: 'who is to take part: employee numbers, or a number of people',
    wishedOn: 'the day by which it is wished; of a product or regulation, from when it applies',
    content: 'what should be taught',
    course: 'a course of the handbook, code or title',
    by: 'who asks',
    on: 'the day on which it came in (else today)',
    done: {
      created: (code: string) => `Filed as ${code}.`,
      changed: (code: string) => `${code} is as it says now.`,
      unchanged: (code: string) => `Known already as ${code}.`,
      refused: (code: string) => code,
    },
  },
  importing: {
    summary: 'Take in request forms (培训课程需求表) from CSV or Excel, one row each.',
    file: 'the request forms',
    kind: 'what the rows are where the file has no column for it (else request)',
  },
  survey: {
    summary: 'Take in answers of the survey (培训调研表) from CSV or Excel.',
    file: 'the answers',
    period: 'the month of the survey, such as 2026-03 (else the one of today)',
    of: (period: string) => `Survey of ${period}.`,
    blank: (n: number) =>
      `${count(n, 'line')} without mark and problem ${n === 1 ? 'was' : 'were'} left out.`,
    alike: (n: number) =>
      `${count(n, 'answer')} without name and form number ${n === 1 ? 'says' : 'say'} the same as one recorded before. If the file repeats old answers, take it back with "cohort undo" and number the forms.`,
  },
  result: {
    summary: 'What the survey of a month says, topic by topic.',
    period: 'the month (else the latest with answers)',
    department: 'only the answers of this department',
    by: 'department: department by department',
    add: 'make a need of each topic on which enough are weak',
    title: (period: string) => `Survey of training needs ${period}`,
    subtitle: (f: { weak: string; share: string; version: number }) =>
      `Weak: up to ${f.weak}. A need from ${f.share} weak on. Handbook version ${f.version}, needs.survey`,
    empty: 'There are no answers of this survey.',
    topicCode: 'code of the topic',
    withheld: (n: number) =>
      `Of fewer than ${n} answers, not all with a name, only the number is shown (needs.survey.withhold_below).`,
    toAdd: (n: number) =>
      `${n} of these topics ${n === 1 ? 'is a need that is' : 'are needs that are'} not filed yet: --add files ${n === 1 ? 'it' : 'them'}.`,
  },
  sheet: {
    summary: 'Print a form to fill in: the survey or the request.',
    kind: 'survey or request',
    department: 'for everybody of this department',
    forms: 'so many forms without a name, numbered',
    period: 'the month of the survey (else the one of today)',
    rows: 'so many empty rows on the request form (else 6)',
    surveyTitle: 'Survey of training needs',
    requestTitle: 'Request for training',
    surveyOf: (f: { period: string; scale: string }) => `${f.period}. Mastery: ${f.scale}`,
    formOf: (number: string) => `Form ${number}`,
    blank: 'Name or department (may be left out)',
    requestHow: (types: string) =>
      `Course type: ${types}. Participants: employee numbers with commas, or a number of people. Days as 2026-03-31.`,
    empty: 'One row for each course that is asked for; "cohort plan need import FILE" takes it in.',
    headers: {
      topic: 'no',
      department: 'department',
      course_type: 'course type',
      reason: 'reason',
      participants: 'participants',
      wished_on: 'wished day',
      content: 'proposed content',
    },
  },
  gaps: {
    summary: 'Who lacks a skill, by marks and figures; --add makes needs of them.',
    month: 'up to this month (else the latest that is over)',
    department: 'only people of this department',
    add: 'make needs of the gaps',
    title: (month: string) => `Skill gaps up to ${month}`,
    subtitle: (version: number) => `Handbook version ${version}, needs.gaps`,
    heading: (f: { title: string; people: number }) => `${f.title}: ${persons(f.people)}`,
    below: (f: { measure: string; limit: string; from: string; to: string; how: string }) =>
      `${f.measure} below ${f.limit}, ${f.how}, ${f.from} to ${f.to}`,
    above: (f: { measure: string; limit: string; from: string; to: string; how: string }) =>
      `${f.measure} above ${f.limit}, ${f.how}, ${f.from} to ${f.to}`,
    how: { mean: 'mean', latest: 'the latest value', best: 'even the best value' },
    course: (course: string) => `Course: ${course}.`,
    plan: {
      add: 'No need is filed yet: --add files one.',
      update: (need: string) => `${need} is open; --add makes these people its participants.`,
      keep: (need: string) => `${need} is open for it.`,
      too_few: (people: number, least: number) =>
        `${persons(people)}, fewer than ${least}: no need is made (min_people).`,
      settled: (needs: string) => `Settled by ${needs}.`,
    },
    empty: 'Nobody falls short of the handbook’s limits; who has no data is not counted.',
    added: (f: { need: string; title: string }) => `${f.need} ${f.title}`,
  },
  show: {
    summary: 'One need: what is asked for, for whom, and what became of it.',
    figures: {
      kind: 'Kind',
      state: 'State',
      department: 'Department',
      requestedBy: 'Asked by',
      courseType: 'Course type',
      course: 'Course',
      reason: 'Reason',
      content: 'Content',
      wishedOn: 'Wished on',
      receivedOn: 'Received on',
      people: 'People',
      rule: 'Rule',
      period: 'Figures of',
      declined: 'Declined',
      mergedInto: 'Merged into',
      merged: 'Merged here',
      planItem: 'Plan item',
    },
    declined: (f: { on: string; by: string; reason: string }) => `${f.on}, ${f.by}: ${f.reason}`,
    people: 'Participants',
  },
  duplicates: {
    summary: 'Open needs that are likely the same as another.',
    empty: 'No two needs look alike.',
    how: (need: string, into: string) => `To merge: cohort plan need merge ${need} --into ${into}`,
  },
  merge: {
    summary: 'Merge needs that are the same into one.',
    codes: 'the needs to be merged',
    into: 'the need that stays',
    done: (f: { into: string; title: string; merged: string; heads: number | null }) =>
      `${f.into} (${f.title}) stands for ${f.merged} too${f.heads === null ? '' : `, for ${persons(f.heads)} in all`}.`,
  },
  decline: {
    summary: 'Decline a need, with the reason.',
    reason: 'why',
    by: 'who decided it',
    on: 'the day of the decision (else today)',
    done: (f: { need: string; title: string; reason: string }) =>
      `${f.need} (${f.title}) is declined: ${f.reason}`,
  },
  reopen: {
    summary: 'Open a need again that was declined or merged.',
    done: (f: { need: string; title: string }) => `${f.need} (${f.title}) is open again.`,
  },
};
