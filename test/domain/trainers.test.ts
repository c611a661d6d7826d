import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { addDays } from '../../src/domain/day.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import type { TrainerThreshold } from '../../src/domain/handbook/types-trainers.js';
import { courseStandings, decideCertificate } from '../../src/domain/resources/certificates.js';
import { judgeEvaluations, meanOf } from '../../src/domain/resources/evaluations.js';
import {
  qualificationOn,
  type Qualification,
  type Trainer,
} from '../../src/domain/resources/resource.js';
import { checkThresholds } from '../../src/domain/resources/thresholds.js';
import { trainerActions } from '../../src/domain/resources/trainer-actions.js';
import type {
  TrainerDecision,
  TrainerFacts,
  TrainerRecord,
} from '../../src/domain/resources/trainer-facts.js';
import { readDefault } from '../handbook/read-default.js';

const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');
const handbook = readDefault('en');

function rulesWith(edit: (trainers: NonNullable<Handbook['trainers']>) => void) {
  const copy = structuredClone(handbook);
  if (!copy.trainers) throw new Error('no trainers');
  edit(copy.trainers);
  return { handbook: copy, calendar, version: 1 };
}

const rules = { handbook, calendar, version: 1 };

const trainer = (patch: Partial<Trainer> = {}): Trainer => ({
  id: 1,
  name: 'Chen Hui',
  nameKey: 'chenhui',
  kind: 'key_staff',
  personId: 1,
  employeeNo: 'E1',
  fromOn: '2026-01-05',
  retiredOn: null,
  retireReason: null,
  note: null,
  qualifications: [],
  hours: [],
  absences: [],
  backups: [],
  ...patch,
});

const qualified = (patch: Partial<Qualification> = {}): Qualification => ({
  id: 1,
  course: 'F01',
  qualifiedOn: '2025-03-02',
  expiresOn: '2026-03-02',
  note: null,
  ...patch,
});

const found = (
  kind: TrainerRecord['kind'],
  day: string,
  points: number | null,
  answers: number | null = null,
): TrainerRecord => ({
  kind,
  day,
  score: points === null ? null : Math.round(points * 100),
  answers,
  session: null,
  course: null,
  actor: null,
  note: null,
  source: 'noted',
  replaced: false,
});

const decided = (kind: TrainerDecision['kind'], on: string): TrainerDecision => ({
  kind,
  course: kind === 'revoked' ? 'F01' : null,
  on,
  by: 'Zhao Min',
  reason: null,
  overridden: null,
  handbookVersion: 1,
});

const month = (period: string, value: number) => ({
  id: 1,
  metric: 'csat',
  period,
  from: `${period}-01`,
  to: `${period}-28`,
  value,
});

const facts = (patch: Partial<TrainerFacts> = {}): TrainerFacts => ({
  trainer: trainer(),
  hiredOn: '2025-09-02',
  records: [],
  decisions: [],
  kpi: () => [],
  passed: () => null,
  ...patch,
});

function hold(threshold: TrainerThreshold, given: TrainerFacts, day = '2026-03-02') {
  const own = rulesWith((trainers) => {
    trainers.kinds.key_staff = { selection: [threshold], renewal: [] };
  });
  const [result] = checkThresholds(own, 'selection', given, day);
  expect(result?.rule).toBe('trainers.kinds.key_staff.selection[0]');
  return result?.holds;
}

describe('a threshold of selection', () => {
  it.each([
    ['2025-09-02', true],
    ['2025-09-03', false],
    [null, null],
  ])('service of 6 months, hired on %s: %s', (hiredOn, holds) => {
    expect(hold({ kind: 'service', months: 6 }, facts({ hiredOn }))).toBe(holds);
  });

  it('counts the months served to the last day of short ones', () => {
    const given = facts({ hiredOn: '2025-08-31' });
    expect(hold({ kind: 'service', months: 6 }, given, '2026-02-27')).toBe(false);
    expect(hold({ kind: 'service', months: 6 }, given, '2026-02-28')).toBe(true);
  });

  const kpi: TrainerThreshold = { kind: 'kpi', metric: 'csat', at_least: 90, months: 3 };
  it.each([
    [[89.9, 90.1, 90], true],
    [[89.9, 90, 90], false],
    [[10, 90, 90, 90], true],
    [[90, 90], null],
    [[], null],
  ])('mean of 3 months at least 90, of %j: %s', (values, holds) => {
    const rows = values.map((value, at) => month(`2025-${String(9 + at).padStart(2, '0')}`, value));
    expect(hold(kpi, facts({ kpi: () => rows }))).toBe(holds);
  });

  it('leaves out weeks, and months that are not over', () => {
    const rows = [month('2025-12', 90), month('2026-01', 90), month('2026-03', 90)];
    expect(hold(kpi, facts({ kpi: () => rows }))).toBeNull();
    const week = { ...month('2026-02', 90), period: '2026-W08' };
    expect(hold(kpi, facts({ kpi: () => [...rows.slice(0, 2), week] }))).toBeNull();
  });

  it('knows the other bound of a figure', () => {
    const most: TrainerThreshold = { kind: 'kpi', metric: 'lapse', at_most: 8, months: 1 };
    expect(hold(most, facts({ kpi: () => [month('2026-01', 8)] }))).toBe(true);
    expect(hold(most, facts({ kpi: () => [month('2026-01', 8.000001)] }))).toBe(false);
  });

  const trial: TrainerThreshold = { kind: 'trial', minimum: 80, within: { months: 6 } };
  it.each([
    ['2025-09-02', 80, true],
    ['2025-09-01', 100, null],
    ['2026-03-02', 79.99, false],
    ['2026-03-03', 90, null],
  ])('trial lecture of %s with %s: %s', (day, points, holds) => {
    expect(hold(trial, facts({ records: [found('trial', day, points)] }))).toBe(holds);
  });

  it('asks for the latest trial lecture, not the best', () => {
    const records = [found('trial', '2026-02-01', 95), found('trial', '2026-02-20', 70)];
    expect(hold(trial, facts({ records }))).toBe(false);
  });

  it.each([
    [true, true],
    [false, false],
    [null, null],
  ])('an assessment with the result %s: %s', (passed, holds) => {
    const threshold: TrainerThreshold = { kind: 'assessment', assessment: 'foundation_written' };
    expect(hold(threshold, facts({ passed: () => passed }))).toBe(holds);
  });

  it('counts trainings within the span', () => {
    const threshold: TrainerThreshold = { kind: 'training', times: 2, within: { months: 12 } };
    const records = [found('training', '2025-03-01', null), found('training', '2025-03-02', null)];
    expect(hold(threshold, facts({ records }))).toBe(false);
    const more = [...records, found('training', '2026-03-02', null)];
    expect(hold(threshold, facts({ records: more }))).toBe(true);
  });

  it('does not hold for lack of evaluations', () => {
    expect(hold({ kind: 'evaluation' }, facts())).toBeNull();
  });
});

const judging = {
  minimum: 4,
  latest: 3,
  min_answers: 3,
  guidance_within: { workdays: 10 },
  replace_after: 2,
  reward_from: 4.7,
};

const rated = (day: string, points: number, answers = 10) =>
  found('trainees', day, points, answers);

describe('evaluations over time', () => {
  it.each([
    [[4, 4], 'no_data'],
    [[4, 4, 4], 'good'],
    [[4, 4, 3.99], 'weak'],
    [[1, 4.7, 4.7, 4.7], 'excellent'],
    [[4.7, 4.7, 4.69], 'good'],
  ])('%j are %s', (points, verdict) => {
    const records = points.map((one, at) => rated(`2026-02-0${at + 1}`, one));
    expect(judgeEvaluations(judging, records, [], '2026-03-02').verdict).toBe(verdict);
  });

  it('counts every answer once, and leaves out evaluations with too few', () => {
    const records = [
      rated('2026-02-01', 5, 2),
      rated('2026-02-02', 5, 3),
      rated('2026-02-03', 3, 27),
      rated('2026-02-04', 5, 3),
    ];
    const state = judgeEvaluations(judging, records, [], '2026-03-02');
    expect(state.counted).toHaveLength(3);
    expect(state.mean).toBeCloseTo((15 + 81 + 15) / 33);
    expect(state.verdict).toBe('weak');
  });

  it('begins anew after a guidance, and counts guidances in a row', () => {
    const weak = ['2026-01-05', '2026-01-06', '2026-01-07'].map((day) => rated(day, 3));
    const first = decided('guided', '2026-01-07');
    expect(judgeEvaluations(judging, weak, [first], '2026-03-02')).toMatchObject({
      verdict: 'no_data',
      guidances: 1,
    });
    const again = [...weak, ...['2026-01-12', '2026-01-13', '2026-01-14'].map((d) => rated(d, 3))];
    const both = [first, decided('guided', '2026-01-20')];
    expect(judgeEvaluations(judging, again, both, '2026-03-02').guidances).toBe(2);
    const good = [...weak, ...['2026-01-12', '2026-01-13', '2026-01-14'].map((d) => rated(d, 4.2))];
    expect(judgeEvaluations(judging, good, [first], '2026-03-02').guidances).toBe(0);
    const kept = [...both, decided('kept', '2026-01-21')];
    expect(judgeEvaluations(judging, again, kept, '2026-03-02').guidances).toBe(0);
  });

  it('has a mean within the scores, and none before there are enough', () => {
    const one = fc.record({
      points: fc.integer({ min: 0, max: 500 }),
      answers: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (given) => {
        const records = given.map(({ points, answers }, at) =>
          rated(addDays('2026-01-01', at), points / 100, answers),
        );
        const { mean, counted, verdict } = judgeEvaluations(judging, records, [], '2026-03-02');
        if (counted.length < 3) {
          expect(verdict).toBe('no_data');
          expect(mean).toBeNull();
          return;
        }
        const scores = counted.map(({ score }) => (score ?? 0) / 100);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        expect(mean).toBe(meanOf(counted));
      }),
    );
  });
});

describe('a qualification', () => {
  it.each([
    ['2025-03-01', false],
    ['2025-03-02', true],
    ['2026-03-01', true],
    ['2026-03-02', false],
  ])('on %s: %s', (day, held) => {
    const own = trainer({ qualifications: [qualified()] });
    expect(qualificationOn(own, 'F01', day) !== undefined).toBe(held);
  });

  it.each([
    ['2025-03-01', 'ahead'],
    ['2026-02-01', 'good'],
    ['2026-02-02', 'expiring'],
    ['2026-03-01', 'expiring'],
    ['2026-03-02', 'expired'],
  ])('of key staff stands on %s as %s (renewal a month before)', (day, state) => {
    const own = trainer({ qualifications: [qualified()] });
    expect(courseStandings(rules, own, day)).toMatchObject([{ course: 'F01', state }]);
  });

  it('is renewed in its window from its end on, by the thresholds of renewal', () => {
    const given = facts({ trainer: trainer({ qualifications: [qualified()] }) });
    expect(decideCertificate(rules, given, 'F01', '2026-02-01')).toEqual({
      kind: 'good',
      expiresOn: '2026-03-02',
      renewFrom: '2026-02-02',
    });
    expect(decideCertificate(rules, given, 'F01', '2026-02-02')).toMatchObject({
      kind: 'certify',
      list: 'renewal',
      qualifiedOn: '2026-02-02',
      expiresOn: '2027-03-02',
    });
    expect(decideCertificate(rules, given, 'F01', '2026-03-02')).toMatchObject({
      kind: 'certify',
      list: 'selection',
      expiresOn: '2027-03-02',
    });
  });

  it('is renewed from the decision on where the handbook says so', () => {
    const own = rulesWith((trainers) => {
      const validity = trainers.kinds.key_staff?.validity;
      if (validity) validity.extends_from = 'decision';
    });
    const given = facts({ trainer: trainer({ qualifications: [qualified()] }) });
    expect(decideCertificate(own, given, 'F01', '2026-02-02')).toMatchObject({
      expiresOn: '2027-02-02',
    });
  });

  it('without an end is never renewed', () => {
    const own = trainer({ qualifications: [qualified({ expiresOn: null })] });
    expect(decideCertificate(rules, facts({ trainer: own }), 'F01', '2030-01-01')).toEqual({
      kind: 'good',
      expiresOn: null,
      renewFrom: null,
    });
  });
});

describe('what is to be done about a trainer', () => {
  const actionsOf = (given: TrainerFacts, today: string) =>
    trainerActions(rules, given, today, today).map(({ action, dueOn, rule }) => [
      action,
      dueOn,
      rule,
    ]);
  const cared = [found('training', '2026-02-20', null), found('appraisal', '2026-02-20', 90)];

  it('is a renewal from the opening of the window on, due on the last good day', () => {
    const own = trainer({ qualifications: [qualified()] });
    const given = facts({ trainer: own, records: cared });
    const renewal = ['renew_trainer', '2026-03-01', 'trainers.kinds.key_staff.validity'];
    expect(actionsOf(given, '2026-02-01')).toEqual([]);
    expect(actionsOf(given, '2026-02-02')).toEqual([renewal]);
    expect(actionsOf(given, '2026-03-20')).toEqual([renewal]);
    const revoked = { ...given, decisions: [decided('revoked', '2026-03-02')] };
    expect(actionsOf(revoked, '2026-03-20')).toEqual([]);
  });

  it('is nothing about who is retired or not there yet', () => {
    const qualifications = [qualified()];
    const retired = trainer({ qualifications, retiredOn: '2026-02-20', retireReason: 'x' });
    expect(actionsOf(facts({ trainer: retired, records: cared }), '2026-02-20')).toEqual([]);
    const ahead = trainer({ qualifications, fromOn: '2026-02-21' });
    expect(actionsOf(facts({ trainer: ahead, records: cared }), '2026-02-20')).toEqual([]);
  });

  it('is guidance after a weak mean, a replacement after two, a reward after an excellent one', () => {
    const days = ['2026-02-23', '2026-02-24', '2026-02-25'];
    const weak = [...cared, ...days.map((day) => rated(day, 3))];
    expect(actionsOf(facts({ records: weak }), '2026-03-02')).toEqual([
      ['guide_trainer', '2026-03-11', 'trainers.evaluation.minimum'],
    ]);
    const earlier = [
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-12',
      '2026-01-13',
      '2026-01-14',
    ];
    const records = [...earlier.map((day) => rated(day, 3)), ...weak];
    const decisions = [decided('guided', '2026-01-08'), decided('guided', '2026-01-15')];
    expect(actionsOf(facts({ records, decisions }), '2026-03-02')).toEqual([
      ['replace_trainer', '2026-03-11', 'trainers.evaluation.replace_after'],
    ]);
    const excellent = facts({ records: [...cared, ...days.map((day) => rated(day, 4.8))] });
    expect(actionsOf(excellent, '2026-03-02')).toEqual([
      ['reward_trainer', null, 'trainers.evaluation.reward_from'],
    ]);
    const rewarded = { ...excellent, decisions: [decided('rewarded', '2026-02-26')] };
    expect(actionsOf(rewarded, '2026-03-02')).toEqual([]);
  });

  it('is training and assessment when they come round, counted from the first day', () => {
    const given = facts();
    expect(actionsOf(given, '2026-06-30')).toEqual([]);
    expect(actionsOf(given, '2026-07-03')).toEqual([
      ['train_trainer', '2026-07-05', 'trainers.training.every'],
    ]);
    expect(actionsOf(facts({ records: cared }), '2026-07-03')).toEqual([]);
  });

  it('is nothing without the section', () => {
    const bare = structuredClone(handbook);
    delete bare.trainers;
    const own = facts({ trainer: trainer({ qualifications: [qualified()] }) });
    expect(
      trainerActions({ handbook: bare, calendar, version: 1 }, own, '2026-03-02', '2026-03-02'),
    ).toEqual([]);
    expect(
      checkThresholds({ handbook: bare, calendar, version: 1 }, 'selection', own, '2026-03-02'),
    ).toEqual([]);
  });
});
