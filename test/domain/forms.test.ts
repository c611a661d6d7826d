import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import {
  appraisalResult,
  appraisalRounds,
  type Appraisal,
} from '../../src/domain/forms/appraisal.js';
import { mergeAnswers, readMark, type Answer } from '../../src/domain/forms/read-answer.js';
import { formResults } from '../../src/domain/forms/results.js';
import type { Questionnaire, RaterRole } from '../../src/domain/handbook/types-questionnaires.js';

const form: Questionnaire = {
  title: 'Form',
  kind: 'appraisal',
  scale: ['never', 'seldom', 'sometimes', 'mostly', 'always'].map((title) => ({ title })),
  anonymous: false,
  withhold_below: 3,
  groups: [
    {
      title: 'One',
      items: [
        { code: 'a', title: 'A' },
        { code: 'b', title: 'B' },
      ],
    },
    { title: 'Two', items: [{ code: 'c', title: 'C' }] },
  ],
  open: [{ code: 'o', title: 'O' }],
  raters: [
    { role: 'self', weight: 10 },
    { role: 'peer', weight: 20, least: 2, anonymous: true },
    { role: 'mentor', weight: 40 },
    { role: 'customer', weight: 30, least: 2 },
  ],
  renormalise: true,
  round: { months: 2 },
  target: 3.5,
};

const marked = (marks: Readonly<Record<string, number | string>>): Map<string, Answer> =>
  new Map(
    Object.entries(marks).map(([item, value]) => [
      item,
      typeof value === 'number' ? { mark: value, words: null } : { mark: null, words: value },
    ]),
  );

describe('marks', () => {
  it.each([
    ['5', 5],
    ['５', 5],
    [' 1 ', 1],
    ['4.0', 4],
    ['always', 5],
    ['Always', 5],
    ['4 mostly', 4],
    ['4=mostly', 4],
    ['3分', 3],
  ])('reads %j', (text, mark) => {
    expect(readMark(form, text)).toBe(mark);
  });

  it.each(['0', '6', '4.5', '-1', '4 always', 'often', '５５', '3-4', ''])(
    'reads no mark in %j',
    (text) => {
      expect(readMark(form, text)).toBeUndefined();
    },
  );
});

describe('answers that come again', () => {
  it('add what was empty and take nothing back', () => {
    const merged = mergeAnswers(marked({ a: 5, o: 'good' }), marked({ b: 3, o: 'good' }));
    expect([...merged.answers.keys()].sort()).toEqual(['a', 'b', 'o']);
    expect(merged).toMatchObject({ added: ['b'], changed: [] });
  });

  it('correct what was another', () => {
    expect(mergeAnswers(marked({ a: 5 }), marked({ a: 4 }))).toMatchObject({
      added: [],
      changed: ['a'],
    });
  });
});

describe('results', () => {
  // 5 + 4 + 3 over three answers, and 2 + 4 over two.
  const answers = [marked({ a: 5, b: 2 }), marked({ a: 4, b: 4 }), marked({ a: 3 })];
  const open = { ...form, withhold_below: 1 };

  it('are means over those who answered, never over those who did not', () => {
    const { groups, mean, responses } = formResults(open, answers);
    const [one, two] = groups;
    expect(one?.items.map((item) => [item.answers, item.mean])).toEqual([
      [3, 4],
      [2, 3],
    ]);
    expect(one?.mean).toBeCloseTo(18 / 5);
    expect(one?.items[0]?.distribution).toEqual([0, 0, 1, 1, 1]);
    expect(two).toMatchObject({ answers: 0, mean: null, belowTarget: false, withheld: false });
    expect([mean, responses]).toEqual([18 / 5, 3]);
  });

  it('notice a mean below the target, not one at it', () => {
    const at = formResults({ ...open, target: 3 }, answers).groups[0]?.items[1];
    const below = formResults({ ...open, target: 3.01 }, answers).groups[0]?.items[1];
    expect([at?.belowTarget, below?.belowTarget]).toEqual([false, true]);
  });

  it('withhold everything of few, and single questions that few answered', () => {
    const few = formResults(form, answers.slice(0, 2));
    expect(few).toMatchObject({ responses: 2, mean: null, withheld: true });
    expect(few.groups.flatMap(({ items }) => items.map((item) => item.mean))).toEqual([
      null,
      null,
      null,
    ]);
    const three = formResults(form, answers);
    expect(three.groups[0]?.items[1]).toMatchObject({ answers: 2, mean: null, withheld: true });
    // The mean of the group is that of the question that is told: nothing can be worked out about the other.
    expect(three.groups[0]).toMatchObject({ answers: 3, mean: 4, withheld: false });
  });

  it('tell words in an order that is nobody’s', () => {
    const said = ['zebra', 'apple', 'mango'].map((words) => marked({ o: words }));
    expect(formResults(form, said).open[0]?.words).toEqual(['apple', 'mango', 'zebra']);
    expect(formResults(form, said.slice(1)).open[0]).toMatchObject({ words: [], withheld: true });
  });

  it('lie on the scale, whatever was answered, and do not depend on the order', () => {
    const response = fc
      .record(
        { a: fc.integer({ min: 1, max: 5 }), b: fc.integer({ min: 1, max: 5 }) },
        { requiredKeys: [] },
      )
      .map((marks) => marked(marks as Record<string, number>));
    fc.assert(
      fc.property(fc.array(response, { maxLength: 12 }), (responses) => {
        const found = formResults(form, responses);
        const means = found.groups.flatMap(({ items, mean }) => [
          mean,
          ...items.map((i) => i.mean),
        ]);
        for (const mean of means) if (mean !== null) expect(mean >= 1 && mean <= 5).toBe(true);
        for (const item of found.groups.flatMap(({ items }) => items)) {
          if (item.answers > 0 && item.answers < 3) expect(item.mean).toBeNull();
        }
        expect(formResults(form, [...responses].reverse())).toEqual(found);
      }),
    );
  });
});

const by = (role: RaterRole, mark: number, givenOn = '2026-03-16'): Appraisal => ({
  role,
  givenOn,
  answers: marked({ a: mark, b: mark, c: mark }),
});

describe('appraisals', () => {
  const all = [
    by('self', 5),
    by('peer', 4),
    by('peer', 3),
    by('peer', 2),
    by('mentor', 4),
    by('customer', 3),
    by('customer', 4),
  ];

  it('weigh the mean of each role (004 §2.3)', () => {
    const { total, roles, renormalised } = appraisalResult(form, all);
    // 10 % of 5, 20 % of 3, 40 % of 4, 30 % of 3.5
    expect(total).toBeCloseTo(0.5 + 0.6 + 1.6 + 1.05);
    expect(renormalised).toBe(false);
    expect(roles.map(({ missing }) => missing)).toEqual([null, null, null, null]);
  });

  it('share the weights of missing roles out only where the handbook says so', () => {
    const some = [by('self', 5), by('peer', 1), by('peer', 1), by('mentor', 4), by('customer', 1)];
    const shared = appraisalResult(form, some);
    // Two answers without names are withheld, one of two customers is too few: 10 and 40 are left.
    expect(shared.roles.map(({ missing }) => missing)).toEqual([null, 'withheld', null, 'too_few']);
    expect(shared.roles.map(({ share }) => share)).toEqual([0.2, null, 0.8, null]);
    expect(shared.total).toBeCloseTo(4.2);
    expect(shared.renormalised).toBe(true);
    const strict = appraisalResult({ ...form, renormalise: false }, some);
    expect([strict.total, strict.renormalised]).toEqual([null, false]);
  });

  it('are no data, not 0, where nobody has appraised or marked anything', () => {
    const none = appraisalResult(form, []);
    expect([none.total, none.belowTarget]).toEqual([null, false]);
    expect(none.roles.map(({ missing }) => missing)).toEqual(['none', 'none', 'none', 'none']);
    const words = { role: 'self' as const, givenOn: '2026-03-16', answers: marked({ o: 'x' }) };
    expect(appraisalResult(form, [words]).roles[0]).toMatchObject({
      mean: null,
      missing: 'no_marks',
    });
  });

  it('belong together from the first of them for as long as a round lasts', () => {
    const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');
    const days = ['2026-09-20', '2026-03-16', '2026-05-16', '2026-05-17', '2026-04-01'];
    const given = days.map((day) => by('self', 3, day));
    const rounds = appraisalRounds(form, calendar, given);
    expect(rounds.map((round) => round.map(({ givenOn }) => givenOn))).toEqual([
      ['2026-03-16', '2026-04-01', '2026-05-16'],
      ['2026-05-17'],
      ['2026-09-20'],
    ]);
    expect(appraisalRounds({}, calendar, given)).toHaveLength(1);
  });

  it('have shares that make up the whole, and a total between the means that count', () => {
    const one = fc.tuple(
      fc.constantFrom<RaterRole[]>('self', 'peer', 'mentor', 'customer'),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const found = appraisalResult(
          form,
          given.map(([role, mark]) => by(role, mark)),
        );
        if (found.total === null) return;
        const counting = found.roles.filter(({ share }) => share !== null);
        const means = counting.map(({ mean }) => mean ?? 0);
        expect(counting.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
        expect(found.total).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
        expect(found.total).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
      }),
    );
  });
});
