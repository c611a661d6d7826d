import type { kpi as en } from '../en/kpi.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

/** 工作指标：数据来源，以及从中看出的情况。 */
export const kpi: typeof en = {
  refusals: {
    figure_range: (f) => ({
      message:
        f.bound === 'lowest'
          ? `“${f.value}”不可能是 ${f.metric} 的数值：不会低于 ${f.limit}（${f.rule}）。`
          : `“${f.value}”不可能是 ${f.metric} 的数值：不会高于 ${f.limit}（${f.rule}）。`,
      hint:
        f.units === undefined
          ? '请更正数值；如果确有这样的数值，请修改制度手册中的上下限。'
          : `请更正数值：制度手册 kpi_sources 说明此来源的单位是 ${f.units}，因此读作 ${f.read_as}。如果文件里写的就是指标本身的单位，请删去 kpi_sources 中的这一项。`,
    }),
    kpi_source_unknown: (f) => ({
      message: `制度手册中没有数据来源“${f.source}”。`,
      hint: didYouMean(
        f.suggestion,
        f.known === ''
          ? '请在制度手册的 kpi_sources 中说明其列名。'
          : `kpi_sources 中有：${f.known}。`,
      ),
    }),
    kpi_source_ambiguous: (f) => ({
      message: `${f.file} 可能出自多个来源：${f.first} 与 ${f.second} 认得的列数相同。`,
      hint: `请写明来源：--source ${f.first}。`,
    }),
    kpi_no_rules: (f) => ({
      message: `现行制度手册没有“${f.rule}”一节。`,
      hint: '默认手册中有此节可供复制：在空目录中运行 cohort init 即可得到；然后 cohort plan handbook apply FILE。',
    }),
    kpi_span_unclear: (f) => ({
      message: `“${f.value}”不是周期。`,
      hint: '请写 2026-03、2026-W10、2026-03-02、2026-Q1、2026-H1 或 2026。',
    }),
    team_unknown: (f) => ({
      message: `${f.day} 没有人属于班组“${f.team}”。`,
      hint: didYouMean(f.suggestion, '班组以花名册为准（cohort enroll import）。'),
    }),
  },
  import: {
    summary: '按月、按周或按日导入指标，并查看。',
    file: '工号*、周期*、指标*、数值*；或以每个指标一列代替最后两列',
    source: '文件出自哪个系统（kpi_sources）；不写则按列名识别',
    recognised: (title, code) => `按列名识别为“${title}”（kpi_sources.${code}）。`,
    leftOut: (count) => `${count} 行没有数值，已略过。`,
    firstDays: (count) =>
      `${count} 行的周期全是每月 1 日，按单日处理。如果是指整月，请写成文本：2026-03。`,
    fractions: (metrics) =>
      `${metrics} 的数值全在 0 与 1 之间，照原样处理：0.95 就是 0.95%，不是 95%。`,
  },
  options: {
    employee: '工号',
    team: '班组，以周期当时为准',
    batch: '班次',
    metric: '某一指标，写代码或名称；不写则为全部',
    period: '2026-03、2026-W10、2026-03-02、2026-Q1、2026-H1 或 2026',
    askPeriod: '哪个周期？',
  },
  list: { summary: '列出已登记的指标。', empty: '没有登记指标。' },
  levels: {
    summary: '按指标显示各人的能力等级，以及与上一级的差距。',
    title: (period, version) => `${period} 能力等级（levels，制度手册第 ${version} 版）`,
    empty: '没有人员。',
    level: '等级',
    noData: '没有数据',
    highest: '达标线全部达到',
    missed: (f) =>
      f.value === null
        ? `${f.metric} 没有数据（${f.rule}）`
        : `${f.metric} ${f.value}，应${f.bound === 'at_least' ? '不低于' : '不高于'} ${f.limit}（${f.rule}）`,
  },
  teams: {
    summary: '按某一周期的指标比较各班组。',
    title: (period, day) => `${period} 班组对比（归属以 ${day} 为准）`,
    empty: '该周期没有班组数据。',
  },
  compare: {
    summary: '对比培训前后的指标，逐人及全班。',
    title: '培训前后对比',
    everybody: '前后都有数据的人',
    windows: (from, to, after, until) =>
      after === null
        ? `培训前：${from} 至 ${to}。培训后：培训结束日尚不清楚。`
        : `培训前：${from} 至 ${to}。培训后：${after} 至 ${until ?? ''}。`,
    empty: '培训前后都没有数据。',
    footer: '时段与最少数量见 kpi_comparison。数据少时说明不了问题；原来偏低的人本来也会回升。',
  },
  trend: {
    summary: '显示个人、班组或班次的指标走势。',
    title: '指标走势',
    ask: '谁的指标（工号）？',
    empty: '没有数据。',
    range: (f) => `${f.low} 至 ${f.high} ${f.unit}`,
  },
  progress: {
    read: (done, of) => `已读取 ${done} / ${of} 行……`,
    judged: (done, of) => `已核对 ${done} / ${of} 个数值……`,
    written: (done, of) => `已写入 ${done} / ${of} 个数值……`,
  },
};
