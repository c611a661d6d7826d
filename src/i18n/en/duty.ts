import type { DutyRefusals } from '../../domain/refusals/duty.js';
import type { RefusalTexts } from '../types.js';

const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

/** What `plan duty`, `plan event` and `plan calendar` say. */
export const duty = {
  refusals: {
    duty_unknown: (f) => ({
      message: `The handbook has no duty "${f.duty}".`,
      hint: meant(
        f.suggestion,
        f.duties === ''
          ? 'Duties are written in the handbook under duties.'
          : `It has: ${f.duties}.`,
      ),
    }),
    duty_no_such_day: (f) => ({
      message: `${f.duty} does not fall on ${f.day}.`,
      hint:
        f.nearest === ''
          ? 'It falls on no day near it: duties count from the day on which the handbook was applied.'
          : `The days next to it: ${f.nearest}.`,
    }),
    duty_none_between: (f) => ({
      message: `${f.duty} has no day to mark from ${f.from} to ${f.to}.`,
      hint: '"cohort plan duty list --from DAY --to DAY" lists the days of every duty.',
    }),
    duty_not_open: (f) => ({
      message: `Nothing of ${f.duty} is open.`,
      hint:
        f.next === ''
          ? 'Name a day with --on.'
          : `Its next day is ${f.next}. Name another day with --on.`,
    }),
    duty_too_early: (f) => ({
      message: `${f.duty} of ${f.day} is not on the list before ${f.opens_on}.`,
      hint: 'Tick it off from that day on, or skip it with a reason.',
    }),
    duty_is_done: (f) => ({
      message: `${f.duty} of ${f.day} was done: noted by ${f.by} on ${f.on}.`,
      hint: `If that is wrong, open it again first: "cohort plan duty reopen ${f.duty} --on ${f.day}".`,
    }),
    duty_not_marked: (f) => ({
      message:
        f.day === ''
          ? `Nothing was noted of ${f.duty} lately.`
          : `Nothing was noted of ${f.duty} of ${f.day}: it is open.`,
      hint: '"cohort plan duty list" shows how each day stands.',
    }),
    event_kind_unknown: (f) => ({
      message: `The handbook has no kind of meeting "${f.kind}".`,
      hint: meant(
        f.suggestion,
        f.kinds === '' ? 'Kinds are written in the handbook under events.' : `It has: ${f.kinds}.`,
      ),
    }),
    event_unknown: (f) => ({
      message: `There is no meeting "${f.event}".`,
      hint: meant(f.suggestion, '"cohort plan event list" lists them.'),
    }),
    event_code: (f) => ({
      message: `"${f.code}" cannot be the code of a meeting.`,
      hint: 'Use up to 60 letters, digits, ".", "_" and "-".',
    }),
    event_exists: (f) => ({
      message: `There is a meeting ${f.event} already, on ${f.day}.`,
      hint: 'Give another one a code of its own with --code.',
    }),
    event_step_unknown: (f) => ({
      message: `The checklist of ${f.event} has no step "${f.step}".`,
      hint: meant(f.suggestion, `It has: ${f.steps}.`),
    }),
    event_cancelled: (f) => ({
      message: `${f.event} was cancelled on ${f.on}: ${f.reason}`,
      hint: 'Take the cancelling back with "cohort undo", if it is held after all.',
    }),
    event_step_done: (f) => ({
      message: `${f.step} of ${f.event} was done: noted by ${f.by} on ${f.on}.`,
      hint: `If that is wrong, open it again first: "cohort plan event reopen ${f.event} ${f.step}".`,
    }),
    event_step_not_marked: (f) => ({
      message: `Nothing was noted of ${f.step} of ${f.event}: it is open.`,
      hint: `"cohort plan event show ${f.event}" shows how each step stands.`,
    }),
    event_times: (f) => ({
      message:
        f.start === '' || f.end === ''
          ? 'Of the hours only one is given.'
          : `A meeting cannot be from ${f.start} to ${f.end}.`,
      hint: 'Give both --start and --end; it must begin before it ends.',
    }),
    calendar_whose: (f) => ({
      message: 'Whose calendar?',
      hint: `Give one of: ${f.options}.`,
    }),
    calendar_batch_unknown: (f) => ({
      message: `There is no batch "${f.batch}", nor was there one.`,
      hint: meant(f.suggestion, '"cohort plan batch list" lists them.'),
    }),
    calendar_name_unknown: (f) => ({
      message:
        f.what === 'trainer'
          ? `No session or sitting is or was given to "${f.name}".`
          : `No session or sitting is or was in "${f.name}".`,
      hint: meant(f.suggestion, '"cohort plan session list" shows who gives what, and where.'),
    }),
  } satisfies RefusalTexts<DutyRefusals>,
  by: (time: string) => `by ${time}`,
  on: 'day (else today)',
  note: 'a remark',
  summary: 'Recurring duties: what is open, tick off, skip, open again.',
  codes: 'code of the duty, such as noon_meeting',
  list: {
    summary: 'Duties day by day, with what was done; and what is still open from before.',
    for: 'only those of a role: assistant, specialist, supervisor ...',
    from: 'from this day on (else the Monday of this week)',
    to: 'up to this day (else the Sunday)',
    state: 'only due, overdue, lapsed, coming, done or skipped ones',
    empty: 'There are no duties in these days.',
    title: (from: string, to: string) => `Duties ${from} to ${to}`,
  },
  done: { summary: 'Note that duties were done.', on: 'the day that is meant (else the one open)' },
  skip: {
    summary: 'Note that duties are left out, and why.',
    reason: 'why',
    to: 'with --on: all days up to this one',
  },
  reopen: { summary: 'Take a mark back: the duty is open again.' },
  marked: {
    done: (f: { title: string; day: string }) => `${f.title}, ${f.day}: done`,
    skipped: (f: { title: string; day: string }) => `${f.title}, ${f.day}: skipped`,
    open: (f: { title: string; day: string }) => `${f.title}, ${f.day}: open again`,
  },
  others: (title: string, days: string) => `Still open of ${title}: ${days}`,
  event: {
    summary: 'Meetings with their checklists: add, list, tick off, move, cancel.',
    event: 'code of the meeting, such as weekly_meeting-2026-03-02',
    steps: 'code of the step, such as invitations',
    add: {
      summary: 'Add a meeting of a kind; its checklist is laid before and after its day.',
      kind: 'kind of meeting of the handbook',
      askKind: 'Which kind?',
      day: 'its day',
      code: 'a code of its own (else kind and day)',
      title: 'its name (else that of the kind)',
      customer: 'for whom',
      venue: 'where',
      start: 'when it begins, HH:MM',
      end: 'when it ends, HH:MM',
    },
    list: {
      summary: 'Meetings from today on, and past ones of which a step is open.',
      from: 'from this day on (else today)',
      to: 'up to this day; with the recurring ones until then',
      empty: 'There are no meetings.',
    },
    show: { summary: 'One meeting and its checklist.' },
    done: { summary: 'Note that steps of a checklist were done.' },
    skip: { summary: 'Note that steps are left out, and why.', reason: 'why' },
    reopen: { summary: 'Take marks back: the steps are open again.' },
    move: {
      summary: 'Move a meeting; the days of its steps move with it.',
      day: 'the new day',
      done: (f: { event: string; from: string; to: string }) => `${f.event}: ${f.from} → ${f.to}`,
    },
    cancel: {
      summary: 'Cancel a meeting; it stays in the lists, with the reason.',
      reason: 'why',
      done: (f: { event: string; day: string }) => `${f.event} of ${f.day} is cancelled.`,
    },
    marked: {
      done: (f: { event: string; title: string }) => `${f.event}, ${f.title}: done`,
      skipped: (f: { event: string; title: string }) => `${f.event}, ${f.title}: skipped`,
      open: (f: { event: string; title: string }) => `${f.event}, ${f.title}: open again`,
    },
    title: (f: { title: string; day: string; weekday: string }) =>
      `${f.title}, ${f.day} ${f.weekday}`,
    cancelled: (f: { on: string; reason: string }) => `Cancelled on ${f.on}: ${f.reason}`,
    figures: { code: 'Code', hours: 'Time', customer: 'For', venue: 'Venue', note: 'Note' },
    noSteps: 'The checklist is empty.',
  },
  calendar: {
    summary:
      'Calendars for phones and mail programs (.ics): of a batch, trainer, venue, person or role.',
    batch: 'the sessions and sittings of a batch',
    trainer: 'what a trainer gives',
    venue: 'what is held in a venue',
    person: 'what a person is expected at (employee number)',
    role: "a role's duties and its steps of meetings",
    all: 'all sessions and sittings',
    from: 'from this day on (with --role else today)',
    to: 'up to this day (with --role else the end of the year)',
    ics: 'write iCalendar to the standard output; --out FILE.ics writes it to a file',
    empty: 'The calendar is empty.',
    title: (office: string, of: string) => [office, of].filter((part) => part !== '').join(' '),
    batchLine: (batch: string) => `Batch ${batch}`,
    codeLine: (code: string) => code,
    trainerLine: (name: string) => `Trainer: ${name}`,
    hoursLine: (hours: number) => `Credited hours: ${hours}`,
  },
};
