import type { CaseRefusals } from '../../domain/refusals/cases.js';
import type { RefusalTexts } from '../types.js';
import { improvementWords as words } from './words-improvement.js';

const state = (code: string): string => words['case_state']?.[code] ?? code;
const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

export const cases = {
  refusals: {
    case_rules_missing: (f) => ({
      message: `The handbook in force says nothing at ${f.path}.`,
      hint: 'Add the section as the default handbook has it ("cohort init" writes one beside a new store), then "cohort plan handbook apply".',
    }),
    case_unknown: (f) => ({
      message: `There is no case ${f.case}.`,
      hint: meant(
        f.suggestion,
        '"cohort record case list" lists them; to file a new one, give no number.',
      ),
    }),
    case_query_empty: (f) => ({
      message: `"${f.query}" has no word that could be found.`,
      hint: 'Give at least one word that must be there, such as: cohort record case search "退款 -换货"',
    }),
    case_type_unknown: (f) => ({
      message: `There is no type of case "${f.value}".`,
      hint: meant(f.suggestion, `The handbook has, under cases.types: ${f.types}.`),
    }),
    case_difficulty_unknown: (f) => ({
      message: `There is no difficulty "${f.value}".`,
      hint: meant(f.suggestion, `The handbook has, under cases.difficulties: ${f.difficulties}.`),
    }),
    case_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint: meant(f.suggestion, 'Give a code or title of "courses" in the handbook.'),
    }),
    case_department_unknown: (f) => ({
      message: `No case involves a department "${f.department}".`,
      hint: meant(f.suggestion, '"cohort record case list --format csv" shows the departments.'),
    }),
    case_twice: (f) => ({
      message: `The same case ("${f.title}") stands on line ${f.first_line}.`,
      hint: 'Delete one of the two, or give them different titles.',
    }),
    case_withdrawn: (f) => ({
      message: `${f.case} was withdrawn on ${f.on}: ${f.reason}`,
      hint: 'File it as a new case, or undo the withdrawal ("cohort log", "cohort undo N").',
    }),
    case_happened_late: (f) => ({
      message: `It cannot have happened on ${f.happened_on}, after it was handed in on ${f.received_on}.`,
      hint: 'Correct one of the two days.',
    }),
    case_before_revision: (f) => ({
      message: `What is reviewed of ${f.case} was written on ${f.revised_on}; it cannot be reviewed on ${f.day}.`,
      hint: 'Give that day or a later one, or leave --on out.',
    }),
    case_comment_missing: (f) => ({
      message: `A case is not returned without a word: the author of ${f.case} must know what to change.`,
      hint: 'Say it with --comment.',
    }),
    case_review_by_author: (f) => ({
      message: `${f.reviewer} wrote ${f.case} and does not review it (${f.rule}).`,
      hint: 'Have somebody else review it.',
    }),
    case_not_approved: (f) => ({
      message: `${f.case} is ${state(f.state)}: only an approved case is used or named excellent.`,
      hint: `Review it first: cohort record case review ${f.case} --by WHO --verdict approved`,
    }),
    case_not_nominated: (f) => ({
      message: `${f.case} is not nominated for ${f.month}.`,
      hint: `Nominate it first: cohort record case excellent ${f.case} --month ${f.month} --as nominated --by WHO --reason TEXT`,
    }),
    case_chosen_by_author: (f) => ({
      message: `${f.actor} wrote ${f.case} and does not choose it (${f.rule}).`,
      hint: 'Have somebody else choose.',
    }),
    case_month_full: (f) => ({
      message: `${f.month} has its ${f.most} excellent cases already: ${f.chosen} (${f.rule}).`,
      hint: `Pass one of them over first (--as passed_over), or leave ${f.case} out.`,
    }),
    case_month_ahead: (f) => ({
      message: `${f.month} has not begun yet (today is ${f.today}).`,
      hint: 'Correct --month; --today sets another day.',
    }),
    case_nothing_given: (f) => ({
      message: `Nothing is said of what is to change in ${f.case}.`,
      hint: 'Give at least one field, such as --solution or --difficulty.',
    }),
  } satisfies RefusalTexts<CaseRefusals>,
  summary:
    'The case library: file, review, search, name excellent ones, note where they were used.',
  code: 'number of the case, such as C2026-0001',
  on: 'the day on which it happened (else today)',
  standing: (code: string, now: string) => `${code}: ${now}.`,
  filter: {
    type: 'only of this type, code or title',
    difficulty: 'only of this difficulty, code or title',
    department: 'only those that involve this department',
    course: 'only those used in this course, code or title',
    month: 'only those handed in in this month, 2026-03',
  },
  list: {
    summary: 'All cases; withdrawn ones with --state withdrawn.',
    state: 'submitted, approved, returned or withdrawn',
    empty: 'There is no such case.',
  },
  search: {
    summary: 'Find cases by the words in them, in Chinese or English; the best come first.',
    words:
      'words that must all be there; "in a row"; refund*; in quotes also what must not be there: \'退款 -换货\'',
    limit: 'show so many at most (20)',
    withdrawn: 'withdrawn cases too',
    empty: 'No case has these words.',
    hit: (text: string) => `[${text}]`,
    more: (total: number, shown: number) =>
      `${shown} of ${total} cases are shown; --limit shows more.`,
    many: (total: number, shown: number) =>
      `More than ${total} cases have these words: the ${shown} newest are shown. Another word or a filter narrows it down.`,
  },
  show: {
    summary: 'One case with its reviews and where it was used.',
    reviews: 'Reviews',
    honours: 'As an excellent case',
    uses: 'Used',
    revision: (n: number, on: string) => `${n}, of ${on}`,
  },
  fields: {
    title: 'title',
    background: 'what the complaint was about',
    handling: 'how it was handled',
    solution: 'how it was solved',
    feedback: 'what the customer said',
    lesson: 'what is to be learnt from it',
    type: 'type of the complaint (cases.types), code or title',
    difficulty: 'how hard it was (cases.difficulties), code or title',
    departments: 'departments involved, separated by commas',
    author: 'who wrote it: employee no or name',
    employee: 'the employee whom it is about, if that is wanted',
    happenedOn: 'the day of the complaint',
    on: 'the day on which it was handed in (else today)',
  },
  add: {
    summary: 'File a case; one of the same title is changed.',
    done: {
      created: (code: string) => `Filed as ${code}; it waits for its review.`,
      changed: (code: string) => `${code} is as it says now.`,
      unchanged: (code: string) => `Known already as ${code}.`,
      refused: (code: string) => code,
    },
  },
  change: { summary: 'Change a case; another text waits for its own review.' },
  import: {
    summary:
      'Take in cases from CSV or Excel, one row each; known ones are found by number or title.',
    file: 'the cases',
  },
  review: {
    summary: 'Record what somebody found of a case: approved, or returned to its author.',
    by: 'who reviewed it: employee no or name',
    verdict: 'approved or returned',
    comment: 'what is to be changed, or was good',
  },
  used: {
    summary: 'Note that a case was used: in a session, or in a course on a day.',
    session: 'code of the session',
    course: 'course, code or title, where it was no session',
    note: 'how it was used',
    on: 'the day, of a course (else today); a session has its own',
    done: (f: { case: string; course: string; session: string | null; on: string }) =>
      `${f.case}: used on ${f.on} in ${f.session ?? f.course}.`,
  },
  withdraw: {
    summary: 'Withdraw a case: it stays readable, and is not used any more.',
    reason: 'why',
  },
  excellent: {
    summary: 'The excellent cases of a month; with a case: nominate it, choose it or pass it over.',
    which: 'number of the case; without it the month is listed',
    month: 'the month, 2026-03 (else that of today)',
    as: 'nominated, chosen or passed_over',
    by: 'who says so: employee no or name',
    reason: 'why',
    title: (month: string) => `Excellent cases of ${month}`,
    empty: (month: string) => `No case was nominated for ${month}.`,
    done: (f: { case: string; month: string; as: string }) => `${f.case}, ${f.month}: ${f.as}.`,
  },
};
