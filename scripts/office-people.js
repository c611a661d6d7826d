/**
 * Who works in the office of `fixtures/office/`: the newcomers of the demo, eight more in April, and the colleagues
 * who have long been there. See `make-office.js`.
 */

/** A number from 0 to 1 that belongs to a text: the same one on every machine. */
export function chance(text) {
  let hash = 2_166_136_261;
  for (const character of text) {
    hash = Math.imul(hash ^ character.codePointAt(0), 16_777_619) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** About normal, mean 0 and deviation 1. */
export function swing(text) {
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += chance(`${text} ${i}`);
  return sum - 6;
}

/** Somebody whom the office knows already in March. */
export const shenNo = 'KF2601017';

const teams = ['一组', '二组', '三组', '四组'];
/** The first two teams are of the first department, the others of the second. */
export const departmentOf = (team) => (teams.indexOf(team) < 2 ? '客服一部' : '客服二部');

function group(prefix, hired, names, kind) {
  return names.split(' ').map((name, index) => {
    const team = teams[index % 4];
    const no = `${prefix}${String(index + 1).padStart(3, '0')}`;
    const phone = `139${String(10_000_000 + Math.floor(chance(no) * 89_999_999))}`;
    return { no, name, hired, team, department: departmentOf(team), phone, kind };
  });
}

/** Twelve of the weakest, who are trained in February (batch 2026-02C). */
export const trained = group(
  'KF2301',
  '2023-03-06',
  '白雪 江涛 秦岚 范明 石磊 姚远 廖凯 金鑫 陆瑶 崔健 邱月 贺强',
  'trained',
);
/** Twenty who take part in no batch: what the trained are compared with. The first four are mentors. */
export const others = group(
  'KF2302',
  '2023-09-04',
  '李建国 赵文华 钱丽萍 孙志强 顾清 毛宁 龙飞 万里 段誉铭 雷鸣 侯亮 龚雪 邵华 孟洁 薛平 尹航 武斌 康宁 施文 洪波',
  'other',
);
/** Six whose skills are trained and examined in April (batch 2026-04S). */
export const skilled = group('KF2401', '2024-07-01', '安然 常胜 汤圆圆 尚进 温馨 邹红', 'skilled');
/** Eight newcomers of April, in the batch 2026-04B. */
export const april = group(
  'KF2604',
  '2026-04-15',
  '方圆 丁一鸣 夏雨 任重 卢静 苏航 蒋欣 沈默',
  'april',
);
/** The mentors of the demo's checklist, and who they are here. */
export const mentors = {
  李师傅: others[0],
  赵师傅: others[1],
  钱师傅: others[2],
  孙师傅: others[3],
};
/** The trainers and the people above, who are in no team and have no figures. */
export const staff = [
  ['KF1901001', '陈老师', '2019-03-04', '内训师'],
  ['KF1901002', '周老师', '2020-06-01', '内训师'],
  ['KF1801001', '何经理', '2018-05-07', '培训经理'],
  ['KF1801002', '王主管', '2018-09-03', '培训主管'],
];
