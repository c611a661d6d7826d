import type { decide as en } from '../en/decide.js';

const kinds: Readonly<Record<string, string>> = {
  transfer: '调岗',
  dismissal: '辞退',
  another_round: '再给一轮',
  regularisation: '转正',
  elimination: '淘汰',
};

const named = (decision: string): string => kinds[decision] ?? decision;

export const decide: typeof en = {
  refusals: {
    decision_without_reason: (f) => ({
      message: `对 ${f.employee_no} 的决定“${named(f.decision)}”没有写理由。`,
      hint: '请用 --reason 写明理由；本人有权询问。',
    }),
    decision_in_future: (f) => ({
      message: `决定的日期是 ${f.on}，今天是 ${f.today}。`,
      hint: '请在作出决定的当天或之后登记。',
    }),
    decision_repeated: (f) => ({
      message: `对 ${f.employee_no} 的决定“${named(f.decision)}”已于 ${f.decided_on} 作出，此后没有新的提请。`,
      hint: '如果那次决定有误，请用 "cohort undo" 撤销后重新决定。',
    }),
    decision_without_evidence: (f) => ({
      message:
        f.after > 0
          ? `目前没有对 ${f.employee_no} 的提请：“${f.assessment}”${f.failures} 次不合格，达到 ${f.after} 次才提请评议（${f.rule}）。`
          : f.assessment === ''
            ? `目前没有对 ${f.employee_no} 的提请：没有考核不合格，各项要求也都还能达到（${f.rule}）。`
            : `目前没有对 ${f.employee_no} 的提请：“${f.assessment}”${f.failures} 次不合格，仍有下一次机会（${f.rule}）。`,
      hint: '用 "cohort why 工号" 查看下一步。本人主动离开的，用 "cohort enroll withdraw" 退出。',
    }),
    decision_no_round: (f) => ({
      message: `“再给一轮”针对的是考核的补考阶梯，而 ${f.employee_no} 没有这样的待定评审；已无法达到的是关口（${f.rule}）。`,
      hint: `可用 "cohort enroll move ${f.employee_no} --to 期次" 转到其他期次重新培训，更正已登记的记录，或者决定调岗、辞退、淘汰。`,
    }),
    decision_before_evidence: (f) => ({
      message: `对 ${f.employee_no} 的决定日期是 ${f.on}，而其依据 ${f.since} 才成立（${f.rule}）。`,
      hint: `请用 --on 写决定日期，最早 ${f.since}。`,
    }),
    decision_same_person: (f) => ({
      message: `评分、登记或复核过“${f.assessment}”成绩的人，不能对 ${f.employee_no} 作决定：须由两人分别经手（${f.rule}）。`,
      hint: '请由他人决定，并用 --by 写明。',
    }),
    decision_by_oneself: (f) => ({
      message: `${f.employee_no} 不能对本人作决定。`,
      hint: '如果决定人只是同名，请在 --by 中写其工号。',
    }),
    decision_not_foreseen: (f) => ({
      message: `培养方案“${f.program}”的最后阶段没有批准这一关，不以它转正（${f.rule}）。`,
    }),
    decision_gates_open: (f) => ({
      message: `${f.employee_no} 还不能转正（${f.rule}）。未达成的关口：${f.gates.map(({ stage, gate }) => `${stage}（${gate}）`).join('、')}。`,
      hint: '用 "cohort why 工号" 逐项查看还缺什么。',
    }),
    decision_undecided_assessment: (f) => ({
      message: `${f.employee_no} 有多项评议待定：${f.assessments}。`,
      hint: '请用 --assessment 指明是哪一项。',
    }),
  },
  decision: {
    summary: '登记对某人的决定：谁在何时、因何作出什么决定。',
    kind: (known) => `决定：${known}`,
    by: '决定人；不能是登记或复核成绩的人，也不能是本人',
    reason: '理由；本人有权询问',
    assessment: '针对哪项考核（有多项评议待定时）',
    on: '决定日期（否则为今天）',
    askKind: '作出了什么决定？',
    askBy: '谁作出的决定？',
    askReason: '理由？',
    ask: (f) => `登记对 ${f.employee_no} 的决定：${f.decision}，决定人 ${f.by}？`,
    done: (f) => `${f.employee_no}：${f.on} 由 ${f.by} 决定${f.decision}。`,
    ends: (f) => `在期次 ${f.batch} 的学籍于 ${f.on} 结束。`,
  },
  review: {
    summary: '列出待评议的人；指定工号则给出评议所依据的全部材料。',
    employee: '工号：此人的评议材料',
    empty: '没有待评议的人。',
    title: (employeeNo, name) => `评议材料：${employeeNo} ${name}`,
    days: (f) => `${f.hired} 入职，${f.joined} 入班，自 ${f.since} 起为此状态。`,
    proposedTitle: '提请事项',
    nothing: '目前没有对此人的评议提请。',
    attemptsTitle: '历次考试',
    helpTitle: '期间的培训与辅导',
    attendanceTitle: '考勤',
    grantsTitle: '额外机会',
    pausesTitle: '休学',
    decisionsTitle: '已有的决定',
    mayTitle: '可以作出的决定',
    explanationTitle: '可告知本人的说明',
    none: '无。',
    ground: {
      failures: (f) =>
        `“${f.assessment}”已 ${f.failures} 次不合格；达到 ${f.after} 次起进行评议：调岗、辞退或再给一轮。`,
      exhausted: (f) => `“${f.assessment}”不合格，按补考规定已没有下一次机会。`,
      closed: (f) => `“${f.assessment}”再次考试的期限已过。`,
      unreachable: () => '培训的一项要求已不可能达到。',
    },
    held: (f) =>
      `自 ${f.since} 起待评议${f.dueOn === null || f.dueOn === f.since ? '' : `，最迟 ${f.dueOn}`}；评议人：${f.by}。`,
    rule: (rule, version) => `依据：${rule}，手册第 ${version} 版`,
    may: (f) => `可选：${f.kinds}；决定人：${f.by}。`,
    excluded: (names) => `${names} 经手过这些成绩，不得作决定；本人也不得。`,
    command: (f) =>
      `登记命令：cohort record decision ${f.employee_no} KIND --by 姓名 --reason 理由`,
    voided: (f) => `${f.taken} 的成绩由 ${f.by} 于 ${f.on} 作废：${f.reason}。`,
    made: (day) => `截至 ${day}。`,
    presence: (f) => `入班以来上课 ${f.held} 次，已登记考勤 ${f.recorded} 次。`,
    explanation: {
      greeting: (name) => `${name}：`,
      attempts: (f) => `“${f.assessment}”的合格线为 ${f.passMark} 分。您的成绩：${f.list}。`,
      attempt: (f) => `${f.on} ${f.score} 分`,
      review: (f) => `按照培训制度，自 ${f.since} 起进入评议，由${f.by}主持。`,
      unreachable: (f) => `自 ${f.since} 起，培训的一项要求已不可能达到。`,
      undecided: (kinds) =>
        `目前尚未作出任何决定，可能的结果有：${kinds}。您可以查看全部依据，并在决定之前陈述意见。`,
      nothing: '目前没有对您提请任何决定。',
    },
  },
};
