import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  decideLeave,
  excuseOf,
  type LeaveDecision,
  type LeaveRow,
} from '../../src/domain/attendance/leave.js';
import { addDays } from '../../src/domain/day.js';

const today = '2026-03-10';
const row: LeaveRow = {
  employeeNo: 'E1',
  fromOn: '2026-03-04',
  toOn: '2026-03-06',
  requestedOn: '2026-03-02',
  reason: null,
};
const known = {
  fromOn: '2026-03-04',
  toOn: '2026-03-06',
  requestedOn: '2026-03-02',
  reason: 'ill',
};

describe('decideLeave', () => {
  it.each<[string, Partial<LeaveRow>, (typeof known)[], LeaveDecision]>([
    ['new leave', {}, [], { kind: 'create', late: null }],
    [
      'requested in time to the day',
      { requestedOn: '2026-03-03' },
      [],
      { kind: 'create', late: null },
    ],
    ['the same', { reason: 'ill' }, [known], { kind: 'unchanged' }],
    ['the same without a reason', {}, [known], { kind: 'unchanged' }],
    [
      'another reason',
      { reason: 'wedding' },
      [known],
      { kind: 'correct', reason: 'wedding', before: 'ill' },
    ],
    [
      'the day after',
      { fromOn: '2026-03-07', toOn: '2026-03-07' },
      [known],
      { kind: 'create', late: null },
    ],
  ])('%s', (_name, given, before, expected) => {
    expect(decideLeave({ ...row, ...given }, before, today, 1)).toEqual(expected);
  });

  it.each<[string, 'input' | 'rule', Partial<LeaveRow>]>([
    ['leave_days_reversed', 'input', { fromOn: '2026-03-07' }],
    ['leave_requested_later', 'input', { requestedOn: '2026-03-11' }],
    ['leave_overlaps', 'rule', { fromOn: '2026-03-06', toOn: '2026-03-09' }],
    ['leave_overlaps', 'rule', { requestedOn: '2026-03-01' }],
    ['leave_overlaps', 'rule', { fromOn: '2026-03-01', toOn: '2026-03-31' }],
  ])('refuses with %s (%s)', (code, by, given) => {
    const decision = decideLeave({ ...row, ...given }, [known], today, 1);
    expect(decision).toMatchObject({ kind: 'refuse', by, refusal: { code } });
  });

  it.each([
    ['2026-03-04', 1, '2026-03-05'],
    ['2026-03-05', 1, '2026-03-06'],
    ['2026-03-06', 1, ''],
    ['2026-03-05', 0, '2026-03-05'],
    ['2026-03-09', 0, ''],
  ])('says of leave requested on %s with %s days of notice what it excuses', (on, notice, from) => {
    const decision = decideLeave({ ...row, requestedOn: on }, [], today, notice);
    expect(decision).toMatchObject({
      kind: 'create',
      late: { code: 'leave_late', facts: { excuses_from: from } },
    });
  });

  it('says so exactly where excuseOf does not excuse the first day', () => {
    const offset = fc.integer({ min: -10, max: 6 });
    fc.assert(
      fc.property(offset, fc.integer({ min: 0, max: 7 }), (requested, notice) => {
        const leave = { ...row, requestedOn: addDays(row.fromOn, requested) };
        const decision = decideLeave(leave, [], today, notice);
        const late = decision.kind === 'create' && decision.late !== null;
        expect(late).toBe(excuseOf([leave], row.fromOn, notice).kind !== 'excused');
      }),
    );
  });
});

describe('excuseOf', () => {
  const late = { fromOn: '2026-03-04', toOn: '2026-03-04', requestedOn: '2026-03-05' };
  it('takes the leave that was requested in time, whatever else is recorded', () => {
    expect(excuseOf([late, known], '2026-03-04', 1)).toEqual({ kind: 'excused' });
  });
  it('names the earliest request and the last day for it', () => {
    const later = { ...late, requestedOn: '2026-03-06' };
    expect(excuseOf([later, late], '2026-03-04', 2)).toEqual({
      kind: 'too_late',
      requestedOn: '2026-03-05',
      requestBy: '2026-03-02',
    });
  });
});
