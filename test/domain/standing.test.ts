import { describe, expect, it } from 'vitest';
import type { AttendanceStatus, Handbook } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { standing } from '../../src/domain/standing/standing.js';
import { openActions } from '../../src/domain/standing/worklist.js';
import { attempt, attendanceWith, foundation, person, rulesWith } from './standing-case.js';

/** Neither deadlines of the gates nor make-ups, so that only what a case is about has a due day. */
function withoutDeadlines(handbook: Handbook): void {
  const program = handbook.programs['onboarding'];
  delete program?.late_joiners?.make_up_within;
  for (const { gates } of program?.stages ?? []) {
    for (const gate of gates) if ('within' in gate) delete gate.within;
  }
}

const rules = rulesWith(withoutDeadlines);
const stand = (facts: EnrollmentFacts, today: string) => standing(rules, facts, today);

describe('the stages', () => {
  it.each([
    ['2026-02-24', 'company', '2026-02-24'],
    ['2026-02-26', 'company', '2026-02-24'],
    ['2026-02-27', 'foundation', '2026-02-27'],
    ['2026-03-10', 'foundation', '2026-02-27'],
    ['2026-03-11', 'mentoring', '2026-03-11'],
    ['2026-04-20', 'mentoring', '2026-03-11'],
  ])('on %s the person is in %s, since %s', (today, stage, since) => {
    const result = stand(person(), today);
    expect([result.stage, result.gates.length > 0]).toEqual([stage, true]);
    expect(result.reasons.find(({ code }) => code === 'stage_current')?.params).toMatchObject({
      since,
    });
  });

  it('names the gates of all stages with their paths', () => {
    const { gates } = stand(person(), '2026-03-11');
    expect(gates[2]).toMatchObject({
      stage: 'foundation',
      gate: 'attendance',
      path: 'programs.onboarding.stages[2].gates[0]',
      outcome: { holds: true, since: '2026-03-11' },
    });
    expect(gates.find(({ gate }) => gate === 'checklist')?.outcome).toMatchObject({
      holds: false,
      noData: true,
    });
  });
});

describe('the attendance gate', () => {
  const misses = (count: number, status: AttendanceStatus = 'absent') =>
    attendanceWith(Object.fromEntries(Array.from({ length: count }, (_, i) => [i + 3, status])));
  const gateOf = (facts: EnrollmentFacts, today: string, min = 0.9) => {
    const own = rulesWith((handbook) => {
      withoutDeadlines(handbook);
      const gate = handbook.programs['onboarding']?.stages[2]?.gates[0];
      if (gate?.kind === 'attendance') gate.min_rate = min;
    });
    const result = standing(own, facts, today);
    return { ...result, outcome: result.gates[2]?.outcome };
  };

  it.each([
    ['one of seventeen missed', misses(1), 0.9, true],
    ['two of seventeen missed', misses(2), 0.9, false],
    ['exactly the rate: 15 of 17', misses(2), 15 / 17, true],
    ['one below the rate: 14 of 17', misses(3), 15 / 17, false],
    ['late counts', misses(5, 'late'), 0.9, true],
    ['left early does not', misses(2, 'left_early'), 0.9, false],
    ['excused does not', misses(2, 'excused'), 0.9, false],
  ])('%s', (_case, attendance, min, holds) => {
    expect(gateOf(person({ attendance }), '2026-03-11', min).outcome?.holds).toBe(holds);
  });

  it('can no longer be reached from the second absence on, and says so to the specialist', () => {
    const attendance = attendanceWith({ 4: 'absent', 9: 'absent' });
    expect(gateOf(person({ attendance }), '2026-03-04').unreachable).toBeNull();
    const day = foundation[8]?.day ?? '';
    const later = gateOf(person({ attendance }), '2026-03-09');
    expect(later.unreachable).toEqual({ on: day, rule: 'programs.onboarding.stages[2].gates[0]' });
    expect(later.state).toBe('overdue');
    expect(later.next).toContainEqual(
      expect.objectContaining({ action: 'check_attendance', actor: 'specialist', dueOn: day }),
    );
    expect(later.reasons.map(({ code }) => code)).toContain('absent_without_leave');
  });

  it('waits for what is not recorded, which is not absence', () => {
    const outcome = gateOf(
      person({ attendance: attendanceWith({ 5: null }) }),
      '2026-03-12',
    ).outcome;
    expect(outcome).toMatchObject({ holds: false, unreachableSince: null });
    expect(outcome?.reasons.map(({ code }) => code)).toEqual(['attendance_unrecorded']);
  });

  it('has no data before the first session, and is not 0 %', () => {
    const outcome = gateOf(person({ attendance: new Map() }), '2026-03-01').outcome;
    expect(outcome).toMatchObject({ holds: false, noData: true, unreachableSince: null });
  });

  it('counts a late joiner from the day of joining', () => {
    const attendance = attendanceWith({ 1: null, 2: null, 3: null, 4: null, 5: null });
    const late = person({ joinedOn: '2026-03-04', inserted: true, attendance });
    expect(gateOf(late, '2026-03-11').outcome?.holds).toBe(true);
  });
});

describe('the written exam', () => {
  it('is due a month after the foundation, on a workday, and announced when it is due soon', () => {
    const early = stand(person(), '2026-03-20');
    expect(early.dueOn).toBe('2026-04-13');
    const exams = (open: ReturnType<typeof openActions>) =>
      open.filter(({ action }) => action === 'sit_exam');
    expect(exams(openActions(rules, early.next, '2026-03-20'))).toEqual([]);
    expect(early.state).toBe('on_track');
    const soon = stand(person(), '2026-04-09');
    expect(soon.state).toBe('due_soon');
    expect(exams(openActions(rules, soon.next, '2026-04-09'))).toMatchObject([
      { action: 'sit_exam', actor: 'E1', about: 'foundation_written', dueOn: '2026-04-13' },
    ]);
    expect(stand(person(), '2026-04-13').state).toBe('due_soon');
    expect(stand(person(), '2026-04-14').state).toBe('overdue');
  });

  it.each([
    ['passed at the pass mark', [attempt('2026-04-13', 85)], 'on_track'],
    ['failed half a point below', [attempt('2026-04-13', 84.5)], 'retake_due'],
    ['passed by the retake', [attempt('2026-04-13', 80), attempt('2026-04-20', 90)], 'on_track'],
    ['failed twice', [attempt('2026-04-13', 80), attempt('2026-04-20', 84.99)], 'retraining'],
  ])('%s', (_case, attempts, state) => {
    expect(stand(person({ attempts }), '2026-04-21').state).toBe(state);
  });

  it('brings a review at the fourth failure, until somebody has decided', () => {
    const attempts = ['04-13', '04-20', '05-08', '05-22'].map((day) => attempt(`2026-${day}`, 70));
    const failed = stand(person({ attempts }), '2026-05-23');
    expect(failed).toMatchObject({ state: 'under_review', since: '2026-05-22' });
    expect(failed.next[0]).toMatchObject({
      action: 'review',
      actor: 'supervisor',
      rule: 'ladders.default.review',
    });
    const decision = {
      id: 1,
      kind: 'another_round',
      assessment: 'foundation_written',
      decidedOn: '2026-05-23',
      decidedBy: 'Chen',
    } as const;
    expect(stand(person({ attempts, decisions: [decision] }), '2026-05-23').state).toBe(
      'retraining',
    );
  });

  it('does not see what happened after the day', () => {
    const attempts = [attempt('2026-04-13', 80), attempt('2026-04-20', 90)];
    expect(stand(person({ attempts }), '2026-04-15').state).toBe('retake_due');
  });
});

describe('who has left', () => {
  it.each(['moved', 'withdrawn', 'dismissed'] as const)('%s', (leftReason) => {
    const facts = person({ leftOn: '2026-03-05', leftReason });
    expect(stand(facts, '2026-03-04').state).toBe('on_track');
    expect(stand(facts, '2026-03-05')).toMatchObject({
      state: leftReason,
      since: '2026-03-05',
      next: [],
      stage: null,
    });
  });
});

describe('a program that ends', () => {
  const short = (approval: boolean) =>
    rulesWith((handbook) => {
      const stages = handbook.programs['onboarding']?.stages.slice(0, 3) ?? [];
      handbook.programs['onboarding'] = { title: 'Short', stages };
      if (approval) stages[2]?.gates.push({ kind: 'approval', by: 'supervisor' });
    });
  it('is passed when its last gate holds', () => {
    const result = standing(short(false), person(), '2026-03-11');
    expect(result).toMatchObject({ state: 'passed', stage: null, since: '2026-03-11' });
  });
  it('waits for an approval that nobody has given', () => {
    expect(standing(short(true), person(), '2026-03-11').stage).toBe('foundation');
  });
});

describe('the worklist', () => {
  const next = [
    { action: 'sit_exam', dueOn: '2026-04-13', notBefore: null },
    { action: 'sit_exam', dueOn: null, notBefore: '2026-04-02' },
    { action: 'sit_exam', dueOn: null, notBefore: null },
    { action: 'review', dueOn: '2026-09-01', notBefore: null },
  ].map((action) => ({ ...action, actor: 'E1', about: 'x', rule: 'r' })) as Parameters<
    typeof openActions
  >[1];
  it.each([
    ['2026-04-01', '2026-04-01', [1, 2, 3]],
    ['2026-04-02', '2026-04-02', [1, 2, 3]],
    ['2026-04-01', '2026-04-13', [0, 1, 2, 3]],
    ['2026-04-01', '2026-04-12', [1, 2, 3]],
    ['2026-04-14', '2026-04-14', [0, 1, 2, 3]],
  ])('on %s, looking ahead to %s', (today, until, shown) => {
    const open = openActions(rules, next, today, until);
    expect(open).toEqual(shown.map((index) => next[index]));
  });
});
