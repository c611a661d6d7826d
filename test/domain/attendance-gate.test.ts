import { describe, expect, it } from 'vitest';
import type {
  AttendanceGate,
  AttendanceStatus,
  Handbook,
} from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts, MakeUpFact, SessionFact } from '../../src/domain/standing/facts.js';
import { attendanceGate } from '../../src/domain/standing/gates/attendance.js';
import type { GateOutcome } from '../../src/domain/standing/statements.js';
import { attendanceWith, foundation, person, rulesWith } from './standing-case.js';

const path = 'programs.onboarding.stages[2].gates[0]';
const owing = 'programs.onboarding.late_joiners.make_up_within';

interface Case {
  facts?: Partial<EnrollmentFacts>;
  gate?: Partial<AttendanceGate>;
  today?: string;
  started?: boolean;
  brief?: boolean;
  change?: (handbook: Handbook) => void;
  /** Until when what was missed before joining is to be made up; not at all where it is left out. */
  within?: number;
}

function ask({
  facts = {},
  gate,
  today = '2026-03-11',
  started = true,
  ...rest
}: Case): GateOutcome {
  const rules = rulesWith((handbook) => {
    const late = handbook.programs['onboarding']?.late_joiners;
    delete late?.make_up_within;
    if (late && rest.within !== undefined) late.make_up_within = { days: rest.within };
    rest.change?.(handbook);
  });
  const program = rules.handbook.programs['onboarding'];
  if (!program) throw new Error('no program');
  const stageStart = started ? '2026-03-01' : null;
  return attendanceGate(
    { kind: 'attendance', min_rate: 0.9, counts: ['present', 'late'], ...gate },
    {
      rules,
      program,
      facts: person(facts),
      today,
      stage: 'foundation',
      stageStart,
      othersSince: stageStart,
      path,
      ladder: () => undefined,
      brief: rest.brief ?? false,
    },
  );
}

const at = (id: number): SessionFact => foundation[id - 1] as SessionFact;

/** A place for a missed session on a day of another batch; its session's id is the missed one's plus 100. */
const makeUp = (id: number, day: string): MakeUpFact => ({
  missed: at(id),
  session: { ...at(id), id: id + 100, code: `C-${id}`, day },
  batch: 'C',
  assignedOn: '2026-03-05',
});

const marks = (
  other: Record<number, AttendanceStatus | null>,
  elsewhere: Record<number, AttendanceStatus> = {},
): Map<number, AttendanceStatus> =>
  new Map([
    ...attendanceWith(other),
    ...Object.entries(elsewhere).map(([id, status]) => [Number(id), status] as const),
  ]);

const codes = ({ reasons }: GateOutcome): string[] => reasons.map(({ code }) => code);
const actions = (outcome: GateOutcome): string[] =>
  outcome.actions.map(({ action, actor, about, dueOn }) => `${action} ${actor} ${about} ${dueOn}`);

describe('the rate', () => {
  it.each<[string, number, Record<number, AttendanceStatus>, boolean, string | null]>([
    ['exactly reached', 16 / 17, { 4: 'absent' }, true, null],
    ['missed by one', 16 / 17, { 4: 'absent', 6: 'absent' }, false, '2026-03-04'],
    ['all asked for, all there', 1, {}, true, null],
    ['all asked for, one on leave', 1, { 4: 'excused' }, false, '2026-03-03'],
    ['late counts, leaving early does not', 1, { 4: 'late', 6: 'left_early' }, false, '2026-03-04'],
  ])('%s', (_name, minRate, noted, holds, unreachable) => {
    const outcome = ask({ gate: { min_rate: minRate }, facts: { attendance: marks(noted) } });
    expect([outcome.holds, outcome.unreachableSince]).toEqual([holds, unreachable]);
    expect(outcome.since).toBe(holds ? '2026-03-11' : null);
  });

  it('leaves optional slots out, and all but the named courses', () => {
    const facts = { attendance: marks({ 5: 'absent', 10: 'absent' }) };
    expect(ask({ facts }).holds).toBe(false);
    const change = ({ programs }: Handbook): void => {
      const slots = programs['onboarding']?.stages[2]?.timetable ?? [];
      for (const slot of slots) if (slot.kind === 'quiz') slot.optional = true;
    };
    expect(ask({ facts, change }).holds).toBe(true);
    const one = ask({ facts, gate: { courses: ['F01', 'F02'], min_rate: 1 } });
    expect([one.holds, one.since]).toEqual([true, '2026-03-03']);
    expect(ask({ facts, gate: { courses: ['F99'] } }).holds).toBe(false);
  });

  it('counts from the day of joining, its own sessions included', () => {
    const attendance = marks({ 1: null, 2: null, 3: null, 4: null, 5: null });
    const joined = (joinedOn: string): GateOutcome =>
      ask({ facts: { joinedOn, inserted: true, attendance } });
    expect(joined('2026-03-04').holds).toBe(true);
    expect(joined('2026-03-03').holds).toBe(false);
    expect(joined('2026-03-04').reasons.at(-1)).toMatchObject({
      code: 'attendance_held',
      params: { attended: 12, total: 12 },
    });
  });

  it('asks nothing of anybody while the stage has not begun', () => {
    const facts = { attendance: marks({ 1: 'absent', 2: 'absent' }) };
    expect(actions(ask({ facts }))).toEqual(['check_attendance specialist foundation 2026-03-02']);
    expect(actions(ask({ facts, started: false }))).toEqual([]);
  });

  it('is settled by whom the handbook names', () => {
    const facts = { attendance: marks({ 1: 'absent', 2: 'absent' }) };
    const change = (handbook: Handbook): void => {
      handbook.responsible = { settling: 'manager' };
    };
    expect(ask({ facts, change }).actions[0]?.actor).toBe('manager');
  });
});

describe('a session that was missed otherwise than without leave', () => {
  it('is named with its status where that does not count', () => {
    const facts = { attendance: marks({ 2: 'left_early', 4: 'absent', 6: 'excused', 7: 'late' }) };
    const { reasons } = ask({ facts });
    expect(reasons.map(({ code, params }) => ({ code, params }))).toMatchObject([
      { code: 'absent_without_leave', params: { count: 1 } },
      {
        code: 'attendance_missed',
        params: {
          missed: [
            { session: at(2).code, status: 'left_early' },
            { session: at(6).code, status: 'excused' },
          ],
        },
      },
      {},
    ]);
    expect(reasons[1]?.facts.map(({ ref }) => ref)).toEqual([at(2).code, at(6).code]);
    const strict = ask({ facts, gate: { counts: ['present'] } });
    expect(strict.reasons[1]).toMatchObject({ params: { missed: [{}, {}, { status: 'late' }] } });
  });
});

describe('a missed session that is made up', () => {
  const absent = { 4: 'absent', 6: 'absent' } as const;

  it('counts as attended from the day on which its substitute was attended', () => {
    const facts = {
      attendance: marks(absent, { 104: 'present' }),
      makeUps: [makeUp(4, '2026-03-17')],
    };
    expect(ask({ facts, today: '2026-03-16' }).holds).toBe(false);
    const done = ask({ facts, today: '2026-03-17' });
    expect([done.holds, done.since]).toEqual([true, '2026-03-17']);
    expect(codes(done)).toEqual(['absent_without_leave', 'attendance_held', 'make_up_done']);
  });

  it('keeps the rate within reach as long as its place is to come or not recorded', () => {
    const facts = { attendance: marks(absent), makeUps: [makeUp(4, '2026-03-17')] };
    expect(ask({ facts }).unreachableSince).toBeNull();
    expect(ask({ facts, today: '2026-03-17' }).unreachableSince).toBeNull();
    expect(codes(ask({ facts }))).toContain('make_up_open');
  });

  it('is lost on the day on which the place was not used, and within reach again with another', () => {
    const attendance = marks(absent, { 104: 'absent' });
    const lost = { attendance, makeUps: [makeUp(4, '2026-03-17')] };
    expect(ask({ facts: lost, today: '2026-03-17' }).unreachableSince).toBe('2026-03-17');
    const second = {
      ...makeUp(4, '2026-03-24'),
      session: { ...at(4), id: 204, day: '2026-03-24' },
    };
    const again = { attendance, makeUps: [...lost.makeUps, second] };
    expect(ask({ facts: again, today: '2026-03-17' }).unreachableSince).toBeNull();
  });

  it('counts by the statuses of the gate', () => {
    const facts = {
      attendance: marks(absent, { 104: 'left_early' }),
      makeUps: [makeUp(4, '2026-03-17')],
    };
    const today = '2026-03-17';
    expect(ask({ facts, today }).holds).toBe(false);
    expect(ask({ facts, today, gate: { counts: ['present', 'left_early'] } }).holds).toBe(true);
  });
});

describe('what a late joiner owes', () => {
  const attendance = marks({ 1: null, 2: null });
  const late = { joinedOn: '2026-03-03', inserted: true, attendance };

  it('is nothing where the handbook does not ask for it', () => {
    expect(ask({ facts: late }).holds).toBe(true);
  });

  it('must all be made up, by a day that counts from joining', () => {
    const outcome = ask({ facts: late, within: 20 });
    expect(outcome.holds).toBe(false);
    expect(actions(outcome)).toEqual([
      'arrange_make_up specialist B-01 2026-03-23',
      'arrange_make_up specialist B-02 2026-03-23',
    ]);
    expect(codes(outcome)).toEqual(['attendance_held', 'make_up_missing']);
    expect(outcome.reasons.at(-1)?.rule).toBe(owing);
  });

  it('is on the list of who has a place, on the very day of it too', () => {
    const facts = { ...late, makeUps: [makeUp(1, '2026-03-16'), makeUp(2, '2026-03-16')] };
    const outcome = ask({ facts, within: 20, today: '2026-03-16' });
    expect(actions(outcome)).toEqual(['make_up E1 B-01 2026-03-23', 'make_up E1 B-02 2026-03-23']);
    expect(outcome.actions[0]).toMatchObject({ rule: owing, notBefore: '2026-03-16' });
  });

  it('is done with the last of them', () => {
    const facts = {
      ...late,
      attendance: marks({ 1: null, 2: null }, { 101: 'present', 102: 'late' }),
      makeUps: [makeUp(1, '2026-03-16'), makeUp(2, '2026-03-17')],
    };
    expect(ask({ facts, within: 20, today: '2026-03-16' }).holds).toBe(false);
    const done = ask({ facts, within: 20, today: '2026-03-17' });
    expect([done.holds, done.since, actions(done)]).toEqual([true, '2026-03-17', []]);
    expect(codes(done)).toEqual(['attendance_held', 'make_up_done']);
  });

  it('does not include what was optional, or was held before somebody who was not inserted', () => {
    const change = ({ programs }: Handbook): void => {
      for (const slot of programs['onboarding']?.stages[2]?.timetable?.slice(0, 2) ?? []) {
        slot.optional = true;
      }
    };
    expect(ask({ facts: late, within: 20, change }).holds).toBe(true);
    expect(ask({ facts: { ...late, inserted: false }, within: 20 }).holds).toBe(true);
  });

  it('says the same in brief, without the reasons', () => {
    const full = ask({ facts: late, within: 20 });
    expect(full.reasons).not.toEqual([]);
    expect(ask({ facts: late, within: 20, brief: true })).toEqual({ ...full, reasons: [] });
  });
});

describe('leave of absence', () => {
  const away = (from: string, until: string | null) => ({
    pauses: [{ id: 1, from, until }],
    attendance: marks(Object.fromEntries(absentFrom(from, until).map((id) => [id, null]))),
  });
  const absentFrom = (from: string, until: string | null): number[] =>
    foundation
      .filter(({ day }) => day >= from && (until === null || day <= until))
      .map(({ id }) => id);

  it('takes its sessions out of the rate, over a weekend too', () => {
    const outcome = ask({ facts: away('2026-03-06', '2026-03-09') });
    expect([outcome.holds, outcome.since]).toEqual([true, '2026-03-11']);
    expect(outcome.reasons[0]).toMatchObject({ params: { attended: 13, total: 13 } });
  });

  it('without an end takes out everything from its first day on', () => {
    const outcome = ask({ facts: away('2026-03-06', null) });
    expect(outcome.reasons[0]).toMatchObject({ params: { attended: 9, total: 9 } });
    expect(outcome.since).toBe('2026-03-05');
  });

  it('is made up where the handbook says so, counted from its end', () => {
    const outcome = ask({ facts: away('2026-03-06', '2026-03-09'), within: 20 });
    expect(outcome.holds).toBe(false);
    expect(actions(outcome)).toEqual(
      ['B-10', 'B-11', 'B-12', 'B-13'].map(
        (code) => `arrange_make_up specialist ${code} 2026-03-29`,
      ),
    );
  });

  it('over the whole stage leaves only what is made up to hold by', () => {
    const all = away('2026-03-02', null);
    expect(ask({ facts: all }).holds).toBe(false);
    const elsewhere = Object.fromEntries(
      foundation.map(({ id }) => [id + 100, 'present'] as const),
    );
    const facts = {
      ...all,
      attendance: new Map(Object.entries(elsewhere).map(([id, status]) => [Number(id), status])),
      makeUps: foundation.map(({ id }) => makeUp(id, '2026-03-20')),
    };
    const made = ask({ facts, within: 20, today: '2026-03-20' });
    expect([made.holds, made.since]).toEqual([true, '2026-03-20']);
  });
});
