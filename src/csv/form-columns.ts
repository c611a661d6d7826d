import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';
import { sessionColumn } from './session-column.js';

const form: ColumnSpec = {
  key: 'form',
  kind: 'text',
  required: true,
  maxLength: 200,
  aliases: [
    '问卷',
    '問卷',
    '问卷代码',
    '問卷代碼',
    '问卷名称',
    '問卷名稱',
    '表单',
    '表單',
    '反馈表',
    '反饋表',
    '评价表',
    '評價表',
    'questionnaire',
    'form code',
    'form name',
  ],
};

/** `record form`: answers to a questionnaire (001 §4.6). Read with `open`: one column per question. */
export const formColumns: readonly ColumnSpec[] = [
  form,
  sessionColumn,
  {
    key: 'course',
    kind: 'text',
    maxLength: 100,
    aliases: ['课程', '課程', '课程代码', '課程代碼', '课程编号', '課程編號', 'course code'],
  },
  {
    key: 'batch',
    kind: 'text',
    maxLength: 64,
    aliases: ['期次', '班次', '期', '批次', '期次代码', '期次代碼', 'batch code'],
  },
  {
    key: 'respondent',
    kind: 'text',
    maxLength: 100,
    aliases: [
      '答卷人',
      '答卷编号',
      '答卷編號',
      '填表人',
      '填写人',
      '填寫人',
      '学员',
      '學員',
      '工号',
      '工號',
      '员工编号',
      '員工編號',
      'employee no',
      'respondent no',
      'answered by',
    ],
  },
];

/** `record appraisal`: what others say of a person (004 §2.3). Read with `open`: one column per question. */
export const appraisalColumns: readonly ColumnSpec[] = [
  form,
  employeeNoColumn,
  {
    key: 'rater_role',
    kind: 'choice',
    required: true,
    aliases: [
      '评价者',
      '評價者',
      '评价者角色',
      '評價者角色',
      '评价角色',
      '評價角色',
      '评价人角色',
      '評價人角色',
      'role',
      'rater kind',
    ],
    choices: {
      self: ['本人', '自评', '自評', '自己', '自我评价', '自我評價', 'oneself'],
      peer: ['同事', '同事评价', '同事評價', '同级', '同級', 'peers', 'colleague'],
      mentor: ['师傅', '師傅', '导师', '導師', '带教师傅', '帶教師傅'],
      customer: ['客户', '客戶', '客户评价', '客戶評價', '顾客', '顧客', 'client', 'customers'],
    },
  },
  {
    key: 'rater',
    kind: 'text',
    maxLength: 100,
    aliases: [
      '评价人',
      '評價人',
      '评价人工号',
      '評價人工號',
      '评价人姓名',
      '評價人姓名',
      'rated by',
    ],
  },
  {
    key: 'given_on',
    kind: 'day',
    aliases: [
      '评价日期',
      '評價日期',
      '评价日',
      '評價日',
      'appraised on',
      'appraisal date',
      'rated on',
    ],
  },
];
