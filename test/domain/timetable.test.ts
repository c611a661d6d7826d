import { describe, expect, it } from 'vitest';
import { createCalendar, type CalendarDay } from '../../src/domain/calendar.js';
import type { Course, Program, Slot, Stage } from '../../src/domain/handbook/types.js';
import {
  layTimetable,
  numberDays,
  sessionCode,
  unknownYears,
} from '../../src/domain/timetable/lay-timetable.js';
import { decideMove } from '../../src/domain/timetable/move-session.js';
import { publicHolidays } from '../../src/handbook/public-holidays.js';

const weekdays = createCalendar([1, 2, 3, 4, 5], [], 'none');
const china = createCalendar([1, 2, 3, 4, 5], await publicHolidays(), 'CN');

function course(title: string): Course {
  return { title, category: 'business', level: 'foundation', hours: 2, method: 'lecture' };
}

function slot(day: number, more: Partial<Slot> = {}): Slot {
  const times = { start: '09:00', end: '11:00', hours: 2 };
  return { day, ...times, kind: 'lesson', courses: ['F01'], trainer: 'specialist', ...more };
}

const stage = (code: string, timetable?: Slot[]): Stage => ({
  code,
  title: code,
  gates: [],
  ...(timetable ? { timetable } : {}),
});

const program = (...stages: Stage[]): Program => ({ title: 'a program', stages });

const eightDays = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => slot(day));
const courses = { F01: course('One'), F02: course('Two') };

describe('laying a timetable', () => {
  const cases = [
    {
      what: 'over a weekend',
      calendar: weekdays,
      start: '2026-03-02',
      days: ['03-02', '03-03', '03-04', '03-05', '03-06', '03-09', '03-10', '03-11'],
    },
    {
      what: 'from a Saturday on',
      calendar: weekdays,
      start: '2026-03-07',
      days: ['03-09', '03-10', '03-11', '03-12', '03-13', '03-16', '03-17', '03-18'],
    },
    {
      what: 'over National Day, with the make-up Saturday',
      calendar: china,
      start: '2026-09-28',
      days: ['09-28', '09-29', '09-30', '10-08', '10-09', '10-10', '10-12', '10-13'],
    },
    {
      what: 'from the make-up Sunday before National Day on',
      calendar: china,
      start: '2026-09-20',
      days: ['09-20', '09-21', '09-22', '09-23', '09-24', '09-28', '09-29', '09-30'],
    },
    {
      what: 'over Spring Festival, with both make-up Saturdays',
      calendar: china,
      start: '2026-02-13',
      days: ['02-13', '02-14', '02-24', '02-25', '02-26', '02-27', '02-28', '03-02'],
    },
    {
      what: 'from a holiday on',
      calendar: china,
      start: '2026-10-01',
      days: ['10-08', '10-09', '10-10', '10-12', '10-13', '10-14', '10-15', '10-16'],
    },
  ];
  for (const { what, calendar, start, days } of cases) {
    it(what, () => {
      const laid = layTimetable(program(stage('a', eightDays)), courses, calendar, start);
      expect(laid.map(({ day }) => day)).toEqual(days.map((day) => `2026-${day}`));
    });
  }

  it('lets the office override holidays', () => {
    const own: CalendarDay[] = [
      { day: '2026-03-03', kind: 'holiday', title: 'closed', origin: 'office' },
      { day: '2026-03-07', kind: 'workday', title: 'open', origin: 'office' },
    ];
    const calendar = createCalendar([1, 2, 3, 4, 5], own, 'none');
    const laid = layTimetable(program(stage('a', eightDays)), courses, calendar, '2026-03-02');
    expect(laid.map(({ day }) => day.slice(5))).toEqual([
      '03-02',
      '03-04',
      '03-05',
      '03-06',
      '03-07',
      '03-09',
      '03-10',
      '03-11',
    ]);
  });

  it('lets stages follow one another, and passes over those without a timetable', () => {
    const laid = layTimetable(
      program(
        stage('talks'),
        stage('a', [slot(1), slot(1, { start: '14:00', end: '15:00' }), slot(3)]),
        stage('exam'),
        stage('b', [slot(2)]),
        stage('c', [slot(1)]),
      ),
      courses,
      weekdays,
      '2026-03-05',
    );
    expect(laid.map((session) => [session.stage, session.slot, session.day])).toEqual([
      ['a', 0, '2026-03-05'],
      ['a', 1, '2026-03-05'],
      ['a', 2, '2026-03-09'],
      ['b', 0, '2026-03-11'],
      ['c', 0, '2026-03-12'],
    ]);
  });

  it('names a session after its courses, unless the slot has a title; credited time is its own', () => {
    const timetable = [
      slot(1, { courses: ['F01', 'F02'], hours: 1.5 }),
      slot(2, { courses: [], kind: 'quiz', title: 'Quiz' }),
    ];
    const laid = layTimetable(program(stage('a', timetable)), courses, weekdays, '2026-03-02');
    expect(laid).toMatchObject([
      { course: 'F01+F02', title: 'One / Two', creditedMinutes: 90, start: '09:00', end: '11:00' },
      { course: '', title: 'Quiz', kind: 'quiz', trainerRole: 'specialist' },
    ]);
  });

  it('lays nothing where no stage has a timetable', () => {
    expect(layTimetable(program(stage('a')), courses, weekdays, '2026-03-02')).toEqual([]);
  });
});

describe('codes and days of sessions', () => {
  it('numbers sessions with two digits at least', () => {
    expect([1, 12, 100].map((number) => sessionCode('A', number))).toEqual([
      'A-01',
      'A-12',
      'A-100',
    ]);
  });

  it('counts the days of each stage as they are held', () => {
    const sessions = [
      { stage: 'a', day: '2026-03-02' },
      { stage: 'a', day: '2026-03-02' },
      { stage: 'b', day: '2026-03-06' },
      { stage: 'a', day: '2026-03-09' },
      { stage: 'a', day: '2026-03-04' },
    ];
    expect(numberDays(sessions)).toEqual([1, 1, 1, 3, 2]);
  });

  it('names the years without holidays', () => {
    expect(unknownYears(china, '2026-03-01', '2026-04-01')).toEqual([]);
    expect(unknownYears(china, '2030-12-30', '2031-01-10')).toEqual(['2030', '2031']);
    expect(unknownYears(weekdays, '2031-01-01', '2031-01-10')).toEqual([]);
  });
});

describe('moving a session', () => {
  const session = { day: '2026-03-02', start: '14:00', end: '15:30' };
  const wish = { day: null, start: null, end: null };
  const cases: [string, Parameters<typeof decideMove>[1], ReturnType<typeof decideMove>][] = [
    ['to a day', { ...wish, day: '2026-03-05' }, { ...session, day: '2026-03-05' }],
    ['keeps the length', { ...wish, start: '09:15' }, { ...session, start: '09:15', end: '10:45' }],
    ['to another end', { ...wish, end: '16:00' }, { ...session, end: '16:00' }],
    [
      'to both',
      { ...wish, start: '09:00', end: '10:00' },
      { ...session, start: '09:00', end: '10:00' },
    ],
    [
      'up to a minute before midnight',
      { ...wish, start: '22:29' },
      { ...session, start: '22:29', end: '23:59' },
    ],
    ['not to midnight', { ...wish, start: '22:30' }, undefined],
    ['not to an end before the start', { ...wish, end: '13:00' }, undefined],
    ['not to nothing', { ...wish, end: '14:00' }, undefined],
  ];
  for (const [what, wished, expected] of cases) {
    it(what, () => {
      expect(decideMove(session, wished)).toEqual(expected);
    });
  }
});
