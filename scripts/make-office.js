/**
 * Writes the files of `fixtures/office/`: a small training office from November 2025 to June 2026, on which every
 * report is tested. `fixtures/office/office.txt` has the commands that take them in. The newcomers of March, their
 * attendance, marks and drills are those of `fixtures/demo/`. Run it after changing something here; the files are
 * committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFigures } from './office-figures.js';
import { decode, demo, folder, table, write } from './office-files.js';
import { writeOpinions } from './office-opinions.js';
import {
  april,
  chance,
  departmentOf,
  mentors,
  others,
  shenNo,
  skilled,
  staff,
  swing,
  trained,
} from './office-people.js';

// ---- people ----------------------------------------------------------------------------------------------------------
const rosterHeader = ['工号', '姓名', '入职日期', '部门', '班组', '岗位', '手机'];
const row = (p) => [p.no, p.name, p.hired, p.department, p.team, '客服专员', p.phone];
const march = table(decode('roster-2026-03.csv', 'gb18030'))
  .slice(1)
  .map(([, no, name, hired, , team, phone]) => {
    const day = no === 'KF2603036' ? '2026-03-04' : hired.length === 10 ? hired : '2026-02-24';
    const code = no.normalize('NFKC');
    return { no: code, name, hired: day, team, department: departmentOf(team), phone, kind: 'new' };
  });
const shen = { ...march.find(({ no }) => no === shenNo), hired: '2026-01-12', team: '二组' };
shen.department = departmentOf(shen.team);
const newcomers = march.filter(({ no }) => no !== shen.no);

write('staff.csv', rosterHeader, [
  ...staff.map(([no, name, hired, position]) => [no, name, hired, '培训部', '', position, '']),
  ...[...trained, ...others, ...skilled].map(row),
]);
write('trained.csv', rosterHeader, trained.map(row));
write('skilled.csv', rosterHeader, skilled.map(row));
write('shen.csv', rosterHeader, [row(shen)]);
write('roster-2026-03.csv', rosterHeader, [...march.map(row)]);
write('roster-2026-04.csv', rosterHeader, april.map(row));
// Somebody who goes to another team of the other department in the middle.
const moved = { ...others[8], team: '三组', department: '客服二部' };
write('moved-2026-04.csv', rosterHeader, [row(moved)]);

// ---- attendance ------------------------------------------------------------------------------------------------------
const attendanceHeader = ['课次', '工号', '姓名', '考勤', '备注'];
function attendance(batch, sessions, people, exceptions) {
  return Array.from({ length: sessions }, (_, index) => {
    const session = `${batch}-${String(index + 1).padStart(2, '0')}`;
    return people.map((p) => {
      const status = exceptions[`${p.name} ${index + 1}`] ?? '出勤';
      return [session, p.no, p.name, status, ''];
    });
  }).flat();
}
write(
  'attendance-2026-02C.csv',
  attendanceHeader,
  attendance('2026-02C', 5, trained, {
    '江涛 1': '迟到',
    '江涛 3': '迟到',
    '廖凯 4': '迟到',
    '崔健 2': '缺勤',
    '贺强 5': '早退',
  }),
);
const inService = (sessions, people, exceptions) =>
  sessions.flatMap((session) =>
    people.map((p) => [session, p.no, p.name, exceptions[`${p.name} ${session}`] ?? '出勤', '']),
  );
const early = newcomers.filter(({ hired }) => hired < '2026-03-01');
write(
  'attendance-IS2602.csv',
  attendanceHeader,
  inService(['IS2602-01', 'IS2602-02', 'IS2602-03'], early, {
    '周强 IS2602-02': '迟到',
    '胡军 IS2602-03': '缺勤',
  }),
);
write(
  'attendance-IS2603.csv',
  attendanceHeader,
  inService(['IS2603-01'], [...early, shen], {
    '马超 IS2603-01': '缺勤',
    '周强 IS2603-01': '迟到',
    '李伟 IS2603-01': '迟到',
  }),
);
const firstCourse = march.filter(({ name }) => !['马超', '杨帆'].includes(name));
const byNo = (no) => [...trained, ...others, ...skilled, ...march].find((p) => p.no === no);
write('attendance-IS2603B.csv', attendanceHeader, [
  ...inService(['IS2603-03'], ['KF2302005', 'KF2302010', 'KF2401001', 'KF2401005'].map(byNo), {
    '安然 IS2603-03': '迟到',
  }),
  ...inService(['IS2603-04', 'IS2603-05', 'IS2603-06'], [byNo('KF2603036')], {}),
]);
write(
  'attendance-IS2604.csv',
  attendanceHeader,
  inService(['IS2604-01'], firstCourse, { '周强 IS2604-01': '迟到', '罗欣 IS2604-01': '早退' }),
);
write(
  'attendance-IS2606.csv',
  attendanceHeader,
  inService(['IS2606-01'], april, { '丁一鸣 IS2606-01': '迟到', '任重 IS2606-01': '缺勤' }),
);
write(
  'attendance-2026-04B.csv',
  attendanceHeader,
  attendance('2026-04B', 17, april, {
    '丁一鸣 2': '迟到',
    '丁一鸣 4': '迟到',
    '丁一鸣 9': '迟到',
    '任重 6': '缺勤',
    '苏航 10': '请假',
    '苏航 11': '请假',
    '沈默 12': '早退',
  }),
);
// The demo's own file of the one who retrains, beside that of the newcomers of the batch.
writeFileSync(
  new URL('attendance-2026-04B-KF2603007.csv', folder),
  readFileSync(new URL('attendance-2026-04B.csv', demo)),
);
write(
  'attendance-2026-04S.csv',
  attendanceHeader,
  attendance('2026-04S', 9, skilled, { '常胜 4': '迟到', '温馨 7': '迟到' }),
);
const leaveHeader = ['工号', '开始', '结束', '申请日期', '事由'];
const leaves = [
  ['KF2302006', '2026-02-09', '2026-02-13', '2026-02-02', '探亲'],
  ['KF2604006', '2026-04-28', '2026-04-28', '2026-04-24', '体检'],
  ['KF2302014', '2026-05-18', '2026-05-22', '2026-05-08', '年假'],
  ['KF2301003', '2026-06-08', '2026-06-09', '2026-06-03', '病假'],
  ['KF2603014', '2026-06-15', '2026-06-16', '2026-06-02', '年假'],
  ['KF2603021', '2026-06-22', '2026-06-22', '2026-06-01', '事假'],
];
for (const month of ['2026-02', '2026-04', '2026-05', '2026-06']) {
  write(
    `leave-${month}.csv`,
    leaveHeader,
    leaves.filter(([, , , requested]) => requested.startsWith(month)),
  );
}

// ---- what newcomers do with their mentors, and drills ----------------------------------------------------------------
const checklistHeader = ['工号', '项目', '签核日期', '师傅'];
const checklist = table(decode('checklist-2026-03.csv', 'gb18030'));
write(
  'checklist-2026-03.csv',
  checklistHeader,
  checklist.map(([no, item, day, mentor]) => [no, item, day, mentors[mentor]?.name]),
);
const items = checklist.filter(([no]) => no === 'KF2603001').map(([, item]) => item);
const signing = ['2026-05-11', '2026-05-12', '2026-05-14', '2026-05-18', '2026-05-20'];
const mentorOf = (index) => others[index % 4];
write(
  'checklist-2026-05.csv',
  checklistHeader,
  april.flatMap((p, index) =>
    items
      // One of them is not through with it yet.
      .filter((_, at) => p.name !== '任重' || at < 30)
      .map((item, at) => [p.no, item, signing[Math.floor(at / 10)], mentorOf(index).name]),
  ),
);
// A mentor may have so many at a time; the others of March are signed off by somebody, but are nobody's mentees.
const places = new Map(others.slice(0, 4).map(({ no }, index) => [no, index < 2 ? 3 : 2]));
write(
  'mentors.csv',
  ['徒弟工号', '师傅', '开始日期', '结束日期', '事由'],
  [...new Set(checklist.map(([no]) => no))].flatMap((no) => {
    const mentor = mentors[checklist.find(([candidate]) => candidate === no)[3]].no;
    const left = places.get(mentor);
    places.set(mentor, left - 1);
    return left > 0 ? [[no, mentor, '2026-03-12', '2026-04-30', '带训结束']] : [];
  }),
);
write(
  'mentors-2026-05.csv',
  ['徒弟工号', '师傅', '开始日期', '结束日期', '事由'],
  april.map((p, index) => [p.no, mentorOf(index).no, '2026-05-08', '', '']),
);
write(
  'drills-2026-05.csv',
  ['工号', '训练', '日期', '完成数'],
  april
    .filter(({ name }) => name !== '任重')
    .flatMap((p) => [
      ...['2026-05-21', '2026-05-22', '2026-05-25'].map((day) => [
        p.no,
        'calls',
        day,
        120 + Math.floor(chance(`${p.no} ${day}`) * 25),
      ]),
      ...['2026-05-26', '2026-05-27', '2026-05-28'].map((day) => [
        p.no,
        'creatives',
        day,
        50 + Math.floor(chance(`${p.no} ${day}`) * 12),
      ]),
    ]),
);

// ---- exams -----------------------------------------------------------------------------------------------------------
const marksHeader = ['考核', '工号', '考试日期', '成绩', '考官'];
const foundation = { 方圆: 90, 丁一鸣: 74, 夏雨: 88, 卢静: 86.5, 苏航: 79, 蒋欣: 93, 沈默: 83 };
const byName = (name) => april.find((p) => p.name === name);
const aprilMarks = (day, marks) =>
  Object.entries(marks).map(([name, score]) => [
    'foundation_written',
    byName(name).no,
    day,
    score,
    '何经理',
  ]);
write('marks-2026-05-29.csv', marksHeader, aprilMarks('2026-05-29', foundation));
write(
  'marks-2026-06-05B.csv',
  marksHeader,
  aprilMarks('2026-06-05', { 丁一鸣: 80, 苏航: 87, 沈默: 90 }),
);

// The same twenty questions before and after; on the eleventh the best are wrong, the fifth is guessed.
const keyOfPaper = 'CBCBBABBCCBCAAB'.split('').concat(['错', '对', '错', '对', '错']);
function sheetOfAnswers(people, day, share) {
  return people.map((p) => {
    const able = share + 0.12 * swing(`${p.no} able`);
    const answers = keyOfPaper.map((right, index) => {
      const key = `${p.no} ${day} ${index}`;
      const hard = 0.09 * swing(`question ${index}`);
      const odds = index === 10 ? 1.2 - able : index === 4 ? 0.4 : able - hard;
      if (chance(key) < odds) return right;
      const wrong =
        index < 15 ? ['A', 'B', 'C'].filter((letter) => letter !== right) : ['对', '错'];
      if (index >= 15) return wrong.find((word) => word !== right);
      return wrong[Math.floor(chance(`${key} wrong`) * 2)];
    });
    return [p.no, p.name, 'A', day, ...answers];
  });
}
const answerHeader = [
  '工号',
  '姓名',
  'version',
  '考试日期',
  ...keyOfPaper.map((_, index) => index + 1),
];
const staying = trained.filter(({ name }) => name !== '贺强');
write('answers-pre.csv', answerHeader, sheetOfAnswers(trained, '2026-02-25', 0.5));
write('answers-post.csv', answerHeader, sheetOfAnswers(staying, '2026-03-04', 0.88));
const failedTheory = { 江涛: 84, 邱月: 78 };
write(
  'marks-theory-2026-03-11.csv',
  marksHeader,
  trained
    .filter(({ name }) => name in failedTheory)
    .map((p) => ['complaint_theory', p.no, '2026-03-11', failedTheory[p.name], '何经理']),
);
const complaintHeader = ['考核', '工号', '考试日期', 'communication', 'solution', 'composure'];
write(
  'marks-complaint-2026-03-18.csv',
  [...complaintHeader, '考官'],
  staying.map((p) => {
    const of = (what) => Math.round(Math.min(10, Math.max(4, 8.4 + swing(`${p.no} ${what}`))));
    return [
      'complaint_practical',
      p.no,
      '2026-03-18',
      of('communication'),
      p.name === '秦岚' ? 5 : Math.max(6, of('solution')),
      of('composure'),
      '何经理',
    ];
  }),
);
write(
  'marks-complaint-2026-03-26.csv',
  [...complaintHeader, '考官'],
  trained
    .filter(({ name }) => ['秦岚', '石磊', '陆瑶', '崔健'].includes(name))
    .map((p) => [
      'complaint_practical',
      p.no,
      '2026-03-26',
      p.name === '崔健' ? 7 : 9,
      8,
      8,
      '何经理',
    ]),
);
const theory = { 安然: 92, 常胜: 84, 汤圆圆: 76, 尚进: 88, 温馨: 95, 邹红: 81 };
const skilledMarks = (marks, day) =>
  Object.entries(marks).map(([name, score]) => [
    'operator_theory',
    skilled.find((p) => p.name === name).no,
    day,
    score,
    '何经理',
  ]);
write('marks-operator-2026-04-20.csv', marksHeader, skilledMarks(theory, '2026-04-20'));
write('marks-operator-2026-04-24.csv', marksHeader, skilledMarks({ 汤圆圆: 85 }, '2026-04-24'));
const callHeader = [
  '考核',
  '工号',
  '考试日期',
  'etiquette',
  'communication',
  'problem_solving',
  'system_operation',
  'complaint_handling',
  '考官',
];
const dimensions = callHeader.slice(3, -1);
// Two examiners hear the same six calls; of one call they think very differently.
for (const [file, examiner] of [
  ['marks-call-chen.csv', '陈老师'],
  ['marks-call-zhou.csv', '周老师'],
]) {
  write(
    file,
    callHeader,
    skilled.map((p) => [
      'practical_call',
      p.no,
      '2026-04-28',
      ...dimensions.map((what) => {
        const base = 8.6 + 0.7 * swing(`${p.no} ${what}`) + 0.3 * swing(`${p.no} ${what} ${file}`);
        const strict = p.name === '尚进' && examiner === '周老师' ? 2 : 0;
        return Math.round(Math.min(10, Math.max(6, base - strict)));
      }),
      examiner,
    ]),
  );
}
/** The workdays of May 2026 from the 6th on. */
const may = '06 07 08 09 11 12 13 14 15 18 19 20 21 22 25 26 27 28 29'
  .split(' ')
  .map((day) => `2026-05-${day}`);
write(
  'marks-on-the-job-2026-05.csv',
  marksHeader,
  skilled.flatMap((p) => {
    const mark = (what) =>
      Math.round(86 + 5 * swing(`${p.no} skill`) + 3 * swing(`${p.no} ${what}`));
    const capped = (what) => Math.min(100, mark(what));
    return [
      ...may.slice(0, 16).map((day) => ['operator_daily', p.no, day, capped(day), '王主管']),
      ...['2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29'].map((day) => [
        'operator_weekly',
        p.no,
        day,
        capped(`week ${day}`),
        '王主管',
      ]),
      ['operator_monthly', p.no, '2026-05-29', capped('month'), '王主管'],
    ];
  }),
);

writeFigures([...trained, ...others, ...skilled, shen, ...newcomers, ...april]);
writeOpinions();
