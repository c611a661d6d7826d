import type { RankedCount, RankedScore, WeeklyAttempt, WeeklyRankings } from './weekly-facts.js';
import type { PersonMarks } from './weekly-attendance.js';
import { compare } from '../compare.js';

const places = 3;

/** Whoever is counted, with how often. */
export interface Counted {
  employee_no: string;
  name: string;
  batch: string;
  count: number;
}

type Ranked<T> = T & { rank: number };

/**
 * The first three places of a list and everybody who shares one: equal values have equal ranks, and the next rank
 * counts them all, so that 1, 1, 3 leaves no second place.
 */
export function rank<T>(
  entries: readonly T[],
  valueOf: (entry: T) => number,
  order: (a: T, b: T) => number,
): Ranked<T>[] {
  const least = [...topValues(entries, valueOf)].at(-1);
  if (least === undefined) return [];
  const top = entries.filter((entry) => valueOf(entry) >= least);
  top.sort((a, b) => valueOf(b) - valueOf(a) || order(a, b));
  let place = 0;
  return top.map((entry, index) => {
    const previous = top[index - 1];
    if (!previous || valueOf(previous) !== valueOf(entry)) place = index + 1;
    return { rank: place, ...entry };
  });
}

/** The values of the first three places, the greatest first; without sorting a long list. */
function topValues<T>(entries: readonly T[], valueOf: (entry: T) => number): number[] {
  const top: number[] = [];
  for (const entry of entries) {
    const value = valueOf(entry);
    if (top.length === places && value <= (top.at(-1) ?? -Infinity)) continue;
    const at = top.findIndex((other) => value > other);
    top.splice(at === -1 ? top.length : at, 0, value);
    if (top.length > places) top.pop();
  }
  return top;
}

const byPerson = (a: Counted | WeeklyAttempt, b: Counted | WeeklyAttempt): number =>
  compare(a.employee_no, b.employee_no) || compare(a.batch, b.batch);

const byPersonAndDay = (a: WeeklyAttempt, b: WeeklyAttempt): number =>
  byPerson(a, b) || compare(a.taken_on, b.taken_on);

function rankedScore({ rank: place, ...attempt }: Ranked<WeeklyAttempt>): RankedScore {
  const { employee_no, name, batch, assessment, assessment_title, score, taken_on } = attempt;
  return {
    rank: place,
    employee_no,
    name,
    batch,
    assessment,
    assessment_title,
    score,
    taken_on,
  };
}

/** Highest and lowest marks of each assessment; nobody stands in both lists with the same attempt. */
function rankScores(
  attempts: readonly WeeklyAttempt[],
): Pick<WeeklyRankings, 'highest_scores' | 'lowest_scores'> {
  const byAssessment = new Map<string, WeeklyAttempt[]>();
  for (const attempt of attempts) {
    if (attempt.outcome !== 'passed' && attempt.outcome !== 'failed') continue;
    const found = byAssessment.get(attempt.assessment);
    if (found) found.push(attempt);
    else byAssessment.set(attempt.assessment, [attempt]);
  }
  const highest: RankedScore[] = [];
  const lowest: RankedScore[] = [];
  for (const code of [...byAssessment.keys()].sort(compare)) {
    const all = byAssessment.get(code) ?? [];
    const top = rank(all, ({ score }) => score, byPersonAndDay);
    const least = top.at(-1)?.score ?? 0;
    const others = all.filter(({ score }) => score < least);
    for (const entry of top) highest.push(rankedScore(entry));
    for (const entry of rank(others, ({ score }) => -score, byPersonAndDay)) {
      lowest.push(rankedScore(entry));
    }
  }
  return { highest_scores: highest, lowest_scores: lowest };
}

/** Collects the weekly lists of a meeting: highest and lowest, most often late, absent, on leave (001 §2.1). */
export class RankingsTally {
  readonly #late: Counted[] = [];
  readonly #absent: Counted[] = [];
  readonly #excused: Counted[] = [];

  /** Adds a person's marks of the week; who has none is on no list. */
  add(person: Omit<Counted, 'count'>, { late, absent, excused }: PersonMarks): void {
    if (late > 0) this.#late.push({ ...person, count: late });
    if (absent > 0) this.#absent.push({ ...person, count: absent });
    if (excused > 0) this.#excused.push({ ...person, count: excused });
  }

  rankings(attempts: readonly WeeklyAttempt[]): WeeklyRankings {
    const ranked = (counted: readonly Counted[]): RankedCount[] =>
      rank(counted, ({ count }) => count, byPerson);
    return {
      ...rankScores(attempts),
      most_late: ranked(this.#late),
      most_absent: ranked(this.#absent),
      most_excused: ranked(this.#excused),
    };
  }
}
