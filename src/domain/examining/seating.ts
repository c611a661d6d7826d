/** Somebody to be seated. */
export interface Seated {
  key: number;
  team: string | null;
}

/**
 * A source of numbers 0..1 that a seed decides (xorshift32, Marsaglia 2003), so that the same lot can be drawn again.
 */
export function lotOf(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** The people in an order that the seed decides (Fisher & Yates). */
export function drawnOrder<T>(people: readonly T[], seed: number): T[] {
  const lot = lotOf(seed);
  const drawn = [...people];
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = Math.floor(lot() * (at + 1));
    [drawn[at], drawn[other]] = [drawn[other] as T, drawn[at] as T];
  }
  return drawn;
}

/**
 * Seats by lot, so that people of one team do not sit beside or behind each other where that can be helped: seat by seat
 * whoever disturbs nobody already seated, of the largest team that is left first (004 §2.2: objective and fair).
 *
 * @param perRow seats in a row; seat 1 is the first of the first row
 * @returns the seat of each by their key
 */
export function seatByLot(
  people: readonly Seated[],
  perRow: number,
  seed: number,
): ReadonlyMap<number, number> {
  const left = drawnOrder(people, seed);
  const sizes = new Map<string, number>();
  for (const { team } of left) if (team !== null) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  const seats: Seated[] = [];
  while (left.length > 0) {
    const at = seats.length;
    const near = neighboursOf(at, perRow).map((seat) => seats[seat]?.team ?? null);
    const weight = ({ team }: Seated): number => {
      if (team === null) return 0;
      const disturbed = near.filter((other) => other === team).length;
      return disturbed * 1e6 - (sizes.get(team) ?? 0);
    };
    let best = 0;
    left.forEach((one, index) => {
      if (weight(one) < weight(left[best] as Seated)) best = index;
    });
    const [chosen] = left.splice(best, 1);
    if (!chosen) break;
    if (chosen.team !== null) sizes.set(chosen.team, (sizes.get(chosen.team) ?? 1) - 1);
    seats.push(chosen);
  }
  return new Map(seats.map(({ key }, at) => [key, at + 1]));
}

/** The places, from 0, beside and before a place. */
const neighboursOf = (at: number, perRow: number): number[] => [
  ...(at % perRow === 0 ? [] : [at - 1]),
  ...(at >= perRow ? [at - perRow] : []),
];

/** How many pairs of people of one team sit beside or behind each other. */
export function sameTeamNeighbours(
  people: readonly (Seated & { seat: number })[],
  perRow: number,
): number {
  const teams = new Map(people.map(({ seat, team }) => [seat - 1, team]));
  let pairs = 0;
  for (const [at, team] of teams) {
    if (team === null) continue;
    pairs += neighboursOf(at, perRow).filter((other) => teams.get(other) === team).length;
  }
  return pairs;
}

/** Whether two times of one day overlap; where one of them is not known, nobody can say that they do. */
export function overlaps(
  a: { start: string | null; end: string | null },
  b: { start: string | null; end: string | null },
): boolean {
  if (a.start === null || b.start === null) return false;
  if (a.start === b.start) return true;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.end !== null && first.end > (second.start ?? '');
}
