import type { AwardRefusals } from '../../domain/refusals/awards.js';
import type { RefusalTexts } from '../types.js';
import { awardRuleWords } from './rule-words-awards.js';
import { words } from './words.js';

const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;
const word = (vocabulary: string, value: string): string => words[vocabulary]?.[value] ?? value;
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** What `record award` and `record deduction` say. */
export const awards = {
  refusals: {
    award_no_rules: (f) => ({
      message: `The handbook in force on ${f.day} says nothing of this (${f.rule}).`,
      hint: `Add the section "${f.rule}", as in the default handbook, and apply it with "cohort plan handbook apply".`,
    }),
    award_unknown: (f) => ({
      message: `The handbook has no award "${f.award}".`,
      hint: meant(f.suggestion, `It has: ${f.awards}.`),
    }),
    deduction_unknown: (f) => ({
      message: `The handbook takes no points off for "${f.rule}".`,
      hint: meant(f.suggestion, `It has: ${f.rules}.`),
    }),
    award_period_unknown: (f) => ({
      message: `"${f.value}" is no period.`,
      hint: 'Write a week 2026-W10, a month 2026-03, a quarter 2026-Q1, a half-year 2026-H1 or a year 2026.',
    }),
    award_period_running: (f) => ({
      message: `${f.period} runs until ${f.ends_on}; today is ${f.today}.`,
      hint: 'Decide once it is over.',
    }),
    award_period_kind: (f) => ({
      message:
        f.what === 'consequences'
          ? `Points off are counted by the ${word('award_period', f.kind)}; ${f.period} is none.`
          : `${f.what} is awarded by the ${word('award_period', f.kind)}; ${f.period} is none.`,
      hint: `Give a period such as ${f.example}.`,
    }),
    award_group_unknown: (f) => ({
      message: `There was no ${word('award_unit', f.unit)} "${f.name}" in the period.`,
      hint: meant(f.suggestion, 'Write its name as in the roster.'),
    }),
    award_not_earned: (f) => ({
      message: `${f.key} has not earned ${f.award} ${f.period}: ${word('award_outcome', f.outcome)} (${f.rule}).`,
      hint: `"cohort record award propose --period ${f.period} --award ${f.award} --everyone" shows the figures. To give it all the same, say why with --reason.`,
    }),
    award_nothing: (f) => ({
      message: `${f.key} has neither earned nor been given ${f.award} ${f.period}.`,
      hint: `"cohort record award list --period ${f.period}" shows what there is.`,
    }),
    deduction_nothing: (f) => ({
      message:
        f.rule === ''
          ? `${f.employee_no} loses no points in ${f.period}.`
          : `${f.employee_no} loses no points for ${f.rule} in ${f.period}.`,
      hint: `"cohort record deduction list --period ${f.period}" shows what there is.`,
    }),
    award_by_oneself: (f) => ({
      message: `${f.key} does not decide about themselves.`,
      hint: 'Have somebody else decide, and name them with --by.',
    }),
    award_not_waiting: (f) => ({
      message: `${f.award} ${f.period} of ${f.key} does not wait to be confirmed.`,
      hint: 'Only what was given waits, and only where the handbook has second_person: true.',
    }),
    award_same_person: (f) => ({
      message: `${f.by} gave it and cannot confirm it too (${f.rule}).`,
      hint: 'Have somebody else confirm it, and name them with --by.',
    }),
    award_nothing_to_decide: (f) => ({
      message: `Of ${f.period} there is nothing to decide.`,
      hint: `See "cohort record award list --period ${f.period}" and "cohort record deduction list --period ${f.period}".`,
    }),
    award_decided_in_future: (f) => ({
      message: `${f.day} is later than today, ${f.today}.`,
      hint: 'Check the day.',
    }),
    award_decided_early: (f) => ({
      message: `${f.period} ends on ${f.ends_on}: nothing of it can be decided on ${f.day}.`,
      hint: 'Check the day and the period.',
    }),
    award_amount: (f) => ({
      message: `"${f.value}" is no amount.`,
      hint: 'Write a number that is not negative, with two decimals at most.',
    }),
    award_amount_unit: (f) => ({
      message: `The amount has no unit, and the handbook names none for ${f.award}.`,
      hint: 'Fill in the column unit, such as yuan.',
    }),
    award_receiver: (f) => ({
      message: `${f.award} is given to a ${word('award_unit', f.unit)}, and the row names none.`,
      hint:
        f.unit === 'person'
          ? 'Fill in the column employee_no.'
          : 'Fill in the column group with its name.',
    }),
    award_twice: (f) => ({
      message: `${f.award} ${f.period} of ${f.key} stands on line ${f.first_line} already.`,
      hint: 'Keep one of the two rows.',
    }),
    award_decided_otherwise: (f) => ({
      message: `${f.award} ${f.period} of ${f.key} is recorded otherwise: ${f.on}, by ${f.by}.`,
      hint: 'Correct the row; a record that is wrong is waived with a reason, or taken back with "cohort undo".',
    }),
    ranking_unknown: (f) => ({
      message: `The handbook has no ranking "${f.ranking}".`,
      hint: meant(f.suggestion, `It has: ${f.rankings}.`),
    }),
    ranking_metric_unknown: (f) => ({
      message: `There is no figure "${f.metric}".`,
      hint: meant(f.suggestion, `Known: ${f.metrics}; and every assessment and drill.`),
    }),
  } satisfies RefusalTexts<AwardRefusals>,
  options: {
    period: 'week 2026-W10, month 2026-03, quarter 2026-Q1, half-year 2026-H1 or year 2026',
    award: 'only this award (code or title)',
    by: 'who decides',
    on: 'day of the decision (else today)',
    reason: 'why',
    all: 'everything of the period that is to be decided',
    ask: {
      period: 'Which period?',
      by: 'Who decides?',
      reason: 'Why?',
      award: 'Which award?',
      who: 'Who?',
    },
  },
  summary: 'Awards: propose, give, waive, list, rank, export for payroll.',
  awardArgument: 'code or title of the award',
  who: 'employee number, or name of the team, department or batch',
  propose: {
    summary: 'Who has earned what in a period, by the handbook; nothing is given by it.',
    everyone: 'also who has not: below a threshold, excluded, without data',
    title: (period: string) => `Awards proposed for ${period}`,
    empty: 'Nobody has earned an award of this period.',
    running: (period: string, to: string) =>
      `${period} runs until ${to}: this is how it stands now.`,
    none: (f: {
      award: string;
      reason: 'none' | 'no_data' | 'too_few' | 'tied' | 'short';
      missing: string;
    }): string =>
      `${f.award}: nobody. ${
        {
          none: 'There is nobody to be compared',
          no_data: f.missing === '' ? 'There is no data' : `No data for ${f.missing}`,
          too_few: 'Too few can be compared',
          tied: 'The first place is shared, and then nobody wins',
          short: 'Nobody has reached what it asks for',
        }[f.reason]
      }.`,
    others: (f: { award: string; others: number; withoutData: number }): string => {
      const parts = [
        ...(f.others > 0 ? [`${many(f.others, 'other')} not shown`] : []),
        ...(f.withoutData > 0 ? [`${f.withoutData} without any figure`] : []),
      ];
      return `${f.award}: ${parts.join(', ')}.`;
    },
    wrongKind: (kinds: string) => `No award is given by such a period; awards are by ${kinds}.`,
  },
  list: {
    summary: 'Awards given, waived and still to decide; and what is no longer earned.',
    title: (period: string) => (period === '' ? 'Awards' : `Awards of ${period}`),
    empty: 'No award was decided, and none is to decide.',
    toDecide: 'only what is still to decide',
  },
  give: {
    summary: 'Note that somebody gives awards.',
    done: (f: { award: string; period: string; who: string; prize: string }) =>
      `${f.award} ${f.period}: given to ${f.who}${f.prize === '' ? '' : ` (${f.prize})`}`,
    same: (f: { award: string; period: string; who: string }) =>
      `${f.award} ${f.period}: given to ${f.who} already`,
    waiting: 'It counts once somebody else has confirmed it: "cohort record award confirm".',
    tie: (f: { award: string; count: number }) => `${f.award}: ${f.count} share the place.`,
    ask: (count: number) => `Give ${many(count, 'award')}?`,
  },
  waive: {
    summary: 'Note that an award is not given, and why.',
    done: (f: { award: string; period: string; who: string }) =>
      `${f.award} ${f.period}: not given to ${f.who}`,
    ask: (count: number) => `Waive ${many(count, 'award')}?`,
  },
  confirm: {
    summary: 'Confirm what somebody else gave, where the handbook wants a second person.',
    done: (f: { award: string; period: string; who: string }) =>
      `${f.award} ${f.period} of ${f.who}: confirmed`,
    ask: (count: number) => `Confirm ${many(count, 'award')}?`,
  },
  ranking: {
    summary: 'The highest and lowest of a period: the lists of the handbook, or of one figure.',
    list: 'one list of the handbook (code or title); else all of that period',
    metric:
      'a figure instead: a KPI, an assessment, a drill, attendance, late, absent, excused ...',
    places: 'how many places of each end, with --metric (3)',
    unit: 'person, team, department or batch, with --metric (person)',
    title: (period: string) => `Highest and lowest of ${period}`,
    empty: 'Nobody has any of these figures in the period.',
    noLists: (kind: string) => `The handbook has no ranking by the ${kind}.`,
    noData: (titles: string) => `No data: ${titles}.`,
  },
  export: {
    summary:
      'Lines for payroll of a period: what was given and applied; later changes as corrections.',
    title: (period: string) => `Payroll ${period}`,
    empty: 'There is nothing to tell payroll.',
    done: (f: { number: number; lines: number; corrections: number }) =>
      `Export ${f.number}: ${many(f.lines, 'line')}${f.corrections > 0 ? `, ${many(f.corrections, 'correction')} among them` : ''}.`,
    again: (number: number) => `Nothing is new: export ${number} once more, as it was.`,
    leftOut: (periods: string) =>
      `Given, never exported and not of this period: ${periods}. Export these periods too.`,
  },
  deduction: {
    summary: 'Points off: list, apply, waive.',
    employee: 'employee number',
    rule: 'code or title of the rule (else every rule)',
    employeeOnly: 'only of one person',
    list: {
      summary: 'Points off of a period, by the handbook, and what was decided about them.',
      title: (period: string) => (period === '' ? 'Points off' : `Points off of ${period}`),
      empty: 'Nobody loses points, and nothing was decided.',
      capped: (f: { count: number; cap: number; unit: string; rule: string }) =>
        `${many(f.count, 'person', 'people')} would lose more than ${f.cap} ${f.unit}, the most (${f.rule}).`,
      nobody: (count: number) =>
        `${many(count, 'lapsed duty', 'lapsed duties')}: nobody is named for their role (consequences.holders).`,
    },
    apply: {
      summary: 'Note that somebody applies points off.',
      done: (f: { employee_no: string; title: string; period: string; points: string }) =>
        `${f.employee_no}, ${f.title} ${f.period}: ${f.points} applied`,
      same: (f: { employee_no: string; title: string; period: string }) =>
        `${f.employee_no}, ${f.title} ${f.period}: applied already`,
      waiting: 'It counts once somebody else has confirmed it: "cohort record deduction confirm".',
      ask: (count: number) => `Apply ${many(count, 'line')} of points off?`,
    },
    waive: {
      summary: 'Note that points are not taken off, and why.',
      done: (f: { employee_no: string; title: string; period: string }) =>
        `${f.employee_no}, ${f.title} ${f.period}: waived`,
      ask: (count: number) => `Waive ${many(count, 'line')} of points off?`,
    },
    confirm: {
      summary: 'Confirm points off that somebody else applied.',
      done: (f: { employee_no: string; title: string; period: string }) =>
        `${f.employee_no}, ${f.title} ${f.period}: confirmed`,
      ask: (count: number) => `Confirm ${many(count, 'line')} of points off?`,
    },
  },
  headers: {
    then: 'when decided',
    figure: 'figure',
    now: 'now',
    points: 'points',
    times: 'times',
    state: 'state',
  },
  metric: {
    attendance: awardRuleWords.award_attendance,
    results: awardRuleWords.award_results,
    feedback: {
      mean: "trainees' evaluation",
      count: 'answers of trainees',
    },
  },
  figure: (f: {
    title: string;
    value: string | null;
    unit: string;
    least: string | null;
    most: string | null;
    missing: string;
  }): string => {
    const value =
      f.value === null
        ? `no data${f.missing === '' ? '' : ` (${f.missing})`}`
        : `${f.value}${f.unit === '' ? '' : ` ${f.unit}`}`;
    const limits = [
      ...(f.least === null ? [] : [`≥ ${f.least}`]),
      ...(f.most === null ? [] : [`≤ ${f.most}`]),
    ];
    return `${f.title} ${value}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`;
  },
  separator: '; ',
};
