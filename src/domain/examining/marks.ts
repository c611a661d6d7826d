import type { Marks } from '../grading.js';
import type { Assessment, Dimension } from '../handbook/types.js';
import type { Refused } from '../refusals/index.js';

/** What a row says of a performance: hundredths of a point; a dimension that is `null` was noted as not applicable. */
export interface GivenMarks {
  score: number | null;
  /** By the code of the dimension; those left empty are not in it. */
  dimensions: ReadonlyMap<string, number | null>;
}

/** One thing wrong with a row's marks; `column` is `score` or the code of a dimension. */
export interface MarkFault {
  column: string;
  refused: Refused;
}

export type MarksDecision =
  { kind: 'marks'; marks: Marks } | { kind: 'refuse'; faults: readonly MarkFault[] };

const noDimensions: ReadonlyMap<string, number | null> = new Map();

/**
 * An assessment without dimensions takes one score from 0 to its total; one with dimensions takes a mark for each of
 * them and no score, for the score follows from the weights. Nothing given is never read as 0
 * (`assessments.*.total`, `assessments.*.dimensions`; 002 §2).
 */
export function decideMarks(
  code: string,
  assessment: Assessment,
  given: GivenMarks,
): MarksDecision {
  const faults = [
    ...foreignDimensions(code, assessment, given),
    ...(assessment.dimensions
      ? rubricFaults(code, assessment.dimensions, given)
      : scoreFaults(code, assessment.total, given.score)),
  ];
  if (faults.length > 0) return { kind: 'refuse', faults };
  if (!assessment.dimensions) {
    return { kind: 'marks', marks: { score: given.score, dimensions: noDimensions } };
  }
  const dimensions = new Map(
    assessment.dimensions.map((dimension) => [
      dimension.code,
      given.dimensions.get(dimension.code) ?? null,
    ]),
  );
  return { kind: 'marks', marks: { score: null, dimensions } };
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
  return [...a.dimensions].every(
    ([code, mark]) => b.dimensions.has(code) && b.dimensions.get(code) === mark,
  );
}
