/** Copies of materials: who may borrow one, until when, and that none is ever out twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.js';
import type { CopyFact, LoanEvent, LoanFact } from '../../src/domain/materials/facts.js';
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
import { calendar, rules } from './material-case.js';

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
