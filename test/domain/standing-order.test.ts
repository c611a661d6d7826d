import { describe, expect, it } from 'vitest';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { standing } from '../../src/domain/standing/standing.js';
import { examRules, failed, decided, valid, oneWeek, away, pass } from './exam-case.js';
import { attempt, attendanceWith, foundation, person } from './standing-case.js';

describe('a standing', () => {
  const bare = examRules();

  it('asks for nothing while somebody is away, and says why', () => {
    const facts = person({ attempts: failed('04-13'), ...away('2026-04-14', '2026-04-20') });
    const found = standing(bare, facts, '2026-04-14');
    expect([found.next, found.dueOn]).toEqual([[], null]);
    expect(found.reasons[0]).toMatchObject({
      code: 'paused',
      params: { from: '2026-04-14', until: '2026-04-20' },
    });
    expect(standing(bare, facts, '2026-04-21').next).toMatchObject([{ action: 'retake' }]);
  });

  it('names who decided that somebody leaves', () => {
    const facts = person({
      leftOn: '2026-04-22',
      leftReason: 'dismissed',
      decisions: decided('dismissal', '2026-04-22'),
    });
    expect(standing(bare, facts, '2026-04-22').reasons.map(({ code }) => code)).toEqual([
      'left',
      'decided',
    ]);
  });

  it('brings a lapsed pass back into its stage, from the day on which it lapsed', () => {
    const found = standing(examRules({}, valid), person(pass), '2026-10-20');
    expect(found.stage).toBe('foundation');
    const current = found.reasons.find(({ code }) => code === 'stage_current');
    expect(current?.params).toMatchObject({ since: '2026-10-14' });
  });
});

describe('what waits for the rest of its stage', () => {
  it('is asked last, wherever it stands in the list', () => {
    const own = examRules({}, (handbook) => {
      handbook.programs['onboarding']?.stages[0]?.gates.unshift(
        { kind: 'approval', by: 'supervisor' },
        { kind: 'application', to: 'supervisor' },
      );
    });
    const stage = 'foundation';
    const actions = (more: Partial<EnrollmentFacts>) =>
      standing(own, person(more), '2026-04-20').next.map(({ action }) => action);
    expect(actions({})).toEqual(['sit_exam']);
    expect(actions(pass)).toEqual(['apply']);
    const filed = { id: 1, kind: 'application' as const, about: stage, on: '2026-04-15', by: 'E1' };
    expect(actions({ ...pass, acts: [filed] })).toEqual(['approve']);
    const { gates } = standing(own, person(pass), '2026-04-20');
    expect(gates.map(({ gate }) => gate)).toEqual(['approval', 'application', 'assessment']);
  });
});

describe('a choice', () => {
  it('is listed with the gates of its options and their paths, and its reasons only once', () => {
    const own = examRules({}, (handbook) => {
      handbook.programs['onboarding']?.stages[0]?.gates.push({
        kind: 'any_of',
        options: [
          { title: 'Task', gates: [{ kind: 'assessment', assessment: 'protection_task' }] },
          { title: 'Checklist', gates: [{ kind: 'checklist', checklist: 'team_mentoring' }] },
        ],
      });
    });
    const found = standing(own, person(), '2026-04-01');
    const path = 'programs.onboarding.stages[0].gates[1]';
    expect(found.gates.slice(1).map((one) => [one.path, one.option, one.about])).toEqual([
      [path, null, null],
      [`${path}.options[0].gates[0]`, 'Task', 'protection_task'],
      [`${path}.options[1].gates[0]`, 'Checklist', 'team_mentoring'],
    ]);
    const choice = found.reasons.filter(({ code }) => code === 'options_open');
    expect(choice).toHaveLength(1);
    const failedInside = [attempt('2026-04-02', 10, { assessment: 'protection_task' })];
    const ladders = standing(own, person({ attempts: failedInside }), '2026-04-03').ladders;
    expect(ladders.map(({ code }) => code)).toEqual(['protection_task']);
  });
});

describe('a choice that is made', () => {
  const ways = ['protection_task', 'operator_theory'];
  const own = examRules({}, (handbook) => {
    const task = handbook.assessments['protection_task'];
    if (task) delete task.confirmed_by;
    handbook.programs['onboarding']?.stages[0]?.gates.push({
      kind: 'any_of',
      options: ways.map((assessment) => ({
        title: assessment,
        gates: [{ kind: 'assessment' as const, assessment }],
      })),
    });
  });
  const lost = attempt('2026-04-14', 10, { assessment: 'protection_task' });
  const won = attempt('2026-04-15', 90, { id: 5, assessment: 'operator_theory' });
  const stand = (...attempts: ReturnType<typeof attempt>[]) =>
    standing(own, person({ attempts: [...pass.attempts, ...attempts] }), '2026-04-16');

  it('asks no more for what was failed on another way', () => {
    expect(stand(lost)).toMatchObject({ state: 'retake_due' });
    const { state, next } = stand(lost, won);
    expect(state).not.toBe('retake_due');
    expect(next.filter(({ about }) => about === 'protection_task')).toEqual([]);
  });
});

describe('what can no longer be met', () => {
  it('is what came first, with its day', () => {
    const own = examRules(oneWeek(), (handbook) => {
      handbook.programs['onboarding']?.stages[0]?.gates.push({
        kind: 'attendance',
        min_rate: 0.9,
        counts: ['present'],
      });
    });
    const path = (gate: number) => `programs.onboarding.stages[0].gates[${gate}]`;
    const attempts = failed('04-13');
    const attendance = attendanceWith({ 4: 'absent', 9: 'absent' });
    const closed = standing(own, person({ attempts }), '2026-04-21').unreachable;
    expect(closed).toEqual({ on: '2026-04-21', rule: path(0) });
    expect(standing(own, person({ attempts }), '2026-04-20').unreachable).toBeNull();
    const both = standing(own, person({ attempts, attendance }), '2026-04-21').unreachable;
    expect(both).toEqual({ on: foundation[8]?.day, rule: path(1) });
  });
});
