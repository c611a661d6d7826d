import { describe, expect, it } from 'vitest';
import { presenceOf, type Stay } from '../../src/domain/attendance/presence.js';
import {
  decideAttendance,
  type Attendee,
  type AttendanceDecision,
  type AttendanceRow,
  type HeldSession,
  type Recorded,
} from '../../src/domain/attendance/recording.js';

const day = '2026-03-04';
const session: HeldSession = {
  code: '2026-03A-03',
  day,
  cancelled: false,
  batch: '2026-03A',
  batchClosedOn: null,
  noticeDays: 1,
};
const row: AttendanceRow = {
  session: '2026-03A-03',
  employeeNo: 'E1',
  status: 'present',
  note: null,
};
const attendee: Attendee = {
  stays: [{ joinedOn: '2026-03-02', leftOn: null }],
  placed: false,
  pauses: [],
  recorded: undefined,
  leaves: [],
};
const leave = { fromOn: day, toOn: day, requestedOn: '2026-03-03' };

interface Case {
  it: string;
  row?: Partial<AttendanceRow>;
  session?: Partial<HeldSession>;
  person?: Partial<Attendee>;
  today?: string;
}

const decide = (c: Omit<Case, 'it'>): AttendanceDecision =>
  decideAttendance(
    { ...row, ...c.row },
    { ...session, ...c.session },
    { ...attendee, ...c.person },
    c.today ?? day,
  );

const refusals: [string, Case][] = [
  ['session_cancelled', { it: 'a cancelled session', session: { cancelled: true } }],
  ['batch_closed', { it: 'a closed batch', session: { batchClosedOn: '2026-03-31' } }],
  ['session_future', { it: 'a session that is still to come', today: '2026-03-03' }],
  ['not_in_session', { it: 'somebody of another batch', person: { stays: [] } }],
  [
    'before_joining',
    { it: 'a late joiner', person: { stays: [{ joinedOn: '2026-03-05', leftOn: null }] } },
  ],
  [
    'after_leaving',
    { it: 'who has left', person: { stays: [{ joinedOn: '2026-03-02', leftOn: day }] } },
  ],
  ['leave_missing', { it: 'excused without leave', row: { status: 'excused' } }],
  [
    'leave_missing',
    {
      it: 'excused with leave for another day',
      row: { status: 'excused' },
      person: { leaves: [{ ...leave, fromOn: '2026-03-05', toOn: '2026-03-06' }] },
    },
  ],
  [
    'leave_too_late',
    {
      it: 'excused with leave of the same day',
      row: { status: 'excused' },
      person: { leaves: [{ ...leave, requestedOn: day }] },
    },
  ],
  [
    'leave_too_late',
    {
      it: 'excused with a day too little of three',
      row: { status: 'excused' },
      session: { noticeDays: 3 },
      person: { leaves: [{ ...leave, requestedOn: '2026-03-02' }] },
    },
  ],
  [
    'session_future',
    { it: 'excused ahead without leave', row: { status: 'excused' }, today: '2026-03-03' },
  ],
  [
    'session_cancelled',
    { it: 'cancelled before closed', session: { cancelled: true, batchClosedOn: '2026-03-31' } },
  ],
];

describe('decideAttendance', () => {
  it.each(refusals)('refuses with %s: $it', (code, given) => {
    const decision = decide(given);
    expect(decision).toMatchObject({ kind: 'refuse', refusal: { code } });
  });

  it('names both days of who joined later, and the rule of leave that came too late', () => {
    expect(decide({ person: { stays: [{ joinedOn: '2026-03-05', leftOn: null }] } })).toEqual({
      kind: 'refuse',
      refusal: {
        code: 'before_joining',
        facts: {
          employee_no: 'E1',
          session: '2026-03A-03',
          day,
          batch: '2026-03A',
          joined_on: '2026-03-05',
        },
      },
    });
    const late = { row: { status: 'excused' }, session: { noticeDays: 3 } } as const;
    expect(decide({ ...late, person: { leaves: [leave] } })).toEqual({
      kind: 'refuse',
      refusal: {
        code: 'leave_too_late',
        facts: {
          employee_no: 'E1',
          day,
          notice_days: 3,
          requested_on: '2026-03-03',
          request_by: '2026-03-01',
          rule: 'attendance.leave_notice_days',
        },
      },
    });
  });

  it.each([
    [0, day],
    [1, '2026-03-03'],
    [3, '2026-03-01'],
  ])('takes excused with %s days of notice, requested on %s', (noticeDays, requestedOn) => {
    const person = { leaves: [{ ...leave, requestedOn }] };
    const excused = { row: { status: 'excused' }, session: { noticeDays }, person } as const;
    expect(decide(excused)).toEqual({ kind: 'create' });
  });

  it('takes a place for as good as a batch', () => {
    expect(decide({ person: { stays: [], placed: true } })).toEqual({ kind: 'create' });
  });

  const recorded: Recorded = { status: 'late', note: 'bus' };
  it.each<[string, Partial<AttendanceRow>, AttendanceDecision]>([
    ['the same', { status: 'late', note: 'bus' }, { kind: 'unchanged', ahead: null }],
    ['the same, no note', { status: 'late' }, { kind: 'unchanged', ahead: null }],
    [
      'another status; the note stays',
      { status: 'present' },
      { kind: 'change', before: recorded, after: { status: 'present', note: 'bus' } },
    ],
    [
      'another note',
      { status: 'late', note: 'train' },
      { kind: 'change', before: recorded, after: { status: 'late', note: 'train' } },
    ],
  ])('sees beside what is recorded: %s', (_name, given, expected) => {
    expect(decide({ row: given, person: { recorded } })).toEqual(expected);
  });

  it('leaves what is recorded alone, also where it could not be recorded now', () => {
    const same = { row: { status: 'late' }, person: { recorded, stays: [] } } as const;
    const closed = { cancelled: true, batchClosedOn: '2026-03-31' };
    expect(decide({ ...same, session: closed })).toEqual({ kind: 'unchanged', ahead: null });
  });

  it('leaves leave that a sheet filled in ahead for later', () => {
    const ahead = { row: { status: 'excused' }, person: { leaves: [leave] } } as const;
    expect(decide({ ...ahead, today: '2026-03-03' })).toMatchObject({
      kind: 'unchanged',
      ahead: { code: 'excused_ahead' },
    });
  });
});

describe('presenceOf', () => {
  const stay = (joinedOn: string, leftOn: string | null = null): Stay => ({ joinedOn, leftOn });
  it.each<[string, Stay[], boolean, ReturnType<typeof presenceOf>]>([
    ['the day of joining', [stay(day)], false, { kind: 'enrolled' }],
    ['the day before leaving', [stay('2026-03-02', '2026-03-05')], false, { kind: 'enrolled' }],
    ['a second stay', [stay('2026-03-01', '2026-03-02'), stay(day)], false, { kind: 'enrolled' }],
    [
      'between two stays',
      [stay('2026-03-01', '2026-03-02'), stay('2026-03-05')],
      false,
      { kind: 'left_before', leftOn: '2026-03-02' },
    ],
    ['left, but placed', [stay('2026-03-01', '2026-03-02')], true, { kind: 'placed' }],
    ['nothing', [], false, { kind: 'stranger' }],
  ])('%s', (_name, stays, placed, expected) => {
    expect(presenceOf(stays, placed, day)).toEqual(expected);
  });
});
