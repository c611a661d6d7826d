import { describe, expect, it } from 'vitest';
import { rank } from '../../src/domain/reports/period-rankings.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { attempt, attendanceWith, foundation, person } from './standing-case.js';
import { nth, report } from './period-case.js';

describe('the worklist', () => {
  const failed = attempt('2026-04-07', 60);
  const actions = (items: readonly { employee_no: string | null; action: string }[]) =>
    items.map(({ employee_no, action }) => `${employee_no ?? ''} ${action}`);

  it.each<[string, string, Partial<EnrollmentFacts>, string[], string[], string[]]>([
    ['a first try is announced when it is due soon', '2026-W15', {}, ['E1 sit_exam'], [], []],
    ['and is overdue the week after', '2026-W16', {}, [], [], ['E1 sit_exam']],
    ['a failure', '2026-W15', { attempts: [failed] }, ['E1 retake'], [], []],
    ['a retake that is still in time', '2026-W16', { attempts: [failed] }, [], [], []],
    ['a retake that is not', '2026-W17', { attempts: [failed] }, [], [], ['E1 retake']],
    [
      'a passed retake',
      '2026-W16',
      { attempts: [failed, attempt('2026-04-15', 90)] },
      [],
      ['E1 retake'],
      [],
    ],
    [
      'a failed retake',
      '2026-W16',
      { attempts: [failed, attempt('2026-04-15', 50)] },
      ['E1 arrange_retraining'],
      ['E1 retake'],
      [],
    ],
    [
      'whoever leaves has nothing to do any more',
      '2026-W16',
      { attempts: [failed], leftOn: '2026-04-15', leftReason: 'withdrawn' },
      [],
      ['E1 retake'],
      [],
    ],
    [
      'nor has a closed batch',
      '2026-W16',
      { attempts: [failed], batch: { ...person().batch, closedOn: '2026-04-17' } },
      [],
      ['E1 retake'],
      [],
    ],
  ])('%s', (_, week, more, fresh, resolved, overdue) => {
    const { worklist } = report(week, [nth(1, more)]);
    expect({
      fresh: actions(worklist.new),
      resolved: actions(worklist.resolved),
      overdue: actions(worklist.overdue),
    }).toEqual({ fresh, resolved, overdue });
  });

  it('says since how many days, and what it is about', () => {
    const { worklist, previous } = report('2026-W17', [nth(1, { attempts: [failed] })]);
    expect(worklist.overdue).toEqual([
      {
        employee_no: 'E1',
        name: 'P1',
        batch: 'B',
        action: 'retake',
        actor: 'E1',
        about: 'foundation_written',
        about_title: 'Written foundation exam',
        due_on: '2026-04-21',
        rule: 'ladders.default.steps[1]',
        overdue_days: 5,
      },
    ]);
    expect([worklist.open, worklist.open_before, previous.overdue]).toEqual([1, 1, 0]);
  });

  it('sees a retraining as arranged only from the day on which it was', () => {
    const facts = nth(1, {
      attempts: [failed, attempt('2026-04-09', 50)],
      places: foundation.map((session, index) => ({
        session: { ...session, id: 100 + index, day: '2026-05-04' },
        assessment: 'foundation_written',
        batch: 'R',
        assignedOn: '2026-04-15',
      })),
    });
    const { worklist } = report('2026-W16', [facts]);
    expect([actions(worklist.new), actions(worklist.resolved)]).toEqual([
      ['E1 attend_retraining'],
      ['E1 arrange_retraining'],
    ]);
  });

  it('holds sessions without attendance too', () => {
    const session = { batch: 'B', day: '2026-02-27', actor: 'assistant' as const, rule: 'r' };
    const { worklist } = report('2026-W10', [], {
      unrecorded: [
        { ...session, code: 'B-01', before: true, now: true },
        { ...session, code: 'B-02', before: true, now: false },
        { ...session, code: 'B-03', day: '2026-03-06', before: false, now: true },
      ],
    });
    const codes = (items: readonly { about: string }[]) => items.map(({ about }) => about);
    expect(codes(worklist.new)).toEqual(['B-03']);
    expect(codes(worklist.resolved)).toEqual(['B-02']);
    expect(codes(worklist.overdue)).toEqual(['B-01', 'B-03']);
    expect(worklist.overdue.map(({ actor }) => actor)).toEqual(['assistant', 'assistant']);
  });
});

describe('the lists of the week', () => {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  it.each([
    [
      [5, 4, 3, 2],
      [1, 2, 3],
    ],
    [
      [5, 5, 4, 3],
      [1, 1, 3],
    ],
    [
      [5, 5, 5, 4],
      [1, 1, 1],
    ],
    [
      [5, 4, 4, 4, 3],
      [1, 2, 2, 2],
    ],
    [
      [5, 4, 3, 3, 2],
      [1, 2, 3, 3],
    ],
    [[2], [1]],
    [[], []],
  ])('ranks %j as %j', (values, ranks) => {
    const entries = values.map((value, index) => ({ value, name: `P${index}` })).reverse();
    const ranked = rank(entries, ({ value }) => value, byName);
    expect(ranked.map((entry) => entry.rank)).toEqual(ranks);
    expect(ranked.map(({ name }) => name)).toEqual(ranks.map((_, index) => `P${index}`));
  });

  it('names nobody twice in highest and lowest, and nobody who has no mark', () => {
    const scores = [90, 80, 70, 60];
    const { rankings } = report(
      '2026-W15',
      scores.map((score, index) =>
        nth(index + 1, { attempts: [attempt('2026-04-07', score, { id: index })] }),
      ),
    );
    expect(rankings.highest_scores.map(({ score }) => score)).toEqual([90, 80, 70]);
    expect(rankings.lowest_scores.map(({ score, rank: place }) => [place, score])).toEqual([
      [1, 60],
    ]);
    expect(rankings.most_late).toEqual([]);
  });

  it('counts who was late, absent and on leave in the week only', () => {
    const { rankings } = report('2026-W10', [
      nth(1, { attendance: attendanceWith({ 1: 'late', 2: 'late', 3: 'absent', 15: 'late' }) }),
      nth(2, { attendance: attendanceWith({ 1: 'excused', 2: 'late' }) }),
    ]);
    const short = (list: readonly { rank: number; employee_no: string; count: number }[]) =>
      list.map(({ rank: place, employee_no, count }) => [place, employee_no, count]);
    expect(short(rankings.most_late)).toEqual([
      [1, 'E1', 2],
      [2, 'E2', 1],
    ]);
    expect(short(rankings.most_absent)).toEqual([[1, 'E1', 1]]);
    expect(short(rankings.most_excused)).toEqual([[1, 'E2', 1]]);
  });
});
