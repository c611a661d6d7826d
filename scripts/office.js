/**
 * The office of `fixtures/office/`, built by the built program in a folder: `node scripts/office.js FOLDER`. It has half
 * a year of a training office with 87 people; the README's tours of records, examinations and reports are made in it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/cohort.js', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

function insert(folder, file, line) {
  const handbook = join(folder, 'cohort.handbook.yaml');
  const text = readFileSync(handbook, 'utf8');
  const added = readFileSync(join(folder, file), 'utf8').trimEnd();
  writeFileSync(
    handbook,
    text.replace(`\n${line}\n`, () => `\n${added}\n${line}\n`),
  );
}

/** Builds the office in a folder. Every command has to succeed; `onCommand` hears of each. */
export function buildOffice(folder, onCommand = () => undefined) {
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, 'cohort.db'))) throw new Error(`${folder} has a store already`);
  cpSync(join(fixtures, 'demo'), folder, { recursive: true });
  cpSync(join(fixtures, 'office'), folder, { recursive: true });
  let today = '';
  for (const line of readFileSync(join(fixtures, 'office/office.txt'), 'utf8').split('\n')) {
    const [, file, before] = /^@ insert (\S+) before (.+)$/.exec(line) ?? [];
    if (line.startsWith('@ today ')) today = line.slice('@ today '.length);
    else if (file) insert(folder, file, before);
    else if (line.startsWith('$ cohort ')) {
      const command = line.slice('$ cohort '.length);
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
      const run = spawnSync(process.execPath, [program, ...words, '--yes', '--today', today], {
        cwd: folder,
        env: {
          ...process.env,
          COHORT_DB: join(folder, 'cohort.db'),
          COHORT_LANG: 'zh',
          COHORT_ACTOR: '陈专员',
        },
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(`${today} cohort ${command}\n${run.stderr}`);
      onCommand(today, command);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error('usage: node scripts/office.js FOLDER');
  let commands = 0;
  buildOffice(resolve(folder), (today) => {
    commands += 1;
    if (commands % 20 === 0) process.stderr.write(`${today} ... ${commands} commands\n`);
  });
  process.stdout.write(`${resolve(folder)}: ${commands} commands, until 2026-07-01\n`);
}
