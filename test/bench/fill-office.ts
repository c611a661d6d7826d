/**
 * Fills a store with four years of an office for the benchmarks of reports: 100,000 people in batches of fifty, all but
 * the last five months' closed, every session's attendance, four exams and ten figures of work a person, and what
 * trainees said of their training. Everything is drawn from one seed, so that two runs measure the same facts.
 */
import { insertAttendance } from '../../src/db/attendance.js';
import { insertBatch, insertSession } from '../../src/db/batches.js';
import { insertEnrollment } from '../../src/db/enrollments.js';
import { insertAttempt } from '../../src/db/exams.js';
import { openStore, type Store } from '../../src/db/open.js';
import { personInserter } from '../../src/db/persons.js';
import { latestVersion, rulesOf } from '../../src/db/rules.js';
import { kpiValues } from '../../src/db/schema-records.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { workdayFrom } from '../../src/domain/calendar.js';
import { addDays, addMonths, type Day } from '../../src/domain/day.js';
import type { AttendanceStatus } from '../../src/domain/handbook/types.js';
import { layTimetable, sessionCode } from '../../src/domain/timetable/lay-timetable.js';

const batchSize = 50;
const weeks = 208;
const firstMonday = '2022-08-08';
/** The day up to which everything has happened. */
const lastDay = '2026-08-02';
/** Batches that began later are still open. */
const openSince = '2026-02-20';
const metrics = ['csat', 'fcr', 'aht', 'timeliness', 'resolution'] as const;
const exams = ['operator_theory', 'complaint_theory', 'mentor_written'] as const;

interface Filling {
  write: Writer;
  addPerson: ReturnType<typeof personInserter>;
  store: Store;
  next: () => number;
  counts: Record<string, number>;
}

/** Numbers in 0..1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fills the store with `people`; returns how many rows of each kind it wrote. */
export function fillOffice(
  file: string,
  migrations: string,
  people: number,
): Record<string, number> {
  const store = openStore(file, { migrations, timeoutMs: 5_000 });
  const at = '2026-08-02T00:00:00.000Z';
  const context = { actor: 'bench', at, zone: 'Asia/Shanghai', timeoutMs: 5_000 };
  const counts = { people, batches: 0, sessions: 0, attendance: 0, attempts: 0, kpiValues: 0 };
  const next = random(20_260_802);
  const batches = Math.ceil(people / batchSize);
  for (let from = 0; from < batches; from += 100) {
    withWrite(store, context, { command: 'bench fill', dryRun: false }, (write) => {
      const filling = { write, addPerson: personInserter(write), store, next, counts };
      for (let index = from; index < Math.min(from + 100, batches); index += 1) {
        fillBatch(filling, index, batches);
      }
      return { result: null, summary: {} };
    });
  }
  store.close();
  return counts;
}

function count({ counts }: Filling, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function fillBatch(filling: Filling, index: number, batches: number): void {
  const { write, store } = filling;
  const handbookVersion = latestVersion(store);
  const { handbook, calendar } = rulesOf(store, handbookVersion);
  const program = handbook.programs['onboarding'];
  if (!program) throw new Error('no program');
  const week = Math.floor((index * weeks) / batches);
  const startOn = workdayFrom(calendar, addDays(firstMonday, 7 * week));
  const code = `B${String(index).padStart(5, '0')}`;
  const closed = startOn < openSince;
  const batchId = insertBatch(write, {
    ...{ code, title: null, program: 'onboarding', handbookVersion, startOn },
    ...{ status: closed ? 'closed' : 'open', closedOn: closed ? addMonths(startOn, 5) : null },
  });
  count(filling, 'batches');
  const sessions = layTimetable(program, handbook.courses, calendar, startOn).map(
    (slot, number) => ({
      id: insertSession(write, {
        ...{ batchId, code: sessionCode(code, number + 1), stage: slot.stage, slot: slot.slot },
        ...{ kind: slot.kind, course: slot.course, title: slot.title, day: slot.day },
        ...{ start: slot.start, end: slot.end, creditedMinutes: slot.creditedMinutes },
        ...{ trainerRole: slot.trainerRole, trainer: `T${index % 60}`, venue: null },
        status: 'planned' as const,
      }),
      day: slot.day,
    }),
  );
  filling.counts['sessions'] = (filling.counts['sessions'] ?? 0) + sessions.length;
  for (let seat = 0; seat < batchSize; seat += 1) {
    const personId = filling.addPerson({
      employeeNo: `KF${String(index * batchSize + seat).padStart(7, '0')}`,
      name: `员工${index * batchSize + seat}`,
      ...{ phone: null, email: null, hiredOn: addDays(startOn, -14) },
      ...{
        department: `客服${index % 8}部`,
        team: `${index % 400}组`,
        position: null,
        level: null,
      },
    });
    const enrollmentId = insertEnrollment(write, {
      ...{ personId, batchId, joinedOn: startOn, inserted: false },
    });
    for (const [at, { id: sessionId, day }] of sessions.entries()) {
      if (day > lastDay) continue;
      // Every fifth mark is corrected the day after.
      for (const recordedOn of at % 5 === 4 ? [day, addDays(day, 1)] : [day]) {
        const status = drawStatus(filling.next());
        insertAttendance(write, { sessionId, personId, status, note: null, recordedOn });
        count(filling, 'attendance');
      }
    }
    const end = sessions.at(-1)?.day ?? startOn;
    fillAttempts(filling, personId, enrollmentId, workdayFrom(calendar, addMonths(end, 1)));
    fillFigures(filling, personId, startOn);
  }
}

function drawStatus(draw: number): AttendanceStatus {
  if (draw < 0.95) return 'present';
  if (draw < 0.975) return 'late';
  return draw < 0.99 ? 'absent' : 'excused';
}

/** The foundation exam, a week later again where it was failed, and three more a week apart that everybody passes. */
function fillAttempts(filling: Filling, personId: number, enrollmentId: number, first: Day): void {
  const sit = (assessment: string, takenOn: Day, lowest: number): number => {
    const score = Math.round(lowest + filling.next() * (10_000 - lowest));
    if (takenOn > lastDay) return score;
    insertAttempt(filling.write, {
      ...{ personId, enrollmentId, assessment, takenOn },
      ...{ examiner: null, recordedBy: 'bench', recordedOn: takenOn },
      marks: { score, dimensions: new Map<string, number | null>() },
    });
    count(filling, 'attempts');
    return score;
  };
  const foundation = (day: Day): number => sit('foundation_written', day, 7_000);
  if (foundation(first) < 8_500) foundation(addDays(first, 7));
  for (const [at, exam] of exams.entries()) sit(exam, addDays(first, 14 + 7 * at), 9_500);
}

/** Five figures of a month before the training and of one after it. */
function fillFigures(filling: Filling, personId: number, startOn: Day): void {
  for (const [at, months] of [-1, 2].entries()) {
    const period = addMonths(startOn, months).slice(0, 7);
    const fromOn = `${period}-01`;
    const toOn = addDays(addMonths(fromOn, 1), -1);
    for (const metric of metrics) {
      const millionths = Math.round((60 + 5 * at + filling.next() * 30) * 1e6);
      const row = { personId, metric, period, fromOn, toOn, millionths, recordedOn: lastDay };
      filling.write.insert(kpiValues, row);
      count(filling, 'kpiValues');
    }
  }
}
