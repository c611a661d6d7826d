import type { spotCheck as en } from '../en/spot-check.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

const draws = (kind: 'team' | 'customer'): string =>
  kind === 'team' ? 'cohort record spotcheck list' : 'cohort record spotcheck list --kind customer';

/** 班组抽查与客户回访（001 §2.1）。 */
export const spotCheck: typeof en = {
  refusals: {
    spot_no_rules: (f) => ({
      message: `现行制度手册没有“${f.rule}”一节。`,
      hint: '默认手册中有此节可供复制：在空目录中运行 cohort init 即可得到；然后 cohort plan handbook apply FILE。',
    }),
    spot_day_off: (f) => ({
      message: `${f.day} 是休息日，不抽签。`,
      hint: '请在下一个工作日抽签。如果当天上班，请写入 calendar.overrides。',
    }),
    spot_not_now: (f) => ({
      message: `${f.when} 没有抽过签，而现在是 ${f.now}。`,
      hint: '抽签只在当期进行，以当时在岗的人为准；cohort record spotcheck list 可查看已有的抽签。',
    }),
    spot_not_drawn: (f) => ({
      message: `${f.when} 没有抽到 ${f.who}。`,
      hint: didYouMean(f.suggestion, `${draws(f.kind)} 可查看抽到了谁。`),
    }),
    spot_never_drawn: (f) => ({
      message: `${f.who} 没有待完成的抽查。`,
      hint: didYouMean(f.suggestion, `${draws(f.kind)} 可查看待完成的抽查。`),
    }),
    spot_skipped: (f) => ({
      message: `${f.who} 在 ${f.when} 的抽查已跳过：${f.reason}。`,
      hint: '之后会再抽到，请登记到那一次。',
    }),
    spot_checked: (f) => ({
      message: `${f.who} 在 ${f.when} 的抽查已于 ${f.on} 完成，不能跳过。`,
      hint: '更正结果请重新导入；撤回请用 cohort undo。',
    }),
    spot_before_draw: (f) => ({
      message: `${f.who} 是 ${f.when} 抽到的，不可能在 ${f.day} 已检查。`,
      hint: '请更正检查日期。',
    }),
    spot_score_range: (f) => ({
      message: `“${f.value}”不是 0 到 ${f.scale} 的得分（${f.rule}）。`,
      hint: '请更正得分；没有得分时留空并写明发现的问题。',
    }),
    spot_result_empty: (f) => ({
      message: `${f.who} 这一行既没有得分，也没有发现的问题。`,
      hint: '请填写其一，或跳过此次抽查：cohort record spotcheck skip。',
    }),
    customer_unknown: (f) => ({
      message: `没有客户“${f.customer}”。`,
      hint: didYouMean(f.suggestion, '导入客户：cohort record spotcheck customers FILE。'),
    }),
    customer_code: (f) => ({
      message: `“${f.value}”不是客户编号。`,
      hint: '客户编号由字母、数字、_ 和 - 组成，最多 40 个；不要用电话号码。',
    }),
    customer_owner_unknown: (f) => ({
      message: `客户 ${f.customer} 的负责人 ${f.employee_no} 不在册。`,
      hint: didYouMean(f.suggestion, '请先导入此人：cohort enroll import。'),
    }),
    customer_field_twice: (f) => ({
      message: `客户 ${f.customer} 在第 ${f.first_line} 行已有，内容不同。`,
      hint: '请保留正确的一行，删除另一行。',
    }),
  },
  summary: '导入抽查与回访结果；抽签、跳过、列出。',
  file: '工号*、抽查日期*、得分、发现的问题、检查人；--kind customer 时：客户编号*、回访日期*、满意度、发现的问题、回访人',
  kind: (kinds) => `抽查种类：${kinds}（不写则为 team）`,
  leftOut: (count) => `${count} 行没有得分也没有问题，已略过。`,
  draw: {
    summary: '抽取今天的抽查人员，或本月的回访客户；抽过的只再显示。',
    day: '日期（不写则为今天）；以前的抽签只显示',
    month: '回访的月份；以前的抽签只显示',
    title: {
      team: (day, rule) => `${day} 抽查名单（${rule}）`,
      customer: (month, rule) => `${month} 回访名单（${rule}）`,
    },
    empty: {
      team: '没有可抽查的班组人员。',
      customer: '没有客户；导入客户：cohort record spotcheck customers FILE。',
    },
    known: (period) => `${period} 已抽过签，不再重抽。`,
  },
  list: {
    summary: '列出抽到的人员或客户及结果。',
    day: '某一天',
    month: '某一月',
    team: '某一班组',
    open: '只列待完成的',
    empty: '没有这样的抽查。',
  },
  sheet: {
    empty: '当日或当月没有待完成的抽查；抽签：cohort record spotcheck draw。',
    day: '抽查日期',
    customer: '客户编号',
    called: '回访日期',
    score: '得分',
    satisfaction: '满意度',
    finding: '发现的问题',
    checker: '检查人',
  },
  skip: {
    summary: '登记没有做成的抽查及原因；之后会再抽到。',
    who: '工号；--kind customer 时为客户编号',
    day: '抽签日期（不写则为最近一次待完成的）',
    month: '--kind customer 时：抽签月份',
    reason: '原因',
    ask: '为什么跳过？',
    done: (f) => `${f.who}：${f.when} 的抽查已跳过。`,
  },
  customers: {
    summary: '导入可供回访的客户；不写文件则列出。',
    file: '客户编号*、客户名称、负责人工号*、最近联系；不要电话号码',
    empty: '没有客户。',
  },
};
