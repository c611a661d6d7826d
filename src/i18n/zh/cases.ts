import type { cases as en } from '../en/cases.js';
import { improvementWords as words } from './words-improvement.js';

const state = (code: string): string => words['case_state']?.[code] ?? code;
const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是指“${suggestion}”？`;

export const cases: typeof en = {
  refusals: {
    case_rules_missing: (f) => ({
      message: `现行手册没有 ${f.path} 的规定。`,
      hint: '参照默认手册补上这一节（“cohort init”会在新库旁写一份），再“cohort plan handbook apply”。',
    }),
    case_unknown: (f) => ({
      message: `没有案例 ${f.case}。`,
      hint: meant(f.suggestion, '“cohort record case list”列出全部案例；新案例不要填编号。'),
    }),
    case_query_empty: (f) => ({
      message: `“${f.query}”里没有可以检索的词。`,
      hint: '至少写一个必须出现的词，例如：cohort record case search "退款 -换货"',
    }),
    case_type_unknown: (f) => ({
      message: `没有案例类型“${f.value}”。`,
      hint: meant(f.suggestion, `手册 cases.types 中有：${f.types}。`),
    }),
    case_difficulty_unknown: (f) => ({
      message: `没有难度“${f.value}”。`,
      hint: meant(f.suggestion, `手册 cases.difficulties 中有：${f.difficulties}。`),
    }),
    case_course_unknown: (f) => ({
      message: `手册中没有课程“${f.course}”。`,
      hint: meant(f.suggestion, '请写手册 courses 中的代码或标题。'),
    }),
    case_department_unknown: (f) => ({
      message: `没有案例涉及部门“${f.department}”。`,
      hint: meant(f.suggestion, '“cohort record case list --format csv”可看到各部门。'),
    }),
    case_twice: (f) => ({
      message: `同一案例（“${f.title}”）已在第 ${f.first_line} 行。`,
      hint: '删去一行，或改用不同的标题。',
    }),
    case_withdrawn: (f) => ({
      message: `${f.case} 已于 ${f.on} 停用：${f.reason}`,
      hint: '作为新案例提交，或撤销停用（“cohort log”、“cohort undo N”）。',
    }),
    case_happened_late: (f) => ({
      message: `发生日期 ${f.happened_on} 晚于提交日期 ${f.received_on}。`,
      hint: '请更正其中一个日期。',
    }),
    case_before_revision: (f) => ({
      message: `${f.case} 的现行内容写于 ${f.revised_on}，不可能在 ${f.day} 审核。`,
      hint: '写当天或以后的日期，或不写 --on。',
    }),
    case_comment_missing: (f) => ({
      message: `退回 ${f.case} 要说明原因，撰写人才知道改什么。`,
      hint: '用 --comment 写明。',
    }),
    case_review_by_author: (f) => ({
      message: `${f.reviewer} 是 ${f.case} 的撰写人，不能审核（${f.rule}）。`,
      hint: '请由他人审核。',
    }),
    case_not_approved: (f) => ({
      message: `${f.case} ${state(f.state)}：审核通过的案例才能使用或评优。`,
      hint: `先审核：cohort record case review ${f.case} --by 谁 --verdict approved`,
    }),
    case_not_nominated: (f) => ({
      message: `${f.case} 没有提名为 ${f.month} 的优秀案例。`,
      hint: `先提名：cohort record case excellent ${f.case} --month ${f.month} --as nominated --by 谁 --reason 理由`,
    }),
    case_chosen_by_author: (f) => ({
      message: `${f.actor} 是 ${f.case} 的撰写人，不能评选（${f.rule}）。`,
      hint: '请由他人评选。',
    }),
    case_month_full: (f) => ({
      message: `${f.month} 的 ${f.most} 个优秀案例已经选满：${f.chosen}（${f.rule}）。`,
      hint: `先把其中一个改为未入选（--as passed_over），或不选 ${f.case}。`,
    }),
    case_month_ahead: (f) => ({
      message: `${f.month} 还没有开始（今天是 ${f.today}）。`,
      hint: '请更正 --month；--today 可另设日期。',
    }),
    case_nothing_given: (f) => ({
      message: `没有写要改 ${f.case} 的什么。`,
      hint: '至少写一项，例如 --solution 或 --difficulty。',
    }),
  },
  summary: '案例库：提交、审核、检索、评优，记录用在哪里。',
  code: '案例编号，例如 C2026-0001',
  on: '发生的日期（不写则为今天）',
  standing: (code, now) => `${code}：${now}。`,
  filter: {
    type: '只看此类型，代码或名称',
    difficulty: '只看此难度，代码或名称',
    department: '只看涉及此部门的',
    course: '只看用在此课程的，代码或标题',
    month: '只看此月提交的，例如 2026-03',
  },
  list: {
    summary: '全部案例；已停用的用 --state withdrawn 查看。',
    state: 'submitted、approved、returned 或 withdrawn',
    empty: '没有这样的案例。',
  },
  search: {
    summary: '按内容检索案例，中英文均可，最相关的在前。',
    words: '须全部出现的词；"引号内相连"；refund*；整体加引号可排除：\'退款 -换货\'',
    limit: '最多显示几条（20）',
    withdrawn: '包括已停用的',
    empty: '没有案例含这些词。',
    hit: (text) => `【${text}】`,
    more: (total, shown) => `共 ${total} 个案例，显示 ${shown} 个；用 --limit 可多显示。`,
    many: (total, shown) =>
      `含这些词的案例超过 ${total} 个，显示最新的 ${shown} 个。再加一个词或条件可缩小范围。`,
  },
  show: {
    summary: '一个案例，连同审核和使用情况。',
    reviews: '审核',
    honours: '评优',
    uses: '使用',
    revision: (n, on) => `第 ${n} 版，${on}`,
  },
  fields: {
    title: '标题',
    background: '投诉背景',
    handling: '处理过程',
    solution: '解决方案',
    feedback: '客户反馈',
    lesson: '经验教训',
    type: '投诉类型（cases.types），代码或名称',
    difficulty: '处理难度（cases.difficulties），代码或名称',
    departments: '涉及部门，用逗号分隔',
    author: '撰写人：工号或姓名',
    employee: '当事员工的工号（需要时才写）',
    happenedOn: '投诉日期',
    on: '提交日期（不写则为今天）',
  },
  add: {
    summary: '提交案例；同标题的视为修改。',
    done: {
      created: (code) => `已入库，编号 ${code}，待审核。`,
      changed: (code) => `${code} 已按所写修改。`,
      unchanged: (code) => `已在库中：${code}。`,
      refused: (code) => code,
    },
  },
  change: { summary: '修改案例；内容有改动的须重新审核。' },
  import: {
    summary: '从 CSV 或 Excel 导入案例，一行一个；已有的按编号或标题识别。',
    file: '案例文件',
  },
  review: {
    summary: '登记案例审核：通过，或退回撰写人。',
    by: '审核人：工号或姓名',
    verdict: 'approved（通过）或 returned（退回）',
    comment: '要改什么，或好在哪里',
  },
  used: {
    summary: '登记案例的使用：某课次，或某天某课程。',
    session: '课次编号',
    course: '课程代码或标题（不在课次中使用时）',
    note: '怎样使用',
    on: '用在课程的日期（不写则为今天）；课次自有日期',
    done: (f) => `${f.case}：${f.on} 用于 ${f.session ?? f.course}。`,
  },
  withdraw: { summary: '停用案例：仍可查看，不再使用。', reason: '原因' },
  excellent: {
    summary: '当月优秀案例；写明案例时：提名、入选或不入选。',
    which: '案例编号；不写则列出当月',
    month: '月份，例如 2026-03（不写则为本月）',
    as: 'nominated（提名）、chosen（入选）或 passed_over（未入选）',
    by: '由谁决定：工号或姓名',
    reason: '理由',
    title: (month) => `${month} 优秀案例`,
    empty: (month) => `${month} 没有提名的案例。`,
    done: (f) => `${f.case}，${f.month}：${f.as}。`,
  },
};
