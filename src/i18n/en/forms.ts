import type { FormRefusals } from '../../domain/refusals/forms.js';
import type { RefusalTexts } from '../types.js';

const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
const forms_ = (count: number): string => `${count} ${count === 1 ? 'form' : 'forms'}`;

export const forms = {
  refusals: {
    form_rules_missing: (f) => ({
      message:
        f.kind === 'appraisal'
          ? 'The handbook has no questionnaire of the kind "appraisal".'
          : 'The handbook has no questionnaires.',
      hint: 'Add the section "forms" to the handbook and apply it: "cohort plan handbook apply".',
    }),
    form_unknown: (f) => ({
      message: `The handbook has no questionnaire "${f.form}".`,
      hint: meant(f.suggestion, '"cohort plan handbook show forms" shows them.'),
    }),
    form_ambiguous: (f) => ({
      message: `"${f.form}" is the title of several questionnaires: ${f.codes}.`,
      hint: 'Write the code.',
    }),
    form_other_command: (f) => ({
      message: `"${f.form}" belongs to "cohort ${f.command}".`,
      hint: 'Rows of it go into a file of their own.',
    }),
    form_about_missing: (f) => ({
      message: `The row does not say what training "${f.form}" is about.`,
      hint: 'Fill in session, or course.',
    }),
    form_about_conflict: (f) => ({
      message: `${f.value} is not that of the session ${f.session}${f.expected === '' ? '' : ` (${f.expected})`}.`,
      hint: 'Leave the cell empty: the session says it.',
    }),
    form_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint: meant(f.suggestion, '"cohort plan handbook show courses" shows them.'),
    }),
    form_session_future: (f) => ({
      message: `The session ${f.session} is on ${f.day}; today is ${f.today}.`,
      hint: 'Take answers in once the session has been held.',
    }),
    form_session_cancelled: (f) => ({
      message: `The session ${f.session} of ${f.day} was cancelled.`,
      hint: 'Write the session that took its place.',
    }),
    form_respondent_not_there: (f) => ({
      message: `${f.employee_no} does not belong in the session ${f.session}.`,
      hint: 'Check session and number.',
    }),
    form_mark: (f) => ({
      message: `"${f.value}" is no mark of this scale.`,
      hint: `Write a number or its word: ${f.scale}. Leave the cell empty where nothing was marked.`,
    }),
    form_item_other: (f) => ({
      message: `The questionnaire "${f.form}" has no question "${f.item}".`,
      hint: 'Clear the cell, or check the questionnaire of the row.',
    }),
    form_columns_missing: (f) => ({
      message: `${f.file} has no column that is a question of a questionnaire (${f.known}).`,
      hint: 'Each question is a column with its code (q01): "cohort record sheet form" prints the sheet.',
    }),
    form_twice: (f) => ({
      message: `The same respondent answered in line ${f.first_line} already, differently.`,
      hint: 'Leave one of the two rows.',
    }),
    form_reason_missing: (f) => ({
      message: `Something else was answered to ${f.items} before; a correction needs a reason.`,
      hint: 'Run it again with --reason "why".',
    }),
    rater_role_none: (f) => ({
      message: `In "${f.form}" nobody appraises as ${f.role}.`,
      hint: `It has: ${f.roles}.`,
    }),
    rater_is_self: (f) => ({
      message: `${f.employee_no} would appraise themselves in another role.`,
      hint: 'Write self (oneself) as the role, or another rater.',
    }),
    rater_not_self: (f) => ({
      message: `${f.rater} cannot appraise ${f.employee_no} as self (oneself).`,
      hint: 'Leave the rater empty, or write another role.',
    }),
    form_day_future: (f) => ({
      message: `The day ${f.day} lies ahead; today is ${f.today}.`,
      hint: 'Write the day on which it was answered.',
    }),
  } satisfies RefusalTexts<FormRefusals>,
  reason: 'why answers that were given before are corrected',
  formOption: 'code or title of the questionnaire',
  askForm: 'Which questionnaire?',
  leftOut: (count: number) =>
    `${rows(count)} without any answer ${count === 1 ? 'was' : 'were'} left out.`,
  alike: (count: number) =>
    `${forms_(count)} without a name ${count === 1 ? 'says' : 'say'} just what one taken in before says. If the same forms came twice, take this entry back.`,
  form: {
    summary:
      'Take answers to questionnaires in: the filled-in sheet, or any file with the columns.',
    file: 'form*, session or course, respondent, one column per question (q01 ...): 1-5 or text',
    known: (count: number) =>
      `${forms_(count)} of who had answered already ${count === 1 ? 'was' : 'were'} left as ${count === 1 ? 'it is' : 'they are'}: answers without names are not corrected. To correct, take back the entry that brought them and import the right file.`,
  },
  appraisal: {
    summary: 'Take appraisals in: by oneself, colleagues, mentors and customers.',
    file: 'form*, employee_no*, rater_role* (self, peer, mentor, customer), rater, given_on, one column per question',
  },
  appraised: {
    summary:
      'What the appraisals of a person, or of a batch, come to: each role, and the weighted total.',
    employee: 'employee number',
    batch: 'everybody of this batch',
    round: 'which round, from 1; the latest otherwise',
    ask: 'Whose appraisals? Employee number:',
    title: (f: { form: string; employee_no: string; name: string }) =>
      `${f.form}: ${f.employee_no} ${f.name}`,
    subtitle: (f: { round: number; rounds: number; from: string | null; to: string | null }) =>
      f.rounds === 0
        ? 'not appraised yet'
        : `round ${f.round} of ${f.rounds} · ${f.from ?? ''}${f.to === f.from ? '' : ` to ${f.to ?? ''}`}`,
    total: 'total',
    role: 'role',
    least: 'at least',
    weight: 'weight',
    share: 'share',
    missingHeader: 'missing',
    renormalisedHeader: 'weights shared out',
    roundHeader: 'round',
    nobody: 'Nobody has appraised.',
    emptyBatch: 'Nobody is in this batch.',
    missing: {
      none: (f: { role: string; answers: number; least: number }) => `Missing: ${f.role}.`,
      too_few: (f: { role: string; answers: number; least: number }) =>
        `Missing: ${f.role}, ${f.answers} of at least ${f.least} answers.`,
      withheld: (f: { role: string; answers: number; least: number }) =>
        `Withheld: ${f.role}, ${f.answers} of at least ${f.least} answers without names.`,
      no_marks: (f: { role: string; answers: number; least: number }) =>
        `Missing: ${f.role}, no marks.`,
    },
    renormalised: (f: { rule: string }) =>
      `The weights of the missing roles are shared out among the others (${f.rule}).`,
    noTotal: (f: { rule: string }) => `There is no total while a role is missing (${f.rule}).`,
  },
  results: {
    summary: 'What the answers say: means, distribution, response rate, what was said in words.',
    session: 'only of this session',
    course: 'only of this course',
    batch: 'only of this batch',
    trainer: 'only of the sessions of this trainer',
    by: (groups: string) => `compare by: ${groups}`,
    subtitle: (f: { code: string; version: number }) => `${f.code} · handbook version ${f.version}`,
    empty: 'Nobody has answered.',
    responses: 'forms',
    expected: 'were there',
    responseRate: 'response rate',
    mean: 'mean',
    group: 'group',
    groups: 'Groups of questions',
    item: 'item',
    question: 'question',
    spread: (marks: number) => `${marks} to 1`,
    belowTarget: 'below target',
    withheld: (f: { least: number; rule: string }) =>
      `Of fewer than ${f.least} answers only their number is shown (${f.rule}).`,
    wordsWithheld: 'Withheld.',
    below: (f: { target: number; rule: string }) =>
      `A mean below ${f.target} is to be looked at (${f.rule}).`,
    tooMany: 'There are more forms than people who were there: was a file taken in twice?',
  },
};
