import type { retake as en } from '../en/retake.js';

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;

export const retake: typeof en = {
  summary: '补考：谁该补考、座位、重新培训。',
  due: {
    summary: '考核未通过后，谁要在何时之前做什么。',
    batch: '只看此期次（否则为所有进行中的期次）',
    assessment: '只看此考核',
    empty: '没有人需要补考。',
    retraining: (what, minRate) => `重新培训：${what}（≥ ${percent(minRate)}）`,
  },
  book: {
    summary: '为学员预订考试座位。',
    sitting: '场次代码',
    askSitting: '哪个场次？',
    done: (f) => `${f.employee_no}：${f.held_on} 的场次 ${f.sitting} 有座位（${f.rung}）。`,
    unchanged: (f) => `${f.employee_no} 在场次 ${f.sitting} 已有座位。`,
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
};
