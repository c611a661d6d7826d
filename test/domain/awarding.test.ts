import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAward } from '../../src/domain/awarding/award.js';
import { decidedMatters, matterKey, type DecisionFact } from '../../src/domain/awarding/decided.js';
import { decideDeductions } from '../../src/domain/awarding/deduct.js';
import { exportLines, type ExportedLine } from '../../src/domain/awarding/export.js';
import type {
  AwardFacts,
  AwardPerson,
  KpiMark,
  MarkFact,
} from '../../src/domain/awarding/facts.js';
import { readPeriod } from '../../src/domain/period.js';
import { rankAll } from '../../src/domain/awarding/ranking.js';
import { createCalendar } from '../../src/domain/calendar.js';
import { addDays } from '../../src/domain/day.js';
import type { Award, Consequences } from '../../src/domain/handbook/types-awards.js';
import type { Rules } from '../../src/domain/standing/facts.js';
import { readDefault } from '../handbook/read-default.js';

const handbook = readDefault('en');
const rules: Rules = {
  handbook,
  version: 1,
  calendar: createCalendar([1, 2, 3, 4, 5], [], 'none'),
};

const teams = ['Red', 'Blue'];
const period = readPeriod('2026-Q1');
if (!period) throw new Error('no period');

/** People who may change their team on the first of March. */
const peopleOf = fc
  .array(fc.record({ first: fc.integer({ min: 0, max: 1 }), moves: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) =>
    list.map(({ first, moves }, at): AwardPerson => ({
      id: at + 1,
      employeeNo: `E${at + 1}`,
      name: `P${at + 1}`,
      hiredOn: '2025-01-01',
      leftOn: null,
      memberships: [
        { fromOn: '2025-01-01', team: teams[first] ?? '', department: 'D' },
        ...(moves ? [{ fromOn: '2026-03-01', team: teams[1 - first] ?? '', department: 'D' }] : []),
      ],
      batches: [],
    })),
  );

const factsOf = (people: readonly AwardPerson[], more: Partial<AwardFacts>): AwardFacts => ({
  ...{ people, marks: [], tries: [], kpis: [], drills: [], feedback: [], loans: [], duties: [] },
  ...more,
});

const teamOn = ({ memberships }: AwardPerson, on: string): string =>
  memberships.findLast(({ fromOn }) => fromOn <= on)?.team ?? '';

const values = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 3, maxLength: 3 }),
  {
    minLength: 6,
    maxLength: 6,
  },
);
const ends = ['2026-01-31', '2026-02-28', '2026-03-31'];

const kpisOf = (
  people: readonly AwardPerson[],
  table: readonly (readonly (number | null)[])[],
): KpiMark[] =>
  people.flatMap(({ id }, row) =>
    ends.flatMap((to, at) => {
      const value = table[row]?.[at] ?? null;
      const month = to.slice(0, 7);
      if (value === null) return [];
      return [
        {
          id: row * 3 + at,
          personId: id,
          metric: 'csat',
          period: month,
          from: `${month}-01`,
          to,
          value,
        },
      ];
    }),
  );

describe('awards against a plain count', () => {
  const award: Award = {
    title: 'X',
    unit: 'person',
    period: 'quarter',
    conditions: [{ kpi: 'csat', at_least: 3 }],
    rank: { by: [{ kpi: 'csat' }] },
  };
  it('of people: the highest mean of three months, at the limit or above; none without all months', () => {
    fc.assert(
      fc.property(peopleOf, values, (people, table) => {
        const facts = factsOf(people, { kpis: kpisOf(people, table) });
        const { candidates } = judgeAward('x', award, { rules, facts, period });
        const sums = people.map((_, row) => {
          const own = (table[row] ?? []).filter((one) => one !== null);
          return own.length === 3 ? own.reduce((sum, one) => sum + one, 0) : null;
        });
        const best = Math.max(-1, ...sums.filter((sum) => sum !== null && sum >= 9).map(Number));
        for (const [row, person] of people.entries()) {
          const found = candidates.find(({ key }) => key === person.employeeNo);
          const sum = sums[row] ?? null;
          const any = (table[row] ?? []).some((one) => one !== null);
          expect(found !== undefined).toBe(any);
          if (!found) continue;
          const expected =
            sum === null ? 'no_data' : sum < 9 ? 'short' : sum === best ? 'wins' : 'outranked';
          expect(found.outcome).toBe(expected);
          if (sum !== null) expect(found.value).toBeCloseTo(sum / 3, 2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of teams: as everybody belonged at the end of each month, so that moving rewrites nothing', () => {
    fc.assert(
      fc.property(peopleOf, values, (people, table) => {
        const facts = factsOf(people, { kpis: kpisOf(people, table) });
        const of = { ...award, unit: 'team' as const };
        const { candidates } = judgeAward('x', of, { rules, facts, period });
        for (const team of teams) {
          const means = ends.map((end, at) => {
            const own = people.flatMap((person, row) =>
              teamOn(person, end) === team ? [table[row]?.[at] ?? null] : [],
            );
            const known = own.filter((one) => one !== null);
            return known.length === 0
              ? null
              : known.reduce((sum, one) => sum + one, 0) / known.length;
          });
          const found = candidates.find(({ key }) => key === team);
          if (means.every((mean) => mean === null)) expect(found).toBeUndefined();
          else if (means.includes(null)) expect(found?.outcome).toBe('no_data');
          else
            expect(found?.value).toBeCloseTo(
              means.reduce((sum: number, one) => sum + (one ?? 0), 0) / 3,
              2,
            );
        }
      }),
      { numRuns: 150 },
    );
  });
});

const statuses = ['present', 'late', 'left_early', 'absent', 'excused'] as const;
const marksOf = fc.array(
  fc.record({
    person: fc.integer({ min: 1, max: 6 }),
    status: fc.constantFrom(...statuses),
    at: fc.integer({ min: 0, max: 89 }),
  }),
  { maxLength: 40 },
);
const facts = (
  list: readonly { person: number; status: (typeof statuses)[number]; at: number }[],
): MarkFact[] =>
  list.map(({ person, status, at }, id) => ({
    ...{ id, personId: person, session: `S${id}`, status },
    day: addDays('2026-01-01', at),
  }));

describe('points off against a plain count', () => {
  const consequences: Consequences = {
    period: 'quarter',
    unit: 'points',
    cap: 7,
    decision: { by: 'supervisor', within: { workdays: 5 } },
    rules: {
      absent: { title: 'A', of: 'attendance', statuses: ['absent'], points: 2 },
      late: {
        title: 'L',
        of: 'attendance',
        statuses: ['late', 'left_early'],
        points: 0.5,
        grace: 2,
      },
    },
  };
  it('so many for each time, the first ones free, no more than the cap in all', () => {
    fc.assert(
      fc.property(peopleOf, marksOf, (people, list) => {
        const on = { rules, period, facts: factsOf(people, { marks: facts(list) }) };
        const { list: found } = decideDeductions(consequences, on);
        for (const { id } of people) {
          const count = (...wanted: string[]): number =>
            list.filter(({ person, status }) => person === id && wanted.includes(status)).length;
          const raw = count('absent') * 2 + Math.max(0, count('late', 'left_early') - 2) * 0.5;
          const own = found.filter(({ person }) => person.id === id);
          const points = own.reduce((sum, one) => sum + one.points, 0) / 100;
          const capped = own.reduce((sum, one) => sum + one.capped, 0) / 100;
          expect(points).toBe(Math.min(7, raw));
          expect(points + capped).toBe(raw);
          for (const one of own) expect(one.evidence).toHaveLength(one.count);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("duties fall on who answers for the role; without one they are counted as nobody's", () => {
    const one = { duty: 'fund', role: 'assistant' as const, day: '2026-01-30' };
    const rule = { title: 'D', of: 'duty' as const, points: 1 };
    const of = { ...consequences, rules: { duty: rule } };
    const [person] = fc.sample(peopleOf, 1)[0] ?? [];
    const on = { rules, period, facts: factsOf(person ? [person] : [], { duties: [one] }) };
    expect(decideDeductions(of, on)).toMatchObject({ list: [], nobody: 1 });
    const held = decideDeductions({ ...of, holders: { assistant: 'E1' } }, on);
    expect(held).toMatchObject({ list: [{ code: 'duty', points: 100 }], nobody: 0 });
  });
});

describe('rankings', () => {
  it('of what is counted: nobody is most often late who never was', () => {
    fc.assert(
      fc.property(peopleOf, marksOf, (people, list) => {
        const on = { rules, period, facts: factsOf(people, { marks: facts(list) }) };
        const wish = {
          unit: 'person' as const,
          by: [{ attendance: 'late' as const }],
          show: 'both' as const,
          places: 1,
        };
        const { highest, lowest } = rankAll(wish, on);
        const counts = people.flatMap(({ id, employeeNo }) => {
          const own = list.filter(({ person }) => person === id);
          return own.length === 0
            ? []
            : [{ key: employeeNo, count: own.filter(({ status }) => status === 'late').length }];
        });
        const keysAt = (count: number): string[] =>
          counts.filter((one) => one.count === count).map(({ key }) => key);
        const most = Math.max(0, ...counts.map(({ count }) => count));
        expect(highest.map(({ key }) => key)).toEqual(most === 0 ? [] : keysAt(most));
        const least = Math.min(...counts.map(({ count }) => count));
        expect(lowest.map(({ key }) => key)).toEqual(keysAt(least));
      }),
      { numRuns: 150 },
    );
  });
});

const decision = (id: number, more: Partial<DecisionFact>): DecisionFact => ({
  ...{
    id,
    kind: 'award',
    code: 'a',
    period: '2026-01',
    unit: 'person',
    personId: 1,
    key: 'E1',
    name: 'P',
  },
  ...{
    act: 'given',
    earned: true,
    millionths: null,
    hundredths: 10_000,
    amountUnit: 'yuan',
    prize: null,
  },
  ...{ evidence: null, on: '2026-02-02', by: 'M', reason: null, origin: 'decided', version: 1 },
  ...more,
});

describe('decisions', () => {
  const state = (facts: DecisionFact[], second: boolean) =>
    decidedMatters(facts, () => second).get(matterKey(decision(1, {})))?.state;
  it.each([
    ['given', [decision(1, {})], false, 'given'],
    ['waits for a second person', [decision(1, {})], true, 'awaiting'],
    ['is confirmed', [decision(1, {}), decision(2, { act: 'confirmed' })], true, 'given'],
    ['is waived after all', [decision(1, {}), decision(2, { act: 'waived' })], true, 'waived'],
    [
      'waits again when given anew',
      [decision(1, {}), decision(2, { act: 'confirmed' }), decision(3, {})],
      true,
      'awaiting',
    ],
    [
      'what was waived is not confirmed',
      [decision(1, { act: 'waived' }), decision(2, { act: 'confirmed' })],
      true,
      'waived',
    ],
    ['history needs nobody', [decision(1, { origin: 'imported' })], true, 'given'],
  ])('%s', (_, facts, second, expected) => {
    expect(state(facts, second)).toBe(expected);
  });
});

describe('what payroll is told', () => {
  const step = fc.oneof(
    fc.record({
      act: fc.constantFrom('given' as const, 'waived' as const),
      key: fc.constantFrom('E1', 'E2'),
      hundredths: fc.constantFrom(10_000, 20_000, 0),
    }),
    fc.constant('export' as const),
  );
  it('adds up to what is given in the end, and a second export tells nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const made: DecisionFact[] = [];
        const told: ExportedLine[] = [];
        const tell = (): number => {
          const matters = decidedMatters(made, () => false);
          const lines = exportLines(matters, told, { isNew: () => true, isPast: () => true });
          for (const line of lines)
            told.push({ ...line, number: 1, period: '2026-01', on: '2026-02-02' });
          return lines.length;
        };
        for (const one of steps) {
          if (one === 'export') tell();
          else made.push(decision(made.length + 1, one));
        }
        tell();
        expect(tell()).toBe(0);
        for (const key of ['E1', 'E2']) {
          const last = made.findLast((one) => one.key === key);
          const paid = told
            .filter((line) => line.decision.key === key)
            .reduce((sum, line) => sum + (line.hundredths ?? 0), 0);
          expect(paid).toBe(last?.act === 'given' ? last.hundredths : 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing of what was imported, and nothing of other periods', () => {
    const facts = [
      decision(1, { origin: 'imported' }),
      decision(2, { key: 'E2', period: '2025-12' }),
    ];
    const matters = decidedMatters(facts, () => false);
    const lines = exportLines(matters, [], {
      isNew: ({ period: of }) => of === '2026-01',
      isPast: () => true,
    });
    expect(lines).toEqual([]);
  });
});
