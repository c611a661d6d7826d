import fc from 'fast-check';
import { dayNumber } from '../../src/domain/day.js';
import type { RuleTable, StepRow } from './ladder-table.js';

/** Until the next step: so many days, or to one of the days that matter just then, or beside it. */
export type Gap = { days: number } | { aim: number; off: number };

export type Move =
  /**
   * `prepared`: what the rung asks for is seen to beforehand. `instead`: a mark that awaits its confirmation is voided
   * beforehand. `consoled`: another attempt is granted on the same day.
   */
  | { kind: 'attempt'; passed: boolean; prepared: boolean; instead: boolean; consoled: boolean }
  /** `which`: of those that can be, counted from the last. */
  | { kind: 'confirm' | 'void' | 'restore' | 'void_and_restore'; which: number }
  | { kind: 'trained' | 'coached' | 'approved' | 'refused' | 'another_round' | 'settled' }
  | { kind: 'granted'; attempts: number }
  | { kind: 'seat'; proctored: boolean }
  /** The same about another assessment. */
  | { kind: 'elsewhere'; what: 'coached' | 'approved' | 'another_round' | 'granted' | 'seat' };

export interface Step {
  gap: Gap;
  move: Move;
  /** Days before (negative) and after the step's that are looked at, too. */
  peeks: readonly number[];
}

export interface History {
  table: RuleTable;
  start: number;
  steps: readonly Step[];
}

const stepRow: fc.Arbitrary<StepRow> = fc
  .record({
    retraining: fc.nat(9).map((n) => n < 3),
    coaching: fc.constantFrom(0, 0, 0, 1, 2),
    approval: fc.nat(9).map((n) => n < 2),
    notBefore: fc.constantFrom(null, null, 0, 1, 3, 6),
    length: fc.constantFrom(null, null, 0, 1, 4, 9, 15),
    lateRefused: fc.boolean(),
    proctored: fc.nat(9).map((n) => n < 2),
  })
  .map(({ length, lateRefused, notBefore, ...rest }) => ({
    ...rest,
    notBefore,
    within: length === null ? null : (notBefore ?? 0) + length,
    lateRefused: length !== null && lateRefused,
  }));

const bare: StepRow = {
  retraining: false,
  coaching: 0,
  approval: false,
  notBefore: null,
  within: null,
  lateRefused: false,
  proctored: false,
};

const first: fc.Arbitrary<StepRow> = fc.nat(9).map((n) => ({ ...bare, proctored: n < 1 }));

const validity = fc
  .record({
    span: fc.integer({ min: 3, max: 40 }),
    renewBefore: fc.integer({ min: 1, max: 12 }),
    fromExpiry: fc.boolean(),
    lapse: fc.record({
      retraining: fc.nat(9).map((n) => n < 2),
      coaching: fc.constantFrom(0, 0, 1, 2),
      approval: fc.nat(9).map((n) => n < 2),
    }),
  })
  .map((rule) => ({ ...rule, renewBefore: Math.min(rule.renewBefore, rule.span - 1) }));

export const tables: fc.Arbitrary<RuleTable> = fc.record({
  steps: fc
    .tuple(first, fc.array(stepRow, { minLength: 0, maxLength: 3 }))
    .map(([one, rest]) => [one, ...rest]),
  lastRepeats: fc.nat(9).map((n) => n < 3),
  reviewAfter: fc.constantFrom(null, 1, 2, 3, 4),
  afterLast: fc.oneof(
    fc.constant('review' as const),
    fc.constant('year_end' as const),
    fc.record({ days: fc.integer({ min: 1, max: 25 }) }),
  ),
  confirmed: fc.nat(9).map((n) => n < 4),
  validity: fc.option(validity, { freq: 2 }),
});

const which = fc.nat(3);

/** What happens to marks. */
const ofMarks: fc.WeightedArbitrary<Move>[] = [
  {
    weight: 16,
    arbitrary: fc.record({
      kind: fc.constant('attempt' as const),
      passed: fc.nat(9).map((n) => n > 7),
      prepared: fc.nat(9).map((n) => n > 1),
      instead: fc.nat(9).map((n) => n > 6),
      consoled: fc.nat(9).map((n) => n === 9),
    }),
  },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('confirm' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['void', 'void', 'restore', 'restore', 'restore', 'void_and_restore'] as const),
      ),
      which,
    }),
  },
];

const move: fc.Arbitrary<Move> = fc.oneof(
  ...ofMarks,
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['trained', 'coached', 'approved', 'refused', 'another_round', 'settled'] as const),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('granted' as const),
      attempts: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('seat' as const), proctored: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('elsewhere' as const),
      what: fc.constantFrom(
        ...(['coached', 'approved', 'another_round', 'granted', 'seat'] as const),
      ),
    }),
  },
);

const gap: fc.Arbitrary<Gap> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }).map((days) => ({ days })) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 20 }).map((days) => ({ days })) },
  {
    weight: 4,
    arbitrary: fc.record({ aim: fc.nat(4), off: fc.constantFrom(-1, 0, 0, 1) }),
  },
);

/** From spring, and from shortly before the end of a year. */
const starts = [dayNumber('2026-03-12'), dayNumber('2026-11-28')];

const stepsOf = (moves: fc.Arbitrary<Move>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      gap,
      move: moves,
      peeks: fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 22, size: 'max' },
  );

/** Marks on a short, bare ladder, where they overtake each other: voided, restored, and confirmed only then. */
const overtaking: fc.Arbitrary<History> = fc.record({
  table: fc
    .record({ table: tables, length: fc.integer({ min: 1, max: 2 }) })
    .map(({ table, length }) => ({
      ...table,
      steps: Array<StepRow>(length).fill(bare),
      confirmed: true,
    })),
  start: fc.constantFrom(...starts),
  steps: stepsOf(fc.oneof(...ofMarks)),
});

const any: fc.Arbitrary<History> = fc.record({
  table: tables,
  start: fc.constantFrom(...starts),
  steps: stepsOf(move),
});

export const histories: fc.Arbitrary<History> = fc.oneof(
  { weight: 5, arbitrary: any },
  { weight: 1, arbitrary: overtaking },
);
