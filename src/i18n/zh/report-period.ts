import type { period as en } from '../en/report-period.js';
import { dayText, signed } from './report-words.js';

const sections = '计划与完成、人员进出、出勤、考试、补考、学员现状、反馈、抽查、改进措施';

const kinds: (typeof en)['kinds'] = {
  day: {
    summary: '培训日报：当日课程与缺勤迟到、成绩、到期事项、抽查、下一工作日课程。',
    option: '日期，例如 2026-03-02；不写则为最近过去的工作日',
    title: '培训日报',
    before: '上一工作日',
    next: '下一工作日',
    this: '当日',
  },
  week: {
    summary: '培训周报：出勤、成绩、学员现状、新增/办结/逾期事项、一周之最。',
    option: 'ISO 周，例如 2026-W10；不写则为最近结束的一周',
    title: '培训周报',
    before: '上周',
    next: '下周',
    this: '本周',
  },
  month: {
    summary: `培训月报，按周列出：${sections}。`,
    option: '月份，例如 2026-03；不写则为最近结束的一个月',
    title: '培训月报',
    before: '上月',
    next: '下月',
    this: '本月',
  },
  quarter: {
    summary: `培训季报，按月列出：${sections}。`,
    option: '季度，例如 2026-Q1；不写则为最近结束的一季',
    title: '培训季报',
    before: '上季度',
    next: '下季度',
    this: '本季度',
  },
  half_year: {
    summary: `培训半年报，按月列出：${sections}。`,
    option: '半年，例如 2026-H1；不写则为最近结束的半年',
    title: '培训半年报',
    before: '上个半年',
    next: '下个半年',
    this: '本半年',
  },
};

const idle = { day: '当日', week: '一周', month: '当月', quarter: '当季', half_year: '半年内' };
const best = { day: '当日', week: '一周', month: '本月', quarter: '本季度', half_year: '本半年' };

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

export const period: typeof en = {
  kinds,
  batch: '只汇报这些期次（不写则全部）',
  ifEmpty: (kind) => `${idle[kind]}无事时：skip 不生成，write 照常生成，fail 报错（默认 write）`,
  title: (kind, office) =>
    /[!-~]$/.test(office) ? `${office} ${kinds[kind].title}` : `${office}${kinds[kind].title}`,
  period: ({ kind, text, from, to }) => {
    const year = text.slice(0, 4);
    const days = `（${dayText(from)}至${dayText(to)}）`;
    const number = Number(text.slice(6));
    switch (kind) {
      case 'day':
        return `${year}年${dayText(from)}`;
      case 'week':
        return `${year}年第${number}周${days}`;
      case 'month':
        return `${year}年${Number(text.slice(5))}月${days}`;
      case 'quarter':
        return `${year}年第${number}季度${days}`;
      case 'half_year':
        return `${year}年${number === 1 ? '上' : '下'}半年${days}`;
    }
  },
  asOf: (day) => `截至${dayText(day)}`,
  figures: {
    people: '在训人数',
    sessions: '开课次数',
    attendance: '出勤率',
    attempts: '考试人次',
    passRate: '合格率',
    open: '待办事项',
    overdue: '逾期事项',
  },
  peopleNote: (joined, left) =>
    [joined > 0 ? `新入班 ${joined} 人` : '', left > 0 ? `离班 ${left} 人` : '']
      .filter((part) => part !== '')
      .join('，'),
  openNote: (fresh, resolved) => `新增 ${fresh}，办结 ${resolved}`,
  unrecordedNote: (count) => `${count} 次未登记考勤`,
  pointsChange: (kind, points) =>
    points === 0
      ? `与${kinds[kind].before}持平`
      : `较${kinds[kind].before} ${signed(points)} 个百分点`,
  countChange: (kind, count) =>
    count === 0 ? `与${kinds[kind].before}持平` : `较${kinds[kind].before} ${signed(count)}`,
  nothingBefore: (kind) => `${kinds[kind].before}无数据`,
  attendance: {
    title: '出勤情况',
    byBatch: '各期次出勤',
    byTeam: '各班组出勤',
    chart: '各期次考勤构成',
    alternative: (parts) => `${parts.join('；')}。`,
    all: '合计',
    noTeam: '未分组',
    empty: (kind) => `${kinds[kind].this}没有开课。`,
    noBatches: (kind) => `${kinds[kind].this}没有期次课程；在职培训见“课程安排”。`,
    unrecorded: (sessions) => `有 ${sessions} 次课尚未登记考勤，未计入出勤率。`,
    map: '各班组每日出勤率',
    mapWeeks: '各班组每周出勤率',
    mapAlternative: ({ team, part, rate }) => `最低：${team}，${part}，${rate}。`,
    absences: '未正常出勤的人员',
    noAbsences: '已登记考勤的人员均按时到场。',
  },
  results: {
    title: '考试成绩',
    byAssessment: '各项考试成绩',
    list: (kind) => (kind === 'week' ? '成绩明细' : `${kinds[kind].this}成绩明细`),
    chart: '各项考试合格与不合格人次',
    alternative: (parts) => `${parts.join('；')}。`,
    part: (f) => `${f.batch} 期“${f.title}”${f.taken} 人次，合格 ${f.passed}`,
    empty: (kind) => `${kinds[kind].this}没有考试。`,
    distribution: '成绩分布',
    bins: (title) => `“${title}”成绩分布`,
    binsAlternative: (f) =>
      `共 ${f.n} 个成绩，平均 ${f.mean}，最低 ${f.lowest}，最高 ${f.highest}。`,
  },
  standings: {
    title: '学员现状',
    table: '各阶段人数',
    chart: '各阶段人数与状态',
    alternative: (parts) => `${parts.join('；')}。`,
    behind: '已结束或已离班',
    empty: '目前没有在训学员。',
  },
  worklist: {
    title: '待办事项',
    about: '只计学员、课次和抽查的事项；职责事务、会议和调研见 cohort today。',
    new: (kind) => `${kinds[kind].this}新增`,
    resolved: (kind) => `${kinds[kind].this}办结`,
    overdue: '逾期未办',
    fellDue: '当日到期、尚未办结',
    counts: '各类事项的新增、办结与逾期',
    noneNew: '没有新增事项。',
    noneResolved: '没有办结事项。',
    noneOverdue: '没有逾期事项。',
    noneDue: '没有到期事项。',
    none: '没有新增、办结或逾期的事项。',
    people: (names, more) =>
      more === 0 ? names.join('、') : `${names.join('、')}等 ${names.length + more} 人`,
  },
  rankings: {
    title: (kind) => `${best[kind]}之最`,
    scores: '成绩最高与最低',
    attendance: '迟到、缺勤、请假之最',
    highest: '最高',
    lowest: '最低',
    late: '迟到',
    absent: '缺勤',
    excused: '请假',
    noScores: (kind) => `${kinds[kind].this}没有生效的成绩。`,
    noMarks: (kind) => `${kinds[kind].this}无人迟到、缺勤或请假。`,
    lists: '手册规定的榜单',
    noData: (titles) => `以下榜单尚无数据：${titles}。`,
  },
  sessions: {
    title: '课程安排',
    these: (kind) => `${kinds[kind].this}课程`,
    next: (kind) => `${kinds[kind].next}课程`,
    none: '没有课程。',
    day: (day, weekday) => `${day} 周${weekdays[weekday - 1] ?? ''}`,
    inService: '在职培训',
    nextInService: (kind) => `${kinds[kind].next}在职培训`,
    coming: (kind) => `${kinds[kind].next}计划`,
  },
  difference: {
    title: (kind) => `与${kinds[kind].before}比较`,
    same: '两期的这些指标均为零。',
    figure: {
      people: '在训人数',
      joined: '新入班',
      left: '离班',
      sessions_held: '开课次数',
      hours_held: '培训课时',
      attendance_rate: '出勤率',
      attempts: '考试人次',
      pass_rate: '合格率',
      retakes_due: '待补考',
      retakes_taken: '已补考',
      feedback_mean: '反馈均分',
      spot_checked: '已抽查',
      spot_failed: '抽查不合格',
      actions_open: '未结改进措施',
      open: '待办事项',
      overdue: '逾期事项',
    },
    points: (points) => (points === 0 ? '持平' : `${signed(points)} 个百分点`),
    change: (change) => (change === 0 ? '持平' : signed(change)),
  },
  trend: {
    title: '走势',
    table: '分段数据',
    chart: '出勤率与合格率',
    alternative: (parts) => `${parts.join('；')}。`,
  },
  plan: {
    title: '计划与完成',
    table: '计划、已开、取消的课次',
    batches: '期次培训',
    inService: '在职培训',
    all: '合计',
    unplanned: (sessions, hours) => `有 ${sessions} 次课（${hours} 课时）不在年度计划之内。`,
    noPlan: '这段时间没有年度计划。',
    items: '年度计划项目',
    enrolled: (f) =>
      `新入班 ${f.joined} 人（其中插班 ${f.inserted} 人），转班 ${f.moved}，退出 ${f.withdrawn}，辞退 ${f.dismissed}；在训 ${f.now} 人（此前 ${f.before} 人）。`,
    enrolledTitle: '人员进出',
  },
  retakes: {
    title: '补考与评审',
    table: '各项考试的补考',
    empty: '没有待补考人员，也没有补考。',
    reviews: (open, fresh) => `待评审 ${open} 项，其中新增 ${fresh} 项。`,
    decided: (parts) => `已决定：${parts.join('、')}。`,
    count: (count, what) => `${what} ${count}`,
  },
  feedback: {
    title: '培训反馈',
    forms: '各问卷',
    occasions: (form) => `${form}：各课次`,
    courses: (form) => `${form}：各课程`,
    withheld: (least) => `不足 ${least} 份的不公布均分，以免认出个人。`,
    hidden: '不公布',
    empty: '没有收到问卷。',
  },
  checks: {
    title: '抽查与回访',
    table: '抽查结果',
    teams: '班组抽查',
    customers: '客户回访',
    customersOfMonth: '客户回访（全月）',
    byTeam: '各班组抽查',
    failed: (kind) => `${kinds[kind].this}检查不合格`,
    empty: '没有抽查。',
    noneFailed: '这段时间内评分的均合格。',
  },
  actions: {
    title: '改进措施',
    figures: (f) =>
      `新增 ${f.opened}，结案 ${f.closed}，取消 ${f.dropped}；期末未结 ${f.open}，逾期 ${f.late}。`,
    table: '新增、结案与逾期',
    new: '新增',
    settled: '结案',
    late: '逾期',
    empty: '没有新增或结案的措施，也没有逾期的。',
  },
  footer: {
    period: (p) => `统计周期：${p.text}，${p.from} 至 ${p.to}；以 ${p.asOf} 的情况为准。`,
  },
};
