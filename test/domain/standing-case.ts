import { createCalendar } from '../../src/domain/calendar.js';
import type { AttendanceStatus, Handbook } from '../../src/domain/handbook/types.js';
import type {
  AttemptFact,
  EnrollmentFacts,
  Rules,
  SessionFact,
} from '../../src/domain/standing/facts.js';
import { noRecords } from '../../src/domain/standing/records.js';
import { defaultHandbookText } from '../../src/handbook/default.js';
import { publicHolidays } from '../../src/handbook/public-holidays.js';
import { readHandbook } from '../../src/handbook/read.js';

const { handbook } = readHandbook(defaultHandbookText('en'), 'en.yaml');
if (!handbook) throw new Error('the default handbook has faults');
const holidays = await publicHolidays();

/** The default handbook's rules, changed where a case needs others. */
export function rulesWith(change: (handbook: Handbook) => void = () => undefined): Rules {
  const own = structuredClone(handbook as Handbook);
  change(own);
  const calendar = createCalendar(own.calendar.work_week, holidays, own.calendar.holidays);
  return { handbook: own, version: 1, calendar };
}

const days = [2, 3, 4, 5, 6, 9, 10, 11].map((date) => `2026-03-${String(date).padStart(2, '0')}`);

/** The seventeen sessions of the default foundation timetable, from 2 to 11 March 2026. */
export const foundation: SessionFact[] = (
  handbook.programs['onboarding']?.stages.find(({ code }) => code === 'foundation')?.timetable ?? []
).map((slot, index) => ({
  id: index + 1,
  code: `B-${String(index + 1).padStart(2, '0')}`,
  stage: 'foundation',
  slot: index,
  courses: slot.courses,
  kind: slot.kind,
  day: days[slot.day - 1] ?? '',
  start: slot.start,
}));

/** What was noted in each session: `present`, unless said otherwise by session id; `null` is not recorded. */
export function attendanceWith(
  other: Readonly<Record<number, AttendanceStatus | null>> = {},
): Map<number, AttendanceStatus> {
  const marks = new Map<number, AttendanceStatus>();
  for (const { id } of foundation) {
    const status = id in other ? other[id] : 'present';
    if (status) marks.set(id, status);
  }
  return marks;
}

/** An attempt at the written exam; `score` in points. */
export function attempt(
  takenOn: string,
  score: number,
  more: Partial<AttemptFact> = {},
): AttemptFact {
  return {
    id: Number(takenOn.replaceAll('-', '')),
    assessment: 'foundation_written',
    takenOn,
    score: Math.round(score * 100),
    dimensions: new Map(),
    bonus: 0,
    events: [],
    ...more,
  };
}

/** A person hired on 24 February, in a batch whose foundation runs from 2 to 11 March 2026. */
export function person(more: Partial<EnrollmentFacts> = {}): EnrollmentFacts {
  return {
    id: 1,
    personId: 1,
    employeeNo: 'E1',
    name: 'Wang Fang',
    hiredOn: '2026-02-24',
    batch: {
      id: 1,
      code: 'B',
      program: 'onboarding',
      version: 1,
      startOn: '2026-03-02',
      closedOn: null,
      sessions: new Map([['foundation', foundation]]),
    },
    joinedOn: '2026-03-02',
    inserted: false,
    movedIn: false,
    leftOn: null,
    leftReason: null,
    attendance: attendanceWith(),
    attempts: [],
    places: [],
    bookings: [],
    decisions: [],
    makeUps: [],
    pauses: [],
    acts: [],
    grants: [],
    records: noRecords,
    ...more,
  };
}
