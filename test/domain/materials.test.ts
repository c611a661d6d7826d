/** Training materials: where a version stands on a day, and what is to be done about it. */
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.js';
import type { MaterialFact, ReviewFact } from '../../src/domain/materials/facts.js';
import { materialActions } from '../../src/domain/materials/to-do.js';
import { assessMaterial } from '../../src/domain/materials/version-state.js';
import { both, calendar, material, on, review, rules, version } from './material-case.js';

const stateOf = (fact: MaterialFact, day: Day): [string, boolean] => {
  const { state, usable } = assessMaterial(on, fact, day).latest;
  return [state, usable];
};

describe('a version before use (materials.review)', () => {
  it.each<[string, ReviewFact[], string, boolean]>([
    ['nobody has reviewed it', [], 'in_review', false],
    ['one of two has', [review({})], 'in_review', false],
    ['two have, and the mean is enough', both(), 'approved', true],
    ['the mean is exactly the least', both({ score: 4 }, { score: 4 }), 'approved', true],
    ['the mean is a hundredth too low', both({ score: 4 }, { score: 3.98 }), 'rejected', false],
    [
      'one of them rejects it, whatever the score',
      both({ verdict: 'rejected' }),
      'rejected',
      false,
    ],
    ['the author does not count', both({ reviewer: 'Author' }), 'in_review', false],
    ['the same reviewer counts once', both({ reviewer: 'B' }), 'in_review', false],
    [
      'the latest finding of a reviewer counts',
      [...both({ score: 1 }), review({ reviewedOn: '2026-01-15' })],
      'approved',
      true,
    ],
    [
      'what was recorded later of an earlier day does not replace it',
      [...both(), review({ reviewedOn: '2026-01-05', score: 1, verdict: 'rejected' })],
      'approved',
      true,
    ],
    ['other reviews are not those before use', both({ kind: 'periodic' }), 'in_review', false],
  ])('%s', (_, reviews, state, usable) => {
    expect(stateOf(material('textbook', [version({ reviews })]), '2026-02-01')).toEqual([
      state,
      usable,
    ]);
  });

  it('may be used from the day on which the last condition came true, not a day before', () => {
    const fact = material('textbook', [version({ reviews: both() })]);
    expect(stateOf(fact, '2026-01-11')).toEqual(['in_review', false]);
    expect(stateOf(fact, '2026-01-12')).toEqual(['approved', true]);
    expect(assessMaterial(on, fact, '2026-06-01').current?.usableFrom).toBe('2026-01-12');
  });

  it('keeps its first day when a third reviewer agrees later', () => {
    const reviews = [...both(), review({ reviewer: 'C', reviewedOn: '2026-03-01' })];
    const { current } = assessMaterial(
      on,
      material('textbook', [version({ reviews })]),
      '2026-04-01',
    );
    expect(current?.usableFrom).toBe('2026-01-12');
  });

  it('lets the author review where the handbook does', () => {
    const fact = material('textbook', [version({ reviews: both({ reviewer: 'Author' }) })]);
    const own = { ...on, rules: { ...rules, review: { ...rules.review, author: true } } };
    expect(assessMaterial(own, fact, '2026-02-01').state).toBe('approved');
  });

  it('demands nothing where the handbook says nothing of materials', () => {
    const { latest } = assessMaterial(
      { rules: undefined, calendar },
      material('x', [version()]),
      '2026-01-01',
    );
    expect([latest.state, latest.usable, latest.reasons[0]?.code]).toEqual([
      'approved',
      true,
      'no_rules',
    ]);
  });

  it.each<[string, number[], string]>([
    ['none was held', [], 'trial_due'],
    ['it was good enough, exactly', [3], 'approved'],
    ['it was not', [2.99], 'rejected'],
    ['the latest counts', [2, 4], 'approved'],
    ['the latest counts, for worse', [4, 2], 'rejected'],
  ])('needs a trial lecture: %s (001 §4.4)', (_, scores, state) => {
    const trials = scores.map((score, at) => {
      const heldOn = addDays('2026-01-15', at);
      return { heldOn, trainer: 'T', score, note: null };
    });
    const fact = material('slides', [version({ reviews: both(), trials })]);
    expect(stateOf(fact, '2026-02-01')[0]).toBe(state);
  });

  it('needs a compliance review where its kind does (003 §2)', () => {
    const compliance = review({ kind: 'compliance', score: null, reviewedOn: '2026-01-20' });
    const fact = material('script', [version({ reviews: [...both(), compliance] })]);
    expect(stateOf(fact, '2026-01-19')).toEqual(['in_review', false]);
    expect(stateOf(fact, '2026-01-20')).toEqual(['approved', true]);
  });
});

describe('a version in use (materials.periodic, materials.compliance)', () => {
  const textbook = material('textbook', [version({ reviews: both() })]);
  it.each<[Day, string, boolean]>([
    ['2026-12-11', 'approved', true],
    ['2026-12-12', 'review_due', true],
    ['2027-01-12', 'review_due', true],
    ['2027-01-13', 'review_overdue', true],
  ])('is reviewed again a year after its first day: on %s it is %s', (day, state, usable) => {
    expect(stateOf(textbook, day)).toEqual([state, usable]);
  });

  const compliance = review({ kind: 'compliance', score: null, reviewedOn: '2026-01-05' });
  const script = material('script', [version({ reviews: [...both(), compliance] })]);
  it.each<[Day, string, boolean]>([
    ['2026-06-24', 'approved', true],
    ['2026-06-25', 'review_due', true],
    ['2026-07-05', 'review_due', true],
    ['2026-07-06', 'review_overdue', false],
  ])('may not be used once its compliance is overdue: on %s it is %s', (day, state, usable) => {
    expect(stateOf(script, day)).toEqual([state, usable]);
  });

  it('begins anew with a review that approves it, and is out of use with one that does not', () => {
    const again = (verdict: ReviewFact['verdict']): MaterialFact =>
      material('textbook', [
        version({
          reviews: [...both(), review({ kind: 'periodic', reviewedOn: '2027-01-20', verdict })],
        }),
      ]);
    expect(assessMaterial(on, again('approved'), '2027-02-01').current?.dues[0]?.dueOn).toBe(
      '2028-01-20',
    );
    expect(stateOf(again('approved'), '2027-01-19')).toEqual(['review_overdue', true]);
    expect(stateOf(again('rejected'), '2027-01-20')).toEqual(['rejected', false]);
  });

  it('gives way to the next version once that is in use, and does not come back', () => {
    const second = version({
      ...{ id: 2, number: 2, madeOn: '2026-05-01' },
      reviews: [
        ...both({ reviewedOn: '2026-05-04' }, { reviewedOn: '2026-05-06' }),
        review({ kind: 'periodic', reviewedOn: '2026-08-01', verdict: 'rejected' }),
      ],
    });
    const fact = material('textbook', [version({ reviews: both() }), second]);
    const states = (day: Day) => assessMaterial(on, fact, day).versions.map(({ state }) => state);
    expect(states('2026-04-30')).toEqual(['approved']);
    expect(states('2026-05-05')).toEqual(['approved', 'in_review']);
    expect(states('2026-05-06')).toEqual(['superseded', 'approved']);
    expect(states('2026-08-01')).toEqual(['superseded', 'rejected']);
    expect(assessMaterial(on, fact, '2026-08-01').current).toBeNull();
  });

  it('is withdrawn from its day on', () => {
    const withdrawal = { withdrawnOn: '2026-03-01', reason: 'Wrong' };
    const fact = material('textbook', [version({ reviews: both(), withdrawal })]);
    expect(stateOf(fact, '2026-02-28')).toEqual(['approved', true]);
    expect(stateOf(fact, '2026-03-01')).toEqual(['withdrawn', false]);
    expect(stateOf({ ...textbook, withdrawal }, '2026-03-01')).toEqual(['withdrawn', false]);
  });
});

describe('what is to be done about a material', () => {
  const actions = (fact: MaterialFact, today: Day, ahead = today) =>
    materialActions(on, assessMaterial(on, fact, today), { today, ahead }).map(
      ({ action, actor, dueOn }) => [action, actor, dueOn],
    );
  const asked = [{ reviewer: 'A', askedOn: '2026-01-02' }];

  it('asks those who were asked, and for names where they are too few', () => {
    expect(actions(material('textbook', [version({ asked })]), '2026-01-05')).toEqual([
      ['review_material', 'A', '2026-01-09'],
      ['name_reviewers', 'specialist', '2026-01-08'],
    ]);
    const reviews = [review({ reviewer: 'B' })];
    expect(actions(material('textbook', [version({ asked, reviews })]), '2026-01-10')).toEqual([
      ['review_material', 'A', '2026-01-09'],
    ]);
  });

  it('arranges the trial lecture once the reviews are good', () => {
    const fact = material('slides', [version({ reviews: both() })]);
    expect(actions(fact, '2026-01-12')).toEqual([
      ['hold_trial_lecture', 'specialist', '2026-01-26'],
    ]);
  });

  it('has the owner revise what was rejected', () => {
    const fact = material('textbook', [version({ reviews: both({ verdict: 'rejected' }) })]);
    expect(actions({ ...fact, owner: 'E1' }, '2026-02-01')).toEqual([
      ['revise_material', 'E1', null],
    ]);
  });

  it('announces the next review, or looks ahead to it', () => {
    const fact = material('textbook', [version({ reviews: both() })]);
    expect(actions(fact, '2026-12-11')).toEqual([]);
    expect(actions(fact, '2026-12-12')).toEqual([
      ['review_periodically', 'specialist', '2027-01-12'],
    ]);
    expect(actions(fact, '2026-11-01', '2026-12-12')).toHaveLength(1);
  });
});
