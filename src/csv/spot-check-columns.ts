import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';

const findingColumns: readonly ColumnSpec[] = [
  {
    key: 'finding',
    kind: 'text',
    maxLength: 500,
    aliases: [
      '发现的问题',
      '發現的問題',
      '问题',
      '問題',
      '情况',
      '情況',
      '备注',
      '備註',
      'findings',
      'note',
    ],
  },
  {
    key: 'checker',
    kind: 'text',
    maxLength: 60,
    aliases: [
      '检查人',
      '檢查人',
      '抽查人',
      '回访人',
      '回訪人',
      '经办人',
      '經辦人',
      'checked by',
      'caller',
    ],
  },
];

/** `record spotcheck`: what spot checks of people found (001 §2.1 a). */
export const spotCheckColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  {
    key: 'day',
    kind: 'day',
    required: true,
    aliases: [
      '抽查日期',
      '抽查日',
      '抽签日期',
      '抽籤日期',
      '日期',
      'drawn on',
      'date',
      'spot check day',
    ],
  },
  {
    key: 'score',
    kind: 'score',
    aliases: ['得分', '分数', '分數', '抽查得分', '成绩', '成績', 'points', 'mark'],
  },
  ...findingColumns,
];

const customerColumn: ColumnSpec = {
  key: 'customer',
  kind: 'code',
  required: true,
  maxLength: 40,
  aliases: [
    '客户编号',
    '客戶編號',
    '客户号',
    '客戶號',
    '客户ID',
    '客戶ID',
    '客户代码',
    '客戶代碼',
    'customer id',
    'customer no',
    'customer code',
  ],
};

/** `record spotcheck --kind customer`: what customers said who were called back (001 §2.1 b). */
export const callBackColumns: readonly ColumnSpec[] = [
  customerColumn,
  {
    key: 'day',
    kind: 'day',
    required: true,
    aliases: ['回访日期', '回訪日期', '回访日', '回訪日', '日期', 'called on', 'date'],
  },
  {
    key: 'score',
    kind: 'score',
    aliases: [
      '满意度',
      '滿意度',
      '满意度评分',
      '滿意度評分',
      '评分',
      '評分',
      'satisfaction',
      'rating',
    ],
  },
  ...findingColumns,
];

/** `record spotcheck customers`: customers and whose they are. No column is a telephone number. */
export const customerColumns: readonly ColumnSpec[] = [
  customerColumn,
  {
    key: 'name',
    kind: 'text',
    maxLength: 100,
    aliases: [
      '客户名称',
      '客戶名稱',
      '公司名称',
      '公司名稱',
      '客户',
      '客戶',
      '名称',
      '名稱',
      'customer name',
      'company',
    ],
  },
  {
    ...employeeNoColumn,
    aliases: [
      ...employeeNoColumn.aliases,
      '负责人',
      '負責人',
      '负责人工号',
      '負責人工號',
      '客服工号',
      '客服工號',
      '所属客服',
      '所屬客服',
      'owner',
    ],
  },
  {
    key: 'contacted_on',
    kind: 'day',
    aliases: [
      '最近联系',
      '最近聯繫',
      '最近联系日期',
      '最近聯繫日期',
      '最后联系日期',
      '最後聯繫日期',
      '上次联系',
      '上次聯繫',
      'last contact',
      'contacted on',
    ],
  },
];
