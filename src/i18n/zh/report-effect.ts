import type { effect as en } from '../en/report-effect.js';

const amount = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const signed = (value: number): string =>
  value > 0 ? `+${amount(value)}` : amount(value).replace('-', '−');

const range = (interval: readonly [number, number] | null): string =>
  interval ? `（95% 区间 ${signed(interval[0])} 至 ${signed(interval[1])}）` : '';

const share = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

/** 培训效果与成绩分析。 */
export const effect: typeof en = {
  summary: '一个班次或一门课程的效果，分反应、学习、行为、结果四级',
  scoresSummary: '一个班次的成绩：各部分、各阶段，以及成绩波动或一直偏低的人',
  course: '课程，写代码或名称',
  batch: '班次',
  metric: '只看某一指标，写代码或名称',
  title: (about) => `培训效果：${about}`,
  scoresTitle: (about) => `成绩分析：${about}`,
  inBatch: (course, batch) => `${course}（${batch}）`,
  subtitle: (f) => `${f.people} 人，开课 ${f.occasions} 次，${f.from} 至 ${f.to}`,
  earlier: (occasions) => `更早的 ${occasions} 次未计入（effect.occasions）。`,
  scoresSubtitle: (f) => `${f.batch}，有成绩的 ${f.people} 人`,
  n: '人数',
  all: '全部',
  before: '培训前',
  after: '培训后',
  difference: '差值',
  low: '95% 下限',
  high: '95% 上限',
  withheld: '人数太少',
  none: '无',
  interval: range,
  verdicts: {
    better: '变好',
    worse: '变差',
    unclear: '不能排除偶然',
    withheld: '人数太少',
  },
  sizes: { none: '几乎没有', small: '小', medium: '中', large: '大' },
  scopes: { team: '同班组', department: '同部门', office: '全公司' },
  figures: {
    people: '参训人数',
    rate: '问卷回收率',
    mean: '反馈均分',
    pass: '最后一次考核通过率',
    gain: '学会了尚不会的',
    better: '变好的指标',
    of: (count) => `人数足够的共 ${count} 项`,
    outOf: (most) => `满分 ${most}`,
  },
  reaction: {
    title: '一、反应：学员怎么说',
    view: '各组问题的反馈',
    group: '问题组',
    answers: '作答数',
    mean: '均分',
    none: '没有登记反馈表，学员是否满意无从判断。',
    withheld: (title, responses) =>
      `${title}：只收回 ${responses} 份，份数太少，为免认出个人，不公布内容。`,
    conclusion: (f) =>
      `${f.title}：${f.expected === null || f.rate === null ? `收回 ${f.responses} 份` : `应答 ${f.expected} 人，收回 ${f.responses} 份（${share(f.rate)}）`}，均分 ${f.mean === null ? '–' : amount(f.mean)}（满分 ${f.most}）。这说明答卷的人是否满意，不说明学会了什么；没有答卷的人可能另有看法。`,
    chart: '反馈均分',
    alternative: (parts) => `${parts.join('；')}。`,
    open: (title, answers) => `${title}（${answers} 条）`,
  },
  learning: {
    title: '二、学习：学会了什么',
    scores: '各项考核成绩（百分制）',
    assessment: '考核',
    first_on: '首次日期',
    mean: '均分',
    deviation: '标准差',
    lowest: '最低',
    highest: '最高',
    pass_mark: '及格线',
    passed: '通过',
    pass_rate: '通过率',
    pre: (title) => `${title}（训前测试）`,
    gain: '训前测试与考核，两次都参加的人',
    learnt: '学会了尚不会的',
    effect: '效应量',
    size: '程度',
    parts: '考核的各部分',
    part: '部分',
    reached: '得分率',
    distribution: (title) => `成绩分布：${title}`,
    passLine: (mark) => `及格线 ${amount(mark)}`,
    meanLine: (mean) => `均分 ${amount(mean)}`,
    people: '人数',
    distributionSays: (f) => `共 ${f.n} 人，均分 ${amount(f.mean)}，${f.below} 人低于及格线。`,
    gainChart: '培训前后成绩',
    gainSays: (f) => `${f.n} 人的均分从 ${amount(f.before)} 到 ${amount(f.after)}。`,
    trend: '各次考核的均分',
    trendSays: (f) =>
      `从 ${amount(f.first)} 到 ${amount(f.last)}${f.slope === null ? '' : `，平均每次 ${signed(f.slope)}`}。`,
    papers: '试卷题目',
    paper: '试卷',
    alpha: '信度',
    weak: '有问题的题',
    hardest: '得分最低的题',
    tooFew: (least) => `答卷少于 ${least} 份`,
    swinging: '成绩波动的人',
    swingRule: (f) =>
      `成绩 ${f.least} 次以上，标准差达到均值的 ${share(f.swing)}（effect.swing、effect.least_results）。请查看其学习与练习情况。`,
    noneSwings: '没有人成绩波动。',
    below: '一直低于平均的人',
    belowRule: (least) => `成绩 ${least} 次以上，且次次低于本班平均（effect.least_results）。`,
    noneBelow: '没有人一直低于平均。',
    results: '成绩次数',
    variation: '波动',
    gap: '低于平均',
    none: '没有成绩，学会了什么无从判断。',
    noPreTest:
      '这些考核没有训前测试（assessments.*.pre_test_of）：成绩说明谁达到了及格线，不说明培训带来了多少提高。',
    conclusion: (f) =>
      f.clear
        ? `从训前测试到考核，平均 ${signed(f.difference)} 分${range(f.interval)}${f.gain === null ? '' : `，尚不会的学会了 ${share(f.gain)}`}。比培训前懂得多了；工作中是否做到，要看下一级。`
        : `从训前测试到考核，均分变化 ${signed(f.difference)} 分${range(f.interval)}，不超出偶然的范围，看不出学会了什么。`,
    fewPreTest: (f) =>
      `两次都参加的只有 ${f.n} 人，少于 ${f.least} 人（effect.least_people），不公布提高了多少。`,
  },
  behaviour: {
    title: '三、行为：工作中怎么做',
    view: '培训前后的评价与抽查',
    source: '来源',
    checks: '抽查',
    people: '人数',
    checksBefore: '培训前次数',
    checksAfter: '培训后次数',
    none: '没有人在培训前后都接受过评价，工作方式是否改变无从判断。',
    conclusion: (f) =>
      f.verdict === 'unclear'
        ? `${f.n} 人的评价平均变化 ${signed(f.difference)}${range(f.interval)}，不超出偶然的范围。`
        : `${f.n} 人的评价平均${f.verdict === 'better' ? '变好' : '变差'} ${signed(f.difference)}${range(f.interval)}。评价的人知道谁参加了培训，其他人又没有评价可比，其中一部分可能由此而来。`,
    few: (f) =>
      `培训前后都有评价的只有 ${f.n} 人，少于 ${f.least} 人（effect.least_people），不公布结果。`,
    checksSay: '每次抽查的人不同：只列均分，差值不足以说明培训的作用。',
  },
  results: {
    title: '四、结果：工作指标',
    view: '培训前后的指标',
    compared: '与未参训人员相比',
    metric: '指标',
    unit: '单位',
    effect: '效应量',
    size: '程度',
    verdict: '结论',
    group: '对照组',
    others: '对照人数',
    othersBefore: '对照培训前',
    othersAfter: '对照培训后',
    net: '净变化',
    windows: (f) => `比较 ${f.before} 至 ${f.beforeTo} 与 ${f.after} 至 ${f.afterTo} 的数据。`,
    noAfter: '培训尚未结束，还没有之后的数据。',
    none: '没有人在培训前后都有数据，工作结果如何无从判断。',
    trained: '参训',
    untrained: '未参训',
    target: (value) => `目标 ${amount(value)}`,
    says: (f) => `参训：从 ${amount(f.before)} 到 ${amount(f.after)}`,
    othersSay: (f) => `未参训：从 ${amount(f.before)} 到 ${amount(f.after)}`,
    overview: (f) =>
      `人数足够的指标 ${f.judged} 项：变好 ${f.better} 项，变差 ${f.worse} 项，不能排除偶然 ${f.unclear} 项。`,
    few: (least) =>
      `没有哪项指标在培训前后都有 ${least} 人以上的数据（effect.least_people），不公布结果。`,
    withOthers: (course) =>
      `对照的是那几个月没有参加任何班次${course ? '、也没有上过这门课' : ''}的同事。参训的人不是抽签决定的，不能排除其他原因。`,
    withoutOthers: '没有可比的人：那几个月的其他变化与培训的作用分不开。',
    weak: (figures) =>
      `注意：从 ${figures} 项指标看，参训的是偏弱的人。偏弱的数据本来也会回升，这一部分变化不是培训的作用。`,
    selection: '参训者偏弱：不培训时预计会是多少',
    expected: '预计',
    running: '培训后的几个月还没有过完。',
  },
  rules: (f) =>
    `依据：effect（少于 ${f.least} 人不公布，对照组最多 ${f.most} 人）、kpi_comparison。区间为 95%（Student、Welch），效应量为 Hedges g。`,
};
