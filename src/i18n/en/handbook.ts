import type { HandbookRefusals } from '../../domain/refusals/handbook.js';
import type { RefusalTexts } from '../types.js';
import { ruleWords } from './rule-words.js';

/** What the YAML reader stumbles over, by its codes. */
const yamlProblems: Record<string, string> = {
  ALIAS_PROPS: 'a *reference cannot carry an anchor or a tag',
  BAD_ALIAS: 'a *reference names nothing that was marked with & before',
  BAD_COLLECTION_TYPE: 'a tag does not fit the list or map behind it',
  BAD_DIRECTIVE: 'a line with % at the beginning is not understood',
  BAD_DQ_ESCAPE: 'a backslash inside double quotes is followed by an unknown letter',
  BAD_INDENT: 'the line is indented by the wrong number of spaces',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'an unquoted text begins with a character that YAML reserves',
  BLOCK_AS_IMPLICIT_KEY: 'something nested stands on the line of its key',
  BLOCK_IN_FLOW: 'an indented list or map stands inside brackets',
  IMPOSSIBLE: 'the text cannot be read here',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters',
  MISSING_CHAR:
    'a character is missing here, such as a closing quote or bracket, a comma or a colon',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon after its key',
  MULTIPLE_ANCHORS: 'a value has two & marks',
  MULTIPLE_DOCS: 'a second document begins with ---',
  MULTIPLE_TAGS: 'a value has two tags',
  NON_STRING_KEY: 'a key is not a text',
  RESOURCE_EXHAUSTION:
    'it is nested too deeply, or its *references lead to themselves or unfold too far',
  TAB_AS_INDENT: 'the line is indented with a tab',
  TAG_RESOLVE_FAILED: 'a tag with ! is not understood',
  UNEXPECTED_TOKEN: 'something stands here that YAML does not expect',
};

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of codes',
  null: 'nothing',
};

const things: Record<string, string> = {
  course: 'course',
  category: 'category',
  assessment: 'assessment',
  ladder: 'ladder',
  checklist: 'checklist',
  drill: 'drill',
  kpi: 'KPI',
  dimension: 'dimension of the assessment',
  stage: 'stage of the program',
  program: 'program',
  mentor_level: 'other level of mentors',
  duty: 'duty',
  form: 'questionnaire',
  form_group: 'group of the questionnaire',
};

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : `Did you mean "${suggestion}"? `;
const where = (path: string): string => (path === '' ? 'The handbook' : path);

/** Texts about handbooks. */
export const handbook = {
  refusals: {
    handbook_no_content: (f) => ({
      message: `${f.file} holds no rules.`,
      hint: 'Check that the right file was saved; "cohort init" writes the default handbook to start from.',
    }),
    handbook_yaml: (f) => ({
      message: `Not readable as YAML: ${yamlProblems[f.problem] ?? f.detail}.`,
      hint: 'Mend this place (or the line above it) and check again; indent with spaces, and put texts that hold ": " or "#" in quotes.',
    }),
    handbook_key_unknown: (f) => ({
      message: `${where(f.path)} has no key "${f.key}".`,
      hint: `${meant(f.suggestion)}"cohort plan handbook schema" lists every key.`,
    }),
    handbook_key_missing: (f) => ({
      message: `${where(f.path)} lacks the key "${f.key}".`,
      hint: `Add "${f.key}:" with its value; "cohort plan handbook schema" says what it may hold.`,
    }),
    handbook_key_duplicate: (f) => ({
      message: `${where(f.path)} has the key "${f.key}" twice.`,
      hint: 'Delete one of the two, or give it another code.',
    }),
    handbook_type: (f) => ({
      message: `${where(f.path)} must be ${types[f.expected] ?? f.expected}, but is ${types[f.found] ?? f.found}.`,
      hint: 'Correct the value; check the indentation below it and the quotes around it.',
    }),
    handbook_empty: (f) => ({
      message: `${where(f.path)} is empty.`,
      hint: 'Fill it in, or delete the key where it is optional.',
    }),
    handbook_choice: (f) => ({
      message: `${f.path}: "${f.value}" is not one of the choices.`,
      hint: `${meant(f.suggestion)}Write one of: ${f.choices}.`,
    }),
    handbook_range: (f) => ({
      message: `${f.path}: "${f.value}" is not allowed.`,
      hint: `Expected: ${f.expected}.`,
    }),
    handbook_day: (f) => ({
      message: `${f.path}: there is no day ${f.value}.`,
      hint: 'Write a day of the calendar as YYYY-MM-DD.',
    }),
    handbook_recurrence: (f) => ({
      message: `${f.path}: "${f.value}" is no recurrence rule by days.`,
      hint: 'Write a rule of RFC 5545 such as FREQ=MONTHLY;BYMONTHDAY=-1 or FREQ=WEEKLY;BYDAY=MO.',
    }),
    handbook_audience: (f) => ({
      message: `${f.path} does not say for whom: it has none of ${f.keys}.`,
      hint: 'Write the condition that is meant, or everyone: true for everybody.',
    }),
    handbook_recurrence_vague: (f) => ({
      message: `${f.path}: "${f.value}" does not say on which days.`,
      hint: 'Add them: BYDAY=MO to a week, BYMONTHDAY=1 or BYDAY=1MO to a month, BYMONTH as well to a year.',
    }),
    handbook_reference: (f) => ({
      message: `${f.path}: there is no ${things[f.what] ?? f.what} "${f.value}".`,
      hint: `${meant(f.suggestion)}Correct the code, or define it.`,
    }),
    handbook_code: (f) => ({
      message: `${f.path}: "${f.value}" cannot be a code.`,
      hint: 'Codes are letters A-Z, digits, _ and -, begin with a letter or digit and have at most 40 characters.',
    }),
    handbook_weights: (f) => ({
      message: `${f.path}: the weights total ${f.total}, not 100.`,
      hint: 'Change the weights so that they total 100.',
    }),
    handbook_one_of: (f) => ({
      message: `${f.path} must have exactly one of: ${f.keys}.`,
      hint: 'Keep one of them and delete the others, or add the one that is meant.',
    }),
    handbook_too_few: (f) => ({
      message: `${f.path} has ${f.count} ${f.count === 1 ? 'entry' : 'entries'}; at least ${f.least} are needed.`,
      hint: 'Add the others, or write the one entry directly where no choice is meant.',
    }),
    handbook_only_with: (f) => ({
      message: `${f.path}: "${f.key}" means nothing without "${f.only_with}".`,
      hint: `Write "${f.only_with}" beside it, or delete "${f.key}".`,
    }),
    handbook_not_with: (f) => ({
      message: `${f.path}: "${f.key}" cannot stand beside "${f.other}".`,
      hint: `Delete "${f.key}", or change "${f.other}".`,
    }),
    handbook_needs: (f) => ({
      message: `${f.path}: "${f.given}" needs the key "${f.key}".`,
      hint: `Add "${f.key}:" with its value, or change "${f.given}".`,
    }),
    handbook_cycle: (f) => ({
      message: `${f.path}: the assessments are made of each other (${f.cycle}), so none of them is ever complete.`,
      hint: 'Take one of them out of the components of another.',
    }),
    handbook_composite_latest: (f) => ({
      message: `${f.path}: "${f.assessment}" is itself a composite and has only one value.`,
      hint: 'Write "aggregate: latest".',
    }),
    handbook_required_once: (f) => ({
      message: `${f.path}: "${f.assessment}" is over once it is passed (ladder "${f.ladder}"), so ${f.required} attempts are not reached.`,
      hint: 'Delete "required", or delete the ladder of that assessment so that it may be taken any number of times.',
    }),
    handbook_renewal: (f) => ({
      message: `${f.path}: the renewal window (${f.renew_before}) is not shorter than the validity itself (${f.span}).`,
      hint: 'Make "renew_before" shorter than "span".',
    }),
    handbook_after_last_unreachable: (f) => ({
      message: `${f.path}: the last step repeats and no step closes its window, so this never comes.`,
      hint: 'Delete "after_last", or delete "repeats" of the last step, or write "late: refused" at a step with "within".',
    }),
    handbook_no_timetable: (f) => ({
      message: `${f.path}: the stage "${f.stage}" of the program "${f.program}" has no compulsory slot in a timetable, so there is nothing to attend.`,
      hint: 'Give the stage a timetable, or ask for something else.',
    }),
    handbook_not_in_stage: (f) => ({
      message: `${f.path}: the course "${f.value}" is taught in no compulsory slot of the stage "${f.stage}".`,
      hint: "Name a course of the stage's timetable, or add a slot for it.",
    }),
    handbook_slot_times: (f) => ({
      message: `${f.path}: the slot ends at ${f.end}, not after it begins at ${f.start}.`,
      hint: 'Correct start or end.',
    }),
    handbook_slot_order: (f) => ({
      message: `${f.path}: ${f.second} stands after ${f.first}, but is earlier.`,
      hint: 'Put the slots in order of day and time.',
    }),
    handbook_hours_order: (f) => ({
      message: `${f.path}: ${f.second} begins before the hours in front of it end at ${f.first}.`,
      hint: 'Put the hours in order of time; they must not overlap.',
    }),
    handbook_slot_overlap: (f) => ({
      message: `${f.path}: ${f.second} begins before ${f.first} is over.`,
      hint: 'Change the times so that the slots of a day do not overlap.',
    }),
    handbook_repeat: (f) => ({
      message: `${f.path}: a step that is not the last one cannot repeat, since no later step would be reached.`,
      hint: 'Delete "repeats", or move the step to the end.',
    }),
    handbook_first_rung: (f) => ({
      message: `${f.path}: "first" belongs to the first step of a ladder, and to no other.`,
      hint: 'Begin the steps with "rung: first"; write retake or re_exam in the later ones.',
    }),
    handbook_first_rung_bare: (f) => ({
      message: `${f.path}: no failure comes before the first sitting, so "${f.key}" means nothing here.`,
      hint: `Delete "${f.key}", or move it to a later step.`,
    }),
    handbook_window: (f) => ({
      message: `${f.path}: the window closes (${f.within}) before it opens (${f.not_before}).`,
      hint: 'Make "within" longer than "not_before".',
    }),
    handbook_minimum_above_scale: (f) => ({
      message: `${f.path}: no score reaches ${f.minimum}; the highest is ${f.scale}.`,
      hint: 'Lower "minimum", or raise the "scale" of the review.',
    }),
    handbook_p_order: (f) => ({
      message: `${f.path}: p_from ${f.from} is not below p_to ${f.to}.`,
      hint: 'Shares are 0 to 1; p_from is the smaller one.',
    }),
    handbook_blueprint_rubric: (f) => ({
      message: `${f.path}: ${f.assessment} is not marked by points alone, so no paper can be drawn for it.`,
      hint: 'Name an assessment without dimensions and components.',
    }),
    handbook_blueprint_total: (f) => ({
      message: `${f.path}: count × points come to ${f.sum}; ${f.assessment} has ${f.total} points.`,
      hint: 'Change counts or points until they come to the total.',
    }),
    handbook_warning_too_long: (f) => ({
      message: `${f.path}: the warning (${f.warning}) would come before the review before (${f.every}).`,
      hint: 'Make "warning" shorter than "every".',
    }),
    handbook_duplicate_code: (f) => ({
      message: `${f.path}: "${f.value}" stands already at ${f.first}.`,
      hint: 'Delete one of the two, or change it.',
    }),
    handbook_pass_above_total: (f) => ({
      message: `${f.path}: the pass mark ${f.pass_mark} is above the total of ${f.total}; nobody could pass.`,
      hint: 'Lower the pass mark or raise the total.',
    }),
    handbook_stage_later: (f) => ({
      message: `${f.path}: the stage "${f.value}" comes after "${f.stage}", so nothing can be counted from it yet.`,
      hint: `Name "${f.stage}" or a stage before it.`,
    }),
    handbook_stage_of_program: (f) => ({
      message: `${f.path}: the program "${f.program}" uses this ladder (assessment "${f.assessment}"), but has no stage "${f.value}" to repeat.`,
      hint: `${meant(f.suggestion)}Name courses instead of a stage, or give the program's assessments a ladder of their own.`,
    }),
    handbook_not_in_timetable: (f) => ({
      message: `${f.path}: the course "${f.value}" is in no timetable of the program "${f.program}".`,
      hint: "Name a course that the program's timetable holds.",
    }),
    handbook_required_options: (f) => ({
      message: `${f.path}: ${f.required} of the options are required, but there are only ${f.options}.`,
      hint: 'Require fewer, or add an option; without "required" one is enough.',
    }),
    handbook_late_stage: (f) => ({
      message: `${f.path}: once the stage "${f.value}" is behind a newcomer, the batch has gone past the course "${f.insert_up_to}", so nobody could be inserted.`,
      hint: 'Name a stage before that course, or leave requires_stage out.',
    }),
    handbook_late_order: (f) => ({
      message: `${f.path}: the course "${f.next_batch_from}" does not come after "${f.insert_up_to}" in the timetable.`,
      hint: 'Newcomers are inserted up to the earlier course and wait from the later one: correct one of the two.',
    }),
    handbook_late_gap: (f) => ({
      message: `${f.path}: for the courses in between (${f.courses}) nothing says whether newcomers are inserted or wait.`,
      hint: 'Let insert_up_to and next_batch_from follow each other directly.',
    }),
    handbook_untaught: (f) => ({
      message: `${f.path}: no timetable of any program teaches the course "${f.value}", so nobody can attend it again.`,
      hint: 'Add a slot with this course to a timetable; a short program of its own will do.',
    }),
    handbook_review_unreachable: (f) => ({
      message: `${f.path}: the ladder ends after ${f.steps} sittings, so ${f.after_failures} failures are never reached and no review follows.`,
      hint: 'Lower after_failures, or let the last step repeat.',
    }),
    handbook_month_day: (f) => ({
      message: `${f.path}: "${f.value}" is no day of every year.`,
      hint: "Write month and day, such as '12-01'.",
    }),
    handbook_approval_before_draft: (f) => ({
      message: `${f.path}: the plan would be approved by ${f.approval}, before it is drafted by ${f.draft}.`,
      hint: 'Choose a later day for the approval, or an earlier one for the draft.',
    }),
    handbook_report_option: (f) => ({
      message: `${f.path}: ${f.option} is not for the arguments of a schedule.`,
      hint: 'Delete it: the keys of the schedule decide what it would.',
    }),
    handbook_too_many: (f) => ({
      message: `${f.more} more faults are not shown.`,
      hint: 'Mend those above and check again.',
    }),
  } satisfies RefusalTexts<HandbookRefusals>,
  rules: ruleWords,
  diff: {
    against: 'compare FILE with this version, such as v2 (else the newest)',
    title: (version: number) => `Against version ${version}`,
    changes: 'What changes',
    text: 'in words',
    batches: 'Open batches, if they went on under these rules (--repin)',
    noBatches: 'No open batch goes by other rules.',
    version: 'goes by',
    people: 'people',
    repin: 'can go on',
    affected: 'would change',
    obstacles: 'why not',
    howTo: 'Who would change, and why: cohort retake simulate HANDBOOK --batch BATCH',
  },
};
