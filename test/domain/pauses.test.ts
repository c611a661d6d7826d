import { describe, expect, it } from 'vitest';
import { presenceOf } from '../../src/domain/attendance/presence.js';
import { decideAttendance } from '../../src/domain/attendance/recording.js';
import { decidePause, decidePauseEnd, refuseReturn } from '../../src/domain/enrolling/pausing.js';
import type { DecisionFact, EnrollmentFacts, PauseFact } from '../../src/domain/standing/facts.js';
import { knownOn } from '../../src/domain/standing/known-on.js';
import { ladderState } from '../../src/domain/standing/ladder.js';
import { dueAfter } from '../../src/domain/standing/pauses.js';
import { briefStanding, standing } from '../../src/domain/standing/standing.js';
import { attempt, attendanceWith, foundation, person, rulesWith } from './standing-case.js';

const pause = (from: string, until: string | null = null): PauseFact => ({ id: 1, from, until });
const facts = (more: Partial<EnrollmentFacts> = {}): EnrollmentFacts =>
  person({ attendance: new Map(), ...more });

const codeOf = (
  more: Partial<EnrollmentFacts>,
  from: string,
  until: string | null = null,
): string => {
  const decision = decidePause(facts(more), { from, until });
  return decision.kind === 'pause' ? 'pause' : `${decision.by} ${decision.refused.code}`;
};

describe('leave of absence', () => {
  it.each<[string, Partial<EnrollmentFacts>, string, string | null, string]>([
    ['from the day of joining', {}, '2026-03-02', null, 'pause'],
    ['before joining', {}, '2026-03-01', null, 'rule pause_before_joining'],
    ['a single day', {}, '2026-03-05', '2026-03-05', 'pause'],
    ['backwards', {}, '2026-03-05', '2026-03-04', 'input pause_days_reversed'],
    [
      'without an end, of who leaves',
      { leftOn: '2026-03-10' },
      '2026-03-05',
      null,
      'rule pause_after_leaving',
    ],
    [
      'up to the day of leaving',
      { leftOn: '2026-03-10' },
      '2026-03-05',
      '2026-03-10',
      'rule pause_after_leaving',
    ],
    ['up to the day before leaving', { leftOn: '2026-03-10' }, '2026-03-05', '2026-03-09', 'pause'],
    ['after another', { pauses: [pause('2026-03-03', '2026-03-04')] }, '2026-03-05', null, 'pause'],
    [
      'on the last day of another',
      { pauses: [pause('2026-03-03', '2026-03-05')] },
      '2026-03-05',
      null,
      'rule pause_overlaps',
    ],
    [
      'up to the first day of another',
      { pauses: [pause('2026-03-10')] },
      '2026-03-05',
      '2026-03-10',
      'rule pause_overlaps',
    ],
    [
      'up to the day before another',
      { pauses: [pause('2026-03-10')] },
      '2026-03-05',
      '2026-03-09',
      'pause',
    ],
    [
      'in one without an end',
      { pauses: [pause('2026-03-03')] },
      '2026-04-01',
      '2026-04-02',
      'rule pause_overlaps',
    ],
  ])('%s', (_name, more, from, until, expected) => {
    expect(codeOf(more, from, until)).toBe(expected);
  });

  it('covers no session that was attended, though one that was missed', () => {
    expect(codeOf({ attendance: new Map([[3, 'late']]) }, '2026-03-03')).toBe(
      'rule pause_attended',
    );
    expect(codeOf({ attendance: new Map([[3, 'absent']]) }, '2026-03-03')).toBe('pause');
    expect(codeOf({ attendance: new Map([[3, 'present']]) }, '2026-03-04')).toBe('pause');
  });

  it('covers none that was attended in another batch either', () => {
    const [missed] = foundation;
    if (!missed) throw new Error('no session');
    const session = { ...missed, id: 99, day: '2026-03-20' };
    const place = { session, batch: 'R', assessment: 'a', assignedOn: '2026-03-10' };
    const makeUp = { missed, session, batch: 'R', assignedOn: '2026-03-10' };
    const attendance = new Map([[99, 'present' as const]]);
    for (const more of [{ places: [place] }, { makeUps: [makeUp] }]) {
      expect(codeOf({ ...more, attendance }, '2026-03-19')).toBe('rule pause_attended');
      expect(codeOf({ ...more, attendance }, '2026-03-21')).toBe('pause');
      expect(codeOf(more, '2026-03-19')).toBe('pause');
    }
  });

  it.each([
    [pause('2026-03-05'), '2026-03-09', 'end 2026-03-08'],
    [pause('2026-03-05', '2026-03-20'), '2026-03-09', 'end 2026-03-08'],
    [pause('2026-03-05', '2026-03-09'), '2026-03-09', 'end 2026-03-08'],
    [pause('2026-03-05', '2026-03-08'), '2026-03-09', 'not_paused'],
    [pause('2026-03-09'), '2026-03-09', 'return_first_day'],
    [pause('2026-03-10'), '2026-03-09', 'not_paused'],
  ])('%o ends with a return on %s: %s', (given, on, expected) => {
    const end = decidePauseEnd(facts({ pauses: [given] }), on);
    expect(end.kind === 'end' ? `end ${end.until}` : end.refused.code).toBe(expected);
  });

  it('moves a due day by its calendar days, a weekend included; without an end by none', () => {
    const rules = rulesWith();
    const due = (given: PauseFact[]): string =>
      dueAfter(rules, { pauses: given }, '2026-03-02', { days: 10 });
    expect(due([])).toBe('2026-03-12');
    expect(due([pause('2026-03-06', '2026-03-09')])).toBe('2026-03-16');
    expect(due([pause('2026-03-06')])).toBe('2026-03-12');
    expect(due([pause('2026-03-12', '2026-03-12')])).toBe('2026-03-13');
    expect(due([pause('2026-03-13', '2026-03-20')])).toBe('2026-03-12');
  });

  it('lets nobody be marked, the leave named; with a place neither', () => {
    const session = {
      code: 'B-03',
      day: '2026-03-03',
      cancelled: false,
      batch: 'B',
      batchClosedOn: null,
      noticeDays: 1,
    };
    const row = { session: 'B-03', employeeNo: 'E1', status: 'present', note: null } as const;
    const stays = [{ joinedOn: '2026-03-02', leftOn: null }];
    const decide = (pauses: PauseFact[], placed = false) =>
      decideAttendance(
        row,
        session,
        { stays, placed, pauses, recorded: undefined, leaves: [] },
        '2026-03-03',
      );
    for (const placed of [false, true]) {
      expect(decide([pause('2026-03-03')], placed)).toMatchObject({
        kind: 'refuse',
        refusal: { code: 'attendance_in_pause', facts: { from: '2026-03-03', until: '' } },
      });
    }
    expect(decide([pause('2026-03-04')])).toEqual({ kind: 'create' });
    expect(presenceOf(stays, false, session.day)).toEqual({ kind: 'enrolled' });
  });

  it('is not known on a day before it began, nor its end on one before it was over', () => {
    const all = facts({ pauses: [pause('2026-03-09', '2026-03-10')] });
    expect(knownOn(all, '2026-03-08').pauses).toEqual([]);
    expect(knownOn(all, '2026-03-09').pauses).toEqual([pause('2026-03-09')]);
    expect(knownOn(all, '2026-03-10').pauses).toEqual([pause('2026-03-09')]);
    expect(knownOn(all, '2026-03-11')).toBe(all);
  });
});

describe('leave without an end', () => {
  const rules = rulesWith(({ programs }) => {
    programs['onboarding'] = {
      title: 'Served',
      stages: [
        {
          code: 'foundation',
          title: 'Served',
          gates: [{ kind: 'time_served', since: 'hired', span: { days: 20 } }],
        },
      ],
    };
  });
  const open = [pause('2026-03-05')];
  const ended = [pause('2026-03-05', '2026-03-24')];

  it.each<[string, PauseFact[], string, string]>([
    ['without leave the time is served', [], '2026-03-16', 'passed'],
    ['nobody serves time while away', open, '2026-03-16', 'on_track'],
    ['however long', open, '2026-07-31', 'on_track'],
    ['nor once the end is known', ended, '2026-04-04', 'on_track'],
    ['the time is served by as many days later', ended, '2026-04-05', 'passed'],
  ])('%s', (_name, pauses, day, state) => {
    expect(briefStanding(rules, facts({ pauses }), day).state).toBe(state);
  });

  it('is the same on a past day, whether its end is known today or not', () => {
    for (const day of ['2026-03-05', '2026-03-16', '2026-03-24']) {
      const then = standing(rules, facts({ pauses: open }), day);
      expect(then.state).toBe('on_track');
      expect(standing(rules, knownOn(facts({ pauses: ended }), day), day)).toEqual(then);
    }
  });

  it('closes no window', () => {
    const closing = rulesWith(({ ladders }) => {
      const steps = [
        { rung: 'first' as const },
        { rung: 'retake' as const, within: { days: 5 }, late: 'refused' as const },
      ];
      ladders['default'] = { title: 'Closing', steps };
    });
    const failed = { attempts: [attempt('2026-03-04', 50)] };
    const kindOn = (pauses: PauseFact[], day: string) =>
      ladderState(closing, facts({ ...failed, pauses }), 'foundation_written', day)?.next?.kind;
    expect(kindOn([], '2026-03-10')).toBe('closed');
    expect(kindOn(open, '2026-03-10')).toBe('retake');
    expect(kindOn(ended, '2026-03-29')).toBe('retake');
    expect(kindOn(ended, '2026-03-30')).toBe('closed');
  });
});

describe('returning', () => {
  const left = (more: Partial<EnrollmentFacts> = {}): EnrollmentFacts =>
    facts({ leftOn: '2026-03-10', leftReason: 'withdrawn', ...more });
  const decision = (kind: DecisionFact['kind']): DecisionFact => ({
    id: 1,
    kind,
    assessment: null,
    decidedOn: '2026-03-10',
    decidedBy: 'Zhao',
  });

  it.each([
    ['the day before leaving', '2026-03-09', 'return_before_leaving'],
    ['the day of leaving', '2026-03-10', undefined],
  ])('%s', (_name, on, code) => {
    expect(refuseReturn(left(), on, 'B')?.code).toBe(code);
  });

  it('waits for the day after a transfer, whose decision speaks for its own day', () => {
    const transferred = left({ decisions: [decision('transfer')] });
    expect(refuseReturn(transferred, '2026-03-10', 'C')?.code).toBe('return_before_leaving');
    expect(refuseReturn(transferred, '2026-03-11', 'C')).toBeNull();
  });

  it.each(['dismissal', 'elimination'] as const)(
    'is refused after %s, the decision named',
    (kind) => {
      const dismissed = left({ leftReason: 'dismissed', decisions: [decision(kind)] });
      expect(refuseReturn(dismissed, '2026-04-01', 'C')).toMatchObject({
        code: 'return_dismissed',
        facts: { kind, decided_on: '2026-03-10', decided_by: 'Zhao' },
      });
    },
  );

  it('is no second joining of the same batch on one day', () => {
    const sameDay = left({ leftOn: '2026-03-02', attendance: attendanceWith() });
    expect(refuseReturn(sameDay, '2026-03-02', 'B')?.code).toBe('return_before_leaving');
    expect(refuseReturn(sameDay, '2026-03-02', 'C')).toBeNull();
  });
});
