import { describe, expect, it } from 'vitest';
import { adviseJoining, type AdvisedBatch } from '../../src/domain/enrolling/advice.js';
import { decideJoining, joiningOn } from '../../src/domain/enrolling/joining.js';
import { carriedOver, planMakeUps, type Offer } from '../../src/domain/enrolling/make-up-places.js';
import { readinessOn, type Readiness } from '../../src/domain/enrolling/readiness.js';
import type { EnrollmentFacts, SessionFact } from '../../src/domain/standing/facts.js';
import { foundation, person, rulesWith } from './standing-case.js';

const rules = rulesWith();
const program = rules.handbook.programs['onboarding'];

/** The default foundation, seventeen sessions from 2 to 11 March: F10 on the 9th in the morning, F11 in the afternoon. */
const running: AdvisedBatch = {
  code: 'B',
  program: 'onboarding',
  rules: program,
  startOn: '2026-03-02',
  sessions: foundation,
};

const shifted = (code: string, days: (day: string) => string): AdvisedBatch => ({
  ...running,
  code,
  startOn: days('2026-03-02'),
  sessions: foundation.map((session) => ({
    ...session,
    id: session.id + 100,
    code: session.code.replace('B', code),
    day: days(session.day),
  })),
});
const later = shifted('C', (day) => `2026-03-${Number(day.slice(8)) + 14}`);

const ready = (): Readiness => ({ ready: true, stage: 'company' });
const unready = (): Readiness => ({ ready: false, stage: 'company', readyOn: '2026-03-10' });

/** F10 alone on the 6th, so that there is a day between it and F11. */
const gap: AdvisedBatch = {
  ...running,
  sessions: foundation.map((session) =>
    session.courses.includes('F10') ? { ...session, day: '2026-03-06' } : session,
  ),
};

describe('joining a batch', () => {
  it.each([
    ['2026-02-24', null, 'from_start', '2026-03-02'],
    ['2026-03-02', null, 'from_start', '2026-03-02'],
    ['2026-03-03', null, 'insert', '2026-03-03'],
    ['2026-03-08', null, 'insert', '2026-03-08'],
    ['2026-02-24', '2026-03-04', 'insert', '2026-03-04'],
    ['2026-02-24', '2026-03-01', 'from_start', '2026-03-02'],
  ])('hired %s, wished %s: %s', (hiredOn, wishedOn, kind, joinedOn) => {
    expect(decideJoining(running, hiredOn, wishedOn, ready)).toMatchObject({ kind, joinedOn });
  });

  it('waits for the next batch from the very day on which the batch reaches the course', () => {
    expect(decideJoining(running, '2026-03-09', null, ready)).toEqual({
      kind: 'next_batch',
      rule: 'programs.onboarding.late_joiners.next_batch_from',
      course: 'F11',
      reachedOn: '2026-03-09',
    });
  });

  it('does not insert before the company training is behind the newcomer, and says when it is', () => {
    expect(decideJoining(running, '2026-03-04', null, unready)).toMatchObject({
      kind: 'not_ready',
      rule: 'programs.onboarding.late_joiners.requires_stage',
      stage: 'company',
      readyOn: '2026-03-10',
    });
    expect(decideJoining(running, '2026-03-02', null, unready).kind).toBe('from_start');
  });

  it('inserts at any time where the program has no rule', () => {
    const free = { ...running, rules: { stages: [] } };
    const decision = decideJoining(free, '2026-03-20', null, () =>
      readinessOn(undefined, [], '2026-03-20'),
    );
    expect(decision.kind).toBe('insert');
  });

  it('misses what was held before the day of joining, not on it; optional sessions are not missed', () => {
    const codes = (batch: AdvisedBatch): string[] =>
      joiningOn(batch, '2026-03-04', null).missed.map(({ code }) => code);
    expect(codes(running)).toEqual(['B-01', 'B-02', 'B-03', 'B-04', 'B-05']);
    const optional = rulesWith(({ programs }) => {
      const slot = programs['onboarding']?.stages.find(({ code }) => code === 'foundation')
        ?.timetable?.[4];
      if (slot) slot.optional = true;
    });
    const without = { ...running, rules: optional.handbook.programs['onboarding'] };
    expect(codes(without)).toEqual(['B-01', 'B-02', 'B-03', 'B-04']);
  });
});

describe('advice', () => {
  const advise = (on: string, readyOn = ready, batch = running, ahead = [running, later]) => {
    const found = adviseJoining(batch, ahead, '2026-02-24', on, readyOn);
    return { ...found, codes: found.reasons.map(({ code }) => code) };
  };

  it.each([
    ['before the start', '2026-02-27', 'insert', 'B', ['advice_from_start']],
    ['on the first day', '2026-03-02', 'insert', 'B', ['advice_from_start']],
    ['up to the last course', '2026-03-06', 'insert', 'B', ['advice_ready', 'advice_insert']],
    [
      'the day of the display network',
      '2026-03-09',
      'next_batch',
      'C',
      ['advice_ready', 'advice_next_batch', 'advice_next'],
    ],
  ])('%s', (_name, on, advice, code, codes) => {
    const found = advise(on);
    expect([found.advice, found.batch?.code, found.codes]).toEqual([advice, code, codes]);
  });

  it('inserts between the two courses, by the rule that is past', () => {
    const found = advise('2026-03-07', ready, gap);
    expect(found.advice).toBe('insert');
    expect(found.reasons.at(-1)).toMatchObject({
      rule: 'programs.onboarding.late_joiners.insert_up_to',
      code: 'advice_between',
      params: { course: 'F10', pastOn: '2026-03-06', next: 'F11' },
    });
    expect(advise('2026-03-06', ready, gap).codes).toContain('advice_insert');
  });

  it('is not ready whatever the batch has reached, and names the next batch where that must be waited for', () => {
    expect(advise('2026-03-05', unready).advice).toBe('not_ready');
    const late = advise('2026-03-09', unready);
    expect([late.advice, late.batch?.code]).toEqual(['not_ready', 'B']);
    expect(late.codes).toEqual(['advice_not_ready', 'advice_next_batch', 'advice_next']);
  });

  it('names no batch where none is open ahead, or only one that is past the course too', () => {
    expect(advise('2026-03-09', ready, running, [running])).toMatchObject({
      advice: 'next_batch',
      batch: null,
    });
    const alsoPast = { ...later, startOn: '2026-03-03', sessions: foundation };
    expect(advise('2026-03-09', ready, running, [running, alsoPast]).batch).toBeNull();
  });

  it('agrees with the decision on every day', () => {
    for (let date = 1; date <= 28; date += 1) {
      const on = `2026-03-${String(date).padStart(2, '0')}`;
      for (const readyOn of [ready, unready]) {
        const { advice } = advise(on, readyOn);
        const { kind } = decideJoining(running, '2026-02-24', on, readyOn);
        expect(advice === 'insert', on).toBe(kind === 'from_start' || kind === 'insert');
      }
    }
  });
});

describe('readiness', () => {
  const facts = (hiredOn: string, more: Partial<EnrollmentFacts> = {}): EnrollmentFacts =>
    person({ hiredOn, attendance: new Map(), ...more });
  const onDay = (hiredOn: string, day: string): Readiness =>
    readinessOn('company', [{ rules, facts: facts(hiredOn) }], day);

  it('comes with the workdays of the company training: hired on a Tuesday, ready on Friday', () => {
    expect(onDay('2026-02-24', '2026-02-26')).toEqual({
      ready: false,
      stage: 'company',
      readyOn: '2026-02-27',
    });
    expect(onDay('2026-02-24', '2026-02-27')).toEqual({ ready: true, stage: 'company' });
  });

  it('spans the weekend', () => {
    expect(onDay('2026-03-04', '2026-03-06')).toMatchObject({ readyOn: '2026-03-09' });
  });

  it('takes what an earlier batch showed, even of somebody who left it', () => {
    const done = rulesWith(({ programs }) => {
      const stage = programs['onboarding']?.stages.find(({ code }) => code === 'company');
      if (stage) stage.gates = [{ kind: 'attendance', min_rate: 0.9, counts: ['present'] }];
    });
    const companyDay: SessionFact = {
      ...(foundation[0] as SessionFact),
      id: 90,
      stage: 'company',
      day: '2026-02-26',
    };
    const batch = {
      ...person().batch,
      sessions: new Map([
        ['company', [companyDay]],
        ['foundation', foundation],
      ]),
    };
    const newcomer = { rules: done, facts: facts('2026-02-24') };
    const earlier = (status: 'present' | 'absent') => ({
      rules: done,
      facts: facts('2026-02-24', {
        batch,
        joinedOn: '2026-02-26',
        leftOn: '2026-02-28',
        leftReason: 'withdrawn',
        attendance: new Map([[90, status]]),
      }),
    });
    const day = '2026-03-04';
    expect(readinessOn('company', [newcomer, earlier('present')], day).ready).toBe(true);
    expect(readinessOn('company', [newcomer, earlier('absent')], day)).toMatchObject({
      ready: false,
      readyOn: null,
    });
  });
});

describe('places to make up', () => {
  const session = (id: number): SessionFact => foundation[id - 1] as SessionFact;
  const offer = (of: SessionFact, id: number, day: string, more: Partial<Offer> = {}): Offer => ({
    id,
    code: `C-${id}`,
    title: '',
    batch: 'C',
    stage: of.stage,
    slot: of.slot,
    courses: of.courses,
    day,
    start: of.start,
    end: '11:00',
    ...more,
  });
  const places = (
    missed: SessionFact[],
    offers: Offer[],
    busy: Parameters<typeof planMakeUps>[2] = [],
  ): (number | null)[] => planMakeUps(missed, offers, busy).map(({ place }) => place?.id ?? null);

  it('are the earliest of the same slot', () => {
    const offers = [offer(session(1), 101, '2026-03-16'), offer(session(1), 102, '2026-03-23')];
    expect(places([session(1)], offers)).toEqual([101]);
  });

  it('are found by the courses where no batch has the slot, but not for a quiz', () => {
    const moved = offer(session(1), 101, '2026-03-16', { slot: 9 });
    expect(places([session(1)], [moved])).toEqual([101]);
    const quiz = session(5);
    expect(places([quiz], [offer(quiz, 105, '2026-03-17', { slot: 9 })])).toEqual([null]);
    expect(places([quiz], [offer(quiz, 105, '2026-03-17')])).toEqual([105]);
  });

  it('are not where another handbook teaches something else in the slot', () => {
    expect(
      places([session(1)], [offer(session(1), 101, '2026-03-16', { courses: ['F09'] })]),
    ).toEqual([null]);
  });

  it('clash with nothing that the person has, nor with each other', () => {
    const offers = [offer(session(1), 101, '2026-03-16'), offer(session(1), 102, '2026-03-23')];
    const busy = [
      { id: 7, code: 'B-07', day: '2026-03-16', start: '10:00', end: '12:00' },
      { id: 8, code: 'B-08', day: '2026-03-23', start: '11:00', end: '12:00' },
    ];
    expect(places([session(1)], offers, busy)).toEqual([102]);
    const both = [
      offer(session(1), 101, '2026-03-16'),
      offer(session(6), 106, '2026-03-16', { batch: 'D' }),
      offer(session(6), 116, '2026-03-24', { batch: 'D' }),
    ];
    expect(places([session(1), session(6)], both)).toEqual([101, 116]);
  });

  it('keep the two parts of a course apart', () => {
    const offers = [offer(session(2), 102, '2026-03-16'), offer(session(3), 103, '2026-03-17')];
    expect(places([session(3), session(2)], offers)).toEqual([103, 102]);
  });

  it('carry over what was held in the former batch, and where it was to be made up', () => {
    const missed = session(1);
    const former = { ...missed, id: 201, code: 'A-01' };
    const elsewhere = { ...missed, id: 301, code: 'D-01' };
    const other = { ...session(4), id: 204 };
    const links = carriedOver([missed], [former, other], [{ missed: former, session: elsewhere }]);
    expect(links.map((link) => [link.missed.id, link.session.id])).toEqual([
      [1, 201],
      [1, 301],
    ]);
  });
});
