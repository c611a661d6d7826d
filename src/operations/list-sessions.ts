import { listBatches, listSessions, type Batch, type Session } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { rulesOf } from '../db/rules.js';
import type { Day } from '../domain/day.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { isOptional } from '../domain/standing/make-ups.js';
import { numberDays } from '../domain/timetable/lay-timetable.js';
import { requireBatch } from './find-session.js';
import { listPassed } from './list-passed.js';

/** A session with the day of its stage that it is on: 1 is the first. */
export interface TimetableSession extends Session {
  dayNumber: number;
  /** Whether it may be missed. */
  optional: boolean;
  /** What stands in its way and was let pass. */
  passed: readonly ToldConflict[];
}

/** The sessions of a batch, stage by stage, with the titles of its handbook. */
export interface Timetable {
  batch: Batch;
  /** Title of the program. */
  program: string;
  /** Stages that have sessions, in the order of the program. */
  stages: { code: string; title: string; sessions: TimetableSession[] }[];
}

/** Days that a list is limited to, both included; `null` is without limit. */
export interface Between {
  from: Day | null;
  to: Day | null;
}

const always: Between = { from: null, to: null };

/** The timetable of a batch. */
export function timetableOf(
  store: Store,
  batch: Batch,
  between: Between = always,
  passed = listPassed(store),
): Timetable {
  const { handbook } = rulesOf(store, batch.handbookVersion);
  const program = handbook.programs[batch.program];
  const all = listSessions(store, batch.id);
  const days = numberDays(all);
  const sessions = all
    .map((session, index) => ({
      ...session,
      dayNumber: days[index] ?? 1,
      optional: isOptional(program, session),
      passed: passed.get(session.code) ?? [],
    }))
    .filter(({ day }) => day >= (between.from ?? day) && day <= (between.to ?? day));
  const titles = new Map((program?.stages ?? []).map(({ code, title }) => [code, title]));
  const codes = new Set([...titles.keys(), ...sessions.map(({ stage }) => stage)]);
  const stages = [...codes].map((code) => ({
    code,
    title: titles.get(code) ?? code,
    sessions: sessions.filter(({ stage }) => stage === code),
  }));
  return {
    batch,
    program: program?.title ?? batch.program,
    stages: stages.filter((stage) => stage.sessions.length > 0),
  };
}

/**
 * The timetable of a batch, or those of all open batches by start day.
 *
 * @throws InputError `batch_unknown`
 */
export function listTimetables(
  store: Store,
  input: { batch: string | null } & Between,
): Timetable[] {
  const batches =
    input.batch === null ? listBatches(store, 'open') : [requireBatch(store, input.batch)];
  const passed = listPassed(store);
  return batches
    .map((batch) => timetableOf(store, batch, input, passed))
    .filter(({ stages }) => stages.length > 0);
}
