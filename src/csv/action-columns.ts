import type { ColumnSpec } from './columns.js';

const dayOf = (key: string, aliases: readonly string[]): ColumnSpec => ({
  key,
  kind: 'day',
  aliases,
});

const textOf = (key: string, maxLength: number, aliases: readonly string[]): ColumnSpec => ({
  key,
  kind: 'text',
  maxLength,
  aliases,
});

/** `record action import`: what became of actions (000 §5.2, 004 §4.1). Empty cells say nothing. */
export const actionColumns: readonly ColumnSpec[] = [
  {
    key: 'action',
    kind: 'code',
    required: true,
    maxLength: 40,
    aliases: [
      '措施编号',
      '措施編號',
      '改进措施',
      '改進措施',
      '措施',
      '编号',
      '編號',
      'action no',
      'action code',
      'code',
    ],
  },
  dayOf('done_on', ['完成日期', '落实日期', '落實日期', '完成日', 'done on', 'date done']),
  textOf('done_by', 200, ['完成人', '落实人', '落實人', '执行人', '執行人', 'done by']),
  textOf('evidence', 2000, ['依据', '依據', '证据', '證據', '完成情况', '完成情況', '佐证']),
  dayOf('verified_on', ['验证日期', '驗證日期', '核实日期', '核實日期', 'verified on']),
  textOf('verified_by', 200, ['验证人', '驗證人', '核实人', '核實人', 'verified by']),
  textOf('verification', 2000, [
    '验证依据',
    '驗證依據',
    '验证情况',
    '驗證情況',
    '验证结果',
    '驗證結果',
    'verified with',
  ]),
  {
    key: 'decision',
    kind: 'choice',
    aliases: ['决定', '決定', '处理', '處理'],
    choices: {
      reopened: ['重新打开', '重新打開', '重开', 'reopen', 'opened again'],
      dropped: ['取消', '放弃', '放棄', 'drop'],
    },
  },
  textOf('decided_by', 200, ['决定人', '決定人', 'decided by']),
  dayOf('decided_on', ['决定日期', '決定日期', 'decided on']),
  textOf('reason', 2000, ['理由', '原因', 'why']),
];
