import type { SpotCheckRefusals } from '../../domain/refusals/spot-check.js';
import type { RefusalTexts } from '../types.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

const draws = (kind: 'team' | 'customer'): string =>
  kind === 'team'
    ? '"cohort record spotcheck list"'
    : '"cohort record spotcheck list --kind customer"';

/** Spot checks of the teams, and call-backs of customers (001 §2.1). */
export const spotCheck = {
  refusals: {
    spot_no_rules: (f) => ({
      message: `The handbook in force has no section "${f.rule}".`,
      hint: 'The default handbook has one to copy: "cohort init" in an empty folder writes it. Then "cohort plan handbook apply FILE".',
    }),
    spot_day_off: (f) => ({
      message: `${f.day} is a day off; nobody is drawn.`,
      hint: 'Draw on the next workday. If it is one, say so in calendar.overrides.',
    }),
    spot_not_now: (f) => ({
      message: `Nothing was drawn for ${f.when}, and now it is ${f.now}.`,
      hint: 'A draw is made on its day, of those who are there then; "cohort record spotcheck list" shows the draws there are.',
    }),
    spot_not_drawn: (f) => ({
      message: `${f.who} was not drawn for ${f.when}.`,
      hint: didYouMean(f.suggestion, `${draws(f.kind)} shows who was.`),
    }),
    spot_never_drawn: (f) => ({
      message: `${f.who} has no check that is open.`,
      hint: didYouMean(f.suggestion, `${draws(f.kind)} shows who has.`),
    }),
    spot_skipped: (f) => ({
      message: `The check of ${f.who} for ${f.when} was skipped: ${f.reason}.`,
      hint: 'It comes again in a later draw; record the result for that one.',
    }),
    spot_checked: (f) => ({
      message: `The check of ${f.who} for ${f.when} was done on ${f.on}; it cannot be skipped.`,
      hint: 'To correct the result, take it in again; to take it back, use "cohort undo".',
    }),
    spot_before_draw: (f) => ({
      message: `${f.who} was drawn for ${f.when}, and cannot have been checked on ${f.day}.`,
      hint: 'Correct the day of the check.',
    }),
    spot_score_range: (f) => ({
      message: `"${f.value}" is not a score from 0 to ${f.scale} (${f.rule}).`,
      hint: 'Correct the score; leave it empty and write a finding where there is none.',
    }),
    spot_result_empty: (f) => ({
      message: `The row of ${f.who} has neither a score nor a finding.`,
      hint: 'Write one of them, or skip the check: "cohort record spotcheck skip".',
    }),
    customer_unknown: (f) => ({
      message: `There is no customer "${f.customer}".`,
      hint: didYouMean(
        f.suggestion,
        '"cohort record spotcheck customers FILE" takes customers in.',
      ),
    }),
    customer_code: (f) => ({
      message: `"${f.value}" is not a customer number.`,
      hint: 'Letters, digits, _ and -, at most 40; a telephone number is none.',
    }),
    customer_owner_unknown: (f) => ({
      message: `Customer ${f.customer} belongs to ${f.employee_no}, whom nobody knows.`,
      hint: didYouMean(f.suggestion, 'Take the person in first: "cohort enroll import".'),
    }),
    customer_field_twice: (f) => ({
      message: `Customer ${f.customer} stands on line ${f.first_line} too, with other words.`,
      hint: 'Keep the row that is right and delete the other.',
    }),
  } satisfies RefusalTexts<SpotCheckRefusals>,
  summary: 'Take in what spot checks and call-backs found; draw, skip and list them.',
  file: 'employee_no*, day* (of the draw), score, finding, checker; with --kind customer: customer*, day*, satisfaction, finding, checker',
  kind: (kinds: string) => `what is checked: ${kinds} (team if left out)`,
  leftOut: (count: number) =>
    `${count} ${count === 1 ? 'row' : 'rows'} without a score or finding ${count === 1 ? 'was' : 'were'} left out.`,
  draw: {
    summary:
      'Draw who is checked today, or which customers are called back this month; shows again what was drawn.',
    day: 'the day (today if left out); an earlier draw is shown',
    month: 'the month of the call-backs; an earlier draw is shown',
    title: {
      team: (day: string, rule: string) => `Spot check of ${day} (${rule})`,
      customer: (month: string, rule: string) => `Call-backs of ${month} (${rule})`,
    },
    empty: {
      team: 'There is nobody in a team who could be checked.',
      customer: 'There are no customers; "cohort record spotcheck customers FILE" takes them in.',
    },
    known: (period: string) => `${period} was drawn already; nothing is drawn again.`,
  },
  list: {
    summary: 'List checks that were drawn, and what became of them.',
    day: 'of one day',
    month: 'of one month',
    team: 'of one team',
    open: 'only those that are still to be done',
    empty: 'No such check was drawn.',
  },
  sheet: {
    empty: 'No check of that day or month is open; "cohort record spotcheck draw" draws.',
    day: 'day',
    customer: 'customer',
    called: 'called on',
    score: 'score',
    satisfaction: 'satisfaction',
    finding: 'finding',
    checker: 'checker',
  },
  skip: {
    summary: 'Note that a check was not done, and why; it comes again in a later draw.',
    who: 'employee number; with --kind customer the customer',
    day: 'the day of the draw (the latest that is open if left out)',
    month: 'with --kind customer: the month of the draw',
    reason: 'why',
    ask: 'Why is it skipped?',
    done: (f: { who: string; when: string }) => `${f.who}: the check of ${f.when} is skipped.`,
  },
  customers: {
    summary: 'Take in the customers whom call-backs are drawn from; without a file, list them.',
    file: 'customer*, name, employee_no* (whose customer), last contact; no telephone numbers',
    empty: 'There are no customers.',
  },
};
