import type { handbook as english } from '../en/handbook.js';
import { ruleWords } from './rule-words.js';

/** YAML 读不下去的原因，按读取程序的代码。 */
const yamlProblems: Record<string, string> = {
  ALIAS_PROPS: '* 引用不能再带锚点或标签',
  BAD_ALIAS: '* 引用的名字前面没有用 & 标记过',
  BAD_COLLECTION_TYPE: '标签与后面的列表或键值不符',
  BAD_DIRECTIVE: '以 % 开头的一行无法识别',
  BAD_DQ_ESCAPE: '双引号里反斜杠后面的字母无法识别',
  BAD_INDENT: '这一行缩进的空格数不对',
  BAD_PROP_ORDER: '锚点或标签的位置不对',
  BAD_SCALAR_START: '没加引号的文字以 YAML 的保留符号开头',
  BLOCK_AS_IMPLICIT_KEY: '键所在的这一行里又套了一层',
  BLOCK_IN_FLOW: '括号里面出现了缩进写法的列表或键值',
  IMPOSSIBLE: '这里无法读取',
  KEY_OVER_1024_CHARS: '键超过了 1024 个字符',
  MISSING_CHAR: '这里少了符号，例如右引号、右括号、逗号或冒号',
  MULTILINE_IMPLICIT_KEY: '有一行的键后面没有冒号',
  MULTIPLE_ANCHORS: '一个值有两个 & 标记',
  MULTIPLE_DOCS: '--- 之后又开始了第二份文档',
  MULTIPLE_TAGS: '一个值有两个标签',
  NON_STRING_KEY: '键不是文字',
  RESOURCE_EXHAUSTION: '嵌套太深，或者 * 引用绕回了自己、展开后过大',
  TAB_AS_INDENT: '这一行用制表符缩进',
  TAG_RESOLVE_FAILED: '以 ! 开头的标签无法识别',
  UNEXPECTED_TOKEN: '这里出现了 YAML 不认的内容',
};

const types: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组键值',
  record: '一组“代码: 内容”',
  null: '空',
};

const things: Record<string, string> = {
  course: '课程',
  category: '类别',
  assessment: '考核',
  ladder: '补考阶梯',
  checklist: '清单',
  drill: '训练',
  kpi: '指标',
  dimension: '评分维度',
  stage: '阶段',
  program: '培养方案',
  mentor_level: '其他师傅等级',
  duty: '职责',
  form: '问卷',
  form_group: '问卷题组',
};

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : `是不是想写“${suggestion}”？`;
const where = (path: string): string => (path === '' ? '手册' : ` ${path} `);

/** 制度手册的提示。 */
export const handbook: typeof english = {
  refusals: {
    handbook_no_content: (f) => ({
      message: `${f.file} 里没有任何规则。`,
      hint: '请确认保存的是正确的文件；cohort init 会生成一份默认手册，可以在它的基础上改。',
    }),
    handbook_yaml: (f) => ({
      message: `不是正确的 YAML：${yamlProblems[f.problem] ?? f.detail}。`,
      hint: '请改正此处（或上一行）再检查；缩进用空格，含有“: ”或“#”的文字要加引号。',
    }),
    handbook_key_unknown: (f) => ({
      message: `${where(f.path)}下没有“${f.key}”这个键。`.trim(),
      hint: `${meant(f.suggestion)}全部的键见 cohort plan handbook schema。`,
    }),
    handbook_key_missing: (f) => ({
      message: `${where(f.path)}缺少“${f.key}”。`.trim(),
      hint: `请补上“${f.key}:”和它的值；可以写什么，见 cohort plan handbook schema。`,
    }),
    handbook_key_duplicate: (f) => ({
      message: `${where(f.path)}下“${f.key}”出现了两次。`.trim(),
      hint: '请删掉其中一个，或者换一个代码。',
    }),
    handbook_type: (f) => ({
      message:
        `${where(f.path)}应当是${types[f.expected] ?? f.expected}，现在是${types[f.found] ?? f.found}。`.trim(),
      hint: '请改正这个值，并检查下面几行的缩进和引号。',
    }),
    handbook_empty: (f) => ({
      message: `${where(f.path)}没有内容。`.trim(),
      hint: '请填写；可以不写的项，把这个键整个删掉即可。',
    }),
    handbook_choice: (f) => ({
      message: `${f.path} 不能写“${f.value}”。`,
      hint: `${meant(f.suggestion)}可以写：${f.choices}。`,
    }),
    handbook_range: (f) => ({
      message: `${f.path} 的值“${f.value}”不合要求。`,
      hint: `要求：${f.expected}。`,
    }),
    handbook_day: (f) => ({
      message: `${f.path}：没有 ${f.value} 这一天。`,
      hint: '请按 YYYY-MM-DD 写日历上有的日期。',
    }),
    handbook_recurrence: (f) => ({
      message: `${f.path}：“${f.value}”不是按天重复的规则。`,
      hint: '请按 RFC 5545 书写，例如 FREQ=MONTHLY;BYMONTHDAY=-1（每月最后一天）或 FREQ=WEEKLY;BYDAY=MO（每周一）。',
    }),
    handbook_audience: (f) => ({
      message: `${f.path} 没有写明面向谁：${f.keys} 一个都没有写。`,
      hint: '请写上条件；面向所有人时写 everyone: true。',
    }),
    handbook_recurrence_vague: (f) => ({
      message: `${f.path}：“${f.value}”没有写明是哪一天。`,
      hint: '请补上：每周写 BYDAY=MO，每月写 BYMONTHDAY=1 或 BYDAY=1MO，每年还要写 BYMONTH。',
    }),
    handbook_reference: (f) => ({
      message: `${f.path}：没有代码为“${f.value}”的${things[f.what] ?? f.what}。`,
      hint: `${meant(f.suggestion)}请改正代码，或者先定义它。`,
    }),
    handbook_code: (f) => ({
      message: `${f.path}：“${f.value}”不能用作代码。`,
      hint: '代码由英文字母、数字、_ 和 - 组成，以字母或数字开头，最多 40 个字符。',
    }),
    handbook_weights: (f) => ({
      message: `${f.path}：各项权重合计 ${f.total}，不是 100。`,
      hint: '请调整权重，使合计为 100。',
    }),
    handbook_one_of: (f) => ({
      message: `${f.path}：${f.keys} 必须写、且只能写其中一个。`,
      hint: '请只保留一个，或者补上要用的那个。',
    }),
    handbook_too_few: (f) => ({
      message: `${f.path} 只有 ${f.count} 项，至少要有 ${f.least} 项。`,
      hint: '请补上其余各项；如果本来就不是多选一，直接写那一项即可。',
    }),
    handbook_only_with: (f) => ({
      message: `${f.path}：没有“${f.only_with}”，“${f.key}”就没有意义。`,
      hint: `请补上“${f.only_with}”，或者删掉“${f.key}”。`,
    }),
    handbook_not_with: (f) => ({
      message: `${f.path}：写了“${f.other}”就不能再写“${f.key}”。`,
      hint: `请删掉“${f.key}”，或者修改“${f.other}”。`,
    }),
    handbook_needs: (f) => ({
      message: `${f.path}：写了“${f.given}”就必须写“${f.key}”。`,
      hint: `请补上“${f.key}:”和它的值，或者修改“${f.given}”。`,
    }),
    handbook_cycle: (f) => ({
      message: `${f.path}：考核互相构成（${f.cycle}），永远算不出成绩。`,
      hint: '请把其中一项从另一项的构成里去掉。',
    }),
    handbook_composite_latest: (f) => ({
      message: `${f.path}：“${f.assessment}”本身就是综合考核，只有一个成绩。`,
      hint: '请写 aggregate: latest。',
    }),
    handbook_required_once: (f) => ({
      message: `${f.path}：“${f.assessment}”有补考阶梯“${f.ladder}”，一旦合格就不再考，凑不满 ${f.required} 次。`,
      hint: '请删掉 required；或者删掉那项考核的 ladder，让它可以考任意多次。',
    }),
    handbook_renewal: (f) => ({
      message: `${f.path}：可以复考延期的时间（${f.renew_before}）并不比有效期（${f.span}）短。`,
      hint: '请让 renew_before 短于 span。',
    }),
    handbook_after_last_unreachable: (f) => ({
      message: `${f.path}：最后一步可以重复，各步也都不会关闭，永远轮不到这一条。`,
      hint: '请删掉 after_last；或者删掉最后一步的 repeats；或者在有 within 的步骤写 late: refused。',
    }),
    handbook_no_timetable: (f) => ({
      message: `${f.path}：培养方案“${f.program}”的阶段“${f.stage}”课程表里没有必修时段，无课可上。`,
      hint: '请给这个阶段排课程表，或者改用别的要求。',
    }),
    handbook_not_in_stage: (f) => ({
      message: `${f.path}：阶段“${f.stage}”的必修时段里没有课程“${f.value}”。`,
      hint: '请写该阶段课程表里有的课程，或者给它加一个时段。',
    }),
    handbook_slot_times: (f) => ({
      message: `${f.path}：时段 ${f.start} 开始、${f.end} 结束，结束不晚于开始。`,
      hint: '请改正 start 或 end。',
    }),
    handbook_slot_order: (f) => ({
      message: `${f.path}：${f.second} 排在 ${f.first} 后面，时间却更早。`,
      hint: '请按天和时间的先后排列时段。',
    }),
    handbook_hours_order: (f) => ({
      message: `${f.path}：${f.second} 早于前一段时间的结束（${f.first}）。`,
      hint: '各段时间请按先后排列，不得重叠。',
    }),
    handbook_slot_overlap: (f) => ({
      message: `${f.path}：${f.first} 还没结束，${f.second} 就开始了。`,
      hint: '请调整时间，同一天的时段不能重叠。',
    }),
    handbook_repeat: (f) => ({
      message: `${f.path}：只有最后一步可以重复，否则后面的步骤永远轮不到。`,
      hint: '请删掉 repeats，或者把这一步移到最后。',
    }),
    handbook_first_rung: (f) => ({
      message: `${f.path}：补考阶梯的第一步必须是 first，其他步骤不能是 first。`,
      hint: '第一步写 rung: first，后面的步骤写 retake 或 re_exam。',
    }),
    handbook_first_rung_bare: (f) => ({
      message: `${f.path}：初考之前没有不合格，“${f.key}”在这里没有意义。`,
      hint: `请删掉“${f.key}”，或者移到后面的步骤。`,
    }),
    handbook_window: (f) => ({
      message: `${f.path}：期限（${f.within}）比最早日期（${f.not_before}）还早。`,
      hint: '请让 within 不短于 not_before。',
    }),
    handbook_minimum_above_scale: (f) => ({
      message: `${f.path}：满分只有 ${f.scale}，没有成绩能达到 ${f.minimum}。`,
      hint: '请降低 minimum，或提高评审的 scale。',
    }),
    handbook_p_order: (f) => ({
      message: `${f.path}：p_from（${f.from}）须小于 p_to（${f.to}）。`,
      hint: '比率写 0 到 1 之间的小数，p_from 是较小的一个。',
    }),
    handbook_blueprint_rubric: (f) => ({
      message: `${f.path}：${f.assessment} 不是只按总分计分，不能组卷。`,
      hint: '请写没有评分维度、也没有构成部分的考核。',
    }),
    handbook_blueprint_total: (f) => ({
      message: `${f.path}：题数 × 分值合计 ${f.sum} 分，而 ${f.assessment} 满分 ${f.total} 分。`,
      hint: '请调整题数或分值，使合计等于满分。',
    }),
    handbook_warning_too_long: (f) => ({
      message: `${f.path}：提前提醒的时间（${f.warning}）不短于评审间隔（${f.every}）。`,
      hint: '请让 warning 短于 every。',
    }),
    handbook_duplicate_code: (f) => ({
      message: `${f.path}：“${f.value}”在 ${f.first} 已经写过。`,
      hint: '请删掉其中一个，或者改成别的。',
    }),
    handbook_pass_above_total: (f) => ({
      message: `${f.path}：及格分 ${f.pass_mark} 高于总分 ${f.total}，没有人能通过。`,
      hint: '请降低及格分，或者提高总分。',
    }),
    handbook_stage_later: (f) => ({
      message: `${f.path}：阶段“${f.value}”在“${f.stage}”之后，到时还没有可以起算的日期。`,
      hint: `请写“${f.stage}”或它之前的阶段。`,
    }),
    handbook_stage_of_program: (f) => ({
      message: `${f.path}：培养方案“${f.program}”的考核“${f.assessment}”用到这个补考阶梯，但该方案没有可重训的阶段“${f.value}”。`,
      hint: `${meant(f.suggestion)}可以改为指定课程（courses），或者给该方案的考核另设一个补考阶梯。`,
    }),
    handbook_not_in_timetable: (f) => ({
      message: `${f.path}：课程“${f.value}”不在培养方案“${f.program}”的课程表里。`,
      hint: '请写课程表里有的课程。',
    }),
    handbook_required_options: (f) => ({
      message: `${f.path}：要求完成 ${f.required} 个选项，但只有 ${f.options} 个。`,
      hint: '请减少要求的数目，或者增加选项；不写 required 时完成一个即可。',
    }),
    handbook_late_stage: (f) => ({
      message: `${f.path}：新人完成阶段“${f.value}”时，期次已过了课程“${f.insert_up_to}”，没有人能插班。`,
      hint: '请写该课程之前的阶段，或者不写 requires_stage。',
    }),
    handbook_late_order: (f) => ({
      message: `${f.path}：课程表里“${f.next_batch_from}”并不在“${f.insert_up_to}”之后。`,
      hint: '插班到较早的课程为止，从较晚的课程起转下一批，请改正其中一个。',
    }),
    handbook_late_gap: (f) => ({
      message: `${f.path}：中间的课程（${f.courses}）没有说明新人是插班还是转下一批。`,
      hint: '请让 insert_up_to 和 next_batch_from 前后相接。',
    }),
    handbook_untaught: (f) => ({
      message: `${f.path}：任何培养方案的课程表里都没有课程“${f.value}”，没有人能重新参加。`,
      hint: '请在某个课程表里给这门课排一个时段；可以单独设一个简短的培养方案。',
    }),
    handbook_review_unreachable: (f) => ({
      message: `${f.path}：补考阶梯只有 ${f.steps} 次考试，到不了 ${f.after_failures} 次不合格，不会提请评议。`,
      hint: '请降低 after_failures，或者让最后一步可以重复。',
    }),
    handbook_month_day: (f) => ({
      message: `${f.path}：“${f.value}”不是每年都有的日子。`,
      hint: "请写月和日，例如 '12-01'。",
    }),
    handbook_approval_before_draft: (f) => ({
      message: `${f.path}：批准截止日 ${f.approval} 早于编制截止日 ${f.draft}。`,
      hint: '请推迟批准日，或提前编制日。',
    }),
    handbook_report_option: (f) => ({
      message: `${f.path}：${f.option} 不能写在自动报告的参数里。`,
      hint: '请删去：这一点由该报告的其他键决定。',
    }),
    handbook_too_many: (f) => ({
      message: `还有 ${f.more} 处问题没有列出。`,
      hint: '请先改正上面的问题，再检查一次。',
    }),
  },
  rules: ruleWords,
  diff: {
    against: '与哪一版比较，如 v2（不写则为最新版）',
    title: (version) => `与第 ${version} 版比较`,
    changes: '改了什么',
    text: '说明',
    batches: '进行中的期次改用这些规定（--repin）会怎样',
    noBatches: '没有进行中的期次按其他规定执行。',
    version: '现行版本',
    people: '人数',
    repin: '可以改用',
    affected: '有变化的人数',
    obstacles: '不能改用的原因',
    howTo: '谁会变化、为什么：cohort retake simulate 手册 --batch 期次',
  },
};
