/** Whom a draw may find: somebody of a team, or a customer. */
export interface Candidate {
  id: number;
  /** What the lot goes by: an employee no, a customer's code. */
  key: string;
}

/** Where a group (a team, or all customers) stands: its latest round, and who was drawn in it. */
export interface Rounds {
  /** From 1; 0 where nobody was ever drawn. */
  round: number;
  drawn: ReadonlySet<number>;
}

/** Somebody who is drawn. */
export interface Drawn {
  id: number;
  round: number;
}

/**
 * A number for a text under a seed, evenly spread over 32 bits: the lot. Not secret: whoever knows the seed can check a
 * draw, and that is wanted.
 */
export function lot(seed: number, text: string): number {
  let hash = (0x811c_9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Draws so many of those who are there: by lot, and nobody twice before everybody who is there was drawn once
 * (`spot_checks`; 001 §2.1: two of each team a day, twenty customers a month). When a round ends in the middle of a
 * draw the next begins, without those whom this draw has found already. Who is away misses no round: the round goes on
 * without them, and they are in the next one like everybody.
 */
export function drawFrom(
  present: readonly Candidate[],
  { round, drawn }: Rounds,
  count: number,
  { seed, when, group }: { seed: number; when: string; group: string },
): Drawn[] {
  const order = present
    .map((one) => ({ ...one, lot: lot(seed, `${when}\n${group}\n${one.key}`) }))
    .sort((a, b) => a.lot - b.lot || (a.key < b.key ? -1 : 1));
  const current = Math.max(round, 1);
  const first = order.filter(({ id }) => !drawn.has(id)).slice(0, count);
  const taken = first.map(({ id }) => ({ id, round: current }));
  if (taken.length === count) return taken;
  const found = new Set(first.map(({ id }) => id));
  const again = order.filter(({ id }) => !found.has(id)).slice(0, count - taken.length);
  return [...taken, ...again.map(({ id }) => ({ id, round: current + 1 }))];
}
