import type { ruleWords as en } from '../en/rule-words.js';

const at = (things: readonly string[]): string =>
  things.length > 0 ? `${things.join('，')}：` : '';
const described = (text: string, details: string | null): string =>
  details === null ? text : `${text}（${details}）`;

const titled = (noun: string) => ({
  some: noun,
  named: (name: string): string => `${noun}${name}`,
});

/** 各项规定在句子里的叫法。 */
const keys: typeof en.keys = {
  handbook: {
    format: '文件格式',
    title: '名称',
    language: '语言',
    calendar: '日历',
    due_soon: '到期提醒的提前量',
    responsible: '责任分工',
    attendance: '考勤规定',
    categories: '类别',
    courses: '课程',
    checklists: '清单',
    drills: '训练',
    kpis: '指标',
    assessments: '考核',
    ladders: '补考阶梯',
    programs: '培养方案',
  },
  calendar: { work_week: '每周工作日', holidays: '法定节假日', overrides: '本单位的放假与加班日' },
  override: { day: '日期', kind: '类型', title: '事由' },
  responsible: {
    arranging: '安排重新培训和补课的人',
    settling: '处理已无法达成事项的人',
    recording: '补登记录的人',
  },
  attendance: {
    leave_notice_days: '请假须提前的天数',
    counts: '规定未另行说明时算出席的考勤',
  },
  category: { title: '名称' },
  course: {
    title: '名称',
    category: '类别',
    level: '层级',
    hours: '课时',
    method: '培训方式',
    content: '内容',
    objective: '目标',
  },
  checklist: { title: '名称', signed_by: '签核人', areas: '分区' },
  area: { title: '名称', items: '项目' },
  item: { code: '代码', title: '名称' },
  drill: {
    title: '名称',
    unit: '单位',
    per_day: '每天的数量',
    days: '天数',
    consecutive: '须连续完成',
  },
  kpi: {
    title: '名称',
    unit: '单位',
    direction: '优劣方向',
    target: '目标值',
    source_column: '导出表中的列名',
  },
  assessment: {
    title: '名称',
    kind: '类型',
    total: '总分',
    pass_mark: '合格线',
    pass_proportion: '合格所需占总分的比例',
    ladder: '补考阶梯',
    confirmed_by: '复核人',
    dimensions: '评分维度',
    components: '构成',
    bonus: '加分',
    validity: '合格的有效期',
  },
  dimension: {
    code: '代码',
    title: '名称',
    weight: '权重',
    max: '满分',
    critical_below: '一票否决线',
    may_be_not_applicable: '可记“不适用”',
    criteria: '评分标准',
  },
  component: {
    assessment: '考核',
    weight: '权重',
    aggregate: '多次成绩的合并方式',
    required: '所需次数',
    partial: '未合格满次数也按比例计',
    out_of: '折满权重所需的分数',
    minimum: '最低百分比',
  },
  bonus: { cap: '加分上限' },
  validity: {
    span: '有效期长度',
    renew_before: '到期前可以复审的时间',
    extends_from: '复审后的起算方式',
    after_lapse: '失效后的要求',
  },
  after_lapse: { requires: '失效后的前提' },
  ladder: {
    title: '名称',
    steps: '步骤',
    review: '评议',
    after_last: '用完之后的处理',
    grants: '额外机会',
  },
  step: {
    rung: '阶梯',
    requires: '前提',
    not_before: '距上次不合格最少',
    within: '期限',
    late: '逾期',
    sitting: '考场要求',
    repeats: '可反复进行',
  },
  sitting: { proctored_by: '监考人' },
  requirement: { retraining: '重新培训', coaching: '辅导', approval: '批准' },
  retraining: {
    stage: '重新参加的阶段',
    courses: '重新参加的课程',
    min_rate: '重新培训的最低出勤率',
  },
  coaching: { by: '辅导人', times: '辅导次数' },
  approval: { by: '批准人' },
  review: { after_failures: '提请评议的不合格次数', by: '评议人', within: '评议期限' },
  after_last: { kind: '用完之后的处理', span: '禁考时长', until: '禁考截止' },
  grants: { per_round: '每轮额外机会的次数', by: '给予额外机会的人' },
  program: { title: '名称', stages: '阶段', late_joiners: '插班规定' },
  late_joiners: {
    requires_stage: '插班前须完成的阶段',
    insert_up_to: '可以插班到哪门课为止',
    next_batch_from: '从哪门课起等下一期',
    make_up_within: '补课期限',
  },
  stage: { code: '代码', title: '名称', gates: '关口', timetable: '课程表' },
  slot: {
    day: '第几天',
    start: '开始时间',
    end: '结束时间',
    hours: '课时',
    kind: '类型',
    courses: '课程',
    title: '标题',
    trainer: '讲师',
    optional: '可以不参加',
  },
  gate: {
    kind: '类型',
    min_rate: '最低出勤率',
    counts: '算出席的考勤',
    courses: '计入的课程',
    assessment: '考核',
    due: '到期日',
    within: '期限',
    checklist: '清单',
    drill: '训练',
    since: '起算日',
    span: '时间跨度',
    metric: '指标',
    at_least: '不低于',
    at_most: '不高于',
    months: '月数',
    aggregate: '多个数值的合并方式',
    to: '向谁申请',
    by: '批准人',
    required: '须完成的选项数',
    options: '选项',
  },
  due: { after_stage: '从哪个阶段之后起算', span: '到期时间' },
  option: { title: '名称', gates: '关口' },
};

const vocabularies: typeof en.vocabularies = {
  language: { zh: '中文', en: '英文' },
  weekday: { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' },
  holidays: { CN: '中国大陆', none: '不计' },
  day_kind: { holiday: '放假', workday: '上班' },
  role: {
    assistant: '培训助理',
    specialist: '培训专员',
    supervisor: '培训主管',
    manager: '经理',
    mentor: '师傅',
    trainer: '讲师',
    trainee: '学员',
    hr: '人力资源',
  },
  attendance: {
    present: '出勤',
    late: '迟到',
    left_early: '早退',
    absent: '缺勤',
    excused: '请假',
  },
  level: { foundation: '基础', skills: '技能', advanced: '高级' },
  method: {
    lecture: '讲授',
    department: '部门培训',
    mentoring: '师带徒',
    external: '外训',
    online: '线上',
    practice: '实操',
  },
  direction: { higher: '越高越好', lower: '越低越好' },
  assessment_kind: {
    theory: '理论',
    practical: '实操',
    task: '任务',
    on_the_job: '在岗',
    composite: '综合',
  },
  aggregate: {
    mean: '平均',
    best: '最好一次',
    latest: '最近一次',
    sum: '合计',
    count_passed: '合格次数',
    every: '每个都要达到',
  },
  extends_from: { pass: '从合格当天起', expiry: '从原有效期届满起' },
  rung: { first: '首考', retake: '补考', re_exam: '重考' },
  late: { allowed: '仍可参加', refused: '不再受理' },
  after_last: { review: '评议', bar: '禁考' },
  bar_until: { end_of_year: '当年年底' },
  gate: {
    attendance: '出勤',
    assessment: '考核',
    checklist: '清单',
    drill: '训练量',
    time_served: '期限',
    kpi: '指标',
    application: '申请',
    approval: '批准',
    any_of: '多选一',
  },
  since: { hired: '入职日', stage: '阶段开始日' },
  kpi_span: { stage: '阶段开始后的头几个月', last: '任意连续几个月' },
  slot: { lesson: '授课', quiz: '小测', test: '测试', questions: '答疑' },
};

const nouns: typeof en.nouns = {
  category: titled('类别'),
  course: titled('课程'),
  checklist: titled('清单'),
  area: titled('分区'),
  item: titled('项目'),
  drill: titled('训练'),
  kpi: titled('指标'),
  assessment: titled('考核'),
  dimension: titled('评分维度'),
  component: titled('构成'),
  ladder: titled('补考阶梯'),
  step: {
    some: '步骤',
    named: (name, position) => (position === null ? name : `第 ${position} 步（${name}）`),
  },
  requirement: titled('前提'),
  program: titled('培养方案'),
  stage: titled('阶段'),
  gate: titled('关口'),
  option: titled('选项'),
  slot: titled('课程表时段'),
  override: titled('日子'),
};

/** 规定的变化怎么说。 */
export const ruleWords: typeof en = {
  keys,
  vocabularies,
  nouns,
  none: '无',
  yes: '是',
  no: '否',
  quoted: (title) => `“${title}”`,
  codeAndTitle: (code, title) => ` ${code} ${title}`,
  rate: (rate) => `${Math.round(rate * 1000) / 10}%`,
  span: ({ days, workdays, months }) =>
    days !== undefined
      ? `${days} 天`
      : workdays !== undefined
        ? `${workdays} 个工作日`
        : `${months ?? 0} 个月`,
  slot: (day, start, end) => `第 ${day} 天 ${start}-${end}`,
  list: (values) => values.join('、'),
  pair: (label, value) => `${label}：${value}`,
  rules: (pairs) => pairs.join('；'),
  changed: ({ within, label, before, after }) =>
    before === null
      ? `${at(within)}${label}设为 ${after ?? '无'}`
      : after === null
        ? `${at(within)}取消${label}（原为 ${before}）`
        : `${at(within)}${label}由 ${before} 改为 ${after}`,
  reordered: (f) => `${at(f.within)}${f.label}的顺序改为：${f.after ?? ''}`,
  renamed: (f) =>
    f.within.length === 0
      ? `手册“${f.before}”改名为“${f.after}”`
      : `${f.within.join('，')}：原名“${f.before}”`,
  added: (f) => {
    const behind = f.behind === null ? '' : `在${f.behind}之后`;
    return described(`${at(f.within)}${behind}新增${f.some}：${f.name.trim()}`, f.details);
  },
  removed: (f) => described(`${at(f.within)}删除${f.some}：${f.name.trim()}`, f.details),
};
