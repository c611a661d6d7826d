import type { PlanRefusals } from '../../domain/refusals/plan.js';
import type { RefusalTexts } from '../types.js';

export const plan = {
  refusals: {
    batch_unfinished: (f) => ({
      message: `In ${f.batch} people still have to retake, retrain or be reviewed: ${f.people}.`,
      hint: 'Move or withdraw them first. With --yes the batch is closed all the same, and they leave the worklist.',
    }),
    handbook_encoding: (f) => ({
      message: `${f.file} is not UTF-8 text (line ${f.line}).`,
      hint: 'Save it as UTF-8: in Notepad under "Save as", in WPS and Word as plain text with the encoding UTF-8.',
    }),
    handbook_version_unknown: (f) => ({
      message: `There is no version ${f.version} of the handbook; the newest is ${f.latest}.`,
      hint: '"cohort plan handbook show --list" lists the versions.',
    }),
    handbook_path_unknown: (f) => ({
      message: `Version ${f.version} of the handbook has nothing at ${f.path}.`,
      hint:
        f.suggestion === ''
          ? 'A path looks like ladders.default.steps[1].'
          : `Did you mean ${f.suggestion}?`,
    }),
    repin_program: (f) => ({
      message: `${f.batch} runs the program ${f.program}, which the new handbook does not have.`,
      hint: 'Put the program back, or leave the batch with its version.',
    }),
    repin_stages: (f) => ({
      message: `${f.batch} has sessions of stages that the new handbook does not have: ${f.stages}.`,
      hint: 'Keep these stages, or leave the batch with its version.',
    }),
    repin_assessments: (f) => ({
      message: `${f.batch} has attempts at assessments that the new handbook does not have: ${f.assessments}.`,
      hint: 'Keep these assessments, or leave the batch with its version.',
    }),
    repin_obstacles: ({ obstacles }) => ({
      message: [
        'These rules cannot judge what has happened:',
        ...obstacles.map(({ code, facts }) =>
          code === 'repin_program'
            ? `  ${facts.batch}: there is no program ${facts.program}`
            : code === 'repin_stages'
              ? `  ${facts.batch}: there are no such stages, of which it has sessions: ${facts.stages}`
              : `  ${facts.batch}: there are no such assessments, of which it has attempts: ${facts.assessments}`,
        ),
      ].join('\n'),
      hint: 'Put back what is missing, or choose other batches.',
    }),
    batch_code: (f) => ({
      message: `"${f.code}" cannot be the code of a batch.`,
      hint: 'Use up to 30 letters, digits, ".", "_" and "-", such as 2026-03A.',
    }),
    batch_exists: (f) => ({
      message: `There is a batch ${f.batch} already; it began on ${f.start_on}.`,
      hint: 'Choose another code; upper and lower case are the same here.',
    }),
    program_unknown: (f) => ({
      message: `The handbook has no program "${f.program}".`,
      hint: f.suggestion === '' ? `It has: ${f.programs}.` : `Did you mean ${f.suggestion}?`,
    }),
    trainer_role: (f) => ({
      message: `No session of this program is given by the role "${f.role}".`,
      hint:
        f.suggestion === ''
          ? `Its sessions are given by: ${f.roles}.`
          : `Did you mean ${f.suggestion}?`,
    }),
    sessions_ahead: (f) => ({
      message: `${f.batch} cannot be closed on ${f.on}: after that day lie ${f.sessions}.`,
      hint: `Cancel them with "cohort plan session cancel", or close the batch on ${f.last_on} or later.`,
    }),
    closed_before_start: (f) => ({
      message: `${f.batch} begins on ${f.start_on} and cannot be closed on ${f.on}.`,
      hint: 'Give a later day with --on; a batch opened by mistake is taken back with "cohort undo".',
    }),
    session_day_off: (f) => ({
      message: `${f.day} is no workday; ${f.session} was not moved there.`,
      hint: 'Choose a workday, or say --yes to hold it on a day off.',
    }),
    session_before_batch: (f) => ({
      message: `${f.session} cannot be on ${f.day}: the batch ${f.batch} begins on ${f.start_on}.`,
      hint: 'Choose a day on or after the start of the batch.',
    }),
    session_times: (f) => ({
      message:
        f.end === ''
          ? `${f.session} would not be over at midnight, if it began at ${f.start}.`
          : `${f.session} cannot be from ${f.start} to ${f.end}.`,
      hint: 'It must begin before it ends, on one day; give --start and --end.',
    }),
    session_attended: (f) => ({
      message: `${f.session} was held on ${f.day}: attendance of ${f.people} ${f.people === 1 ? 'person is' : 'people is'} recorded.`,
      hint: 'A session that was held stays as it is. If the attendance is wrong, take its entry back with "cohort undo" first.',
    }),
    session_not_planned: (f) => ({
      message: `The session ${f.session} is cancelled${f.note === '' ? '' : `: ${f.note}`}.`,
      hint: 'Take the cancelling back with "cohort undo", if it is to be held after all.',
    }),
  } satisfies RefusalTexts<PlanRefusals>,
  handbook: {
    summary: "The office's rules: check, compare, apply and show them.",
    file: 'the handbook, a YAML file',
    warning: (place: string, said: string) => `Warning: ${place}: ${said}`,
    pinned: (batches: string, version: number) => `By version ${version}: ${batches}`,
    check: {
      summary: 'Read a handbook and name everything that is wrong with it, by line and column.',
      good: (
        file: string,
        c: {
          programs: number;
          stages: number;
          courses: number;
          assessments: number;
          ladders: number;
        },
      ) =>
        `${file} is good. Programs: ${c.programs}, stages: ${c.stages}, courses: ${c.courses}, assessments: ${c.assessments}, ladders: ${c.ladders}`,
    },
    diff: {
      summary: 'What a handbook would change, rule by rule; or what changed between two versions.',
      from: 'compare with this version (else the newest)',
      to: 'up to this version (else the newest)',
      same: (version: number) => `No difference from version ${version}.`,
      sameRules: (version: number) =>
        `No rule differs from version ${version}; only comments or the layout do.`,
    },
    apply: {
      summary: 'Put a handbook in force as a new version; open batches keep theirs.',
      note: 'why it was changed',
      repin: 'an open batch that goes on under the new version; several with commas',
      ask: (batches: string) => `Judge ${batches} by these rules from now on?`,
      done: (version: number) =>
        `Version ${version} is in force: batches opened from now on are judged by it.`,
      wouldBe: (version: number) => `It would become version ${version}.`,
      unchanged: (version: number) => `Version ${version} says the same already.`,
      repinned: (batch: string, from: number, to: number) =>
        `${batch} goes on by version ${to} (before: ${from}).`,
      howToRepin: 'They keep it; --repin BATCH moves one.',
      calendar: "The office's own days off and extra workdays hold for every batch at once.",
    },
    show: {
      summary: 'The handbook as it was applied, or the rule at a path.',
      path: 'such as ladders.default.steps[1] or programs.onboarding.stages[foundation]',
      version: 'this version (else the newest)',
      list: 'list the versions and the batches that are judged by them',
      empty: 'There is no handbook.',
    },
    schema: { summary: "The handbook's JSON Schema, for editors that complete and underline." },
  },
  batch: {
    summary: 'Batches: open with a timetable, show, list, close.',
    startMoved: (from: string, to: string) => `${from} is no workday: the batch begins on ${to}.`,
    yearsUnknown: (years: readonly string[]) =>
      `Warning: the holidays of ${years.join(', ')} are not known; public holidays count as workdays there. Enter them in the handbook under calendar.overrides.`,
    noTimetable: 'The program has no timetable: the batch has no sessions.',
    open: {
      summary: 'Open a batch by the newest handbook and lay its sessions on workdays.',
      code: 'code of the batch: letters, digits, ".", "_" and "-", such as 2026-03A',
      start: 'first day; if it is no workday, the next one',
      program: 'program of the handbook (else the first one)',
      title: 'name of the batch, shown on its timetable',
      trainer: 'who gives the sessions of a role (ROLE=NAME, repeatable); a NAME alone gives all',
      venue: 'where the sessions are held',
      askProgram: 'Which program?',
    },
    show: { summary: 'One batch: its facts and its timetable.', code: 'the batch' },
    list: {
      summary: 'All batches.',
      status: 'open, closed or all (else all)',
      empty: 'There is no batch.',
    },
    close: {
      summary: 'Close a batch whose sessions are over.',
      on: 'day on which it ended (else today)',
      done: (f: { batch: string; on: string }) => `${f.batch} was closed on ${f.on}.`,
    },
    figures: {
      program: 'Program',
      status: 'Status',
      startOn: 'Start',
      endOn: 'Last session',
      closedOn: 'Closed',
      enrolled: 'People',
      sessions: 'Sessions',
      hours: 'Credited hours',
      version: 'Handbook version',
    },
  },
  session: {
    summary: 'Sessions: list, move, cancel, assign trainer and venue.',
    session: 'code of the session, such as 2026-03A-05',
    textExpected: 'a text of which every character can be seen',
    title: 'Timetable',
    /** Behind the title of a session that may be missed. */
    optional: 'optional',
    titleOf: (what: string) => `${what}: timetable`,
    subtitle: (f: { batch: string; from: string; to: string; version: number }) =>
      `Batch ${f.batch}, ${f.from} to ${f.to}, handbook version ${f.version}`,
    nthDay: (n: number) => `Day ${n}`,
    when: (f: { nth: string; day: string; weekday: string; part: string; hours: string }) =>
      `${f.nth} ${f.day} ${f.weekday} ${f.part} (${f.hours})`,
    role: (word: string) => `(${word})`,
    headers: {
      time: 'time',
      title: 'topic',
      hours: 'hours',
      trainer: 'trainer',
      venue: 'venue',
      session: 'session',
      status: 'status',
    },
    list: {
      summary: 'The timetable of a batch, or of all open ones.',
      batch: 'the batch (else all open ones)',
      from: 'from this day on',
      to: 'up to this day',
      empty: 'There are no sessions.',
    },
    move: {
      summary: 'Move a session to another day or hour.',
      day: 'the day; a day off needs --yes',
      start: 'when it begins, HH:MM; the length stays unless --end is given',
      end: 'when it ends, HH:MM',
      askDayOff: (day: string) => `${day} is no workday. Hold it there all the same?`,
      done: (f: { session: string; from: string; to: string }) =>
        `${f.session}: ${f.from} → ${f.to}`,
    },
    cancel: {
      summary: 'Cancel a session; it stays in the list, with the reason.',
      reason: 'why',
      done: (f: { session: string; day: string }) => `${f.session} of ${f.day} is cancelled.`,
    },
    assign: {
      summary: 'Give sessions another trainer or venue.',
      trainer: 'who gives them',
      venue: 'where they are held',
      done: (f: { session: string; trainer: string; venue: string }) =>
        `${f.session}: trainer ${f.trainer}, venue ${f.venue}`,
    },
  },
};
