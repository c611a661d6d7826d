import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CohortError, OutputError, Refusal } from '../../src/errors.js';
import {
  formatForFile,
  makeFolder,
  writeFileSafely,
  writeStdout,
} from '../../src/render/output.js';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cohort-输出-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string) => join(folder, name);
const safely = { force: false };

function errorOf(act: () => unknown): CohortError {
  try {
    act();
  } catch (error) {
    if (error instanceof CohortError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('writing a file', () => {
  it('writes it whole, for its owner only, and leaves nothing beside it', () => {
    expect(writeFileSafely(file('周报.html'), '周报', safely)).toBe('written');
    expect(readFileSync(file('周报.html'), 'utf8')).toBe('周报');
    expect(statSync(file('周报.html')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['周报.html']);
  });

  it('takes the same content for done', () => {
    writeFileSafely(file('a'), new Uint8Array([1, 2]), safely);
    const { ino } = statSync(file('a'));
    expect(writeFileSafely(file('a'), new Uint8Array([1, 2]), safely)).toBe('unchanged');
    expect(statSync(file('a')).ino).toBe(ino);
  });

  it('refuses to replace other content, unless forced', () => {
    writeFileSync(file('a'), 'old');
    chmodSync(file('a'), 0o644);
    const error = errorOf(() => writeFileSafely(file('a'), 'new', safely));
    expect(error).toBeInstanceOf(Refusal);
    expect(error.refused).toEqual({ code: 'output_exists', facts: { file: file('a') } });
    expect(readFileSync(file('a'), 'utf8')).toBe('old');
    expect(writeFileSafely(file('a'), 'new', { force: true })).toBe('written');
    expect(readFileSync(file('a'), 'utf8')).toBe('new');
    expect(statSync(file('a')).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('follows a link to the file that it names', () => {
    writeFileSync(file('real'), 'old');
    symlinkSync(file('real'), file('link'));
    expect(writeFileSafely(file('link'), 'new', { force: true })).toBe('written');
    expect(readFileSync(file('real'), 'utf8')).toBe('new');
    symlinkSync(file('later'), file('dangling'));
    expect(writeFileSafely(file('dangling'), 'new', safely)).toBe('written');
    expect(readFileSync(file('later'), 'utf8')).toBe('new');
  });

  it('writes to devices, never in their place', () => {
    expect(writeFileSafely('/dev/null', 'x', { force: true })).toBe('written');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('never writes onto the store, under whatever name', () => {
    const storePath = file('cohort.db');
    writeFileSync(storePath, 'store');
    symlinkSync(storePath, file('link.csv'));
    linkSync(storePath, file('hard.csv'));
    symlinkSync(file('cohort.db-journal'), file('journal.csv'));
    mkdirSync(file('sub'));
    symlinkSync(folder, file('sub/up'));
    const names = [
      'cohort.db',
      'cohort.db-journal',
      'cohort.db-wal',
      'cohort.db-shm',
      'link.csv',
      'hard.csv',
      'journal.csv',
      'sub/../cohort.db',
      'sub/up/cohort.db',
    ];
    for (const name of names) {
      const error = errorOf(() =>
        writeFileSafely(file(name), 'report', { force: true, storePath }),
      );
      expect(error.refused).toEqual({ code: 'output_is_store', facts: { file: file(name) } });
    }
    expect(readFileSync(storePath, 'utf8')).toBe('store');
    expect(existsSync(file('cohort.db-journal'))).toBe(false);
    expect(writeFileSafely(file('report.csv'), 'report', { force: false, storePath })).toBe(
      'written',
    );
  });

  it('knows the store behind a link of its own', () => {
    writeFileSync(file('real.db'), 'store');
    symlinkSync(file('real.db'), file('cohort.db'));
    for (const name of ['real.db', 'real.db-journal', 'cohort.db']) {
      const error = errorOf(() =>
        writeFileSafely(file(name), 'x', { force: true, storePath: file('cohort.db') }),
      );
      expect(error.refused.code).toBe('output_is_store');
    }
  });

  it.each([
    ['no/such/folder.csv', 'ENOENT'],
    ['a-file/report.csv', 'ENOTDIR'],
    ['a-folder', 'EISDIR'],
    [`${'长'.repeat(100)}.csv`, 'ENAMETOOLONG'],
  ])('says why it could not write: %s', (name, code) => {
    writeFileSync(file('a-file'), '');
    mkdirSync(file('a-folder'));
    const error = errorOf(() => writeFileSafely(file(name), 'x', { force: true }));
    expect(error).toBeInstanceOf(OutputError);
    expect(error.exitCode).toBe(74);
    expect(error.refused).toMatchObject({ code: 'output_failed', facts: { file: file(name) } });
    expect(JSON.stringify(error.refused.facts)).toContain(code);
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'a-folder']);
  });

  it('makes a folder with those above it, and says at once where that cannot be', () => {
    makeFolder(file('一/二/三'));
    makeFolder(file('一/二/三'));
    expect(readdirSync(file('一/二'))).toEqual(['三']);
    writeFileSync(file('a-file'), '');
    const impossible = [file('a-file'), file('a-file/below'), '/proc/cohort/reports'];
    for (const path of impossible) {
      const error = errorOf(() => {
        makeFolder(path);
      });
      expect(error.refused.code, path).toBe('output_failed');
      expect(error.exitCode).toBe(74);
    }
  });

  it('takes no part of a file for the whole of it', () => {
    // The limit makes the system take a part of the bytes, as a nearly full disk does.
    const script = `
      import { writeFileSafely } from ${JSON.stringify(join(process.cwd(), 'src/render/output.ts'))};
      process.on('SIGXFSZ', () => {});
      try { writeFileSafely(${JSON.stringify(file('big'))}, 'x'.repeat(300000), { force: true }); }
      catch (error) { console.log(error.refused.code, error.refused.facts.detail); }`;
    writeFileSync(file('run.mts'), script);
    writeFileSync(file('big'), 'old');
    const tsx = join(process.cwd(), 'node_modules/.bin/tsx');
    const run = spawnSync('bash', ['-c', `ulimit -f 100; exec "${tsx}" "${file('run.mts')}"`], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    expect(run.stdout).toBe('output_failed EFBIG: file too large\n');
    expect(readFileSync(file('big'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['big', 'run.mts']);
  });
});

class Collected extends Writable {
  text = '';
  constructor(private readonly failure?: NodeJS.ErrnoException) {
    super();
  }
  override _write(chunk: Buffer, _: string, done: (error?: Error | null) => void): void {
    setImmediate(() => {
      this.text += chunk.toString();
      done(this.failure);
    });
  }
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: it failed, write`), { code, syscall: 'write' });
}

describe('writing to standard output', () => {
  it('ends when everything is written', async () => {
    const stream = new Collected();
    await writeStdout(stream, '结果\n');
    expect(stream.text).toBe('结果\n');
    expect(stream.listenerCount('error')).toBe(0);
  });

  it('is content when the reader has gone', async () => {
    await writeStdout(new Collected(failure('EPIPE')), 'x');
  });

  it.each(['ENOSPC', 'EIO'])('ends in exit 74 on %s', async (code) => {
    await expect(writeStdout(new Collected(failure(code)), 'x')).rejects.toMatchObject({
      exitCode: 74,
      refused: { code: 'output_failed', facts: { file: 'stdout', detail: `${code}: it failed` } },
    });
  });

  it('writes redirected output to the last byte, or fails', async () => {
    const out = openSync(file('out'), 'w');
    const stream = Object.assign(new Collected(), { fd: out });
    await writeStdout(stream, '一');
    await writeStdout(stream, '二\n');
    closeSync(out);
    expect(readFileSync(file('out'), 'utf8')).toBe('一二\n');
    const full = openSync('/dev/full', 'w');
    await expect(
      writeStdout(Object.assign(new Collected(), { fd: full }), 'x'),
    ).rejects.toMatchObject({ exitCode: 74 });
    closeSync(full);
  });
});

describe('the format of a file', () => {
  it.each([
    ['a.csv', 'csv'],
    ['报告.JSON', 'json'],
    ['a.md', 'md'],
    ['a.htm', 'html'],
    ['a.html', 'html'],
    ['a.b.xlsx', 'xlsx'],
    ['a.txt', 'table'],
    ['a.pdf', undefined],
    ['csv', undefined],
  ])('%s is %s', (path, format) => {
    expect(formatForFile(path)).toBe(format);
  });
});
