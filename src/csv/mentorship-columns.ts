import { checklistColumns } from './checklist-columns.js';
import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';
import { leaveColumns } from './leave-columns.js';

const known = (columns: readonly ColumnSpec[], key: string): readonly string[] =>
  columns.find((column) => column.key === key)?.aliases ?? [];

/** `enroll mentor import`: who mentors whom, from when to when (001 §3.1b). The number is the mentee's. */
export const mentorshipColumns: readonly ColumnSpec[] = [
  {
    ...employeeNoColumn,
    aliases: [
      ...employeeNoColumn.aliases,
      '徒弟',
      '徒弟工号',
      '徒弟工號',
      '新人工号',
      '新人工號',
      '学员工号',
      '學員工號',
      'mentee',
      'mentee no',
      'trainee',
    ],
  },
  {
    key: 'mentor',
    kind: 'text',
    required: true,
    maxLength: 60,
    aliases: [
      ...known(checklistColumns, 'mentor').filter((alias) => !/sign|签|簽/.test(alias)),
      '师傅工号',
      '師傅工號',
      '导师工号',
      '導師工號',
      'mentor no',
      'mentor employee no',
    ],
  },
  {
    key: 'from',
    kind: 'day',
    required: true,
    aliases: [
      ...known(leaveColumns, 'from').filter((alias) => !/请假|請假/.test(alias)),
      '带教开始',
      '帶教開始',
    ],
  },
  {
    key: 'to',
    kind: 'day',
    aliases: [
      ...known(leaveColumns, 'to').filter((alias) => !/请假|請假/.test(alias)),
      '带教结束',
      '帶教結束',
    ],
  },
  {
    key: 'reason',
    kind: 'text',
    maxLength: 200,
    aliases: ['事由', '原因', '结束原因', '結束原因', '备注', '備註', 'note', 'end reason'],
  },
];
