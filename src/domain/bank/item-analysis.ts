/**
 * Classical item analysis (003 §5): how hard an item is, how well it parts the better from the weaker, and how
 * reliable the whole paper is. Formulas: Lord and Novick 1968; Cronbach 1951; Kuder and Richardson 1937; Kelley 1939.
 */

export interface ItemFigures {
  /** Mean share of the item's points: for right or wrong the share of right answers. */
  p: number;
  /** Correlation of the item with the rest of the paper (point-biserial, corrected); `null` where either is constant. */
  discrimination: number | null;
  /** Mean share of points in the upper and the lower group, and their difference. */
  upper: number;
  lower: number;
  difference: number;
  /** Reliability of the paper without the item. */
  alphaWithout: number | null;
}

export interface PaperFigures {
  n: number;
  /** Of the total, in the unit of the scores. */
  mean: number;
  deviation: number;
  /** Cronbach's alpha, which for right or wrong is KR-20; `null` for one item or where all have the same total. */
  alpha: number | null;
  items: ItemFigures[];
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
const meanOf = (values: readonly number[]): number => sum(values) / values.length;

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  return sum(a.map((one, at) => (one - meanA) * ((b[at] ?? 0) - meanB))) / (a.length - 1);
}

const varianceOf = (values: readonly number[]): number => covariance(values, values);

/** Below this a variance is rounding. */
const nothing = 1e-12;

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const scale = Math.sqrt(varianceOf(a) * varianceOf(b));
  return scale < nothing ? null : covariance(a, b) / scale;
}

/** Cronbach's alpha of the items' columns; `null` where it says nothing. */
export function cronbachAlpha(columns: readonly (readonly number[])[]): number | null {
  const items = columns.length;
  const [first] = columns;
  if (items < 2 || !first || first.length < 2) return null;
  const totals = first.map((_, person) => sum(columns.map((column) => column[person] ?? 0)));
  const total = varianceOf(totals);
  if (total < nothing) return null;
  return (items / (items - 1)) * (1 - sum(columns.map(varianceOf)) / total);
}

/**
 * How much each person counts in the upper and in the lower group of a share of all: 1 or 0, and where several stand at
 * the border with the same total, each with an equal part, so that no order of names decides.
 */
export function extremeGroups(
  totals: readonly number[],
  share: number,
): { upper: number[]; lower: number[] } {
  const size = Math.max(1, Math.round(totals.length * share));
  const weigh = (better: (a: number, b: number) => boolean): number[] =>
    totals.map((total) => {
      const before = totals.filter((other) => better(other, total)).length;
      const tied = totals.filter((other) => Math.abs(other - total) < nothing).length;
      return Math.min(1, Math.max(0, (size - before) / tied));
    });
  return {
    upper: weigh((a, b) => a - b >= nothing),
    lower: weigh((a, b) => b - a >= nothing),
  };
}

/** A mean in which people count differently. */
export const weightedMean = (values: readonly number[], weights: readonly number[]): number =>
  sum(values.map((value, at) => value * (weights[at] ?? 0))) / sum(weights);

/**
 * Analyses a paper. `scores`: for each person the points of each item; `most`: the points that each item gives at most;
 * `group`: share of people in the upper and lower group.
 */
export function analysePaper(
  scores: readonly (readonly number[])[],
  most: readonly number[],
  group: number,
): PaperFigures {
  const columns = most.map((_, item) => scores.map((row) => row[item] ?? 0));
  const totals = scores.map(sum);
  const { upper, lower } = extremeGroups(totals, group);
  return {
    n: scores.length,
    mean: meanOf(totals),
    deviation: Math.sqrt(varianceOf(totals)),
    alpha: cronbachAlpha(columns),
    items: columns.map((column, item) => {
      const full = most[item] ?? 1;
      const shares = column.map((points) => points / full);
      const rest = totals.map((total, person) => total - (column[person] ?? 0));
      const [high, low] = [weightedMean(shares, upper), weightedMean(shares, lower)];
      return {
        p: meanOf(shares),
        discrimination: correlation(column, rest),
        upper: high,
        lower: low,
        difference: high - low,
        alphaWithout: cronbachAlpha(columns.filter((_, other) => other !== item)),
      };
    }),
  };
}
