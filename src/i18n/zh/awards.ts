import type { AwardRefusals } from '../../domain/refusals/awards.js';
import type { awards as english } from '../en/awards.js';
import type { RefusalTexts } from '../types.js';
import { awardRuleWords } from './rule-words-awards.js';
import { words } from './words.js';

const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;
const word = (vocabulary: string, value: string): string => words[vocabulary]?.[value] ?? value;

/** `record award`、`record deduction` 的说明。 */
export const awards: typeof english = {
  refusals: {
    award_no_rules: (f) => ({
      message: `${f.day} 施行的制度手册没有这方面的规定（${f.rule}）。`,
      hint: `请照默认手册加上“${f.rule}”一节，再用 cohort plan handbook apply 施行。`,
    }),
    award_unknown: (f) => ({
      message: `制度手册里没有奖项“${f.award}”。`,
      hint: meant(f.suggestion, `现有：${f.awards}。`),
    }),
    deduction_unknown: (f) => ({
      message: `制度手册里没有扣分规则“${f.rule}”。`,
      hint: meant(f.suggestion, `现有：${f.rules}。`),
    }),
    award_period_unknown: (f) => ({
      message: `“${f.value}”不是周期。`,
      hint: '请写周 2026-W10、月 2026-03、季 2026-Q1、半年 2026-H1 或年 2026。',
    }),
    award_period_running: (f) => ({
      message: `${f.period} 到 ${f.ends_on} 才结束，今天是 ${f.today}。`,
      hint: '请在结束之后再决定。',
    }),
    award_period_kind: (f) => ({
      message:
        f.what === 'consequences'
          ? `扣分按${word('award_period', f.kind)}计算，${f.period} 不是${word('award_period', f.kind)}。`
          : `${f.what}按${word('award_period', f.kind)}评，${f.period} 不是${word('award_period', f.kind)}。`,
      hint: `请写 ${f.example} 这样的周期。`,
    }),
    award_group_unknown: (f) => ({
      message: `该周期内没有${word('award_unit', f.unit)}“${f.name}”。`,
      hint: meant(f.suggestion, '请写花名册里的名称。'),
    }),
    award_not_earned: (f) => ({
      message: `${f.key} 的 ${f.award} ${f.period} ${word('award_outcome', f.outcome)}（${f.rule}）。`,
      hint: `数据见 cohort record award propose --period ${f.period} --award ${f.award} --everyone。仍要颁发的，请用 --reason 写明理由。`,
    }),
    award_nothing: (f) => ({
      message: `${f.key} 的 ${f.award} ${f.period} 既未达标，也未颁发。`,
      hint: `请看 cohort record award list --period ${f.period}。`,
    }),
    deduction_nothing: (f) => ({
      message:
        f.rule === ''
          ? `${f.employee_no} 在 ${f.period} 没有扣分。`
          : `${f.employee_no} 在 ${f.period} 没有 ${f.rule} 的扣分。`,
      hint: `请看 cohort record deduction list --period ${f.period}。`,
    }),
    award_by_oneself: (f) => ({
      message: `${f.key} 不能决定自己的奖项或扣分。`,
      hint: '请由他人决定，并用 --by 写明。',
    }),
    award_not_waiting: (f) => ({
      message: `${f.key} 的 ${f.award} ${f.period} 不在待复核之列。`,
      hint: '只有手册写明 second_person: true 时，已颁发的才须复核。',
    }),
    award_same_person: (f) => ({
      message: `${f.by} 自己颁发的，不能自己复核（${f.rule}）。`,
      hint: '请由他人复核，并用 --by 写明。',
    }),
    award_nothing_to_decide: (f) => ({
      message: `${f.period} 没有要决定的。`,
      hint: `请看 cohort record award list --period ${f.period} 和 cohort record deduction list --period ${f.period}。`,
    }),
    award_decided_in_future: (f) => ({
      message: `${f.day} 晚于今天 ${f.today}。`,
      hint: '请核对日期。',
    }),
    award_decided_early: (f) => ({
      message: `${f.period} 到 ${f.ends_on} 才结束，${f.day} 还不能决定。`,
      hint: '请核对日期和周期。',
    }),
    award_amount: (f) => ({
      message: `“${f.value}”不是数额。`,
      hint: '请写不小于零的数，至多两位小数。',
    }),
    award_amount_unit: (f) => ({
      message: `数额没有单位，手册里 ${f.award} 也没有写单位。`,
      hint: '请填“单位”一列，如“元”。',
    }),
    award_receiver: (f) => ({
      message: `${f.award} 的获奖者是${word('award_unit', f.unit)}，此行没有写。`,
      hint: f.unit === 'person' ? '请填“工号”一列。' : '请在“获奖团体”一列填名称。',
    }),
    award_twice: (f) => ({
      message: `${f.key} 的 ${f.award} ${f.period} 在第 ${f.first_line} 行已有。`,
      hint: '两行只留一行。',
    }),
    award_decided_otherwise: (f) => ({
      message: `${f.key} 的 ${f.award} ${f.period} 已有不同的记录：${f.on}，${f.by}。`,
      hint: '请改正此行；原记录有误的，写明理由改为不颁发，或用 cohort undo 撤回。',
    }),
    ranking_unknown: (f) => ({
      message: `制度手册里没有排名榜“${f.ranking}”。`,
      hint: meant(f.suggestion, `现有：${f.rankings}。`),
    }),
    ranking_metric_unknown: (f) => ({
      message: `没有数据“${f.metric}”。`,
      hint: meant(f.suggestion, `可用：${f.metrics}，以及各项考核和训练。`),
    }),
  } satisfies RefusalTexts<AwardRefusals>,
  options: {
    period: '周 2026-W10、月 2026-03、季 2026-Q1、半年 2026-H1 或年 2026',
    award: '只看这个奖项（代码或名称）',
    by: '由谁决定',
    on: '决定日期（默认今天）',
    reason: '理由',
    all: '该周期内所有待决定的',
    ask: {
      period: '哪个周期？',
      by: '由谁决定？',
      reason: '什么理由？',
      award: '哪个奖项？',
      who: '给谁？',
    },
  },
  summary: '奖项：建议、颁发、不颁发、列出、排名、导出给薪资。',
  awardArgument: '奖项代码或名称',
  who: '工号，或班组、部门、期次的名称',
  propose: {
    summary: '按制度手册，某周期内谁达标；本命令不颁发。',
    everyone: '也列出未达标、取消资格、无数据的',
    title: (period: string) => `${period} 奖项建议`,
    empty: '该周期无人达标。',
    running: (period: string, to: string) => `${period} 到 ${to} 才结束，以下是目前的情况。`,
    none: (f) =>
      `${f.award}：空缺。${
        {
          none: '没有可参评的',
          no_data: f.missing === '' ? '没有数据' : `缺数据：${f.missing}`,
          too_few: '参评人数不足',
          tied: '并列第一，按规定均不获奖',
          short: '无人达到条件',
        }[f.reason]
      }。`,
    others: (f) => {
      const parts = [
        ...(f.others > 0 ? [`另有 ${f.others} 个未列出`] : []),
        ...(f.withoutData > 0 ? [`${f.withoutData} 个没有任何数据`] : []),
      ];
      return `${f.award}：${parts.join('，')}。`;
    },
    wrongKind: (kinds: string) => `没有按这种周期评的奖项；现有奖项按${kinds}评。`,
  },
  list: {
    summary: '已颁发、不颁发和待决定的奖项，以及已不再达标的。',
    title: (period: string) => (period === '' ? '奖项' : `${period} 奖项`),
    empty: '没有决定过的奖项，也没有待决定的。',
    toDecide: '只看待决定的',
  },
  give: {
    summary: '记下某人颁发奖项。',
    done: (f) => `${f.award} ${f.period}：颁发给 ${f.who}${f.prize === '' ? '' : `（${f.prize}）`}`,
    same: (f) => `${f.award} ${f.period}：早已颁发给 ${f.who}`,
    waiting: '须由他人复核后才算数：cohort record award confirm。',
    tie: (f) => `${f.award}：${f.count} 个并列。`,
    ask: (count: number) => `颁发 ${count} 个奖项？`,
  },
  waive: {
    summary: '记下不颁发奖项及理由。',
    done: (f) => `${f.award} ${f.period}：不颁发给 ${f.who}`,
    ask: (count: number) => `${count} 个奖项不颁发？`,
  },
  confirm: {
    summary: '复核他人颁发的奖项（手册要求时）。',
    done: (f) => `${f.who} 的 ${f.award} ${f.period}：已复核`,
    ask: (count: number) => `复核 ${count} 个奖项？`,
  },
  ranking: {
    summary: '某周期的最高与最低：手册中的排名榜，或某项数据。',
    list: '手册中的一个排名榜（代码或名称），默认该周期的全部',
    metric: '改看一项数据：指标、考核、训练、attendance、late、absent、excused 等',
    places: '与 --metric 同用：每端几名（3）',
    unit: '与 --metric 同用：person、team、department 或 batch（person）',
    title: (period: string) => `${period} 之最`,
    empty: '该周期没有这些数据。',
    noLists: (kind: string) => `手册中没有按${kind}的排名榜。`,
    noData: (titles: string) => `无数据：${titles}。`,
  },
  export: {
    summary: '某周期给薪资的清单：已颁发和已执行的；以后的变动作为更正行。',
    title: (period: string) => `${period} 薪资清单`,
    empty: '没有要告知薪资的。',
    done: (f) =>
      `第 ${f.number} 次导出：${f.lines} 行${f.corrections > 0 ? `，其中更正 ${f.corrections} 行` : ''}。`,
    again: (number: number) => `没有新内容：照原样再出第 ${number} 次导出。`,
    leftOut: (periods: string) =>
      `已决定、从未导出、也不属于本周期的：${periods}。请一并导出这些周期。`,
  },
  deduction: {
    summary: '扣分：列出、执行、免除。',
    employee: '工号',
    rule: '规则代码或名称（默认全部）',
    employeeOnly: '只看一个人',
    list: {
      summary: '按制度手册，某周期的扣分，以及对它们的决定。',
      title: (period: string) => (period === '' ? '扣分' : `${period} 扣分`),
      empty: '无人扣分，也没有决定过的。',
      capped: (f) => `${f.count} 人的扣分超过上限 ${f.cap} ${f.unit}，以上限为准（${f.rule}）。`,
      nobody: (count: number) =>
        `${count} 项失效的职责：没有写明由谁承担（consequences.holders）。`,
    },
    apply: {
      summary: '记下某人执行扣分。',
      done: (f) => `${f.employee_no}，${f.title} ${f.period}：已扣 ${f.points}`,
      same: (f) => `${f.employee_no}，${f.title} ${f.period}：早已执行`,
      waiting: '须由他人复核后才算数：cohort record deduction confirm。',
      ask: (count: number) => `执行 ${count} 项扣分？`,
    },
    waive: {
      summary: '记下免除扣分及理由。',
      done: (f) => `${f.employee_no}，${f.title} ${f.period}：已免除`,
      ask: (count: number) => `免除 ${count} 项扣分？`,
    },
    confirm: {
      summary: '复核他人执行的扣分。',
      done: (f) => `${f.employee_no}，${f.title} ${f.period}：已复核`,
      ask: (count: number) => `复核 ${count} 项扣分？`,
    },
  },
  headers: {
    then: '决定时',
    figure: '数值',
    now: '现在',
    points: '分数',
    times: '次数',
    state: '状态',
  },
  metric: {
    attendance: awardRuleWords.award_attendance,
    results: awardRuleWords.award_results,
    feedback: { mean: '学员评价', count: '学员答卷数' },
  },
  figure: (f) => {
    const value =
      f.value === null
        ? `无数据${f.missing === '' ? '' : `（${f.missing}）`}`
        : `${f.value}${f.unit}`;
    const limits = [
      ...(f.least === null ? [] : [`≥${f.least}`]),
      ...(f.most === null ? [] : [`≤${f.most}`]),
    ];
    return `${f.title} ${value}${limits.length > 0 ? `（${limits.join('，')}）` : ''}`;
  },
  separator: '；',
};
