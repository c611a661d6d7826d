import { describe, expect, it } from 'vitest';
import type { ChecklistGate, Handbook } from '../../src/domain/handbook/types.js';
import type { SignatureFact } from '../../src/domain/standing/facts.js';
import { recordsOf } from '../../src/domain/standing/records.js';
import { ask, held, pause, signature } from './gate-case.js';

const codes = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4'];

/** A checklist of seven items in two areas. */
function withList(handbook: Handbook): void {
  const items = (area: string) =>
    codes.filter((code) => code.startsWith(area)).map((code) => ({ code, title: `Item ${code}` }));
  handbook.checklists['list'] = {
    title: 'List',
    signed_by: 'mentor',
    areas: [
      { title: 'A', items: items('a') },
      { title: 'B', items: items('b') },
    ],
  };
}

const gate: ChecklistGate = { kind: 'checklist', checklist: 'list' };
const stand = (
  signatures: SignatureFact[],
  today = '2026-04-10',
  more: Partial<Parameters<typeof ask>[1]> = {},
) =>
  ask(gate, {
    change: withList,
    today,
    ...more,
    facts: { records: recordsOf({ signatures }), ...more.facts },
  });

const all = codes.map((code, index) => signature(code, `2026-04-0${index + 1}`));
const without = (code: string) => all.filter(({ item }) => item !== code);

describe('the checklist gate', () => {
  it.each([
    ['every item signed: since the last one', all, '2026-04-10', '2026-04-07'],
    ['on the day of the last signature', all, '2026-04-07', '2026-04-07'],
    ['the day before it', all, '2026-04-06', false],
    ['one item missing', without('b2'), '2026-04-10', false],
    [
      'one item signed in vain: not of the list',
      [...without('b2'), signature('x', '2026-04-02')],
      '2026-04-10',
      false,
    ],
    [
      'signed before the stage began',
      codes.map((code) => signature(code, '2026-03-01')),
      '2026-04-10',
      '2026-03-01',
    ],
    [
      'a correction moves the day',
      [...all, signature('a1', '2026-04-09')],
      '2026-04-10',
      '2026-04-09',
    ],
    [
      'a correction to a later day: not yet',
      [...all, signature('a1', '2026-04-11')],
      '2026-04-10',
      false,
    ],
  ])('%s', (_case, signatures, today, since) => {
    expect(held(stand(signatures, today))).toBe(since);
  });

  it('is without data when nothing is signed, and never unreachable', () => {
    expect(stand([])).toMatchObject({ holds: false, noData: true, unreachableSince: null });
    expect(stand([]).reasons.map(({ code }) => code)).toEqual(['no_record']);
    expect(stand(without('a1'))).toMatchObject({ noData: false, unreachableSince: null });
  });

  it('names five missing items and how many more there are, or all where hardly more are missing', () => {
    const [one] = stand([signature('a1', '2026-04-02')]).reasons;
    expect(one).toMatchObject({
      code: 'checklist_open',
      params: { signed: 1, total: 7, missing: 'a2, a3, b1, b2, b3, b4', more: 0 },
      facts: [{ kind: 'signature', ref: 'a1', on: '2026-04-02' }],
    });
    const [other] = stand(all.slice(0, 2)).reasons;
    expect(other?.params).toMatchObject({ missing: 'a3, b1, b2, b3, b4', more: 0 });
  });

  it('asks whoever signs it, once the stage has begun, until it is signed', () => {
    const within = { ...gate, within: { workdays: 10 } };
    const due = (more: object) =>
      ask(within, { change: withList, today: '2026-04-02', ...more }).actions;
    expect(due({})).toEqual([
      {
        action: 'sign_checklist',
        actor: 'mentor',
        about: 'list',
        // Ten workdays after 1 April; Qingming is from the 4th to the 6th.
        dueOn: '2026-04-16',
        rule: 'gate',
        notBefore: null,
      },
    ]);
    expect(due({ facts: { pauses: [pause('2026-04-02', '2026-04-08')] } })).toMatchObject([
      { dueOn: '2026-04-23' },
    ]);
    expect(due({ stageStart: null })).toEqual([]);
    expect(stand(without('a1')).actions).toMatchObject([{ dueOn: null }]);
    expect(stand(all).actions).toEqual([]);
  });

  it('says the same in brief, without reasons; of a stage that has not begun it looks nothing up', () => {
    const full = stand(without('a1'));
    const brief = stand(without('a1'), '2026-04-10', { brief: true });
    expect(brief).toEqual({ ...full, reasons: [] });
    const records = {
      ...recordsOf({}),
      signatures: () => {
        throw new Error('looked up');
      },
    };
    const later = { brief: true, stageStart: null, facts: { records } };
    expect(stand([], '2026-04-10', later)).toMatchObject({ holds: false, noData: true });
  });
});
