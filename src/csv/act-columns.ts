import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';

const stageColumn: ColumnSpec = {
  key: 'stage',
  kind: 'text',
  maxLength: 200,
  aliases: ['阶段', '階段', '培养阶段', '培養階段', '所在阶段', '所在階段', 'stage code'],
};

const assessmentColumn: ColumnSpec = {
  key: 'assessment',
  kind: 'text',
  maxLength: 200,
  aliases: [
    '考核',
    '考核项目',
    '考核項目',
    '考核代码',
    '考核代碼',
    '考试',
    '考試',
    'exam',
    'assessment code',
  ],
};

/** Who decided or did something, a name or an employee no. */
const actorColumn = (key: string, aliases: readonly string[]): ColumnSpec => ({
  key,
  kind: 'text',
  required: true,
  maxLength: 200,
  aliases,
});

const deciderAliases = [
  '决定人',
  '決定人',
  '审批人',
  '審批人',
  '批准人',
  'decided by',
  'approved by',
  'by',
];
const decisionDayAliases = [
  '决定日期',
  '決定日期',
  '审批日期',
  '審批日期',
  '批准日期',
  '日期',
  'decided on',
  'date',
];
const reasonAliases = ['理由', '原因', '事由', '决定理由', '決定理由', 'why'];

/** `record application import`: applications (001 §3.1). */
export const applicationColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  stageColumn,
  {
    key: 'applied_on',
    kind: 'day',
    required: true,
    aliases: ['申请日期', '申請日期', '申请日', '申請日', '日期', 'applied on', 'date'],
  },
  {
    key: 'note',
    kind: 'text',
    maxLength: 500,
    aliases: ['备注', '備註', '说明', '說明', 'remark', 'remarks'],
  },
];

/** `record approval import`: approvals and refusals (001 §3.1). */
export const approvalColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  stageColumn,
  assessmentColumn,
  {
    key: 'decision',
    kind: 'choice',
    required: true,
    aliases: ['决定', '決定', '审批意见', '審批意見', '审批', '審批', 'approval'],
    choices: {
      approval: ['批准', '同意', '通过', '通過', 'approve', 'approved', 'yes'],
      refusal: ['不批准', '不同意', '不通过', '不通過', 'refuse', 'refused', 'no'],
    },
  },
  actorColumn('decided_by', deciderAliases),
  { key: 'decided_on', kind: 'day', required: true, aliases: decisionDayAliases },
  { key: 'reason', kind: 'text', maxLength: 500, aliases: reasonAliases },
];

/** `record coaching import`: coaching after a failure (004 §2.3). */
export const coachingColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  { ...assessmentColumn, required: true },
  actorColumn('coached_by', ['辅导人', '輔導人', '辅导者', '輔導者', 'coached by', 'coach', 'by']),
  {
    key: 'coached_on',
    kind: 'day',
    required: true,
    aliases: ['辅导日期', '輔導日期', '日期', 'coached on', 'date'],
  },
  {
    key: 'note',
    kind: 'text',
    maxLength: 500,
    aliases: ['辅导内容', '輔導內容', '备注', '備註', 'what was coached', 'remark'],
  },
];

/** `record decision import`: what a meeting decided about people (000 §6.3, 001 §3.1). */
export const decisionColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  assessmentColumn,
  {
    key: 'decision',
    kind: 'choice',
    required: true,
    aliases: ['决定', '決定', '会议决定', '會議決定', '处理意见', '處理意見'],
    choices: {
      transfer: ['调岗', '調崗'],
      dismissal: ['辞退', '辭退', 'dismiss'],
      another_round: ['再给一轮', '再給一輪', 'another round'],
      regularisation: ['转正', '轉正', 'regularise', 'regularization'],
      elimination: ['淘汰', 'eliminate'],
    },
  },
  actorColumn('decided_by', deciderAliases),
  { key: 'decided_on', kind: 'day', required: true, aliases: decisionDayAliases },
  { key: 'reason', kind: 'text', required: true, maxLength: 1000, aliases: reasonAliases },
];

/** `record deduction import`: points off that are applied or waived (000 §6.2). */
export const deductionColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  {
    key: 'rule',
    kind: 'text',
    required: true,
    maxLength: 200,
    aliases: [
      '扣分规则',
      '扣分規則',
      '扣分项',
      '扣分項',
      '扣分项目',
      '扣分項目',
      '规则',
      '規則',
      'deduction',
      'rule code',
    ],
  },
  {
    key: 'period',
    kind: 'text',
    required: true,
    maxLength: 20,
    aliases: ['周期', '週期', '期间', '期間', '月份', 'month'],
  },
  {
    key: 'decision',
    kind: 'choice',
    required: true,
    aliases: ['决定', '決定', '处理', '處理'],
    choices: {
      given: ['扣分', '执行', '執行', 'apply', 'applied'],
      waived: ['免除', '不扣', '免扣', 'waive'],
      confirmed: ['复核', '復核', '复核通过', '復核通過', 'confirm'],
    },
  },
  actorColumn('decided_by', deciderAliases),
  { key: 'decided_on', kind: 'day', required: true, aliases: decisionDayAliases },
  { key: 'reason', kind: 'text', maxLength: 500, aliases: reasonAliases },
];
