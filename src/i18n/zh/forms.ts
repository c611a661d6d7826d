import type { forms as en } from '../en/forms.js';

const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

export const forms: typeof en = {
  refusals: {
    form_rules_missing: (f) => ({
      message:
        f.kind === 'appraisal' ? '制度手册没有评价类（appraisal）问卷。' : '制度手册没有问卷。',
      hint: '请在制度手册中加上 forms 一节，再用 "cohort plan handbook apply" 启用。',
    }),
    form_unknown: (f) => ({
      message: `制度手册没有问卷“${f.form}”。`,
      hint: meant(f.suggestion, '用 "cohort plan handbook show forms" 查看。'),
    }),
    form_ambiguous: (f) => ({
      message: `有几份问卷都叫“${f.form}”：${f.codes}。`,
      hint: '请写代码。',
    }),
    form_other_command: (f) => ({
      message: `“${f.form}”归 "cohort ${f.command}" 处理。`,
      hint: '它的答卷请单独存为一个文件。',
    }),
    form_about_missing: (f) => ({
      message: `这一行没有写“${f.form}”是哪次培训的。`,
      hint: '请填课次或课程。',
    }),
    form_about_conflict: (f) => ({
      message: `${f.value} 与课次 ${f.session} 不符${f.expected === '' ? '' : `（应为 ${f.expected}）`}。`,
      hint: '请清空该单元格：课次已经说明。',
    }),
    form_course_unknown: (f) => ({
      message: `制度手册没有课程“${f.course}”。`,
      hint: meant(f.suggestion, '用 "cohort plan handbook show courses" 查看。'),
    }),
    form_session_future: (f) => ({
      message: `课次 ${f.session} 在 ${f.day}，今天是 ${f.today}。`,
      hint: '请在上课之后再导入答卷。',
    }),
    form_session_cancelled: (f) => ({
      message: `课次 ${f.session}（${f.day}）已取消。`,
      hint: '请填写替代的课次。',
    }),
    form_respondent_not_there: (f) => ({
      message: `${f.employee_no} 不在课次 ${f.session} 的名单上。`,
      hint: '请核对课次和工号。',
    }),
    form_mark: (f) => ({
      message: `“${f.value}”不是评分等级里的分数。`,
      hint: `请填数字或文字：${f.scale}。没有勾选的留空。`,
    }),
    form_item_other: (f) => ({
      message: `问卷“${f.form}”没有题目“${f.item}”。`,
      hint: '请清空该单元格，或核对这一行的问卷。',
    }),
    form_columns_missing: (f) => ({
      message: `${f.file} 没有任何一列是问卷（${f.known}）的题目。`,
      hint: '每道题一列，列名为题号（q01）；用 "cohort record sheet form" 可打印登记表。',
    }),
    form_twice: (f) => ({
      message: `同一答卷人在第 ${f.first_line} 行已经作答，且答案不同。`,
      hint: '两行请只留一行。',
    }),
    form_reason_missing: (f) => ({
      message: `${f.items} 原先的答案不同；更正须说明原因。`,
      hint: '请加上 --reason "原因" 再运行一次。',
    }),
    rater_role_none: (f) => ({
      message: `“${f.form}”没有“${f.role}”这种评价者。`,
      hint: `只有：${f.roles}。`,
    }),
    rater_is_self: (f) => ({
      message: `${f.employee_no} 不能以其他身份评价自己。`,
      hint: '请把评价者写为本人（self），或换一位评价人。',
    }),
    rater_not_self: (f) => ({
      message: `${f.rater} 不能以本人（self）身份评价 ${f.employee_no}。`,
      hint: '请清空评价人，或改写评价者。',
    }),
    form_day_future: (f) => ({
      message: `日期 ${f.day} 还没到，今天是 ${f.today}。`,
      hint: '请填写作答的日期。',
    }),
  },
  reason: '为何更正原先的答案',
  formOption: '问卷的代码或名称',
  askForm: '哪份问卷？',
  leftOut: (count) => `${count} 行没有作答，已略过。`,
  alike: (count) =>
    `${count} 份不记名答卷与先前导入的某份完全相同。如果同一批答卷导入了两次，请撤销这条流水。`,
  form: {
    summary: '导入问卷的答卷：填好的登记表，或任何含有这些列的文件。',
    file: '问卷*、课次或课程、答卷人，每道题一列（q01 等）：1-5 或文字',
    known: (count) =>
      `${count} 份答卷的答卷人已经答过，保持原样：不记名的答卷不作更正。要更正，请先撤销当时的流水，再导入正确的文件。`,
  },
  appraisal: {
    summary: '导入评价：本人、同事、师傅、客户。',
    file: '问卷*、工号*、评价者*（本人、同事、师傅、客户）、评价人、评价日期，每道题一列',
  },
  appraised: {
    summary: '查看某人或某期的评价结果：各类评价者的均分和加权总分。',
    employee: '工号',
    batch: '这个期次的所有人',
    round: '第几次评价，从 1 起；默认最近一次',
    ask: '谁的评价？工号：',
    title: (f) => `${f.form}：${f.employee_no} ${f.name}`,
    subtitle: (f) =>
      f.rounds === 0
        ? '尚未评价'
        : `第 ${f.round} 次，共 ${f.rounds} 次 · ${f.from ?? ''}${f.to === f.from ? '' : ` 至 ${f.to ?? ''}`}`,
    total: '总分',
    role: '评价者',
    least: '至少份数',
    weight: '权重',
    share: '占比',
    missingHeader: '缺少',
    renormalisedHeader: '权重已分摊',
    roundHeader: '第几次',
    nobody: '还没有人评价。',
    emptyBatch: '这个期次没有学员。',
    missing: {
      none: (f) => `缺少：${f.role}。`,
      too_few: (f) => `缺少：${f.role}，只有 ${f.answers} 份，至少 ${f.least} 份。`,
      withheld: (f) => `不公布：${f.role}，匿名答卷只有 ${f.answers} 份，至少 ${f.least} 份。`,
      no_marks: (f) => `缺少：${f.role}，没有打分。`,
    },
    renormalised: (f) => `缺少的评价者的权重已由其余评价者分摊（${f.rule}）。`,
    noTotal: (f) => `有评价者缺少时没有总分（${f.rule}）。`,
  },
  results: {
    summary: '查看问卷结果：均分、分布、回收率和文字意见。',
    session: '只看这个课次',
    course: '只看这门课程',
    batch: '只看这个期次',
    trainer: '只看这位讲师的课次',
    by: (groups) => `按此分组比较：${groups}`,
    subtitle: (f) => `${f.code} · 制度手册第 ${f.version} 版`,
    empty: '还没有答卷。',
    responses: '答卷数',
    expected: '到场人数',
    responseRate: '回收率',
    mean: '均分',
    group: '分组',
    groups: '各组题目',
    item: '题号',
    question: '题目',
    spread: (marks) => `${marks} 至 1 分`,
    belowTarget: '低于关注线',
    withheld: (f) => `少于 ${f.least} 份答卷时只显示份数（${f.rule}）。`,
    wordsWithheld: '不公布。',
    below: (f) => `均分低于 ${f.target} 须关注（${f.rule}）。`,
    tooMany: '答卷多于到场人数：是不是同一份文件导入了两次？',
  },
};
