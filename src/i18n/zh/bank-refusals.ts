import type { AnswerForm } from '../../domain/bank/mark-answer.js';
import type { bankRefusals as en } from '../en/bank-refusals.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;
const kindWord = (kind: string): string => words['question_kind']?.[kind] ?? kind;

/** 答题卡的一格可以写什么。 */
function form(expected: AnswerForm): string {
  switch (expected.kind) {
    case 'letter':
      return `请写一个字母，A 到 ${expected.last}；没有作答或作答无效的留空。`;
    case 'letters':
      return `请写字母，A 到 ${expected.last}，不重复，如 AC；没有作答的留空。`;
    case 'truth':
      return '请写 对 或 错（也可写 T、F、√、×）。';
    case 'number':
      return '请写数字，不带单位。';
    case 'matches':
      return `请按顺序写 ${expected.count} 个字母，A 到 ${expected.last}，如 BCA；没有作答的一项写 ?。`;
  }
}

/** 题库、试卷、阅卷被拒绝时的说法。 */
export const bankRefusals: typeof en = {
  bank_no_rules: (f) => ({
    message: `现行制度手册没有题库的规定（${f.rule}）。`,
    hint: '请参照默认手册加上 question_bank 一节，再运行 cohort plan handbook apply。',
  }),
  gift_brace_open: () => ({
    message: '这个 { 没有配对的 }。',
    hint: '请在答案后面写 }。空行表示一道题结束，所以题中不能有空行；正文里的花括号写成 \\{。',
  }),
  gift_brace_second: () => ({
    message: '一道题里有了第二对花括号。',
    hint: '请在两道题之间空一行；正文里的花括号写成 \\{。',
  }),
  gift_brace_close: () => ({
    message: '这个 } 前面没有 {。',
    hint: '请在答案前面写 {；正文里的花括号写成 \\}。',
  }),
  gift_no_answers: () => ({
    message: '这道题没有写在花括号里的答案。',
    hint: '请在题干后面写答案：{=正确 ~错误}、{T}、{#25:0.5}、{=答案}。',
  }),
  gift_kind: () => ({
    message: '题库不收论述题（空的花括号）。',
    hint: '请在花括号里写答案；简答题写出正确的答案：{=CRM =客户关系管理系统}。',
  }),
  gift_weight: (f) => ({
    message: `“${f.weight}”不是权重。`,
    hint: '权重是两个百分号之间 -100 到 100 的数：~%50%选项。',
  }),
  gift_syntax: (f) => ({
    message: f.found === '' ? '这里缺少内容。' : `这里不应有“${f.found}”。`,
    hint: '作为正文的 ~ = # { } : 前面要加反斜杠。格式见 Moodle 文档的 GIFT format。',
  }),
  question_stem: () => ({ message: '这道题没有题干。', hint: '请写题干。' }),
  question_hidden: (f) => ({
    message: `题中有看不见的字符（${f.character}）。`,
    hint: '请删去；从网页复制的文字常带这种字符。',
  }),
  question_options_few: (f) => ({
    message: `这道题有 ${f.found} 个选项，至少要 ${f.least} 个。`,
    hint: '请补充选项。',
  }),
  question_options_many: (f) => ({
    message: `这道题有 ${f.found} 个选项，字母只够 ${f.most} 个。`,
    hint: '请减少选项，或拆成两道题。',
  }),
  question_option_empty: () => ({ message: '有一个选项是空的。', hint: '请写上内容，或删去。' }),
  question_option_twice: (f) => ({
    message: `选项“${f.option}”出现了两次。`,
    hint: '请删去一个，或改成不同的内容。',
  }),
  question_arrow: (f) => ({
    message: `选项“${f.option}”里有“->”，这个符号用来写匹配题的配对。`,
    hint: '请改写成 →。',
  }),
  question_weight: (f) => ({
    message: `权重不能是 ${f.weight}。`,
    hint: '权重是 -100 到 100 的百分数，最多五位小数，如 33.33333。',
  }),
  question_weights_sum: (f) => ({
    message: `正确选项的权重合计 ${f.sum}%，不是 100%。`,
    hint: '请调整，使全部正确选项合计 100%；只有一个正确选项的，GIFT 里用 = 开头。',
  }),
  question_no_right: () => ({
    message: '没有得满分的答案。',
    hint: '请标出正确答案：GIFT 里用 = 开头，表格里在“答案”栏写字母。',
  }),
  question_all_right: () => ({ message: '所有答案都是正确的。', hint: '请加上错误的答案。' }),
  question_number: (f) => ({
    message: `数 ${f.value} 不能准确保存。`,
    hint: '小数点前后最多各 15 位。',
  }),
  question_range: (f) => ({
    message: `范围 ${f.range} 前后颠倒。`,
    hint: '小的数在前；允许误差不能是负数。',
  }),
  question_pairs_few: (f) => ({
    message: `只有 ${f.found} 对，匹配题至少要两对。`,
    hint: '请补充：=左边 -> 右边。',
  }),
  question_pair_lines: () => ({
    message: '配对的右边不止一行。',
    hint: '请写在一行里，不要连续空格。',
  }),
  question_answer: (f) => ({
    message: f.value === '' ? '没有写答案。' : `“${f.value}”不是这种题的答案。`,
    hint: `可以写：${f.expected}。`,
  }),
  question_answer_option: (f) => ({
    message: `答案写了选项 ${f.value}，但没有这个选项。`,
    hint: f.options === '' ? '请填写选项。' : `选项有 ${f.options}。`,
  }),
  question_option_odd: (f) => ({
    message: `${kindWord(f.kind)}题不需要选项 ${f.option}。`,
    hint: '请清空这一格，或改正题型。',
  }),
  question_code: (f) => ({
    message: `“${f.code}”不能作为题号。`,
    hint: '最多 40 个字母、数字、“.”、“_”、“-”，如 S02-007。',
  }),
  question_code_twice: (f) => ({
    message: `题号 ${f.question} 在第 ${f.first_line} 行已经用过。`,
    hint: '每道题的题号要不同。',
  }),
  question_stem_twice: (f) => ({
    message: `与第 ${f.first_line} 行是同一道题（不计大小写、空格、标点）。`,
    hint: '请删去其中一道。',
  }),
  question_stem_known: (f) => ({
    message: `题库里已有同一道题：${f.question}。`,
    hint: `请删去；要修改那道题，请把题号写成 ${f.question}。`,
  }),
  question_course_missing: () => ({
    message: '这道题没有写课程。',
    hint: '请用 --course 指定整个文件的课程，或加“课程”栏；GIFT 里写一行 $CATEGORY: 课程/知识点。',
  }),
  question_course_unknown: (f) => ({
    message: `制度手册没有课程“${f.course}”。`,
    hint: didYouMean(f.suggestion, '课程见手册的 courses 一节。'),
  }),
  question_difficulty_unknown: (f) => ({
    message: `制度手册没有难度“${f.difficulty}”。`,
    hint: didYouMean(f.suggestion, `手册规定的难度：${f.choices}（question_bank.difficulties）。`),
  }),
  question_difficulty_missing: (f) => ({
    message: '这道题没有写难度。',
    hint: `请用 --difficulty 指定整个文件的难度，或加“难度”栏；GIFT 里在题目上面写 // [tag:difficulty=...]。可写 ${f.choices}。`,
  }),
  question_language_unknown: (f) => ({
    message: `题库没有语言“${f.language}”。`,
    hint: '请写 zh 或 en。',
  }),
  question_kind_changed: (f) => ({
    message: `${f.question} 是${kindWord(f.from)}题，文件里是${kindWord(f.to)}题。`,
    hint: '请另加一道题，再停用这一道。',
  }),
  question_unknown: (f) => ({
    message: `题库没有“${f.question}”这道题。`,
    hint: didYouMean(f.suggestion, '用 cohort exam bank list 查看。'),
  }),
  question_retired: (f) => ({
    message: `${f.question} 已于 ${f.on} 停用：${f.reason}。`,
    hint: `请先用 cohort exam bank retire ${f.question} --restore 恢复使用。`,
  }),
  question_not_retired: (f) => ({
    message: `${f.question} 没有停用。`,
    hint: '不需要恢复。',
  }),
  question_review_by_author: (f) => ({
    message: `${f.question} 是 ${f.reviewer} 编写的，不能由本人评审（${f.rule}）。`,
    hint: '请由他人评审。',
  }),
  question_review_before: (f) => ({
    message: `${f.question} 编写于 ${f.made_on}，晚于 ${f.day}。`,
    hint: '请核对 --on 的日期。',
  }),
  question_change_nothing: () => ({
    message: '没有写要改什么。',
    hint: '请给出 --course、--topic、--difficulty、--language、--stem 或 --from 文件。',
  }),
  question_from_many: (f) => ({
    message: `${f.file} 有 ${f.found} 道题；修改一次只能一道。`,
    hint: '多道题请用 cohort exam bank import。',
  }),
  paper_unknown: (f) => ({
    message: `没有试卷“${f.paper}”。`,
    hint: didYouMean(f.suggestion, '用 cohort exam paper list 查看。'),
  }),
  paper_exists: (f) => ({ message: `已有试卷 ${f.paper}。`, hint: '请换一个编号。' }),
  paper_code: (f) => ({
    message: `“${f.code}”不能作为试卷编号。`,
    hint: '最多 40 个字母、数字、“.”、“_”、“-”。',
  }),
  paper_versions: (f) => ({
    message: `--versions 不能是“${f.value}”。`,
    hint: '最多 20 个不同的卷别，每个不超过四个字母或数字，用逗号隔开：A,B,C。',
  }),
  paper_version_unknown: (f) => ({
    message: `${f.paper} 没有“${f.version}”卷。`,
    hint: `卷别有 ${f.versions}。`,
  }),
  blueprint_unknown: (f) => ({
    message: `制度手册没有组卷方案“${f.blueprint}”。`,
    hint: didYouMean(f.suggestion, `有 ${f.choices}。`),
  }),
  blueprint_none: (f) => ({
    message: `制度手册没有 ${f.assessment} 的组卷方案（${f.rule}）。`,
    hint: '请加上：每种课程、难度各几题，每题几分。',
  }),
  blueprint_several: (f) => ({
    message: `${f.assessment} 有几个组卷方案。`,
    hint: `请用 --blueprint 指定：${f.choices}。`,
  }),
  blueprint_other: (f) => ({
    message: `组卷方案 ${f.blueprint} 是 ${f.of} 的，不是 ${f.assessment} 的。`,
    hint: '请用 --blueprint 另外指定。',
  }),
  paper_questions_short: (f) => ({
    message: `按 ${f.blueprint} 组卷，评审通过的题不够：${f.cells
      .map(({ needed, have, course, topic, difficulty, kind, rule }) => {
        const about = [course, topic, difficulty, kind === '' ? '' : kindWord(kind)];
        const of = about.filter((one) => one !== '').join(' ') || '任意题';
        return `${of} 需要 ${needed} 道，只有 ${have} 道（${rule}）`;
      })
      .join('；')}。`,
    hint: '请导入更多的题，或评审草稿：cohort exam bank list --state draft。',
  }),
  sheet_version_unknown: (f) => ({
    message: f.version === '' ? '没有写卷别。' : `没有“${f.version}”卷。`,
    hint: `卷别有 ${f.versions}。`,
  }),
  sheet_question_unknown: (f) => ({
    message: `“${f.column}”栏在 ${f.paper} 里没有对应的题，全卷 ${f.count} 题。`,
    hint: '用 cohort exam paper sheet 可打印正确的表头。',
  }),
  sheet_questions_missing: (f) => ({
    message: `缺少 ${f.paper} 第 ${f.questions} 题的一栏。`,
    hint: '用 cohort exam paper sheet 可打印正确的表头；没有作答的留空格。',
  }),
  sheet_answer: (f) => ({
    message: `第 ${f.question} 题：“${f.value}”无法识别。`,
    hint: form(f.expected),
  }),
  sheet_differs: (f) => ({
    message: `${f.employee_no} 第 ${f.question} 题的作答与已登记的不同。`,
    hint: '作答是事实：请先用 cohort undo 撤销原来的导入，再导入正确的文件。',
  }),
  sheet_taken_otherwise: (f) => ({
    message: `按登记，${f.employee_no} 于 ${f.taken_on} 作答的是 ${f.version} 卷。`,
    hint: '请改正卷别，或先用 cohort undo 撤销原来的导入。',
  }),
  sheet_before_paper: (f) => ({
    message: `这份试卷 ${f.drawn_on} 才组卷，不可能在 ${f.taken_on} 作答。`,
    hint: '请核对日期和试卷。',
  }),
  sheet_day_missing: () => ({
    message: '没有写考试日期。',
    hint: '请填写这一栏，或用 --on 指定整个文件的日期。',
  }),
  sheet_seconds: (f) => ({
    message: `“${f.value}”不是秒数。`,
    hint: '请写 0 到 86400，或留空。',
  }),
  sheet_open: (f) => ({ message: `第 ${f.questions} 题须人工评阅` }),
  open_unknown: (f) => ({
    message: `${f.employee_no} 第 ${f.question} 题没有须人工评阅的答案。`,
    hint: '不带文件运行 cohort exam mark --open 可列出。',
  }),
  open_points: (f) => ({
    message: `${f.value} 分超过本题满分 ${f.most} 分。`,
    hint: `请写 0 到 ${f.most}。`,
  }),
  open_differs: (f) => ({
    message: `${f.employee_no} 第 ${f.question} 题已评 ${f.before} 分，与 ${f.after} 分不同。`,
    hint: '要改分，请先用 cohort undo 撤销原来的评分。',
  }),
  items_target_unknown: (f) => ({
    message: `没有试卷或考核“${f.target}”。`,
    hint: didYouMean(f.suggestion, '用 cohort exam paper list 查看试卷。'),
  }),
};
