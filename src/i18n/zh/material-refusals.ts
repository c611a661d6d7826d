import type { materialRefusals as en } from '../en/material-refusals.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;
const stateWord = (state: string): string => words['material_state']?.[state] ?? state;
const copyWord = (state: string): string => words['copy_state']?.[state] ?? state;
const because = (reason: string): string => (reason === '' ? '' : `：${reason}`);

export const materialRefusals: typeof en = {
  materials_no_rules: (f) => ({
    message: `现行制度手册没有教材的规定（${f.rule}）。`,
    hint: '请参照默认手册补上 materials 一节，再用 "cohort plan handbook apply" 启用。',
  }),
  material_code: (f) => ({
    message: `“${f.code}”不能用作教材编号。`,
    hint: '请用字母、数字和 . _ -，最多 30 个字符，例如 HB-01。',
  }),
  material_exists: (f) => ({
    message: `已有教材 ${f.material}：${f.title}。`,
    hint: `请换一个编号；新版本请用 "cohort plan material revise ${f.material}"。`,
  }),
  material_unknown: (f) => ({
    message: `没有教材“${f.material}”。`,
    hint: didYouMean(f.suggestion, '用 "cohort plan material list" 查看教材。'),
  }),
  material_kind_unknown: (f) => ({
    message: `制度手册中没有教材种类“${f.kind}”。`,
    hint: didYouMean(f.suggestion, `现有：${f.kinds}。`),
  }),
  material_course_unknown: (f) => ({
    message: `制度手册中没有课程“${f.course}”。`,
    hint: didYouMean(f.suggestion, '手册的 courses 一节列出了全部课程。'),
  }),
  material_withdrawn: (f) => ({
    message: `教材 ${f.material} 自 ${f.on} 起停用${because(f.reason)}。`,
    hint: '请用 "cohort undo" 撤销停用，或另加教材。',
  }),
  version_unknown: (f) => ({
    message: `${f.material} 没有第 ${f.version} 版，最新是第 ${f.latest} 版。`,
    hint: `用 "cohort plan material show ${f.material}" 查看各版本。`,
  }),
  version_withdrawn: (f) => ({
    message: `${f.material} 第 ${f.version} 版自 ${f.on} 起停用${because(f.reason)}。`,
  }),
  version_before_last: (f) => ({
    message: `${f.material} 的修订不能早于上一版：第 ${f.version} 版是 ${f.made_on} 编写的，而这里是 ${f.day}。`,
    hint: '请核对 --on 的日期。',
  }),
  version_same_file: (f) => ({
    message: `这个文件与 ${f.material} 第 ${f.version} 版完全相同，没有任何修订。`,
    hint: '请给出修订后的文件。',
  }),
  before_version: (f) => ({
    message: `${f.material} 第 ${f.version} 版于 ${f.made_on} 编写，晚于 ${f.day}。`,
    hint: '请核对日期，或用 --version 指定较早的版本。',
  }),
  actor_ambiguous: (f) => ({
    message: `有几个人都叫 ${f.name}：${f.numbers.replaceAll(', ', '、')}。`,
    hint: '请改写工号。',
  }),
  review_by_author: (f) => ({
    message: `${f.material} 第 ${f.version} 版不能由编写人自己评审（${f.rule}）。`,
    hint: '请另请他人。',
  }),
  review_score_range: (f) => ({
    message: `${f.value} 不在 1 至 ${f.scale} 分之间（${f.rule}）。`,
    hint: `请给出 1 至 ${f.scale} 的分数。`,
  }),
  review_score_missing: (f) => ({
    message: `使用前评审须有评分（${f.rule}）。`,
    hint: '请用 --score 写明。',
  }),
  review_not_in_use: (f) => ({
    message: `${f.material} 第 ${f.version} 版不在用（${stateWord(f.state)}），只有在用的才做定期评审。`,
    hint: '使用前评审请写 --kind content。',
  }),
  compliance_not_asked: (f) => ({
    message: `${f.material} 不需要合规审核：种类为 ${f.kind}（${f.rule}）。`,
    hint: '如需审核，请在手册的这一种类下写 compliance: true。',
  }),
  copy_out_now: (f) => ({
    message: `${f.copy} 自 ${f.from} 起借给 ${f.employee_no}，尚未归还。`,
    hint: `请登记归还时的情况或遗失："cohort record loan return ${f.copy} --condition lost --note 说明"。`,
  }),
  copy_unknown: (f) => ({
    message: `没有册号“${f.copy}”。`,
    hint: didYouMean(
      f.suggestion,
      '册号的写法是 编号/序号，例如 HB-01/3；用 "cohort plan material copies 编号" 查看。',
    ),
  }),
  copy_state_same: (f) => ({ message: `${f.copy} 已经是${copyWord(f.state)}。` }),
  material_not_usable: (f) => ({
    message: `${f.material} 第 ${f.version} 版在 ${f.day} 不能使用：${stateWord(f.state)}（${f.rule}）。`,
    hint: `用 "cohort plan material show ${f.material}" 查看还缺什么。`,
  }),
  use_other_course: (f) => ({
    message: `课次 ${f.session} 不讲 ${f.material} 所属的课程（${f.courses.replaceAll(', ', '、')}）。`,
    hint: '请核对课次；确实要用，请加 --yes。',
  }),
  material_check_failed: (f) => ({ message: `有 ${f.count} 处需要处理。` }),
  material_field_twice: (f) => ({
    message: `第 ${f.first_line} 行已有 ${f.material}。`,
    hint: '请只保留一行。',
  }),
  material_copies: (f) => ({
    message: `“${f.value}”不是册数。`,
    hint: `请填写 0 至 ${f.most} 的整数。`,
  }),
  material_author_missing: (f) => ({
    message: `${f.material} 是新教材，须写明编写人和编写日期。`,
    hint: '请填写“编写人”和“编写日期”两列。',
  }),
  kind_not_lent: (f) => ({
    message: `${f.copy} 不外借：种类 ${f.kind} 没有借期（${f.rule}）。`,
    hint: '如可外借，请在手册的这一种类下写 lend_for。',
  }),
  copy_out: (f) => ({
    message:
      f.returned === ''
        ? `${f.copy} 自 ${f.from} 起借给 ${f.employee_no}，尚未归还。`
        : `${f.copy} 于 ${f.from} 至 ${f.returned} 借给 ${f.employee_no}。`,
    hint:
      f.returned === ''
        ? `请先登记归还："cohort record loan return ${f.copy}"，或借另一册。`
        : '同一册的两次借阅不能交叉，请核对日期和册号。',
  }),
  copy_not_good: (f) => ({
    message: `${f.copy} 自 ${f.since} 起${copyWord(f.state)}${because(f.reason)}。`,
    hint: '请借另一册；已修好或找到的，用 "cohort plan material copies --mark 册号 --as good --reason 说明"。',
  }),
  copy_not_approved: (f) => ({
    message: `${f.copy} 是第 ${f.version} 版，不能使用：${stateWord(f.state)}（${f.rule}）。`,
    hint: '请借在用版本的册子。',
  }),
  copies_none_free: (f) => ({
    message:
      f.copies === 0
        ? `${f.material} 没有登记册数。`
        : `${f.material} 共 ${f.copies} 册，没有在馆且完好的。`,
    hint: `用 "cohort plan material copies ${f.material}" 查看在谁手里；--add 可增加册数。`,
  }),
  loan_before_copy: (f) => ({
    message: `${f.copy} 于 ${f.added_on} 入库，晚于 ${f.day}。`,
    hint: '请核对日期和册号。',
  }),
  loan_days_reversed: (f) => ({
    message: `${f.copy} 的应还日期 ${f.due_on} 早于借出日期 ${f.from}。`,
    hint: '请核对两个日期。',
  }),
  loan_too_long: (f) => ({
    message: `${f.copy} 不能借到 ${f.due_on}：最晚 ${f.longest}（${f.rule}）。`,
    hint: '请写较早的日期。',
  }),
  borrower_overdue: (f) => ({
    message: `${f.employee_no} 还有 ${f.copy} 逾期未还（应于 ${f.due_on} 归还），归还前不再外借（${f.rule}）。`,
    hint: `请用 "cohort record loan return ${f.copy}" 登记归还。`,
  }),
  borrower_full: (f) => ({
    message: `${f.employee_no} 已借 ${f.copies.replaceAll(', ', '、')}，同时最多 ${f.most} 册（${f.rule}）。`,
    hint: '请先登记归还。',
  }),
  return_before_loan: (f) => ({
    message: `${f.copy} 于 ${f.from} 借出，不可能在 ${f.day} 归还。`,
    hint: '请核对两个日期。',
  }),
  copy_not_out: (f) => ({
    message: f.last === '' ? `${f.copy} 从未借出。` : `${f.copy} 没有借出，已于 ${f.last} 归还。`,
    hint: '用 "cohort record loan list" 查看借出的教材。',
  }),
  returned_otherwise: (f) => ({
    message: `${f.copy} 的归还已另有登记：${f.returned}，${copyWord(f.condition)}。`,
    hint: '请改正此行；如果登记有误，请用 "cohort undo" 撤销。',
  }),
  extensions_used: (f) => ({
    message: `${f.copy} 已续借 ${f.times} 次，最多 ${f.most} 次（${f.rule}）。`,
    hint: '请先归还，再另行借出。',
  }),
  extension_overdue: (f) => ({
    message: `${f.copy} 应于 ${f.due_on} 归还，逾期不能续借（${f.rule}）。`,
    hint: '请先归还。',
  }),
  extension_shorter: (f) => ({
    message: `${f.copy} 本来就借到 ${f.due_on}，${f.until} 不是续借。`,
    hint: '请写更晚的日期。',
  }),
  condition_without_return: (f) => ({
    message: `${f.copy} 写了完好情况，却没有归还日期。`,
    hint: '请补上归还日期；遗失的写得知遗失的日期。',
  }),
  condition_needs_note: (f) => ({
    message: `${copyWord(f.condition)}须说明情况。`,
    hint: '请用 --note，或在“备注”列写明。',
  }),
};
