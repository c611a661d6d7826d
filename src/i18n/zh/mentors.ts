import type { ConditionStatements, Condition } from '../../domain/mentoring/conditions.js';
import type { QuarterFigure } from '../../domain/mentoring/quarters.js';
import type { Refused } from '../../domain/refusals/index.js';
import type { RefusalText } from '../types.js';
import type { mentors as en } from '../en/mentors.js';
import { enroll } from './enroll.js';
import { ruleWords } from './rule-words.js';

type ConditionTexts = {
  [Code in keyof ConditionStatements]: (f: ConditionStatements[Code]) => string;
};

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;
const percent = (rate: number): string => `${Math.round(rate * 100)}%`;
const quarter = (one: QuarterFigure): string =>
  one.value === null
    ? `${one.quarter} 无数据（缺 ${one.missing.join('、')}）`
    : `${one.quarter} ${one.value}`;

const conditions: ConditionTexts = {
  level: (f) => (f.on === null ? `没有有效的“${f.level}”证书。` : `${f.on} 起为“${f.level}”。`),
  kpi: (f) =>
    `${f.metric}${f.quarters.length === 1 ? '上一季度' : `最近 ${f.quarters.length} 个季度均`}${f.bound === 'at_least' ? '不低于' : '不高于'} ${f.limit}${f.unit}：${f.quarters.map(quarter).join('，')}。`,
  served: (f) => `${f.hiredOn} 入职，须满 ${ruleWords.span(f.span)}：自 ${f.from} 起。`,
  application: (f) =>
    f.on === null
      ? `尚未在“${f.stage}”阶段提出申请（${f.program}）。`
      : `${f.on} 已提出申请（${f.program}，“${f.stage}”）。`,
  assessment: (f) => (f.on === null ? `${f.title}：未通过。` : `${f.title}：${f.on} 通过。`),
  course: (f) =>
    f.on === null
      ? `课程 ${f.course} ${f.title}：未参加。`
      : `课程 ${f.course} ${f.title}：${f.on} 已参加。`,
  in_time: (f) =>
    f.rate === null
      ? `徒弟按期达标率不低于 ${percent(f.least)}：尚无结果。`
      : `徒弟按期达标率不低于 ${percent(f.least)}：${f.judged} 人中 ${percent(f.rate)}。`,
};

const conditionText = ({ code, params }: Condition): string =>
  (conditions[code] as (f: unknown) => string)(params);

/** 清单里用的简短说法：还缺什么。 */
const short: ConditionTexts = {
  level: (f) => `“${f.level}”证书`,
  kpi: (f) =>
    `${f.metric} ${f.quarters
      .filter(({ reached }) => !reached)
      .map((one) => (one.value === null ? `${one.quarter} 无数据` : `${one.quarter} ${one.value}`))
      .join(' / ')}`,
  served: (f) => `在职满期：${f.from}`,
  application: (f) => `“${f.stage}”申请`,
  assessment: (f) => f.title,
  course: (f) => `课程 ${f.course}`,
  in_time: (f) => `徒弟按期达标率 ${f.rate === null ? '–' : percent(f.rate)}`,
};

const conditionShort = ({ code, params }: Condition): string =>
  (short[code] as (f: unknown) => string)(params);

const refusals: (typeof en)['refusals'] = {
  mentor_no_rules: (f) => ({
    message: `制度手册第 ${f.version} 版没有关于师傅的规则。`,
    hint: '请加上 "mentors" 一节；"cohort plan handbook schema" 有说明。',
  }),
  mentor_level_unknown: (f) => ({
    message: `制度手册里没有师傅等级“${f.level}”。`,
    hint: didYouMean(f.suggestion, `现有等级：${f.levels}。`),
  }),
  mentor_several: (f) => ({
    message: `有 ${f.problems.length} 处问题：${f.problems.map((problem) => `\n  - ${refusalText(problem).message}`).join('')}`,
    hint: '没有作任何改动；请全部改好后再执行。',
  }),
  mentor_conditions: (f) => ({
    message: `${f.employee_no} 不符合“${f.level}”的要求：${f.unmet.map((one) => `\n  - ${conditionText(one)}（${one.rule}）`).join('')}`,
    hint: '可以先补齐；也可以由认证人用 --override 说明理由后破格认证。',
  }),
  mentor_nothing_to_override: (f) => ({
    message: `${f.employee_no} 完全符合“${f.level}”的要求，无须破格。`,
    hint: '请去掉 --override。',
  }),
  mentor_certified_already: (f) => ({
    message: `${f.employee_no} 自 ${f.on} 起已是“${f.level}”${f.until === '' ? '' : `，有效期至 ${f.until}`}。`,
    hint: '延长有效期请用 "cohort enroll mentor renew"。',
  }),
  mentor_by_oneself: (f) => ({
    message: `${f.employee_no} 不能决定自己的资格。`,
    hint: '请用 --by 写明由谁决定。',
  }),
  mentor_in_future: (f) => ({
    message: `${f.on} 还没到，今天是 ${f.today}。`,
    hint: '不能提前决定：请用 --on 给出今天或更早的日期。',
  }),
  mentor_before_hire: (f) => ({
    message: `${f.employee_no} 于 ${f.hired_on} 入职，晚于 ${f.on}。`,
    hint: '请用 --on 给出更晚的日期。',
  }),
  mentor_not_certified: (f) => ({
    message: `${f.employee_no} 从未取得师傅资格。`,
    hint: '请先看 "cohort enroll mentor candidates"，再用 "enroll mentor certify"。',
  }),
  mentor_renewal_early: (f) => ({
    message: `${f.employee_no} 的证书有效期至 ${f.until}，${f.since} 起才能续证。`,
    hint: '请在续证期内办理。',
  }),
  mentor_renewal_endless: (f) => ({
    message: `${f.employee_no} 的证书长期有效（${f.rule}）。`,
    hint: '无须续证。',
  }),
  mentor_lapsed: (f) => ({
    message: `${f.employee_no} 的证书已于 ${f.until} 到期，不能再续。`,
    hint: '请用 "cohort enroll mentor certify" 重新认证。',
  }),
  mentor_withdrawn: (f) => ({
    message: `${f.employee_no} 的证书已于 ${f.on} 撤销。`,
    hint: '撤错了用 "cohort undo"；重新认证用 "enroll mentor certify"。',
  }),
  mentor_not_employed: (f) => ({
    message:
      f.left_on !== '' && f.on >= f.left_on
        ? `${f.employee_no} 已于 ${f.left_on} 离职，${f.on} 起不能带人。`
        : `${f.employee_no} 于 ${f.hired_on} 入职，${f.on} 还不能带人。`,
    hint: '请换一位师傅，或用 --from 改日期。',
  }),
  mentor_uncertified: (f) => ({
    message:
      f.state === 'withdrawn'
        ? `${f.employee_no} 的证书已于 ${f.until} 撤销。`
        : f.state === 'none'
          ? `${f.employee_no} 在 ${f.on} 没有师傅资格。`
          : `${f.employee_no} 的证书已于 ${f.until} 到期，早于 ${f.on}。`,
    hint: '"cohort enroll mentor list" 列出有资格的师傅。',
  }),
  mentor_full: (f) => ({
    message: `${f.employee_no} 在 ${f.on} 已带 ${f.load} 人，上限 ${f.limit} 人，再加 ${f.wanted} 人就超了（${f.rule}）。`,
    hint: '"cohort enroll mentor list" 看谁还有空；"enroll mentor suggest 期次" 给出安排建议。',
  }),
  mentor_oneself: (f) => ({
    message: `${f.employee_no} 不能做自己的师傅。`,
    hint: '请换一位师傅。',
  }),
  mentor_before_joining: (f) => ({
    message: `${f.employee_no} 于 ${f.joined_on} 编入 ${f.batch}，${f.from} 还不需要师傅。`,
    hint: '请给出更晚的日期。',
  }),
  mentor_after_leaving: (f) => ({
    message: `${f.employee_no} 已于 ${f.left_on} 离开 ${f.batch}。`,
    hint: '已离开的人不需要师傅。',
  }),
  mentor_taken: (f) => ({
    message: `${f.employee_no} 自 ${f.from} ${f.until === '' ? '起' : `至 ${f.until} `}由 ${f.mentor} 带。`,
    hint: '请先用 "cohort enroll mentor end 工号 --reason 事由" 结束。',
  }),
  mentor_no_mentees: (f) => ({
    message: `${f.batch} 里没有人缺师傅。`,
    hint: '"cohort enroll mentor list" 看谁带谁。',
  }),
  mentor_days_reversed: (f) => ({
    message: `带教到 ${f.until} 结束，早于开始的 ${f.from}。`,
    hint: '请核对两个日期；最后一天也算在内。',
  }),
  mentor_none: (f) => ({
    message: `${f.employee_no} 在 ${f.on} 没有师傅。`,
    hint: '"cohort enroll mentor list" 看谁带谁。',
  }),
  mentor_ends_before: (f) => ({
    message: `${f.employee_no} 的带教 ${f.from} 才开始，不能在 ${f.until} 结束。`,
    hint: '请用 --on 给出更晚的日期，或用 "cohort undo" 撤销安排。',
  }),
  mentor_unknown: (f) => ({
    message: `没有工号或姓名为“${f.mentor}”的人。`,
    hint: didYouMean(f.suggestion, '请填师傅的工号。'),
  }),
  mentor_ambiguous: (f) => ({
    message: `有几个人都叫“${f.mentor}”：${f.numbers}。`,
    hint: '请填师傅的工号。',
  }),
  mentor_other_team: (f) => ({
    message: `${f.employee_no} 在${f.team}，师傅 ${f.mentor} 在${f.mentor_team}。`,
  }),
  mentor_twice: (f) => ({
    message: `第 ${f.first_line} 行已给 ${f.employee_no} 安排了同一天开始的师傅。`,
    hint: '请只留一行。',
  }),
};

/** 几个问题一起说时，其中一个的说法；编班的也在内。 */
function refusalText({ code, facts }: Refused): RefusalText {
  const all: Partial<Record<string, (facts: never) => RefusalText>> = {
    ...enroll.refusals,
    ...refusals,
  };
  const text = all[code] as ((facts: unknown) => RefusalText) | undefined;
  return text?.(facts) ?? { message: code };
}

export const mentors: typeof en = {
  refusals,
  conditionText,
  conditionShort,
  summary: '师傅：候选人、资格、谁带谁、带教成效。',
  employee: '工号',
  mentor: '师傅的工号',
  mentee: '徒弟的工号',
  on: '日期（不填则为今天）',
  by: '由谁决定',
  reason: '事由',
  level: '师傅等级的代码或名称',
  override: '有条件不满足也认证（破格），写明理由',
  candidates: {
    summary: '谁可以认证为师傅，还缺什么。',
    employee: '只看这些人（不填则为指标和年限达到的所有人）',
    level: '等级的代码或名称（不填则为手册中的第一个）',
    all: '指标或年限没达到的也列出',
    empty: '没有人达到要求的指标和年限。',
    leftOut: (count, level) =>
      `另有 ${count} 人指标或年限达不到“${level}”的要求，没有列出；--all 全部列出。`,
    met: (f) => `${f.met}/${f.total}`,
    file: (f) => `${f.employee_no} ${f.name}：${f.level}`,
    eligible: '条件全部满足',
    notEligible: (missing) => `还缺 ${missing} 项`,
    holds: '✓',
    lacks: '✗',
  },
  certify: {
    summary: '认证师傅。',
    done: (f) =>
      `${f.employee_no} 于 ${f.on} 由 ${f.by} 认证为“${f.level}”，${f.until === null ? '长期有效' : `有效期至 ${f.until}`}。`,
    overridden: (f) => `破格：${f.missing} 项条件未满足（${f.reason}）。`,
  },
  renew: {
    summary: '在续证期内为师傅续证。',
    done: (f) =>
      `${f.employee_no} 的“${f.level}”证书于 ${f.on} 由 ${f.by} 续证${f.until === null ? '' : `，有效期至 ${f.until}`}。`,
  },
  withdraw: {
    summary: '撤销师傅资格。',
    done: (f) => `${f.employee_no} 的师傅资格自 ${f.on} 起由 ${f.by} 撤销。`,
    mentees: (count) => `还有 ${count} 名徒弟要换师傅；"cohort today" 会列出。`,
  },
  guide: {
    summary: '登记对带教成效偏低的师傅的辅导。',
    done: (f) => `已登记：${f.by} 于 ${f.on} 辅导 ${f.employee_no}。`,
  },
  assign: {
    summary: '给徒弟安排师傅。',
    batch: '这一期里所有没有师傅的人；同时写了徒弟时，指所在期次',
    from: '第一天（不填则为今天或入班日）',
    until: '最后一天（已知时）',
    done: (f) => `${f.mentor} ${f.name} 现在带 ${f.load} 人，上限 ${f.limit} 人。`,
    line: (f) =>
      `${f.employee_no} ${f.name}（${f.batch}）自 ${f.from} ${f.until === null ? '起' : `至 ${f.until}`}`,
  },
  end: {
    summary: '结束带教；日期为最后一天。',
    on: '最后一天（不填则为今天）',
    done: (f) => `${f.employee_no} 由 ${f.mentor} 带，自 ${f.from} 至 ${f.until}。`,
  },
  import: {
    summary: '从 CSV 或 Excel 导入谁带谁。',
    file: '列：工号（徒弟）、师傅、开始、结束、事由',
  },
  levelHeader: '等级',
  list: {
    summary: '谁是师傅，有效期到什么时候，带着谁。',
    all: '证书已过期或已撤销的也列出',
    empty: '没有人取得师傅资格。',
  },
  show: {
    summary: '师傅档案：证书、徒弟、成效。',
    inTime: '徒弟按期达标率',
    judged: (f) => `${f.judged} 人中 ${f.reached} 人`,
    completeness: '清单完整率',
    signOffDays: '平均签完天数',
    certificates: '证书',
    decisions: '决定',
    mentees: '徒弟',
    noMentees: '还没有带过徒弟。',
    byItself: '带教已结束',
    renewal: '续证',
    overridden: (reason) => `破格：${reason}`,
    evidence: '最近一张证书的依据',
    allowance: (f) =>
      `今年至今的带教津贴：${f.count} ${f.per === 'month' ? '个月' : '人'}，共 ${f.amount} ${f.unit}（${f.rule}）。`,
    followUp: (f) =>
      f.kind === 'guidance' ? `按成效建议辅导（${f.rule}）。` : `按成效建议撤销资格（${f.rule}）。`,
  },
  suggest: {
    summary: '为一期里没有师傅的人建议师傅；加 --yes 即安排。',
    batch: '期次',
    from: '第一天（不填则为今天或开班日）',
    empty: '这一期里没有人缺师傅。',
    only: '以上只是建议，加 --yes 才会安排。',
    unplaced: (count) => `${count} 人找不到有空的师傅；请再认证师傅，或等有人空出来。`,
  },
};
