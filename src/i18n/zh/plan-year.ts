import type { CoverageFindingFacts } from '../../domain/planning/coverage-facts.js';
import type { PlanReasonFacts } from '../../domain/planning/reasons.js';
import type { planYear as en } from '../en/plan-year.js';

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;
const figure = (value: number): string => String(Math.round(value * 100) / 100);
const meant = (suggestion: string, other: string): string =>
  suggestion === '' ? other : `是不是想输入 ${suggestion}？`;

const statements: Record<string, string> = {
  goal: '目标',
  content: '内容',
  audience: '对象',
  time: '时间',
  method: '方式',
  trainer: '讲师',
  hours: '课时',
  heads: '人数',
  term: '短期或长期',
  departments: '部门',
};

const options: Record<string, string> = {
  goal: '--goal',
  content: '--content',
  audience: '--audience',
  time: '--from、--to',
  method: '--method',
  trainer: '--trainer',
  hours: '--hours',
  heads: '--heads',
  term: '--term',
  departments: '--department',
};

const reasons: { [K in keyof PlanReasonFacts]: (facts: PlanReasonFacts[K]) => string } = {
  needs: (f) =>
    `需求 ${f.needs.replaceAll(', ', '、')}${f.departments === '' ? '' : `，${f.departments.replaceAll(', ', '、')}提出`}${f.heads === null ? '' : `，${f.heads} 人`}`,
  gap: (f) => `发现差距：${f.needs.replaceAll(', ', '、')}`,
  recurring: (f) => `例行培训，全年 ${f.sessions} 次`,
  program: (f) => `${f.year} 年开了 ${f.batches} 期，共 ${f.people} 人`,
  pass_rate: (f) => `${f.judged} 人次考核，合格 ${f.passed}；要求 ${percent(f.limit)}`,
  attendance: (f) => `应到 ${f.recorded} 人次，实到 ${f.attended}；要求 ${percent(f.limit)}`,
  unfinished: (f) =>
    f.planned_hours === null
      ? `${f.item} 没有实施`
      : `${f.item} 计划 ${figure(f.planned_hours)} 课时，只上了 ${figure(f.delivered_hours)}`,
};

const findings: {
  [K in keyof CoverageFindingFacts]: (facts: CoverageFindingFacts[K]) => string;
} = {
  not_approved: (f) => `计划应在 ${f.due_on} 前批准，至今没有批准。`,
  need_open: (f) =>
    `需求 ${f.need}（${f.title}${f.department === null ? '' : `，${f.department}`}）既没有列入计划，也没有答复。`,
  not_delivered: (f) => `${f.item} ${f.title}应在 ${f.to_on} 前完成，一次课也没有上。`,
  behind: (f) =>
    `${f.item} ${f.title}已上 ${figure(f.hours)} 课时，到今天应上 ${figure(f.due_hours)} 课时。`,
  no_session: (f) => `${f.item} ${f.title} ${f.from_on} 开始，还没有排课。`,
  few_people: (f) => `${f.item} ${f.title}实到 ${f.heads} 人，计划 ${f.planned} 人。`,
  few_hours: (f) =>
    `${f.item} ${f.title}实际参训 ${figure(f.hours)} 人时，计划 ${figure(f.planned)} 人时。`,
  unplanned: (f) =>
    `${f.about} ${f.title}不在计划内：${f.sessions} 次课，${figure(f.hours)} 课时。`,
};

export const planYear: typeof en = {
  refusals: {
    plan_rules_missing: (f) => ({
      message: `制度手册第 ${f.version} 版没有年度计划的规定。`,
      hint: '请在手册里加上 annual_plan 一节（"cohort plan handbook schema" 有说明），再应用手册。',
    }),
    plan_year_unknown: (f) => ({
      message: `没有 ${f.year} 年的计划。`,
      hint:
        f.years === ''
          ? `用 "cohort plan year draft ${f.year}" 编制草案，或用 "cohort plan year add ${f.year}" 手工添加。`
          : `已有计划的年份：${f.years}。用 "cohort plan year draft ${f.year}" 编制这一年的草案。`,
    }),
    plan_item_unknown: (f) => ({
      message: `没有计划项目“${f.item}”。`,
      hint: meant(f.suggestion, '项目编号是年份加序号，例如 2027-03。'),
    }),
    plan_item_elsewhere: (f) => ({
      message: `${f.year} 年的这份计划里没有 ${f.item}。`,
      hint: '它属于别的年份，或在所选版本之后才添加。',
    }),
    plan_item_dropped: (f) => ({
      message: `${f.item} 已经取消${f.reason === '' ? '' : `：${f.reason}`}。`,
      hint: '用 "cohort undo" 撤回取消，或另外添加一项。',
    }),
    plan_version_unknown: (f) => ({
      message: `${f.year} 年的计划没有第 ${f.version} 版。`,
      hint: f.versions === '' ? '它还没有批准过，请去掉 --version。' : `已有：${f.versions}。`,
    }),
    plan_incomplete: (f) => ({
      message: [
        `${f.year} 年的计划还不能批准：${f.items.length} 项没有写全 ${f.rule} 要求的内容。`,
        ...f.items.map(
          ({ item, title, missing }) =>
            `  ${item} ${title}：缺${missing.map((one) => statements[one] ?? one).join('、')}`,
        ),
      ].join('\n'),
      hint: `用 "cohort plan year change 项目" 补写（${[...new Set(f.items.flatMap(({ missing }) => missing))].map((one) => options[one] ?? one).join('、')}），或取消该项。`,
    }),
    plan_empty: (f) => ({
      message: `${f.year} 年的计划没有项目：全部已取消。`,
      hint: '请重新编制，或添加项目。',
    }),
    plan_own_approval: (f) => ({
      message: `${f.by} 参与了 ${f.year} 年计划的编制，不能自己批准（${f.rule}）。`,
      hint: '用 --by 写明由谁批准。',
    }),
    plan_time: (f) => ({
      message: `时间不能从 ${f.from} 到 ${f.to}。`,
      hint: '最后一天不能早于第一天。',
    }),
    plan_time_year: (f) => ({
      message: `${f.from} 到 ${f.to} 不在 ${f.year} 年内。`,
      hint: `请选 ${f.year} 年的日期；跨年的部分列入下一年的计划。`,
    }),
    plan_method: (f) => ({
      message: `手册的计划里没有培训方式“${f.method}”。`,
      hint: meant(f.suggestion, `可用：${f.methods}（annual_plan.methods）。`),
    }),
    plan_course_unknown: (f) => ({
      message: `手册里没有课程“${f.course}”。`,
      hint: meant(f.suggestion, '几门课用“+”连接，例如 S04+S05。'),
    }),
    plan_program_unknown: (f) => ({
      message: `手册里没有培养方案“${f.program}”。`,
      hint: meant(f.suggestion, '用 "cohort plan handbook show programs" 查看。'),
    }),
    plan_rule_unknown: (f) => ({
      message: `手册里没有例行培训“${f.rule}”。`,
      hint: meant(
        f.suggestion,
        f.rules === '' ? '手册的 in_service 一节是空的。' : `已有：${f.rules}。`,
      ),
    }),
    plan_need_state: (f) => ({
      message:
        f.state === 'merged'
          ? `${f.need} 已并入 ${f.into}。`
          : `${f.need} 已经答复不安排，不能再列入计划。`,
      hint: f.state === 'merged' ? `请改写 ${f.into}。` : '请先撤回那次答复。',
    }),
    plan_clear_field: (f) => ({
      message: `--clear 不能是“${f.field}”。`,
      hint: meant(f.suggestion, `可用：${f.fields}。`),
    }),
    plan_department_unknown: (f) => ({
      message: `${f.year} 年的计划里没有部门“${f.department}”的项目。`,
      hint: meant(f.suggestion, '去掉 --department 查看全部。'),
    }),
    plan_check_found: (f) => ({
      message: `${f.year} 年计划检查出 ${f.count} 个问题。`,
      hint: '每个问题都写明依据；--format json 给出全部数据。',
    }),
  },
  summary: '年度培训计划：编制、查看、修改、批准、检查。',
  year: '年份，例如 2027',
  yearExpected: '2000 到 2999 之间的年份',
  item: '项目编号，例如 2027-03',
  statements,
  reasons,
  reason: (text, rule) => `${text}（${rule}）`,
  findings,
  headers: {
    item: '项目',
    title: '名称',
    goal: '培训目标',
    content: '培训内容',
    audience: '培训对象',
    time: '培训时间',
    from: '开始',
    to: '结束',
    method: '培训方式',
    trainer: '讲师',
    term: '期限',
    heads: '人数',
    hours: '每人课时',
    sessions: '每轮课次',
    runs: '轮数',
    departments: '部门',
    needs: '需求',
    course: '课程',
    program: '培养方案',
    rule: '例行培训',
    source: '来源',
    status: '状态',
    note: '备注',
    missing: '尚未写明',
    why: '理由',
    year: '年份',
    version: '版本',
    approved_on: '批准日期',
    approved_by: '批准人',
    items: '项目数',
    dropped: '已取消',
    changed: '批准后改动',
    changed_on: '日期',
    changed_by: '修改人',
    field: '内容',
    before: '原来',
    after: '现在',
    reason: '原因',
    planned_hours: '计划课时',
    held_hours: '已上课时',
    held: '完成率',
    planned_people: '计划人数',
    people: '实到人数',
    people_share: '人数占比',
    hours_share: '人时占比',
    person_hours: '参训人时',
    ahead: '待上课次',
    due: '应完成',
    department: '部门',
    open: '未列入需求',
    need: '需求',
    received_on: '收到日期',
    wished_on: '希望日期',
    finding: '问题',
    text: '说明',
    about: '对象',
    proposal: '建议',
  },
  many: (from, to) => `${from} 至 ${to}`,
  audience: (a) => {
    const joined: Record<string, string> = {
      this_month: '当月入职',
      this_quarter: '当季入职',
      this_year: '当年入职',
      since_last: '上次开课后入职',
    };
    const parts = [
      ...(a.joined === null ? [] : [joined[a.joined] ?? a.joined]),
      ...(a.within === null
        ? []
        : [
            `入职 ${a.within.months !== undefined ? `${a.within.months} 个月` : a.within.workdays !== undefined ? `${a.within.workdays} 个工作日` : `${a.within.days ?? 0} 天`}内`,
          ]),
      ...(a.stage === null ? [] : [`已过“${a.stage}”阶段`]),
    ];
    const who = a.everyone || parts.length === 0 ? '全体人员' : `${parts.join('、')}的人员`;
    return a.groups.length === 0 ? who : `${a.groups.join('、')}${who}`;
  },
  list: { summary: '已有计划的年份。', empty: '还没有年度计划。' },
  options: {
    title: '名称',
    goal: '培训目标：学完能做到什么',
    content: '培训内容',
    audience: '培训对象',
    method: '培训方式，须在 annual_plan.methods 之内：lecture、practice 等',
    trainer: '讲师',
    from: '开始日期；只写这一个就是当天',
    to: '结束日期',
    term: 'short 短期或 long 长期',
    heads: '人数，各轮合计',
    hours: '每人课时，例如 2 或 1.5',
    sessions: '每轮课次',
    runs: '轮数，每轮不同的人',
    course: '课程，几门用“+”连接，写代码或名称',
    program: '用哪个培养方案的期次实施',
    rule: '用哪项例行培训的课次实施',
    note: '备注',
    department: '参加的部门，几个部门就是联合计划（可重复）',
    need: '所对应的需求（可重复）',
    dropNeed: '不再对应的需求（可重复）',
    clear: '要清空的内容：goal、content、trainer 等（可重复）',
    reason: '原因；批准之后修改必须写',
    askTitle: '名称是什么？',
    askReason: '原因是什么？',
    positive: '大于 0 的数，例如 2 或 1.5',
  },
  draft: {
    summary:
      '按需求、差距、例行培训、培养方案和上年结果编制年度计划草案。再次编制只增加新的内容；--dry-run 只看不存。',
    title: (year) => `${year} 年度培训计划草案`,
    subtitle: (items, needs) =>
      `新增 ${items} 项${needs === 0 ? '' : `；${needs} 个需求并入已有项目`}`,
    none: (year) => `没有新内容：${year} 年的计划已经齐全。`,
    empty: '没有新内容。',
    joined: '并入已有项目的需求',
    joinedEmpty: '没有并入的需求。',
    missing: (n) => `${n} 项还没有写全；用 "cohort plan year show" 查看缺什么。`,
  },
  show: {
    summary: '查看年度计划、某一版，或某一项的理由和改动。',
    version: '批准时的这一版',
    item: '只看这一项的全部内容',
    department: '只看这个部门的项目',
    title: (year) => `${year} 年度培训计划`,
    draft: '草案，未批准',
    approved: (f) => `第 ${f.version} 版，${f.on} 由 ${f.by} 批准`,
    changed: (items) => `；之后改动 ${items} 项`,
    of: (department) => `，${department}`,
    figures: {
      items: '项目数',
      hours: '培训课时',
      heads: '人数（各项合计）',
      personHours: '人时',
      joint: '联合计划',
      incomplete: '未写全',
    },
    missing: '尚未写明的内容',
    missingEmpty: '全部写明。',
    dropped: '已取消',
    empty: '计划没有项目。',
    reasons: '列入计划的理由',
    reasonsEmpty: '人工添加。',
    changes: '改动',
    changesEmpty: '没有改动。',
    statements: '计划内容',
    footer: (f) => `截至 ${f.day}，制度手册第 ${f.version} 版`,
  },
  changes: {
    summary: '计划的改动记录：改了什么、谁改的、为什么。',
    empty: '没有改动记录。',
    existence: '项目',
  },
  add: {
    summary: '往年度计划里添加一项，例如部门年初提出的培训。',
    done: (f) => `${f.item} ${f.title}已列入计划。`,
    stillMissing: (what) => `尚未写明：${what}。`,
  },
  change: {
    summary: '修改一项的内容；批准之后修改须写原因，逐项记录。',
    done: (f) => `${f.item}：${f.changes}`,
    same: (item) => `${item} 本来就是这样。`,
    one: (f) => `${f.field}：${f.before} → ${f.after}`,
  },
  drop: {
    summary: '取消一项；记录保留，再编制也不会列回来。',
    reason: '原因',
    done: (item, title) => `${item} ${title}已取消。`,
    open: (needs) => `以下需求重新等待安排：${needs}。`,
  },
  approve: {
    summary: '批准年度计划，存为一版。有项目没写全时，或批准人参与过编制时，不予批准。',
    by: '批准人',
    note: '备注',
    askBy: '由谁批准？',
    done: (f) => `${f.year} 年计划第 ${f.version} 版由 ${f.by} 批准，共 ${f.items} 项。`,
    same: (f) => `${f.year} 年的计划与第 ${f.version} 版相同，已于 ${f.on} 由 ${f.by} 批准。`,
  },
  adjust: {
    summary: '按当年结果调整计划：哪些课程、考核低于手册的线。加 --apply 列入计划。',
    apply: '把建议的项目列入计划，来源为评估结果',
    title: (year) => `${year} 年度培训计划：调整建议`,
    empty: '没有需要调整的结果。',
    done: (items) => `新增 ${items} 项。`,
    hint: '加 "--apply --reason 原因" 就列入计划。',
  },
  check: {
    summary:
      '检查某日的覆盖情况：计划对需求、实施对计划、参训对计划。发现问题时退出码为 1：未按时批准、有未安排的需求、时间临近或已过却没有课次、课时或人数少于计划并超出 annual_plan.tolerance、计划外培训。',
    title: (year) => `${year} 年度培训计划：覆盖情况`,
    subtitle: (f) => `截至 ${f.day}，${f.version === null ? '未批准' : `第 ${f.version} 版`}`,
    findings: '问题',
    good: '没有发现问题。',
    items: '逐项情况',
    itemsEmpty: '计划没有项目。',
    departments: '各部门（联合项目各部门都计）',
    departmentsEmpty: '没有项目写明部门，也没有人参训。',
    needs: '需求',
    needsEmpty: '这一年没有需求。',
    unplanned: '计划外培训',
    unplannedEmpty: '全年培训都在计划内。',
    figures: {
      needs: '已列入的需求',
      delivered: '已上课时',
      heads: '实到人数（各项合计）',
      personHours: '参训人时',
    },
    share: (part, whole) => `${part} / ${whole}`,
    unknown: '–',
    unrecorded: (n) => `${n} 次课没有考勤`,
    both: (note, more) => `${note}；${more}`,
    notKnown: (n) => `${n} 项没有数据`,
    needStates: { planned: '已列入', open: '未列入', declined: '不安排' },
  },
};
