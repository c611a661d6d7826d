/** Calendars as another program reads them: what is in them, what changes, and what goes. */
import ICAL from 'ical.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icalendar, type CalendarEvent } from '../../src/render/icalendar.js';
import { runCommand, words } from '../scripts/transcript.js';
import { scratchFolder } from './scratch.js';

interface ReadEvent {
  uid: string;
  sequence: number;
  stamp: string;
  start: string;
  end: string;
  summary: string;
  location: string | null;
  description: string | null;
  status: string;
}

/** A calendar as ical.js reads it. */
function read(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string): string | null => {
      const found = component.getFirstPropertyValue(name);
      return found === null ? null : String(found);
    };
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: value('dtstamp') ?? '',
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      location: value('location'),
      description: value('description'),
      status: value('status') ?? '',
    };
  });
}

class Office {
  readonly folder = scratchFolder();
  minute = 0;

  async run(line: string, today = '2026-03-02'): Promise<string> {
    const around = { folder: this.folder, lang: 'en', today, minute: this.minute++ };
    const [, ...argv] = words(`cohort ${line}`);
    const { stdout, stderr, code } = await runCommand(argv, around);
    expect(code, `${line}\n${stderr}`).toBe(0);
    return stdout;
  }

  async calendar(options: string): Promise<ReadEvent[]> {
    return read(await this.run(`plan calendar ${options} --ics`));
  }

  async event(options: string, title: string): Promise<ReadEvent> {
    const found = (await this.calendar(options)).filter(({ summary }) => summary.includes(title));
    expect(found).toHaveLength(1);
    return found[0] as ReadEvent;
  }
}

async function withBatch(): Promise<Office> {
  const office = new Office();
  await office.run('init --office "培训组"');
  await office.run(
    'plan batch open A --start 2026-03-02 --program complaint-handling --trainer 陈老师 --venue 一号会议室',
  );
  const row = (no: string): string => `${no},Person ${no},2026-03-02`;
  writeFileSync(
    join(office.folder, 'people.csv'),
    ['employee_no,name,hired_on', row('E1'), row('E2')].join('\n'),
  );
  await office.run('enroll import people.csv --batch A');
  return office;
}

describe('a calendar', () => {
  it('is what the list says, in UTC', async () => {
    const office = await withBatch();
    const listed = JSON.parse(await office.run('plan calendar --batch A --format json')) as {
      uid: string;
      sequence: number;
      title: string;
      code: string;
      venue: string;
    }[];
    const events = await office.calendar('--batch A');
    expect(
      events.map(({ uid, sequence, summary, location }) => [uid, sequence, summary, location]),
    ).toEqual(
      listed.map((row) => [row.uid, row.sequence, `${row.title} (${row.code})`, row.venue]),
    );
    // 09:00 in Shanghai.
    expect(events[0]?.start).toBe('2026-03-02T01:00:00Z');
    expect(events[0]?.end).toBe('2026-03-02T03:00:00Z');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(5);
  });

  it('is the same to the byte for the same facts, whenever it is made', async () => {
    const office = await withBatch();
    const first = await office.run('plan calendar --batch A --ics');
    office.minute += 500;
    expect(await office.run('plan calendar --batch A --ics', '2026-09-01')).toBe(first);
    await office.run('plan calendar --batch A --out a.ics');
    expect(readFileSync(join(office.folder, 'a.ics'), 'utf8')).toBe(first);
  });

  it('says what moved under the same UID with a higher SEQUENCE and a later stamp', async () => {
    const office = await withBatch();
    const before = await office.event('--batch A', 'A-02');
    await office.run('plan session move A-02 --day 2026-03-05');
    const after = await office.event('--batch A', 'A-02');
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.stamp > before.stamp).toBe(true);
    expect(after.start).toBe('2026-03-05T06:00:00Z');
  });

  it('says what is cancelled, and that it is not after all', async () => {
    const office = await withBatch();
    await office.run('plan session cancel A-02 --reason Rain');
    const cancelled = await office.event('--all', 'A-02');
    expect(cancelled).toMatchObject({ status: 'CANCELLED' });
    expect(cancelled.description).toContain('Rain');
    await office.run('undo --yes');
    const back = await office.event('--all', 'A-02');
    expect(back).toMatchObject({ status: 'CONFIRMED', uid: cancelled.uid });
    expect(back.sequence).toBeGreaterThan(cancelled.sequence);
  });

  it('cancels what was taken back by undo, brings it back with another, and so on', async () => {
    const office = await withBatch();
    let last = await office.event('--batch A', 'A-01');
    await office.run('undo 3 --yes');
    await office.run('undo 2 --yes');
    for (const status of ['CANCELLED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED']) {
      const now = await office.event('--batch A', 'A-01');
      expect(now).toMatchObject({ status, uid: last.uid });
      expect(now.sequence).toBeGreaterThan(last.sequence);
      last = now;
      const [entry] = (
        JSON.parse(await office.run('log --format json')) as { entry: number }[]
      ).slice(-1);
      await office.run(`undo ${entry?.entry ?? 0} --yes`);
    }
  });

  it('of a trainer or a venue cancels what others were given', async () => {
    const office = await withBatch();
    await office.run('plan session assign A-03 --trainer 王老师 --venue 二号会议室');
    expect(await office.event('--trainer 陈老师', 'A-03')).toMatchObject({ status: 'CANCELLED' });
    expect(await office.event('--venue 一号会议室', 'A-03')).toMatchObject({ status: 'CANCELLED' });
    expect(await office.event('--trainer 王老师', 'A-03')).toMatchObject({ status: 'CONFIRMED' });
    expect(await office.calendar('--venue 二号会议室')).toHaveLength(1);
    expect(await office.event('--all', 'A-03')).toMatchObject({ status: 'CONFIRMED' });
  });

  it('of a person cancels what they left, and confirms it again when that is undone', async () => {
    const office = await withBatch();
    const before = await office.event('--person E1', 'A-05');
    await office.run('enroll withdraw E1 --on 2026-03-04 --reason Moving --yes');
    const left = await office.event('--person E1', 'A-05');
    expect(left).toMatchObject({ status: 'CANCELLED', uid: before.uid });
    expect(left.sequence).toBeGreaterThan(before.sequence);
    expect(await office.event('--person E1', 'A-01')).toMatchObject({ status: 'CONFIRMED' });
    expect(await office.event('--person E2', 'A-05')).toMatchObject({ status: 'CONFIRMED' });
    await office.run('undo --yes');
    const back = await office.event('--person E1', 'A-05');
    expect(back.status).toBe('CONFIRMED');
    expect(back.sequence).toBeGreaterThan(left.sequence);
  });

  it('of a person has nothing of the batch from before they joined', async () => {
    const office = await withBatch();
    writeFileSync(
      join(office.folder, 'late.csv'),
      'employee_no,name,hired_on\nE3,Late,2026-03-04\n',
    );
    await office.run('enroll import late.csv', '2026-03-04');
    await office.run('enroll add E3 --batch A --joined 2026-03-04 --insert', '2026-03-04');
    const events = await office.calendar('--person E3');
    expect(events.map(({ summary }) => summary.slice(-6))).toEqual(['(A-05)']);
  });

  it('of a role has duties and steps; what is skipped or moved is told', async () => {
    const office = await withBatch();
    const options = '--role specialist --to 2026-03-10';
    const noon = 'Noon meeting';
    const [first] = (await office.calendar(options)).filter(({ summary }) => summary === noon);
    expect(first).toMatchObject({
      start: '2026-03-02T05:00:00Z',
      sequence: 0,
      status: 'CONFIRMED',
    });
    await office.run('plan duty skip noon_meeting --reason Fair');
    const [skipped] = (await office.calendar(options)).filter(({ summary }) => summary === noon);
    expect(skipped).toMatchObject({ uid: first?.uid, sequence: 1, status: 'CANCELLED' });
    await office.run('undo --yes');
    const [back] = (await office.calendar(options)).filter(({ summary }) => summary === noon);
    expect(back).toMatchObject({ uid: first?.uid, sequence: 2, status: 'CONFIRMED' });
    const survey = (await office.calendar(options)).find(({ summary }) =>
      summary.startsWith('Survey and needs'),
    );
    expect(survey).toMatchObject({ start: '2026-03-06', end: '2026-03-07' });
  });
});

describe('iCalendar', () => {
  const event = (part: Partial<CalendarEvent>): CalendarEvent => ({
    ...{ uid: 'session-1.abc@cohort', sequence: 2, at: '2026-03-02T01:00:00.000Z' },
    ...{ day: '2026-03-05', start: '09:00', end: '11:00', summary: 'Session', cancelled: false },
    ...{ location: null, description: null },
    ...part,
  });

  it('keeps every text through another parser, in lines of at most 75 bytes', () => {
    const texts = [
      '课程：“沟通,情绪;方案”\\总结',
      `${'很长的标题'.repeat(30)}, ${'x'.repeat(120)}`,
      'First line\nsecond line',
      '🎉'.repeat(40),
    ];
    const events = texts.map((text, at) =>
      event({ uid: `e-${at}@cohort`, summary: text, location: text, description: text }),
    );
    const made = icalendar({ name: '培训组', zone: 'Asia/Shanghai', events });
    expect(
      read(made).map(({ summary, location, description }) => [summary, location, description]),
    ).toEqual(texts.map((text) => [text, text, text]));
    for (const line of made.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each([
    ['Asia/Shanghai', '2026-03-05T01:00:00Z'],
    ['America/New_York', '2026-03-05T14:00:00Z'],
    ['UTC', '2026-03-05T09:00:00Z'],
  ])('means hours in the office’s zone: %s', (zone, start) => {
    expect(read(icalendar({ name: 'x', zone, events: [event({})] }))[0]?.start).toBe(start);
  });

  it('has whole days where no hour is set', () => {
    const made = icalendar({
      name: 'x',
      zone: 'America/New_York',
      events: [event({ start: null, end: null, day: '2026-12-31' })],
    });
    expect(read(made)[0]).toMatchObject({ start: '2026-12-31', end: '2027-01-01' });
  });
});
