import type { MaterialRefusals } from '../../domain/refusals/materials.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;
const stateWord = (state: string): string => words['material_state']?.[state] ?? state;
const copyWord = (state: string): string => words['copy_state']?.[state] ?? state;
const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`);
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** What is said when something about a material or a loan is refused. */
export const materialRefusals = {
  materials_no_rules: (f) => ({
    message: `The handbook in force says nothing of materials (${f.rule}).`,
    hint: 'Add the section "materials", as in the default handbook, and apply it with "cohort plan handbook apply".',
  }),
  material_code: (f) => ({
    message: `"${f.code}" cannot be the code of a material.`,
    hint: 'Use up to 30 letters, digits, ".", "_" and "-", such as HB-01.',
  }),
  material_exists: (f) => ({
    message: `There is a material ${f.material} already: ${f.title}.`,
    hint: `Choose another code, or add a new version with "cohort plan material revise ${f.material}".`,
  }),
  material_unknown: (f) => ({
    message: `There is no material "${f.material}".`,
    hint: didYouMean(f.suggestion, '"cohort plan material list" lists the materials.'),
  }),
  material_kind_unknown: (f) => ({
    message: `The handbook has no kind of material "${f.kind}".`,
    hint: didYouMean(f.suggestion, `It has: ${f.kinds}.`),
  }),
  material_course_unknown: (f) => ({
    message: `The handbook has no course "${f.course}".`,
    hint: didYouMean(f.suggestion, 'The section "courses" of the handbook lists them.'),
  }),
  material_withdrawn: (f) => ({
    message: `The material ${f.material} is withdrawn from ${f.on}${because(f.reason)}.`,
    hint: 'Take the withdrawal back with "cohort undo", or add another material.',
  }),
  version_unknown: (f) => ({
    message: `${f.material} has no version ${f.version}; the latest is ${f.latest}.`,
    hint: `"cohort plan material show ${f.material}" lists the versions.`,
  }),
  version_withdrawn: (f) => ({
    message: `Version ${f.version} of ${f.material} is withdrawn from ${f.on}${because(f.reason)}.`,
  }),
  version_before_last: (f) => ({
    message: `A revision of ${f.material} cannot be of ${f.day}: version ${f.version} is of ${f.made_on}.`,
    hint: 'Check the day given with --on.',
  }),
  version_same_file: (f) => ({
    message: `The file is, byte for byte, version ${f.version} of ${f.material}: nothing was revised.`,
    hint: 'Give the revised file.',
  }),
  before_version: (f) => ({
    message: `Version ${f.version} of ${f.material} was made on ${f.made_on}, after ${f.day}.`,
    hint: 'Check the day, or name an earlier version with --version.',
  }),
  actor_ambiguous: (f) => ({
    message: `Several people are called ${f.name}: ${f.numbers}.`,
    hint: 'Give the employee number instead.',
  }),
  review_by_author: (f) => ({
    message: `The author of version ${f.version} of ${f.material} does not review it (${f.rule}).`,
    hint: 'Ask somebody else.',
  }),
  review_score_range: (f) => ({
    message: `${f.value} is not a score from 1 to ${f.scale} (${f.rule}).`,
    hint: `Give a score from 1 to ${f.scale}.`,
  }),
  review_score_missing: (f) => ({
    message: `A review before use needs a score (${f.rule}).`,
    hint: 'Give it with --score.',
  }),
  review_not_in_use: (f) => ({
    message: `Version ${f.version} of ${f.material} is not in use (${stateWord(f.state)}); only what is in use is reviewed again.`,
    hint: 'Record a review before use with --kind content.',
  }),
  compliance_not_asked: (f) => ({
    message: `${f.material} needs no compliance review: its kind is ${f.kind} (${f.rule}).`,
    hint: 'Set "compliance: true" at this kind in the handbook, if it should.',
  }),
  copy_out_now: (f) => ({
    message: `${f.copy} is lent to ${f.employee_no} since ${f.from}.`,
    hint: `Say in what condition it came back, or that it is lost: "cohort record loan return ${f.copy} --condition lost --note TEXT".`,
  }),
  copy_unknown: (f) => ({
    message: `There is no copy "${f.copy}".`,
    hint: didYouMean(
      f.suggestion,
      'A copy is named CODE/NUMBER, such as HB-01/3; "cohort plan material copies CODE" lists them.',
    ),
  }),
  copy_state_same: (f) => ({ message: `${f.copy} is ${copyWord(f.state)} already.` }),
  material_not_usable: (f) => ({
    message: `Version ${f.version} of ${f.material} may not be used on ${f.day}: ${stateWord(f.state)} (${f.rule}).`,
    hint: `"cohort plan material show ${f.material}" says what is missing.`,
  }),
  use_other_course: (f) => ({
    message: `${f.session} teaches none of the courses of ${f.material} (${f.courses}).`,
    hint: 'Check the session; with --yes it is used there all the same.',
  }),
  material_check_failed: (f) => ({
    message: `${many(f.count, 'thing')} to put right.`,
  }),
  material_field_twice: (f) => ({
    message: `${f.material} stands on line ${f.first_line} already.`,
    hint: 'Keep one of the two rows.',
  }),
  material_copies: (f) => ({
    message: `"${f.value}" is not a number of copies.`,
    hint: `Write a whole number from 0 to ${f.most}.`,
  }),
  material_author_missing: (f) => ({
    message: `${f.material} is new: its author and the day on which it was made are needed.`,
    hint: 'Fill in author and made_on.',
  }),
  kind_not_lent: (f) => ({
    message: `${f.copy} is not for lending: materials of the kind ${f.kind} are not lent (${f.rule}).`,
    hint: 'Set "lend_for" at this kind in the handbook, if they are.',
  }),
  copy_out: (f) => ({
    message:
      f.returned === ''
        ? `${f.copy} is lent to ${f.employee_no} since ${f.from}.`
        : `${f.copy} was lent to ${f.employee_no} from ${f.from} to ${f.returned}.`,
    hint:
      f.returned === ''
        ? `Record its return first, "cohort record loan return ${f.copy}", or lend another copy.`
        : 'Two loans of one copy cannot cross: check the days and the copy.',
  }),
  copy_not_good: (f) => ({
    message: `${f.copy} is ${copyWord(f.state)} since ${f.since}${because(f.reason)}.`,
    hint: 'Lend another copy, or say that it is good again: "cohort plan material copies --mark COPY --as good --reason TEXT".',
  }),
  copy_not_approved: (f) => ({
    message: `${f.copy} is a copy of version ${f.version}, which may not be used: ${stateWord(f.state)} (${f.rule}).`,
    hint: 'Lend a copy of the version in use.',
  }),
  copies_none_free: (f) => ({
    message:
      f.copies === 0
        ? `There are no copies of ${f.material}.`
        : `No copy of ${f.material} can be had: none of ${f.copies} is here and good.`,
    hint: `"cohort plan material copies ${f.material}" says who has them; --add adds copies.`,
  }),
  loan_before_copy: (f) => ({
    message: `The office has ${f.copy} since ${f.added_on}, later than ${f.day}.`,
    hint: 'Check the day and the copy.',
  }),
  loan_days_reversed: (f) => ({
    message: `${f.copy} would be due on ${f.due_on}, before it is lent on ${f.from}.`,
    hint: 'Check both days.',
  }),
  loan_too_long: (f) => ({
    message: `${f.copy} cannot be lent until ${f.due_on}: ${f.longest} is the last day (${f.rule}).`,
    hint: 'Give an earlier day.',
  }),
  borrower_overdue: (f) => ({
    message: `${f.employee_no} still has ${f.copy}, due on ${f.due_on}, and borrows nothing before it is back (${f.rule}).`,
    hint: `Record its return with "cohort record loan return ${f.copy}".`,
  }),
  borrower_full: (f) => ({
    message: `${f.employee_no} has ${f.copies} already; ${f.most} at a time is the most (${f.rule}).`,
    hint: 'Record a return first.',
  }),
  return_before_loan: (f) => ({
    message: `${f.copy} was lent on ${f.from} and cannot have come back on ${f.day}.`,
    hint: 'Check both days.',
  }),
  copy_not_out: (f) => ({
    message:
      f.last === ''
        ? `${f.copy} was never lent.`
        : `${f.copy} is not out: it came back on ${f.last}.`,
    hint: '"cohort record loan list" lists what is out.',
  }),
  returned_otherwise: (f) => ({
    message: `The return of ${f.copy} is recorded otherwise: on ${f.returned}, ${copyWord(f.condition)}.`,
    hint: 'Correct the row; if the record is wrong, take its entry back with "cohort undo".',
  }),
  extensions_used: (f) => ({
    message: `${f.copy} was extended ${many(f.times, 'time')}; ${f.most} is the most (${f.rule}).`,
    hint: 'Have it brought back; it can then be lent again.',
  }),
  extension_overdue: (f) => ({
    message: `${f.copy} was due on ${f.due_on}; what is overdue is not extended (${f.rule}).`,
    hint: 'Have it brought back.',
  }),
  extension_shorter: (f) => ({
    message: `${f.copy} is lent until ${f.due_on} as it is; ${f.until} is no extension.`,
    hint: 'Give a later day.',
  }),
  condition_without_return: (f) => ({
    message: `The condition of ${f.copy} is given, but no day of return.`,
    hint: 'Fill in the day of return, also of a lost copy: the day on which it was known.',
  }),
  condition_needs_note: (f) => ({
    message: `A copy that is ${copyWord(f.condition)} needs a note on what happened.`,
    hint: 'Give it with --note, or in the column note.',
  }),
} satisfies RefusalTexts<MaterialRefusals>;
