/** Names that would act on a terminal: refused where they come in, harmless where they got in all the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../db/scratch.js';
import { runCommand } from '../scripts/transcript.js';

/** What the importer refuses: characters that nobody sees. */
const refusedNames = [
  '\u001b[31mRed\u001b[0m',
  'a\u001b]52;c;ZXZpbA==\u0007b',
  'abc\b\b\bxyz',
  'null\u0000byte',
  '\u202egnimoC',
  'zero\u200bwidth',
  'iso\u2066late\u2069',
  'line\u2028break',
  'c1\u009b31m',
  'soft\u00adhyphen',
  'tag\u{e0041}',
  'lost\ufffd',
];

/** What it takes: odd, but visible. */
const takenNames = [
  '=1+1',
  '@SUM(A1)',
  "-2+3+cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '"; DROP TABLE persons; --',
  '%s%n%d',
  '${HOME} $(id) `id`',
  '张伟👩🏽',
  'A\u0301ngel',
  '\u1112\u1161\u11ab',
  'a'.repeat(60),
  '| a | b |',
  '..\\..\\etc',
  'NULL',
  'constructor',
  // Line breaks and tabs in a cell become a space.
  'abc\rxyz\r\n\tend',
];

const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Everything but the line ends that output is made of, and the mark with which a CSV file begins. */
const shown = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r?\n/g, '');

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const csv = (names: readonly string[]): string =>
  [
    'employee_no,name,hired_on,team',
    ...names.map((name, n) => `H${n},${quoted(name)},2026-03-02,${quoted(name)}`),
    '',
  ].join('\n');

const around = (folder: string) => ({ folder, lang: 'en', today: '2026-03-02', minute: 0 });

async function setUp(): Promise<string> {
  const folder = scratchFolder();
  for (const line of ['init --quiet', 'plan batch open B1 --start 2026-03-02 --quiet']) {
    expect((await runCommand(line.split(' '), around(folder))).code).toBe(0);
  }
  return folder;
}

const formats = ['table', 'csv', 'json', 'md', 'html'];

async function expectHarmless(folder: string, lines: readonly string[][]): Promise<string> {
  let all = '';
  for (const line of lines) {
    const { code, stdout, stderr } = await runCommand(line, around(folder));
    expect(code, `${line.join(' ')}: ${stderr}`).toBe(0);
    // CSV for spreadsheets and programs carries what is there; a terminal never sees it unless it is asked to.
    if (!line.includes('csv'))
      expect(acting.exec(shown(stdout))?.[0], line.join(' ')).toBe(undefined);
    expect(acting.exec(shown(stderr))?.[0], line.join(' ')).toBe(undefined);
    all += stdout;
  }
  return all;
}

describe('hostile names', () => {
  it.each(refusedNames)('%j is refused, and harmless in the refusal', async (name) => {
    const folder = await setUp();
    writeFileSync(join(folder, 'roster.csv'), csv(['Li Si', name]));
    const before = readFileSync(join(folder, 'cohort.db'));
    for (const format of ['table', 'json']) {
      const { code, stdout, stderr } = await runCommand(
        ['enroll', 'import', 'roster.csv', '--format', format],
        around(folder),
      );
      expect(code).toBe(2);
      expect(acting.test(shown(stdout) + shown(stderr))).toBe(false);
    }
    expect(readFileSync(join(folder, 'cohort.db')).equals(before)).toBe(true);
  });

  it('that are only odd come in and go out as they are', async () => {
    const folder = await setUp();
    writeFileSync(join(folder, 'roster.csv'), csv(takenNames));
    const imported = await runCommand(
      ['enroll', 'import', 'roster.csv', '--batch', 'B1'],
      around(folder),
    );
    expect(imported.code, imported.stderr).toBe(0);
    expect(acting.test(shown(imported.stdout))).toBe(false);
    const list = formats.map((format) => ['enroll', 'list', '--batch', 'B1', '--format', format]);
    await expectHarmless(folder, [...list, ['log']]);
    const html = await expectHarmless(
      folder,
      list.filter((line) => line.includes('html')),
    );
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
    const { stdout } = await runCommand(
      ['enroll', 'list', '--batch', 'B1', '--format', 'json'],
      around(folder),
    );
    const people = JSON.parse(stdout) as { employee_no: string; name: string }[];
    const byNumber = new Map(people.map((person) => [person.employee_no, person.name]));
    takenNames.forEach((name, n) => {
      expect(byNumber.get(`H${n}`)).toBe(name.normalize('NFC').replace(/[\r\n\t]+/g, ' '));
    });
  });

  it('that got in behind the program act on no terminal', async () => {
    const folder = await setUp();
    writeFileSync(join(folder, 'roster.csv'), csv(refusedNames.map((_, n) => `Person ${n}`)));
    await runCommand(['enroll', 'import', 'roster.csv', '--batch', 'B1'], around(folder));
    const sqlite = new Database(join(folder, 'cohort.db'));
    refusedNames.forEach((name, n) => {
      sqlite.prepare('UPDATE persons SET name = ? WHERE employee_no = ?').run(name, `H${n}`);
      sqlite.prepare('UPDATE memberships SET team = ?').run(name);
    });
    sqlite.close();
    const list = formats.map((format) => ['enroll', 'list', '--batch', 'B1', '--format', format]);
    await expectHarmless(folder, list);
    const check = await runCommand(['db', 'check', '--deep'], around(folder));
    expect(check.code).toBe(1);
    expect(acting.test(shown(check.stdout) + shown(check.stderr))).toBe(false);
  });

  it('of whoever acts, of notes and of handbooks are harmless too', async () => {
    const folder = await setUp();
    const evil = refusedNames.join('');
    writeFileSync(join(folder, 'roster.csv'), csv(['Li Si']));
    await runCommand(
      ['enroll', 'import', 'roster.csv', '--batch', 'B1', '--actor', evil],
      around(folder),
    );
    const handbook = join(folder, 'cohort.handbook.yaml');
    writeFileSync(handbook, `${readFileSync(handbook, 'utf8')}# ${evil.replaceAll('\r', '')}\n`);
    const apply = ['plan', 'handbook', 'apply', 'cohort.handbook.yaml', '--note', evil];
    const applied = await runCommand(apply, around(folder));
    expect([0, 2], applied.stderr).toContain(applied.code);
    expect(acting.test(shown(applied.stdout) + shown(applied.stderr))).toBe(false);
    const lines = ['log', 'plan handbook show', 'plan handbook show --list'].flatMap((line) =>
      ['table', 'json'].map((format) => [...line.split(' '), '--format', format]),
    );
    await expectHarmless(folder, lines);
    for (const argument of refusedNames) {
      for (const line of [[argument], ['log', argument], ['log', `--${argument}`]]) {
        const { code, stdout, stderr } = await runCommand(line, around(folder));
        expect(code).not.toBe(70);
        expect(acting.test(shown(stdout) + shown(stderr)), JSON.stringify(line)).toBe(false);
      }
    }
  });
});
