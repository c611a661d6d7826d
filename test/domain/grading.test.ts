import { describe, expect, it } from 'vitest';
import { gradeAttempt, passMarkOf } from '../../src/domain/grading.js';
import type { Assessment } from '../../src/domain/handbook/types.js';
import { rulesWith } from './standing-case.js';

const { assessments } = rulesWith().handbook;
const assessment = (code: string): Assessment => {
  const found = assessments[code];
  if (!found) throw new Error(`no assessment ${code}`);
  return found;
};
const written = assessment('foundation_written');
const call = assessment('practical_call');
const none = new Map<string, number | null>();

describe('a score', () => {
  it.each([
    [0, false],
    [84.5, false],
    [84.99, false],
    [85, true],
    [85.01, true],
    [100, true],
  ])('of %s points against 85 passes: %s', (points, passed) => {
    const score = Math.round(points * 100);
    expect(gradeAttempt(written, { score, dimensions: none })).toEqual({
      score,
      passMark: 8500,
      passed,
      criticalFailures: [],
    });
  });

  it.each([
    [{ total: 100, pass_proportion: 0.8 }, 8000],
    [{ total: 150, pass_proportion: 0.85 }, 12_750],
    [{ total: 90, pass_proportion: 0.7 }, 6300],
    [{ total: 100, pass_mark: 84.5 }, 8450],
    [{ total: 100, pass_mark: 8.2 }, 820],
  ])('has the pass mark of %o in hundredths: %s', (part, expected) => {
    const { title, kind, ladder } = written;
    expect(passMarkOf({ title, kind, ladder, ...part })).toBe(expected);
  });
});

/** Marks of the simulated call, in points. */
const marks = (
  etiquette: number,
  communication: number,
  solving: number,
  system: number,
  complaint: number | null,
) => ({
  score: null,
  dimensions: new Map(
    Object.entries({
      etiquette: etiquette * 100,
      communication: communication * 100,
      problem_solving: solving * 100,
      system_operation: system * 100,
      complaint_handling: complaint === null ? null : complaint * 100,
    }),
  ),
});

describe('a rubric', () => {
  it.each([
    ['all eights reach 0.8 exactly', marks(8, 8, 8, 8, 8), 80, true, 0],
    ['a hundredth below', marks(8, 8, 8, 7.99, 8), 79.98, false, 0],
    ['not applicable: the other weights scale up', marks(8, 8, 8, 8, null), 80, true, 0],
    ['not applicable is not 0', marks(9, 8, 8, 8, null), 81.7647, true, 0],
    ['0 is not "not applicable"', marks(9, 8, 8, 8, 0), 69.5, false, 0],
    ['the critical dimension at its floor', marks(10, 10, 6, 10, 10), 90, true, 0],
    [
      'the critical dimension below it fails the whole',
      marks(10, 10, 5.99, 10, 10),
      89.975,
      false,
      1,
    ],
  ])('%s', (_title, given, points, passed, critical) => {
    const grade = gradeAttempt(call, given);
    expect(grade.score / 100).toBeCloseTo(points, 3);
    expect(grade.passed).toBe(passed);
    expect(grade.criticalFailures).toHaveLength(critical);
  });

  it('does not lose a pass to binary fractions', () => {
    const dimensions = [0.1, 0.2, 0.7].map((weight, index) => ({
      code: `d${index}`,
      title: '',
      weight: weight * 100,
      max: 3,
    }));
    const given = { score: null, dimensions: new Map(dimensions.map(({ code }) => [code, 210])) };
    const rubric: Assessment = { ...call, pass_proportion: 0.7, dimensions };
    expect(gradeAttempt(rubric, given).passed).toBe(true);
  });

  it('of which nothing applied has nothing to score, and is not passed even without a pass mark', () => {
    const nothing = { ...marks(8, 8, 8, 8, null), bonus: 500 };
    for (const code of nothing.dimensions.keys()) nothing.dimensions.set(code, null);
    const lenient: Assessment = { ...call, pass_mark: 0, bonus: { cap: 5 } };
    const grade = gradeAttempt(lenient, nothing);
    expect(grade).toMatchObject({ score: 0, passed: false });
  });

  it('gets extra points on the whole, which make up for no critical dimension', () => {
    const rubric: Assessment = { ...call, bonus: { cap: 10 } };
    const extra = (given: ReturnType<typeof marks>) =>
      gradeAttempt(rubric, { ...given, bonus: 250 });
    expect(extra(marks(8, 8, 8, 7, 8))).toMatchObject({ score: 8050, passed: true });
    expect(extra(marks(10, 10, 5.99, 10, 10))).toMatchObject({ passed: false });
  });
});

describe('extra points', () => {
  it.each([
    ['below the cap', 82, 2.5, 5, 84.5, false],
    ['exactly to the pass mark', 82, 3, 5, 85, true],
    ['at the cap', 82, 5, 5, 87, true],
    ['above the cap only the cap counts', 79, 6, 5, 84, false],
    ['never more than the total', 98, 5, 5, 100, true],
    ['up to the total exactly', 95, 5, 5, 100, true],
    ['none', 84.99, 0, 5, 84.99, false],
    ['a cap of nothing', 84, 5, 0, 84, false],
  ])('%s', (_title, points, extra, cap, score, passed) => {
    const given = { score: Math.round(points * 100), dimensions: none, bonus: extra * 100 };
    const grade = gradeAttempt({ ...written, bonus: { cap } }, given);
    expect(grade).toMatchObject({ score: Math.round(score * 100), passed });
  });

  it('count nowhere that the handbook does not have them', () => {
    const given = { score: 8400, dimensions: none, bonus: 500 };
    expect(gradeAttempt(written, given)).toMatchObject({ score: 8400, passed: false });
  });
});
