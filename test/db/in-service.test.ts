import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listParticipants } from '../../src/db/in-service.js';
import { openStore, type Store } from '../../src/db/open.js';
import { personInserter, setMembership } from '../../src/db/persons.js';
import { withWrite } from '../../src/db/write.js';
import { addDays } from '../../src/domain/day.js';
import { changeSessionPeople } from '../../src/operations/change-session-people.js';
import { draftMonth, type MonthDraft } from '../../src/operations/draft-in-service.js';
import { runCommand, words } from '../scripts/transcript.js';
import { context, options, scratchFolder } from './scratch.js';

const today = '2026-03-02';

async function command(folder: string, line: string, day = today): Promise<string> {
  const around = { folder, lang: 'en', today: day, minute: 0 };
  const run = await runCommand(words(line), around);
  expect([line, run.code, run.code === 0 ? '' : run.stderr]).toEqual([line, 0, '']);
  return run.stdout;
}

/** A store with the default handbook, and people hired on the given days. */
async function office(hired: readonly string[]): Promise<{ folder: string; store: Store }> {
  const folder = scratchFolder();
  await command(folder, 'init --office Office');
  const store = openStore(join(folder, 'cohort.db'), options);
  onTestFinished(() => {
    store.close();
  });
  hire(store, hired, 1);
  return { folder, store };
}

function hire(store: Store, hired: readonly string[], first: number): void {
  withWrite(store, context, { command: 'enroll import', dryRun: false }, (write) => {
    const insert = personInserter(write);
    hired.forEach((hiredOn, at) =>
      insert({
        employeeNo: `E${String(first + at).padStart(3, '0')}`,
        name: `Person ${first + at}`,
        phone: null,
        email: null,
        hiredOn,
        department: 'Service',
        team: 'One',
        position: null,
        level: null,
      }),
    );
    return { result: null, summary: {} };
  });
}

const draft = (store: Store, month = '2026-03'): MonthDraft =>
  draftMonth(store, context, { month, today, past: false, dryRun: false });

/** Who is on each session: `IS2603-01 E001`. */
const listed = (store: Store, { sessions }: MonthDraft): string[] =>
  sessions.flatMap(({ session }) =>
    session
      ? listParticipants(store, session).map(({ employeeNo }) => `${session.code} ${employeeNo}`)
      : [],
  );

describe('drafting a month', () => {
  it('is done once, adds newcomers only, and loses or brings back nobody', async () => {
    const { store } = await office(['2026-01-10']);
    let count = 1;
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-02-01', n));
    const step = fc.record({
      hired: fc.array(day, { maxLength: 3 }),
      pick: fc.nat(),
      add: fc.boolean(),
    });
    const byHand = new Map<string, boolean>();
    fc.assert(
      fc.property(step, ({ hired, pick, add }) => {
        hire(store, hired, count + 1);
        count += hired.length;
        const before = draft(store);
        const people = listed(store, before);
        expect(draft(store).entry).toBeNull();
        expect(listed(store, before)).toEqual(people);
        for (const [who, on] of byHand) expect([who, people.includes(who)]).toEqual([who, on]);
        const on = before.sessions[pick % before.sessions.length]?.session;
        const person = `E${String((pick % count) + 1).padStart(3, '0')}`;
        const who = `${on?.code ?? ''} ${person}`;
        if (!on || add === people.includes(who)) return;
        const persons = { persons: add ? [person] : [], teams: [], departments: [] };
        try {
          changeSessionPeople(store, context, {
            session: on.code,
            add: persons,
            remove: add ? [] : [person],
            today,
            dryRun: false,
          });
          byHand.set(who, add);
        } catch (error) {
          expect(error).toHaveProperty('refused.code', 'not_hired_yet');
        }
      }),
      { numRuns: 20, seed: 7 },
    );
    expect(byHand.size).toBeGreaterThan(2);
  });

  it('asks where people belong on the day of the session, not today', async () => {
    const { folder, store } = await office(['2026-03-02', '2026-03-02']);
    withWrite(store, context, { command: 'enroll import', dryRun: false }, (write) => {
      const row = { department: 'Sales', team: 'Two', position: null, level: null };
      setMembership(write, 2, '2026-03-16', row);
      return { result: null, summary: {} };
    });
    const file = join(folder, 'cohort.handbook.yaml');
    const rules = readFileSync(file, 'utf8').replace(
      'audience: { within: { months: 3 }, once: true }',
      'audience: { within: { months: 3 }, departments: [Service] }',
    );
    writeFileSync(file, rules);
    await command(folder, 'plan handbook apply cohort.handbook.yaml');
    const { sessions } = draft(store);
    const people = sessions.find(({ rule }) => rule === 'outside_meetings')?.people;
    expect(people?.map(({ employeeNo }) => employeeNo)).toEqual(['E001']);
  });

  it('can be taken back as a whole and made again', async () => {
    const { folder, store } = await office(['2026-03-02']);
    const first = draft(store);
    const people = listed(store, first);
    await command(folder, 'undo --yes');
    expect(store.sqlite.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0);
    const again = draft(store);
    expect(listed(store, again)).toEqual(people);
    expect(again.sessions.map(({ session }) => session?.code)).toEqual(
      first.sessions.map(({ session }) => session?.code),
    );
  });
});

describe('attendance of in-service training', () => {
  it('changes nothing of what batches, reports and standings say', async () => {
    const { folder } = await office(['2026-02-20', '2026-02-20']);
    writeFileSync(
      join(folder, 'r.csv'),
      'employee_no,name,hired_on\nE001,Person 1,2026-02-20\nE002,Person 2,2026-02-20\n',
    );
    await command(folder, 'plan batch open A --start 2026-03-02');
    await command(folder, 'enroll import r.csv --batch A');
    writeFileSync(join(folder, 'a.csv'), 'session,employee_no,status\nA-01,E001,present\n');
    await command(folder, 'record attendance a.csv', '2026-03-03');
    const said = async (): Promise<string[]> =>
      Promise.all(
        [
          'why E001 --format json',
          'why E002 --format json',
          'enroll list --batch A --format json',
          'report weekly --week 2026-W10 --format json',
          'retake due --format json',
          'plan session list --batch A --format json',
          'record sheet attendance --batch A --format csv',
        ].map(async (line) => {
          const text = await command(folder, line, '2026-03-08');
          if (!line.startsWith('report')) return text.replace(/"source": \{[^}]*\}/, '');
          // What it says of in-service training and of everybody's lateness, and the head of the journal, are others.
          const report = JSON.parse(text) as Record<string, unknown>;
          const parts = ['attendance', 'results', 'standings', 'worklist', 'sessions'];
          return JSON.stringify(parts.map((part) => report[part]));
        }),
      );
    const before = await said();
    await command(
      folder,
      'plan session add --course F01 --day 2026-03-04 --start 18:00 --end 19:00 --type T --person E001,E002',
    );
    writeFileSync(
      join(folder, 'b.csv'),
      'session,employee_no,status\nIS2603-01,E001,absent\nIS2603-01,E002,late\n',
    );
    await command(folder, 'record attendance b.csv', '2026-03-05');
    expect(await said()).toEqual(before);
  });
});

describe('the calendar of in-service training', () => {
  it('is one that other programs read, with changes and cancellations', async () => {
    const { folder } = await office(['2026-03-02']);
    const add = 'plan session add --day 2026-03-04 --type T --person E001 --venue "Room 3"';
    await command(folder, `${add} --title "Rules, new; and old" --start 09:00 --end 11:00`);
    await command(folder, `${add} --title Talk --start 14:00 --end 15:30`);
    await command(folder, 'plan session move IS2603-01 --day 2026-03-05');
    await command(folder, 'plan session cancel IS2603-02 --reason rain');
    await command(folder, 'plan notice --month 2026-03 --out month.ics');
    await command(folder, 'plan notice --person E001 --ics person.ics');
    const events = (name: string): ICAL.Event[] => {
      const parsed = ICAL.parse(readFileSync(join(folder, name), 'utf8')) as unknown[];
      return new ICAL.Component(parsed)
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event));
    };
    const shown = (event: ICAL.Event) => [
      event.uid,
      event.sequence,
      event.summary,
      event.location,
      event.startDate.toJSDate().toISOString(),
      event.endDate.toJSDate().toISOString(),
      event.component.getFirstPropertyValue('status'),
    ];
    const [rules, talk] = events('month.ics').map((event) => event.uid);
    expect(rules).toMatch(/^session-1\.[0-9a-f]{12}@cohort$/);
    expect(talk).toMatch(/^session-2\.[0-9a-f]{12}@cohort$/);
    expect(events('month.ics').map(shown)).toEqual([
      [
        rules,
        2,
        'Rules, new; and old',
        'Room 3',
        '2026-03-05T01:00:00.000Z',
        '2026-03-05T03:00:00.000Z',
        'CONFIRMED',
      ],
      [
        talk,
        2,
        'Talk',
        'Room 3',
        '2026-03-04T06:00:00.000Z',
        '2026-03-04T07:30:00.000Z',
        'CANCELLED',
      ],
    ]);
    expect(events('person.ics').map((event) => event.uid)).toEqual([rules]);
  });
});
