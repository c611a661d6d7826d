import type { ExamRefusals } from '../../domain/refusals/exam.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

const role = (code: string): string => words['role']?.[code] ?? code;
const roleList = (codes: string): string => codes.split(', ').map(role).join(', ');

export const exam = {
  refusals: {
    assessment_unknown: (f) => ({
      message: `The handbook has no assessment "${f.assessment}".`,
      hint: didYouMean(
        f.suggestion,
        'Its section "assessments" lists them; use the code or the title.',
      ),
    }),
    assessment_composite: (f) => ({
      message: `"${f.assessment}" has no marks of its own: it is made of ${f.components}.`,
      hint: `Name one of its components instead: ${f.components}. What they make together is in "cohort exam results --assessment ${f.assessment}".`,
    }),
    score_in_future: (f) => ({
      message: `The exam day ${f.taken_on} lies after today, ${f.today}.`,
      hint: 'Correct the day; a mark is recorded once the exam has taken place.',
    }),
    score_before_joining: (f) => ({
      message: `${f.employee_no} joined the batch ${f.batch} on ${f.joined_on}, after the exam day ${f.taken_on}.`,
      hint: 'Correct the exam day, or the day of joining in the roster.',
    }),
    score_after_leaving: (f) => ({
      message: `${f.employee_no} left the batch ${f.batch} on ${f.left_on} and was in none on the exam day ${f.taken_on}.`,
      hint: 'Correct the exam day, or enroll the person first.',
    }),
    score_missing: (f) => ({
      message: `The score of "${f.assessment}" is empty; empty is not 0.`,
      hint: 'Write the score. Whoever did not take the exam is left out of the file; record the absence as attendance.',
    }),
    score_not_taken: (f) => ({
      message: `"${f.assessment}" takes no score: it follows from the marks of its dimensions (${f.dimensions}).`,
      hint: 'Empty the cell, and give each dimension its own column.',
    }),
    score_out_of_range: (f) => ({
      message: `${f.score} is more than "${f.assessment}" has: the total is ${f.total}.`,
      hint: `Write a score from 0 to ${f.total}.`,
    }),
    bonus_not_taken: (f) => ({
      message: `"${f.assessment}" takes no bonus points.`,
      hint: `Empty the cell; bonus points are allowed by "bonus" of assessments.${f.assessment} in the handbook.`,
    }),
    bonus_out_of_range: (f) => ({
      message: `${f.bonus} bonus points cannot be given for "${f.assessment}": at most ${f.cap} can.`,
      hint: `Write bonus points from 0 to ${f.cap}.`,
    }),
    dimension_missing: (f) => ({
      message: `The mark of the dimension "${f.dimension}" of "${f.assessment}" is missing; empty is not 0.`,
      hint: 'Write every dimension’s mark. Whoever did not take the exam is left out of the file; record the absence as attendance.',
    }),
    dimension_out_of_range: (f) => ({
      message: `${f.score} is more than the dimension "${f.dimension}" of "${f.assessment}" has: the maximum is ${f.max}.`,
      hint: `Write a mark from 0 to ${f.max}.`,
    }),
    dimension_always_applies: (f) => ({
      message: `The dimension "${f.dimension}" of "${f.assessment}" always applies.`,
      hint: 'Write its mark; "n/a" is only for dimensions with may_be_not_applicable in the handbook.',
    }),
    dimension_foreign: (f) => ({
      message: `"${f.assessment}" has no dimension "${f.dimension}".`,
      hint: 'Empty the cell; it belongs to another assessment of the file.',
    }),
    dimension_none_applies: (f) => ({
      message: `No dimension of "${f.assessment}" was marked.`,
      hint: 'Mark at least one dimension.',
    }),
    attempt_differs: (f) => ({
      message: `${f.employee_no} has other marks of "${f.assessment}" on ${f.taken_on} already; marks are never overwritten.`,
      hint: `If those are wrong, correct them with --correct --reason TEXT, or void them first: cohort exam void ${f.employee_no} --assessment ${f.assessment} --taken-on ${f.taken_on} --reason TEXT. Then import again.`,
    }),
    attempt_after_pass: (f) => ({
      message: `${f.employee_no} passed "${f.assessment}" on ${f.passed_on}; there is nothing to sit again (${f.rule}).`,
      hint: 'Leave the person out, or void the passed attempt with "cohort exam void" if it does not stand.',
    }),
    attempt_while_awaiting: (f) => ({
      message: `${f.employee_no}: the mark of "${f.assessment}" from ${f.taken_on} still awaited its confirmation on that day (${f.rule}).`,
      hint: 'Have it confirmed with "cohort exam confirm" first, or void it.',
    }),
    attempt_while_unsettled: (f) => ({
      message: `${f.employee_no}: the marks of the examiners of "${f.assessment}" from ${f.taken_on} do not make one mark yet (${f.rule}).`,
      hint: 'Import the missing examiner’s marks, or settle it with "cohort exam regrade"; "cohort exam agreement" shows who gave what.',
    }),
    attempt_out_of_order: (f) => ({
      message: `${f.employee_no} has a mark of "${f.assessment}" from ${f.latest}; an attempt before it would change what follows from it (${f.rule}).`,
      hint: 'Void the later marks with "cohort exam void", then import all of them in one file.',
    }),
    attempt_ladder_ended: (f) => ({
      message: `${f.employee_no} has failed "${f.assessment}" ${f.failures === 1 ? 'once' : `${f.failures} times`}, and the ladder has no further try (${f.rule}).`,
      hint: 'A review has to decide what follows; "cohort why" shows the chain.',
    }),
    attempt_without_retraining: (f) => ({
      message: `${f.employee_no} ${f.failures === 0 ? `must be retrained before another try of "${f.assessment}"` : `has failed "${f.assessment}" ${f.failures === 1 ? 'once' : `${f.failures} times`} and must be retrained before another try`} (${f.rule}).`,
      hint: 'Arrange it with "cohort retake retrain", and record the attendance before the mark.',
    }),
    attempt_too_early: (f) => ({
      message: `${f.employee_no} may try "${f.assessment}" again from ${f.not_before} on, not before (${f.rule}).`,
      hint: `Choose ${f.not_before} or a later day.`,
    }),
    attempt_before_renewal: (f) => ({
      message: `${f.employee_no} passed "${f.assessment}" on ${f.passed_on}; the pass may be renewed from ${f.from} on, not before (${f.rule}).`,
      hint: `Choose ${f.from} or a later day, or void the passed attempt with "cohort exam void" if it does not stand.`,
    }),
    attempt_barred: (f) => ({
      message: `${f.employee_no} is barred from "${f.assessment}" until ${f.until} (${f.rule}).`,
      hint: `Choose a day after ${f.until}.`,
    }),
    attempt_window_closed: (f) => ({
      message: `${f.employee_no}: the window for the next try of "${f.assessment}" has been closed since ${f.closed_on} (${f.rule}).`,
      hint: 'A review has to decide what follows; "cohort why" shows the chain.',
    }),
    attempt_without_coaching: (f) => ({
      message:
        f.times === 1
          ? `${f.employee_no} must be coached (${role(f.by)}) before another try of "${f.assessment}" (${f.rule}).`
          : `${f.employee_no} must be coached ${f.times} times (${role(f.by)}) before another try of "${f.assessment}"; so far: ${f.done} (${f.rule}).`,
      hint: `Record it with "cohort record coaching ${f.employee_no} --assessment ${f.assessment} --by NAME" before the mark.`,
    }),
    attempt_without_approval: (f) => ({
      message:
        f.refused_on === ''
          ? `Another try of "${f.assessment}" by ${f.employee_no} must be approved first (${role(f.by)}; ${f.rule}).`
          : `Another try of "${f.assessment}" by ${f.employee_no} was refused on ${f.refused_on} (${role(f.by)}; ${f.rule}).`,
      hint: `An approval is recorded with "cohort record approval ${f.employee_no} --assessment ${f.assessment} --by NAME".`,
    }),
    attempt_not_proctored: (f) => ({
      message: `${f.employee_no} has no seat in a sitting of "${f.assessment}" on ${f.taken_on} that is proctored as this try asks for: ${roleList(f.by)} (${f.rule}).`,
      hint: 'Add a sitting with "cohort exam sit --proctor NAME --proctor-role ROLE", and book the seat with "cohort retake book".',
    }),
    attempt_none: (f) => ({
      message: `${f.employee_no} has no mark of "${f.assessment}" that counts.`,
      hint: `"cohort exam results --assessment ${f.assessment}" lists the marks.`,
    }),
    attempt_none_on: (f) => ({
      message: `${f.employee_no} has no such mark of "${f.assessment}" from ${f.taken_on}.`,
      hint:
        f.known === ''
          ? 'There is none of any day.'
          : `There are marks from these days: ${f.known}.`,
    }),
    attempt_not_voided: (f) => ({
      message: `The mark of ${f.employee_no} in "${f.assessment}" from ${f.taken_on} is not voided.`,
      hint: 'Only a voided mark can be restored.',
    }),
    attempt_replaced: (f) => ({
      message: `${f.employee_no} has another mark of "${f.assessment}" from ${f.taken_on}, which took the place of the voided one.`,
      hint: 'Void that one first, if the old one is to count again.',
    }),
    confirm_not_needed: (f) => ({
      message: `Marks of "${f.assessment}" count without a confirmation.`,
      hint: `A second person is asked for by "confirmed_by" of assessments.${f.assessment} in the handbook.`,
    }),
    confirm_by_oneself: (f) => ({
      message: `${f.employee_no} cannot confirm their own mark in "${f.assessment}" (${f.rule}).`,
      hint: 'If the second person only has the same name, they give their employee no with --actor.',
    }),
    confirm_same_examiner: (f) => ({
      message: `The mark of ${f.employee_no} in "${f.assessment}" must be confirmed by someone else than its examiner (${f.rule}).`,
      hint: 'The second person runs the command, or gives their name with --actor.',
    }),
    confirm_same_person: (f) => ({
      message: `The mark of ${f.employee_no} in "${f.assessment}" must be confirmed by someone else than who recorded it (${f.rule}).`,
      hint: 'The second person runs the command, or gives their name with --actor.',
    }),
    confirm_day: (f) => ({
      message: `A mark cannot be confirmed on ${f.on}.`,
      hint: `Choose a day from ${f.earliest} to ${f.latest}.`,
    }),
    sitting_exists: (f) => ({
      message: `There is a sitting ${f.sitting} already.`,
      hint: 'For a second sitting on that day, give it a code of its own: cohort exam sit CODE ...',
    }),
    sitting_unknown: (f) => ({
      message: `There is no sitting "${f.sitting}".`,
      hint: didYouMean(f.suggestion, '"cohort exam sit" lists those to come.'),
    }),
    sitting_has_marks: (f) => ({
      message: `The sitting ${f.sitting} was held: ${f.marks === 1 ? 'there is a mark' : `there are ${f.marks} marks`} in "${f.assessment}" from ${f.held_on}.`,
      hint: 'Only a sitting in which nobody has a mark can be cancelled.',
    }),
    sitting_code: (f) => ({
      message: `"${f.value}" cannot be the code of a sitting.`,
      hint: 'Use up to 64 letters, digits, "-", "_" and ".", without spaces.',
    }),
    sitting_times: (f) => ({
      message: `The sitting would end at ${f.end}, not after its start at ${f.start}.`,
      hint: 'Correct --start or --end.',
    }),
    sitting_past: (f) => ({
      message: `The sitting ${f.sitting} was on ${f.held_on}, before today, ${f.today}.`,
      hint: 'Choose one to come; "cohort exam sit" lists them. Who sat there without a seat gets one with --past.',
    }),
    sitting_full: (f) => ({
      message: `The sitting ${f.sitting} has ${f.seats} ${f.seats === 1 ? 'seat' : 'seats'}, of which ${f.booked} are taken; ${f.wanted} more ${f.wanted === 1 ? 'is' : 'are'} asked for.`,
      hint: 'Book fewer people, or add another sitting with "cohort exam sit".',
    }),
    sitting_booked_elsewhere: (f) => ({
      message: `${f.employee_no} has a seat in the sitting ${f.sitting} on ${f.held_on} already.`,
      hint: 'One seat to come is enough; take that booking back with "cohort undo" to change it.',
    }),
    grant_not_foreseen: (f) => ({
      message: `No extra attempts are granted in "${f.assessment}" (${f.rule}).`,
      hint: 'They are granted where the ladder has "grants" in the handbook.',
    }),
    grant_without_failure: (f) => ({
      message: `${f.employee_no} has no failed attempt of "${f.assessment}" to be followed by an extra one (${f.rule}).`,
      hint: '"cohort retake due" says who needs what.',
    }),
    grant_too_many: (f) => ({
      message: `${f.employee_no} would have ${f.granted + f.wanted} extra attempts of "${f.assessment}" in round ${f.round}; at most ${f.per_round} may be granted in one round (${f.rule}).`,
      hint:
        f.granted >= f.per_round
          ? 'All of them were granted.'
          : `Grant ${f.per_round - f.granted} at most.`,
    }),
    retraining_not_due: (f) => ({
      message: `${f.employee_no} needs no retraining for "${f.assessment}" (${f.rule}).`,
      hint: '"cohort retake due" says who needs what.',
    }),
    retraining_not_due_yet: (f) => ({
      message: `For ${f.employee_no} the next step in "${f.assessment}" is not a retraining but: ${words['next']?.[f.next] ?? f.next} (${f.rule}).`,
      hint: '"cohort retake due" says who needs what.',
    }),
    retraining_own_batch: (f) => ({
      message: `${f.batch} is the batch of ${f.employee_no}: its sessions to come count without a place.`,
      hint: 'Name the batch in whose sessions the person is to be retrained.',
    }),
    retraining_other_program: (f) => ({
      message: `The batch ${f.batch} runs the program ${f.program}; the retraining is of ${f.wanted}.`,
      hint: 'Choose a batch of the same program.',
    }),
    retraining_no_sessions: (f) => ({
      message: `The batch ${f.batch} has no sessions of ${f.what} from ${f.from} on.`,
      hint: 'Choose a batch that is still to run; "cohort plan batch list" lists them.',
    }),
    retraining_clash: (f) => ({
      message: `${f.employee_no} would have to be in ${f.session} and in ${f.other} at the same time on ${f.day}.`,
      hint: 'Choose another batch, or move one of the sessions.',
    }),
  } satisfies RefusalTexts<ExamRefusals>,
  summary: 'Exams: sittings, marks, results.',
  options: {
    assessment: 'code or title of the assessment',
    batch: 'only this batch',
    employees: 'employee numbers',
    employee: 'employee number',
    reason: 'why; kept with the decision',
    askAssessment: 'Which assessment?',
    takenOn: 'day of the exam (else the latest mark that counts)',
    takenOnNeeded: 'day of the exam',
  },
  sit: {
    summary: 'Add a sitting of an assessment; without --assessment, list the sittings to come.',
    code: 'code of the sitting (else made from assessment and day)',
    on: 'day of the sitting',
    batch: 'the batch that it is held for',
    start: 'start, HH:MM',
    end: 'end, HH:MM',
    venue: 'where',
    proctor: 'who proctors',
    proctorRole: 'in which role they proctor, where a rung asks for one',
    seats: 'number of seats (else without limit)',
    askDay: 'On which day (YYYY-MM-DD)?',
    cancel: 'cancel the sitting CODE, with its seats, where nobody has a mark in it',
    cancelled: (f: { sitting: string; held_on: string; booked: number }) =>
      `Sitting ${f.sitting} on ${f.held_on} is cancelled${f.booked === 0 ? '' : `, and with it ${f.booked} ${f.booked === 1 ? 'seat' : 'seats'}`}.`,
    done: (f: { sitting: string; assessment: string; held_on: string }) =>
      `Sitting ${f.sitting}: ${f.assessment} on ${f.held_on}.`,
    empty: 'No sittings to come.',
  },
  score: {
    summary: 'Take in marks (CSV or Excel); the ladder decides which try each one is.',
    file: 'marks: assessment*, employee_no*, taken_on*, score or one column per dimension, bonus, examiner',
    assessment: 'assessment of the rows that name none',
  },
  confirm: {
    summary: 'Confirm marks as a second person, where the handbook asks for one.',
    on: 'day of the confirmation (else today)',
    done: (f: { employee_no: string; assessment: string; taken_on: string }) =>
      `${f.employee_no}: the mark of ${f.assessment} from ${f.taken_on} is confirmed.`,
    unchanged: (f: { employee_no: string; assessment: string; taken_on: string }) =>
      `${f.employee_no}: the mark of ${f.assessment} from ${f.taken_on} was confirmed before.`,
  },
  void: {
    summary: 'Void a mark, with a reason; it stays on record but no longer counts.',
    askReason: 'Why?',
    done: (f: { employee_no: string; assessment: string; taken_on: string }) =>
      `${f.employee_no}: the mark of ${f.assessment} from ${f.taken_on} is void.`,
  },
  restore: {
    summary: 'Let a voided mark count again, with a reason.',
    done: (f: { employee_no: string; assessment: string; taken_on: string }) =>
      `${f.employee_no}: the mark of ${f.assessment} from ${f.taken_on} counts again.`,
  },
  results: {
    summary:
      'Every mark of an assessment, with its place on the ladder; of a composite, one row per person.',
    empty: 'No marks yet.',
    component: (title: string, how: string) => `${title} (${how})`,
  },
};
