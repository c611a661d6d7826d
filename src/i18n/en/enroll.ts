import type { EnrollRefusals } from '../../domain/refusals/enroll.js';
import type { RefusalTexts } from '../types.js';

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
      hint: didYouMean(
        f.suggestion,
        'Add the person with "cohort enroll import" or "enroll add" first.',
      ),
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
    joined: 'day on which the person joins',
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
