import { compare } from '../compare.js';

/** Somebody who may take mentees on. `load` counts those that they have, `limit` is the most at a time. */
export interface FreeMentor {
  employeeNo: string;
  team: string | null;
  load: number;
  limit: number;
}

export interface Seeker {
  employeeNo: string;
  team: string | null;
}

/** `mentor` is `null` where nobody has room. */
export interface Suggestion {
  mentee: string;
  mentor: string | null;
  sameTeam: boolean;
}

/**
 * A mentor for everybody who has none (001 §2.2, 003 §6): one of the own team who has room, the least loaded first; who
 * finds none there gets the least loaded of all. Nobody gets more than their limit, and nobody gets a mentee while another
 * who could take them has two fewer. Mentees and mentors by number, so that the same people give the same answer.
 */
export function suggestMentors(
  seekers: readonly Seeker[],
  mentors: readonly FreeMentor[],
): Suggestion[] {
  const free = mentors.map((mentor) => ({ ...mentor }));
  const take = (among: typeof free, self: string): string | null => {
    const [least] = among
      .filter(({ load, limit, employeeNo }) => load < limit && employeeNo !== self)
      .sort((a, b) => a.load - b.load || compare(a.employeeNo, b.employeeNo));
    if (!least) return null;
    least.load += 1;
    return least.employeeNo;
  };
  const ordered = [...seekers].sort((a, b) => compare(a.employeeNo, b.employeeNo));
  const inTeam = new Map<string, string>();
  for (const { employeeNo, team } of ordered) {
    if (team === null) continue;
    const mentor = take(
      free.filter((one) => one.team === team),
      employeeNo,
    );
    if (mentor !== null) inTeam.set(employeeNo, mentor);
  }
  return ordered.map(({ employeeNo: mentee }) => {
    const own = inTeam.get(mentee);
    if (own !== undefined) return { mentee, mentor: own, sameTeam: true };
    return { mentee, mentor: take(free, mentee), sameTeam: false };
  });
}
