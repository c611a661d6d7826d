import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../src/domain/day.js';
import { decideAttempt } from '../../src/domain/standing/decide-attempt.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { knownOn } from '../../src/domain/standing/known-on.js';
import { ladderState, type LadderState } from '../../src/domain/standing/ladder.js';
import { code, retrained } from './ladder-case.js';
import { dayText, factsOf, type Told } from './ladder-facts.js';
import { histories } from './ladder-history.js';
import { oracle } from './ladder-oracle.js';
import type { Entry, RuleTable, StepRow } from './ladder-table.js';
import { differences, play, saidByProduct, type Engine, type Played } from './ladder-play.js';
import { attempt, person, rulesWith } from './standing-case.js';

const engine: Engine = { ladderState, decideAttempt };

/** `npm run soak` plays all 20,000. */
const soak = process.env['COHORT_SOAK'] === '1';

/** The first fault that a look at every step of a history finds. */
const whole = (numRuns: number, fault: (played: Played) => string | null) => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(play(history, fault)).toBeNull();
    }),
    { numRuns },
  );
};

function stateOn({ rules, facts }: Played, day: number, other: EnrollmentFacts = facts) {
  const state = ladderState(rules, other, code, dayText(day));
  if (!state) throw new Error('no ladder');
  return state;
}

function decisionOn({ rules, facts }: Played, day: number, other: EnrollmentFacts = facts) {
  const decided = decideAttempt(rules, other, code, dayText(day));
  if (!decided) throw new Error('no decision');
  return decided;
}

/** Whether no step is left; where only a window has closed, an attempt recorded all the same climbs its step. */
const isAtEnd = ({ next }: LadderState, { steps, lastRepeats }: RuleTable): boolean =>
  (next?.kind === 'exhausted' || next?.kind === 'barred') &&
  next.step === steps.length - 1 &&
  !lastRepeats;

/** Everything that is said on a day. */
const saidOn = (played: Played, day: number, facts: EnrollmentFacts = played.facts): string =>
  `${saidByProduct(stateOn(played, day, facts))}; ${JSON.stringify(decisionOn(played, day, facts))}`;

describe('any history of any ladder', () => {
  it('is judged as the table says, after every step and on days before and after', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(differences(engine, history)).toBeNull();
      }),
      { numRuns: soak ? 20_000 : 4000 },
    );
  });

  it('changes nothing that was concluded about an earlier day', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const concluded = new Map<number, string>();
        const facts: Played['facts'][] = [];
        play(history, (played) => {
          concluded.set(played.today, saidByProduct(stateOn(played, played.today)));
          facts.push(played.facts);
          for (const [day, said] of concluded) {
            const then = knownOn(played.facts, dayText(day));
            expect(saidByProduct(stateOn(played, day, then))).toBe(said);
          }
          return null;
        });
      }),
      { numRuns: soak ? 2000 : 500 },
    );
  });

  it('is as if nothing had happened where a void is taken back on its day', () => {
    whole(2000, (played) => {
      for (const { id } of oracle(played.table, played.heard, played.today).attempts) {
        const undone: Told[] = [
          { kind: 'void', on: played.today, id },
          { kind: 'restore', on: played.today, id },
        ];
        const facts = factsOf([...played.told, ...undone]);
        for (const day of [played.today, played.today + 9]) {
          if (saidOn(played, day, facts) !== saidOn(played, day)) return `${id} on ${dayText(day)}`;
        }
      }
      return null;
    });
  });

  it('never has more failures than attempts, nor a pass without an attempt that passed', () => {
    whole(3000, (played) => {
      const { failures, attempts, inForce, passedBy, done } = stateOn(played, played.today);
      const counting = attempts.filter(({ status }) => status === 'counts');
      const failed = counting.filter(({ grade }) => !grade.passed).length;
      if (failures > failed) return `${failures} failures of ${failed} failed attempts`;
      const passed = counting.filter(({ grade }) => grade.passed).map(({ fact }) => fact.id);
      if (inForce && !passed.includes(inForce.fact.id)) return 'in force without a pass';
      if (passedBy && !passed.includes(passedBy.fact.id)) return 'passed without a pass';
      return (done || inForce) && passed.length === 0 ? 'done without a pass' : null;
    });
  });

  it('is not to be bettered by an attempt that was refused', () => {
    whole(3000, (played) => {
      const { told, today } = played;
      const before = stateOn(played, today);
      const refused = decisionOn(played, today);
      if (refused.kind === 'allow') return null;
      for (const passed of before.done ? [false, true] : [false]) {
        const added: Told = { kind: 'attempt', on: today, id: 1000, passed };
        const confirmed: Told = { kind: 'confirm', on: today, id: 1000 };
        const facts = factsOf([...told, added, confirmed]);
        const after = stateOn(played, today, facts);
        if (decisionOn(played, today, facts).kind === 'allow') return 'another one is allowed';
        if (after.inForce?.fact.id !== before.inForce?.fact.id) return 'a pass came of it';
        if (after.validity?.until !== before.validity?.until) return 'the pass is good for longer';
        if (after.failures < before.failures) return 'failures are forgotten';
        if (!isAtEnd(before, played.table)) continue;
        if (before.reviewSince !== null && after.reviewSince === null) return 'the review is gone';
        if ((before.barredUntil ?? '') > (after.barredUntil ?? '')) return 'the bar is gone';
      }
      return null;
    });
  });

  it('is the same however the facts of a kind are put', () => {
    whole(2000, (played) => {
      const { facts, today } = played;
      const turned: EnrollmentFacts = {
        ...facts,
        places: facts.places.toReversed(),
        bookings: facts.bookings.toReversed(),
        decisions: facts.decisions.toReversed(),
        acts: facts.acts.toReversed(),
        grants: facts.grants.toReversed(),
      };
      for (const day of [today, today + 9]) {
        if (saidOn(played, day, turned) !== saidOn(played, day)) return `on ${dayText(day)}`;
      }
      return null;
    });
  });
});

describe('any history of the default ladder', () => {
  const rules = rulesWith();
  const row: StepRow = {
    retraining: false,
    coaching: 0,
    approval: false,
    notBefore: 1,
    within: null,
    lateRefused: false,
    proctored: false,
  };
  /** One retake, then retraining and re-exam, again and again; a review from the fourth failure on. */
  const table: RuleTable = {
    steps: [{ ...row, notBefore: null }, row, { ...row, retraining: true }],
    lastRepeats: true,
    reviewAfter: 4,
    afterLast: 'review',
    confirmed: false,
    validity: null,
  };
  const rungs = ['first', 'retake', 're_exam'];

  type Step =
    | { kind: 'try'; score: number; gap: number }
    | { kind: 'retrain'; score: null; gap: number }
    | { kind: 'void' | 'restore'; which: number };

  const gap = fc.integer({ min: 0, max: 4 });
  const which = fc.nat({ max: 8 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('try' as const),
        score: fc.constantFrom(0, 50, 84.99, 85, 100),
        gap,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('retrain' as const),
        score: fc.constant(null),
        gap,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('void' as const, 'restore' as const),
        which,
      }),
    },
  );

  it('is judged as the table says, with the whole stage attended again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16, size: 'max' }), (steps) => {
        let day = '2026-03-12';
        let facts = person({ attendance: new Map() });
        const heard: Entry[] = [];
        for (const one of steps) {
          if ('which' in one) {
            const mark = facts.attempts[one.which];
            if (!mark) continue;
            const event = { kind: one.kind, on: day, actor: 'Li' };
            const attempts = facts.attempts.map((fact) =>
              fact === mark ? { ...fact, events: [...fact.events, event] } : fact,
            );
            facts = { ...facts, attempts };
            heard.push({ kind: one.kind, on: dayNumber(day), id: mark.id });
          } else {
            day = addDays(day, one.gap);
            const on = dayNumber(day);
            if (one.score === null) {
              facts = retrained(day, facts);
              heard.push({ kind: 'trained', on });
            } else if (!facts.attempts.some(({ takenOn }) => takenOn === day)) {
              const { decision } = oracle(table, heard, on);
              if (typeof decision === 'number') {
                const id = facts.attempts.length + 1;
                const attempts = [...facts.attempts, attempt(day, one.score, { id })];
                facts = { ...facts, attempts };
                heard.push({ kind: 'attempt', on, id, passed: one.score >= 85 });
              }
            }
          }
          const verdict = oracle(table, heard, dayNumber(day));
          const { decision } = verdict;
          const decided = decideAttempt(rules, facts, code, day);
          const said = decided?.kind === 'allow' ? decided.rung : decided?.code;
          expect(said).toBe(typeof decision === 'number' ? rungs[decision] : decision);
          const state = ladderState(rules, facts, code, day);
          expect(state?.failures).toBe(verdict.failures);
          const { reviewSince } = verdict;
          expect(state?.reviewSince).toBe(reviewSince === null ? null : dayText(reviewSince));
        }
      }),
      { numRuns: soak ? 2000 : 500 },
    );
  });
});
