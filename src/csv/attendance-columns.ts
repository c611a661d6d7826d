import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';
import { sessionColumn } from './session-column.js';

/** `record attendance`: who was at a session. */
export const attendanceColumns: readonly ColumnSpec[] = [
  {
    ...sessionColumn,
    required: true,
    aliases: [...sessionColumn.aliases, '培训场次', '培訓場次'],
  },
  employeeNoColumn,
  {
    key: 'status',
    kind: 'choice',
    required: true,
    mayBeEmpty: true,
    aliases: [
      '考勤',
      '考勤状态',
      '考勤狀態',
      '考勤结果',
      '考勤結果',
      '出勤状态',
      '出勤狀態',
      '出勤情况',
      '出勤情況',
      '考勤情况',
      '考勤情況',
      '签到状态',
      '簽到狀態',
      '状态',
      '狀態',
      'attendance',
      'attendance status',
    ],
    choices: {
      present: ['出勤', '到', '正常', '已到', '到课', '到課', '实到', '實到', '√', '✓'],
      late: ['迟到', '遲到'],
      left_early: ['早退', 'left early', 'early leave'],
      absent: ['缺勤', '旷课', '曠課', '缺课', '缺課', '旷工', '曠工', '未到'],
      excused: ['请假', '請假', '已请假', '已請假', '休假', '准假', 'leave', 'on leave'],
    },
  },
  {
    key: 'note',
    kind: 'text',
    maxLength: 500,
    aliases: [
      '备注',
      '備註',
      '備注',
      '说明',
      '說明',
      '情况说明',
      '情況說明',
      'notes',
      'remark',
      'remarks',
      'comment',
      'comments',
    ],
  },
];
