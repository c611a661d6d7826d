import type { retake as en } from '../en/retake.js';

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;

export const retake: typeof en = {
  summary: '补考：谁该补考、座位、重新培训、特批加考。',
  due: {
    summary: '考核未通过后，谁要在何时之前做什么。',
    batch: '只看此期次（否则为所有进行中的期次）',
    assessment: '只看此考核',
    empty: '没有人需要补考。',
    retraining: (what, minRate) => `重新培训：${what}（≥ ${percent(minRate)}）`,
    coaching: (by, done, times) =>
      times === 1 ? `辅导：${by}` : `辅导：${by}（已 ${done}/${times} 次）`,
    approval: (by) => `批准：${by}`,
  },
  book: {
    summary: '为学员预订考试座位。',
    sitting: '场次代码',
    past: '考试已结束且当时确在该场：补记座位',
    askSitting: '哪个场次？',
    done: (f) => `${f.employee_no}：${f.held_on} 的场次 ${f.sitting} 有座位（${f.rung}）。`,
    unchanged: (f) => `${f.employee_no} 在场次 ${f.sitting} 已有座位。`,
  },
  grant: {
    summary: '为未通过的学员在本轮特批加考。',
    attempts: '次数',
    by: '批准人',
    askBy: '谁批准？',
    done: (f) =>
      `${f.employee_no}：${f.granted_by}特批第 ${f.round} 轮“${f.assessment}”加考 ${f.attempts} 次，现有 ${f.left} 次可用。`,
  },
  retrain: {
    summary: '按补考阶梯的要求，把学员安排到某期次的课次中重新培训。',
    batch: '到哪个期次上课',
    askBatch: '哪个期次？',
    done: (f) =>
      `${f.employee_no}：参加 ${f.batch} 的 ${f.sessions} 次课，${f.from} 至 ${f.until}。`,
    unchanged: (f) => `${f.employee_no} 在 ${f.batch} 的这些课次中已有名额。`,
    short: (f) =>
      `${f.employee_no}：这些课次最多只能上到 ${f.total} 次中的 ${f.possible} 次，而要求至少 ${percent(f.min_rate)}。请再安排另一期次的课次。`,
  },
  simulate: {
    summary: '按另一套规定重新评判每个人的状况，不写入任何内容。',
    description:
      '按另一套规定重新评判某一天每个人的状况，不写入任何内容。合格率：在至少参加过一项培养方案关口所要求考核的人中，全部通过这些考核的人所占的比例（作废的成绩不计，已转班的人不计）。',
    handbook: '制度手册文件，或已存的版本，如 v2',
    batch: '此期次的人员',
    since: '在这一天或之后仍在进行的所有期次的人员',
    askBatch: '哪个期次？',
    title: '换一套规定',
    subtitle: (f) => `${f.handbook}；${f.batches}；截至 ${f.on}`,
    version: (version) => `手册第 ${version} 版`,
    batches: (batches) => (batches.length > 6 ? `${batches.length} 个期次` : batches.join('、')),
    noBatches: '没有期次',
    changed: '有变化的人数',
    unchanged: '没有变化的人数',
    passRate: '合格率',
    rate: (rate, interval) =>
      rate === null || interval === null
        ? '暂无数据'
        : `${percent(rate)}（95% 区间 ${percent(interval[0])} 至 ${percent(interval[1])}）`,
    assessmentsTitle: '各项考核的合格率',
    sat: '应试人数',
    interval: '95% 区间',
    range: ([low, high]) => `${percent(low)} 至 ${percent(high)}`,
    passFrom: '现行规定的合格率',
    passTo: '新规定的合格率',
    n: '参加过考核的人数',
    changedTitle: '谁有变化，为什么',
    nobody: '没有人有变化。',
    forbiddenTitle: '新规定不会允许的应试',
    nothingForbidden: '每次应试在新规定下也都允许。',
    from: '现行',
    to: '新规定',
    stageFrom: '现行阶段',
    stageTo: '新阶段',
    passedFrom: '现行已通过',
    passedTo: '新规定已通过',
    why: '原因',
    person: (f) => `${f.employee_no} ${f.name}：${f.from} → ${f.to}`,
    stage: (from, to) => `阶段：${from} → ${to}`,
    passed: (titles) => `按新规定才算通过：${titles}`,
    notPassed: (titles) => `不再算通过：${titles}`,
    behind: '全部完成',
    reason: (sentence, rule) => `${sentence}（${rule}）`,
    attempt: (f) => `${f.employee_no}：${f.on} 参加“${f.assessment}”`,
    note: '合格率只统计至少参加过一项培养方案关口所要求考核的人；全部通过才算合格。区间（威尔逊法）表示仅凭偶然合格率可能偏离多少。',
  },
};
