/** The two READMEs say the same, and what they say is so. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleAt } from '../../src/domain/handbook/path.js';
import { languages, type Language } from '../../src/i18n/types.js';
import { scratchFolder } from '../db/scratch.js';
import { readDefault } from '../handbook/read-default.js';
import { officeStore } from '../office.js';
import { runCommand, words } from '../scripts/transcript.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files: Record<Language, string> = { en: 'README.md', zh: 'README.zh-CN.md' };

interface Readme {
  lines: string[];
  /** `##` of every heading, in order. */
  headings: string[];
  blocks: { language: string; lines: string[] }[];
  /** What stands between backticks outside of the blocks. */
  code: string[];
  /** The cells of every table row. */
  rows: string[][];
}

function read(language: Language): Readme {
  const lines = readFileSync(join(root, files[language]), 'utf8').split('\n');
  const readme: Readme = { lines, headings: [], blocks: [], code: [], rows: [] };
  let block: Readme['blocks'][number] | undefined;
  for (const line of lines) {
    const fence = /^```(\S*)$/.exec(line);
    if (fence) {
      if (block) block = undefined;
      else readme.blocks.push((block = { language: fence[1] ?? '', lines: [] }));
    } else if (block) block.lines.push(line);
    else {
      const heading = /^(#+) /.exec(line);
      if (heading?.[1] !== undefined) readme.headings.push(heading[1]);
      readme.code.push(...[...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
      if (line.startsWith('|')) readme.rows.push(cells(line));
    }
  }
  return readme;
}

/** The cells of a row; a bar between backticks parts nothing. */
const cells = (line: string): string[] =>
  [...line.matchAll(/\| ((?:`[^`]*`|[^|`])*)/g)].map((match) => (match[1] ?? '').trim());

const withoutTicks = (cell: string): string => cell.replace(/^`|`$/g, '');

it('lead to each other on their first line', () => {
  expect(read('en').lines[0]).toContain('(README.zh-CN.md)');
  expect(read('zh').lines[0]).toContain('(README.md)');
});

it('have the same headings, blocks, tables and places', () => {
  const [en, zh] = [read('en'), read('zh')];
  expect(zh.headings).toEqual(en.headings);
  expect(zh.blocks.map(({ language }) => language)).toEqual(en.blocks.map((b) => b.language));
  expect(zh.rows.map(({ length }) => length)).toEqual(en.rows.map(({ length }) => length));
  expect(places(zh)).toEqual(places(en));
});

/** Everything between backticks that is a path of this repository. */
const places = ({ code }: Readme): string[] =>
  code.filter((text) => /^(?:bin|src|test|scripts|fixtures|migrations)(?:\/[\w./-]*)?$/.test(text));

describe.each(languages)('README in %s', (language) => {
  const readme = read(language);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('names only files that exist', () => {
    const links = [...readme.lines.join('\n').matchAll(/\]\(([^)#:]+)\)/g)].map((m) => m[1] ?? '');
    const named = [...places(readme), ...links];
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((place) => !existsSync(join(root, place)))).toEqual([]);
  });

  it('names the place of every rule: in the handbook, in code, and its test', () => {
    const rules = readme.rows.filter(([, , , code]) => code?.startsWith('`src/') === true);
    expect(rules.length).toBeGreaterThan(20);
    const handbook = readDefault('en');
    for (const [rule, , path = '', , test = ''] of rules) {
      expect(test, rule).toMatch(/^`test\/.+`$/);
      if (path !== '–') expect(ruleAt(handbook, withoutTicks(path)), path).toBeDefined();
    }
  });

  it('names every script of package.json, and no other', () => {
    const named = readme.lines.flatMap((line) =>
      [...line.matchAll(/npm (?:run (\S+?)|(test))(?=[`\s]|$)/g)].map((m) => m[1] ?? m[2] ?? ''),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it('names only commands and options that exist', async () => {
    const shown = readme.blocks
      .flatMap(({ lines }) => lines)
      .flatMap((line) => /(?:^\$|^[\d*].*) (cohort [a-z].*)$/.exec(line)?.[1] ?? []);
    const named = [...readme.code, ...shown]
      .filter((text) => text.startsWith('cohort '))
      .map((text) => text.replace(/ # exit \d+$/, ''));
    expect(named.some((line) => line.includes('--if-empty'))).toBe(true);
    expect(named.length).toBeGreaterThan(20);
    for (const line of new Set(named)) expect(await faultOf(line), line).toBe('');
  });

  it('shows what the program really says', { timeout: 300_000 }, async () => {
    const folders = { tour: scratchFolder(), office: scratchFolder() };
    cpSync(join(root, 'fixtures/demo'), folders.tour, { recursive: true });
    cpSync(join(root, 'fixtures/office'), folders.office, { recursive: true });
    await officeStore(folders.office);
    let folder = folders.tour;
    let minute = 0;
    for (const { language: kind, lines } of readme.blocks) {
      const [, , place] =
        kind === 'sh' ? (/cd (~\/cohort-(tour|office))/.exec(lines.join(' ')) ?? []) : [];
      if (place === 'tour' || place === 'office') folder = folders[place];
      if (kind !== 'console') continue;
      for (const step of stepsIn(lines)) await play(step, { folder, language, minute: minute++ });
    }
    expect(minute).toBeGreaterThan(60);
  });
});

/** What is wrong with a command line, by the help of the command; empty where nothing is. */
async function faultOf(line: string): Promise<string> {
  const around = { folder: scratchFolder(), lang: 'en', today: undefined, minute: 0 };
  const [, ...given] = words(line);
  const path = given.slice(0, given.findIndex((word) => !/^[a-z]+$/.test(word)) >>> 0);
  const { stdout, code } = await runCommand([...path, '--help'], around);
  const usage = stdout.split('\n')[0] ?? '';
  const known = (/^Usage: cohort((?: [a-z]+)*)/.exec(usage)?.[1] ?? '').trim().split(' ');
  const subjects = known.filter((word) => word !== '');
  const places = [...usage.matchAll(/[<[][A-Z]/g)].length;
  if (code !== 0) return `--help ends with ${code}`;
  if (subjects.join(' ') !== path.slice(0, subjects.length).join(' ')) return usage;
  if (path.length - subjects.length > places) return `no command ${path.join(' ')}`;
  const unknown = given.filter((word) => /^--[a-z-]+$/.test(word) && !stdout.includes(`${word} `));
  return unknown.length > 0 ? `no option ${unknown.join(' ')}` : '';
}

interface Step {
  command: string;
  code: number;
  shown: string[];
}

function stepsIn(lines: readonly string[]): Step[] {
  const steps: Step[] = [];
  for (const line of lines) {
    const start = /^\$ (.*?)(?: # exit (\d+))?$/.exec(line);
    if (start) steps.push({ command: start[1] ?? '', code: Number(start[2] ?? 0), shown: [] });
    else steps.at(-1)?.shown.push(line);
  }
  return steps;
}

/** Plays one command of the tour: one of ours, or one of the two of the shell that the tour needs. */
async function play(
  { command, code, shown }: Step,
  { folder, language, minute }: { folder: string; language: Language; minute: number },
): Promise<void> {
  const cat = /^cat (\S+)$/.exec(command);
  const sed = /^sed 's\/([^/]+)\/([^/]+)\/' (\S+) > (\S+)$/.exec(command);
  if (cat?.[1] !== undefined) {
    writeFileSync(join(folder, cat[1]), `${shown.join('\n')}\n`);
  } else if (sed) {
    const [, from = '', to = '', input = '', output = ''] = sed;
    const source = readFileSync(join(folder, input), 'utf8');
    expect(source, command).toContain(from);
    const changed = source.split('\n').map((line) => line.replace(from, to));
    writeFileSync(join(folder, output), changed.join('\n'));
  } else {
    const [program, ...argv] = words(command);
    expect(program, command).toBe('cohort');
    const around = { folder, lang: language, today: undefined, minute };
    const run = await runCommand(argv, around);
    const said = `${run.stdout}${run.stderr}`;
    expect(run.code, `${command}\n${said}`).toBe(code);
    const same = isWoven(shown, linesOf(run.stdout), linesOf(run.stderr));
    expect(same ? shown : said.split('\n'), command).toEqual(shown);
  }
}

const linesOf = (text: string): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .slice(0, text === '' ? 0 : undefined);

/**
 * Whether a terminal may have shown these lines: stdout and stderr, each in its order, woven into one another. `...`
 * stands for any number of lines.
 */
function isWoven(shown: readonly string[], stdout: readonly string[], stderr: readonly string[]) {
  const seen = new Map<string, boolean>();
  const from = (i: number, a: number, b: number): boolean => {
    const key = `${i} ${a} ${b}`;
    let result = seen.get(key);
    if (result === undefined) seen.set(key, (result = step(i, a, b)));
    return result;
  };
  const step = (i: number, a: number, b: number): boolean => {
    const line = shown[i];
    if (line === undefined) return a === stdout.length && b === stderr.length;
    if (line === '...') {
      return (
        from(i + 1, a, b) ||
        (a < stdout.length && from(i, a + 1, b)) ||
        (b < stderr.length && from(i, a, b + 1))
      );
    }
    return (
      (stdout[a] === line && from(i + 1, a + 1, b)) || (stderr[b] === line && from(i + 1, a, b + 1))
    );
  };
  return from(0, 0, 0);
}
