import type { ExaminingRefusals } from '../../domain/refusals/examining.js';
import type { examining as en } from '../en/examining.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是否指 ${suggestion}？`;

const role = (code: string): string => words['role']?.[code] ?? code;
const secondPerson = '请由另一人执行，或用 --actor 写明其姓名。';

const since: Record<string, string> = {
  confirmed: '成绩已复核',
  decided: '成绩已更正或定分',
  later: '其后已有新的成绩',
};

const passed = (one: { passed: boolean }): string => (one.passed ? '合格' : '不合格');

export const examining: typeof en = {
  refusals: {
    examiner_oneself: (f) => ({
      message: `${f.employee_no} 不能当自己“${f.assessment}”的考官。`,
      hint: '请改正考官；如是同名的另一人，请填其工号。',
    }),
    examiner_missing: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”没有写考官：须由 ${f.least} 名考官评分（${f.rule}）。`,
      hint: '请每行写明考官；每名考官各占一行。',
    }),
    examiner_differs: (f) => ({
      message: `${f.examiner} 已给 ${f.employee_no} ${f.taken_on} 的“${f.assessment}”评过不同的分；成绩不会被覆盖。`,
      hint: '如原评分有误，请用 --correct --reason 原因 导入正确的评分。',
    }),
    examiner_too_late: (f) => ({
      message: `${f.examiner} 不能再给 ${f.employee_no} ${f.taken_on} 的“${f.assessment}”评分：${since[f.why] ?? f.why}。`,
      hint: '请用 "cohort exam regrade" 更正成绩本身，或撤销其后的操作。',
    }),
    examiner_second_chair: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”已有主考官 ${f.chair}。`,
      hint: '一次考核只有一名主考官；请清空另一名的标记。',
    }),
    regrade_same: (f) => ({
      message: `${f.employee_no} ${f.taken_on} 的“${f.assessment}”本来就是这个成绩。`,
      hint: '无须更正。',
    }),
    regrade_by_oneself: (f) => ({
      message: `${f.employee_no} 不能更正自己的“${f.assessment}”成绩。`,
      hint: '如只是同名，请用 --actor 写工号。',
    }),
    regrade_same_person: (f) => ({
      message: `${f.employee_no} ${f.taken_on} 的“${f.assessment}”须由评分、登记、更正以外的人更正（${f.rule}）。`,
      hint: secondPerson,
    }),
    settle_by_examiner: (f) => ({
      message: `${f.employee_no} ${f.taken_on} 的“${f.assessment}”评分分歧须由考官以外的人定分（${f.rule}）。`,
      hint: secondPerson,
    }),
    regrade_unexamined: (f) => ({
      message: `${f.employee_no} ${f.taken_on} 的“${f.assessment}”只有 ${f.have} 名考官评分，须 ${f.least} 名，尚无成绩可更正（${f.rule}）。`,
      hint: '请导入还缺的评分；某考官评分有误，用 "cohort exam score FILE --correct --reason 原因" 更正。',
    }),
    regrade_late: (f) => ({
      message: `${f.employee_no} ${f.taken_on} 的“${f.assessment}”只能在 ${f.until} 之前更正（${f.rule}）。`,
      hint: '如成绩不能成立，请用 "cohort exam void" 作废。',
    }),
    regrade_after_later: (f) => ({
      message: `${f.employee_no} 在 ${f.later} 已有“${f.assessment}”的后续成绩，${f.taken_on} 的不能再更正（${f.rule}）。`,
      hint: '如成绩不能成立，请用 "cohort exam void" 作废。',
    }),
    attempt_no_number: (f) => ({
      message: `${f.employee_no} 没有“${f.assessment}”的第 ${f.attempt} 次：共 ${f.known} 次。`,
      hint: `用 "cohort exam results --assessment ${f.assessment}" 查看。`,
    }),
    mark_option: (f) => ({
      message: `“${f.value}”不是“${f.assessment}”某个维度的评分。`,
      hint: '请写 代码=分数 或 代码=不适用，代码为维度的代码。',
    }),
    seat_absent: (f) => ({
      message: `${f.employee_no} 在 ${f.taken_on} 的场次 ${f.sitting} 登记为缺考。`,
      hint: `如实际到场：cohort exam sitting ${f.sitting} --present ${f.employee_no}。`,
    }),
    seat_unproven: (f) => ({
      message: `${f.employee_no} 在 ${f.taken_on} 的场次 ${f.sitting} 未能证明身份。`,
      hint: `核实后：cohort exam sitting ${f.sitting} --present ${f.employee_no}。`,
    }),
    tries_counted: (f) => ({ message: `共作答 ${f.tries} 次，计入此次。` }),
    source_unknown: (f) => ({
      message: `手册里没有系统“${f.source}”。`,
      hint: didYouMean(f.suggestion, '手册的 test_sources 一节列出各系统。'),
    }),
    source_paper: (f) => ({
      message: `“${f.paper}”不是 ${f.source} 的试卷。`,
      hint: didYouMean(f.suggestion, `请加入 test_sources.${f.source}.papers。`),
    }),
    source_assessment: (f) => ({
      message: `不知道 ${f.source} 的成绩属于哪项考核。`,
      hint: `请用 --assessment 指定，或写入 test_sources.${f.source}。`,
    }),
    source_score: (f) => ({
      message: `${f.score} 分超过 ${f.source} 的满分 ${f.out_of}。`,
      hint: `请改正成绩，或 test_sources.${f.source}.out_of。`,
    }),
    source_duration: (f) => ({
      message: `“${f.value}”不是时长。`,
      hint: '请写 35:20、1:05:00、分钟数 35，或 35分20秒。',
    }),
    sitting_room: (f) => ({
      message: `${f.venue} 只能容纳 ${f.capacity} 人，场次 ${f.sitting} 要 ${f.seats} 个座位。`,
      hint: `座位数不超过 ${f.capacity}，或换场地。`,
    }),
    sitting_people: (f) => ({
      message: `场次 ${f.sitting} 有 ${f.seats} 个座位，却有 ${f.people} 人。`,
      hint: '用 --release 退座，或另设场次。',
    }),
    sitting_nobody: (f) => ({
      message: `场次 ${f.sitting} 没有人。`,
      hint: '用 "cohort retake book E1 E2 --sitting CODE" 安排，或用 --people-of 期次 安排整期。',
    }),
    sitting_clash: (f) => ({
      message: `${f.employee_no} 在 ${f.held_on} 要同时参加 ${f.sitting} 和 ${f.other}。`,
      hint: '退掉其中一个座位，或换场次。',
    }),
    proctor_clash: (f) => ({
      message: `${f.proctor} 在 ${f.held_on} 要同时监考 ${f.sitting} 和 ${f.other}。`,
      hint: '换监考人或换时间。',
    }),
    proctor_oneself: (f) => ({
      message: `${f.proctor} 自己在 ${f.sitting} 考试（${f.employee_no}），不能监考。`,
      hint: '换监考人，或退掉该座位。',
    }),
    proctor_role: (f) => ({
      message: `${f.proctor} 没有登记为${role(f.role)}。`,
      hint: '改正 --proctor-role，或先登记（"cohort plan resource"、"cohort enroll mentor"）。',
    }),
    sitting_was_held: (f) => ({
      message: `场次 ${f.sitting} 已于 ${f.held_on} 举行，到考情况已登记。`,
      hint: '先用 "cohort undo" 撤销登记，才能取消或重新排座。',
    }),
    seat_not_booked: (f) => ({
      message: `${f.employee_no} 在 ${f.sitting} 没有座位。`,
      hint: '确实参加了的，用 "cohort retake book --past" 补登。',
    }),
    seat_has_mark: (f) => ({
      message: `${f.employee_no} 在 ${f.taken_on}（场次 ${f.sitting} 当天）已有成绩。`,
      hint: '如未到场或身份不符，请先作废成绩。',
    }),
    seat_checked: (f) => ({
      message: `${f.employee_no} 在 ${f.sitting} 的到考情况已登记，不能退座。`,
      hint: '如登记有误，用 "cohort undo" 撤销。',
    }),
    seat_before: (f) => ({
      message: `场次 ${f.sitting} 在 ${f.held_on}，今天 ${f.today} 还没到。`,
      hint: '到考情况在当天登记。',
    }),
    rhythm_none: (f) => ({
      message: `“${f.assessment}”没有评分周期。`,
      hint: `周期写在手册的 assessments.${f.assessment}.rhythm。`,
    }),
  } satisfies RefusalTexts<ExaminingRefusals>,
  regrade: {
    summary: '更正成绩并写明原因；原成绩保留。',
    attempt: '第几次（见 "exam results"；否则为最近一次）',
    score: '正确的成绩',
    mark: '某个维度的正确评分，代码=分数 或 代码=不适用；可多次',
    bonus: '正确的加分',
    askScore: '正确的成绩是多少？',
    askReason: '原因？',
    done: (f) =>
      `${f.employee_no}：${f.taken_on} 的 ${f.assessment} 从 ${f.before.score} 分（${passed(f.before)}）更正为 ${f.after.score} 分（${passed(f.after)}）。`,
    settled: (f) =>
      `${f.employee_no}：${f.taken_on} 的 ${f.assessment} 定为 ${f.after.score} 分（${passed(f.after)}）。`,
    nothingDue: '无须补考。',
    due: (next, day) => `接下来：${next}${day === null ? '' : `，不晚于 ${day}`}。`,
    needless: (f) =>
      `${f.held_on} 场次 ${f.sitting} 的座位不再需要：cohort exam sitting ${f.sitting} --release ${f.employee_no}`,
  },
  score: {
    source: '文件来自手册中的哪个系统（test_sources）',
    correct: '用文件中的成绩更正已有成绩；须写 --reason',
    reason: '更正的原因',
  },
  sheet: {
    summary: '考官评分表：每人一行、每个维度一列；填好后用 "exam score" 导入。',
    of: '考核，或场次代码',
    examiner: '哪位考官的评分表',
    chair: '该考官为主考官',
    batch: '此期次的学员',
    on: '考核日期（否则为今天或场次当天）',
    empty: '没有要评分的人。',
    askExaminer: '哪位考官？',
    title: (title) => `考官评分表：${title}`,
    subtitle: (examiner, day) => `考官：${examiner}；日期：${day}`,
    dimension: (title, weight, max) => `${title}（${weight}%，0-${max}）`,
    critical: (floor) => `否决项：低于 ${floor} 分整项不合格`,
    applies: '不适用时写“不适用”',
    criteria: '评分要点',
    signature: '考官签名：______________________   日期：______________',
  },
  agreement: {
    summary: '各考官评分的一致程度，以及分歧过大的地方。',
    from: '此日起的考核',
    until: '到此日为止的考核',
    examiner: '只看这些考官；可多次',
    title: (title) => `考官一致性：${title}`,
    people: '多人评分',
    disputed: '分差超限',
    open: '尚未处理',
    limit: '允许分差',
    perDimension: '按维度',
    perAttempt: '按人',
    empty: '还没有由多名考官评分的考核。',
    total: '总分',
    note: '一致、限内：考官两两相比的比例。两名考官时算 Kappa（Cohen 1960；加权 1968，取差的平方）；评了同一批人的考官算 ICC(2,1)（Shrout & Fleiss 1979）。横线表示没有数据，或评分全部相同。',
  },
  sitting: {
    summary: '考试场次：座位表、身份核对表、到考情况；抽签排座、退座、指定监考。',
    code: '场次代码',
    assign: '抽签排座，同一班组尽量不相邻',
    peopleOf: '先把此期次中可以考试的人全部排入',
    seed: '抽签的种子（否则为 1）；同一种子得到同样的座位',
    perRow: '每排座位数（否则为 6）',
    identity: '打印供签名的身份核对表，而不是座位表',
    present: '到考的人；可多次',
    absent: '缺考的人；可多次',
    unproven: '未能证明身份的人；可多次',
    note: '备注',
    release: '退掉这些人的座位；可多次',
    addProctor: '再加一名监考人',
    proctorRole: '以什么角色监考',
    planTitle: (code) => `座位表 ${code}`,
    identityTitle: (code) => `身份核对表 ${code}`,
    subtitle: (f) =>
      [f.assessment, f.held_on, f.hours, f.venue].filter((part) => part !== '').join('，'),
    proctors: (names) => `监考：${names}`,
    lot: (seed) => `抽签排座，种子 ${seed}。`,
    neighbours: (count) =>
      count === 0 ? '没有同一班组的人相邻。' : `有 ${count} 对同班组的人不得不相邻。`,
    row: (number) => `第 ${number} 排`,
    place: (number) => `座 ${number}`,
    photo: '照片/证件已核对',
    signature: '签名',
    proctorSignature: '监考签名：______________________',
    empty: '没有人有座位。',
    booked: (count, code) => `${code} 新排入 ${count} 人。`,
    notAllowed: (employee, why) => `${employee} 未排入：${why}`,
    assigned: (count, code) => `${code} 已排 ${count} 个座位。`,
    checked: (count, code) => `${code}：已登记 ${count} 人。`,
    released: (count, code) => `${code} 已退 ${count} 个座位。`,
    proctorAdded: (name, code) => `${name} 监考 ${code}。`,
  },
  periods: {
    summary: '按周期评分的考核：每期的结果，以及哪些期还没有评分。',
    from: '此日起的周期',
    until: '到此日为止的周期（否则为今天）',
    missing: '只看没有评分的周期',
    empty: '没有周期。',
  },
};
