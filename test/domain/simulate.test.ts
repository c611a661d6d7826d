import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repinObstacles, type RepinCase } from '../../src/domain/handbook/repin.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { simulate, simulatePerson } from '../../src/domain/standing/simulate.js';
import { attempt, person, rulesWith } from './standing-case.js';

const today = '2026-05-20';
const before = rulesWith();
const ladder = (handbook: Handbook) => {
  const found = handbook.ladders['default'];
  if (!found) throw new Error('no ladder default');
  return found;
};
const written = (handbook: Handbook) => {
  const found = handbook.assessments['foundation_written'];
  if (!found) throw new Error('no assessment foundation_written');
  return found;
};
/** Only the written exam is asked for, so that one mark decides. */
const onlyWritten = (handbook: Handbook): void => {
  const program = handbook.programs['onboarding'];
  if (!program) throw new Error('no program onboarding');
  program.stages = program.stages.filter(
    ({ code }) => code === 'written_exam' || code === 'foundation',
  );
  delete program.late_joiners;
};
const replayed = (facts: EnrollmentFacts, change: (handbook: Handbook) => void) =>
  simulatePerson(before, rulesWith(change), facts, today);

describe('a person under other rules', () => {
  it('has passed where the pass mark is lower, and the reasons say by which rule', () => {
    const facts = person({ attempts: [attempt('2026-03-25', 82)] });
    const { from, to, changed, reasons } = replayed(facts, (handbook) => {
      written(handbook).pass_mark = 80;
    });
    expect(from).toMatchObject({ state: 'retake_due', passed: [] });
    expect(to.passed).toEqual(['foundation_written']);
    expect(to.state).not.toBe('retake_due');
    expect(changed).toBe(true);
    expect(reasons).toContainEqual(
      expect.objectContaining({
        code: 'attempt_passed',
        rule: 'ladders.default.steps[0]',
        params: expect.objectContaining({ score: 82, passMark: 80 }) as unknown,
      }),
    );
    expect(reasons.every(({ code }) => code !== 'attendance_held')).toBe(true);
  });

  it.each([
    [80, true],
    [82, true],
    [82.01, false],
    [85, false],
  ])('at a pass mark of %d has passed with 82 points: %s', (passMark, passes) => {
    const facts = person({ attempts: [attempt('2026-03-25', 82)] });
    const { to, changed } = replayed(facts, (handbook) => {
      written(handbook).pass_mark = passMark;
    });
    expect(to.passed.includes('foundation_written')).toBe(passes);
    expect(changed).toBe(passes);
  });

  it.each([
    [4, false],
    [3, false],
    [2, true],
  ])('with two failures is reviewed from %d failures on: %s', (failures, reviewed) => {
    const facts = person({ attempts: [attempt('2026-03-25', 70), attempt('2026-03-27', 71)] });
    const { to, changed } = replayed(facts, (handbook) => {
      ladder(handbook).review = { after_failures: failures, by: 'supervisor' };
    });
    expect(to.state === 'under_review').toBe(reviewed);
    expect(changed).toBe(reviewed);
  });

  it('is told apart by the stage, too', () => {
    const { from, to, changed } = replayed(person(), (handbook) => {
      const stage = handbook.programs['onboarding']?.stages[3];
      if (stage) stage.code = 'mentored';
    });
    expect([from.stage, to.stage, changed]).toEqual(['mentoring', 'mentored', true]);
  });

  it('has sat attempts that the other rules would not have allowed', () => {
    const late = person({ attempts: [attempt('2026-03-25', 70), attempt('2026-04-03', 71)] });
    const shorter = (last: number) => (handbook: Handbook) => {
      const step = ladder(handbook).steps[1];
      if (step) Object.assign(step, { within: { days: last }, late: 'refused' });
    };
    const codes = (last: number) =>
      replayed(late, shorter(last)).forbidden.map(({ attempt: { takenOn }, decision }) => [
        takenOn,
        decision.code,
        decision.rule,
      ]);
    expect(codes(9)).toEqual([]);
    expect(codes(8)).toEqual([
      ['2026-04-03', 'attempt_window_closed', 'ladders.default.steps[1].within'],
    ]);
  });

  it('needed no second try where the first one passes, and a voided one does not count', () => {
    const attempts = [attempt('2026-03-25', 82), attempt('2026-03-27', 90)];
    const milder = (handbook: Handbook): void => {
      written(handbook).pass_mark = 80;
    };
    expect(replayed(person({ attempts }), milder).forbidden).toMatchObject([
      { attempt: { takenOn: '2026-03-27' }, decision: { code: 'attempt_after_pass' } },
    ]);
    const events = [{ kind: 'void' as const, on: '2026-03-28', actor: 'Chen' }];
    const [first] = attempts;
    const voided = first ? [first, attempt('2026-03-27', 90, { events })] : [];
    expect(replayed(person({ attempts: voided }), milder).forbidden).toEqual([]);
  });
});

describe('the pass rate', () => {
  const lower = rulesWith((handbook) => {
    onlyWritten(handbook);
    written(handbook).pass_mark = 80;
  });
  const own = rulesWith(onlyWritten);
  const people = (...marks: (number | null)[]): EnrollmentFacts[] =>
    marks.map((mark, at) =>
      person({
        employeeNo: `E${at}`,
        attempts: mark === null ? [] : [attempt('2026-03-25', mark)],
      }),
    );
  const rates = (facts: readonly EnrollmentFacts[]) => {
    const { n, from, to, changed, unchanged } = simulate(
      facts.map((one) => simulatePerson(own, lower, one, today)),
    );
    return [n, from.rate, to.rate, changed.length, unchanged];
  };

  it('is of those who have attempted something', () => {
    expect(rates(people(82, 90, 70, null))).toEqual([3, 1 / 3, 2 / 3, 1, 3]);
  });

  it('is told of each assessment, among those who sat it', () => {
    const both = people(82, 90, 70, null);
    const { assessments } = simulate(both.map((one) => simulatePerson(own, lower, one, today)));
    expect(assessments).toHaveLength(1);
    expect(assessments[0]).toMatchObject({
      assessment: 'foundation_written',
      n: 3,
      from: { rate: 1 / 3 },
      to: { rate: 2 / 3 },
    });
  });

  it('is no data where nobody has, and of a day before the mark', () => {
    expect(rates(people(null))).toEqual([0, null, null, 0, 1]);
    const [early] = people(90);
    const dayBefore = early ? simulatePerson(own, lower, early, '2026-03-24') : undefined;
    expect(dayBefore?.tried).toBeNull();
  });

  it('counts who has left, but who was moved only where they are now', () => {
    const [one] = people(90);
    const gone = (leftReason: EnrollmentFacts['leftReason']): EnrollmentFacts[] =>
      one ? [{ ...one, leftOn: '2026-04-01', leftReason }] : [];
    expect(rates(gone('withdrawn'))).toEqual([1, 1, 1, 0, 1]);
    expect(rates(gone('moved'))).toEqual([0, null, null, 0, 1]);
  });

  it('leaves out an exam that no gate asks for, and asks for one option of a choice', () => {
    const other = people(null).map((one) => ({
      ...one,
      attempts: [attempt('2026-03-25', 95, { assessment: 'complaint_theory' })],
    }));
    expect(rates(other)[0]).toBe(0);
    const choice = rulesWith((handbook) => {
      onlyWritten(handbook);
      handbook.programs['onboarding']?.stages[1]?.gates.splice(0, 1, {
        kind: 'any_of',
        options: ['foundation_written', 'complaint_theory'].map((assessment) => ({
          title: assessment,
          gates: [{ kind: 'assessment', assessment }],
        })),
      });
    });
    const [tried] = other.map((one) => simulatePerson(own, choice, one, today).tried);
    expect(tried).toEqual({ from: false, to: true });
  });

  it('is of a composite when its components are', () => {
    const composite = rulesWith((handbook) => {
      onlyWritten(handbook);
      handbook.assessments['whole'] = {
        title: 'Whole',
        kind: 'composite',
        total: 100,
        pass_mark: 60,
        components: [{ assessment: 'foundation_written', weight: 100, aggregate: 'best' }],
      };
      handbook.programs['onboarding']?.stages[1]?.gates.splice(0, 1, {
        kind: 'assessment',
        assessment: 'whole',
      });
    });
    const tried = people(70, 59).map((one) => simulatePerson(own, composite, one, today).tried);
    expect(tried).toEqual([
      { from: false, to: true },
      { from: false, to: false },
    ]);
  });
});

describe('the same rules', () => {
  const histories = fc.array(
    fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), score: fc.integer({ min: 60, max: 100 }) }),
      { maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  );

  it('change nobody and forbid nothing that they allowed', () => {
    fc.assert(
      fc.property(histories, (marks) => {
        const facts = marks.map((own, at) => {
          const days = [...new Map(own.map(({ day, score }) => [day, score]))];
          const attempts = days
            .sort(([a], [b]) => a - b)
            .map(([day, score]) => attempt(`2026-04-${String(day).padStart(2, '0')}`, score));
          return person({ employeeNo: `E${at}`, attempts });
        });
        const again = rulesWith();
        const { changed, forbidden, unchanged, from, to } = simulate(
          facts.map((one) => simulatePerson(before, again, one, today)),
        );
        expect([changed, forbidden, unchanged]).toEqual([[], [], facts.length]);
        expect(to).toEqual(from);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what stands in the way of other rules', () => {
  const running: RepinCase = {
    batch: 'B',
    program: 'onboarding',
    stages: ['foundation', 'basics'],
    assessments: ['foundation_written', 'oral'],
  };
  it('is said all at once', () => {
    expect(repinObstacles(before.handbook, running)).toEqual([
      { code: 'repin_stages', facts: { batch: 'B', stages: 'basics' } },
      { code: 'repin_assessments', facts: { batch: 'B', assessments: 'oral' } },
    ]);
    expect(repinObstacles(before.handbook, { ...running, program: 'none' })).toEqual([
      { code: 'repin_program', facts: { batch: 'B', program: 'none' } },
      { code: 'repin_assessments', facts: { batch: 'B', assessments: 'oral' } },
    ]);
  });
});
