import type { improvement as en } from '../en/improvement.js';
import { improvementWords as words } from './words-improvement.js';

const state = (code: string): string => words['improvement_state']?.[code] ?? code;
const event = (code: string): string => words['improvement_event']?.[code] ?? code;
const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是指“${suggestion}”？`;

type FigureWords = Parameters<typeof en.figure.below>[0];
const of = ({ counted, as }: FigureWords): string => (as === 'count' ? '' : `（${counted}）`);

export const improvement: typeof en = {
  refusals: {
    improvement_rules_missing: (f) => ({
      message: `现行手册没有 ${f.path} 的规定。`,
      hint: '参照默认手册补上这一节（“cohort init”会在新库旁写一份），再“cohort plan handbook apply”。',
    }),
    action_unknown: (f) => ({
      message: `没有改进措施 ${f.action}。`,
      hint: meant(f.suggestion, '“cohort record action list”列出全部措施。'),
    }),
    finding_unknown: (f) => ({
      message: `没有发现问题 ${f.finding}。`,
      hint: meant(
        f.suggestion,
        '“cohort record action findings --month 2026-03”列出某月的问题，写法为 规则/对象/月份。',
      ),
    }),
    finding_has_action: (f) => ({
      message: `${f.finding} 已有改进措施 ${f.action}。`,
      hint: `用“cohort record action show ${f.action}”查看；若未见效，“cohort record action reopen ${f.action}”。`,
    }),
    finding_declined: (f) => ({
      message: `${f.finding} 已于 ${f.on} 由 ${f.by} 决定不处理：${f.reason}`,
      hint: '先撤销该决定（“cohort log”、“cohort undo N”），或用 --about 另立措施。',
    }),
    finding_to_decide: (f) => ({
      message: `${f.finding} 是提议，须由人决定（${f.rule}）。`,
      hint: `cohort record action accept ${f.finding} --by 谁 --reason 理由 --owner 谁，或 decline。`,
    }),
    finding_no_proposal: (f) => ({
      message: `${f.finding} 不是提议，无需接受。`,
      hint: `立改进措施：cohort record action add --finding ${f.finding} --owner 谁`,
    }),
    action_due_past: (f) => ({
      message: `期限 ${f.due_on} 早于立项日 ${f.opened_on}。`,
      hint: '用 --due 写更晚的日期，或不写。',
    }),
    action_state: (f) => ({
      message: `${f.action} ${state(f.state)}，现在不能登记“${event(f.wanted)}”。`,
      hint: '措施先落实再验证；已结束的可重新打开（“cohort record action reopen”）。',
    }),
    action_second_person: (f) => ({
      message: `${f.actor} 是 ${f.action} 的责任人或落实人，不能验证（${f.rule}）。`,
      hint: '请由他人验证。',
    }),
    action_twice: (f) => ({
      message: `${f.action} 在第 ${f.first_line} 行已有。`,
      hint: '每项措施只留一行。',
    }),
    action_day: (f) => ({
      message: `${f.day} 早于 ${f.action} 最近一次登记的日期 ${f.latest}。`,
      hint: '写当天或以后的日期，或不写 --on。',
    }),
  },
  summary: '培训改进：发现问题、改进措施、课程重新设计、学习路径。',
  code: '措施编号，例如 A2026-001',
  on: '发生的日期（不写则为今天）',
  by: '由谁：工号或姓名',
  reason: '理由',
  evidence: '证据：数据、记录或链接',
  action: '措施',
  rate: (rate) => `${Math.round(rate * 1000) / 10}%`,
  figure: {
    below: (f) => `${f.value}${of(f)}，应不低于 ${f.limit}`,
    above: (f) => `${f.value}${of(f)}，应不高于 ${f.limit}`,
    from: (f) => `${f.value}，达到 ${f.limit} 即须关注`,
  },
  redesign: '提议重新设计课程',
  titled: (what, title) => `${what}：${title}`,
  described: (f) => `${f.title}，${f.from} 至 ${f.to}：${f.figures.join('；')}`,
  standing: (f) =>
    f.open
      ? `${f.action} ${f.title}：${f.state}，${f.owner}，期限 ${f.dueOn}。`
      : `${f.action} ${f.title}：${f.state}。`,
  declined: (finding) => `${finding}：不处理。`,
  findings: {
    summary: '按手册 improvement 的限值发现的问题，附数据和规定。',
    month: '统计到哪个月，例如 2026-03（不写则为最近结束的一个月）',
    state: 'open、action 或 declined',
    empty: (month) => `截至 ${month} 没有发现问题。`,
  },
  list: {
    summary: '全部改进措施，未了结的在前。',
    state: 'open、done、closed 或 dropped',
    owner: '只看此人的：工号或姓名',
    overdue: '只看逾期的',
    empty: '没有这样的改进措施。',
  },
  show: {
    summary: '一项措施，连同问题、证据和验证。',
    events: '经过',
    happened: '经过',
    none: '还没有登记。',
  },
  add: {
    summary: '针对发现的问题或其他情况立改进措施。',
    finding: '问题，写法见“record action findings”',
    about: '情况说明（没有对应的问题时）',
    title: '措施标题（不写则用问题的标题）',
    owner: '责任人：工号或姓名',
    due: '期限（不写则按手册）',
  },
  accept: { summary: '接受提议，成为改进措施。' },
  decline: { summary: '决定不处理某个问题，并说明理由。' },
  done: {
    summary: '登记措施已落实，附证据。',
    by: '落实人：工号或姓名（不写则为责任人）',
  },
  verify: { summary: '验证措施已见效，附证据；随即结案。' },
  reopen: { summary: '重新打开已落实、已结案或已取消的措施。' },
  drop: { summary: '取消措施，并说明理由。' },
  propose: {
    summary: '个人学习路径：针对薄弱方面的课程。',
    employee: '工号',
    step: '次序',
    title: (who, month) => `${who} 的学习路径（截至 ${month}）`,
    empty: (who, month) => `截至 ${month}，按手册规定 ${who} 没有薄弱方面。`,
  },
};
