import type { exam as en } from '../en/exam.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

const role = (code: string): string => words['role']?.[code] ?? code;
const roleList = (codes: string): string => codes.split(', ').map(role).join('、');

export const exam: typeof en = {
  refusals: {
    assessment_unknown: (f) => ({
      message: `制度手册中没有考核“${f.assessment}”。`,
      hint: didYouMean(f.suggestion, '手册的 assessments 一节列出了全部考核；请写代码或名称。'),
    }),
    assessment_composite: (f) => ({
      message: `“${f.assessment}”没有单独的成绩：它由 ${f.components} 组成。`,
      hint: `请改填其中一项：${f.components}。合成成绩用 "cohort exam results --assessment ${f.assessment}" 查看。`,
    }),
    score_in_future: (f) => ({
      message: `考试日期 ${f.taken_on} 在今天（${f.today}）之后。`,
      hint: '请改正日期；考试结束后才能登记成绩。',
    }),
    score_before_joining: (f) => ({
      message: `${f.employee_no} 于 ${f.joined_on} 才编入期次 ${f.batch}，晚于考试日期 ${f.taken_on}。`,
      hint: '请改正考试日期，或在花名册中改正入班日期。',
    }),
    score_after_leaving: (f) => ({
      message: `${f.employee_no} 已于 ${f.left_on} 离开期次 ${f.batch}，考试日期 ${f.taken_on} 当天不在任何期次。`,
      hint: '请改正考试日期，或先把此人编入期次。',
    }),
    score_missing: (f) => ({
      message: `“${f.assessment}”的成绩未填写；空白不等于 0 分。`,
      hint: '请填写成绩。没有参加考试的人不要列入文件，缺考另在考勤中登记。',
    }),
    score_not_taken: (f) => ({
      message: `“${f.assessment}”不填总成绩：总成绩由各评分维度算出（${f.dimensions}）。`,
      hint: '请清空此格，每个维度各用一列。',
    }),
    score_out_of_range: (f) => ({
      message: `${f.score} 超过了“${f.assessment}”的满分 ${f.total}。`,
      hint: `请填写 0 到 ${f.total} 之间的成绩。`,
    }),
    bonus_not_taken: (f) => ({
      message: `“${f.assessment}”不设加分。`,
      hint: `请清空此格；是否设加分，由手册 assessments.${f.assessment} 的 bonus 规定。`,
    }),
    bonus_out_of_range: (f) => ({
      message: `“${f.assessment}”不能加 ${f.bonus} 分：最多加 ${f.cap} 分。`,
      hint: `请填写 0 到 ${f.cap} 之间的加分。`,
    }),
    dimension_missing: (f) => ({
      message: `“${f.assessment}”缺少维度“${f.dimension}”的得分；空白不等于 0 分。`,
      hint: '每个维度都要填写。没有参加考试的人不要列入文件，缺考另在考勤中登记。',
    }),
    dimension_out_of_range: (f) => ({
      message: `${f.score} 超过了“${f.assessment}”维度“${f.dimension}”的满分 ${f.max}。`,
      hint: `请填写 0 到 ${f.max} 之间的得分。`,
    }),
    dimension_always_applies: (f) => ({
      message: `“${f.assessment}”的维度“${f.dimension}”不能填“不适用”。`,
      hint: '请填写得分；只有手册中标有 may_be_not_applicable 的维度才能填“不适用”。',
    }),
    dimension_foreign: (f) => ({
      message: `“${f.assessment}”没有维度“${f.dimension}”。`,
      hint: '请清空此格；它属于文件中的另一项考核。',
    }),
    dimension_none_applies: (f) => ({
      message: `“${f.assessment}”没有任何维度得分。`,
      hint: '请至少给一个维度打分。',
    }),
    attempt_differs: (f) => ({
      message: `${f.employee_no} 在 ${f.taken_on} 的“${f.assessment}”已有不同的成绩；成绩从不覆盖。`,
      hint: `如果原成绩有误，请用 --correct --reason 原因 更正，或先作废：cohort exam void ${f.employee_no} --assessment ${f.assessment} --taken-on ${f.taken_on} --reason 原因，然后重新导入。`,
    }),
    attempt_after_pass: (f) => ({
      message: `${f.employee_no} 已于 ${f.passed_on} 通过“${f.assessment}”，无须再考（${f.rule}）。`,
      hint: '请去掉此人；如果那次通过不成立，请先用 "cohort exam void" 作废。',
    }),
    attempt_while_awaiting: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”${f.taken_on} 成绩在当天尚未复核（${f.rule}）。`,
      hint: '请先用 "cohort exam confirm" 复核，或将其作废。',
    }),
    attempt_while_unsettled: (f) => ({
      message: `${f.employee_no} ${f.taken_on} 的“${f.assessment}”各考官评分尚未合成一个成绩（${f.rule}）。`,
      hint: '导入还缺的考官评分，或用 "cohort exam regrade" 定分；"cohort exam agreement" 可看各人评分。',
    }),
    attempt_out_of_order: (f) => ({
      message: `${f.employee_no} 已有“${f.assessment}”${f.latest} 的成绩；补登更早的一次会改变后面各次的性质（${f.rule}）。`,
      hint: '请先用 "cohort exam void" 作废后面的成绩，再用一个文件全部导入。',
    }),
    attempt_ladder_ended: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”已 ${f.failures} 次未通过，补考阶梯到此为止（${f.rule}）。`,
      hint: '后续由评议决定；"cohort why" 可查看完整依据。',
    }),
    attempt_without_retraining: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”${f.failures === 0 ? '' : `已 ${f.failures} 次未通过，`}须先重新培训才能再考（${f.rule}）。`,
      hint: '请用 "cohort retake retrain" 安排，并在登记成绩之前登记考勤。',
    }),
    attempt_too_early: (f) => ({
      message: `${f.employee_no} 最早可在 ${f.not_before} 再考“${f.assessment}”（${f.rule}）。`,
      hint: `请改在 ${f.not_before} 或之后。`,
    }),
    attempt_before_renewal: (f) => ({
      message: `${f.employee_no} 已于 ${f.passed_on} 通过“${f.assessment}”，最早可在 ${f.from} 复考延期（${f.rule}）。`,
      hint: `请改在 ${f.from} 或之后；如果那次通过不成立，请先用 "cohort exam void" 作废。`,
    }),
    attempt_barred: (f) => ({
      message: `${f.employee_no} 在 ${f.until} 之前（含当天）禁考“${f.assessment}”（${f.rule}）。`,
      hint: `请改在 ${f.until} 之后。`,
    }),
    attempt_window_closed: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”下一次考试期限已过，自 ${f.closed_on} 起不能再考（${f.rule}）。`,
      hint: '后续由评议决定；"cohort why" 可查看完整依据。',
    }),
    attempt_without_coaching: (f) => ({
      message:
        f.times === 1
          ? `${f.employee_no} 须先接受${role(f.by)}辅导，才能再考“${f.assessment}”（${f.rule}）。`
          : `${f.employee_no} 须先接受${role(f.by)}辅导 ${f.times} 次，才能再考“${f.assessment}”；现有 ${f.done} 次（${f.rule}）。`,
      hint: `请在登记成绩之前登记辅导：cohort record coaching ${f.employee_no} --assessment ${f.assessment} --by 姓名。`,
    }),
    attempt_without_approval: (f) => ({
      message:
        f.refused_on === ''
          ? `${f.employee_no} 再考“${f.assessment}”须先经${role(f.by)}批准（${f.rule}）。`
          : `${f.employee_no} 再考“${f.assessment}”已于 ${f.refused_on} 被${role(f.by)}否决（${f.rule}）。`,
      hint: `批准后请登记：cohort record approval ${f.employee_no} --assessment ${f.assessment} --by 姓名。`,
    }),
    attempt_not_proctored: (f) => ({
      message: `${f.employee_no} 在 ${f.taken_on} 没有符合监考要求的“${f.assessment}”座位，须由以下人员监考：${roleList(f.by)}（${f.rule}）。`,
      hint: '请用 "cohort exam sit --proctor 姓名 --proctor-role 角色" 新增场次，再用 "cohort retake book" 预订座位。',
    }),
    attempt_none: (f) => ({
      message: `${f.employee_no} 没有有效的“${f.assessment}”成绩。`,
      hint: `用 "cohort exam results --assessment ${f.assessment}" 查看成绩。`,
    }),
    attempt_none_on: (f) => ({
      message: `${f.employee_no} 没有“${f.assessment}”${f.taken_on} 的这种成绩。`,
      hint: f.known === '' ? '任何一天都没有。' : `这些日期有成绩：${f.known}。`,
    }),
    attempt_not_voided: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”${f.taken_on} 成绩没有作废。`,
      hint: '只有作废的成绩才能恢复。',
    }),
    attempt_replaced: (f) => ({
      message: `${f.employee_no} 在 ${f.taken_on} 已另有“${f.assessment}”的成绩，取代了作废的那次。`,
      hint: '如果要恢复原成绩，请先作废现有的成绩。',
    }),
    confirm_not_needed: (f) => ({
      message: `“${f.assessment}”的成绩无须复核。`,
      hint: `是否需要第二人复核，由手册 assessments.${f.assessment} 的 confirmed_by 规定。`,
    }),
    confirm_by_oneself: (f) => ({
      message: `${f.employee_no} 不能复核自己的“${f.assessment}”成绩（${f.rule}）。`,
      hint: '如果复核人只是同名，请在 --actor 中写其工号。',
    }),
    confirm_same_examiner: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”成绩须由考官以外的人复核（${f.rule}）。`,
      hint: '请由第二人执行此命令，或用 --actor 写明复核人。',
    }),
    confirm_same_person: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”成绩须由登记人以外的人复核（${f.rule}）。`,
      hint: '请由第二人执行此命令，或用 --actor 写明复核人。',
    }),
    confirm_day: (f) => ({
      message: `复核日期不能是 ${f.on}。`,
      hint: `请选择 ${f.earliest} 到 ${f.latest} 之间的日期。`,
    }),
    sitting_exists: (f) => ({
      message: `已有考试场次 ${f.sitting}。`,
      hint: '同一天确有第二场时，请另取代码：cohort exam sit 代码 ……',
    }),
    sitting_unknown: (f) => ({
      message: `没有考试场次“${f.sitting}”。`,
      hint: didYouMean(f.suggestion, '用 "cohort exam sit" 查看今后的场次。'),
    }),
    sitting_has_marks: (f) => ({
      message: `考试场次 ${f.sitting} 已举行：${f.held_on} 有 ${f.marks} 条“${f.assessment}”的成绩。`,
      hint: '只有无人有成绩的场次才能取消。',
    }),
    sitting_code: (f) => ({
      message: `“${f.value}”不能用作场次代码。`,
      hint: '请用不超过 64 个字母、数字、“-”“_”“.”，不含空格。',
    }),
    sitting_times: (f) => ({
      message: `结束时间 ${f.end} 不晚于开始时间 ${f.start}。`,
      hint: '请改正 --start 或 --end。',
    }),
    sitting_past: (f) => ({
      message: `考试场次 ${f.sitting} 在 ${f.held_on}，早于今天（${f.today}）。`,
      hint: '请选择今后的场次；用 "cohort exam sit" 查看。当时在场而没有座位的，用 --past 补记。',
    }),
    sitting_full: (f) => ({
      message: `考试场次 ${f.sitting} 共 ${f.seats} 个座位，已占 ${f.booked} 个，还要 ${f.wanted} 个。`,
      hint: '请减少人数，或用 "cohort exam sit" 增加场次。',
    }),
    sitting_booked_elsewhere: (f) => ({
      message: `${f.employee_no} 已在 ${f.held_on} 的场次 ${f.sitting} 占有座位。`,
      hint: '今后的座位一个就够；要更改请先用 "cohort undo" 撤销原预订。',
    }),
    grant_not_foreseen: (f) => ({
      message: `“${f.assessment}”不设特批加考（${f.rule}）。`,
      hint: '只有手册中写有 grants 的补考阶梯才能特批加考。',
    }),
    grant_without_failure: (f) => ({
      message: `${f.employee_no} 没有需要加考的“${f.assessment}”不合格成绩（${f.rule}）。`,
      hint: '用 "cohort retake due" 查看各人需要什么。',
    }),
    grant_too_many: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”第 ${f.round} 轮特批加考将达 ${f.granted + f.wanted} 次，而每轮最多 ${f.per_round} 次（${f.rule}）。`,
      hint:
        f.granted >= f.per_round
          ? '本轮的次数已全部批出。'
          : `最多还能批 ${f.per_round - f.granted} 次。`,
    }),
    retraining_not_due: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”无须重新培训（${f.rule}）。`,
      hint: '用 "cohort retake due" 查看各人需要什么。',
    }),
    retraining_not_due_yet: (f) => ({
      message: `${f.employee_no} 的“${f.assessment}”下一步不是重新培训，而是：${words['next']?.[f.next] ?? f.next}（${f.rule}）。`,
      hint: '用 "cohort retake due" 查看各人需要什么。',
    }),
    retraining_own_batch: (f) => ({
      message: `${f.batch} 就是 ${f.employee_no} 所在的期次：其后的课次不必另行安排即可计入。`,
      hint: '请写明要去哪个期次重新培训。',
    }),
    retraining_other_program: (f) => ({
      message: `期次 ${f.batch} 的培养方案是 ${f.program}，而要重新培训的是 ${f.wanted}。`,
      hint: '请选择培养方案相同的期次。',
    }),
    retraining_no_sessions: (f) => ({
      message: `期次 ${f.batch} 自 ${f.from} 起没有 ${f.what} 的课次。`,
      hint: '请选择尚未开始的期次；用 "cohort plan batch list" 查看。',
    }),
    retraining_clash: (f) => ({
      message: `${f.employee_no} 在 ${f.day} 要同时上 ${f.session} 和 ${f.other}。`,
      hint: '请选择另一期次，或调整其中一个课次。',
    }),
  },
  summary: '考试：场次、成绩、结果。',
  options: {
    assessment: '考核的代码或名称',
    batch: '只看此期次',
    employees: '工号（可多个）',
    employee: '工号',
    reason: '原因；随决定一并保存',
    askAssessment: '哪项考核？',
    takenOn: '考试日期（否则为最近一次有效成绩）',
    takenOnNeeded: '考试日期',
  },
  sit: {
    summary: '新增考试场次；不写 --assessment 则列出今后的场次。',
    code: '场次代码（否则由考核和日期生成）',
    on: '考试日期',
    batch: '为哪个期次而设',
    start: '开始时间，HH:MM',
    end: '结束时间，HH:MM',
    venue: '地点',
    proctor: '监考人',
    proctorRole: '以什么角色监考（补考阶梯有要求时填写）',
    seats: '座位数（否则不限）',
    askDay: '哪一天（YYYY-MM-DD）？',
    cancel: '取消场次 CODE 及其座位（仅限无人有成绩的场次）',
    cancelled: (f) =>
      `${f.held_on} 的考试场次 ${f.sitting} 已取消${f.booked === 0 ? '' : `，${f.booked} 个座位一并取消`}。`,
    done: (f) => `考试场次 ${f.sitting}：${f.assessment}，${f.held_on}。`,
    empty: '今后没有考试场次。',
  },
  score: {
    summary: '导入成绩（CSV 或 Excel）；每次属于首考、补考还是重考由补考阶梯判定。',
    file: '成绩：考核*、工号*、考试日期*、成绩（或每个维度一列）、加分、考官',
    assessment: '未写考核的行属于哪项考核',
  },
  confirm: {
    summary: '由第二人复核成绩（仅限手册要求复核的考核）。',
    on: '复核日期（否则为今天）',
    done: (f) => `${f.employee_no}：${f.assessment} ${f.taken_on} 的成绩已复核。`,
    unchanged: (f) => `${f.employee_no}：${f.assessment} ${f.taken_on} 的成绩此前已复核。`,
  },
  void: {
    summary: '作废成绩并写明原因；记录保留，但不再计入。',
    askReason: '原因？',
    done: (f) => `${f.employee_no}：${f.assessment} ${f.taken_on} 的成绩已作废。`,
  },
  restore: {
    summary: '恢复作废的成绩并写明原因。',
    done: (f) => `${f.employee_no}：${f.assessment} ${f.taken_on} 的成绩恢复有效。`,
  },
  results: {
    summary: '某项考核的全部成绩及其在补考阶梯上的位置；综合考核每人一行。',
    empty: '还没有成绩。',
    component: (title, how) => `${title}（${how}）`,
  },
};
