/**
 * The main job from end to end, in a temporary folder: every command is run by the built program and shown with its
 * true output. Days are set with --today, so that a spring passes in a few seconds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOffice } from './office.js';

const program = fileURLToPath(new URL('../bin/cohort.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cohort-demo-'));
cpSync(fileURLToPath(new URL('../fixtures/demo/', import.meta.url)), folder, { recursive: true });

/** Who was marked for the protection period. */
const confirmed = readFileSync(join(folder, 'marks-2026-06-05.csv'), 'utf8')
  .match(/KF\d+/g)
  .join(' ');

let today = '2026-02-25';
let lang = 'zh';
let cwd = folder;

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
    cwd,
    env: {
      ...process.env,
      COHORT_DB: join(cwd, 'cohort.db'),
      COHORT_LANG: lang,
      COHORT_ACTOR: '陈专员',
      COLUMNS: '80',
    },
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

say('插班与补课 · a late joiner, and what was missed');
today = '2026-03-12';
cohort('plan batch open 2026-03B --start 2026-03-16 --trainer 周老师 --venue 培训室二 --quiet');
cohort('enroll advise KF2603036');
cohort('enroll add KF2603036 --batch 2026-03A --insert');
cohort('enroll add KF2603025 --batch 2026-03A --insert');
today = '2026-03-20';
cohort('record attendance attendance-2026-03B.csv');

say('带训签核与强化训练 · mentoring and drills');
today = '2026-03-25';
cohort('record checklist checklist-2026-03.csv --quiet --format csv --out checklist-preview.csv');
today = '2026-04-02';
cohort('record drill drills-2026-04.csv --quiet --format csv --out drills-preview.csv');

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
cohort('plan batch open 2026-04B --start 2026-04-22 --trainer 陈老师 --venue 培训室一 --quiet');
cohort(
  'retake retrain KF2603007 --assessment foundation_written --batch 2026-04B --reason 两次不合格',
);
today = '2026-05-08';
cohort('record attendance attendance-2026-04B.csv --quiet');
cohort('exam score marks-2026-05-08.csv');
cohort('plan batch open 2026-05A --start 2026-05-11 --trainer 陈老师 --venue 培训室一 --quiet');
cohort(
  'retake retrain KF2603007 --assessment foundation_written --batch 2026-05A --reason 第三次不合格',
);
today = '2026-05-11';
cohort('enroll pause KF2603010 --from 2026-05-11 --until 2026-05-31 --reason 病假');
today = '2026-05-22';
cohort('record attendance attendance-2026-05A.csv --quiet');
cohort('exam score marks-2026-05-22.csv');

say('周一早会 · the Monday meeting: the week of 18 May');
today = '2026-05-25';
cohort('report weekly --week 2026-W21 --out reports/ --lang en');
cohort('report weekly --week 2026-W21 --out 周报/');

say('四次不合格：提请评议，由另一人决定 · four failures: a review, decided by somebody else');
cohort('retake review');
cohort('retake review KF2603007 --out 评议材料.html');
cohort('record decision KF2603007 another_round --by 何经理 --reason 再试一次', 1);
cohort('record decision KF2603007 another_round --by 王主管 --reason 成绩逐次上升');
cohort('enroll withdraw KF2603011 --reason 离职');

say('保护期与转正 · protection period and regularisation');
today = '2026-06-05';
cohort('exam score marks-2026-06-05.csv --quiet --format csv --out marks-preview.csv --force');
today = '2026-06-08';
cohort('today --for supervisor');
cohort(`exam confirm ${confirmed} --assessment protection_task --actor 王主管 --quiet`);
cohort('record kpi kpi-2026-05.csv --quiet --format csv --out kpi-preview.csv');
today = '2026-06-15';
cohort('record application KF2603001');
cohort('record application KF2603005');
cohort('record approval KF2603001 --by 王主管');
cohort('today');

say('为什么 · why, of twelve people');
today = '2026-06-16';
const people = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '19', '25', '36'];
for (const person of people) cohort(`why KF26030${person}`);
lang = 'en';
for (const person of people) cohort(`why KF26030${person}`);
lang = 'zh';

say('如果合格线是 80 分 · what if the pass mark were 80');
const handbook = readFileSync(join(folder, 'cohort.handbook.yaml'), 'utf8');
writeFileSync(join(folder, '80.yaml'), handbook.replace('pass_mark: 85', 'pass_mark: 80'));
cohort('plan handbook diff 80.yaml');
cohort('retake simulate 80.yaml --batch 2026-03A');

say('流水与检查 · the journal, and the check of every row against it');
cohort('log');
cohort('db check --deep');

say('周报 · the weekly report');
cohort('report weekly --week 2026-W24');

say('一个完整的办公室，半年的记录 · a whole office, half a year: fixtures/office/office.txt');
cwd = join(folder, 'office');
let commands = 0;
buildOffice(cwd, () => (commands += 1));
process.stdout.write(`${commands} commands\n`);
today = '2026-07-01';

say('问卷与评价 · forms and appraisals');
cohort('record form results --by trainer');
cohort('record form results --session 2026-02C-05');
cohort('record appraisal results KF2301002');

say('指标：等级、班组、培训前后 · figures: levels, teams, before and after');
cohort('record kpi levels --period 2026-06 --team 一组');
cohort('record kpi teams --period 2026-06');
cohort('record kpi compare --batch 2026-02C --metric csat');

say('考官一致性，题目分析 · agreement of examiners, analysis of questions');
cohort('exam agreement --assessment practical_call');
cohort('exam items PRE --out 题目分析.html');

say('抽查、改进措施、案例 · spot checks, actions, cases');
cohort('record spotcheck draw');
cohort('record action list');
cohort('record case search 退款');

say('奖项、扣分、交给薪资 · awards, points off, payroll');
cohort('record award propose --period 2026-06');
cohort('record deduction list --period 2026-04');
cohort('record award export --period 2026-Q1 --out 薪资.csv');

say(
  '报告：月报、培训效果、综合指数、个人档案 · reports: a month, the effect of a training, the index, a person',
);
cohort('report monthly --month 2026-06 --out 报告/');
cohort('report effect --batch 2026-02C');
cohort('report index --period 2026-06');
cohort('report person KF2301002 --out 报告/江涛.html');

process.stdout.write(`\nHTML: ${join(folder, '周报')}, ${join(cwd, '报告')}\n`);
