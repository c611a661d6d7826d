/**
 * Fills a store with a year's plan: batches with 25 sessions and 25 people each, trainers, venues and what is known of
 * them. Most sessions have a trainer and a venue that are free; some, planted, clash. Run with a file, the folder of the
 * migrations and the number of batches.
 */
import { insertBatch, insertSession } from '../../src/db/batches.js';
import { insertEnrollment } from '../../src/db/enrollments.js';
import { openStore, type Store } from '../../src/db/open.js';
import { personInserter } from '../../src/db/persons.js';
import { latestVersion, rulesOf } from '../../src/db/rules.js';
import {
  resourceAbsences,
  trainerCourses,
  trainers,
  venues,
} from '../../src/db/schema-resources.js';
import { sessionPlaces } from '../../src/db/schema.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { addWorkdays, workdayFrom } from '../../src/domain/calendar.js';
import { sessionCode } from '../../src/domain/timetable/lay-timetable.js';

const sessionsOfBatch = 25;
const peopleOfBatch = 25;
const workdaysOfYear = 230;
const trainerCount = 40;
const venueCount = 24;
/** Every so many sessions one gets the trainer of another batch's at the same time. */
const plantedEvery = 100;

interface Filling {
  write: Writer;
  store: Store;
  /** Which trainers and venues are taken, by day and hour. */
  taken: Map<string, Set<string>>;
  counts: Record<string, number>;
}

const count = ({ counts }: Filling, what: string): number =>
  (counts[what] = (counts[what] ?? 0) + 1);

function fillResources(filling: Filling): void {
  const { write, store } = filling;
  const { handbook } = rulesOf(store, latestVersion(store));
  const none = { retiredOn: null, retireReason: null, note: null };
  for (let index = 0; index < trainerCount; index += 1) {
    const name = `讲师${index}`;
    const kind = 'key_staff' as const;
    const trainerId = write.insert(trainers, {
      ...{ name, nameKey: name, kind, personId: null, fromOn: '2025-01-01', ...none },
    });
    for (const course of Object.keys(handbook.courses)) {
      const row = { trainerId, course, qualifiedOn: '2025-01-01', expiresOn: null, note: null };
      write.insert(trainerCourses, row);
    }
    if (index % 4 === 0) {
      write.insert(resourceAbsences, {
        ...{ trainerId, venueId: null, equipmentId: null, start: null, end: null, count: null },
        ...{ fromOn: '2026-12-30', toOn: '2026-12-31', reason: '休假' },
      });
    }
  }
  for (let index = 0; index < venueCount; index += 1) {
    const name = `教室${index}`;
    write.insert(venues, { name, nameKey: name, capacity: 20 + index * 2, ...none });
  }
}

/** The first of many that is free at a time, beginning with one; it is taken then. */
function free(filling: Filling, when: string, name: string, of: number, from: number): string {
  let taken = filling.taken.get(when);
  if (!taken) filling.taken.set(when, (taken = new Set()));
  for (let step = 0; step < of; step += 1) {
    const found = `${name}${(from + step) % of}`;
    if (taken.has(found)) continue;
    taken.add(found);
    return found;
  }
  throw new Error(`no ${name} is free at ${when}`);
}

function fillBatch(filling: Filling, index: number, batches: number): void {
  const { write, store } = filling;
  const handbookVersion = latestVersion(store);
  const { calendar } = rulesOf(store, handbookVersion);
  const first = workdayFrom(calendar, '2026-01-05');
  const offset = Math.floor((index * workdaysOfYear) / batches);
  const startOn = offset === 0 ? first : addWorkdays(calendar, first, offset);
  const code = `P${String(index).padStart(3, '0')}`;
  const batchId = insertBatch(write, {
    ...{ code, title: null, program: 'onboarding', handbookVersion, startOn },
    ...{ status: 'open' as const, closedOn: null },
  });
  const ids: number[] = [];
  for (let number = 0; number < sessionsOfBatch; number += 1) {
    const half = Math.floor(number / 2);
    const day = half === 0 ? startOn : addWorkdays(calendar, startOn, half);
    const [start, end] = number % 2 === 0 ? ['09:00', '11:00'] : ['14:00', '17:00'];
    const when = `${day} ${start}`;
    const planted = count(filling, 'sessions') % plantedEvery === 1;
    const others = [...(filling.taken.get(when) ?? [])].filter((name) => name.startsWith('讲师'));
    const other = planted ? others[0] : undefined;
    ids.push(
      insertSession(write, {
        ...{ batchId, code: sessionCode(code, number + 1), stage: 'foundation', slot: number % 17 },
        ...{ kind: 'lesson' as const, course: `F${String((number % 15) + 1).padStart(2, '0')}` },
        ...{ title: '课程', day, start, end, creditedMinutes: 120, trainerRole: 'specialist' },
        trainer: other ?? free(filling, when, '讲师', trainerCount, index * 7 + number),
        venue: free(filling, when, '教室', venueCount, 3 + index * 5),
        ...{ status: 'planned' as const, note: null },
      }),
    );
  }
  count(filling, 'batches');
  fillPeople(filling, { index, batchId, startOn }, ids);
}

let before: { ids: number[] } | undefined;

/** Twenty-five people; now and then one has a place in a session of the batch before, for retraining. */
function fillPeople(
  filling: Filling,
  { index, batchId, startOn }: { index: number; batchId: number; startOn: string },
  ids: number[],
): void {
  const { write } = filling;
  for (let seat = 0; seat < peopleOfBatch; seat += 1) {
    const number = index * peopleOfBatch + seat;
    const personId = personInserter(write)({
      employeeNo: `KF${String(number).padStart(6, '0')}`,
      name: `员工${number}`,
      ...{ phone: null, email: null, hiredOn: startOn },
      ...{ department: '客服部', team: null, position: null, level: null },
    });
    const enrollmentId = insertEnrollment(write, {
      ...{ personId, batchId, joinedOn: startOn, inserted: false },
    });
    count(filling, 'people');
    const place = before?.ids[12];
    if (seat > 0 || index % 4 !== 0 || place === undefined) continue;
    write.insert(sessionPlaces, {
      ...{ sessionId: place, personId, enrollmentId, purpose: 'retraining' as const },
      ...{ assessment: 'foundation_written', assignedOn: startOn },
    });
    count(filling, 'places');
  }
  before = { ids };
}

const [file = '', migrations = '', batches = '200'] = process.argv.slice(2);
const store = openStore(file, { migrations, timeoutMs: 5_000 });
const context = {
  ...{ actor: 'bench', at: '2026-01-01T00:00:00.000Z', zone: 'Asia/Shanghai' },
  timeoutMs: 5_000,
};
const counts: Record<string, number> = {};
withWrite(store, context, { command: 'bench fill', dryRun: false }, (write) => {
  const filling: Filling = { write, store, taken: new Map(), counts };
  fillResources(filling);
  for (let index = 0; index < Number(batches); index += 1)
    fillBatch(filling, index, Number(batches));
  return { result: null, summary: {} };
});
store.close();
process.stdout.write(JSON.stringify(counts));
