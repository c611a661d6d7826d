import { describe, expect, it } from 'vitest';
import { dueShare, explain, yearCoverage } from '../../src/domain/planning/coverage.js';
import type { CoveredNeed, PlanMark } from '../../src/domain/planning/coverage-facts.js';
import { coverageFacts, item, session } from './planning-case.js';

const mark = (
  sessionId: number,
  personId: number,
  status: PlanMark['status'] = 'present',
  department: string | null = null,
): PlanMark => ({ sessionId, personId, status, department });

const asked = (code: string, more: Partial<CoveredNeed> = {}): CoveredNeed => ({
  code,
  title: code,
  department: null,
  course: null,
  heads: null,
  wishedOn: null,
  receivedOn: '2027-01-10',
  declinedOn: null,
  state: 'open',
  item: null,
  ...more,
});

describe('which item a session delivers', () => {
  const early = item('2027-01', { rule: 'policy', fromOn: '2027-01-01', toOn: '2027-06-30' });
  const late = item('2027-02', { rule: 'policy', fromOn: '2027-07-01', toOn: '2027-12-31' });
  const program = item('2027-03', { program: 'onboarding' });
  const course = item('2027-04', { course: 'S04+S05' });
  const items = [early, late, program, course];
  it.each([
    ['by its link', { item: '2027-04', rule: 'policy' }, '2027-04', 'link'],
    ['by its rule, in whose time it lies', { rule: 'policy' }, '2027-02', 'rule'],
    [
      'by its program',
      { program: 'onboarding', batch: 'A', courses: ['S04'] },
      '2027-03',
      'program',
    ],
    ['by its courses', { courses: ['S05'] }, '2027-04', 'course'],
    ['by nothing', { courses: ['S05', 'S06'] }, undefined, undefined],
    ['by no dropped or foreign link', { item: '2026-09', courses: ['S05'] }, undefined, undefined],
  ] as const)('%s', (_name, more, code, by) => {
    const found = explain(session(1, '2027-08-15', more), items);
    expect(found?.item.code).toBe(code);
    expect(found?.by).toBe(by);
  });
});

describe('what is due by a day', () => {
  const whole = { fromOn: '2027-01-01', toOn: '2027-12-31' };
  it.each([
    ['once: not before its time is over', { ...whole }, '2027-12-31', 0],
    ['once: all of it afterwards', { ...whole }, '2028-01-01', 1],
    ['twelve times: none on the first day', { ...whole, runs: 12 }, '2027-01-01', 0],
    ['twelve times: five by the end of June', { ...whole, runs: 12 }, '2027-06-30', 5 / 12],
    ['four sessions: two in the middle', { ...whole, sessions: 4 }, '2027-07-03', 2 / 4],
    ['without a time: the year', { runs: 2 }, '2027-07-03', 1 / 2],
  ])('%s', (_name, more, today, share) => {
    expect(dueShare(item('2027-01', more), today)).toBeCloseTo(share, 10);
  });
});

describe('coverage of a year', () => {
  const training = item('2027-01', {
    fromOn: '2027-03-01',
    toOn: '2027-03-31',
    minutes: 120,
    heads: 4,
    departments: ['A', 'B'],
  });
  const sessions = [
    session(1, '2027-03-10', { item: '2027-01' }),
    session(2, '2027-03-20', { item: '2027-01' }),
    session(3, '2027-05-02', { title: 'Fire drill' }),
    session(4, '2027-09-01', { item: '2027-01' }),
    session(5, '2027-02-01', { item: '2026-07' }),
  ];
  // By hand: E1 comes to both sessions, E2 to one, E3 is absent twice; nothing is recorded of session 3.
  const marks = [
    mark(1, 1, 'present', 'A'),
    mark(1, 2, 'late', 'B'),
    mark(1, 3, 'absent', 'B'),
    mark(2, 1, 'present', 'A'),
    mark(2, 3, 'excused', 'B'),
  ];

  it('counts hours, people and person-hours, and what nobody planned', () => {
    const coverage = yearCoverage(coverageFacts({ items: [training], sessions, marks }));
    expect(coverage.items[0]).toMatchObject({
      planned: { minutes: 120, heads: 4, personMinutes: 480 },
      delivered: { sessions: 2, minutes: 120, unrecorded: 0, rate: 1 },
      attended: { heads: 2, personMinutes: 180, headsRate: 0.5, hoursRate: 180 / 480 },
      ahead: 1,
      due: 1,
    });
    expect(coverage.total).toMatchObject({
      deliveredMinutes: 120,
      attendedHeads: 2,
      delivered: { part: 120, whole: 120, rate: 1, of: 1 },
      heads: { part: 2, whole: 4, rate: 0.5, of: 1 },
      personMinutes: { part: 180, whole: 480 },
      needsRate: null,
    });
    expect(coverage.unplanned).toEqual([
      {
        about: 'S3',
        title: 'Fire drill',
        sessions: ['S3'],
        minutes: 60,
        heads: null,
        personMinutes: null,
      },
    ]);
    expect(coverage.departments).toMatchObject([
      { department: 'A', items: 1, attendedHeads: 1, attendedPersonMinutes: 120 },
      { department: 'B', items: 1, attendedHeads: 1, attendedPersonMinutes: 60 },
    ]);
    expect(coverage.findings.map(({ kind }) => kind)).toEqual([
      'few_people',
      'few_hours',
      'unplanned',
    ]);
  });

  it('calls what a batch did, and nobody planned, by the title of its program', () => {
    const held = [
      session(1, '2027-03-10', { batch: '2027-03A', program: 'onboarding' }),
      session(2, '2027-03-11', { batch: '2027-03A', program: 'onboarding' }),
      session(3, '2027-03-12', { batch: '2027-03Z', program: 'of_old' }),
    ];
    const { unplanned } = yearCoverage(coverageFacts({ items: [], sessions: held, marks: [] }));
    expect(
      unplanned.map(({ about, title, sessions: { length } }) => [about, title, length]),
    ).toEqual([
      ['2027-03A', 'Onboarding of new hires', 2],
      ['2027-03Z', 'of_old', 1],
    ]);
  });

  it('leaves an item without attendance out of both sides of what is shown', () => {
    const other = item('2027-02', { ...training, code: '2027-02', heads: 8 });
    const held = session(9, '2027-03-11', { item: '2027-02' });
    const { total } = yearCoverage(
      coverageFacts({ items: [training, other], sessions: [...sessions, held], marks }),
    );
    expect(total.plannedHeads).toBe(12);
    expect(total.heads).toEqual({ part: 2, whole: 4, rate: 0.5, of: 1 });
  });

  it('says nothing where nothing is known', () => {
    const bare = item('2027-01', { fromOn: '2027-03-01', toOn: '2027-03-31' });
    const coverage = yearCoverage(
      coverageFacts({ items: [bare], sessions: [session(1, '2027-03-10', { item: '2027-01' })] }),
    );
    expect(coverage.items[0]).toMatchObject({
      planned: { minutes: null, heads: null, personMinutes: null },
      delivered: { minutes: 60, unrecorded: 1, rate: null },
      attended: { heads: null, personMinutes: null, headsRate: null, hoursRate: null },
    });
    expect(coverage.total).toMatchObject({
      delivered: { rate: null, of: 0 },
      heads: { rate: null, of: 0 },
      personMinutes: { rate: null, of: 0 },
    });
    expect(coverage.findings).toEqual([]);
  });

  it('does not let one item’s surplus hide another’s lack', () => {
    const much = item('2027-01', { minutes: 60 });
    const little = item('2027-02', { minutes: 60 });
    const held = [1, 2, 3].map((id) => session(id, '2027-02-01', { item: '2027-01' }));
    const { total, items } = yearCoverage(coverageFacts({ items: [much, little], sessions: held }));
    expect(items[0]?.delivered.rate).toBe(1);
    expect(total.delivered.rate).toBe(0.5);
    expect(total.deliveredMinutes).toBe(180);
  });

  const kinds = (facts: Parameters<typeof coverageFacts>[0]) =>
    yearCoverage(coverageFacts(facts)).findings.map(({ kind }) => kind);

  it.each([
    ['before approval was due', '2026-12-25', null, []],
    ['after it', '2026-12-26', null, ['not_approved']],
    ['approved', '2026-12-26', 1, []],
  ])('asks for the approval: %s', (_name, today, version, expected) => {
    expect(kinds({ items: [item('2027-01')], today, version })).toEqual(expected);
  });

  it('tolerates a tenth, and no more', () => {
    const planned = item('2027-01', { fromOn: '2027-03-01', toOn: '2027-03-31', minutes: 600 });
    const held = (minutes: number) => [session(1, '2027-03-10', { item: '2027-01', minutes })];
    expect(kinds({ items: [planned], sessions: held(540) })).toEqual([]);
    expect(kinds({ items: [planned], sessions: held(539) })).toEqual(['behind']);
    expect(kinds({ items: [planned] })).toEqual(['not_delivered']);
  });

  it('wants sessions fixed in time, but not of what goes on all year', () => {
    const soon = item('2027-01', { fromOn: '2027-07-14', toOn: '2027-07-14' });
    expect(kinds({ items: [soon], today: '2027-06-29' })).toEqual([]);
    expect(kinds({ items: [soon], today: '2027-06-30' })).toEqual(['no_session']);
    const ahead = [session(1, '2027-07-14', { item: '2027-01' })];
    expect(kinds({ items: [soon], sessions: ahead, today: '2027-06-30' })).toEqual([]);
    const always = item('2027-01', {
      program: 'onboarding',
      fromOn: '2027-01-01',
      toOn: '2027-12-31',
    });
    expect(kinds({ items: [always], today: '2027-02-01' })).toEqual([]);
  });

  it.each([
    ['open', asked('N1', { heads: 3, course: 'S04' }), [0, 1, 0]],
    ['open, wished for the next year', asked('N1', { wishedOn: '2028-01-05' }), [0, 0, 0]],
    ['open, come in after the day', asked('N1', { receivedOn: '2027-07-01' }), [0, 0, 0]],
    [
      'planned here',
      asked('N1', { state: 'planned', item: { code: '2027-01', year: 2027 } }),
      [1, 0, 0],
    ],
    [
      'planned elsewhere',
      asked('N1', { state: 'planned', item: { code: '2026-01', year: 2026 } }),
      [0, 0, 0],
    ],
    ['declined', asked('N1', { state: 'declined', declinedOn: '2027-02-01' }), [0, 0, 1]],
    ['merged', asked('N1', { state: 'merged' }), [0, 0, 0]],
  ] as const)('counts a need that is %s', (_name, one, [planned, open, declined]) => {
    const { needs, findings } = yearCoverage(
      coverageFacts({ items: [item('2027-01')], needs: [one] }),
    );
    expect([needs.planned.count, needs.open.count, needs.declined.count]).toEqual([
      planned,
      open,
      declined,
    ]);
    expect(findings.filter(({ kind }) => kind === 'need_open')).toHaveLength(open);
    if (open === 1) expect(needs.open).toEqual({ count: 1, heads: 3, personMinutes: 360 });
  });
});
