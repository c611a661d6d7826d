import type { ExaminingRefusals } from '../../domain/refusals/examining.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

const role = (code: string): string => words['role']?.[code] ?? code;
const secondPerson = 'The second person runs the command, or gives their name with --actor.';

const since: Record<string, string> = {
  confirmed: 'the mark was confirmed since',
  decided: 'the mark was corrected or settled since',
  later: 'there is a later attempt since',
};

interface Mark {
  employee_no: string;
  assessment: string;
  taken_on: string;
}

interface Outcome {
  score: number;
  passed: boolean;
}

const passed = (one: Outcome): string => (one.passed ? 'passed' : 'failed');

export const examining = {
  refusals: {
    examiner_oneself: (f) => ({
      message: `${f.employee_no} cannot be an examiner of their own "${f.assessment}".`,
      hint: 'Correct the examiner; if it is somebody of the same name, write their employee no.',
    }),
    examiner_missing: (f) => ({
      message: `The examiner of ${f.employee_no} in "${f.assessment}" is missing: ${f.least} examiners mark it (${f.rule}).`,
      hint: 'Write the examiner in each row; every examiner has rows of their own.',
    }),
    examiner_differs: (f) => ({
      message: `${f.examiner} has given ${f.employee_no} other marks of "${f.assessment}" on ${f.taken_on} already; marks are never overwritten.`,
      hint: 'If those are wrong, import the right ones with --correct --reason TEXT.',
    }),
    examiner_too_late: (f) => ({
      message: `${f.examiner} cannot mark "${f.assessment}" of ${f.employee_no} from ${f.taken_on} any more: ${since[f.why] ?? f.why}.`,
      hint: 'Correct the mark itself with "cohort exam regrade", or undo what came after.',
    }),
    examiner_second_chair: (f) => ({
      message: `${f.chair} has the chair in "${f.assessment}" of ${f.employee_no} already.`,
      hint: 'One examiner of an attempt has the chair; empty the cell of the other.',
    }),
    regrade_same: (f) => ({
      message: `That is the mark of ${f.employee_no} in "${f.assessment}" from ${f.taken_on} already.`,
      hint: 'There is nothing to correct.',
    }),
    regrade_by_oneself: (f) => ({
      message: `${f.employee_no} cannot correct their own mark in "${f.assessment}".`,
      hint: 'If the second person only has the same name, they give their employee no with --actor.',
    }),
    regrade_same_person: (f) => ({
      message: `The mark of ${f.employee_no} in "${f.assessment}" from ${f.taken_on} must be corrected by someone else than who gave, recorded or corrected it (${f.rule}).`,
      hint: secondPerson,
    }),
    settle_by_examiner: (f) => ({
      message: `The difference in "${f.assessment}" of ${f.employee_no} from ${f.taken_on} must be settled by someone else than its examiners (${f.rule}).`,
      hint: secondPerson,
    }),
    regrade_unexamined: (f) => ({
      message: `"${f.assessment}" of ${f.employee_no} from ${f.taken_on} has ${f.have === 1 ? 'one examiner' : `${f.have} examiners`} of ${f.least}: there is no mark to correct yet (${f.rule}).`,
      hint: 'Import the missing examiner’s marks; a wrong one of an examiner is replaced by "cohort exam score FILE --correct --reason TEXT".',
    }),
    regrade_late: (f) => ({
      message: `The mark of ${f.employee_no} in "${f.assessment}" from ${f.taken_on} could be corrected until ${f.until} (${f.rule}).`,
      hint: 'If it must not stand, void it with "cohort exam void".',
    }),
    regrade_after_later: (f) => ({
      message: `${f.employee_no} has a later mark of "${f.assessment}", from ${f.later}; the one from ${f.taken_on} cannot be corrected any more (${f.rule}).`,
      hint: 'If it must not stand, void it with "cohort exam void".',
    }),
    attempt_no_number: (f) => ({
      message: `${f.employee_no} has no attempt ${f.attempt} of "${f.assessment}": ${f.known === 1 ? 'there is one' : `there are ${f.known}`}.`,
      hint: `"cohort exam results --assessment ${f.assessment}" lists the attempts.`,
    }),
    mark_option: (f) => ({
      message: `"${f.value}" is no mark of a dimension of "${f.assessment}".`,
      hint: 'Write CODE=SCORE or CODE=n/a, with the code of the dimension.',
    }),
    seat_absent: (f) => ({
      message: `${f.employee_no} was noted as absent from the sitting ${f.sitting} on ${f.taken_on}.`,
      hint: `If they did come: cohort exam sitting ${f.sitting} --present ${f.employee_no}.`,
    }),
    seat_unproven: (f) => ({
      message: `The identity of ${f.employee_no} was not proven in the sitting ${f.sitting} on ${f.taken_on}.`,
      hint: `Once it is: cohort exam sitting ${f.sitting} --present ${f.employee_no}.`,
    }),
    tries_counted: (f) => ({ message: `One of ${f.tries} tries.` }),
    source_unknown: (f) => ({
      message: `The handbook has no system "${f.source}".`,
      hint: didYouMean(f.suggestion, 'Its section "test_sources" lists them.'),
    }),
    source_paper: (f) => ({
      message: `"${f.paper}" is no paper of ${f.source}.`,
      hint: didYouMean(f.suggestion, `Add it to test_sources.${f.source}.papers.`),
    }),
    source_assessment: (f) => ({
      message: `Which assessment the results of ${f.source} are of is not known.`,
      hint: `Give --assessment, or write it in test_sources.${f.source}.`,
    }),
    source_score: (f) => ({
      message: `${f.score} is more than ${f.source} gives: ${f.out_of}.`,
      hint: `Correct the score, or test_sources.${f.source}.out_of.`,
    }),
    source_duration: (f) => ({
      message: `"${f.value}" is no length of time.`,
      hint: 'Write minutes and seconds such as 35:20 or 1:05:00, minutes such as 35, or 35分20秒.',
    }),
    sitting_room: (f) => ({
      message: `${f.venue} has room for ${f.capacity}; the sitting ${f.sitting} would have ${f.seats} seats.`,
      hint: `Give at most ${f.capacity} seats, or another venue.`,
    }),
    sitting_people: (f) => ({
      message: `${f.people} people would sit in ${f.sitting}, which has ${f.seats} ${f.seats === 1 ? 'seat' : 'seats'}.`,
      hint: 'Release seats with --release, or add another sitting.',
    }),
    sitting_nobody: (f) => ({
      message: `Nobody has a seat in ${f.sitting}.`,
      hint: 'Book people with "cohort retake book E1 E2 --sitting CODE", or a whole batch with --people-of BATCH.',
    }),
    sitting_clash: (f) => ({
      message: `${f.employee_no} would sit in ${f.sitting} and in ${f.other} at the same time on ${f.held_on}.`,
      hint: 'Release one of the seats, or choose another sitting.',
    }),
    proctor_clash: (f) => ({
      message: `${f.proctor} would proctor ${f.sitting} and ${f.other} at the same time on ${f.held_on}.`,
      hint: 'Choose another proctor or another time.',
    }),
    proctor_oneself: (f) => ({
      message: `${f.proctor} has a seat in ${f.sitting} (${f.employee_no}) and cannot proctor it.`,
      hint: 'Choose another proctor, or release the seat.',
    }),
    proctor_role: (f) => ({
      message: `${f.proctor} is not on record as ${role(f.role)}.`,
      hint: 'Correct --proctor-role, or register the person first ("cohort plan resource", "cohort enroll mentor").',
    }),
    sitting_was_held: (f) => ({
      message: `The sitting ${f.sitting} was held on ${f.held_on}: it is on record who came.`,
      hint: 'What was noted can be taken back with "cohort undo"; then it can be cancelled or arranged anew.',
    }),
    seat_not_booked: (f) => ({
      message: `${f.employee_no} has no seat in ${f.sitting}.`,
      hint: 'Who sat there all the same gets one with "cohort retake book --past".',
    }),
    seat_has_mark: (f) => ({
      message: `${f.employee_no} has a mark from ${f.taken_on}, the day of ${f.sitting}.`,
      hint: 'Void the mark first, if the person was not there or not who they said.',
    }),
    seat_checked: (f) => ({
      message: `It is on record whether ${f.employee_no} came to ${f.sitting}; the seat cannot be released any more.`,
      hint: 'Take the note back with "cohort undo" if it is wrong.',
    }),
    seat_before: (f) => ({
      message: `The sitting ${f.sitting} is on ${f.held_on}, after today, ${f.today}.`,
      hint: 'Who came is noted on the day.',
    }),
    rhythm_none: (f) => ({
      message: `"${f.assessment}" has no rhythm.`,
      hint: `It would be in assessments.${f.assessment}.rhythm of the handbook.`,
    }),
  } satisfies RefusalTexts<ExaminingRefusals>,
  regrade: {
    summary: 'Correct a mark, with a reason; the old one stays on record.',
    attempt: 'number of the attempt, as in "exam results" (else the latest)',
    score: 'the right score',
    mark: 'the right mark of a dimension, CODE=SCORE or CODE=n/a; again for each',
    bonus: 'the right bonus points',
    askScore: 'Which score is right?',
    askReason: 'Why?',
    done: (f: Mark & { before: Outcome; after: Outcome }) =>
      `${f.employee_no}: ${f.assessment} from ${f.taken_on} is corrected from ${f.before.score} (${passed(f.before)}) to ${f.after.score} (${passed(f.after)}).`,
    settled: (f: Mark & { after: Outcome }) =>
      `${f.employee_no}: ${f.assessment} from ${f.taken_on} is settled at ${f.after.score} (${passed(f.after)}).`,
    nothingDue: 'Nothing is to be retaken.',
    due: (next: string, day: string | null) =>
      `What follows: ${next}${day === null ? '' : `, until ${day}`}.`,
    needless: (f: { sitting: string; held_on: string; employee_no: string }) =>
      `The seat in ${f.sitting} on ${f.held_on} is not needed any more: cohort exam sitting ${f.sitting} --release ${f.employee_no}`,
  },
  score: {
    source: 'the system of the handbook (test_sources) that the file is from',
    correct: 'let marks take the place of those on record; needs --reason',
    reason: 'why marks are corrected',
  },
  sheet: {
    summary:
      'A sheet for an examiner: one row per person, one column per dimension; "exam score" takes it in.',
    of: 'assessment, or code of a sitting',
    examiner: 'the examiner whose sheet it is',
    chair: 'the examiner has the chair',
    batch: 'the people of this batch',
    on: 'day of the exam (else today, or the day of the sitting)',
    empty: 'Nobody to be marked.',
    askExaminer: 'Whose sheet is it?',
    title: (title: string) => `Examiner's sheet: ${title}`,
    subtitle: (examiner: string, day: string) => `Examiner: ${examiner}; day: ${day}`,
    dimension: (title: string, weight: number, max: number) => `${title} (${weight} %, 0-${max})`,
    critical: (floor: number) => `critical: below ${floor} fails the whole`,
    applies: '"n/a" where it does not apply',
    criteria: 'What the examiner looks for',
    signature: 'Signature of the examiner: ______________________   Day: ______________',
  },
  agreement: {
    summary: 'How far the examiners of an assessment agree, and where they differ too much.',
    from: 'exams from this day on',
    until: 'exams up to this day',
    examiner: 'only these examiners; again for each',
    title: (title: string) => `Agreement of examiners: ${title}`,
    people: 'Marked by several',
    disputed: 'Differ too much',
    open: 'Not settled',
    limit: 'Limit',
    perDimension: 'By dimension',
    perAttempt: 'By person',
    empty: 'No attempt has the marks of several examiners.',
    total: 'Whole',
    note: 'Exact, within limit: share of pairs of examiners. Kappa (Cohen 1960, weighted 1968 with squared differences) for two examiners; ICC(2,1) (Shrout & Fleiss 1979) for all who marked the same people. A dash: no data, or all marks alike.',
  },
  sitting: {
    summary:
      'A sitting: seating plan, identity list, who came; give seats by lot, release them, name proctors.',
    code: 'code of the sitting',
    assign: 'give the seats by lot, people of one team apart',
    peopleOf: 'first book everybody of this batch whom the ladder allows a try',
    seed: 'number that decides the lot (else 1); the same one gives the same seats',
    perRow: 'seats in a row (else 6)',
    identity: 'the identity list to sign in place of the seating plan',
    present: 'these people came; again for each',
    absent: 'these people did not come; again for each',
    unproven: 'these people could not prove their identity; again for each',
    note: 'a note on it',
    release: 'give back the seats of these people; again for each',
    addProctor: 'one more proctor',
    proctorRole: 'in which role they proctor',
    planTitle: (code: string) => `Seating plan ${code}`,
    identityTitle: (code: string) => `Identity list ${code}`,
    subtitle: (f: { assessment: string; held_on: string; hours: string; venue: string }) =>
      [f.assessment, f.held_on, f.hours, f.venue].filter((part) => part !== '').join(', '),
    proctors: (names: string) => `Proctored by: ${names}`,
    lot: (seed: number) => `Seats given by lot, seed ${seed}.`,
    neighbours: (count: number) =>
      count === 0
        ? 'Nobody sits beside somebody of the same team.'
        : `${count} ${count === 1 ? 'pair' : 'pairs'} of neighbours of the same team could not be helped.`,
    row: (number: number) => `row ${number}`,
    place: (number: number) => `Place ${number}`,
    photo: 'photo/ID checked',
    signature: 'signature',
    proctorSignature: 'Signature of the proctor: ______________________',
    empty: 'Nobody has a seat.',
    booked: (count: number, code: string) => `${count} more booked in ${code}.`,
    notAllowed: (employee: string, why: string) => `${employee} is not booked: ${why}`,
    assigned: (count: number, code: string) =>
      `${count} ${count === 1 ? 'seat' : 'seats'} given in ${code}.`,
    checked: (count: number, code: string) => `${code}: noted of ${count}.`,
    released: (count: number, code: string) =>
      `${count} ${count === 1 ? 'seat' : 'seats'} in ${code} released.`,
    proctorAdded: (name: string, code: string) => `${name} proctors ${code}.`,
  },
  periods: {
    summary:
      'Marks by period, of assessments that are marked in a rhythm: which ones are missing, and the result of each.',
    from: 'periods from this day on',
    until: 'periods up to this day (else today)',
    missing: 'only periods without a mark',
    empty: 'No periods.',
  },
};
