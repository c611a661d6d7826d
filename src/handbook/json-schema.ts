import { z } from 'zod';
import type { Handbook } from '../domain/handbook/types.js';
import { handbookSchema } from './schema.js';

/** What the keys are called in the office: shown by editors beside the English descriptions. */
const chinese: Record<string, string> = {
  calendar: '日历',
  work_week: '工作日',
  holidays: '法定节假日',
  overrides: '本单位放假与加班',
  due_soon: '到期提醒',
  attendance: '考勤',
  leave_notice_days: '请假提前天数',
  counts: '算到课的考勤',
  categories: '课程类别',
  category: '类别',
  courses: '课程',
  level: '级别',
  hours: '学时',
  method: '培训方式',
  content: '内容',
  objective: '目标',
  checklists: '清单',
  checklist: '清单',
  signed_by: '签核人',
  areas: '方面',
  items: '项目',
  drills: '强化训练',
  drill: '训练',
  per_day: '每天数量',
  kpis: '指标',
  metric: '指标',
  unit: '单位',
  direction: '方向',
  target: '目标值',
  source_column: '导入列名',
  at_least: '不低于',
  at_most: '不高于',
  assessments: '考核',
  assessment: '考核',
  total: '总分',
  pass_mark: '及格分',
  pass_proportion: '及格比例',
  confirmed_by: '复核人',
  dimensions: '评分维度',
  weight: '权重',
  max: '满分',
  critical_below: '否决线',
  may_be_not_applicable: '可记不适用',
  criteria: '评分要点',
  ladders: '补考阶梯',
  ladder: '补考阶梯',
  steps: '步骤',
  rung: '轮次',
  requires: '前提',
  retraining: '重训',
  min_rate: '最低出勤率',
  not_before: '最早',
  within: '期限',
  repeats: '可重复',
  review: '评审',
  after_failures: '不合格次数',
  programs: '培养方案',
  stages: '阶段',
  stage: '阶段',
  by: '由谁',
  to: '交给谁',
  gates: '关口',
  due: '到期',
  after_stage: '起算阶段',
  since: '起算',
  span: '时长',
  days: '天数',
  workdays: '工作日数',
  months: '月数',
  timetable: '课程表',
  day: '第几天或日期',
  start: '开始',
  end: '结束',
  trainer: '讲师',
  late_joiners: '插班',
  requires_stage: '须先完成的阶段',
  insert_up_to: '插班到此课为止',
  next_batch_from: '从此课起转下一批',
  title: '标题',
  language: '语言',
  format: '格式版本',
  code: '代码',
  kind: '种类',
};

const titles = { zh: '客服培训制度手册', en: 'Customer-service training handbook' };

/**
 * The handbook's JSON Schema (draft-07, which editors' YAML support understands), every key with its description. In
 * Chinese the keys bear their Chinese names as titles. It cannot say what one rule demands of another: that is for
 * `plan handbook check`.
 */
export function handbookJsonSchema(language: Handbook['language']): Record<string, unknown> {
  const schema = z.toJSONSchema(handbookSchema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema, path }) => {
      const key = path.at(-1);
      const named = path.at(-2) === 'properties' && typeof key === 'string';
      if (language === 'zh' && named && zodSchema._zod.def.type !== 'optional')
        jsonSchema.title = chinese[key];
      if (jsonSchema.type === 'integer' && jsonSchema.maximum === Number.MAX_SAFE_INTEGER)
        delete jsonSchema.maximum;
    },
  });
  return { ...schema, title: titles[language] };
}
