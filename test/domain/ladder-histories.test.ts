import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.js';
import { decideAttempt, ladderState } from '../../src/domain/standing/ladder.js';
import { retrained } from './ladder-case.js';
import { attempt, person, rulesWith } from './standing-case.js';

const rules = rulesWith();
const code = 'foundation_written';

type Step =
  | { kind: 'try'; score: number; gap: number }
  | { kind: 'retrain'; gap: number }
  | { kind: 'void'; which: number };

/** The default ladder as a table of what was recorded: written without looking at the code under test. */
function oracle(
  marks: { day: string; score: number; void: boolean }[],
  retrainings: string[],
  day: string,
): string {
  const standing = marks.filter((mark) => !mark.void);
  if (standing.some(({ score, day: on }) => score >= 85 && on <= day)) return 'attempt_after_pass';
  const last = standing.at(-1);
  if (!last) return 'first';
  if (day <= last.day) return 'attempt_out_of_order';
  if (standing.length === 1) return 'retake';
  const since = retrainings.filter((on) => on > last.day && on <= day);
  return since.length > 0 ? 're_exam' : 'attempt_without_retraining';
}

describe('any history', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('try' as const),
      score: fc.constantFrom(0, 50, 84.99, 85, 100),
      gap: fc.integer({ min: 0, max: 4 }),
    }),
    fc.record({ kind: fc.constant('retrain' as const), gap: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ kind: fc.constant('void' as const), which: fc.nat({ max: 8 }) }),
  );

  it('is judged as the table says', () => {
    const histories = fc.array<Step>(step, { maxLength: 14 });
    fc.assert(
      fc.property(histories, (steps) => {
        let day = '2026-03-12';
        let facts = person({ attendance: new Map() });
        const marks: { day: string; score: number; void: boolean }[] = [];
        const retrainings: string[] = [];
        for (const one of steps) {
          if (one.kind === 'void') {
            const mark = marks[one.which];
            if (!mark || mark.void) continue;
            mark.void = true;
            const attempts = facts.attempts.map((fact, index) =>
              index === one.which
                ? { ...fact, events: [{ kind: 'void' as const, on: day, actor: 'Li' }] }
                : fact,
            );
            facts = { ...facts, attempts };
            continue;
          }
          day = addDays(day, one.gap);
          if (one.kind === 'retrain') {
            retrainings.push(day);
            facts = retrained(day, facts);
            continue;
          }
          const decision = decideAttempt(rules, facts, code, day);
          const said = decision?.kind === 'allow' ? decision.rung : decision?.code;
          expect(said).toBe(oracle(marks, retrainings, day));
          if (decision?.kind !== 'allow') continue;
          marks.push({ day, score: one.score, void: false });
          const next = attempt(day, one.score, { id: marks.length });
          facts = { ...facts, attempts: [...facts.attempts, next] };
          const failures = marks.filter((mark) => !mark.void && mark.score < 85).length;
          const state = ladderState(rules, facts, code, day);
          expect(state?.failures).toBe(failures);
          expect(state?.reviewSince !== null).toBe(failures >= 4 && !state?.passedBy);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
