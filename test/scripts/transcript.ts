/**
 * Whole runs as transcripts. A transcript is a text file:
 *
 *     # a comment
 *     @ lang zh                       language of the commands that follow (en at first)
 *     @ today 2026-03-02              the day of the commands that follow
 *     @ fixture demo/leave.csv        copies a file of fixtures/ into the scratch folder
 *     @ office                        puts the store of the office of test/office.ts into the scratch folder
 *     @ file marks.csv                writes the lines up to "@ end" into a file
 *     @ end
 *     @ answers                       what is typed at the next command's questions, a line each; then Ctrl-C
 *     @ end
 *     @ sql PRAGMA user_version = 9   changes the store behind the program's back
 *     $ cohort enroll import roster-wps.csv --batch 2026-03A
 *     expected stdout
 *     >2
 *     expected stderr
 *     >= 0
 *
 * Every command ends with its exit code. `«*»` in an expected line stands for any text. Each command that fails must
 * leave the store byte-identical. UPDATE_TRANSCRIPTS=1 writes what was seen back into the files; read the diff.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { Prompter } from '../../src/app.js';
import { Cancelled } from '../../src/errors.js';
import type { Host } from '../../src/host.js';
import { main } from '../../src/main.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Run {
  stdout: string;
  stderr: string;
  code: number;
}

interface Surroundings {
  folder: string;
  lang: string;
  today: string | undefined;
  minute: number;
  /** Who is at the keyboard; the clock then goes with the day. */
  user?: string;
  /** What a person at the terminal answers in the next command; nobody is there where it is left out. */
  answers?: string[];
}

function capture(): { stream: Host['stdout']; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    stream: Object.assign(stream, { columns: 80 }),
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

/** A person at the terminal: what they are asked stands on stderr with what they answered. */
function scriptedPrompter(answers: string[], say: (text: string) => void): Prompter {
  const next = (question: string, shown = ''): string => {
    const answer = answers.shift();
    say(`? ${question}${shown} ${answer ?? '^C'}\n`);
    if (answer === undefined) throw new Cancelled();
    return answer;
  };
  return {
    interactive: true,
    text: (question, _option, suggestion) => {
      const shown = suggestion === undefined ? '' : ` (${suggestion})`;
      return Promise.resolve(next(question, shown) || (suggestion ?? ''));
    },
    choose: (question, _option, choices) => {
      const answer = next(question, ` [${choices.map(({ name }) => name).join(' | ')}]`);
      const found = choices.find(({ value, name }) => value === answer || name === answer);
      if (!found) throw new Error(`"${answer}" is none of the choices`);
      return Promise.resolve(found.value);
    },
    confirm: (question) => {
      if (next(question) === 'y') return Promise.resolve();
      throw new Cancelled();
    },
  };
}

/** Runs one command in-process, in a scratch folder whose store is `cohort.db`. */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<Run> {
  const stdout = capture();
  const stderr = capture();
  const clockDay = around.user === undefined ? '2026-03-02' : (around.today ?? '2026-03-02');
  const clock = new Date(Date.parse(`${clockDay}T01:00:00Z`) + around.minute * 60_000);
  const day = around.today === undefined ? [] : ['--today', around.today];
  const code = await main({
    argv: [...argv, ...(argv.includes('--today') ? [] : day)],
    env: { COHORT_DB: join(around.folder, 'cohort.db'), COHORT_LANG: around.lang },
    cwd: around.folder,
    user: () => around.user ?? 'coordinator',
    now: () => clock,
    dayIn: () => '2026-03-02',
    zone: () => 'Asia/Shanghai',
    stdin: new PassThrough(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    migrations: join(root, 'migrations'),
    version: '0.0.0',
    ...(around.answers && {
      prompter: scriptedPrompter(around.answers, (text) => {
        stderr.stream.write(Buffer.from(text), () => undefined);
      }),
    }),
  });
  return { stdout: stdout.text(), stderr: stderr.text(), code };
}

/** Splits a command line as a shell would: quotes group, nothing else is special. */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

function matches(expected: string, actual: string): boolean {
  const pattern = expected
    .split('«*»')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]*');
  return new RegExp(`^${pattern}$`, 'u').test(actual);
}

const lines = (text: string): string => (text === '' ? '' : text.replace(/\n?$/, '\n'));

function show(run: Run): string {
  const errors = run.stderr === '' ? '' : `>2\n${lines(run.stderr)}`;
  return `${lines(run.stdout)}${errors}>= ${run.code}\n`;
}

function storeBytes(folder: string): Buffer | undefined {
  const file = join(folder, 'cohort.db');
  return existsSync(file) ? readFileSync(file) : undefined;
}

function changeStore(folder: string, sql: string): void {
  const sqlite = new Database(join(folder, 'cohort.db'));
  sqlite.exec(sql);
  sqlite.close();
}

/** Plays a transcript in a scratch folder and compares every command's stdout, stderr and exit code. */
export async function playTranscript(file: string, folder: string): Promise<void> {
  const around: Surroundings = { folder, lang: 'en', today: undefined, minute: 0 };
  const source = readFileSync(file, 'utf8').split('\n');
  const seen: string[] = [];
  const failures: string[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const line = source[i] ?? '';
    const [mark = '', ...rest] = line.split(' ');
    const argument = rest.slice(1).join(' ');
    if (mark === '$') {
      const start = i + 1;
      while (i + 1 < source.length && !/^>= \d+$/.test(source[i] ?? '')) i += 1;
      const expected = source.slice(start, i + 1).join('\n') + '\n';
      const before = storeBytes(folder);
      const run = await runCommand(words(rest.slice(1).join(' ')), around);
      around.minute += 1;
      expect(around.answers ?? [], `${line}: every answer was asked for`).toEqual([]);
      delete around.answers;
      const actual = show(run);
      if (run.code !== 0 && before !== undefined) {
        expect(storeBytes(folder)?.equals(before), `${line}: store unchanged`).toBe(true);
      }
      const same = matches(expected, actual);
      if (!same) failures.push(`${line}\n--- expected\n${expected}--- actual\n${actual}`);
      const written = same ? expected : actual.replaceAll(folder, '«*»');
      seen.push(line, written.replace(/\n$/, ''));
      continue;
    }
    seen.push(line);
    if (mark !== '@') continue;
    if (rest[0] === 'lang') around.lang = argument;
    else if (rest[0] === 'today') around.today = argument;
    else if (rest[0] === 'sql') changeStore(folder, argument);
    else if (rest[0] === 'office') {
      const { officeStore } = await import('../office.js');
      await officeStore(folder);
    } else if (rest[0] === 'fixture') {
      copyFileSync(join(root, 'fixtures', argument), join(folder, basename(argument)));
    } else if (rest[0] === 'answers') {
      const start = i + 1;
      while (source[i] !== '@ end') i += 1;
      around.answers = source.slice(start, i);
      seen.push(...source.slice(start, i + 1));
    } else if (rest[0] === 'file') {
      const start = i + 1;
      while (source[i] !== '@ end') i += 1;
      mkdirSync(dirname(join(folder, argument)), { recursive: true });
      writeFileSync(join(folder, argument), source.slice(start, i).join('\n') + '\n');
      seen.push(...source.slice(start, i + 1));
    }
  }
  if (process.env['UPDATE_TRANSCRIPTS'] === '1') writeFileSync(file, seen.join('\n'));
  else expect(failures.join('\n'), file).toBe('');
}
