/** What trainees, colleagues, checkers and customers say in the office of `fixtures/office/`. See `make-office.js`. */
import { write } from './office-files.js';
import { chance, others, swing, trained } from './office-people.js';

/** Writes feedback, appraisals, spot checks and call-backs. */
export function writeOpinions() {
  // ---- feedback, appraisals --------------------------------------------------------------------------------------------
  const questions = Array.from(
    { length: 16 },
    (_, index) => `q${String(index + 1).padStart(2, '0')}`,
  );
  const praise = ['案例讲得透', '投诉六步', '现场演练', '和工作贴得紧', '老师答疑耐心', ''];
  const blame = ['时间太紧', '内容偏多', '教室太热', '', '', ''];
  const wishes = ['多做练习', '分两天讲', '发课后资料', '', '', ''];
  const pick = (list, text) => list[Math.floor(chance(text) * list.length)];
  /** How a session is liked: the mean of its answers, those of the trainer and of the timetable apart. */
  const liked = [
    ['2026-02C-01', 11, 4.2, 0.2],
    ['2026-02C-03', 12, 4.6, 0.3],
    ['2026-02C-05', 9, 3.3, -0.2],
    ['2026-03A-01', 30, 4.1, 0.1],
    ['2026-03A-08', 28, 3.4, -0.3],
    ['2026-04B-01', 8, 4, 0.2],
    ['2026-04S-05', 6, 4.5, 0.2],
  ];
  const answers = (session, n, mean, ofTrainer) =>
    Array.from({ length: n }, (_, person) => [
      'training_feedback',
      session,
      person + 1,
      ...questions.map((question, index) => {
        const key = `${session} ${person} ${question}`;
        const shift = index >= 7 && index <= 12 ? ofTrainer : index === 5 ? -0.5 : 0;
        if (chance(`${key} blank`) < 0.02) return '';
        const mood = 0.5 * swing(`${session} ${person}`);
        return Math.min(5, Math.max(1, Math.round(mean + shift + mood + 0.6 * swing(key))));
      }),
      pick(praise, `${session} ${person} o1`),
      pick(blame, `${session} ${person} o2`),
      pick(wishes, `${session} ${person} o3`),
    ]);
  for (const batch of ['2026-02C', '2026-03A', '2026-04B', '2026-04S']) {
    write(
      `feedback-${batch}.csv`,
      ['问卷', '课次', '填写人', ...questions, 'o1', 'o2', 'o3'],
      liked.filter(([session]) => session.startsWith(batch)).flatMap((one) => answers(...one)),
    );
  }

  const appraisalItems = ['a01', 'a02', 'a03', 'a04', 'a05', 'a06', 'a07'];
  const raters = (index) => [
    ['self', '', 0.5],
    ...[1, 2, 3].map((step) => ['peer', trained[(index + step) % 12].no, 0]),
    ['mentor', others[index % 4].no, -0.2],
    ...[1, 2, 3].map((step) => ['customer', `C${String(index * 3 + step).padStart(3, '0')}`, -0.3]),
  ];
  for (const [day, better] of [
    ['2026-02-11', 0],
    ['2026-04-22', 0.7],
  ]) {
    write(
      `appraisals-${day.slice(0, 7)}.csv`,
      ['form', 'employee_no', 'rater_role', 'rater', 'given_on', ...appraisalItems, 'b1', 'b2'],
      trained.slice(0, 9).flatMap((p, index) =>
        raters(index).map(([role, rater, kind]) => [
          'complaint_appraisal',
          p.no,
          role,
          rater,
          day,
          ...appraisalItems.map((item) => {
            const own =
              0.4 * swing(`${p.no} appraised`) +
              0.4 * swing(`${p.no} ${role}${rater} ${item} ${day}`);
            return Math.min(5, Math.max(1, Math.round(3.3 + better + kind + own)));
          }),
          role === 'mentor' ? (better > 0 ? '先听后说，有进步' : '态度好') : '',
          role === 'mentor' && better === 0 ? '办法少，多想几种' : '',
        ]),
      ),
    );
  }

  // ---- customers who are called back -----------------------------------------------------------------------------------
  const towns = ['东城', '西湖', '南山', '北关', '海淀', '浦东'];
  const trades = ['贸易', '食品', '机械', '广告', '家具'];
  write(
    'customers.csv',
    ['客户编号', '客户名称', '负责人工号', '最近联系'],
    Array.from({ length: 30 }, (_, index) => [
      `C${String(index + 1).padStart(3, '0')}`,
      `${towns[index % 6]}${trades[index % 5]}有限公司`,
      [...others, ...trained][index].no,
      '2026-03-25',
    ]),
  );

  // ---- spot checks -----------------------------------------------------------------------------------------------------
  // Who is drawn follows from the handbook's seed: "cohort record spotcheck draw" says it.
  const checked = {
    '2026-04-07': 'KF2603029 KF2401001 KF2603023 KF2302007 KF2301002 KF2603022 KF2302020 KF2603008',
    '2026-05-13': 'KF2603001 KF2302001 KF2302009 KF2603031 KF2604006 KF2302006 KF2603036 KF2302016',
    '2026-06-10': 'KF2603021 KF2604005 KF2603035 KF2603015 KF2603034 KF2603030 KF2301004 KF2603024',
  };
  for (const [day, drawn] of Object.entries(checked)) {
    write(
      `spot-${day}.csv`,
      ['抽查日期', '工号', '得分', '发现的问题', '检查人'],
      drawn.split(' ').map((no) => {
        const score = Math.round(Math.min(100, 87 + 8 * swing(`${no} ${day} checked`)));
        return [day, no, score, score < 80 ? '没有核对客户信息' : '', '陈专员'];
      }),
    );
  }
  const called = {
    '2026-04': '04 16 27 30 12 15 10 06 23 17 20 24 22 01 25 29 18 28',
    '2026-05': '13 21 07 03 14 11 08 19 26 02 25 24 29 28 09 20 27',
    '2026-06': '06 21 16 19 18 14 11 08 10 26 03 07 02 30 23 15 13 17 01 05',
  };
  for (const [month, numbers] of Object.entries(called)) {
    write(
      `calls-${month}.csv`,
      ['客户编号', '日期', '满意度', '发现的问题', '回访人'],
      numbers.split(' ').map((number, index) => {
        const mark = Math.round(
          Math.min(5, Math.max(1, 4 + 0.9 * swing(`${number} ${month} called`))),
        );
        const day = `${month}-${String(8 + index).padStart(2, '0')}`;
        return [`C0${number}`, day, mark, mark < 3 ? 'CRM 记录不全' : '', '陈专员'];
      }),
    );
  }
}
