import { states, type Standing, type State } from '../standing/standing.js';
import type { ReportedPerson, PeriodStandings } from './period-facts.js';
import { compare } from '../compare.js';

type StageCount = PeriodStandings['by_stage'][number] & { position: number };

/** Where a person stood, as far as the report counts it. */
export type Stood = Pick<Standing, 'stage' | 'state'>;

/** Counts who stands where at the end of a period, and how many stood elsewhere at the end of the one before (001 §8). */
export class StandingsTally {
  readonly #before = new Map<State, number>();
  readonly #now = new Map<State, number>();
  readonly #stages = new Map<string, StageCount>();
  #joined = 0;
  #left = 0;
  #changed = 0;

  /** Adds a person; `before` or `now` is `null` where they were not in the batch then, or are no longer counted. */
  add(person: ReportedPerson, before: Stood | null, now: Stood | null): void {
    if (before) addOne(this.#before, before.state);
    if (!now) return;
    addOne(this.#now, now.state);
    if (before?.stage !== now.stage || before.state !== now.state) this.#changed += 1;
    if (!before) this.#joined += 1;
    if (departed.has(now.state)) this.#left += 1;
    this.#addStage(person, now);
  }

  #addStage({ facts, rules }: ReportedPerson, { stage, state }: Stood): void {
    const batch = facts.batch.code;
    const key = `${batch}\n${stage ?? ''}\n${state}`;
    const found = this.#stages.get(key);
    if (found) {
      found.count += 1;
      return;
    }
    const stages = rules.handbook.programs[facts.batch.program]?.stages ?? [];
    const index = stages.findIndex(({ code }) => code === stage);
    this.#stages.set(key, {
      batch,
      stage,
      stage_title: stages[index]?.title ?? null,
      state,
      count: 1,
      position: index === -1 ? stages.length : index,
    });
  }

  /** How many people were in the batches at the end of the period before. */
  get peopleBefore(): number {
    return peopleIn(this.#before);
  }

  /** How many people are in the batches at its end. */
  get people(): number {
    return peopleIn(this.#now);
  }

  standings(): PeriodStandings {
    const order = (state: State): number => states.indexOf(state);
    const byStage = [...this.#stages.values()].sort(
      (a, b) =>
        compare(a.batch, b.batch) || a.position - b.position || order(a.state) - order(b.state),
    );
    return {
      people: peopleIn(this.#now),
      joined: this.#joined,
      left: this.#left,
      changed: this.#changed,
      by_state: states
        .map((state) => ({
          state,
          count: this.#now.get(state) ?? 0,
          before: this.#before.get(state) ?? 0,
        }))
        .filter(({ count, before }) => count > 0 || before > 0),
      by_stage: byStage.map(({ batch, stage, stage_title, state, count }) => ({
        batch,
        stage,
        stage_title,
        state,
        count,
      })),
    };
  }
}

const departed: ReadonlySet<State> = new Set(['moved', 'withdrawn', 'dismissed']);

/** Everybody who has not left. */
function peopleIn(counts: ReadonlyMap<State, number>): number {
  let people = 0;
  for (const [state, count] of counts) if (!departed.has(state)) people += count;
  return people;
}

function addOne(counts: Map<State, number>, state: State): void {
  counts.set(state, (counts.get(state) ?? 0) + 1);
}
