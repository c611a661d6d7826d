/** A year of weekly reports: each made on its Monday, and all of them again in one run after the facts have moved on. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { journalHead } from '../../src/db/journal.js';
import { openStore } from '../../src/db/open.js';
import { storesAsKnown } from '../../src/db/rewind.js';
import { addDays, weekday } from '../../src/domain/day.js';
import { MovingOffice } from './moving-office.js';
import { options, scratchFolder } from './scratch.js';
import { wholeStore } from './whole-store.js';

const weeks = 52;
const begins = '2026-03-02';

/** Every file of a folder with its bytes; manifests aside. */
function filesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder).filter((name) => /^weekly-2/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

const lines = (header: string, rows: readonly string[]): string =>
  `${[header, ...rows].join('\n')}\n`;

/** A year in which people join, come late, are examined; and in which much is corrected, taken back and put back. */
class Year {
  readonly office: MovingOffice;
  #file = 0;

  constructor(office: MovingOffice) {
    this.office = office;
  }

  async begin(): Promise<void> {
    const { office } = this;
    await office.does('init', '--office', 'Training office');
  }

  async week(week: number): Promise<void> {
    const { office } = this;
    const monday = addDays(begins, week * 7);
    office.now = `${addDays(monday, 1)}T02:00:00.000Z`;
    if (week % 12 === 0) await this.#openBatch(monday, week);
    if (week % 2 === 0) await this.#attend(monday, addDays(monday, 6), week);
    // Weeks later somebody looks into it again.
    if (week % 7 === 3) await this.#attend(addDays(monday, -28), addDays(monday, -15), week + 1);
    if (week % 5 === 4) await office.run('undo');
    if (week % 10 === 9) await office.run('undo', String(this.#lastEntry()));
    if (week % 13 === 6) await this.#examine(addDays(monday, 1), week);
    if (week % 17 === 8) await this.#withdraw(addDays(monday, 2));
    if (week % 19 === 10) {
      this.#handbook((text) =>
        text.replace('due_soon: { workdays: 3 }', 'due_soon: { workdays: 4 }'),
      );
      await this.#apply();
    }
    if (week % 11 === 2) await this.#case(week, monday);
  }

  async #openBatch(monday: string, week: number): Promise<void> {
    const code = `B${week}`;
    await this.office.does(
      'plan',
      'batch',
      'open',
      code,
      '--start',
      monday,
      '--trainer',
      'specialist=Chen',
      '--venue',
      'Room A',
      '--out',
      `${code}.csv`,
    );
    const people = [1, 2, 3, 4].map(
      (n) => `E${week}${n},Person ${week} ${n},${addDays(monday, -7)},T${n % 2}`,
    );
    const file = this.office.write(
      `roster-${code}.csv`,
      lines('employee_no,name,hired_on,team', people),
    );
    await this.office.does(
      'enroll',
      'import',
      file,
      '--batch',
      code,
      '--joined',
      monday,
      '--out',
      `${code}-done.csv`,
    );
  }

  async #attend(from: string, to: string, seed: number): Promise<void> {
    const rows = this.office.query<{ session: string; no: string }>(
      `SELECT s.code AS session, p.employee_no AS no FROM sessions s
       JOIN enrollments e ON e.batch_id = s.batch_id AND e.left_on IS NULL JOIN persons p ON p.id = e.person_id
       WHERE s.day BETWEEN ? AND ? AND s.day <= ? AND s.status = 'planned' ORDER BY s.id, p.id`,
      from,
      to,
      this.office.now.slice(0, 10),
    );
    if (rows.length === 0) return;
    const words = ['present', 'late', 'present', 'absent', 'present'];
    const marks = rows.map(
      ({ session, no }, at) => `${session},${no},${words[(at + seed) % 5] ?? ''}`,
    );
    const file = this.office.write(
      `marks-${(this.#file += 1)}.csv`,
      lines('session,employee_no,status', marks),
    );
    await this.office.does('record', 'attendance', file, '--out', `${file}.done.csv`);
  }

  async #examine(day: string, week: number): Promise<void> {
    const rows = this.office.query<{ no: string }>(
      `SELECT DISTINCT p.employee_no AS no FROM persons p JOIN enrollments e ON e.person_id = p.id
       WHERE e.left_on IS NULL ORDER BY p.id DESC LIMIT 4`,
    );
    const marks = rows.map(
      ({ no }, at) => `foundation_written,${no},${day},${70 + ((at * 9 + week) % 30)}`,
    );
    const file = this.office.write(
      `scores-${week}.csv`,
      lines('assessment,employee_no,taken_on,score', marks),
    );
    await this.office.run('exam', 'score', file, '--out', `${file}.done.csv`);
  }

  async #withdraw(day: string): Promise<void> {
    const [person] = this.office.query<{ no: string; batch: string }>(
      `SELECT p.employee_no AS no, b.code AS batch FROM enrollments e JOIN persons p ON p.id = e.person_id
       JOIN batches b ON b.id = e.batch_id WHERE e.left_on IS NULL ORDER BY e.id DESC LIMIT 1`,
    );
    if (!person) return;
    await this.office.run(
      'enroll',
      'withdraw',
      person.no,
      '--batch',
      person.batch,
      '--on',
      day,
      '--reason',
      'moves away',
    );
  }

  async #case(week: number, monday: string): Promise<void> {
    const words = ['--background', 'b', '--handling', 'h', '--solution', 's', '--feedback', 'f'];
    await this.office.run(
      'record',
      'case',
      'add',
      '--title',
      `Case ${week}`,
      ...words,
      '--type',
      'after_sales',
      '--difficulty',
      'medium',
      '--author',
      'Li',
      '--happened-on',
      monday,
    );
  }

  #handbook(change: (text: string) => string): void {
    const file = join(this.office.folder, 'cohort.handbook.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  async #apply(): Promise<void> {
    await this.office.run(
      'plan',
      'handbook',
      'apply',
      'cohort.handbook.yaml',
      '--yes',
      '--note',
      'a change',
    );
  }

  #lastEntry(): number {
    return this.office.query<{ id: number }>('SELECT max(id) AS id FROM entries')[0]?.id ?? 0;
  }
}

it(
  'is caught up in one run, each report byte for byte the one of its week',
  { timeout: 900_000 },
  async () => {
    const office = new MovingOffice(scratchFolder());
    const year = new Year(office);
    await year.begin();
    const seen = new Map<number, unknown>();
    for (let week = 0; week < weeks; week += 1) {
      await year.week(week);
      const monday = addDays(begins, (week + 1) * 7);
      expect(weekday(monday)).toBe(1);
      office.now = `${monday}T00:30:05.000Z`;
      await office.does('report', 'run', 'weekly');
      if (week % 9 !== 4) continue;
      // What the command itself says at that time, and all that the store holds.
      const name =
        readdirSync(join(office.folder, 'reports'))
          .filter((one) => one.endsWith('.html'))
          .at(-1) ?? '';
      await office.does('report', 'weekly', '--format', 'html', '--out', `by-hand-${week}.html`);
      const byHand = readFileSync(join(office.folder, `by-hand-${week}.html`));
      expect(byHand.equals(readFileSync(join(office.folder, 'reports', name))), name).toBe(true);
      const sqlite = new Database(office.store, { readonly: true });
      seen.set(journalHead(sqlite).id, wholeStore(sqlite));
      sqlite.close();
    }
    const made = filesIn(join(office.folder, 'reports'));
    expect(made.size).toBe(weeks * 3);

    // The year after, much of it is seen otherwise.
    for (let week = weeks; week < weeks + 4; week += 1) await year.week(week);
    await office.does(
      'report',
      'run',
      'weekly',
      '--folder',
      'again',
      '--since',
      addDays(begins, 7),
    );
    const again = filesIn(join(office.folder, 'again/reports'));
    const differing = [...made].filter(([name, bytes]) => again.get(name)?.equals(bytes) !== true);
    expect(differing.map(([name]) => name)).toEqual([]);
    expect(again.size).toBeGreaterThan(made.size);

    // Done is done: nothing is touched again.
    const times = (): string[] =>
      readdirSync(join(office.folder, 'again/reports')).map(
        (name) => `${name} ${statSync(join(office.folder, 'again/reports', name)).mtimeMs}`,
      );
    const before = times();
    const { stdout, stderr } = await office.does('report', 'run', 'weekly', '--folder', 'again');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Nothing to do/);
    expect(times()).toEqual(before);

    // And the store itself was what it was, row by row.
    const store = openStore(office.store, options);
    for (const then of storesAsKnown(store, [...seen.keys()], 1000)) {
      const entry = journalHead(then.sqlite).id;
      expect(wholeStore(then.sqlite), `entry ${entry}`).toEqual(seen.get(entry));
    }
    store.close();
  },
);
