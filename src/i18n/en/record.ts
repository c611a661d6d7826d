import type { RecordRefusals } from '../../domain/refusals/record.js';
import type { RefusalTexts } from '../types.js';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

export const record = {
  refusals: {
    session_unknown: (f) => ({
      message: `There is no session "${f.session}".`,
      hint:
        f.suggestion === ''
          ? '"cohort plan session list" lists the sessions.'
          : `Did you mean ${f.suggestion}?`,
    }),
    session_cancelled: (f) => ({
      message: `The session ${f.session} of ${f.day} was cancelled.`,
      hint: 'Record attendance in the session that took its place.',
    }),
    session_future: (f) => ({
      message: `The session ${f.session} is on ${f.day}; today is ${f.today}.`,
      hint: 'Record attendance once the session has been held.',
    }),
    excused_ahead: (f) => ({
      message: `The leave excuses from ${f.session} on ${f.day}; it is recorded once the session has been held.`,
    }),
    not_in_session: (f) => ({
      message: `${f.employee_no} is not in the batch ${f.batch} and has no place in the session ${f.session}.`,
      hint: 'Check session and number; enroll the person with "cohort enroll add", or delete the row.',
    }),
    before_joining: (f) => ({
      message: `${f.employee_no} joined ${f.batch} on ${f.joined_on}, after the session ${f.session} of ${f.day}.`,
      hint: 'Delete the row; a session before joining is missed, not attended.',
    }),
    after_leaving: (f) => ({
      message: `${f.employee_no} left ${f.batch} on ${f.left_on}; the session ${f.session} was on ${f.day}.`,
      hint: 'Delete the row, or check the session.',
    }),
    attendance_in_pause: (f) => ({
      message: `${f.employee_no} is on leave of absence from ${f.from} ${f.until === '' ? 'until further notice' : `to ${f.until}`}; the session ${f.session} is on ${f.day}.`,
      hint: 'Delete the row, or end the leave of absence with "cohort enroll return".',
    }),
    status_not_given: (f) => ({
      message: `There is a note, but ${f.column} is empty.`,
      hint: 'Fill in the status, or clear the note to leave the row for later.',
    }),
    leave_missing: (f) => ({
      message: `${f.employee_no} has no leave for ${f.day}; "excused" needs leave requested at least ${days(f.notice_days)} before (${f.rule}).`,
      hint: 'Record the leave first with "cohort record leave", or mark the person absent.',
    }),
    leave_too_late: (f) => ({
      message: `The leave of ${f.employee_no} for ${f.day} was requested on ${f.requested_on}, too late: ${f.request_by} was the last day (${f.rule}: ${days(f.notice_days)}).`,
      hint: 'Mark the person absent. If the day of the request is wrong, undo the leave and record it anew.',
    }),
    leave_days_reversed: (f) => ({
      message: `The leave ends on ${f.to}, before it begins on ${f.from}.`,
      hint: 'Check both days; a single day is written in both columns.',
    }),
    leave_requested_later: (f) => ({
      message: `The leave was requested on ${f.requested_on}, but today is ${f.today}.`,
      hint: 'Write the day on which the request came in.',
    }),
    leave_overlaps: (f) => ({
      message: `${f.employee_no} has leave from ${f.from} to ${f.to} already, requested on ${f.requested_on}.`,
      hint: 'Write only the days that are not covered yet. If the recorded leave is wrong, take it back with "cohort undo".',
    }),
    leave_late: (f) => ({
      message:
        f.excuses_from === ''
          ? `Late: requested on ${f.requested_on} for ${f.from}, it does not excuse (${f.rule}).`
          : `Late: requested on ${f.requested_on} for ${f.from}, it does not excuse before ${f.excuses_from} (${f.rule}).`,
    }),
  } satisfies RefusalTexts<RecordRefusals>,
  sheet: {
    summary: 'Print a sheet to fill in and import back: CSV, or Excel with --out FILE.xlsx.',
    kind: (kinds: string) => `what the sheet is for: ${kinds}`,
    session: 'one session',
    batch: 'the people of a batch; for attendance, all its planned sessions',
    month: 'the in-service sessions of this month, YYYY-MM',
    day: 'attendance: only the sessions of this day (with --batch); drill, score: the day',
    form: 'the questionnaire: code or title (form, appraisal)',
    course: 'a course instead of a session (form; with --batch for its people)',
    forms: 'so many forms (form; otherwise as many as people were there)',
    assessment: 'the assessment (score; with --batch)',
    sitting: 'the sitting (score)',
    checklist: 'only this checklist',
    drill: 'only this drill',
    metric: 'only these KPIs, with commas',
    period:
      'the period of the figures: 2026-03, 2026-W10, 2026-03-02 (kpi; the last month otherwise)',
    askBatch: 'Which batch?',
    askSession: 'Which session?',
    askSitting: 'Which sitting?',
    nobody: 'Nobody stands on this sheet.',
    allSigned: 'There is nothing left to be signed.',
    noDrills: 'The program has no drills.',
    nobodySits: 'Nobody has to sit it.',
    leftOut: (count: number) =>
      `${count} ${count === 1 ? 'row that is' : 'rows that are'} not filled in ${count === 1 ? 'was' : 'were'} left out.`,
    headers: {
      leaveFrom: 'from',
      leaveTo: 'to',
      requestedOn: 'requested on',
      leaveReason: 'reason',
      checklist: 'checklist',
      item: 'item',
      itemTitle: 'title',
      signedOn: 'signed on',
      mentor: 'mentor',
      drill: 'drill',
      drillTitle: 'title',
      day: 'day',
      quantity: 'quantity',
      period: 'period',
      assessment: 'assessment',
      takenOn: 'taken on',
      score: 'score',
      bonus: 'bonus',
      examiner: 'examiner',
    },
    paper: {
      training: 'Training',
      day: 'Date',
      organiser: 'Organised by',
      venue: 'Venue',
      mark: (mark: number, title: string) => `${mark} = ${title}`,
      parting: ', ',
      scale: (scale: string) => `Marks: ${scale}.`,
      anonymous: 'Please do not write your name.',
      named: 'Name: ____________',
    },
    empty: 'Nobody belongs in such a session.',
    titleHeader: 'title',
    startHeader: 'start',
    statusHeader: 'status',
  },
  asking: {
    how: (stop: string) =>
      `Enter leaves somebody out, "${stop}" stops; every answer is recorded at once.`,
    left: (f: { left: number; done: number }) =>
      f.done === 0 ? `${f.left} to go.` : `${f.done} recorded already, ${f.left} to go.`,
    skip: 'leave out',
    stop: 'stop here',
    session: 'Which session?',
    batch: 'Which batch?',
    whose: 'Whose leave? Employee number (Enter ends):',
    borrower: 'Who borrows or brings back? Employee number (Enter ends):',
    whichCopy: (f: { who: string; has: string[] }) =>
      `${f.who} - which copy or material?${f.has.length > 0 ? ` Has ${f.has.join(', ')}.` : ''}`,
    hasUntil: (f: { copy: string; due_on: string }) => `${f.copy} until ${f.due_on}`,
    lentOn: 'Lent on which day?',
    dueBack: 'Due back on which day? (Enter: by the handbook)',
    backOn: (copy: string) => `${copy} back on which day?`,
    backHow: 'In which state?',
    backNote: 'What is wrong with it?',
    leaveFrom: 'From which day?',
    leaveTo: 'To which day?',
    requestedOn: 'Requested on which day?',
    leaveReason: 'Why?',
    drill: 'Which drill?',
    day: 'Which day?',
    metric: 'Which KPI?',
    period: 'Which period?',
    signed: (f: { who: string; item: string; title: string }) =>
      `${f.who}: ${f.item} ${f.title} - signed on which day?`,
    formNo: (number: string) => `Form no. ${number}`,
    checked: (f: { who: string; period: string }) => `${f.who} (drawn ${f.period}) - score?`,
    checkedOn: 'Checked on which day?',
    checker: 'Checked by whom?',
    finding: 'What was found?',
    rater: (whose: string) => `${whose} - rated by whom?`,
    finished: (f: { recorded: number; stopped: boolean; dry: boolean }) =>
      `${f.recorded} ${f.dry ? 'would be recorded' : 'recorded'}.${f.stopped ? ' The same command goes on from here.' : ''}`,
  },
  attendance: {
    summary: 'Take attendance in: the filled-in sheet, or any file with the columns.',
    file: 'session*, employee_no*, status* (present, late, left_early, absent, excused), note',
    leftOut: (count: number) =>
      `${count} ${count === 1 ? 'row' : 'rows'} without a status ${count === 1 ? 'was' : 'were'} left out.`,
    ahead: (count: number) =>
      `${count} excused ${count === 1 ? 'row' : 'rows'} of sessions still to come left out: print a new sheet and import it once they have been held.`,
  },
  leave: {
    summary: 'Take leave in, with the day on which it was requested.',
    file: 'employee_no*, from*, to*, requested_on*, reason',
    list: {
      summary: 'Who is on leave, today and later.',
      from: 'with a day on or after this one (else today)',
      to: 'with a day on or before this one',
      all: 'past leave too',
      employee: 'only of this person',
      empty: 'There is no such leave.',
    },
  },
};
