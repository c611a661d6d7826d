import { describe, expect, it } from 'vitest';
import type { ApplicationGate, ApprovalGate } from '../../src/domain/handbook/types.js';
import type { ActFact, DecisionFact } from '../../src/domain/standing/facts.js';
import { act, ask, held, pause } from './gate-case.js';

const application: ApplicationGate = {
  kind: 'application',
  to: 'supervisor',
  within: { days: 7 },
};
const approval: ApprovalGate = { kind: 'approval', by: 'supervisor', within: { workdays: 5 } };

const stand = (
  gate: ApplicationGate | ApprovalGate,
  acts: ActFact[],
  today = '2026-04-30',
  more: Partial<Parameters<typeof ask>[1]> = {},
) => ask(gate, { today, ...more, facts: { acts, ...more.facts } });

describe('the application gate', () => {
  it.each([
    ['filed', [act('application', '2026-04-10')], '2026-04-10', '2026-04-10'],
    ['the day before', [act('application', '2026-04-10')], '2026-04-09', false],
    [
      'filed twice: since the first',
      [act('application', '2026-04-10'), act('application', '2026-04-12')],
      '2026-04-30',
      '2026-04-10',
    ],
    [
      'filed twice, the earlier recorded later',
      [act('application', '2026-04-12'), act('application', '2026-04-10')],
      '2026-04-30',
      '2026-04-10',
    ],
    [
      'about another stage',
      [act('application', '2026-04-10', 'trainee', 'protection')],
      '2026-04-30',
      false,
    ],
    ['an approval is none', [act('approval', '2026-04-10')], '2026-04-30', false],
  ])('%s', (_case, acts, today, since) => {
    expect(held(stand(application, acts, today))).toBe(since);
  });

  it('asks the person once the gates before hold, counted from that day', () => {
    const asked = (more: object) => stand(application, [], '2026-04-30', more).actions;
    expect(asked({ othersSince: '2026-04-20' })).toEqual([
      {
        action: 'apply',
        actor: 'E1',
        about: 'regularisation',
        dueOn: '2026-04-27',
        rule: 'gate',
        notBefore: null,
      },
    ]);
    expect(asked({ othersSince: null })).toEqual([]);
    expect(asked({ stageStart: null, othersSince: null })).toEqual([]);
    const pauses = [pause('2026-04-21', '2026-04-22')];
    expect(asked({ othersSince: '2026-04-20', facts: { pauses } })).toMatchObject([
      { dueOn: '2026-04-29' },
    ]);
    expect(stand({ kind: 'application', to: 'supervisor' }, []).actions).toMatchObject([
      { dueOn: null },
    ]);
    expect(stand(application, [act('application', '2026-04-10')]).actions).toEqual([]);
  });

  it('is without data until it is filed', () => {
    expect(stand(application, [])).toMatchObject({ noData: true, unreachableSince: null });
    expect(stand(application, []).reasons).toMatchObject([
      { code: 'application_open', params: { by: 'supervisor' } },
    ]);
    const [filed] = stand(application, [act('application', '2026-04-10')]).reasons;
    expect(filed).toMatchObject({ code: 'application_filed', params: { on: '2026-04-10' } });
  });
});

describe('the approval gate', () => {
  const yes = (on: string) => act('approval', on);
  const no = (on: string) => act('refusal', on, 'Liu');
  const regularised = (decidedOn: string): DecisionFact => ({
    id: 1,
    kind: 'regularisation',
    assessment: null,
    decidedOn,
    decidedBy: 'Zhao',
  });

  it.each([
    ['approved', [yes('2026-04-10')], '2026-04-10', '2026-04-10'],
    ['the day before', [yes('2026-04-10')], '2026-04-09', false],
    ['refused', [no('2026-04-10')], '2026-04-30', false],
    ['refused after an approval', [yes('2026-04-10'), no('2026-04-11')], '2026-04-11', false],
    [
      'before that refusal it held',
      [yes('2026-04-10'), no('2026-04-11')],
      '2026-04-10',
      '2026-04-10',
    ],
    ['approved after a refusal', [no('2026-04-10'), yes('2026-04-12')], '2026-04-30', '2026-04-12'],
    [
      'on one day, what was recorded later counts',
      [yes('2026-04-10'), no('2026-04-10')],
      '2026-04-30',
      false,
    ],
    [
      'approved twice: since the first',
      [yes('2026-04-10'), yes('2026-04-12')],
      '2026-04-30',
      '2026-04-10',
    ],
    [
      'about another stage',
      [act('approval', '2026-04-10', 'Chen', 'protection')],
      '2026-04-30',
      false,
    ],
  ])('%s', (_case, acts, today, since) => {
    expect(held(stand(approval, acts, today))).toBe(since);
  });

  it('takes a regularisation that was decided as an approval, in the last stage', () => {
    const facts = { decisions: [regularised('2026-04-10')] };
    expect(held(stand(approval, [], '2026-04-10', { facts }))).toBe('2026-04-10');
    expect(held(stand(approval, [], '2026-04-09', { facts }))).toBe(false);
    expect(held(stand(approval, [], '2026-04-10', { facts, stage: 'protection' }))).toBe(false);
    expect(held(stand(approval, [no('2026-04-09')], '2026-04-30', { facts }))).toBe('2026-04-10');
    expect(held(stand(approval, [no('2026-04-11')], '2026-04-30', { facts }))).toBe(false);
    const other = { decisions: [{ ...regularised('2026-04-10'), kind: 'another_round' as const }] };
    expect(held(stand(approval, [], '2026-04-30', { facts: other }))).toBe(false);
  });

  it('asks whoever approves once the gates before hold, and again after a refusal', () => {
    const asked = (acts: ActFact[], more: object = {}) =>
      stand(approval, acts, '2026-04-30', { othersSince: '2026-04-20', ...more }).actions;
    const action = {
      action: 'approve',
      actor: 'supervisor',
      about: 'regularisation',
      dueOn: '2026-04-27',
      rule: 'gate',
      notBefore: null,
    };
    expect(asked([])).toEqual([action]);
    expect(asked([no('2026-04-21')])).toEqual([action]);
    expect(asked([yes('2026-04-21')])).toEqual([]);
    expect(asked([], { othersSince: null })).toEqual([]);
    expect(asked([], { stageStart: null })).toEqual([]);
  });

  it('says who refused and when', () => {
    expect(stand(approval, [yes('2026-04-10'), no('2026-04-11')])).toMatchObject({
      noData: false,
      unreachableSince: null,
      reasons: [{ code: 'approval_refused', params: { who: 'Liu', on: '2026-04-11' } }],
    });
    expect(stand(approval, [])).toMatchObject({
      noData: true,
      reasons: [{ code: 'approval_open', params: { by: 'supervisor' } }],
    });
    expect(stand(approval, [yes('2026-04-10')]).reasons).toMatchObject([
      { code: 'approval_given', params: { who: 'Chen', on: '2026-04-10' } },
    ]);
  });
});
