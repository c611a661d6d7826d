import type { need as en } from '../en/need.js';
import { words } from './words.js';

const state = (code: string): string => words['need_state']?.[code] ?? code;
const kind = (code: string): string => words['need_kind']?.[code] ?? code;
const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是“${suggestion}”？`;

export const need: typeof en = {
  refusals: {
    need_unknown: (f) => ({
      message: `没有编号为 ${f.need} 的培训需求。`,
      hint:
        f.suggestion === ''
          ? '用 "cohort plan need list" 查看全部需求。'
          : `是不是 ${f.suggestion}？`,
    }),
    need_rules_missing: (f) => ({
      message: `现行制度手册没有写 ${f.path}。`,
      hint: '请照默认手册补上这一部分（新建数据文件时 "cohort init" 会在旁边放一份），再运行 "cohort plan handbook apply"。',
    }),
    need_field_missing: (f) => ({
      message: `“${kind(f.kind)}”类需求必须填写${words['need_field']?.[f.field] ?? f.field}。`,
      hint: '请补填；不清楚的请向申请部门问明。',
    }),
    need_type_unknown: (f) => ({
      message: `没有课程类型“${f.value}”。`,
      hint: meant(f.suggestion, `手册 needs.types 里有：${f.types}。`),
    }),
    need_course_unknown: (f) => ({
      message: `手册里没有课程“${f.course}”。`,
      hint: meant(f.suggestion, '可以不填，或先把课程写进手册。'),
    }),
    need_participants_unclear: (f) => ({
      message:
        f.words === '' || f.words === f.value
          ? `“${f.value}”既不是工号，也不是人数。`
          : `“${f.value}”中的 ${f.words} 既不是工号，也不是人数。`,
      hint: '请写工号，用顿号、逗号或空格隔开（E1001、E1002），或写人数（12 人）。',
    }),
    need_wished_past: (f) => ({
      message: `期望日期 ${f.wished_on} 早于收到日期 ${f.received_on}。`,
      hint: '请改正期望日期，或写明收到日期（--on，或“收到日期”列）。',
    }),
    need_twice: (f) => ({
      message: `与第 ${f.first_line} 行是同一条需求（${f.title}）。`,
      hint: '请删去一行，或用标题、期望日期加以区分。',
    }),
    need_settled: (f) => ({
      message: `${f.need} ${state(f.state)}，内容不再改动。`,
      hint: `新增的内容请另填一条需求，或先撤回决定（cohort plan need reopen ${f.need}）。`,
    }),
    need_planned: (f) => ({
      message: `${f.need} 已列入计划条目 ${f.item}。`,
      hint: `请先取消计划条目 ${f.item}，或把另一条并入 ${f.need}。`,
    }),
    need_declined: (f) => ({
      message: `${f.need} 已于 ${f.declined_on} 由 ${f.by} 决定不采纳：${f.reason}`,
      hint: `用 "cohort plan need reopen ${f.need}" 可以重新打开。`,
    }),
    need_merged: (f) => ({
      message: `${f.need} 已并入 ${f.into}。`,
      hint: `请使用 ${f.into}，或用 "cohort plan need reopen ${f.need}" 重新打开。`,
    }),
    need_open: (f) => ({
      message: `${f.need} 还没有答复，没有可撤回的决定。`,
      hint: '用 "cohort plan need show" 查看一条需求的处理情况。',
    }),
    need_into_itself: (f) => ({
      message: `${f.need} 不能并入自己。`,
      hint: `请只写其他需求：cohort plan need merge 其他需求... --into ${f.need}`,
    }),
    need_answer_day: (f) => ({
      message: `${f.need} 是 ${f.received_on} 收到的，不能在 ${f.on} 答复（今天是 ${f.today}）。`,
      hint: '日期应在收到之后、今天之前；也可以不写 --on。',
    }),
    survey_topic_unknown: (f) => ({
      message: `调研表里没有课题“${f.topic}”。`,
      hint: meant(
        f.suggestion,
        '课题写在手册的 needs.types 里；"cohort plan need sheet survey" 可以打印。',
      ),
    }),
    survey_topic_ambiguous: (f) => ({
      message: `有几个课程类型都有课题“${f.topic}”：${f.types}。`,
      hint: '请加一列写明课程类型，或改写课题代码。',
    }),
    survey_mastery: (f) => ({
      message: `“${f.value}”不在掌握状况的档次里。`,
      hint: `可以写：${f.scale}。`,
    }),
    survey_period_ahead: (f) => ({
      message: `${f.period} 的调研表到 ${f.today} 还不可能收回。`,
      hint: '请改正月份；--today 可以另设日期。',
    }),
    survey_named_twice: (f) => ({
      message: `这一行既有工号（${f.employee_no}），又有不记名表号（${f.form_no}）。`,
      hint: '请只留一个；留表号，答卷就不记名。',
    }),
    need_month: (f) => ({
      message: `“${f.value}”不是月份。`,
      hint: '月份请写成 2026-03。',
    }),
    need_department_unknown: (f) => ({
      message: `没有人属于部门“${f.department}”。`,
      hint: meant(f.suggestion, '人员所属部门由 "cohort enroll import" 导入。'),
    }),
  },
  summary: '培训需求：需求表、调研表、能力短板；合并、答复、列表',
  code: '需求编号，如 N2026-001',
  list: {
    summary: '列出全部需求和处理情况',
    state: 'open、planned、declined 或 merged',
    kind: 'request、survey、gap、product 或 regulation',
    department: '只看这个部门',
    year: '只看这一年（按期望日期，没有则按收到日期）',
    empty: '没有培训需求。',
  },
  add: {
    summary: '登记一条需求：部门申请、新产品或新法规',
    kind: 'request、product 或 regulation（默认 request）',
    title: '要什么培训（默认取培训内容的开头）',
    department: '申请部门',
    type: '课程类型（手册 needs.types），代码或名称',
    reason: '需求原因',
    participants: '参训人员：工号，或人数',
    wishedOn: '期望日期；新产品、新法规写上线或施行日期',
    content: '培训内容提议',
    course: '手册里的课程，代码或名称',
    by: '申请人',
    on: '收到日期（默认今天）',
    done: {
      created: (code) => `已登记为 ${code}。`,
      changed: (code) => `${code} 已按此修改。`,
      unchanged: (code) => `已登记过，编号 ${code}。`,
      refused: (code) => code,
    },
  },
  importing: {
    summary: '导入培训课程需求表（CSV 或 Excel），一行一条',
    file: '需求表',
    kind: '文件里没有“来源”列时，各行属于哪一类（默认 request）',
  },
  survey: {
    summary: '导入培训调研表的答卷（CSV 或 Excel）',
    file: '答卷',
    period: '调研月份，如 2026-03（默认今天所在月份）',
    of: (period) => `${period} 的调研。`,
    blank: (n) => `掌握状况和问题都没填的 ${n} 行已略过。`,
    alike: (n) =>
      `有 ${n} 条既无工号又无表号的答卷，与以前录入的完全相同。如果是重复导入，请用 "cohort undo" 撤销，并给答卷编上表号。`,
  },
  result: {
    summary: '按课题汇总一个月的调研结果',
    period: '月份（默认有答卷的最近一个月）',
    department: '只看这个部门的答卷',
    by: 'department：分部门汇总',
    add: '薄弱比例达到标准的课题立为需求',
    title: (period) => `培训调研结果 ${period}`,
    subtitle: (f) =>
      `薄弱：${f.weak}及以下；薄弱比例达到 ${f.share} 立为需求。制度手册第 ${f.version} 版，needs.survey`,
    empty: '这个月没有答卷。',
    topicCode: '课题代码',
    withheld: (n) => `不足 ${n} 份、且有不记名答卷的，只列份数（needs.survey.withhold_below）。`,
    toAdd: (n) => `其中 ${n} 个课题达到标准、尚未立为需求，加 --add 立项。`,
  },
  sheet: {
    summary: '打印空白表：培训调研表或培训课程需求表',
    kind: 'survey（调研表）或 request（需求表）',
    department: '给这个部门的每个人各打一份',
    forms: '不记名，打印若干份并编号',
    period: '调研月份（默认今天所在月份）',
    rows: '需求表留几行空白（默认 6 行）',
    surveyTitle: '培训调研表',
    requestTitle: '培训课程需求表',
    surveyOf: (f) => `${f.period}　掌握状况：${f.scale}`,
    formOf: (number) => `表号 ${number}`,
    blank: '工号或部门（可不填）',
    requestHow: (types) =>
      `课程类型：${types}。参训人员写工号（用顿号隔开）或人数。日期写成 2026-03-31。`,
    empty: '每项培训填一行；填好后用 "cohort plan need import 文件" 导入。',
    headers: {
      topic: '序号',
      department: '申请部门',
      course_type: '课程类型',
      reason: '需求原因',
      participants: '参训人员',
      wished_on: '期望日期',
      content: '培训内容提议',
    },
  },
  gaps: {
    summary: '从成绩和指标找出能力短板；--add 立为需求',
    month: '截至哪个月（默认刚结束的一个月）',
    department: '只看这个部门的人',
    add: '把短板立为需求',
    title: (month) => `能力短板（截至 ${month}）`,
    subtitle: (version) => `制度手册第 ${version} 版，needs.gaps`,
    heading: (f) => `${f.title}：${f.people} 人`,
    below: (f) => `${f.measure}低于 ${f.limit}，${f.how}，${f.from} 至 ${f.to}`,
    above: (f) => `${f.measure}高于 ${f.limit}，${f.how}，${f.from} 至 ${f.to}`,
    how: { mean: '取平均', latest: '取最近一次', best: '最好的一次也未达到' },
    course: (course) => `建议课程：${course}。`,
    plan: {
      add: '尚未立为需求，加 --add 立项。',
      update: (need) => `${need} 待答复；加 --add 把参训人员改成以上各人。`,
      keep: (need) => `已立为 ${need}，待答复。`,
      too_few: (people, least) => `${people} 人，不足 ${least} 人，不立需求（min_people）。`,
      settled: (needs) => `已由 ${needs} 处理。`,
    },
    empty: '没有人未达到手册的界线；没有数据的人不计。',
    added: (f) => `${f.need} ${f.title}`,
  },
  show: {
    summary: '查看一条需求：要什么、给谁、如何处理',
    figures: {
      kind: '来源',
      state: '状态',
      department: '申请部门',
      requestedBy: '申请人',
      courseType: '课程类型',
      course: '课程',
      reason: '需求原因',
      content: '培训内容提议',
      wishedOn: '期望日期',
      receivedOn: '收到日期',
      people: '人数',
      rule: '依据',
      period: '数据月份',
      declined: '不采纳',
      mergedInto: '并入',
      merged: '已并入本条',
      planItem: '计划条目',
    },
    declined: (f) => `${f.on}，${f.by}：${f.reason}`,
    people: '参训人员',
  },
  duplicates: {
    summary: '列出可能重复的需求',
    empty: '没有相近的需求。',
    how: (need, into) => `合并请用：cohort plan need merge ${need} --into ${into}`,
  },
  merge: {
    summary: '把相同的需求合并成一条',
    codes: '要并掉的需求',
    into: '保留的需求',
    done: (f) =>
      `${f.merged} 已并入 ${f.into}（${f.title}）${f.heads === null ? '' : `，共 ${f.heads} 人`}。`,
  },
  decline: {
    summary: '不采纳一条需求，写明原因',
    reason: '原因',
    by: '决定人',
    on: '决定日期（默认今天）',
    done: (f) => `${f.need}（${f.title}）不采纳：${f.reason}`,
  },
  reopen: {
    summary: '重新打开不采纳或已合并的需求',
    done: (f) => `${f.need}（${f.title}）重新打开，待答复。`,
  },
};
