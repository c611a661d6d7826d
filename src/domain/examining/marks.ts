import type { Marks } from '../grading.js';
import type { Assessment, Component, Dimension } from '../handbook/types.js';
import type { Refused } from '../refusals/index.js';

/** What a row says of a performance: hundredths of a point; a dimension that is `null` was noted as not applicable. */
export interface GivenMarks {
  score: number | null;
  /** By the code of the dimension; those left empty are not in it. */
  dimensions: ReadonlyMap<string, number | null>;
  /** Extra points; none where it is left out. */
  bonus?: number | null;
}

/** One thing wrong with a row's marks; `column` is `assessment`, `score`, `bonus` or the code of a dimension. */
export interface MarkFault {
  column: string;
  refused: Refused;
}

export type MarksDecision =
  { kind: 'marks'; marks: Marks } | { kind: 'refuse'; faults: readonly MarkFault[] };

const noDimensions: ReadonlyMap<string, number | null> = new Map();

/**
 * An assessment without dimensions takes one score from 0 to its total; one with dimensions takes a mark for each of
 * them and no score, for the score follows from the weights; a composite takes none. Nothing given is never read as 0
 * (`assessments.*.total`, `assessments.*.dimensions`; 002 §2).
 */
export function decideMarks(
  code: string,
  assessment: Assessment,
  given: GivenMarks,
): MarksDecision {
  if (assessment.components)
    return { kind: 'refuse', faults: [madeOf(code, assessment.components)] };
  const faults = [
    ...bonusFaults(code, assessment, given.bonus ?? 0),
    ...foreignDimensions(code, assessment, given),
    ...(assessment.dimensions
      ? rubricFaults(code, assessment.dimensions, given)
      : scoreFaults(code, assessment.total, given.score)),
  ];
  if (faults.length > 0) return { kind: 'refuse', faults };
  const bonus = given.bonus ?? 0;
  if (!assessment.dimensions) {
    return { kind: 'marks', marks: { score: given.score, dimensions: noDimensions, bonus } };
  }
  const dimensions = new Map(
    assessment.dimensions.map((dimension) => [
      dimension.code,
      given.dimensions.get(dimension.code) ?? null,
    ]),
  );
  return { kind: 'marks', marks: { score: null, dimensions, bonus } };
}

/** A composite has no marks of its own: they are those of its components (`assessments.*.components`). */
function madeOf(assessment: string, components: readonly Component[]): MarkFault {
  const facts = { assessment, components: components.map((one) => one.assessment).join(', ') };
  return { column: 'assessment', refused: { code: 'assessment_composite', facts } };
}

/** Extra points are given where the handbook has them, from 0 to their cap (`assessments.*.bonus`; 004 §5). */
function bonusFaults(assessment: string, { bonus }: Assessment, given: number): MarkFault[] {
  if (given === 0) return [];
  if (!bonus) {
    return [{ column: 'bonus', refused: { code: 'bonus_not_taken', facts: { assessment } } }];
  }
  const { cap } = bonus;
  if (given > 0 && given <= cap * 100) return [];
  const facts = { assessment, bonus: given / 100, cap };
  return [{ column: 'bonus', refused: { code: 'bonus_out_of_range', facts } }];
}

function scoreFaults(assessment: string, total: number, score: number | null): MarkFault[] {
  if (score === null) {
    return [{ column: 'score', refused: { code: 'score_missing', facts: { assessment } } }];
  }
  if (score <= total * 100) return [];
  const facts = { assessment, score: score / 100, total };
  return [{ column: 'score', refused: { code: 'score_out_of_range', facts } }];
}

function rubricFaults(
  assessment: string,
  dimensions: readonly Dimension[],
  given: GivenMarks,
): MarkFault[] {
  const faults: MarkFault[] = [];
  if (given.score !== null) {
    const facts = { assessment, dimensions: dimensions.map(({ code }) => code).join(', ') };
    faults.push({ column: 'score', refused: { code: 'score_not_taken', facts } });
  }
  for (const dimension of dimensions) {
    const wrong = dimensionFault(assessment, dimension, given.dimensions.get(dimension.code));
    if (wrong) faults.push({ column: dimension.code, refused: wrong });
  }
  const applies = dimensions.some(({ code }) => given.dimensions.get(code) !== null);
  if (faults.length === 0 && !applies) {
    const refused: Refused = { code: 'dimension_none_applies', facts: { assessment } };
    faults.push({ column: dimensions[0]?.code ?? 'score', refused });
  }
  return faults;
}

function dimensionFault(
  assessment: string,
  dimension: Dimension,
  mark: number | null | undefined,
): Refused | undefined {
  const facts = { assessment, dimension: dimension.code };
  if (mark === undefined) return { code: 'dimension_missing', facts };
  if (mark === null) {
    if (dimension.may_be_not_applicable === true) return undefined;
    return { code: 'dimension_always_applies', facts };
  }
  if (mark <= dimension.max * 100) return undefined;
  const { max } = dimension;
  return { code: 'dimension_out_of_range', facts: { ...facts, score: mark / 100, max } };
}

function foreignDimensions(code: string, assessment: Assessment, given: GivenMarks): MarkFault[] {
  const own = new Set(assessment.dimensions?.map((dimension) => dimension.code));
  return [...given.dimensions.keys()]
    .filter((dimension) => !own.has(dimension))
    .map((dimension) => ({
      column: dimension,
      refused: { code: 'dimension_foreign', facts: { assessment: code, dimension } },
    }));
}

/** Whether two performances were marked alike, so that importing one again changes nothing. */
export function sameMarks(a: Marks, b: Marks): boolean {
  if (a.score !== b.score || a.dimensions.size !== b.dimensions.size) return false;
  if ((a.bonus ?? 0) !== (b.bonus ?? 0)) return false;
  return [...a.dimensions].every(
    ([code, mark]) => b.dimensions.has(code) && b.dimensions.get(code) === mark,
  );
}
