import type { AdviceStatements } from '../../domain/enrolling/advice.js';
import type { EnrollRefusals } from '../../domain/refusals/enroll.js';
import type { RefusalTexts } from '../types.js';

type AdviceTexts = { [Code in keyof AdviceStatements]: (facts: AdviceStatements[Code]) => string };

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

export const enroll = {
  refusals: {
    batch_unknown: (f) => ({
      message: `There is no batch "${f.batch}".`,
      hint: didYouMean(f.suggestion, '"cohort plan batch list" lists the batches.'),
    }),
    batch_closed: (f) => ({
      message: `The batch ${f.batch} was closed on ${f.closed_on}.`,
      hint: 'Choose an open batch, or take the closing back with "cohort undo".',
    }),
    person_unknown: (f) => ({
      message: `Nobody has the employee number ${f.employee_no}.`,
      hint: didYouMean(f.suggestion, 'Take the person in with "cohort enroll import" first.'),
    }),
    person_similar: (f) => ({
      message: `${f.employee_no} looks like ${f.known}, who has the same name and the same ${f.why === 'phone' ? 'phone' : 'team and day of hire'}.`,
      hint: `If it is the same person, use ${f.known}; if not, say so with --accept-similar ${f.employee_no}.`,
    }),
    similar_accepted: (f) => ({ message: `Accepted as another person than ${f.known}.` }),
    enrolled_elsewhere: (f) => ({
      message: `${f.employee_no} is in the batch ${f.batch}.`,
      hint: 'Use "cohort enroll move" to change the batch.',
    }),
    enrolled_already: (f) => ({ message: `${f.employee_no} is in the batch ${f.batch} already.` }),
    in_no_batch: (f) => ({
      message: `${f.employee_no} is in no batch at present.`,
      hint: 'Use "cohort enroll add EMPLOYEE --batch BATCH".',
    }),
    joined_too_late: (f) => ({
      message: `The batch ${f.batch} reached the course ${f.course} on ${f.reached_on}; whoever comes then waits for the next batch (${f.rule}).`,
      hint: 'Enroll the person in the next batch.',
    }),
    joined_not_ready: (f) => ({
      message: `${f.employee_no} would join ${f.batch} on ${f.joined_on}, before the stage "${f.stage}" is behind them${f.ready_on === '' ? '' : `, which it is from ${f.ready_on} on`} (${f.rule}).`,
      hint: 'See "cohort enroll advise EMPLOYEE"; give a later day with --joined, or enroll the person in the next batch.',
    }),
    joined_unready: (f) => ({
      message: `The stage "${f.stage}" is not behind them by then${f.ready_on === '' ? '' : `, only from ${f.ready_on} on`} (${f.rule}).`,
    }),
    insert_needed: (f) => ({
      message: `${f.employee_no} would join ${f.batch} on ${f.joined_on}, after ${f.missed} ${f.missed === 1 ? 'session' : 'sessions'}.`,
      hint: `See "cohort enroll advise ${f.employee_no} --batch ${f.batch}", then give --insert; or give the day with --joined, if the person has been there from the start.`,
    }),
    joined_late: (f) => ({
      message: `Joins late, on ${f.joined_on}; ${f.missed} ${f.missed === 1 ? 'session has' : 'sessions have'} been missed.`,
    }),
    move_same_batch: (f) => ({ message: `${f.employee_no} is in the batch ${f.batch} already.` }),
    leaves_before_joining: (f) => ({
      message: `${f.employee_no} joined on ${f.joined_on} and cannot leave on ${f.left_on}.`,
      hint: 'Give a later day with --on.',
    }),
    other_program: (f) => ({
      message: `The batches run different programs: ${f.from} and ${f.to}.`,
      hint: 'Withdraw the person and add them to the other batch.',
    }),
    pause_overlaps: (f) => ({
      message: `${f.employee_no} is on leave of absence from ${f.from} ${f.until === '' ? 'until further notice' : `to ${f.until}`} already.`,
      hint: 'Give other days; "cohort enroll return" ends a leave of absence.',
    }),
    pause_days_reversed: (f) => ({
      message: `The leave of absence would end on ${f.until}, before it begins on ${f.from}.`,
      hint: 'Check both days; a single day is given twice.',
    }),
    pause_before_joining: (f) => ({
      message: `${f.employee_no} joined ${f.batch} on ${f.joined_on}; a leave of absence cannot begin on ${f.from}.`,
      hint: 'Give a later day with --from.',
    }),
    pause_after_leaving: (f) => ({
      message: `${f.employee_no} left ${f.batch} on ${f.left_on}.`,
      hint: 'Who has left needs no leave of absence; "cohort enroll return" brings a withdrawn person back.',
    }),
    pause_attended: (f) => ({
      message: `${f.employee_no} attended the session ${f.session} on ${f.day}.`,
      hint: 'Give other days, or correct the attendance first with "cohort record attendance".',
    }),
    not_paused: (f) => ({
      message: `${f.employee_no} is in training on ${f.on} and has nothing to return from.`,
      hint: '"cohort why EMPLOYEE" says where a person stands.',
    }),
    return_first_day: (f) => ({
      message: `The leave of absence of ${f.employee_no} begins on ${f.from}; nobody returns before its second day.`,
      hint: 'Give a later day with --on, or take the leave of absence back with "cohort undo".',
    }),
    return_before_leaving: (f) => ({
      message: `${f.employee_no} left on ${f.left_on} and cannot return on ${f.on}.`,
      hint: 'Give a later day with --on, or take the withdrawal back with "cohort undo".',
    }),
    return_other_batch: (f) => ({
      message: `${f.employee_no} is in the batch ${f.batch} and returns there, not to ${f.wanted}.`,
      hint: 'Leave --batch out; use "cohort enroll move" to change the batch.',
    }),
    return_dismissed: (f) => ({
      message: `${f.employee_no} left ${f.batch} on ${f.left_on} by ${f.kind}${f.decided_by === '' ? '' : `, decided on ${f.decided_on} by ${f.decided_by}`}.`,
      hint: 'The decision stands until it is taken back: find its entry with "cohort log", then "cohort undo ENTRY".',
    }),
  } satisfies RefusalTexts<EnrollRefusals>,
  summary: 'People: roster, batches, moves.',
  import: {
    summary:
      'Take in a roster (CSV or Excel): new people, changes of known ones, places in a batch.',
    file: 'roster: employee_no*, name*, hired_on*, department, team, position, level, phone, email, batch',
    batch: 'enroll everybody in this batch (the column "batch" says it per person)',
    joined: 'day on which late joiners join, instead of their day of hire',
    effective: 'day from which changed departments and teams hold (else today)',
    acceptSimilar:
      'these employee numbers are other people than those they look like (all, or a list: E1,E2)',
    askSimilar: (employeeNo: string, known: string) =>
      `${employeeNo} looks like ${known}. Is it another person?`,
  },
  add: {
    summary: 'Put a known person into a batch.',
    employee: 'employee number',
    batch: 'the batch',
    joined: 'day on which the person joins (else today, where the batch is running)',
    insert: 'insert a late joiner, with places to make up what was missed',
    places: (f: { given: number; missed: number }) =>
      f.given === f.missed
        ? `${f.given} ${f.given === 1 ? 'place' : 'places'} to make up what was missed:`
        : `${f.given} ${f.given === 1 ? 'place' : 'places'} to make up what was missed; for ${f.missed - f.given} of ${f.missed} sessions there is none yet:`,
    unchanged: (f: { employee_no: string; batch: string }) =>
      `${f.employee_no} is in ${f.batch}; there is no place to be given.`,
    added: (f: { employee_no: string; batch: string }) => `${f.employee_no} is in ${f.batch}.`,
    done: (f: { employee_no: string; batch: string; joined_on: string }) =>
      `${f.employee_no} is in ${f.batch} from ${f.joined_on} on.`,
  },
  move: {
    summary: 'Move a person to another batch; the old enrollment stays, linked.',
    to: 'the batch to move to',
    on: 'first day in the new batch (else today)',
    reason: 'why',
    done: (f: { employee_no: string; from: string; to: string; on: string }) =>
      `${f.employee_no} moved from ${f.from} to ${f.to} on ${f.on}.`,
  },
  withdraw: {
    summary: 'End a person’s enrollment; what was recorded stays.',
    on: 'first day on which the person is no longer in the batch (else today)',
    reason: 'why',
    done: (f: { employee_no: string; batch: string; on: string }) =>
      `${f.employee_no} left ${f.batch} on ${f.on}.`,
  },
  pause: {
    summary: 'Put a person on leave of absence from the training: nothing is due meanwhile.',
    from: 'first day of the leave of absence',
    until: 'its last day (else until the person returns)',
    reason: 'why',
    done: (f: { employee_no: string; batch: string; from: string; until: string | null }) =>
      f.until === null
        ? `${f.employee_no} is on leave of absence from ${f.batch} from ${f.from} on, until further notice.`
        : `${f.employee_no} is on leave of absence from ${f.batch} from ${f.from} to ${f.until}.`,
  },
  return: {
    summary: 'Bring a person back: from a leave of absence, or into a batch after a withdrawal.',
    on: 'first day back (else today)',
    batch: 'the batch to return to after a withdrawal (else the one that was left)',
    ended: (f: { employee_no: string; batch: string; on: string; from: string; until: string }) =>
      `${f.employee_no} is back in ${f.batch} from ${f.on} on; the leave of absence lasted from ${f.from} to ${f.until}.`,
    rejoined: (f: { employee_no: string; batch: string; on: string; from: string }) =>
      `${f.employee_no} is back from ${f.on} on, in ${f.batch}; the record of ${f.from} goes on.`,
  },
  advise: {
    summary: 'Say whether a person joins the running batch, waits for the next, or is not ready.',
    batch: 'the batch (else the running one, or the next to come)',
    on: 'day on which the person would join (else today)',
    joins: 'would join on',
    joined: 'joined on',
    due: 'make up by',
    missed: 'missed sessions',
    placesTitle: 'What was missed, and where it can be made up',
    noneMissed: 'Nothing was missed.',
    reasonsTitle: 'Why',
    reasons: {
      advice_enrolled: (f) => `Is in the batch ${f.batch} since ${f.joinedOn}.`,
      advice_enrolled_elsewhere: (f) =>
        `Is in the batch ${f.batch} at present; "cohort enroll move" changes the batch.`,
      advice_not_ready: (f) =>
        f.readyOn === null
          ? `The stage "${f.stage}" must be behind a newcomer, and time alone does not bring it about.`
          : `The stage "${f.stage}" must be behind a newcomer; it is from ${f.readyOn} on.`,
      advice_ready: (f) => `The stage "${f.stage}" is behind them, as it must be.`,
      advice_from_start: (f) =>
        `Joins ${f.batch} on ${f.startOn}, before any of its sessions: nothing is missed.`,
      advice_insert: (f) =>
        `${f.batch} has not gone past the course ${f.course}: until then newcomers are inserted.`,
      advice_between: (f) =>
        `${f.batch} had the course ${f.course} on ${f.pastOn} and has not reached ${f.next}: newcomers are still inserted.`,
      advice_no_rule: (f) =>
        `The handbook of ${f.batch} says nothing of late joiners: they are inserted.`,
      advice_next_batch: (f) =>
        `${f.batch} reached the course ${f.course} on ${f.reachedOn}: whoever comes then waits for the next batch.`,
      advice_next: (f) => `The next batch is ${f.batch}; it begins on ${f.startOn}.`,
      advice_before_hire: (f) =>
        `The day asked about, ${f.on}, lies before the hire on ${f.hiredOn}: the answer is that of the day of hire.`,
      advice_none_ahead: () => 'No further batch is open: open one with "cohort plan batch open".',
      advice_missed: (f) =>
        f.dueOn === null
          ? `${f.count}${f.more ? ' more' : ''} missed ${f.count === 1 ? 'session' : 'sessions'} can be made up.`
          : `${f.count} missed ${f.count === 1 ? 'session' : 'sessions'} must be made up by ${f.dueOn}.`,
      advice_no_place: (f) =>
        `For ${f.count} of them there is no session in another batch yet: ${f.sessions}.`,
      advice_late_place: (f) =>
        `For ${f.count} of them the first session in another batch comes after ${f.dueOn}: ${f.sessions}.`,
    } satisfies AdviceTexts,
  },
  list: {
    summary: 'Who is in a batch, and where they stand.',
    batch: 'the batch (else all open ones)',
    empty: 'Nobody is enrolled.',
  },
  options: {
    encoding: 'encoding of a CSV file, where it is not recognised: utf-8, gb18030, big5, utf-16',
    sheet: 'sheet of a workbook',
    errors: 'write all faults to a CSV file',
    again: 'apply a file once more that was taken in before',
  },
};
