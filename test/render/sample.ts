import { render as en } from '../../src/i18n/en/render.js';
import { render as zh } from '../../src/i18n/zh/render.js';
import type { RenderOptions, RenderWords } from '../../src/render/options.js';
import type { Chart, Document, View } from '../../src/render/view.js';

type Language = 'zh' | 'en';

const headers: Record<string, [zh: string, en: string]> = {
  employee_no: ['工号', 'Employee no'],
  name: ['姓名', 'Name'],
  team: ['班组', 'Team'],
  state: ['状态', 'State'],
  rate: ['出勤率', 'Attendance'],
  score: ['成绩', 'Score'],
  due_on: ['到期日', 'Due'],
  action: ['待办事项', 'Action'],
  reasons: ['依据', 'Reasons'],
  confirmed: ['已确认', 'Confirmed'],
};

const states: Record<string, [zh: string, en: string]> = {
  on_track: ['正常', 'on track'],
  retake_due: ['待补考', 'retake due'],
  overdue: ['已逾期', 'overdue'],
  awaiting_confirmation: ['待确认', 'awaiting confirmation'],
  withdrawn: ['已退出', 'withdrawn'],
};

function words(language: Language): RenderWords {
  const index = language === 'zh' ? 0 : 1;
  return {
    header: (key) => headers[key]?.[index] ?? key,
    word: (vocabulary, value) =>
      vocabulary === 'standing' ? (states[value]?.[index] ?? value) : value,
    texts: language === 'zh' ? zh : en,
  };
}

export function options(changes: Partial<RenderOptions> = {}): RenderOptions {
  const language = changes.language ?? 'zh';
  return {
    words: words(language),
    width: 80,
    colour: false,
    ascii: false,
    raw: false,
    language,
    ...changes,
  };
}

/** What must never act on a terminal or a page. */
export const hostile = [
  '\u001b[31m红\u001b[0m',
  '\u001b]52;c;ZWNobw==\u0007',
  '王五\r李四',
  '王\b\b李四',
  '\u202e王五\u202c',
  '王\u0000五',
  '王\u200b五\ufeff',
  '\u009b2J',
  '行\u2028行',
  '\ud800孤',
] as const;

/** Everything that a terminal may act on, line feeds apart. */
export const acting = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

export const people: View = {
  name: 'standings',
  columns: [
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'team', kind: 'text' },
    { key: 'state', kind: 'status', vocabulary: 'standing' },
    { key: 'due_on', kind: 'date' },
    { key: 'action', kind: 'text' },
    { key: 'confirmed', kind: 'boolean', wide: true },
    { key: 'reasons', kind: 'list', wide: true },
    { key: 'rate', kind: 'percent' },
    { key: 'score', kind: 'score' },
  ],
  rows: [
    {
      employee_no: '0012',
      name: '欧阳晓燕',
      team: '客服一组',
      state: 'retake_due',
      due_on: '2026-03-12',
      action: '安排结业笔试补考并在考前完成计费规则与投诉处理两门课程的复训',
      confirmed: true,
      reasons: ['ladders.default.steps[1]', 'assessments.foundation_written'],
      rate: 0.9524,
      score: 78.5,
    },
    {
      employee_no: 'E1002',
      name: 'Anna Müller',
      team: 'Service desk',
      state: 'overdue',
      due_on: '2026-03-02',
      action: 'Sign the mentoring checklist: three areas are still open',
      confirmed: false,
      reasons: [],
      rate: 1,
      score: 85,
    },
    {
      employee_no: 'E1003',
      name: '李雷',
      team: '客服二组',
      state: 'on_track',
      due_on: null,
      action: '–',
      confirmed: null,
      reasons: ['gates[0]'],
      rate: null,
      score: null,
    },
  ],
  empty: '没有学员',
};

export const attendance: Chart = {
  kind: 'bar',
  title: '各组出勤率',
  categories: ['客服一组', '客服二组', '推广组'],
  series: [
    { name: '上周', values: [0.9, 0.95, null] },
    { name: '本周', values: [0.9524, 1, 0.875] },
  ],
  unit: 'percent',
  alternative: '客服二组出勤率最高，为 100 %；推广组上周没有数据。',
};

export const states4: Chart = {
  kind: 'stacked',
  title: '各期学员现状',
  categories: ['2026 年春季新员工入职培训第一期', '2026 年春季新员工入职培训第二期'],
  series: [
    { name: '正常', values: [18, 22] },
    { name: '待补考', values: [4, 1] },
    { name: '已逾期', values: [1, null] },
  ],
  unit: 'int',
  alternative: '第一期 23 人，第二期 23 人。',
};

export const trend: Chart = {
  kind: 'line',
  title: '首次解决率',
  categories: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
  series: [
    { name: '客服一组', values: [0.71, 0.74, null, 0.78, 0.83, 0.85] },
    { name: '客服二组', values: [0.8, 0.79, 0.76, 0.75, 0.77, null] },
  ],
  unit: 'percent',
  target: { name: '目标 80 %', value: 0.8 },
  alternative: '客服一组从 71 % 升到 85 %，三月无数据；客服二组从 80 % 降到 77 %。',
};

export const marks: Chart = {
  kind: 'histogram',
  title: '笔试成绩分布',
  categories: ['50–60', '60–70', '70–80', '80–90', '90–100'],
  edges: [50, 60, 70, 80, 90, 100],
  series: [{ name: '人数', values: [1, 0, 4, 11, 6] }],
  marks: [
    { name: '及格线 85', value: 85 },
    { name: '平均 83.2', value: 83.2 },
  ],
  alternative: '22 人中 17 人在 80 分以上。',
};

export const heat: Chart = {
  kind: 'heatmap',
  title: '各期每日出勤率',
  rows: ['2026 年春季新员工入职培训第一期', '第二期', '第三期'],
  columns: ['03-02', '03-03', '03-04', '03-05', '03-06'],
  values: [
    [1, 0.95, 0.9, 0.85, 0.7],
    [0.625, 0.88, null, 1, 1],
    [null, null, 1, 0.98, 0.94],
  ],
  alternative: '第二期三月二日最低，为 62.5 %。',
};

export const change: Chart = {
  kind: 'before_after',
  title: '客户满意度',
  rows: [
    {
      name: '参训人员',
      before: { value: 72.4, interval: [69.1, 75.7] },
      after: { value: 81.3, interval: [78.2, 84.4] },
    },
    {
      name: '同期未参训的同组人员',
      before: { value: 77, interval: [75, 79] },
      after: { value: 77.5, interval: [75.4, 79.6] },
    },
    { name: '新人', before: null, after: { value: 70 } },
  ],
  names: ['培训前', '培训后'],
  unit: 'number',
  line: { name: '目标', value: 85 },
  alternative: '参训人员从 72.4 升到 81.3，未参训人员从 77 到 77.5。',
};

export const batches: Chart = {
  kind: 'gantt',
  title: '各期进度',
  rows: [
    {
      name: 'OB-2026-03',
      spans: [
        { from: '2026-03-02', to: '2026-03-11', status: 'done' },
        { from: '2026-03-12', to: '2026-04-20', status: 'on_track' },
        { from: '2026-04-21', to: '2026-06-20', status: 'planned' },
      ],
    },
    {
      name: '投诉处理专项提升第二期',
      spans: [{ from: '2026-03-20', to: '2026-05-02', status: 'overdue' }],
    },
  ],
  statuses: [
    { status: 'done', name: '已结束' },
    { status: 'on_track', name: '进行中' },
    { status: 'overdue', name: '已逾期' },
    { status: 'planned', name: '计划' },
  ],
  today: '2026-04-09',
  alternative: '第一期按期，第二期逾期。',
};

export const everyChart: readonly Chart[] = [
  attendance,
  states4,
  trend,
  marks,
  heat,
  change,
  batches,
];

export const report: Document = {
  name: 'weekly-2026-W10',
  title: '客服培训周报 2026-W10',
  subtitle: '2026-03-02 至 2026-03-08',
  sections: [
    {
      kind: 'figures',
      figures: [
        { label: '在训人数', value: 46, kind: 'int', note: '比上周多 3 人' },
        { label: '出勤率', value: 0.9524, kind: 'percent' },
        { label: '人均学时', value: 7.5, kind: 'hours' },
        { label: '没有数据', value: null, kind: 'percent' },
      ],
    },
    { kind: 'heading', text: '学员现状' },
    { kind: 'view', view: people },
    { kind: 'chart', chart: states4 },
    { kind: 'heading', text: '出勤' },
    { kind: 'text', text: '缺勤须在当周补课。\n请假须提前一天申请。' },
    { kind: 'chart', chart: attendance },
    { kind: 'view', view: { ...people, name: 'new', title: '本周新增', rows: [] } },
  ],
  json: { period: '2026-W10', attendance: { rate: 0.9524 } },
  footer: ['制度手册第 3 版', '截至 2026-03-09'],
};

/** A view whose every text is the given one. */
export function hostileView(text: string): View {
  return {
    name: 'hostile',
    title: text,
    columns: [
      { key: 'name', kind: 'text', header: text },
      { key: 'state', kind: 'status', vocabulary: 'standing' },
      { key: 'reasons', kind: 'list' },
    ],
    rows: [{ name: text, state: text, reasons: [text, text] }],
    empty: text,
  };
}

export function hostileDocument(text: string): Document {
  return {
    name: 'hostile',
    title: text,
    subtitle: text,
    sections: [
      { kind: 'heading', text },
      { kind: 'text', text },
      { kind: 'figures', figures: [{ label: text, value: text, kind: 'text', note: text }] },
      { kind: 'view', view: hostileView(text) },
      { kind: 'view', view: { ...hostileView(text), rows: [] } },
      {
        kind: 'chart',
        chart: {
          kind: 'bar',
          title: text,
          categories: [text],
          series: [{ name: text, values: [1] }],
          unit: 'int',
          alternative: text,
        },
      },
    ],
    json: { [text]: text },
    footer: [text],
  };
}
