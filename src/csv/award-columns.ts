import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';

/**
 * `record award import`: awards that were given before this program was used; with a column `decision`, what was decided
 * about awards that the handbook proposes.
 */
export const awardColumns: readonly ColumnSpec[] = [
  {
    key: 'award',
    kind: 'text',
    required: true,
    maxLength: 200,
    aliases: [
      '奖项',
      '獎項',
      '奖项名称',
      '獎項名稱',
      '奖项代码',
      '獎項代碼',
      '奖励项目',
      '獎勵項目',
      'award code',
      'award name',
    ],
  },
  {
    key: 'period',
    kind: 'text',
    required: true,
    maxLength: 20,
    aliases: [
      '周期',
      '週期',
      '截点',
      '截點',
      '评奖周期',
      '評獎週期',
      '期间',
      '期間',
      'award period',
    ],
  },
  { ...employeeNoColumn, required: false },
  {
    key: 'group',
    kind: 'text',
    maxLength: 200,
    aliases: [
      '获奖团体',
      '獲獎團體',
      '班组',
      '班組',
      '团队',
      '團隊',
      '部门',
      '部門',
      '期次',
      'team',
      'department',
      'batch',
    ],
  },
  {
    key: 'decision',
    kind: 'choice',
    aliases: ['决定', '決定', '处理', '處理'],
    choices: {
      given: ['颁发', '頒發', 'give'],
      waived: ['不颁发', '不頒發', 'waive'],
      confirmed: ['复核', '復核', '复核通过', '復核通過', 'confirm'],
    },
  },
  {
    key: 'given_on',
    kind: 'day',
    required: true,
    aliases: [
      '颁发日期',
      '頒發日期',
      '获奖日期',
      '獲獎日期',
      '决定日期',
      '決定日期',
      '日期',
      'decided_on',
      'date',
      'decided on',
    ],
  },
  {
    key: 'given_by',
    kind: 'text',
    required: true,
    maxLength: 200,
    aliases: ['颁发人', '頒發人', '批准人', '决定人', '決定人', 'decided_by', 'decided by', 'by'],
  },
  {
    key: 'amount',
    kind: 'number',
    aliases: ['金额', '金額', '数额', '數額', '奖金', '獎金', 'prize money'],
  },
  {
    key: 'unit',
    kind: 'text',
    maxLength: 40,
    aliases: ['单位', '單位', '币种', '幣種', 'currency'],
  },
  {
    key: 'prize',
    kind: 'text',
    maxLength: 200,
    aliases: ['奖励', '獎勵', '奖品', '獎品', '其他奖励', '其他獎勵', 'prizes'],
  },
  {
    key: 'reason',
    kind: 'text',
    maxLength: 500,
    aliases: ['事由', '理由', '说明', '說明', '备注', '備註', 'note'],
  },
];
