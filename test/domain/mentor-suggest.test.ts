import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  suggestMentors,
  type FreeMentor,
  type Seeker,
} from '../../src/domain/mentoring/suggest.js';

const team = fc.constantFrom('A', 'B', 'C', null);
const mentors = fc
  .array(fc.record({ team, load: fc.nat({ max: 4 }), limit: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 8,
  })
  .map((all) => all.map((one, at): FreeMentor => ({ ...one, employeeNo: `M${at}` })));
const seekers = fc
  .array(team, { maxLength: 20 })
  .map((all) => all.map((own, at): Seeker => ({ team: own, employeeNo: `E${at}` })));

function outcome(people: readonly Seeker[], all: readonly FreeMentor[]) {
  const suggested = suggestMentors(people, all);
  const added = new Map<string, number>();
  for (const { mentor } of suggested) {
    if (mentor !== null) added.set(mentor, (added.get(mentor) ?? 0) + 1);
  }
  const loads = all.map((one) => ({ ...one, added: added.get(one.employeeNo) ?? 0 }));
  return { suggested, loads };
}

describe('suggestMentors', () => {
  it('never gives anybody more than their limit', () => {
    fc.assert(
      fc.property(seekers, mentors, (people, all) => {
        for (const { added, load, limit } of outcome(people, all).loads) {
          expect(added === 0 || load + added <= limit).toBe(true);
        }
      }),
    );
  });

  it('leaves nobody without a mentor while somebody has room', () => {
    fc.assert(
      fc.property(seekers, mentors, (people, all) => {
        const room = all.reduce((sum, { load, limit }) => sum + Math.max(0, limit - load), 0);
        const placed = outcome(people, all).suggested.filter(({ mentor }) => mentor !== null);
        expect(placed).toHaveLength(Math.min(room, people.length));
      }),
    );
  });

  it('is balanced within one among those who have room, in one team', () => {
    fc.assert(
      fc.property(seekers, mentors, (people, all) => {
        const same = people.map((one) => ({ ...one, team: 'A' }));
        const { loads } = outcome(
          same,
          all.map((one) => ({ ...one, team: 'A' })),
        );
        const given = loads.filter(({ added }) => added > 0);
        const free = loads.filter(({ load, added, limit }) => load + added < limit);
        for (const one of given) {
          for (const other of free) {
            expect(one.load + one.added - (other.load + other.added)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('crosses a team only where the own one has no room', () => {
    fc.assert(
      fc.property(seekers, mentors, (people, all) => {
        const { suggested, loads } = outcome(people, all);
        for (const { mentee, sameTeam, mentor } of suggested) {
          const own = people.find(({ employeeNo }) => employeeNo === mentee)?.team ?? null;
          const of = all.find(({ employeeNo }) => employeeNo === mentor)?.team ?? null;
          expect(sameTeam && own !== of).toBe(false);
          if (sameTeam || own === null) continue;
          const room = loads.filter((one) => one.team === own && one.load + one.added < one.limit);
          expect(room).toEqual([]);
        }
      }),
    );
  });

  it('does not depend on the order in which people are given', () => {
    fc.assert(
      fc.property(seekers, mentors, (people, all) => {
        const there = suggestMentors(people, all);
        expect(suggestMentors([...people].reverse(), [...all].reverse())).toEqual(there);
      }),
    );
  });

  it('gives nobody themselves', () => {
    const self = { employeeNo: 'E1', team: 'A' };
    expect(suggestMentors([self], [{ ...self, load: 0, limit: 2 }])).toEqual([
      { mentee: 'E1', mentor: null, sameTeam: false },
    ]);
  });
});
