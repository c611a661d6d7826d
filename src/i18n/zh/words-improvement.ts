import type { improvementWords as en } from '../en/words-improvement.js';

export const improvementWords: typeof en = {
  case_state: {
    submitted: '待审核',
    approved: '已通过',
    returned: '退回修改',
    withdrawn: '已停用',
  },
  case_verdict: { approved: '通过', returned: '退回' },
  case_honour: { nominated: '提名', chosen: '入选', passed_over: '未入选' },
  improvement_state: { open: '进行中', done: '待验证', closed: '已结案', dropped: '已取消' },
  improvement_event: { done: '已落实', verified: '已验证', reopened: '重新打开', dropped: '取消' },
  finding_state: { open: '待处理', action: '已有措施', declined: '不处理' },
  finding_kind: {
    pass_rate: '合格率',
    attendance: '出勤率',
    feedback: '反馈',
    kpi: '指标',
    form_item: '问卷单项',
    kpi_after: '培训后指标',
    gap: '能力短板',
    cases: '案例',
    redesign: '提议重新设计',
  },
};
