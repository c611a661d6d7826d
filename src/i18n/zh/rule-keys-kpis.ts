import type { kpiRuleKeys as en } from '../en/rule-keys-kpis.js';

const checks = {
  by: '抽查人',
  seed: '抽签种子',
  carry_over: '跳过后顺延的期限',
  lapses_after: '逾期失效的时间',
  scale: '满分',
  pass_mark: '合格线',
};

/** 工作指标与抽查的规定在句子里的叫法。 */
export const kpiRuleKeys: typeof en = {
  kpi_source: {
    title: '名称',
    employee_no: '工号列',
    period: '周期列',
    metric: '指标列',
    value: '数值列',
    columns: '各指标的列名',
    units: '各指标的写法',
  },
  kpi_source_columns: {},
  kpi_source_units: {},
  skill_level: { code: '代码', title: '名称', thresholds: '达标线', courses: '对应课程层级' },
  level_threshold: { metric: '指标', at_least: '下限', at_most: '上限' },
  kpi_comparison: {
    months_before: '培训前的月数',
    months_after: '培训后的月数',
    least_figures: '个人最少数据个数',
    least_people: '班次最少人数',
  },
  effect: {
    least_people: '公布结果的最少人数',
    most_compared: '对照组最多人数',
    weak_selection: '偏弱群体判定（标准差）',
    occasions: '课程最近开课次数',
    bin_width: '成绩分段宽度',
    swing: '成绩波动限值',
    least_results: '个人最少成绩次数',
  },
  spot_checks: { team: '班组抽查', customers: '客户回访' },
  team_checks: {
    ...checks,
    per_team: '每组每天抽查人数',
    positions: '抽查的岗位',
    not_in_sessions: '当天有课者不抽',
  },
  customer_checks: { ...checks, per_month: '每月回访客户数', contacted_within: '最近联系的期限' },
};
