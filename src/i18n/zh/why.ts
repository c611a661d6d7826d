import type { Aggregate } from '../../domain/handbook/types.js';
import type { KpiFigure } from '../../domain/standing/statements.js';
import type { Statements } from '../../domain/standing/statements.js';
import type { why as en } from '../en/why.js';
import { words } from './words.js';

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;
/** 成绩保留两位小数，合成值也是。 */
const share = (value: number): string => `${Math.round(value * 1e4) / 100}%`;
const until = (day: string | null): string => (day === null ? '' : `，最迟 ${day}`);
const due = (day: string | null): string => (day === null ? '' : `，期限为 ${day}`);
const inBrackets = (text: string): string => (text === '' ? '' : `（${text}）`);

const progress = (done: number, times: number): string => `已完成 ${done}/${times}`;

/** 各次成绩如何合成一个值。 */
const aggregates: Record<Aggregate, string> = {
  mean: '取平均',
  best: '取最好',
  latest: '取最近一次',
  sum: '累计',
  count_passed: '按合格次数',
};

/** 指标、所属周期与要求。 */
const figures: Record<KpiFigure['aggregate'], string> = {
  mean: '平均',
  latest: '最近一期',
  sum: '合计',
  every: '最差一期',
};
const figure = (p: KpiFigure): string =>
  `${p.metric}：${p.periods.replaceAll(', ', '、')} ${figures[p.aggregate]} ${p.value}${p.unit}，要求${p.bound === 'at_most' ? '不高于' : '不低于'} ${p.limit}${p.unit}`;

const roles = (codes: readonly string[]): string =>
  codes.map((code) => words['role']?.[code] ?? code).join('或');

function component(p: Statements['composite_component']): string {
  const { assessment, weight, value, aggregate, counted, needed, complete, composite } = p;
  if (composite) {
    const reached = complete ? share(value ?? 0) : '尚未完成';
    return `“${assessment}”（权重 ${weight}%）：${reached}。`;
  }
  const named = `“${assessment}”（权重 ${weight}%，${aggregates[aggregate]}）`;
  const results = aggregate === 'count_passed' ? '合格' : '成绩';
  if (value === null) return `${named}：暂无成绩，须有 ${needed} 次${results}。`;
  const reached = `${named}：${share(value)}，有 ${counted} 次${results}`;
  if (!complete) return `${reached}，须有 ${needed} 次。`;
  return aggregate === 'count_passed' && counted < needed
    ? `${reached}（满 ${needed} 次为满分）。`
    : `${reached}。`;
}

export const why: typeof en = {
  statements: {
    left: (p) =>
      p.reason === 'moved'
        ? `${p.on} 已转到其他期次。`
        : p.reason === 'withdrawn'
          ? `${p.on} 已退出。`
          : `${p.on} 已辞退。`,
    decided: (p) => `${p.on} 由 ${p.who} 决定：${p.decision}。`,
    stage_current: (p) => `自 ${p.since} 起处于“${p.stage}”阶段。`,
    program_complete: (p) => `${p.on} 已完成全部阶段。`,
    attendance_open: (p) =>
      `“${p.stage}”阶段：已登记 ${p.held} 次课，出席 ${p.attended} 次；共 ${p.total} 次，出席须不低于 ${percent(p.minRate)}。`,
    attendance_held: (p) =>
      `“${p.stage}”阶段：共 ${p.total} 次课，出席 ${p.attended} 次（${percent(p.attended / p.total)}），达到要求的 ${percent(p.minRate)}。`,
    attendance_short: (p) =>
      `“${p.stage}”阶段：共 ${p.total} 次课，只出席 ${p.attended} 次（${percent(p.attended / p.total)}），低于要求的 ${percent(p.minRate)}。`,
    attendance_unrecorded: (p) => `有 ${p.unrecorded} 次课的考勤尚未登记：${p.sessions}。`,
    attendance_unreachable: (p) =>
      `自 ${p.on} 起已不可能达到出勤要求：共 ${p.total} 次课，最多只能算出席 ${p.possible} 次，要求不低于 ${percent(p.minRate)}。`,
    attendance_none: () => '本阶段还没有课次。',
    absent_without_leave: (p) => `无故缺勤 ${p.count} 次：${p.sessions}。`,
    attendance_missed: (p) =>
      `以下课次不计为出席：${p.missed.map(({ session, status }) => `${session}（${words['attendance']?.[status] ?? status}）`).join('、')}。`,
    make_up_done: (p) => `已在其他期次补课 ${p.count} 次：${p.sessions}。`,
    make_up_open: (p) => `所缺课次 ${p.session} 应于 ${p.on} 在 ${p.place} 补课${until(p.dueOn)}。`,
    make_up_missing: (p) =>
      `有 ${p.count} 次所缺课最迟须于 ${p.dueOn} 补上，尚未安排：${p.sessions}。`,
    time_running: (p) =>
      `“${p.stage}”阶段：${p.sinceHire ? '自入职起算，' : ''}${p.from} 至 ${p.until}。`,
    time_served: (p) =>
      p.from === p.until
        ? `“${p.stage}”阶段已于 ${p.from} 完成。`
        : `“${p.stage}”阶段：${p.sinceHire ? '自入职起算，' : ''}${p.from} 至 ${p.until}，已满。`,
    time_not_begun: (p) => `“${p.stage}”阶段在上一阶段结束后开始。`,
    no_record: (p) => `“${p.stage}”阶段：暂无“${p.name}”（${p.kind}）的记录。`,
    checklist_signed: (p) =>
      `清单“${p.checklist}”：${p.total} 项已全部签核，最后一项签于 ${p.on}。`,
    checklist_open: (p) =>
      `清单“${p.checklist}”：共 ${p.total} 项，已签核 ${p.signed} 项；未签：${p.missing.replaceAll(', ', '、')}${p.more > 0 ? `，另有 ${p.more} 项` : ''}。`,
    drill_done: (p) =>
      `${p.drill}：已有${p.inARow ? `连续 ${p.days} 个工作日` : ` ${p.days} 天`}达到每日 ${p.perDay} ${p.unit}，${p.on} 完成。`,
    drill_open: (p) =>
      `${p.drill}：须${p.inARow ? `连续 ${p.days} 个工作日` : `有 ${p.days} 天`}达到每日 ${p.perDay} ${p.unit}，目前 ${p.reached} 天；最好的一天是 ${p.bestOn}：${p.best} ${p.unit}。`,
    kpi_held: (p) => `${figure(p)}，${p.judgedOn} 达标。`,
    kpi_short: (p) => `${figure(p)}，${p.judgedOn} 未达标。`,
    kpi_running: (p) => `${figure(p)}；这是目前的数，${p.judgedOn} 评定。`,
    kpi_open: (p) => `${figure(p)}（任意连续 ${p.months} 个月），尚未达标。`,
    kpi_none: (p) =>
      `${p.metric}：暂无数据；只计 ${p.from} 起、${p.judgedOn} 之前结束的周期，${p.judgedOn} 评定。`,
    kpi_missing: (p) =>
      `${p.metric}：${p.missing.map(({ from, to }) => `${from} 至 ${to}`).join('、')} 暂无数据，${p.missing.length === 1 ? '须有' : '每段须有'}一个周期在此期间结束的数值。`,
    application_filed: (p) => `“${p.stage}”阶段：已于 ${p.on} 提交申请。`,
    application_open: (p) => `“${p.stage}”阶段：尚未向${p.by}提交申请。`,
    approval_given: (p) => `“${p.stage}”阶段：${p.who} 已于 ${p.on} 批准。`,
    approval_refused: (p) => `“${p.stage}”阶段：${p.who} 于 ${p.on} 未批准；之后仍可再批准。`,
    approval_open: (p) => `“${p.stage}”阶段：尚待${p.by}批准。`,
    option_held: (p) =>
      p.required === 1
        ? `任选其一即可：“${p.option}”已于 ${p.since} 完成。`
        : `选项“${p.option}”已于 ${p.since} 完成。`,
    option_open: (p) => `选项“${p.option}”：`,
    option_lost: (p) => `自 ${p.on} 起，选项“${p.option}”已不可能完成。`,
    options_open: (p) =>
      p.required === 1
        ? `以下选项完成其一即可，目前都未完成：${p.options}。`
        : `以下选项须完成 ${p.required} 项，目前${p.done === 0 ? '都未完成' : `已完成 ${p.done} 项`}：${p.options}。`,
    assessment_passed: (p) =>
      `${p.takenOn === p.on ? `${p.on} 通过` : `${p.takenOn} 参加、${p.on} 复核通过`}“${p.assessment}”，${p.score} 分，合格线 ${p.passMark} 分。`,
    assessment_not_taken: (p) => `尚未参加“${p.assessment}”${due(p.dueOn)}。`,
    assessment_failed_so_far: (p) =>
      `“${p.assessment}”尚未通过，已 ${p.failures} 次不合格，合格线 ${p.passMark} 分。`,
    assessment_unconfirmed: (p) => `“${p.assessment}”的成绩等待复核。`,
    assessment_unsettled: (p) => `“${p.assessment}”的各考官评分尚未合成一个成绩。`,
    attempt_failed: (p) =>
      `“${p.assessment}”第 ${p.attempt} 次${inBrackets(p.rung)}，${p.on}：${p.score} 分，${p.score < p.passMark ? `低于 ${p.passMark} 分，不合格。` : `虽达到 ${p.passMark} 分，仍不合格。`}`,
    attempt_passed: (p) =>
      `“${p.assessment}”第 ${p.attempt} 次${inBrackets(p.rung)}，${p.on}：${p.score} 分，达到 ${p.passMark} 分，合格。`,
    attempt_critical: (p) => `${p.on} 关键项“${p.dimension}”低于 ${p.floor} 分，整项考核不合格。`,
    attempt_awaiting: (p) => `${p.on} 的 ${p.score} 分须经${p.by}复核后才生效。`,
    attempt_unexamined: (p) =>
      p.chair
        ? `${p.on} 的考核已有 ${p.have} 名考官评分，还缺主考官的评分（以主考官为准）。`
        : `${p.on} 的考核须有 ${p.least} 名考官评分才算数，目前 ${p.have} 名。`,
    attempt_disputed: (p) =>
      `${p.on} 各考官相差 ${p.difference} 分，超过 ${p.limit} 分，须由${p.by}处理后才算数。`,
    attempt_combined: (p) =>
      p.difference === null
        ? `${p.on} 的成绩由 ${p.examiners} 名考官的评分合成。`
        : `${p.on} 的成绩由 ${p.examiners} 名考官的评分合成，最多相差 ${p.difference} 分。`,
    attempt_settled: (p) => `${p.on} 的评分分歧由${p.who}于 ${p.settledOn} 定分。`,
    attempt_corrected: (p) =>
      `${p.on} 的成绩由${p.who}于 ${p.correctedOn} 从 ${p.before} 分更正为 ${p.score} 分。`,
    attempt_voided: (p) => `${p.on} 的成绩已于 ${p.voidedOn} 作废，不计入。`,
    retake_due: (p) => `应补考：不早于 ${p.notBefore}${until(p.dueOn)}。`,
    retraining_needed: (p) =>
      `再次考试前须重新参加以下培训（出席不低于 ${percent(p.minRate)}）：${[p.what].flat().join('、')}。`,
    retraining_running: (p) =>
      `重新培训已出席 ${p.attended}/${p.total} ${p.ofCourses ? '门课' : '次'}，到 ${p.until} 结束。`,
    retraining_short: (p) =>
      `按目前的安排，重新培训已不可能完成：已出席 ${p.attended}/${p.total} ${p.ofCourses ? '门课' : '次'}，要求不低于 ${percent(p.minRate)}。`,
    retraining_done: (p) => `${p.on} 已完成重新培训。`,
    re_exam_due: (p) => `应重考：不早于 ${p.notBefore}${until(p.dueOn)}。`,
    ladder_exhausted: () => '补考阶梯已没有下一次机会。',
    coaching_needed: (p) =>
      p.times === 1
        ? `再次考试前须接受辅导（${p.by}）。`
        : `再次考试前须接受 ${p.times} 次辅导（${p.by}），${progress(p.done, p.times)}。`,
    coaching_done: (p) => `${p.on} 已完成辅导。`,
    retry_approval_needed: (p) => `再次考试须先经${p.by}批准。`,
    retry_approval_given: (p) => `${p.who} 已于 ${p.on} 批准再次考试。`,
    retry_approval_refused: (p) => `${p.who} 于 ${p.on} 未批准再次考试。`,
    window_closed: (p) => `下一次考试的期限已过，自 ${p.on} 起不能再考。`,
    barred: (p) => `${p.since} 至 ${p.until} 禁考“${p.assessment}”。`,
    ladder_anew: (p) => `自 ${p.from} 起进入新一轮，从首考开始。`,
    attempt_granted: (p) => `${p.on} 的考试是特批的加考。`,
    grant_available: (p) => `还有 ${p.left} 次特批的加考机会，不附条件，也没有期限。`,
    proctor_needed: (p) => `该场考试的监考人须为：${roles(p.roles)}。`,
    not_proctored: (p) =>
      `${p.on} 场次 ${p.sitting} 的座位不符合要求：监考人须为${roles(p.roles)}。`,
    valid_until: (p) =>
      `“${p.assessment}”的合格成绩有效至 ${p.until}，自 ${p.renewFrom} 起可以复考延期。`,
    renewal_due: (p) => `“${p.assessment}”的合格成绩须在 ${p.from} 至 ${p.until} 之间复考延期。`,
    lapsed: (p) => `“${p.assessment}”的合格成绩自 ${p.on} 起失效。`,
    review_at_end: (p) => `自 ${p.on} 起补考阶梯已到尽头，提请评议（调岗或辞退），由人作出决定。`,
    review_due: (p) =>
      `已 ${p.failures} 次不合格；达到 ${p.after} 次起提请评议（调岗或辞退），由人作出决定。`,
    booked: (p) => `已安排在 ${p.on} 的场次 ${p.sitting}。`,
    paused: (p) =>
      p.until === null
        ? `自 ${p.from} 起休学，返回日期未定；期间不计期限。`
        : `${p.from} 至 ${p.until} 休学；期间不计期限。`,
    composite_open: (p) =>
      `“${p.assessment}”尚未完成${due(p.dueOn)}：共 ${p.total} 项组成，已完成 ${p.complete} 项。`,
    composite_passed: (p) =>
      `“${p.assessment}”合格：${p.score} 分（${p.on}），合格线 ${p.passMark} 分。`,
    composite_failed: (p) =>
      p.score < p.passMark
        ? `“${p.assessment}”不合格：${p.score} 分（${p.on}），合格线 ${p.passMark} 分。`
        : `“${p.assessment}”虽有 ${p.score} 分（${p.on}），但有组成项低于最低要求，不合格。`,
    composite_component: (p) => component(p),
    composite_minimum: (p) =>
      `“${p.assessment}”只达到 ${share(p.value)}，低于最低要求 ${percent(p.minimum / 100)}，整项考核不合格。`,
    composite_unreachable: (p) =>
      `自 ${p.on} 起，“${p.assessment}”已不可能合格：不足的部分已无法再考。`,
  },
  progress,
  since: '自',
  due: '期限',
  fact: {
    session: '课次',
    attempt: '应试',
    enrollment: '学籍',
    person: '员工',
    decision: '决定',
    sitting: '考试场次',
    signature: '签核',
    drill: '训练量',
    kpi: '指标',
    act: '申请与审批',
    grant: '特批加考',
  },
  factsFrom: (first, last, count) => `${first}……${last}（共 ${count} 项）`,
  ruleLine: (rule) => `依据：${rule}`,
  factsLine: (facts) => `事实：${facts}`,
  version: (version) => `手册第 ${version} 版`,
  gatesTitle: '关口',
  unreachable: (p) => `自 ${p.on} 起，“${p.stage}”阶段的“${p.gate}”已不可能达到（${p.rule}）。`,
  earlier: (stays) => `以往期次：${stays}。`,
  stay: (p) =>
    `${p.batch}（${p.from} 至 ${p.to ?? '今'}${p.state === null ? '' : `，${p.state}`}）`,
  knownOn: (day, later) =>
    later.attempts + later.attendance + later.records === 0
      ? `截至 ${day}，按当时已知的情况。`
      : `截至 ${day}，按当时已知的情况；以下是之后才登记的：${[
          [later.attempts, '次成绩'] as const,
          [later.attendance, '次考勤'] as const,
          [later.records, '项其他记录'] as const,
        ]
          .filter(([count]) => count > 0)
          .map(([count, what]) => `${count} ${what}`)
          .join('、')}。`,
  ofOptions: (required, options) => `${options} 项中完成 ${required} 项即可`,
  nextTitle: '下一步',
  reasonsTitle: '依据',
  noBatch: (employeeNo) => `${employeeNo} 不在任何期次。`,
};
