/**
 * Writes the demo's files into `fixtures/demo/`: what HR, the front desk and the examiners of a training office send.
 * Run it after changing a name or a mark here; the files are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../fixtures/demo/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** GB18030 bytes of a text, by turning the platform's decoder round. WPS saves CSV in this encoding. */
function gb18030(text) {
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(pairs.get(character) ?? []));
  }
  return Uint8Array.from(bytes);
}
const pairs = new Map();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail]);
  }
}

const names =
  '王芳 李伟 张敏 刘洋 陈静 杨帆 赵磊 黄丽 周强 吴倩 徐斌 孙悦 胡军 朱琳 高翔 林晓 何涛 郭婷 马超 罗欣 梁栋 宋佳 郑浩 谢蕾 韩雪 唐鹏 冯媛 于洋 董洁 萧然 程诚 曹颖 袁野 邓超群 许诺 傅瑶';
const people = names.split(' ').map((name, index) => ({
  no: `KF2603${String(index + 1).padStart(3, '0')}`,
  name,
  hired: '2026-02-24',
  team: ['一组', '二组', '三组', '四组'][index % 4],
  phone: `138${String(10_000_000 + index * 137_911)}`,
}));
const person = (name) => people.find((candidate) => candidate.name === name);

// Somebody whom the office knows already, from the training of the month before.
const known = {
  no: 'KF2601017',
  name: '沈冰',
  hired: '2026-01-12',
  team: '二组',
  phone: '13700001234',
};
writeFileSync(
  new URL('staff.csv', folder),
  `工号,姓名,入职日期,部门,班组,岗位,手机\r\n${known.no},${known.name},${known.hired},客服部,${known.team},客服专员,${known.phone}\r\n`,
);

// The roster as WPS saves it: GB18030, a title row, full-width digits, an Excel serial day, all kinds of days.
person('陈静').shownNo = 'ＫＦ２６０３００５';
person('杨帆').shownHired = '46077';
person('黄丽').shownHired = '2026/2/24';
person('吴倩').shownHired = '2026年2月24日';
person('孙悦').shownHired = '20260224';
person('傅瑶').hired = '2026-03-04';
const roster = [...people, { ...known, team: '三组' }];
const rosterText = [
  '客服部2026年3月新员工花名册,,,,,,',
  '序号,工号,姓名,入职日期,部门,班组,手机号码',
  ...roster.map((p, index) =>
    [index + 1, p.shownNo ?? p.no, p.name, p.shownHired ?? p.hired, '客服部', p.team, p.phone].join(
      ',',
    ),
  ),
].join('\r\n');
writeFileSync(new URL('roster-2026-03.csv', folder), gb18030(`${rosterText}\r\n`));

const workdays = [
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
  '2026-03-05',
  '2026-03-06',
  '2026-03-09',
  '2026-03-10',
  '2026-03-11',
];
/** The day (from 0) of each of the 17 slots of the eight-day timetable. */
const dayOfSlot = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7];
const session = (batch, slot) => `${batch}-${String(slot + 1).padStart(2, '0')}`;

// The filled sign-in sheet of the whole foundation training.
const notes = new Map();
const mark = (name, slots, status, note = '') =>
  slots.forEach((slot) => notes.set(`${name} ${slot}`, [status, note]));
mark('马超', [3, 4, 8, 9, 13], '缺勤', '未请假');
mark('周强', [2], '迟到', '地铁延误');
mark('胡军', [5], '迟到');
mark('郭婷', [10], '迟到');
mark('韩雪', [7, 8], '请假', '体检');
mark('曹颖', [12], '早退');
const rows = ['课次,工号,姓名,考勤,备注'];
for (const [slot, day] of dayOfSlot.entries()) {
  for (const p of roster) {
    if (p.hired > (workdays[day] ?? '')) continue;
    const [status, note] = notes.get(`${p.name} ${slot}`) ?? ['出勤', ''];
    rows.push([session('2026-03A', slot), p.no, p.name, status, note].join(','));
  }
}
writeFileSync(new URL('attendance-2026-03A.csv', folder), gb18030(`${rows.join('\r\n')}\r\n`));
writeFileSync(
  new URL('leave.csv', folder),
  `工号,开始,结束,申请日期,事由\r\n${person('韩雪').no},2026-03-05,2026-03-05,2026-03-02,体检\r\n`,
);

// The written exam: most pass, three do not.
const failing = { 李伟: 81, 刘洋: 72.5, 赵磊: 64 };
const first = roster
  .filter(({ name }) => name !== '马超')
  .map((p, index) => [
    'foundation_written',
    p.no,
    '2026-04-13',
    failing[p.name] ?? 85 + ((index * 7) % 14) + (index % 2) / 2,
    '何经理',
  ]);
const sheet = (lines) =>
  ['考核,工号,考试日期,成绩,考官', ...lines.map((line) => line.join(','))].join('\r\n') + '\r\n';
writeFileSync(new URL('marks-2026-04-13.csv', folder), `\uFEFF${sheet(first)}`);
const again = (day, marks) =>
  sheet(
    Object.entries(marks).map(([name, score]) => [
      'foundation_written',
      person(name).no,
      day,
      score,
      '何经理',
    ]),
  );
writeFileSync(
  new URL('marks-2026-04-20.csv', folder),
  `\uFEFF${again('2026-04-20', { 李伟: 88, 刘洋: 79, 赵磊: 70.5 })}`,
);
writeFileSync(
  new URL('marks-2026-05-08.csv', folder),
  `\uFEFF${again('2026-05-08', { 赵磊: 76 })}`,
);
writeFileSync(
  new URL('marks-2026-05-22.csv', folder),
  `\uFEFF${again('2026-05-22', { 赵磊: 82.5 })}`,
);

// The one who retrains sits in two later batches.
for (const batch of ['2026-04B', '2026-05A']) {
  const lines = dayOfSlot.map((_, slot) => `${session(batch, slot)},${person('赵磊').no},出勤`);
  writeFileSync(
    new URL(`attendance-${batch}.csv`, folder),
    `课次,工号,考勤\r\n${lines.join('\r\n')}\r\n`,
  );
}
