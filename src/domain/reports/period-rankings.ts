import type { RankedCount, RankedScore, PeriodAttempt, PeriodRankings } from './period-facts.js';
import type { NotedMark } from './period-attendance.js';
import { topEntries, topPlaces } from '../awarding/top-places.js';
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

const isAhead = (a: number, b: number): number => a - b;

/** The first three places, the greatest values first, with everybody who shares one. */
export function rank<T extends object>(
  entries: readonly T[],
  valueOf: (entry: T) => number,
  order: (a: T, b: T) => number,
): Ranked<T>[] {
  return topPlaces(entries, { valueOf, isAhead, places, order }).map(({ entry, place }) => ({
    rank: place,
    ...entry,
  }));
}

const byPerson = (a: Counted | PeriodAttempt, b: Counted | PeriodAttempt): number =>
  compare(a.employee_no, b.employee_no) || compare(a.batch, b.batch);

const byPersonAndDay = (a: PeriodAttempt, b: PeriodAttempt): number =>
  byPerson(a, b) || compare(a.taken_on, b.taken_on);

function rankedScore({ rank: place, ...attempt }: Ranked<PeriodAttempt>): RankedScore {
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

/** The best or the worst of a long list, without keeping the whole of it. */
class Top<T extends object> {
  #entries: T[] = [];
  readonly #valueOf: (entry: T) => number;
  readonly #order: (a: T, b: T) => number;
  #prune = 256;

  constructor(valueOf: (entry: T) => number, order: (a: T, b: T) => number) {
    this.#valueOf = valueOf;
    this.#order = order;
  }

  add(entry: T): void {
    this.#entries.push(entry);
    if (this.#entries.length < this.#prune) return;
    this.#entries = topEntries(this.#entries, { valueOf: this.#valueOf, isAhead, places });
    // What is kept may be long where many share a place; then it is looked at again only once it has doubled.
    this.#prune = Math.max(256, this.#entries.length * 2);
  }

  ranked(fits: (entry: T) => boolean = () => true): Ranked<T>[] {
    return rank(this.#entries.filter(fits), this.#valueOf, this.#order);
  }
}

/** Highest and lowest marks of each assessment; nobody stands in both lists with the same attempt. */
export class ScoreLists {
  readonly #assessments = new Map<
    string,
    { highest: Top<PeriodAttempt>; lowest: Top<PeriodAttempt> }
  >();

  /** Adds a mark that counts. */
  add(attempt: PeriodAttempt): void {
    let found = this.#assessments.get(attempt.assessment);
    if (!found) {
      found = {
        highest: new Top(({ score }) => score, byPersonAndDay),
        lowest: new Top(({ score }) => -score, byPersonAndDay),
      };
      this.#assessments.set(attempt.assessment, found);
    }
    found.highest.add(attempt);
    found.lowest.add(attempt);
  }

  lists(): Pick<PeriodRankings, 'highest_scores' | 'lowest_scores'> {
    const highest: RankedScore[] = [];
    const lowest: RankedScore[] = [];
    for (const code of [...this.#assessments.keys()].sort(compare)) {
      const found = this.#assessments.get(code);
      const top = found?.highest.ranked() ?? [];
      const least = top.at(-1)?.score ?? 0;
      for (const entry of top) highest.push(rankedScore(entry));
      // Whatever is among the lowest of all and not among the highest is among the lowest of the others.
      for (const entry of found?.lowest.ranked(({ score }) => score < least) ?? []) {
        lowest.push(rankedScore(entry));
      }
    }
    return { highest_scores: highest, lowest_scores: lowest };
  }
}

/** The lists of a meeting: highest and lowest marks, most often late, absent, on leave (001 §2.1). */
export function rankingsOf(scores: ScoreLists, marks: Iterable<NotedMark>): PeriodRankings {
  const people = { late: new Counts(), absent: new Counts(), excused: new Counts() };
  for (const mark of marks) {
    const { status } = mark;
    if (status === 'late' || status === 'absent' || status === 'excused') people[status].add(mark);
  }
  return {
    ...scores.lists(),
    most_late: people.late.ranked(),
    most_absent: people.absent.ranked(),
    most_excused: people.excused.ranked(),
  };
}

/** How often each person was noted; of several batches the last one is named. */
class Counts {
  readonly #people = new Map<number, Counted>();

  add({ person_id, employee_no, name, batch }: NotedMark): void {
    const found = this.#people.get(person_id);
    if (!found) this.#people.set(person_id, { employee_no, name, batch, count: 1 });
    else {
      found.count += 1;
      if (batch !== '') found.batch = batch;
    }
  }

  ranked(): RankedCount[] {
    return rank([...this.#people.values()], ({ count }) => count, byPerson);
  }
}
