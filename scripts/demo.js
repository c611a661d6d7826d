/**
 * The main job from end to end, in a temporary folder: every command is run by the built program and shown with its
 * true output. Days are set with --today, so that a spring passes in a few seconds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/cohort.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cohort-demo-'));
cpSync(fileURLToPath(new URL('../fixtures/demo/', import.meta.url)), folder, { recursive: true });

let today = '2026-02-25';
let lang = 'zh';

function say(text) {
  process.stdout.write(
    `\n\u001b[1m# ${text}\u001b[0m\n`.replaceAll(process.stdout.isTTY ? '' : /\u001b\[\d*m/g, ''),
  );
}

/** Runs one command; anything but the expected exit code ends the demo. */
function cohort(line, expected = 0) {
  process.stdout.write(`$ cohort ${line}\n`);
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
  const run = spawnSync(process.execPath, [program, ...words, '--today', today], {
    cwd: folder,
    env: { ...process.env, COHORT_DB: join(folder, 'cohort.db'), COHORT_LANG: lang, COLUMNS: '80' },
    encoding: 'utf8',
  });
  process.stdout.write(run.stdout + run.stderr);
  if (run.status !== expected) {
    process.stdout.write(`exit ${run.status}, expected ${expected}\n`);
    process.exit(1);
  }
  if (expected !== 0) process.stdout.write(`(exit ${expected})\n`);
}

say('新建数据文件 · a new store, with the handbook beside it');
cohort('init --office 客服部培训组 --zone Asia/Shanghai');
cohort('enroll import staff.csv');

say('开班：八天课程表 · open a batch: the eight-day timetable');
cohort('plan batch open 2026-03A --start 2026-03-02 --trainer 陈老师 --venue 培训室一');
cohort('plan session list --batch 2026-03A --out 课程表.xlsx');

say('花名册：先试运行，再导入，再导一次 · the roster: tried, taken in, taken in again');
cohort('enroll import roster-2026-03.csv --batch 2026-03A --dry-run');
cohort('enroll import roster-2026-03.csv --batch 2026-03A');
cohort('enroll import roster-2026-03.csv --batch 2026-03A');

say('请假与考勤 · leave and attendance');
today = '2026-03-04';
cohort('record leave leave.csv');
cohort('record sheet attendance --session 2026-03A-01 --out 签到表.csv');
today = '2026-03-11';
cohort(
  'record attendance attendance-2026-03A.csv --quiet --format csv --out attendance-preview.csv',
);
cohort('enroll list --batch 2026-03A');

say('笔试 · the written exam');
today = '2026-04-13';
cohort('today');
cohort(
  'exam sit --assessment foundation_written --on 2026-04-13 --batch 2026-03A --venue 培训室一 --proctor 何经理',
);
cohort('exam score marks-2026-04-13.csv --quiet --format csv --out marks-preview.csv');
cohort('retake due');

say('补考 · the retake');
today = '2026-04-15';
cohort('exam sit R1 --assessment foundation_written --on 2026-04-20 --proctor 何经理');
cohort('retake book KF2603002 KF2603004 KF2603007 --sitting R1');
today = '2026-04-20';
cohort('exam score marks-2026-04-20.csv');
cohort('retake due');

say('没有重新培训就不能再考 · no third try without retraining');
today = '2026-05-08';
cohort('exam score marks-2026-05-08.csv', 1);

say('重新培训与重考 · retraining and re-exam');
today = '2026-04-21';
cohort('plan batch open 2026-04B --start 2026-04-22 --trainer 陈老师 --venue 培训室一');
cohort(
  'retake retrain KF2603007 --assessment foundation_written --batch 2026-04B --reason 两次不合格',
);
today = '2026-05-08';
cohort('record attendance attendance-2026-04B.csv --quiet');
cohort('exam score marks-2026-05-08.csv');
cohort('plan batch open 2026-05A --start 2026-05-11 --trainer 陈老师 --venue 培训室一');
cohort(
  'retake retrain KF2603007 --assessment foundation_written --batch 2026-05A --reason 第三次不合格',
);
today = '2026-05-22';
cohort('record attendance attendance-2026-05A.csv --quiet');
cohort('exam score marks-2026-05-22.csv');

say('为什么 · why: 一次通过 / 补考通过 / 两次不合格 / 多次不合格 / 无故缺勤');
for (const person of ['KF2603001', 'KF2603002', 'KF2603004', 'KF2603007', 'KF2603019'])
  cohort(`why ${person}`);
lang = 'en';
for (const person of ['KF2603001', 'KF2603002', 'KF2603004', 'KF2603007', 'KF2603019'])
  cohort(`why ${person}`);
lang = 'zh';

say('流水与检查 · the journal, and the check of every row against it');
cohort('log');
cohort('db check --deep');

say('周一早会 · the Monday meeting: the week of 18 May');
today = '2026-05-25';
cohort('report weekly --week 2026-W21 --out reports/ --lang en');
cohort('report weekly --week 2026-W21 --out 周报/');
cohort('report weekly --week 2026-W21');
process.stdout.write(`\nHTML: ${join(folder, '周报', 'weekly-2026-W21.html')}\n`);
