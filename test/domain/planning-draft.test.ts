import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustYear, type ResultFact } from '../../src/domain/planning/draft-results.js';
import {
  draftYear,
  type DraftFacts,
  type YearDraft,
} from '../../src/domain/planning/draft-year.js';
import {
  fieldChanges,
  missingStatements,
  type DraftItem,
  type PlanItem,
} from '../../src/domain/planning/item.js';
import { draftFacts, handbook, item, need, rules } from './planning-case.js';

/** A plan after its draft was put into it, as the store would have it. */
function applied(facts: DraftFacts, draft: YearDraft): DraftFacts {
  const joined = facts.items.map((one) => {
    const more = draft.joined.find(({ item: code }) => code === one.code);
    return more ? { ...one, needs: [...one.needs, ...more.needs] } : one;
  });
  const added = draft.items.map((one: DraftItem, index): PlanItem =>
    item(`2027-${String(facts.items.length + index + 1).padStart(2, '0')}`, one),
  );
  return { ...facts, items: [...joined, ...added] };
}

const attendance = (course: string, attended: number, recorded: number): ResultFact => ({
  kind: 'attendance',
  course,
  attended,
  recorded,
  people: recorded - attended,
});

describe('drafting the plan of a year', () => {
  it('makes one joint item of several departments’ needs for one course', () => {
    const { items } = draftYear(
      draftFacts({
        needs: [
          need('N1', { course: 'S07', departments: ['B'], heads: 8, wishedOn: '2027-04-10' }),
          need('N2', { course: 'S07', departments: ['A'], heads: 4, wishedOn: '2027-02-28' }),
          need('N3', { title: 'Other', heads: 3 }),
        ],
      }),
    );
    expect(items.map(({ title }) => title)).toEqual([handbook.courses['S07']?.title, 'Other']);
    expect(items[0]).toMatchObject({
      course: 'S07',
      departments: ['A', 'B'],
      audience: 'A, B',
      needs: ['N1', 'N2'],
      heads: 12,
      minutes: 120,
      fromOn: '2027-02-01',
      toOn: '2027-04-30',
      source: 'need',
      term: 'short',
    });
    expect(items[0]?.reasons).toEqual([
      {
        code: 'needs',
        rule: 'annual_plan.needs',
        facts: { needs: 'N1, N2', departments: 'A, B', heads: 12 },
      },
    ]);
  });

  it('matches titles whatever their width, case and spaces, and leaves open what nobody said', () => {
    const { items } = draftYear(
      draftFacts({
        needs: [need('N1', { title: 'New  CRM' }), need('N2', { title: 'new ＣＲＭ' })],
      }),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ heads: null, minutes: null, fromOn: null, audience: null });
  });

  it('names the rule that found a gap', () => {
    const gap = need('N1', {
      kind: 'gap',
      course: 'S04',
      rule: 'needs.gaps.communication',
      heads: 6,
    });
    expect(draftYear(draftFacts({ needs: [gap] })).items[0]).toMatchObject({
      source: 'gap',
      reasons: [{ code: 'gap', rule: 'needs.gaps.communication' }],
    });
  });

  it('plans a training that recurs for other people each time as runs, one for the same people as sessions', () => {
    const training = {
      code: 'x',
      title: 'X',
      goal: null,
      content: null,
      audience: null,
      method: null,
      trainer: null,
      minutes: 90,
      days: ['2027-03-15', '2027-06-15', '2027-09-15'],
      courses: [],
      departments: [],
    };
    const once = draftYear(draftFacts({ recurring: [{ ...training, onceEach: true }] })).items[0];
    const same = draftYear(draftFacts({ recurring: [{ ...training, onceEach: false }] })).items[0];
    expect(once).toMatchObject({ minutes: 90, sessions: 1, runs: 3, term: 'long', rule: 'x' });
    expect(same).toMatchObject({ minutes: 270, sessions: 3, runs: 1 });
    expect(once).toMatchObject({ fromOn: '2027-03-01', toOn: '2027-09-30' });
    expect(
      draftYear(draftFacts({ recurring: [{ ...training, days: [], onceEach: true }] })).items,
    ).toEqual([]);
  });

  it('takes the hours of a program from its timetable', () => {
    const ran = { program: 'complaint-handling', batches: 2, people: 11 };
    expect(draftYear(draftFacts({ programs: [ran] })).items[0]).toMatchObject({
      minutes: 600,
      sessions: 5,
      runs: 2,
      heads: 11,
      fromOn: '2027-01-01',
      toOn: '2027-12-31',
      method: 'lecture',
    });
  });

  const results: [string, ResultFact, boolean][] = [
    ['below the line', attendance('C05', 8, 10), true],
    ['exactly on the line', attendance('C05', 9, 10), false],
    ['too few to judge', attendance('C05', 0, 4), false],
    ['nothing recorded', attendance('C05', 0, 0), false],
    [
      'an exam below its line',
      { kind: 'pass_rate', assessment: 'complaint_theory', passed: 7, judged: 10, people: 3 },
      true,
    ],
    [
      'an exam on its line',
      { kind: 'pass_rate', assessment: 'complaint_theory', passed: 8, judged: 10, people: 2 },
      false,
    ],
  ];
  it.each(results)(
    'puts a course or exam in again when it is %s: %o -> %s',
    (_name, result, back) => {
      expect(draftYear(draftFacts({ results: [result] })).items).toHaveLength(back ? 1 : 0);
    },
  );

  it('adds a result to the item of a need for the same course', () => {
    const facts = draftFacts({
      needs: [need('N1', { course: 'C05' })],
      results: [attendance('C05', 1, 10)],
    });
    const { items } = draftYear(facts);
    expect(items).toHaveLength(1);
    expect(items[0]?.reasons.map(({ code }) => code)).toEqual(['needs', 'attendance']);
  });

  it('brings an unfinished item a year later, unless it recurs anyway', () => {
    const old = item('2026-03', { fromOn: '2026-02-01', toOn: '2026-02-28', minutes: 120 });
    const unfinished = [{ item: old, deliveredMinutes: 60 }];
    expect(draftYear(draftFacts({ unfinished })).items[0]).toMatchObject({
      fromOn: '2027-02-01',
      toOn: '2027-02-28',
      source: 'last_year',
      origin: 'plan.2026-03',
      reasons: [{ facts: { item: '2026-03', delivered_hours: 1, planned_hours: 2 } }],
    });
    const program = { program: 'onboarding', batches: 1, people: 3 };
    const again = [{ item: { ...old, program: 'onboarding' }, deliveredMinutes: 0 }];
    expect(draftYear(draftFacts({ programs: [program], unfinished: again })).items).toHaveLength(1);
  });

  it('never brings back what was dropped, and adds new needs to what is there', () => {
    const facts = draftFacts({
      needs: [need('N1', { course: 'C01' }), need('N2', { course: 'C02', departments: ['A'] })],
      results: [attendance('C05', 0, 10)],
      items: [
        item('2027-01', { course: 'C01', needs: ['N1'], status: 'dropped', origin: 'needs.N1' }),
        item('2027-02', { course: 'C02' }),
        item('2027-03', { course: 'C05', status: 'dropped', origin: 'courses.C05' }),
      ],
    });
    expect(draftYear(facts)).toEqual({
      items: [],
      joined: [{ item: '2027-02', needs: ['N2'], departments: ['A'] }],
    });
  });

  it('drafted again proposes nothing, however the items were edited', () => {
    const course = fc.constantFrom('C01', 'C02', 'C05', 'S04', null);
    const needs = fc
      .array(
        fc.record({ course, title: fc.constantFrom('A', 'B', 'a '), heads: fc.option(fc.nat(9)) }),
        {
          maxLength: 8,
        },
      )
      .map((drawn) => drawn.map((one, index) => need(`N${index}`, one)));
    const facts = fc.record({
      needs,
      results: fc.array(
        fc.record({ code: fc.constantFrom('C01', 'C05', 'S04'), attended: fc.nat(10) }),
        { maxLength: 4 },
      ),
      ran: fc.subarray(['onboarding', 'complaint-handling']),
      edit: fc.constantFrom('nothing', 'title', 'course', 'drop'),
    });
    fc.assert(
      fc.property(facts, ({ needs: drawn, results: shown, ran, edit }) => {
        const first = draftFacts({
          needs: drawn,
          results: shown.map(({ code, attended }) => attendance(code, attended, 10)),
          programs: ran.map((program) => ({ program, batches: 1, people: 2 })),
        });
        const after = applied(first, draftYear(first));
        const edited = after.items.map((one): PlanItem => {
          if (edit === 'title') return { ...one, title: `${one.title} (edited)` };
          if (edit === 'course') return { ...one, course: 'S14' };
          return edit === 'drop' ? { ...one, status: 'dropped' } : one;
        });
        const open = drawn.filter(
          ({ code }) => edit === 'drop' || !edited.some((one) => one.needs.includes(code)),
        );
        expect(draftYear({ ...after, needs: open, items: edited })).toEqual({
          items: [],
          joined: [],
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('adjusting a plan to results', () => {
  const facts = (items: PlanItem[]) => ({
    handbook,
    rules,
    items,
    results: [attendance('C05', 5, 10)],
  });

  it('adds a course below the line once', () => {
    const [first] = adjustYear(facts([]), '2027-06-30');
    expect(first).toMatchObject({
      kind: 'add',
      item: { course: 'C05', source: 'evaluation', heads: 5 },
    });
    if (first?.kind !== 'add') throw new Error('nothing is added');
    expect(
      adjustYear(facts([item('2027-01', { ...first.item, toOn: '2027-01-31' })]), '2027-06-30'),
    ).toEqual([]);
  });

  it('has an item that is still to come looked at again instead, not one whose time is over', () => {
    const ahead = item('2027-01', { course: 'C05+C04', toOn: '2027-06-30' });
    expect(adjustYear(facts([ahead]), '2027-06-30')).toMatchObject([
      { kind: 'review', item: '2027-01', reasons: [{ rule: 'annual_plan.results.attendance' }] },
    ]);
    expect(adjustYear(facts([ahead]), '2027-07-01')).toMatchObject([{ kind: 'add' }]);
    expect(adjustYear(facts([{ ...ahead, status: 'dropped' }]), '2027-06-30')).toMatchObject([
      { kind: 'add' },
    ]);
  });
});

describe('what an item states', () => {
  it('lacks what the handbook asks for, in its order', () => {
    expect(missingStatements(item('2027-01'), rules.required)).toEqual([
      'goal',
      'content',
      'audience',
      'time',
      'method',
    ]);
    const more = { goal: 'g', content: 'c', audience: 'a', fromOn: '2027-01-01', method: 'online' };
    expect(missingStatements(item('2027-01', more), rules.required)).toEqual([]);
    expect(missingStatements(item('2027-01', more), ['term', 'departments'])).toEqual([
      'term',
      'departments',
    ]);
  });

  it('changes field by field, lists in no order', () => {
    const before = item('2027-01', { departments: ['A', 'B'], minutes: 90 });
    expect(fieldChanges(before, { ...before, departments: ['B', 'A'] })).toEqual({});
    expect(fieldChanges(before, { ...before, departments: ['A'], minutes: 120 })).toEqual({
      departments: ['A; B', 'A'],
      hours: ['1.5', '2'],
    });
  });
});
