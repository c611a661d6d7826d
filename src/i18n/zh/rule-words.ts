import type { ruleWords as en } from '../en/rule-words.js';
import { ruleKeys as keys } from './rule-keys.js';
import { ruleVocabularies as vocabularies } from './rule-vocabularies.js';

const at = (things: readonly string[]): string =>
  things.length > 0 ? `${things.join('，')}：` : '';
const described = (text: string, details: string | null): string =>
  details === null ? text : `${text}（${details}）`;

const titled = (noun: string) => ({
  some: noun,
  named: (name: string): string => `${noun}${name}`,
});

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
  trainer_kind: titled('讲师类别'),
  threshold: titled('标准'),
  need_type: titled('课程类型'),
  need_topic: titled('课题'),
  need_mark: titled('档次'),
  need_gap: titled('短板'),
  questionnaire: titled('问卷'),
  form_mark: titled('评分等级'),
  form_group: titled('题目分组'),
  form_item: titled('题目'),
  form_rater: titled('评价者'),
  form_due: titled('收集时间'),
  mentor_level: titled('师傅等级'),
  mentor_kpi: titled('工作指标'),
  mentor_standard: titled('达标要求'),
  test_source: titled('系统'),
  test_paper: titled('试卷'),
  slot: titled('课程表时段'),
  material_kind: titled('教材种类'),
  difficulty_grade: titled('难度'),
  blueprint: titled('组卷方案'),
  blueprint_cell: titled('组卷部分'),
  consequence: titled('扣分规则'),
  award: titled('奖项'),
  award_list: titled('排名榜'),
  award_condition: titled('条件'),
  award_term: titled('数据'),
  case_type: titled('案例类型'),
  case_difficulty: titled('难度'),
  finding_rule: titled('问题规则'),
  learning_path: titled('学习路径'),
  report_schedule: titled('自动报告'),
  override: titled('日子'),
  in_service: titled('在职培训'),
  duty: titled('职责'),
  event: titled('会议'),
  event_step: titled('清单事项'),
  conflict_hours: titled('时段'),
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
