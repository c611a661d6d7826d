import type { InServiceRefusals } from '../../domain/refusals/in-service.js';
import type { RefusalTexts } from '../types.js';

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : `Did you mean ${suggestion}? `;
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Texts about in-service training: its sessions, their people, announcements and notices. */
export const inService = {
  refusals: {
    session_of_batch: (f) => ({
      message: `${f.session} belongs to the batch ${f.batch}: its people are those of the batch.`,
      hint: 'Enroll people in the batch with "cohort enroll add".',
    }),
    not_invited: (f) => ({
      message: `${f.employee_no} is not meant to come to ${f.session} of ${f.day}.`,
      hint: `Check session and number; who came all the same is added with "cohort plan session people ${f.session} --add ${f.employee_no}".`,
    }),
    not_in_people: (f) => ({
      message: `${f.employees}: not among the people of ${f.session}.`,
      hint: `"cohort plan session people ${f.session}" lists them.`,
    }),
    people_attended: (f) => ({
      message: `${f.employees}: attendance of ${f.session} is recorded, so they stay on its list.`,
      hint: 'If the attendance is wrong, take its entry back with "cohort undo" first.',
    }),
    session_people_unknown: (f) => ({
      message: `Nobody has the employee no ${f.employees}.`,
      hint: `${meant(f.suggestion)}New people are taken in with "cohort enroll import".`,
    }),
    session_people_none: (f) => ({
      message: `Nobody is in the ${f.what} "${f.name}" on ${f.day}.`,
      hint:
        f.suggestion === ''
          ? 'People are where the roster puts them on that day; "cohort enroll import" changes it.'
          : `Did you mean ${f.suggestion}?`,
    }),
    not_hired_yet: (f) => ({
      message: `Not hired yet on ${f.day}: ${f.employees}.`,
      hint: 'Choose a later day, or leave them out.',
    }),
    session_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint: `${meant(f.suggestion)}"cohort plan handbook show courses" lists them.`,
    }),
    session_span: (f) => ({
      message: `A session cannot be from ${f.start} to ${f.end}.`,
      hint: 'It must begin before it ends, on one day.',
    }),
    new_session_day_off: (f) => ({
      message: `${f.day} is no workday; no session was planned there.`,
      hint: 'Choose a workday, or say --yes to hold it on a day off.',
    }),
    notice_nobody: (f) => ({
      message: `${f.session} has no people who could be told.`,
      hint: `Add them with "cohort plan session people ${f.session} --add E1,E2".`,
    }),
    notice_stranger: (f) => ({
      message: `${f.employee_no} is not meant to come to ${f.session}.`,
      hint: `"cohort plan notice ${f.session} --format json" lists who is.`,
    }),
  } satisfies RefusalTexts<InServiceRefusals>,
  draft: {
    summary:
      'Make the in-service sessions of a month by the rules of the handbook, with their people.',
    month: 'the month, YYYY-MM',
    past: 'also days that lie behind',
    title: (month: string) => `In-service training of ${month}: draft`,
    people: 'People',
    empty: (month: string) => `The handbook has no in-service training in ${month}.`,
    noPeople: 'There is nobody to add, and nobody is left out.',
    count: (f: { sessions: number; people: number; unchanged: number }) =>
      `New sessions: ${f.sessions}; people added: ${f.people}; people as before: ${f.unchanged}`,
    moved: (dueOn: string) => `${dueOn} is a day off`,
    movedByHand: (dueOn: string) => `by the rule on ${dueOn}`,
    over: 'lies behind; --past makes it all the same',
    held: 'nobody is added any more',
    cancelled: (note: string) => `cancelled: ${note}`,
    signUp: 'people sign up',
    nobody: 'for nobody yet',
    ground: {
      everyone: () => 'employed on the day',
      joined: (f: { when: string; hired_on: string }) => `joined ${f.hired_on}, ${f.when}`,
      within: (f: { hired_on: string; until: string }) =>
        `joined ${f.hired_on}, counts until ${f.until}`,
      after_stage: (f: { stage: string; ended_on: string }) => `"${f.stage}" ended ${f.ended_on}`,
    },
    obstacle: {
      attended: (f: { session: string; day: string }) => `attended ${f.session} on ${f.day}`,
      placed: (f: { session: string; day: string }) => `has a place in ${f.session} on ${f.day}`,
      absent_then: (f: { from: string; until: string | null }) =>
        f.until === null ? `on leave since ${f.from}` : `on leave ${f.from} to ${f.until}`,
      left: (f: { on: string; how: string }) => `${f.how} on ${f.on}`,
    },
    byHand: 'added by hand',
    removed: 'taken off by hand',
    noLonger: 'the rule no longer means them; take them off with "plan session people"',
    and: '; ',
  },
  add: {
    summary: 'Plan an in-service session that no rule makes, with its people.',
    title: 'what it is called (else the titles of its courses, or of the need)',
    course: 'course of the handbook; several with commas',
    day: 'the day; a day off needs --yes',
    start: 'when it begins, HH:MM',
    end: 'when it ends, HH:MM',
    hours: 'credited hours (else its length)',
    trainer: 'who gives it',
    venue: 'where it is held',
    content: 'outline, as announced (else that of its courses)',
    bring: 'what participants bring',
    type: 'course type under which it is announced',
    person: 'employee no; several with commas',
    team: 'everybody of a team; several with commas',
    department: 'everybody of a department; several with commas',
    need: 'the need that it answers; its people come, unless others are named',
    item: 'the item of the annual plan that it delivers',
    askType: 'Which course type?',
    hoursExpected: 'hours between 0 and 24',
    done: (f: { session: string; title: string; when: string; people: number }) =>
      `${f.session} ${f.title}, ${f.when}, ${people(f.people)}`,
  },
  people: {
    summary: 'Who is meant to come to an in-service session; add and remove people.',
    add: 'employee no to add; several with commas',
    addTeam: 'add everybody of a team; several with commas',
    addDepartment: 'add everybody of a department; several with commas',
    remove: 'employee no to take off; several with commas',
    empty: 'Nobody is meant to come yet.',
    done: (f: { session: string; added: number; removed: number; people: number }) =>
      `${f.session}: ${f.added} added, ${f.removed} taken off; now ${people(f.people)}`,
    rule: 'by rule',
    byHand: 'by hand',
    how: 'how',
  },
  list: {
    month: 'of this month, YYYY-MM',
    inService: 'only in-service training',
    heading: 'In-service training',
  },
  notice: {
    summary:
      'Announce the in-service training of a month, or tell people of a session: for a chat, print or calendar.',
    session: 'the session whose participants are told',
    month: 'the announcement table of this month, YYYY-MM',
    person: 'what lies ahead of this person',
    ics: 'also write an iCalendar file (.ics)',
    sent: 'note that the participants were told',
    what: 'SESSION | --month | --person',
    announcement: (month: string) => `Training announcement ${month}`,
    empty: 'No in-service training is planned in this month.',
    nothingAhead: 'No session lies ahead.',
    headers: {
      type: 'course type',
      number: 'no',
      participants: 'participants',
      count: 'people',
      when: 'date',
      title: 'course',
      content: 'outline',
      venue: 'venue',
      trainer: 'trainer',
    },
    some: (names: string, count: number) => `${names} and ${count} more`,
    signUp: (until: string) => `Sign up by ${until}`,
    cancelled: (list: string) => `Cancelled: ${list}`,
    footer: (f: { office: string; version: number }) =>
      `${f.office === '' ? '' : `${f.office}; `}handbook version ${f.version}`,
    title: (title: string) => `Training: ${title}`,
    ahead: (name: string) => `Training ahead of ${name}`,
    time: 'Time',
    place: 'Place',
    trainer: 'Trainer',
    content: 'Content',
    bring: 'Bring',
    people: (count: number) => `Participants, ${count}`,
    signUpUntil: 'Sign up by',
    open: 'to be announced',
    leave: (days: number) =>
      `Please be on time. Leave is asked for at least ${days === 1 ? 'one day' : `${days} days`} before.`,
    calendar: (what: string) => `Training ${what}`,
    done: (f: { session: string; people: number }) => `${f.session}: ${people(f.people)} told`,
    known: (session: string) => `${session}: everybody knows it already`,
    untold: (count: number) => `${people(count)} not told yet`,
  },
};
