import type { why as en } from '../en/why.js';

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;
const until = (day: string | null): string => (day === null ? '' : `，最迟 ${day}`);

export const why: typeof en = {
  statements: {
    left: (p) =>
      p.reason === 'moved'
        ? `${p.on} 已转到其他期次。`
        : p.reason === 'withdrawn'
          ? `${p.on} 已退出。`
          : `${p.on} 已辞退。`,
    stage_current: (p) => `自 ${p.since} 起处于“${p.stage}”阶段。`,
    program_complete: (p) => `${p.on} 已完成全部阶段。`,
    attendance_open: (p) =>
      `“${p.stage}”阶段：已登记 ${p.held} 次课，出席 ${p.attended} 次；共 ${p.total} 次，要求不低于 ${percent(p.minRate)}。`,
    attendance_held: (p) =>
      `“${p.stage}”阶段：共 ${p.total} 次课，出席 ${p.attended} 次（${percent(p.attended / p.total)}），达到要求的 ${percent(p.minRate)}。`,
    attendance_short: (p) =>
      `“${p.stage}”阶段：共 ${p.total} 次课，只出席 ${p.attended} 次（${percent(p.attended / p.total)}），低于要求的 ${percent(p.minRate)}。`,
    attendance_unrecorded: (p) => `有 ${p.unrecorded} 次课的考勤尚未登记：${p.sessions}。`,
    attendance_unreachable: (p) =>
      `自 ${p.on} 起已不可能达到出勤要求：共 ${p.total} 次课，最多只能出席 ${p.possible} 次，要求不低于 ${percent(p.minRate)}。`,
    attendance_none: () => '本阶段还没有课次。',
    absent_without_leave: (p) => `无故缺勤 ${p.count} 次：${p.sessions}。`,
    time_running: (p) => `“${p.stage}”阶段：${p.from} 至 ${p.until}。`,
    time_served: (p) =>
      p.from === p.until
        ? `“${p.stage}”阶段已于 ${p.from} 完成。`
        : `“${p.stage}”阶段：${p.from} 至 ${p.until}，已满。`,
    time_not_begun: (p) => `“${p.stage}”阶段在上一阶段结束后开始。`,
    no_record: (p) => `“${p.stage}”阶段：暂无“${p.name}”（${p.kind}）的记录。`,
    assessment_passed: (p) =>
      `${p.on} 通过“${p.assessment}”，${p.score} 分，合格线 ${p.passMark} 分。`,
    assessment_not_taken: (p) => `尚未参加“${p.assessment}”${until(p.dueOn)}。`,
    assessment_failed_so_far: (p) =>
      `“${p.assessment}”尚未通过，已 ${p.failures} 次不合格，合格线 ${p.passMark} 分。`,
    assessment_unconfirmed: (p) => `“${p.assessment}”的成绩等待复核。`,
    attempt_failed: (p) =>
      `“${p.assessment}”第 ${p.attempt} 次（${p.rung}），${p.on}：${p.score} 分，低于 ${p.passMark} 分，不合格。`,
    attempt_passed: (p) =>
      `“${p.assessment}”第 ${p.attempt} 次（${p.rung}），${p.on}：${p.score} 分，达到 ${p.passMark} 分，合格。`,
    attempt_critical: (p) => `${p.on} 关键项“${p.dimension}”低于 ${p.floor} 分，整项考核不合格。`,
    attempt_awaiting: (p) => `${p.on} 的 ${p.score} 分须经${p.by}复核后才生效。`,
    attempt_voided: (p) => `${p.on} 的成绩已于 ${p.voidedOn} 作废，不计入。`,
    retake_due: (p) => `应补考：不早于 ${p.notBefore}${until(p.dueOn)}。`,
    retraining_needed: (p) =>
      `再次考试前必须重新参加“${p.what}”培训（出席不低于 ${percent(p.minRate)}）。`,
    retraining_running: (p) => `重新培训已出席 ${p.attended}/${p.total} 次，到 ${p.until} 结束。`,
    retraining_short: (p) =>
      `重新培训出席不足：${p.attended}/${p.total} 次，要求不低于 ${percent(p.minRate)}。`,
    retraining_done: (p) => `${p.on} 已完成重新培训。`,
    re_exam_due: (p) => `应重考：不早于 ${p.notBefore}${until(p.dueOn)}。`,
    ladder_exhausted: () => '补考阶梯已没有下一级。',
    review_due: (p) =>
      `已 ${p.failures} 次不合格；达到 ${p.after} 次起提请评议（调岗或辞退），由人作出决定。`,
    booked: (p) => `已安排在 ${p.on} 的场次 ${p.sitting}。`,
  },
  since: '自',
  due: '期限',
  fact: {
    session: '课次',
    attempt: '应试',
    enrollment: '学籍',
    person: '员工',
    decision: '决定',
    sitting: '考试场次',
  },
  factsFrom: (first, last, count) => `${first} …… ${last}（共 ${count} 项）`,
  ruleLine: (rule) => `依据：${rule}`,
  factsLine: (facts) => `事实：${facts}`,
  version: (version) => `手册第 ${version} 版`,
  nextTitle: '下一步',
  reasonsTitle: '依据',
  noBatch: (employeeNo) => `${employeeNo} 不在任何期次。`,
};
