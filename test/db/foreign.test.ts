/** Files that are no store of ours, or none of this version: said so in both languages, and left as they are. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../src/db/open.js';
import { runCommand } from '../scripts/transcript.js';
import { options, scratchFolder } from './scratch.js';

const commands = ['log', 'undo --yes', 'db check --deep', 'enroll list', 'plan handbook show'];

function prepare(folder: string, name: string): string {
  const file = join(folder, name);
  if (name === 'newer.db') {
    createStore(file, options).close();
    const sqlite = new Database(file);
    sqlite.pragma('user_version = 99');
    sqlite.close();
  } else if (name === 'other.db') {
    const sqlite = new Database(file);
    sqlite.exec('CREATE TABLE notes (text); INSERT INTO notes VALUES (1)');
    sqlite.close();
  } else if (name === 'empty.db') writeFileSync(file, '');
  else if (name === 'text.db') writeFileSync(file, 'Buy milk.\n');
  else if (name === 'folder.db') mkdirSync(file);
  return file;
}

const says: Record<string, [en: string, zh: string]> = {
  'newer.db': ['newer cohort', '更新版本'],
  'other.db': ['is not a cohort store', '不是 cohort 的数据文件'],
  'empty.db': ['is not a cohort store', '不是 cohort 的数据文件'],
  'text.db': ['is not a cohort store', '不是 cohort 的数据文件'],
  'folder.db': ['is not a cohort store', '不是 cohort 的数据文件'],
  'missing.db': ['There is no store', '找不到数据文件'],
};

describe.each(Object.entries(says))('%s', (name, [en, zh]) => {
  it.each(['en', 'zh'])('is refused by every command (%s)', async (lang) => {
    const folder = scratchFolder();
    const file = prepare(folder, name);
    const bytes = name === 'folder.db' || name === 'missing.db' ? null : readFileSync(file);
    for (const command of commands) {
      const around = { folder, lang, today: '2026-03-02', minute: 0 };
      const { code, stdout, stderr } = await runCommand(
        [...command.split(' '), '--db', name],
        around,
      );
      expect(code, `${command}: ${stderr}`).toBe(3);
      expect(stderr).toContain(lang === 'en' ? en : zh);
      expect(stdout).toBe('');
    }
    if (bytes) expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});
