/**
 * Fills a store for the benchmarks: people in batches of fifty, every session's attendance, the written exam and what
 * follows from it. Everything is drawn from one seed, so that two runs measure the same facts.
 */
import { insertAttendance } from '../../src/db/attendance.js';
import { insertBatch, insertSession } from '../../src/db/batches.js';
import { insertEnrollment } from '../../src/db/enrollments.js';
import { insertAttempt } from '../../src/db/exams.js';
import { personInserter } from '../../src/db/persons.js';
import { latestVersion, rulesOf } from '../../src/db/rules.js';
import { openStore, type Store } from '../../src/db/open.js';
import { drillDays, kpiValues, signatures } from '../../src/db/schema-records.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { addDays, addMonths } from '../../src/domain/day.js';
import { addWorkdays, workdayFrom, type Calendar } from '../../src/domain/calendar.js';
import type { AttendanceStatus } from '../../src/domain/handbook/types.js';
import { layTimetable, sessionCode } from '../../src/domain/timetable/lay-timetable.js';

const batchSize = 50;
const weeks = 30;
const firstMonday = '2026-01-05';
/** The day up to which everything has happened. */
export const lastDay = '2026-08-02';

/** Numbers in 0..1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fills the store with `people`; returns how many rows of each kind it wrote. */
export function fill(
  file: string,
  migrations: string,
  people: number,
  { records = false }: { records?: boolean } = {},
): Record<string, number> {
  const store = openStore(file, { migrations, timeoutMs: 5_000 });
  const context = {
    actor: 'bench',
    at: '2026-08-02T00:00:00.000Z',
    zone: 'Asia/Shanghai',
    timeoutMs: 5_000,
  };
  const counts = { people, batches: 0, sessions: 0, attendance: 0, attempts: 0 };
  if (records) Object.assign(counts, { signatures: 0, drillDays: 0, kpiValues: 0 });
  const next = random(20_260_802);
  const batches = Math.ceil(people / batchSize);
  for (let from = 0; from < batches; from += 100) {
    withWrite(store, context, { command: 'bench fill', dryRun: false }, (write) => {
      const addPerson = personInserter(write);
      for (let index = from; index < Math.min(from + 100, batches); index += 1) {
        fillBatch({ write, addPerson }, store, index, batches, next, counts);
        if (records) fillRecords(write, store, index, counts);
      }
      return { result: null, summary: {} };
    });
  }
  store.close();
  return counts;
}

function fillBatch(
  { write, addPerson }: { write: Writer; addPerson: ReturnType<typeof personInserter> },
  store: Store,
  index: number,
  batches: number,
  next: () => number,
  counts: Record<string, number>,
): void {
  const handbookVersion = latestVersion(store);
  const { handbook, calendar } = rulesOf(store, handbookVersion);
  const program = handbook.programs['onboarding'];
  if (!program) throw new Error('no program');
  const week = Math.floor((index * weeks) / batches);
  const startOn = workdayFrom(calendar, addDays(firstMonday, 7 * week));
  const code = `B${String(index).padStart(5, '0')}`;
  const batchId = insertBatch(write, {
    ...{ code, title: null, program: 'onboarding', handbookVersion, startOn },
    ...{ status: 'open' as const, closedOn: null },
  });
  const sessions = layTimetable(program, handbook.courses, calendar, startOn).map(
    (slot, number) => ({
      id: insertSession(write, {
        ...{ batchId, code: sessionCode(code, number + 1), stage: slot.stage, slot: slot.slot },
        ...{ kind: slot.kind, course: slot.course, title: slot.title, day: slot.day },
        ...{ start: slot.start, end: slot.end, creditedMinutes: slot.creditedMinutes },
        ...{
          trainerRole: slot.trainerRole,
          trainer: `T${index}`,
          venue: null,
          status: 'planned' as const,
        },
      }),
      day: slot.day,
    }),
  );
  counts['batches'] = (counts['batches'] ?? 0) + 1;
  counts['sessions'] = (counts['sessions'] ?? 0) + sessions.length;
  for (let seat = 0; seat < batchSize; seat += 1) {
    const number = index * batchSize + seat;
    const personId = addPerson({
      employeeNo: `KF${String(number).padStart(7, '0')}`,
      name: `员工${number}`,
      phone: null,
      email: null,
      hiredOn: addDays(startOn, -14),
      ...{ department: '客服部', team: `${index % 400}组`, position: null, level: null },
    });
    const enrollmentId = insertEnrollment(write, {
      personId,
      batchId,
      joinedOn: startOn,
      inserted: false,
    });
    for (const { id: sessionId, day } of sessions) {
      if (day > lastDay) continue;
      const row = { sessionId, personId, status: drawStatus(next()), note: null, recordedOn: day };
      insertAttendance(write, row);
      counts['attendance'] = (counts['attendance'] ?? 0) + 1;
    }
    const end = sessions.at(-1)?.day ?? startOn;
    counts['attempts'] =
      (counts['attempts'] ?? 0) + fillAttempts(write, calendar, personId, enrollmentId, end, next);
  }
}

function drawStatus(draw: number): AttendanceStatus {
  if (draw < 0.95) return 'present';
  if (draw < 0.975) return 'late';
  return draw < 0.99 ? 'absent' : 'excused';
}

/** The exam a month after the foundation; whoever fails retakes a week later. */
function fillAttempts(
  write: Writer,
  calendar: Calendar,
  personId: number,
  enrollmentId: number,
  end: string,
  next: () => number,
): number {
  let day = workdayFrom(calendar, addMonths(end, 1));
  let attempts = 0;
  for (; attempts < 2 && day <= lastDay; attempts += 1) {
    const score = Math.round(6_000 + next() * 4_000);
    insertAttempt(write, {
      ...{ personId, enrollmentId, assessment: 'foundation_written', takenOn: day },
      ...{ examiner: null, recordedBy: 'bench', recordedOn: day },
      marks: { score, dimensions: new Map<string, number | null>() },
    });
    if (score >= 8_500) return attempts + 1;
    day = addWorkdays(calendar, day, 5);
  }
  return attempts;
}

/** Two months' figure of everybody; checklist and drills of every tenth batch, in the month after its first day. */
function fillRecords(
  write: Writer,
  store: Store,
  index: number,
  counts: Record<string, number>,
): void {
  const { handbook } = rulesOf(store, latestVersion(store));
  const people = store.sqlite
    .prepare(
      `SELECT e.person_id AS personId, b.start_on AS startOn FROM enrollments e
       JOIN batches b ON b.id = e.batch_id WHERE b.code = ?`,
    )
    .all(`B${String(index).padStart(5, '0')}`) as { personId: number; startOn: string }[];
  const items = handbook.checklists['team_mentoring']?.areas.flatMap((area) => area.items) ?? [];
  for (const { personId, startOn } of people) {
    const recordedOn = lastDay;
    for (const [period, to] of [
      ['2026-06', '2026-06-30'],
      ['2026-07', '2026-07-31'],
    ] as const) {
      const fromOn = `${period}-01`;
      const row = { metric: 'lapse', period, fromOn, toOn: to, millionths: 7_000_000, recordedOn };
      write.insert(kpiValues, { personId, ...row });
      counts['kpiValues'] = (counts['kpiValues'] ?? 0) + 1;
    }
    if (index % 10 !== 0) continue;
    for (const [at, { code }] of items.entries()) {
      const signedOn = addDays(startOn, 15 + (at % 10));
      const row = { checklist: 'team_mentoring', item: code, signedOn, mentor: '师傅', recordedOn };
      write.insert(signatures, { personId, ...row });
      counts['signatures'] = (counts['signatures'] ?? 0) + 1;
    }
    for (const [at, drill] of [
      'calls',
      'calls',
      'calls',
      'creatives',
      'creatives',
      'creatives',
    ].entries()) {
      const day = addDays(startOn, 26 + at);
      write.insert(drillDays, { personId, drill, day, quantity: 130, recordedOn });
      counts['drillDays'] = (counts['drillDays'] ?? 0) + 1;
    }
  }
}
