/**
 * Where everybody stands, from the store: opens it, reads the facts of everybody, and judges each by the rules of the
 * batch. Prints how many people there are by state, and how long it took from opening the store, in milliseconds.
 */
import { eachEnrollmentFacts } from '../../src/db/facts.js';
import { openStore } from '../../src/db/open.js';
import { rulesOf } from '../../src/db/rules.js';
import { briefStanding, standing } from '../../src/domain/standing/standing.js';

/** `explained`: with every reason spelt out, as `why` does for one. */
export function judgeEverybody(
  file: string,
  migrations: string,
  today: string,
  explained: boolean,
): { ms: number; people: number; states: Record<string, number> } {
  const start = performance.now();
  const judge = explained ? standing : briefStanding;
  const store = openStore(file, { migrations, timeoutMs: 5_000 });
  const states: Record<string, number> = {};
  let people = 0;
  for (const facts of eachEnrollmentFacts(store)) {
    const { state } = judge(rulesOf(store, facts.batch.version), facts, today);
    states[state] = (states[state] ?? 0) + 1;
    people += 1;
  }
  store.close();
  return { ms: performance.now() - start, people, states };
}
