import { currentRules } from '../db/rules.js';
import { findBatchById, insertBatch, insertSession, listBatches } from '../db/batches.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import { workdayFrom } from '../domain/calendar.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Program } from '../domain/handbook/types.js';
import type { Rules } from '../domain/standing/facts.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import {
  layTimetable,
  sessionCode,
  unknownYears,
  type LaidSession,
} from '../domain/timetable/lay-timetable.js';
import { InputError, Refusal, refused } from '../errors.js';
import { codeKey } from './find-session.js';
import { timetableOf, type Timetable } from './list-sessions.js';
import { passedCount, refuseSessionClashes } from './refuse-session-clashes.js';

export interface NewBatch {
  code: string;
  start: Day;
  /** `null`: the first program of the handbook. */
  program: string | null;
  title: string | null;
  /** Who gives the sessions of each role; `all` gives those of the roles that are not named. */
  trainers: ReadonlyMap<string, string>;
  venue: string | null;
  /** Trainer and venue of each session in its order, where they were proposed one by one. */
  proposed?: readonly { trainer: string | null; venue: string | null }[];
  /** Why conflicts are let pass; `null`: they are not. */
  override: string | null;
  today: Day;
  dryRun: boolean;
}

export interface OpenedBatch {
  entry: number | null;
  timetable: Timetable;
  /** The workday on which the batch begins. */
  startOn: Day;
  /** Years of which no holidays are known. */
  unknownYears: string[];
  /** What stands in the way and was let pass. */
  conflicts: ToldConflict[];
}

/** The programs of the newest handbook, in its order. */
export function listPrograms(store: Store): { code: string; title: string }[] {
  const { programs } = currentRules(store).handbook;
  return Object.entries(programs).map(([code, { title }]) => ({ code, title }));
}

/**
 * Opens a batch by the newest handbook, and lays the sessions of its program on workdays.
 *
 * @throws InputError `batch_code`, `program_unknown`, `trainer_role`; Refusal `batch_exists`, `session_clash`
 */
export function openNewBatch(store: Store, context: WriteContext, input: NewBatch): OpenedBatch {
  const { start, dryRun } = input;
  const code = requireCode(input.code);
  const { program } = requireProgram(currentRules(store), input.program);
  const command = `plan batch open ${code} --start ${start} --program ${program}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    refuseKnownCode(store, code);
    const rules = currentRules(store);
    const { rule } = requireProgram(rules, program);
    const startOn = workdayFrom(rules.calendar, start);
    const laid = layTimetable(rule, rules.handbook.courses, rules.calendar, startOn);
    refuseIdleTrainers(laid, input.trainers);
    const { title } = input;
    const batchId = insertBatch(write, {
      ...{ code, title, program, startOn },
      handbookVersion: rules.version,
      status: 'open',
      closedOn: null,
    });
    const conflicts = insertLaid(write, context, { id: batchId, code }, laid, input);
    const batch = findBatchById(store, batchId);
    if (!batch) throw new Error(`no batch ${batchId}`);
    const last = laid.at(-1)?.day ?? startOn;
    const years = unknownYears(rules.calendar, start, last);
    const timetable = timetableOf(store, batch);
    const result = { timetable, startOn, unknownYears: years, conflicts };
    return { result, summary: { batch: code, sessions: laid.length, ...passedCount(conflicts) } };
  });
  return { entry, ...result };
}

/** @throws Refusal `session_clash` */
function insertLaid(
  write: Writer,
  { actor }: WriteContext,
  batch: { id: number; code: string },
  laid: readonly LaidSession[],
  { trainers, venue, proposed, override: reason, today }: NewBatch,
): ToldConflict[] {
  const sessions = laid.map((session, index) => ({
    ...session,
    code: sessionCode(batch.code, index + 1),
    batchId: batch.id,
    trainer: trainers.get(session.trainerRole) ?? trainers.get('all') ?? null,
    venue,
    ...proposed?.[index],
    status: 'planned' as const,
    note: null,
  }));
  for (const session of sessions) insertSession(write, session);
  const override = reason === null ? null : { write, reason, actor, today };
  return refuseSessionClashes(write.store, sessions, { override, today });
}

/** @throws InputError `batch_code` */
export function requireCode(text: string): string {
  const code = codeKey(text);
  if (/^[A-Za-z0-9_.-]{1,30}$/.test(code)) return code;
  throw new InputError(refused('batch_code', { code: text }));
}

/** Codes that differ in case only would be taken for each other. @throws Refusal `batch_exists` */
export function refuseKnownCode(store: Store, code: string): void {
  const known = listBatches(store).find((batch) => batch.code.toLowerCase() === code.toLowerCase());
  if (!known) return;
  throw new Refusal(refused('batch_exists', { batch: known.code, start_on: known.startOn }));
}

/** @throws InputError `program_unknown` */
export function requireProgram(
  { handbook: { programs } }: Rules,
  wanted: string | null,
): { program: string; rule: Program } {
  const codes = Object.keys(programs);
  const program = wanted === null ? codes[0] : codes.find((code) => code === wanted);
  const rule = program === undefined ? undefined : programs[program];
  if (program !== undefined && rule) return { program, rule };
  const suggestion = nearest(wanted ?? '', codes);
  const facts = { program: wanted ?? '', programs: codes.join(', '), suggestion };
  throw new InputError(refused('program_unknown', facts));
}

/** A trainer for a role that gives none of the sessions is a mistake. @throws InputError `trainer_role` */
export function refuseIdleTrainers(
  laid: readonly LaidSession[],
  trainers: NewBatch['trainers'],
): void {
  const roles = [...new Set(laid.map(({ trainerRole }) => trainerRole))];
  const idle = [...trainers.keys()].find(
    (role) => role !== 'all' && !roles.some((used) => used === role),
  );
  if (idle === undefined) return;
  const facts = { role: idle, roles: roles.join(', '), suggestion: nearest(idle, roles) };
  throw new InputError(refused('trainer_role', facts));
}
