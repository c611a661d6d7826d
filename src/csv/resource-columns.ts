/** `plan resource import`: trainers, venues or equipment, one kind a file (000 §7.2-7.3). */
import type { ColumnSpec } from './columns.js';

const note: ColumnSpec = {
  key: 'note',
  kind: 'text',
  maxLength: 500,
  aliases: ['备注', '備註', '说明', '說明', 'notes', 'remark', 'remarks'],
};

export const trainerColumns: readonly ColumnSpec[] = [
  {
    key: 'name',
    kind: 'text',
    required: true,
    maxLength: 60,
    aliases: ['讲师', '講師', '姓名', '讲师姓名', '講師姓名', '名字', 'trainer', 'trainer name'],
  },
  {
    key: 'kind',
    kind: 'choice',
    choices: {
      internal_expert: ['内部专家', '內部專家', '专家', 'internal expert', 'expert'],
      key_staff: ['业务骨干', '業務骨幹', '骨干', '骨幹', 'key staff'],
      external: ['外聘讲师', '外聘講師', '外聘', '外聘专业讲师', 'external lecturer', 'external'],
    },
    aliases: ['讲师类别', '講師類別', '类别', '類別', '类型', '類型', 'trainer kind', 'type'],
  },
  {
    key: 'employee_no',
    kind: 'code',
    maxLength: 40,
    aliases: ['工号', '工號', '员工编号', '員工編號', '编号', 'employee number', 'employee id'],
  },
  {
    key: 'from',
    kind: 'day',
    aliases: ['开始日期', '開始日期', '聘任日期', '聘任日', '开始', 'start', 'from day', 'since'],
  },
  {
    key: 'courses',
    kind: 'text',
    maxLength: 400,
    aliases: ['可授课程', '可授課程', '课程', '課程', '授课资质', '授課資質', 'course', 'may give'],
  },
  {
    key: 'qualified_on',
    kind: 'day',
    aliases: ['资质日期', '資質日期', '认证日期', '認證日期', 'qualified', 'certified on'],
  },
  {
    key: 'expires_on',
    kind: 'day',
    aliases: ['有效期至', '资质到期', '資質到期', '到期日', '到期日期', 'expires', 'expiry'],
  },
  note,
];

const equipmentAliases = ['自有设备', '自有設備', '设备', '設備', 'own equipment'];

export const venueColumns: readonly ColumnSpec[] = [
  {
    key: 'name',
    kind: 'text',
    required: true,
    maxLength: 60,
    aliases: ['场地', '場地', '教室', '场地名称', '場地名稱', '名称', '名稱', 'venue', 'room'],
  },
  {
    key: 'capacity',
    kind: 'number',
    aliases: ['容量', '人数', '人數', '可容纳人数', '座位数', '座位數', 'seats', 'people'],
  },
  { key: 'equipment', kind: 'text', maxLength: 400, aliases: equipmentAliases },
  {
    key: 'backups',
    kind: 'text',
    maxLength: 400,
    aliases: ['备用场地', '備用場地', '备用', '備用', 'backup', 'spare', 'spare rooms'],
  },
  note,
];

export const equipmentColumns: readonly ColumnSpec[] = [
  {
    key: 'code',
    kind: 'text',
    required: true,
    maxLength: 40,
    aliases: [
      '设备代码',
      '設備代碼',
      '代码',
      '代碼',
      '编码',
      '編碼',
      'equipment',
      'equipment code',
    ],
  },
  {
    key: 'title',
    kind: 'text',
    maxLength: 60,
    aliases: ['设备名称', '設備名稱', '名称', '名稱', '设备', '設備', 'name'],
  },
  {
    key: 'count',
    kind: 'number',
    aliases: ['数量', '數量', '台数', '台數', '件数', '件數', 'quantity', 'pieces', 'number'],
  },
  note,
];
