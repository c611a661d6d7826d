import { describe, expect, it } from 'vitest';
import { lastWhole, periodBefore, reportPeriod } from '../../src/domain/reports/report-period.js';
import { isEmptyPeriod } from '../../src/domain/reports/period-report.js';
import { teamOn } from '../../src/domain/reports/period-attendance.js';
import { orderKey } from '../../src/domain/reports/order.js';
import type { EnrollmentFacts, PlaceFact } from '../../src/domain/standing/facts.js';
import { briefStanding, standing } from '../../src/domain/standing/standing.js';
import { attempt, attendanceWith, foundation, person, rulesWith } from './standing-case.js';
import { nth, report, rules } from './period-case.js';

describe('the week of a report', () => {
  it.each([
    ['a Monday', '2026-03-09', '2026-W10'],
    ['a Wednesday', '2026-03-11', '2026-W10'],
    ['a Sunday, whose week is not over', '2026-03-15', '2026-W10'],
    ['the Monday after', '2026-03-16', '2026-W11'],
    ['the first Monday of a year', '2027-01-04', '2026-W53'],
  ])('is on %s, %s, without being named: %s', (_, today, week) => {
    expect(lastWhole('week', today)).toBe(week);
  });

  it.each([
    ['over', '2026-03-09', '2026-03-08', '2026-03-08'],
    ['on its Sunday', '2026-03-08', '2026-03-08', '2026-03-07'],
    ['running', '2026-03-04', '2026-03-04', '2026-03-03'],
  ])('is judged, when %s, on the right day', (_, today, asOf, overOn) => {
    const days = { kind: 'week', text: '2026-W10', from: '2026-03-02', to: '2026-03-08' };
    expect(reportPeriod('week', '2026-W10', today)).toEqual({ ...days, asOf, overOn });
  });

  it('is compared with the whole week before, over the turn of a year too', () => {
    const week = reportPeriod('week', '2027-W01', '2027-01-06');
    expect(week && periodBefore(week)).toMatchObject({ text: '2026-W53', asOf: '2027-01-03' });
  });

  it.each(['2026-W54', '2026-W00', '2025-W53', '2026-10', '', '2026-W1'])(
    'does not exist: %s',
    (week) => {
      expect(reportPeriod('week', week, '2026-03-09')).toBeUndefined();
    },
  );
});

describe('who is reported', () => {
  const inBatch = (more: Partial<EnrollmentFacts['batch']>) => ({
    batch: { ...person().batch, ...more },
  });
  it.each<[string, Partial<EnrollmentFacts>, number, number]>([
    ['in the batch', {}, 1, 0],
    ['joined on the last day', { joinedOn: '2026-03-08' }, 1, 0],
    ['joined after the week', { joinedOn: '2026-03-09' }, 0, 0],
    ['left in the week', { leftOn: '2026-03-04', leftReason: 'withdrawn' }, 0, 1],
    ['left before the week', { leftOn: '2026-03-01', leftReason: 'withdrawn' }, 0, 0],
    ['will leave after the week', { leftOn: '2026-03-09', leftReason: 'moved' }, 1, 0],
    ['batch closed in the week', inBatch({ closedOn: '2026-03-06' }), 1, 0],
    ['batch closed before the week', inBatch({ closedOn: '2026-03-01' }), 0, 0],
  ])('%s', (_, more, people, left) => {
    const { standings } = report('2026-W10', [person(more)]);
    expect([standings.people, standings.left]).toEqual([people, left]);
  });
});

describe('attendance', () => {
  it('says "no data", not 0 %, where nothing is recorded', () => {
    const none = attendanceWith(Object.fromEntries(foundation.map(({ id }) => [id, null])));
    const { attendance, previous } = report('2026-W10', [person({ attendance: none })]);
    expect(attendance).toMatchObject({
      sessions_held: 11,
      sessions_unrecorded: 11,
      expected: 11,
      recorded: 0,
      rate: null,
    });
    expect(attendance.by_batch[0]?.rate).toBeNull();
    expect(previous).toMatchObject({ sessions_held: 0, attendance_rate: null, pass_rate: null });
  });

  it('counts late as attended and leaves unrecorded marks out of the rate', () => {
    const marks = attendanceWith({
      1: 'late',
      2: 'absent',
      3: 'excused',
      4: 'left_early',
      5: null,
    });
    const { attendance } = report('2026-W10', [person({ attendance: marks })]);
    expect(attendance).toMatchObject({ expected: 11, recorded: 10, attended: 7, rate: 0.7 });
    expect(attendance.by_status).toEqual({
      present: 6,
      late: 1,
      left_early: 1,
      absent: 1,
      excused: 1,
    });
  });

  it('follows the attendance gate of the stage, where the handbook has one', () => {
    const strict = rulesWith((handbook) => {
      const gate = handbook.programs['onboarding']?.stages[2]?.gates[0];
      if (gate?.kind === 'attendance') gate.counts = ['present'];
    });
    const facts = person({ attendance: attendanceWith({ 1: 'late' }) });
    const people = [{ facts, rules: strict, teams: [] }];
    expect(report('2026-W10', [], { people }).attendance.attended).toBe(10);
  });

  it('expects nobody before joining or after leaving', () => {
    const late = nth(1, { joinedOn: '2026-03-05' });
    const gone = nth(2, { leftOn: '2026-03-03', leftReason: 'withdrawn' });
    expect(report('2026-W10', [late]).attendance.expected).toBe(4);
    expect(report('2026-W10', [gone]).attendance.expected).toBe(2);
  });

  it('does not count a session that is to come, but counts one that is recorded today', () => {
    const marks = attendanceWith(
      Object.fromEntries(
        foundation.map(({ id, day }) => [id, day > '2026-03-03' ? null : 'present']),
      ),
    );
    const running = { today: '2026-03-04' };
    expect(report('2026-W10', [person({ attendance: marks })], running).attendance).toMatchObject({
      expected: 5,
      recorded: 5,
      sessions_unrecorded: 0,
    });
    const noted = person({ attendance: new Map([...marks, [6, 'present' as const]]) });
    expect(report('2026-W10', [noted], running).attendance.expected).toBe(6);
  });

  it('counts a place in the session of another batch with that batch', () => {
    const [first] = foundation;
    if (!first) throw new Error('no session');
    const session = { ...first, id: 99, day: '2026-03-07' };
    const place: PlaceFact = {
      session,
      assessment: 'foundation_written',
      batch: 'R',
      assignedOn: '2026-03-06',
    };
    const facts = person({
      places: [place],
      attendance: new Map([...attendanceWith(), [99, 'present' as const]]),
    });
    const { attendance } = report('2026-W10', [facts]);
    expect([attendance.expected, attendance.sessions_held]).toEqual([12, 12]);
    expect(attendance.by_batch.map(({ batch, expected }) => [batch, expected])).toEqual([
      ['B', 11],
      ['R', 1],
    ]);
    const moved = { ...facts, id: 2, joinedOn: '2026-03-07' };
    const left = { ...facts, leftOn: '2026-03-07', leftReason: 'moved' as const };
    expect(report('2026-W10', [left, moved]).attendance.expected).toBe(12);
  });

  it('belongs to the team of the day', () => {
    const teams = [
      { fromOn: '2026-02-24', team: 'A' },
      { fromOn: '2026-03-04', team: 'B' },
    ];
    expect(['2026-02-01', '2026-03-03', '2026-03-04'].map((day) => teamOn(teams, day))).toEqual([
      'A',
      'A',
      'B',
    ]);
    const people = [{ facts: person(), rules, teams }];
    const { by_team: byTeam } = report('2026-W10', [], { people }).attendance;
    expect(byTeam.map(({ team, expected }) => [team, expected])).toEqual([
      ['A', 5],
      ['B', 6],
    ]);
    expect(report('2026-W10', [person()]).attendance.by_team).toEqual([]);
  });

  it('puts teams in the order of their numbers', () => {
    const teams = ['十二组', '三组', '二组', '一组', '十组', 'Team 10', 'Team 9'];
    expect(teams.sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))).toEqual([
      '一组',
      '二组',
      '三组',
      '十组',
      '十二组',
      'Team 9',
      'Team 10',
    ]);
  });
});

describe('results', () => {
  it('count attempts without a ladder where they were made, and composites nowhere', () => {
    const free = { title: 'Daily', kind: 'on_the_job' as const, total: 10, pass_mark: 6 };
    const own = rulesWith(({ assessments, programs }) => {
      assessments['daily'] = free;
      assessments['whole'] = {
        ...free,
        kind: 'composite',
        components: [{ assessment: 'daily', weight: 100, aggregate: 'mean' }],
      };
      const gate = { kind: 'assessment' as const, assessment: 'whole' };
      programs['onboarding']?.stages[0]?.gates.push(gate);
    });
    const facts = nth(1, {
      attempts: [
        attempt('2026-04-06', 5, { assessment: 'daily' }),
        attempt('2026-04-07', 8, { assessment: 'daily' }),
      ],
    });
    const people = [{ facts, rules: own, teams: [] }];
    const { results } = report('2026-W15', [], { people });
    expect(
      results.list.map(({ assessment, attempt: number, rung, outcome }) => [
        assessment,
        number,
        rung,
        outcome,
      ]),
    ).toEqual([
      ['daily', 1, null, 'failed'],
      ['daily', 2, null, 'passed'],
    ]);
    expect(results.by_assessment).toMatchObject([
      { assessment: 'daily', taken: 2, passed: 1, failed: 1, mean_score: 6.5, pass_rate: 0.5 },
    ]);
  });

  it('puts each attempt on its rung and means only the marks that count', () => {
    const { results } = report('2026-W15', [
      nth(1, { attempts: [attempt('2026-03-30', 60), attempt('2026-04-07', 90)] }),
      nth(2, { attempts: [attempt('2026-04-08', 71, { id: 2 })] }),
      nth(3, {
        attempts: [
          attempt('2026-04-09', 20, {
            id: 3,
            events: [{ kind: 'void', on: '2026-04-09', actor: 'x' }],
          }),
        ],
      }),
    ]);
    expect(
      results.list.map(({ employee_no, rung, outcome }) => [employee_no, rung, outcome]),
    ).toEqual([
      ['E1', 'retake', 'passed'],
      ['E2', 'first', 'failed'],
      ['E3', null, 'voided'],
    ]);
    expect(results).toMatchObject({ attempts: 2, passed: 1, failed: 1, voided: 1, pass_rate: 0.5 });
    expect(results.by_assessment).toEqual([
      {
        assessment: 'foundation_written',
        assessment_title: 'Written foundation exam',
        batch: 'B',
        taken: 2,
        passed: 1,
        failed: 1,
        awaiting: 0,
        mean_score: 80.5,
        pass_rate: 0.5,
      },
    ]);
  });

  it('leaves a mark that awaits its confirmation out of mean and rate', () => {
    const strict = rulesWith((handbook) => {
      const written = handbook.assessments['foundation_written'];
      if (written) written.confirmed_by = 'supervisor';
    });
    const facts = person({ attempts: [attempt('2026-04-07', 90)] });
    const people = [{ facts, rules: strict, teams: [] }];
    const { results, rankings } = report('2026-W15', [], { people });
    expect(results.by_assessment[0]).toMatchObject({
      taken: 1,
      awaiting: 1,
      mean_score: null,
      pass_rate: null,
    });
    expect([results.pass_rate, rankings.highest_scores]).toEqual([null, []]);
  });

  it('counts an attempt once, in the batch in which it was made, after a move in the week', () => {
    const tried = attempt('2026-04-07', 60);
    const first = nth(1, { leftOn: '2026-04-09', leftReason: 'moved', attempts: [tried] });
    const second: EnrollmentFacts = {
      ...nth(1, { joinedOn: '2026-04-09', attempts: [tried] }),
      id: 2,
      batch: { ...person().batch, id: 2, code: 'C' },
    };
    const { results, standings, worklist } = report('2026-W15', [first, second]);
    expect(results.list.map(({ batch, outcome }) => [batch, outcome])).toEqual([['B', 'failed']]);
    expect([standings.people, standings.joined, standings.left]).toEqual([1, 1, 1]);
    expect(worklist.new.map(({ batch, action }) => [batch, action])).toEqual([['C', 'retake']]);
  });
});

describe('an empty week', () => {
  const session = {
    id: 1,
    code: 'B-01',
    batch: 'B',
    stage: 'foundation',
    title: 'Lesson',
    kind: 'lesson' as const,
    day: '2026-05-04',
    start: '09:00',
    end: '11:00',
    trainer: null,
    trainerRole: 'specialist',
    venue: null,
    creditedMinutes: 120,
    status: 'planned' as const,
  };
  it.each<[string, boolean, Parameters<typeof report>]>([
    ['nobody at all', true, ['2026-W19', []]],
    ['people to whom nothing happens', true, ['2026-W19', [person()]]],
    ['a session', false, ['2026-W19', [], { sessions: [session] }]],
    [
      'a cancelled one',
      true,
      ['2026-W19', [], { sessions: [{ ...session, status: 'cancelled' }] }],
    ],
    ['one of the next week', true, ['2026-W18', [], { sessions: [session] }]],
    ['an attempt', false, ['2026-W19', [person({ attempts: [attempt('2026-05-05', 90)] })]]],
    ['a new stage', false, ['2026-W11', [person()]]],
    ['somebody who joins', false, ['2026-W19', [person({ joinedOn: '2026-05-05' })]]],
  ])('%s: %s', (_, empty, args) => {
    expect(isEmptyPeriod(report(...args))).toBe(empty);
  });
});

describe('a standing in brief', () => {
  it('is the standing without reasons and gates, on every day', () => {
    const people = [
      person(),
      person({ joinedOn: '2026-03-05', attendance: attendanceWith({ 8: 'absent', 9: null }) }),
      person({ attempts: [attempt('2026-04-07', 60), attempt('2026-04-09', 50)] }),
      person({ attempts: [attempt('2026-04-07', 60), attempt('2026-04-15', 90)] }),
      person({ leftOn: '2026-04-01', leftReason: 'withdrawn' }),
    ];
    const days = [
      '2026-02-25',
      '2026-03-04',
      '2026-03-11',
      '2026-04-08',
      '2026-04-30',
      '2026-08-01',
    ];
    for (const facts of people) {
      for (const day of days) {
        const full = standing(rules, facts, day);
        const brief = briefStanding(rules, facts, day);
        expect({ ...brief, gates: full.gates, reasons: full.reasons }).toEqual(full);
      }
    }
  });
});

describe('the report', () => {
  it('is the same bytes for the same facts', () => {
    const people = [nth(1, { attempts: [attempt('2026-04-07', 60)] }), nth(2)];
    expect(JSON.stringify(report('2026-W15', people))).toBe(
      JSON.stringify(report('2026-W15', people)),
    );
  });

  it('does not depend on the day on which it is made, once the week is over', () => {
    const people = [nth(1, { attempts: [attempt('2026-04-07', 60)] })];
    expect(report('2026-W15', people, { today: '2026-04-13' })).toEqual(
      report('2026-W15', people, { today: '2026-06-30' }),
    );
  });
});
