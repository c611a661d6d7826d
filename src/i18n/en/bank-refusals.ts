import type { AnswerForm } from '../../domain/bank/mark-answer.js';
import type { BankRefusals } from '../../domain/refusals/bank.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
const kindWord = (kind: string): string => words['question_kind']?.[kind] ?? kind;

/** What a cell of an answer sheet may hold. */
function form(expected: AnswerForm): string {
  switch (expected.kind) {
    case 'letter':
      return `Give one letter, A to ${expected.last}; leave the cell empty where nothing valid was answered.`;
    case 'letters':
      return `Give letters, A to ${expected.last}, each once, such as AC; leave the cell empty where nothing was answered.`;
    case 'truth':
      return 'Give T or F (also 对 or 错, √ or ×).';
    case 'number':
      return 'Give a number in digits, without a unit.';
    case 'matches':
      return `Give ${expected.count} letters, A to ${expected.last}, in the order of the list, such as BCA; ? for one that was left out.`;
  }
}

const gift = 'See the GIFT format in the documentation of Moodle.';

/** What is said when something about the bank, a paper or its marking is refused. */
export const bankRefusals: RefusalTexts<BankRefusals> = {
  bank_no_rules: (f) => ({
    message: `The handbook in force says nothing of a question bank (${f.rule}).`,
    hint: 'Add the section "question_bank", as in the default handbook, and apply it with "cohort plan handbook apply".',
  }),
  gift_brace_open: () => ({
    message: 'This { is not closed.',
    hint: 'Close the answers with }. A blank line ends a question, so there may be none within it; write \\{ for a brace in the text.',
  }),
  gift_brace_second: () => ({
    message: 'One question has two { } here.',
    hint: 'Put a blank line between two questions; write \\{ for a brace in the text.',
  }),
  gift_brace_close: () => ({
    message: 'There is a } without a {.',
    hint: 'Open the answers with {, or write \\} for a brace in the text.',
  }),
  gift_no_answers: () => ({
    message: 'The question has no answers in braces.',
    hint: 'Write them behind the question: {=right ~wrong}, {T}, {#25:0.5}, {=answer}.',
  }),
  gift_kind: () => ({
    message: 'Essays (empty braces) are not kept in the bank.',
    hint: 'Write the answers within the braces; for a short answer those that are right: {=CRM =crm system}.',
  }),
  gift_weight: (f) => ({
    message: `"${f.weight}" is no weight.`,
    hint: 'A weight is a percentage from -100 to 100 between two signs: ~%50%answer.',
  }),
  gift_syntax: (f) => ({
    message: f.found === '' ? 'Something is missing here.' : `"${f.found}" is not expected here.`,
    hint: `Write a backslash before ~ = # { } : where they are text. ${gift}`,
  }),
  question_stem: () => ({ message: 'The question has no text.', hint: 'Write what is asked.' }),
  question_hidden: (f) => ({
    message: `The question has a character that nobody can see (${f.character}).`,
    hint: 'Delete it; it often comes with text copied from a web page.',
  }),
  question_options_few: (f) => ({
    message: `The question has ${many(f.found, 'option')}; it needs at least ${f.least}.`,
    hint: 'Add options.',
  }),
  question_options_many: (f) => ({
    message: `The question has ${many(f.found, 'option')}; there are letters for ${f.most}.`,
    hint: 'Leave some out, or make two questions of it.',
  }),
  question_option_empty: () => ({
    message: 'An option is empty.',
    hint: 'Write its text, or delete it.',
  }),
  question_option_twice: (f) => ({
    message: `The option "${f.option}" is there twice.`,
    hint: 'Delete one, or make them differ.',
  }),
  question_arrow: (f) => ({
    message: `The option "${f.option}" contains "->", which makes pairs of a matching question.`,
    hint: 'Write → instead.',
  }),
  question_weight: (f) => ({
    message: `A weight cannot be ${f.weight}.`,
    hint: 'Weights are percentages from -100 to 100 with at most five decimals, such as 33.33333.',
  }),
  question_weights_sum: (f) => ({
    message: `The weights of the right options come to ${f.sum} %, not to 100 %.`,
    hint: 'Change them so that all right options together give 100 %; a single right option begins with = in GIFT.',
  }),
  question_no_right: () => ({
    message: 'No answer gives full points.',
    hint: 'Mark the right one: with = in GIFT, by its letter in the column of answers.',
  }),
  question_all_right: () => ({
    message: 'Every answer is right.',
    hint: 'Add a wrong one.',
  }),
  question_number: (f) => ({
    message: `The number ${f.value} cannot be kept exactly.`,
    hint: 'Use at most 15 digits before and after the point.',
  }),
  question_range: (f) => ({
    message: `The range ${f.range} is upside down.`,
    hint: 'The smaller number comes first; a tolerance is not negative.',
  }),
  question_pairs_few: (f) => ({
    message: `There are ${many(f.found, 'pair')}; a matching question needs at least two.`,
    hint: 'Add pairs: =left -> right.',
  }),
  question_pair_lines: () => ({
    message: 'The right-hand side of a pair goes over several lines.',
    hint: 'Write it on one line, without blanks in a row.',
  }),
  question_answer: (f) => ({
    message: f.value === '' ? 'The answer is missing.' : `"${f.value}" is no answer of this kind.`,
    hint: `It takes ${f.expected}.`,
  }),
  question_answer_option: (f) => ({
    message: `The answer names option ${f.value}, which is not there.`,
    hint: f.options === '' ? 'Fill in the options.' : `There are ${f.options}.`,
  }),
  question_option_odd: (f) => ({
    message: `Option ${f.option} means nothing: this is a question of the kind ${kindWord(f.kind)}.`,
    hint: 'Clear the cell, or correct the kind.',
  }),
  question_code: (f) => ({
    message: `"${f.code}" cannot be the code of a question.`,
    hint: 'Use up to 40 letters, digits, ".", "_" and "-", such as S02-007.',
  }),
  question_code_twice: (f) => ({
    message: `The code ${f.question} stands on line ${f.first_line} already.`,
    hint: 'Give each question a code of its own.',
  }),
  question_stem_twice: (f) => ({
    message: `The same question stands on line ${f.first_line} already (case, blanks and punctuation aside).`,
    hint: 'Delete one of them.',
  }),
  question_stem_known: (f) => ({
    message: `The bank has the same question as ${f.question} already.`,
    hint: `Leave it out, or give it the code ${f.question} to change that one.`,
  }),
  question_course_missing: () => ({
    message: 'The question names no course.',
    hint: 'Give --course for the whole file, a column "course", or in GIFT a line $CATEGORY: course/topic.',
  }),
  question_course_unknown: (f) => ({
    message: `The handbook has no course "${f.course}".`,
    hint: didYouMean(f.suggestion, 'The section "courses" of the handbook lists them.'),
  }),
  question_difficulty_unknown: (f) => ({
    message: `The handbook has no difficulty "${f.difficulty}".`,
    hint: didYouMean(f.suggestion, `It has: ${f.choices} (question_bank.difficulties).`),
  }),
  question_difficulty_missing: (f) => ({
    message: 'The question has no difficulty.',
    hint: `Give --difficulty for the whole file, a column "difficulty", or in GIFT // [tag:difficulty=...] above the question: ${f.choices}.`,
  }),
  question_language_unknown: (f) => ({
    message: `"${f.language}" is no language of the bank.`,
    hint: 'Use zh or en.',
  }),
  question_kind_changed: (f) => ({
    message: `${f.question} is of the kind ${kindWord(f.from)}; the file has ${kindWord(f.to)}.`,
    hint: 'Add another question, and retire this one.',
  }),
  question_unknown: (f) => ({
    message: `The bank has no question "${f.question}".`,
    hint: didYouMean(f.suggestion, '"cohort exam bank list" lists the questions.'),
  }),
  question_retired: (f) => ({
    message: `${f.question} was retired on ${f.on}: ${f.reason}.`,
    hint: `Take it into use again with "cohort exam bank retire ${f.question} --restore" first.`,
  }),
  question_not_retired: (f) => ({
    message: `${f.question} is not retired.`,
    hint: 'There is nothing to restore.',
  }),
  question_review_by_author: (f) => ({
    message: `${f.reviewer} wrote ${f.question} and does not review it (${f.rule}).`,
    hint: 'Ask somebody else.',
  }),
  question_review_before: (f) => ({
    message: `${f.question} was written on ${f.made_on}, after ${f.day}.`,
    hint: 'Check the day given with --on.',
  }),
  question_change_nothing: () => ({
    message: 'Nothing says what is to change.',
    hint: 'Give --course, --topic, --difficulty, --language, --stem or --from FILE.',
  }),
  question_from_many: (f) => ({
    message: `${f.file} has ${many(f.found, 'question')}; a change takes exactly one.`,
    hint: 'Use "cohort exam bank import" for several.',
  }),
  paper_unknown: (f) => ({
    message: `There is no paper "${f.paper}".`,
    hint: didYouMean(f.suggestion, '"cohort exam paper list" lists the papers.'),
  }),
  paper_exists: (f) => ({
    message: `There is a paper ${f.paper} already.`,
    hint: 'Choose another code.',
  }),
  paper_code: (f) => ({
    message: `"${f.code}" cannot be the code of a paper.`,
    hint: 'Use up to 40 letters, digits, ".", "_" and "-".',
  }),
  paper_versions: (f) => ({
    message: `--versions cannot be "${f.value}".`,
    hint: 'It takes up to 20 different names of at most four letters or digits, with commas: A,B,C.',
  }),
  paper_version_unknown: (f) => ({
    message: `${f.paper} has no version "${f.version}".`,
    hint: `It has: ${f.versions}.`,
  }),
  blueprint_unknown: (f) => ({
    message: `The handbook has no blueprint "${f.blueprint}".`,
    hint: didYouMean(f.suggestion, `It has: ${f.choices}.`),
  }),
  blueprint_none: (f) => ({
    message: `The handbook has no blueprint for ${f.assessment} (${f.rule}).`,
    hint: 'Add one: how many questions of which course and difficulty, and the points of each.',
  }),
  blueprint_several: (f) => ({
    message: `There are several blueprints for ${f.assessment}.`,
    hint: `Name one with --blueprint: ${f.choices}.`,
  }),
  blueprint_other: (f) => ({
    message: `The blueprint ${f.blueprint} is for ${f.of}, not for ${f.assessment}.`,
    hint: 'Name another one with --blueprint.',
  }),
  paper_questions_short: (f) => ({
    message: `The bank has too few reviewed questions for ${f.blueprint}: ${f.cells
      .map(({ needed, have, course, topic, difficulty, kind, rule }) => {
        const about = [course, topic, difficulty, kind === '' ? '' : kindWord(kind)];
        const of = about.filter((one) => one !== '').join(' ') || 'any kind';
        return `needs ${needed} of ${of}, there ${have === 1 ? 'is' : 'are'} ${have} (${rule})`;
      })
      .join('; ')}.`,
    hint: 'Import more, or review drafts: "cohort exam bank list --state draft".',
  }),
  sheet_version_unknown: (f) => ({
    message:
      f.version === ''
        ? 'The version of the paper is missing.'
        : `There is no version "${f.version}".`,
    hint: `It takes ${f.versions}.`,
  }),
  sheet_question_unknown: (f) => ({
    message: `The column "${f.column}" is about no question of ${f.paper}, which has ${f.count}.`,
    hint: '"cohort exam paper sheet" prints the right columns.',
  }),
  sheet_questions_missing: (f) => ({
    message: `There is no column for question ${f.questions} of ${f.paper}.`,
    hint: '"cohort exam paper sheet" prints the right columns; an empty cell is an answer left out.',
  }),
  sheet_answer: (f) => ({
    message: `Question ${f.question}: "${f.value}" cannot be read.`,
    hint: form(f.expected),
  }),
  sheet_differs: (f) => ({
    message: `${f.employee_no} has answered question ${f.question} otherwise in the bank's records.`,
    hint: 'Answers are facts: take the first import back with "cohort undo", then import the right file.',
  }),
  sheet_taken_otherwise: (f) => ({
    message: `${f.employee_no} answered version ${f.version} on ${f.taken_on} by the records.`,
    hint: 'Correct the version, or take the first import back with "cohort undo".',
  }),
  sheet_before_paper: (f) => ({
    message: `The paper was drawn on ${f.drawn_on}; nobody can have sat it on ${f.taken_on}.`,
    hint: 'Check the day and the paper.',
  }),
  sheet_day_missing: () => ({
    message: 'The day of the exam is missing.',
    hint: 'Fill in the column, or give --on for the whole file.',
  }),
  sheet_seconds: (f) => ({
    message: `"${f.value}" is no number of seconds.`,
    hint: 'Give 0 to 86400, or leave the cell empty.',
  }),
  sheet_open: (f) => ({
    message: `question ${f.questions}: for a person to mark`,
  }),
  open_unknown: (f) => ({
    message: `${f.employee_no} has no answer to question ${f.question} that a person must mark.`,
    hint: '"cohort exam mark --open" without a file lists them.',
  }),
  open_points: (f) => ({
    message: `${f.value} is more than the question's ${f.most}.`,
    hint: `Give 0 to ${f.most}.`,
  }),
  open_differs: (f) => ({
    message: `Question ${f.question} of ${f.employee_no} was marked with ${f.before} already, not with ${f.after}.`,
    hint: 'Take the first mark back with "cohort undo" to give another.',
  }),
  items_target_unknown: (f) => ({
    message: `There is no paper and no assessment "${f.target}".`,
    hint: didYouMean(f.suggestion, '"cohort exam paper list" lists the papers.'),
  }),
};
