/** Training materials: where a version stands on a day, and who may borrow a copy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { addDays, type Day } from '../../src/domain/day.js';
import type { MaterialRules } from '../../src/domain/handbook/types-materials.js';
import type {
  CopyFact,
  LoanEvent,
  LoanFact,
  MaterialFact,
  ReviewFact,
  VersionFact,
} from '../../src/domain/materials/facts.js';
import {
  decideExtension,
  decideLoan,
  dueDay,
  isOverdue,
  refuseReturn,
  returnDay,
  type LendingCase,
  type LoanVerdict,
  type LoanWish,
} from '../../src/domain/materials/lending.js';
import { materialActions } from '../../src/domain/materials/to-do.js';
import { assessMaterial } from '../../src/domain/materials/version-state.js';

const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');

const rules: MaterialRules = {
  responsible: 'specialist',
  lending: 'assistant',
  review: { reviewers: 2, scale: 5, minimum: 4, author: false, within: { workdays: 5 } },
  trial_lecture: { minimum: 3, within: { workdays: 10 } },
  periodic: { every: { months: 12 }, warning: { months: 1 } },
  compliance: { every: { months: 6 }, warning: { days: 10 }, late: 'refused' },
  loans: { at_once: 2, extensions: 1, when_overdue: 'refused' },
  kinds: {
    textbook: { title: 'Textbook', lend_for: { days: 14 } },
    slides: { title: 'Slides', trial_lecture: true },
    script: { title: 'Script', compliance: true },
  },
};
const on = { rules, calendar };

const review = (given: Partial<ReviewFact>): ReviewFact => ({
  kind: 'content',
  reviewer: 'A',
  reviewedOn: '2026-01-10',
  score: 5,
  verdict: 'approved',
  comment: null,
  ...given,
});

const version = (given: Partial<VersionFact> = {}): VersionFact => ({
  id: 1,
  number: 1,
  madeOn: '2026-01-01',
  author: 'Author',
  note: 'First',
  file: null,
  sha256: null,
  asked: [],
  reviews: [],
  trials: [],
  withdrawal: null,
  ...given,
});

const material = (kind: string, versions: VersionFact[]): MaterialFact => ({
  id: 1,
  code: 'M',
  title: 'Material',
  kind,
  language: null,
  owner: null,
  note: null,
  addedOn: '2026-01-01',
  courses: [],
  versions,
  withdrawal: null,
});

const both = (a: Partial<ReviewFact> = {}, b: Partial<ReviewFact> = {}): ReviewFact[] => [
  review({ reviewer: 'A', ...a }),
  review({ reviewer: 'B', reviewedOn: '2026-01-12', score: 4, ...b }),
];

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

const copy = (given: Partial<CopyFact> = {}): CopyFact => ({
  ...{ id: 1, code: 'M/1', number: 1, materialId: 1, versionId: 1, version: 1 },
  addedOn: '2026-01-01',
  state: 'good',
  reason: null,
  since: null,
  ...given,
});

const loan = (given: Partial<LoanFact> = {}): LoanFact => ({
  ...{ id: 1, copyId: 1, copy: 'M/1', personId: 1, employeeNo: 'E1', name: 'One', note: null },
  fromOn: '2026-03-02',
  firstDueOn: '2026-03-16',
  events: [],
  ...given,
});

const back = (happenedOn: Day): LoanEvent => ({
  ...{ kind: 'returned', happenedOn, dueOn: null, condition: 'good', note: null },
});
const longer = (dueOn: Day): LoanEvent => ({
  ...{ kind: 'extended', happenedOn: '2026-03-10', dueOn, condition: null, note: null },
});

const lending = (given: Partial<LendingCase> = {}): LendingCase => ({
  ...{ rules, calendar, copy: copy(), kind: 'textbook', versionState: 'approved' },
  loansOfCopy: [],
  loansOfPerson: [],
  ...given,
});

const said = (verdict: LoanVerdict): string =>
  verdict.kind === 'lend' ? verdict.dueOn : verdict.refused.code;

describe('lending (materials.loans, 000 §7.1)', () => {
  const wish: LoanWish = { employeeNo: 'E2', from: '2026-03-20', due: null, returned: null };
  const other = (at: number, given: Partial<LoanFact> = {}): LoanFact =>
    loan({
      id: at,
      copyId: at,
      copy: `M/${at}`,
      fromOn: '2026-03-19',
      firstDueOn: '2026-04-02',
      ...given,
    });

  it.each<[string, Partial<LendingCase>, Partial<LoanWish>, string]>([
    ['for the span of its kind', {}, {}, '2026-04-03'],
    ['for less', {}, { due: '2026-03-25' }, '2026-03-25'],
    ['for the day itself', {}, { due: '2026-03-20' }, '2026-03-20'],
    ['but not for longer', {}, { due: '2026-04-04' }, 'loan_too_long'],
    ['nor backwards', {}, { due: '2026-03-19' }, 'loan_days_reversed'],
    [
      'nor before the office has it',
      { copy: copy({ addedOn: '2026-03-21' }) },
      {},
      'loan_before_copy',
    ],
    ['nor a kind that is not lent', { kind: 'slides' }, {}, 'kind_not_lent'],
    ['nor a copy that is out', { loansOfCopy: [loan()] }, {}, 'copy_out'],
    [
      'but one that came back the same day',
      { loansOfCopy: [loan({ events: [back('2026-03-20')] })] },
      {},
      '2026-04-03',
    ],
    [
      'nor one that came back later',
      { loansOfCopy: [loan({ events: [back('2026-03-21')] })] },
      {},
      'copy_out',
    ],
    [
      'nor one that was lent afterwards',
      { loansOfCopy: [loan({ fromOn: '2026-03-25' })] },
      {},
      'copy_out',
    ],
    [
      'but in between what was lent afterwards and before',
      { loansOfCopy: [loan({ events: [back('2026-03-20')] }), loan({ fromOn: '2026-03-25' })] },
      { returned: '2026-03-25' },
      '2026-04-03',
    ],
    ['nor a damaged one', { copy: copy({ state: 'damaged' }) }, {}, 'copy_not_good'],
    ['nor a lost one', { copy: copy({ state: 'lost' }) }, {}, 'copy_not_good'],
    ['nor what may not be used', { versionState: 'in_review' }, {}, 'copy_not_approved'],
    ['but what was replaced', { versionState: 'superseded' }, {}, '2026-04-03'],
    ['to whom has one out', { loansOfPerson: [other(2)] }, {}, '2026-04-03'],
    [
      'but not to whom has as many as may be',
      { loansOfPerson: [other(2), other(3)] },
      {},
      'borrower_full',
    ],
    [
      'to whom is due today',
      { loansOfPerson: [other(2, { firstDueOn: '2026-03-20' })] },
      {},
      '2026-04-03',
    ],
    [
      'but not to whom is a day late',
      { loansOfPerson: [other(2, { firstDueOn: '2026-03-19' })] },
      {},
      'borrower_overdue',
    ],
    [
      'what is over is history, and judged by no rule',
      { versionState: 'rejected', loansOfPerson: [other(2), other(3)] },
      { returned: '2026-03-21' },
      '2026-04-03',
    ],
    ['but not against time', {}, { returned: '2026-03-19' }, 'return_before_loan'],
  ])('%s', (_, given, other_, expected) => {
    expect(said(decideLoan(lending(given), { ...wish, ...other_ }))).toBe(expected);
  });

  it('lends to whom is late where the handbook allows it', () => {
    const loans = { at_once: 2 };
    const late = lending({
      rules: { ...rules, loans },
      loansOfPerson: [other(2, { firstDueOn: '2026-03-19' })],
    });
    expect(said(decideLoan(late, wish))).toBe('2026-04-03');
  });

  it('is overdue the day after the last day, extended or not, until it is back', () => {
    expect([isOverdue(loan(), '2026-03-16'), isOverdue(loan(), '2026-03-17')]).toEqual([
      false,
      true,
    ]);
    const extended = loan({ events: [longer('2026-03-30')] });
    expect([isOverdue(extended, '2026-03-30'), isOverdue(extended, '2026-03-31')]).toEqual([
      false,
      true,
    ]);
    expect(isOverdue(loan({ events: [back('2026-03-20')] }), '2026-03-20')).toBe(false);
    expect(isOverdue(loan({ events: [back('2026-03-20')] }), '2026-03-19')).toBe(true);
  });

  it.each<[string, LoanFact, Day, Day | null, string]>([
    ['by the span, from its last day', loan(), '2026-03-16', null, '2026-03-30'],
    ['to an earlier day', loan(), '2026-03-10', '2026-03-20', '2026-03-20'],
    ['not beyond', loan(), '2026-03-10', '2026-03-31', 'loan_too_long'],
    ['not to the same day', loan(), '2026-03-10', '2026-03-16', 'extension_shorter'],
    ['not once it is overdue', loan(), '2026-03-17', null, 'extension_overdue'],
    [
      'not a second time',
      loan({ events: [longer('2026-03-30')] }),
      '2026-03-20',
      null,
      'extensions_used',
    ],
  ])('is extended %s', (_, fact, day, until, expected) => {
    const verdict = decideExtension({ rules, calendar, kind: 'textbook' }, fact, {
      on: day,
      until,
    });
    expect(said(verdict)).toBe(expected);
  });

  it('comes back on the day of the loan at the earliest', () => {
    expect(refuseReturn(loan(), '2026-03-02')).toBeNull();
    expect(refuseReturn(loan(), '2026-03-01')?.code).toBe('return_before_loan');
  });
});

/** One step of a history: somebody wants a copy for some days, or gives one back. */
type Step =
  | { kind: 'lend'; person: number; copy: number; from: number; returned: number | null }
  | { kind: 'return'; copy: number; on: number };

const day = (number: number): Day => addDays('2026-03-01', number);
const aDay = fc.integer({ min: 0, max: 30 });
const aCopy = fc.integer({ min: 1, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      kind: fc.constant('lend' as const),
      person: fc.integer({ min: 1, max: 4 }),
      copy: aCopy,
      from: aDay,
      stay: fc.option(fc.integer({ min: -1, max: 5 }), { freq: 3 }),
    })
    .map(({ stay, ...one }) => ({ ...one, returned: stay === null ? null : one.from + stay })),
  fc.record({ kind: fc.constant('return' as const), copy: aCopy, on: aDay }),
);
const history = fc.array(step, { maxLength: 30, size: 'max' });

/** Plays steps in any order of days; returns what was accepted. */
function play(steps: readonly Step[]): LoanFact[] {
  const loans: LoanFact[] = [];
  for (const [id, one] of steps.entries()) {
    const ofCopy = loans.filter(({ copyId }) => copyId === one.copy);
    if (one.kind === 'return') {
      const out = ofCopy.find((candidate) => returnDay(candidate) === null);
      if (!out || refuseReturn(out, day(one.on))) continue;
      loans[loans.indexOf(out)] = { ...out, events: [...out.events, back(day(one.on))] };
      continue;
    }
    const { person, from, returned } = one;
    const verdict = decideLoan(
      lending({
        copy: copy({ id: one.copy, code: `M/${one.copy}` }),
        loansOfCopy: ofCopy,
        loansOfPerson: loans.filter(({ personId }) => personId === person),
      }),
      {
        employeeNo: `E${person}`,
        from: day(from),
        due: null,
        returned: returned === null ? null : day(returned),
      },
    );
    if (verdict.kind === 'refuse') continue;
    loans.push(
      loan({
        ...{ id, copyId: one.copy, copy: `M/${one.copy}`, personId: person },
        fromOn: day(from),
        firstDueOn: verdict.dueOn,
        events: returned === null ? [] : [back(day(returned))],
      }),
    );
  }
  return loans;
}

/** Who has a copy overnight, by brute force: from the evening of the loan to the morning of the return. */
const holders = (loans: readonly LoanFact[], copyId: number, night: Day): LoanFact[] =>
  loans.filter(
    (one) => one.copyId === copyId && one.fromOn <= night && (returnDay(one) ?? '9999') > night,
  );

describe('any history of loans', () => {
  it('never has a copy out twice, and every return after its loan', () => {
    let crowded = 0;
    fc.assert(
      fc.property(history, (steps) => {
        const loans = play(steps);
        if (loans.length > 4) crowded += 1;
        const nights = Array.from({ length: 41 }, (_, at) => day(at));
        const twice = nights.filter((night) =>
          [1, 2].some((copyId) => holders(loans, copyId, night).length > 1),
        );
        expect(twice).toEqual([]);
        for (const one of loans) {
          const { fromOn } = one;
          expect([(returnDay(one) ?? '9999') >= fromOn, dueDay(one) >= fromOn]).toEqual([
            true,
            true,
          ]);
        }
      }),
      { numRuns: 1000 },
    );
    // Histories in which next to nothing is accepted would prove nothing.
    expect(crowded).toBeGreaterThan(200);
  });

  it('lends again whatever is back', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const loans = play(steps).map((one) =>
          returnDay(one) === null ? { ...one, events: [back('2026-05-01')] } : one,
        );
        const verdict = decideLoan(
          lending({ loansOfCopy: loans.filter(({ copyId }) => copyId === 1) }),
          { employeeNo: 'E9', from: '2026-05-01', due: null, returned: null },
        );
        expect(said(verdict)).toBe('2026-05-15');
      }),
      { numRuns: 300 },
    );
  });
});
