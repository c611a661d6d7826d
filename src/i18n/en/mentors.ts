import type { ConditionStatements, Condition } from '../../domain/mentoring/conditions.js';
import type { QuarterFigure } from '../../domain/mentoring/quarters.js';
import type { Span } from '../../domain/handbook/types.js';
import type { MentorRefusals } from '../../domain/refusals/mentors.js';
import type { Refused } from '../../domain/refusals/index.js';
import type { RefusalText, RefusalTexts } from '../types.js';
import { enroll } from './enroll.js';
import { ruleWords } from './rule-words.js';

type ConditionTexts = {
  [Code in keyof ConditionStatements]: (f: ConditionStatements[Code]) => string;
};

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;
const span = (value: Span): string => ruleWords.span(value);
const percent = (rate: number): string => `${Math.round(rate * 100)} %`;
const quarter = (one: QuarterFigure): string =>
  one.value === null
    ? `${one.quarter} no data (${one.missing.join(', ')})`
    : `${one.quarter} ${one.value}`;

const conditions: ConditionTexts = {
  level: (f) =>
    f.on === null
      ? `${f.level}: no certificate of this level is in force.`
      : `${f.level} since ${f.on}.`,
  kpi: (f) =>
    `${f.metric} ${f.bound === 'at_least' ? 'at least' : 'at most'} ${f.limit} ${f.unit} in ${f.quarters.length === 1 ? 'the last quarter' : `each of the last ${f.quarters.length} quarters`}: ${f.quarters.map(quarter).join(', ')}.`,
  served: (f) => `${span(f.span)} since the hire on ${f.hiredOn}: from ${f.from} on.`,
  application: (f) =>
    f.on === null
      ? `No application in "${f.stage}" (${f.program}).`
      : `Applied on ${f.on} (${f.program}, "${f.stage}").`,
  assessment: (f) => (f.on === null ? `${f.title}: not passed.` : `${f.title}: passed on ${f.on}.`),
  course: (f) =>
    f.on === null
      ? `Course ${f.course} ${f.title}: not attended.`
      : `Course ${f.course} ${f.title}: attended by ${f.on}.`,
  in_time: (f) =>
    f.rate === null
      ? `At least ${percent(f.least)} of the mentees in time: nobody judged yet.`
      : `At least ${percent(f.least)} of the mentees in time: ${percent(f.rate)} of ${f.judged}.`,
};

const conditionText = ({ code, params }: Condition): string =>
  (conditions[code] as (f: unknown) => string)(params);

/** What is missing, in a few words: for lists. */
const short: ConditionTexts = {
  level: (f) => `certificate "${f.level}"`,
  kpi: (f) =>
    `${f.metric} ${f.quarters
      .filter(({ reached }) => !reached)
      .map((one) => (one.value === null ? `${one.quarter} no data` : `${one.quarter} ${one.value}`))
      .join(' / ')}`,
  served: (f) => `in service from ${f.from} on`,
  application: (f) => `application "${f.stage}"`,
  assessment: (f) => f.title,
  course: (f) => `course ${f.course}`,
  in_time: (f) => `mentees in time ${f.rate === null ? '–' : percent(f.rate)}`,
};

const conditionShort = ({ code, params }: Condition): string =>
  (short[code] as (f: unknown) => string)(params);

const refusals = {
  mentor_no_rules: (f) => ({
    message: `The handbook, version ${f.version}, says nothing of mentors.`,
    hint: 'Add the section "mentors"; "cohort plan handbook schema" describes it.',
  }),
  mentor_level_unknown: (f) => ({
    message: `The handbook has no level of mentors "${f.level}".`,
    hint: didYouMean(f.suggestion, `The levels are: ${f.levels}.`),
  }),
  mentor_several: (f) => ({
    message: `${f.problems.length} things are wrong:${f.problems.map((problem) => `\n  - ${refusalText(problem).message}`).join('')}`,
    hint: 'Nothing was changed; mend all of it and run the command again.',
  }),
  mentor_conditions: (f) => ({
    message: `${f.employee_no} does not meet what "${f.level}" asks:${f.unmet.map((one) => `\n  - ${conditionText(one)} (${one.rule})`).join('')}`,
    hint: 'What is missing can be done first, or be overridden by the person who certifies with --override REASON.',
  }),
  mentor_nothing_to_override: (f) => ({
    message: `${f.employee_no} meets everything that "${f.level}" asks; there is nothing to override.`,
    hint: 'Leave --override out.',
  }),
  mentor_certified_already: (f) => ({
    message: `${f.employee_no} is certified as "${f.level}" since ${f.on}${f.until === '' ? '' : `, until ${f.until}`}.`,
    hint: '"cohort enroll mentor renew" prolongs a certificate.',
  }),
  mentor_by_oneself: (f) => ({
    message: `${f.employee_no} cannot decide about their own certificate.`,
    hint: 'Name who decides with --by.',
  }),
  mentor_in_future: (f) => ({
    message: `${f.on} lies ahead; today is ${f.today}.`,
    hint: 'Nothing is decided in advance: give a day up to today with --on.',
  }),
  mentor_before_hire: (f) => ({
    message: `${f.employee_no} was hired on ${f.hired_on}, after ${f.on}.`,
    hint: 'Give a later day with --on.',
  }),
  mentor_not_certified: (f) => ({
    message: `${f.employee_no} has never been certified as a mentor.`,
    hint: 'See "cohort enroll mentor candidates", then "enroll mentor certify".',
  }),
  mentor_renewal_early: (f) => ({
    message: `The certificate of ${f.employee_no} is good until ${f.until} and may be renewed from ${f.since} on.`,
    hint: 'Renew it within the window.',
  }),
  mentor_renewal_endless: (f) => ({
    message: `The certificate of ${f.employee_no} does not run out (${f.rule}).`,
    hint: 'Nothing needs to be renewed.',
  }),
  mentor_lapsed: (f) => ({
    message: `The certificate of ${f.employee_no} lapsed on ${f.until}; it is too late to renew it.`,
    hint: 'Certify the person anew with "cohort enroll mentor certify".',
  }),
  mentor_withdrawn: (f) => ({
    message: `The certificate of ${f.employee_no} was withdrawn on ${f.on}.`,
    hint: '"cohort undo" takes a withdrawal back; "enroll mentor certify" certifies anew.',
  }),
  mentor_not_employed: (f) => ({
    message:
      f.left_on !== '' && f.on >= f.left_on
        ? `${f.employee_no} left on ${f.left_on} and mentors nobody from ${f.on} on.`
        : `${f.employee_no} was hired on ${f.hired_on} and mentors nobody from ${f.on} on.`,
    hint: 'Choose another mentor, or another day with --from.',
  }),
  mentor_uncertified: (f) => ({
    message:
      f.state === 'withdrawn'
        ? `The certificate of ${f.employee_no} was withdrawn on ${f.until}.`
        : f.state === 'none'
          ? `${f.employee_no} is not certified as a mentor on ${f.on}.`
          : `The certificate of ${f.employee_no} lapsed on ${f.until}, before ${f.on}.`,
    hint: '"cohort enroll mentor list" shows who is certified.',
  }),
  mentor_full: (f) => ({
    message: `${f.employee_no} has ${f.load} of at most ${f.limit} mentees on ${f.on}; ${f.wanted} more is too many (${f.rule}).`,
    hint: '"cohort enroll mentor list" shows who has room; "enroll mentor suggest BATCH" proposes somebody for each.',
  }),
  mentor_oneself: (f) => ({
    message: `${f.employee_no} cannot be their own mentor.`,
    hint: 'Choose another mentor.',
  }),
  mentor_before_joining: (f) => ({
    message: `${f.employee_no} joins ${f.batch} on ${f.joined_on} and needs no mentor on ${f.from}.`,
    hint: 'Give a later day.',
  }),
  mentor_after_leaving: (f) => ({
    message: `${f.employee_no} left ${f.batch} on ${f.left_on}.`,
    hint: 'Who has left needs no mentor.',
  }),
  mentor_taken: (f) => ({
    message: `${f.employee_no} has the mentor ${f.mentor} from ${f.from} ${f.until === '' ? 'on' : `to ${f.until}`}.`,
    hint: 'End that first with "cohort enroll mentor end EMPLOYEE --reason TEXT".',
  }),
  mentor_no_mentees: (f) => ({
    message: `Nobody in ${f.batch} is without a mentor.`,
    hint: '"cohort enroll mentor list" shows who mentors whom.',
  }),
  mentor_days_reversed: (f) => ({
    message: `The mentorship would end on ${f.until}, before it begins on ${f.from}.`,
    hint: 'Check both days; the last day is included.',
  }),
  mentor_none: (f) => ({
    message: `${f.employee_no} has no mentor on ${f.on}.`,
    hint: '"cohort enroll mentor list" shows who mentors whom.',
  }),
  mentor_ends_before: (f) => ({
    message: `${f.employee_no} gets a mentor only on ${f.from}; it cannot end on ${f.until}.`,
    hint: 'Give a later day with --on, or take the assignment back with "cohort undo".',
  }),
  mentor_unknown: (f) => ({
    message: `Nobody has the number or the name "${f.mentor}".`,
    hint: didYouMean(f.suggestion, 'Give the employee number of the mentor.'),
  }),
  mentor_ambiguous: (f) => ({
    message: `Several people are called "${f.mentor}": ${f.numbers}.`,
    hint: 'Give the employee number of the mentor.',
  }),
  mentor_other_team: (f) => ({
    message: `${f.employee_no} is in ${f.team}, the mentor ${f.mentor} in ${f.mentor_team}.`,
  }),
  mentor_twice: (f) => ({
    message: `${f.employee_no} is given a mentor from the same day in line ${f.first_line}.`,
    hint: 'Keep one of the two lines.',
  }),
} satisfies RefusalTexts<MentorRefusals>;

/** The text of a problem among several; those of enrolling are among them. */
function refusalText({ code, facts }: Refused): RefusalText {
  const all: Partial<Record<string, (facts: never) => RefusalText>> = {
    ...enroll.refusals,
    ...refusals,
  };
  const text = all[code] as ((facts: unknown) => RefusalText) | undefined;
  return text?.(facts) ?? { message: code };
}

const until = (day: string | null): string => (day === null ? '' : ` until ${day}`);

export const mentors = {
  refusals,
  conditionText,
  conditionShort,
  summary: 'Mentors: candidates, certificates, who mentors whom, results.',
  employee: 'employee number',
  mentor: 'employee number of the mentor',
  mentee: 'employee number of the mentee',
  on: 'the day (else today)',
  by: 'who decides',
  reason: 'why',
  level: 'code or title of the level of mentors',
  override: 'certify although a condition does not hold, and why',
  candidates: {
    summary: 'Who may be certified as a mentor, and what is missing.',
    employee: 'only these people (else all whose figures and time of service suffice)',
    level: 'code or title of the level (else the first of the handbook)',
    all: 'also those whose figures or time of service do not suffice',
    empty: 'Nobody reaches the figures and the time of service that are asked for.',
    leftOut: (count: number, level: string) =>
      `${count} ${count === 1 ? 'person is' : 'people are'} left out, whose figures or time of service do not suffice for "${level}"; --all shows them.`,
    met: (f: { met: number; total: number }) => `${f.met}/${f.total}`,
    file: (f: { employee_no: string; name: string; level: string }) =>
      `${f.employee_no} ${f.name}: ${f.level}`,
    eligible: 'everything that is asked for holds',
    notEligible: (missing: number) =>
      `${missing} ${missing === 1 ? 'condition is' : 'conditions are'} missing`,
    holds: '✓',
    lacks: '✗',
  },
  certify: {
    summary: 'Certify somebody as a mentor.',
    done: (f: {
      employee_no: string;
      level: string;
      on: string;
      by: string;
      until: string | null;
    }) =>
      `${f.employee_no} is certified as "${f.level}" on ${f.on} by ${f.by}${f.until === null ? ', without an end' : `, good until ${f.until}`}.`,
    overridden: (f: { missing: number; reason: string }) =>
      `Overridden: ${f.missing} ${f.missing === 1 ? 'condition' : 'conditions'} (${f.reason}).`,
  },
  renew: {
    summary: "Renew a mentor's certificate within its window.",
    done: (f: {
      employee_no: string;
      level: string;
      on: string;
      by: string;
      until: string | null;
    }) =>
      `The certificate of ${f.employee_no} ("${f.level}") is renewed on ${f.on} by ${f.by}${until(f.until)}.`,
  },
  withdraw: {
    summary: "Withdraw a mentor's certificate.",
    done: (f: { employee_no: string; on: string; by: string }) =>
      `The certificate of ${f.employee_no} is withdrawn from ${f.on} on, by ${f.by}.`,
    mentees: (count: number) =>
      `${count} ${count === 1 ? 'mentee needs' : 'mentees need'} another mentor; "cohort today" lists them.`,
  },
  guide: {
    summary: 'Record guidance given to a mentor with weak results.',
    done: (f: { employee_no: string; on: string; by: string }) =>
      `Guidance of ${f.employee_no} on ${f.on} by ${f.by} is recorded.`,
  },
  assign: {
    summary: 'Give mentees a mentor.',
    batch: 'everybody of this batch who has no mentor; with mentees, the batch that is meant',
    from: 'first day (else today, or the day of joining)',
    until: 'last day, if it is known',
    done: (f: { mentor: string; name: string; load: number; limit: number }) =>
      `${f.mentor} ${f.name} now has ${f.load} of at most ${f.limit} mentees.`,
    line: (f: {
      employee_no: string;
      name: string;
      batch: string;
      from: string;
      until: string | null;
    }) =>
      `${f.employee_no} ${f.name} (${f.batch}) from ${f.from}${f.until === null ? ' on' : ` to ${f.until}`}`,
  },
  end: {
    summary: 'End the mentoring of somebody; the day is the last one.',
    on: 'last day (else today)',
    done: (f: { employee_no: string; mentor: string; from: string; until: string }) =>
      `${f.employee_no} had the mentor ${f.mentor} from ${f.from} to ${f.until}.`,
  },
  import: {
    summary: 'Take in who mentors whom, from CSV or Excel.',
    file: 'columns: mentee (employee no), mentor, from, to, reason',
  },
  levelHeader: 'level',
  list: {
    summary: 'Who is a mentor, until when, and whom they mentor.',
    all: 'also those whose certificate has lapsed or was withdrawn',
    empty: 'Nobody is certified as a mentor.',
  },
  show: {
    summary: 'The file of a mentor: certificates, mentees, results.',
    inTime: 'mentees in time',
    judged: (f: { reached: number; judged: number }) => `${f.reached} of ${f.judged}`,
    completeness: 'checklists complete',
    signOffDays: 'days to sign-off',
    certificates: 'Certificates',
    decisions: 'Decisions',
    mentees: 'Mentees',
    noMentees: 'No mentees yet.',
    byItself: 'mentoring over',
    renewal: 'renewal',
    overridden: (reason: string) => `overridden: ${reason}`,
    evidence: 'What the last certificate rests on',
    allowance: (f: {
      count: number;
      per: 'month' | 'mentee';
      amount: number;
      unit: string;
      rule: string;
    }) =>
      `Allowance of the year so far: ${f.amount} ${f.unit} for ${f.count} ${f.per === 'month' ? (f.count === 1 ? 'month' : 'months') : f.count === 1 ? 'mentee' : 'mentees'} (${f.rule}).`,
    followUp: (f: { kind: 'guidance' | 'withdrawal'; rule: string }) =>
      f.kind === 'guidance'
        ? `The results propose guidance (${f.rule}).`
        : `The results propose to withdraw the certificate (${f.rule}).`,
  },
  suggest: {
    summary: 'Propose a mentor for everybody of a batch who has none; --yes assigns them.',
    batch: 'the batch',
    from: 'first day (else today, or the start of the batch)',
    empty: 'Nobody in the batch is without a mentor.',
    only: 'A proposal only; with --yes it is carried out.',
    unplaced: (count: number) =>
      `${count} ${count === 1 ? 'mentee finds' : 'mentees find'} no mentor with room; certify more, or wait until somebody has room.`,
  },
};
