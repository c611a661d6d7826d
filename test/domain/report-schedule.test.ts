import { describe, expect, it } from 'vitest';
import type { ReportSchedule } from '../../src/domain/handbook/types-reports.js';
import {
  decidePeriod,
  emptyManifest,
  manifestText,
  readManifest,
  type ManifestPeriod,
} from '../../src/domain/reports/manifest.js';
import { occurrencesBetween, type nextOccurrence } from '../../src/domain/reports/schedule.js';
import { cronTimes, cronWord } from '../../src/operations/reports/crontab.js';
import { instantOf, localTime } from '../../src/operations/reports/instants.js';

const shown = (
  schedule: Parameters<typeof nextOccurrence>[0],
  from: string,
  to: string,
): string[] => occurrencesBetween(schedule, from, to).map(({ day, period }) => `${day} ${period}`);

const at = '08:30';
const weekly = { every: 'week', weekday: 1, at } as const;

describe('when a report is due, and about what', () => {
  it.each([
    [
      weekly,
      '2026-03-02',
      '2026-03-16',
      ['2026-03-02 2026-W09', '2026-03-09 2026-W10', '2026-03-16 2026-W11'],
    ],
    [{ ...weekly, weekday: 5 }, '2026-03-07', '2026-03-13', ['2026-03-13 2026-W10']],
    // The 53rd week of 2026 ends in 2027.
    [weekly, '2026-12-28', '2027-01-04', ['2026-12-28 2026-W52', '2027-01-04 2026-W53']],
    [
      { every: 'day', at },
      '2026-03-01',
      '2026-03-02',
      ['2026-03-01 2026-02-28', '2026-03-02 2026-03-01'],
    ],
    [
      { every: 'month', day: 5, at },
      '2026-03-05',
      '2026-04-05',
      ['2026-03-05 2026-02', '2026-04-05 2026-03'],
    ],
    [{ every: 'month', day: 5, at }, '2026-03-06', '2026-04-04', []],
    [
      { every: 'quarter', day: 28, at },
      '2026-01-01',
      '2026-07-01',
      ['2026-01-28 2025-Q4', '2026-04-28 2026-Q1'],
    ],
    [
      { every: 'half_year', day: 1, at },
      '2026-01-02',
      '2027-01-01',
      ['2026-07-01 2026-H1', '2027-01-01 2026-H2'],
    ],
    [{ every: 'year', day: 10, at }, '2026-01-11', '2027-12-31', ['2027-01-10 2026']],
  ] as const)('%j from %s to %s', (schedule, from, to, expected) => {
    expect(shown(schedule, from, to)).toEqual(expected);
  });
});

describe('instants of an office', () => {
  it.each([
    ['2026-03-09', '08:30', 'Asia/Shanghai', '2026-03-09T00:30:00.000Z'],
    ['2026-01-05', '08:30', 'Europe/Berlin', '2026-01-05T07:30:00.000Z'],
    ['2026-07-06', '08:30', 'Europe/Berlin', '2026-07-06T06:30:00.000Z'],
    // The clocks jump from 02:00 to 03:00 (RFC 5545 §3.3.5 takes the offset before the gap).
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08', '23:59', 'Pacific/Kiritimati', '2026-03-08T09:59:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant);
    if (day !== '2026-03-29') expect(localTime(instant, zone)).toEqual({ day, time });
  });
});

const schedule = (change: Partial<ReportSchedule>): ReportSchedule => ({
  title: 'R',
  report: 'weekly',
  every: 'week',
  at,
  formats: ['html'],
  folder: 'r',
  if_empty: 'write',
  ...change,
});

describe('lines for cron', () => {
  const times = (change: Partial<ReportSchedule>, office: string, cron: string): string[] =>
    cronTimes(schedule(change), { office, cron }, '2026-03-02');

  it('say the time of the office where cron runs in its zone', () => {
    expect(times({ weekday: 1 }, 'Asia/Shanghai', 'Asia/Shanghai')).toEqual(['30 8 * * 1']);
    expect(times({ weekday: 7 }, 'Asia/Shanghai', 'Asia/Shanghai')).toEqual(['30 8 * * 0']);
    expect(times({ every: 'day' }, 'UTC', 'UTC')).toEqual(['30 8 * * *']);
    expect(times({ every: 'month', day: 3 }, 'UTC', 'UTC')).toEqual(['30 8 3 * *']);
    expect(times({ every: 'year', day: 3 }, 'UTC', 'UTC')).toEqual(['30 8 3 1 *']);
  });

  it('convert it, with the day before and the end of the month, and both hours of a year with two', () => {
    expect(times({ weekday: 1, at: '06:00' }, 'Asia/Shanghai', 'UTC')).toEqual(['0 22 * * 0']);
    expect(times({ every: 'month', day: 1, at: '06:00' }, 'Asia/Shanghai', 'UTC')).toEqual([
      '0 22 28-31 * *',
    ]);
    expect(times({ weekday: 1 }, 'Europe/Berlin', 'UTC')).toEqual(['30 6 * * 1', '30 7 * * 1']);
  });

  it('quote what a shell or cron would take for something else', () => {
    expect(cronWord('/opt/cohort.db')).toBe('/opt/cohort.db');
    expect(cronWord("/a b/it's 100%.db")).toBe(String.raw`'/a b/it'\''s 100\%.db'`);
    expect(cronWord('/$HOME/`x`;y')).toBe("'/$HOME/`x`;y'");
    expect(cronWord('/培训/库.db')).toBe("'/培训/库.db'");
  });
});

describe('what is to be done about a period', () => {
  const files = ['a.html', 'a.md'];
  const asked = { command: 'weekly', files, force: false };
  const made: ManifestPeriod = {
    scheduled: '2026-03-09T00:30:00.000Z',
    entry: 1,
    hash: 'h',
    command: 'weekly',
    state: 'made',
    files: { 'a.html': '1', 'a.md': '2' },
  };
  const there = new Map([
    ['a.html', '1'],
    ['a.md', '2'],
  ]);
  const edited = new Map([
    ['a.html', '1'],
    ['a.md', '9'],
  ]);
  const mail = { message_id: 'm', delivered: [] };

  it.each([
    ['nothing is known of it', undefined, {}, there, 'make', []],
    ['it is done', made, {}, there, 'none', []],
    ['a file is gone', made, {}, new Map([['a.html', '1']]), 'make', []],
    ['a format is new', made, { files: [...files, 'a.csv'] }, there, 'make', []],
    ['a file was edited', made, {}, edited, 'none', ['a.md']],
    ['an edited file is to be made anew', made, { force: true }, edited, 'make', ['a.md']],
    ['it was empty', { ...made, state: 'empty', files: {} }, {}, new Map(), 'none', []],
    ['it was refused', { ...made, state: 'refused', files: {} }, {}, new Map(), 'none', []],
    [
      'it was refused, and is asked for otherwise',
      { ...made, state: 'refused', files: {} },
      { command: 'weekly --batch A' },
      new Map(),
      'make',
      [],
    ],
    ['its mail waits', { ...made, mail: { ...mail, state: 'pending' } }, {}, there, 'send', []],
    ['its mail is out', { ...made, mail: { ...mail, state: 'sent' } }, {}, there, 'none', []],
  ] as const)('%s', (_name, known, change, found, task, changed) => {
    expect(decidePeriod(known, { ...asked, ...change }, found)).toEqual({ task, changed });
  });

  it('is read back as it was written, and never from something else', () => {
    const manifest = { ...emptyManifest('weekly', 'id'), periods: { '2026-W10': made } };
    expect(readManifest(manifestText(manifest))).toEqual(manifest);
    for (const text of [
      '',
      '{',
      '[]',
      '{"format": 2}',
      '{"format":1,"store":"x","schedule":"y","periods":{"a":1}}',
    ]) {
      expect(readManifest(text), text).toBeUndefined();
    }
  });
});
