/** An office whose clock moves: commands through `main()`, each at an instant of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { Host } from '../../src/host.js';
import { main } from '../../src/main.js';
import { localTime } from '../../src/operations/reports/instants.js';
import { migrations } from './scratch.js';

export const zone = 'Asia/Shanghai';

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

export class MovingOffice {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** The instant that it is, ISO in UTC. */
  now = '2026-03-02T01:00:00.000Z';

  constructor(folder: string, env: Record<string, string> = {}) {
    this.folder = folder;
    this.env = { COHORT_DB: join(folder, 'cohort.db'), COHORT_LANG: 'en', ...env };
  }

  get store(): string {
    return join(this.folder, 'cohort.db');
  }

  /** Runs a command now; a minute later it is done. */
  async run(...argv: string[]): Promise<Said> {
    const [stdout, stderr] = [capture(), capture()];
    const clock = new Date(this.now);
    const code = await main({
      argv,
      env: this.env,
      cwd: this.folder,
      user: () => 'coordinator',
      now: () => clock,
      dayIn: (office) => localTime(clock.toISOString(), office).day,
      zone: () => zone,
      stdin: new PassThrough(),
      stdout: stdout.stream,
      stderr: stderr.stream,
      migrations,
      version: '0.0.0',
    });
    this.now = new Date(clock.getTime() + 60_000).toISOString();
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  }

  /** Runs a command that has to succeed. */
  async does(...argv: string[]): Promise<Said> {
    const said = await this.run(...argv);
    expect(said.code, `${argv.join(' ')}\n${said.stderr}`).toBe(0);
    return said;
  }

  write(name: string, text: string): string {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  query<T>(sql: string, ...values: (string | number)[]): T[] {
    const sqlite = new Database(this.store, { readonly: true });
    try {
      return sqlite.prepare(sql).all(...values) as T[];
    } finally {
      sqlite.close();
    }
  }
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
