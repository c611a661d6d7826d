/**
 * The office on which reports are tested: `fixtures/office/office.txt` played once, its store copied for every caller.
 * The file's lines are `@ today DAY`, `@ actor NAME`, `@ insert FILE before LINE` (into the handbook) and `$ cohort ...`;
 * the other files of the folder lie beside the store while it is built.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, words } from './scripts/transcript.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = join(root, 'fixtures/office');
const kept = ['cohort.db', 'cohort.handbook.yaml'] as const;

/** The last day of the office: everything of June 2026 is recorded. */
export const officeDay = '2026-07-01';

/** What cannot change a fact: what is shown, how, and in which words. */
const showing = /\/(?:i18n|render)\/|report/;

/** Everything that the built store depends on; another hash means another store. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'migrations', 'fixtures/office', 'fixtures/demo']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !showing.test(file.slice(root.length)));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.digest('hex').slice(0, 20);
}

function insert(folder: string, file: string, line: string): void {
  const handbook = join(folder, 'cohort.handbook.yaml');
  const [before, ...after] = readFileSync(handbook, 'utf8').split(`\n${line}\n`);
  if (after.length !== 1) throw new Error(`"${line}" is not one line of the handbook`);
  const added = readFileSync(join(folder, file), 'utf8').trimEnd();
  writeFileSync(handbook, `${before ?? ''}\n${added}\n${line}\n${after[0] ?? ''}`);
}

/** Plays the office's commands in a folder of its own; every one of them has to succeed. */
async function build(folder: string): Promise<void> {
  cpSync(join(root, 'fixtures/demo'), folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  const around = { folder, lang: 'zh', today: '', user: '陈专员', minute: 0 };
  for (const line of readFileSync(join(source, 'office.txt'), 'utf8').split('\n')) {
    const today = /^@ today (\S+)$/.exec(line);
    const insertion = /^@ insert (\S+) before (.+)$/.exec(line);
    if (today) Object.assign(around, { today: today[1], minute: 0 });
    else if (line.startsWith('@ actor ')) around.user = line.slice('@ actor '.length);
    else if (insertion) insert(folder, insertion[1] ?? '', insertion[2] ?? '');
    else if (line.startsWith('$ cohort ')) await play(line.slice('$ cohort '.length), around);
    else if (line !== '' && !line.startsWith('#')) throw new Error(`office.txt: ${line}`);
  }
}

async function play(
  command: string,
  around: Parameters<typeof runCommand>[1] & { minute: number },
): Promise<void> {
  const run = await runCommand([...words(command), '--yes'], around);
  around.minute += 1;
  if (run.code !== 0) {
    throw new Error(`${around.today ?? ''} cohort ${command}: exit ${run.code}\n${run.stderr}`);
  }
}

let built: Promise<string> | undefined;

/** The folder with the built store. It is kept between runs of the tests, for as long as nothing it rests on changes. */
async function builtOffice(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/cohort-office', hashOfSources());
  if (existsSync(cache)) return cache;
  const folder = mkdtempSync(join(tmpdir(), 'cohort-office-'));
  await build(folder);
  mkdirSync(join(cache, '..'), { recursive: true });
  // Two processes may build at once: what is there under its name is always whole.
  const own = mkdtempSync(`${cache}-`);
  for (const name of kept) copyFileSync(join(folder, name), join(own, name));
  rmSync(folder, { recursive: true });
  try {
    renameSync(own, cache);
  } catch (error) {
    if (!existsSync(cache)) throw error;
    rmSync(own, { recursive: true });
  }
  return cache;
}

/**
 * Puts a copy of the office's store (`cohort.db`) and of its handbook into a folder. Its language is that of the store
 * (Chinese); commands are run in any language with `--lang`.
 */
export async function officeStore(folder: string): Promise<void> {
  const from = await (built ??= builtOffice());
  for (const name of kept) copyFileSync(join(from, name), join(folder, name));
}
