import { describe, expect, it } from 'vitest';
import { joiningOn } from '../../src/domain/enrolling/joining.js';
import { missedBy } from '../../src/domain/enrolling/missed.js';
import type { Gate, Handbook } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { attendanceWith, foundation, person, rulesWith } from './standing-case.js';

type Change = (handbook: Handbook) => void;

const stageOf = (handbook: Handbook) => {
  const stage = handbook.programs['onboarding']?.stages.find(({ code }) => code === 'foundation');
  if (!stage) throw new Error('no foundation');
  return stage;
};
const gates =
  (...list: Gate[]): Change =>
  (handbook) => {
    stageOf(handbook).gates = list;
  };
const optional =
  (...slots: number[]): Change =>
  (handbook) => {
    for (const at of slots)
      Object.assign(stageOf(handbook).timetable?.[at] ?? {}, { optional: true });
  };
const attendance = (courses?: string[], min_rate = 1): Gate => ({
  kind: 'attendance',
  min_rate,
  counts: ['present'],
  ...(courses && { courses }),
});
const either = (required?: number): Gate => ({
  kind: 'any_of',
  ...(required !== undefined && { required }),
  options: [['F01'], ['F02']].map((courses) => ({
    title: String(courses),
    gates: [attendance(courses) as never],
  })),
});

const missed = (change: Change, facts: Partial<EnrollmentFacts>, today = '2026-03-20'): string[] =>
  missedBy(rulesWith(change), person(facts), today).open.map(({ code }) => code);

/** B-01 teaches F01, B-02 and B-03 F02, B-05 is a quiz. */
const absent = (...ids: number[]) => ({
  attendance: attendanceWith(Object.fromEntries(ids.map((id) => [id, 'absent' as const]))),
});

describe('what somebody missed', () => {
  it.each([
    ['what a gate counts', gates(attendance()), absent(1, 5), ['B-01', 'B-05']],
    ['not what is optional', optional(0), absent(1, 4, 5), ['B-04', 'B-05']],
    ['not what no gate counts', gates(attendance(['F01', 'F02'])), absent(1, 4), ['B-01']],
    [
      'nothing where no gate asks for attendance',
      gates({ kind: 'approval', by: 'hr' }),
      absent(1),
      [],
    ],
    [
      'nothing once the rate was reached all the same',
      gates(attendance(undefined, 0.9)),
      absent(1),
      [],
    ],
    [
      'both where that leaves too little',
      gates(attendance(undefined, 0.9)),
      absent(1, 2),
      ['B-01', 'B-02'],
    ],
    ['of a choice only the option that was begun', gates(either()), absent(1, 2), ['B-02']],
    ['nothing once another option is complete', gates(either()), absent(2, 3), []],
    ['both where both are required', gates(either(2)), absent(1, 2), ['B-01', 'B-02']],
    [
      'every option while none was begun',
      gates(either()),
      absent(1, 2, 3),
      ['B-01', 'B-02', 'B-03'],
    ],
  ])('%s', (_case, change, facts, codes) => {
    expect(missed(change, facts)).toEqual(codes);
  });

  it('is not what is still to come, or not recorded', () => {
    expect(missed(() => undefined, { attendance: new Map() })).toEqual([]);
    expect(missed(gates(attendance()), absent(1, 17), '2026-03-10')).toEqual(['B-01']);
  });

  it('of whoever is to be inserted is the same list', () => {
    const of = (change: Change): string[] => {
      const program = rulesWith(change).handbook.programs['onboarding'];
      const batch = {
        program: 'onboarding',
        rules: program,
        startOn: '2026-03-02',
        sessions: foundation,
      };
      return joiningOn(batch, '2026-03-03', null).missed.map(({ code }) => code);
    };
    expect(of(() => undefined)).toEqual(['B-01', 'B-02']);
    expect(of(optional(0))).toEqual(['B-02']);
    expect(of(gates(attendance(['F01'])))).toEqual(['B-01']);
    expect(of(gates({ kind: 'approval', by: 'hr' }))).toEqual([]);
    const inserted = { inserted: true, joinedOn: '2026-03-03', attendance: new Map() };
    expect(missed(optional(0), inserted)).toEqual(['B-02']);
    expect(missed(gates(attendance(['F01'])), inserted)).toEqual(['B-01']);
  });
});
