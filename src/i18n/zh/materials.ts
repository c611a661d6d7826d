import type { VersionReason } from '../../domain/materials/version-state.js';
import type { materials as en } from '../en/materials.js';
import { words } from './words.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;
const stateWord = (state: string): string => words['material_state']?.[state] ?? state;
const copyWord = (state: string): string => words['copy_state']?.[state] ?? state;
const because = (reason: string): string => (reason === '' ? '' : `：${reason}`);

/** 一个版本为何处于现在的状态；所依据的规定写在后面。 */
function reason(r: VersionReason): string {
  switch (r.code) {
    case 'no_rules':
      return '制度手册对教材没有规定。';
    case 'reviews_missing':
      return r.missing.length === 0
        ? `须 ${r.needed} 人评审，已有 ${r.have} 人。`
        : `须 ${r.needed} 人评审，已有 ${r.have} 人；已指定而未评审：${r.missing.join('、')}。`;
    case 'rejected_by':
      return `${r.reviewer} 于 ${r.on} 不予通过（${words['review_kind']?.[r.kind] ?? r.kind}）${because(r.comment)}。`;
    case 'mean_below':
      return `${r.have} 人评分平均 ${r.mean}，须不低于 ${r.minimum}。`;
    case 'compliance_missing':
      return '尚未通过合规审核。';
    case 'trial_missing':
      return '尚未试讲。';
    case 'trial_below':
      return `${r.on} 试讲得分 ${r.score}，须不低于 ${r.minimum}。`;
    case 'passed':
      return r.mean === null
        ? `自 ${r.on} 起可用。`
        : `自 ${r.on} 起可用：${r.have} 人评审，平均 ${r.mean}。`;
    case 'review_until':
      return `${r.kind === 'periodic' ? '定期评审' : '合规审核'}期限 ${r.dueOn}，自 ${r.last} 起算。`;
    case 'superseded':
      return `自 ${r.on} 起由第 ${r.by} 版替代。`;
    case 'withdrawn':
      return `自 ${r.on} 起停用：${r.reason}。`;
  }
}

export const materials: typeof en = {
  refusals: {
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
  },
  reason,
  summary: '培训教材：目录、版本、评审、册数和使用。',
  code: '教材编号，例如 HB-01',
  numbered: (material, version) => `${material} 第 ${version} 版`,
  state: (word) => word,
  standing: (f) => `${f.material} 第 ${f.version} 版：${f.state}`,
  why: (said, rule) => `  ${said.replace(/。$/, '')}（${rule}）`,
  options: {
    title: '名称',
    kind: (kinds) => `教材种类，手册中的代码${kinds}`,
    courses: '所属课程，用逗号分隔',
    language: '语言，例如 zh 或 en',
    owner: '负责人：姓名或工号',
    author: '编写人：姓名或工号',
    madeOn: '编写日期（不写则为今天）',
    note: '本版内容或修订说明',
    file: '文件；只保存其 SHA-256，不保存文件本身',
    reference: '文件存放处，例如共享目录或链接',
    reviewers: '请谁评审，用逗号分隔',
    copies: '册数',
    version: '版本号',
    on: '日期（不写则为今天）',
    reason: '原因',
  },
  ask: {
    title: '名称？',
    kind: '哪一种教材？',
    author: '谁编写的？',
    note: '修订了什么？',
    reviewer: '谁评审的？',
    verdict: '结论是什么？',
    trainer: '谁试讲的？',
    score: '多少分？',
    reason: '原因？',
    session: '哪个课次？',
    condition: '完好情况？',
    borrower: '谁借（工号）？',
  },
  firstVersion: '初版',
  add: {
    summary: '登记一种教材及其第 1 版。',
    done: (f) => `${f.material} 已列入教材目录：${f.state}。`,
  },
  revise: {
    summary: '登记新版本，并写明修订内容。',
    done: (f) => `${f.material} 已有第 ${f.version} 版：${f.state}。`,
  },
  review: {
    summary: '登记评审（使用前、合规、定期），或指定评审人。',
    ask: '请这些人做使用前评审，用逗号分隔；此时不登记其他内容',
    kind: 'content（使用前，默认）、compliance（合规）或 periodic（定期）',
    reviewer: '评审人：姓名或工号',
    score: '评分，按手册的分制',
    verdict: 'approved（通过）或 rejected（不通过）',
    comment: '评审意见',
    asked: (f) => `${f.material} 第 ${f.version} 版：已请 ${f.people} 评审。`,
    nobody: (f) => `${f.material} 第 ${f.version} 版：这些人都已指定过。`,
  },
  trial: {
    summary: '登记一次试讲。',
    trainer: '试讲人：姓名或工号',
    score: '评分，按手册的分制',
    note: '情况说明',
  },
  withdraw: {
    summary: '停用一种教材，或其中一个版本。',
    version: '只停用这一版',
    on: '从这一天起（不写则为今天）',
    material: (f) => `${f.material} 自 ${f.on} 起停用。`,
    one: (f) => `${f.material} 第 ${f.version} 版自 ${f.on} 起停用。`,
  },
  copies: {
    summary: '一种教材的各册；可增加，或登记遗失、损坏、停用、完好。',
    add: '增加这么多册',
    mark: '情况有变的册号，例如 HB-01/3；此时可不写教材编号',
    as: 'lost（遗失）、damaged（损坏）、withdrawn（停用）或 good（完好）',
    empty: '没有登记册数。',
    added: (codes) => `已增加：${codes.replaceAll(', ', '、')}。`,
    marked: (f) => `${f.copy}：${f.state}。`,
    title: (material, title) => `${material} ${title}`,
  },
  list: {
    summary: '教材目录：在用、评审中、待评审。',
    course: '只列这门课程的教材',
    state: (states) => `只列这一状态的：${states}`,
    due: '只列评审将到期或已逾期的',
    empty: '没有这样的教材。',
    stateHeader: '状态',
    titleHeader: '名称',
  },
  show: {
    summary: '教材档案卡：版本、评审、试讲、册数、借阅、使用。',
    standing: '现状',
    versions: '版本',
    reviews: '评审',
    trials: '试讲',
    copies: '册数',
    loans: '借阅',
    uses: '用于课次',
    noReviews: '尚未评审。',
    noTrials: '没有试讲。',
    noLoans: '没有借出过。',
    noUses: '没有课次使用。',
    usage: (f) => `已上 ${f.held} 课次，待上 ${f.ahead}；借出 ${f.loans} 次，现借出 ${f.out} 册`,
    figures: {
      kind: '种类',
      state: '状态',
      version: '在用版本',
      courses: '课程',
      language: '语言',
      owner: '负责人',
      due: '下次评审',
      usage: '使用情况',
    },
    made: (day, version) => `${day}，手册第 ${version} 版`,
  },
  check: {
    summary: '检查教材：缺少的、不能使用的、逾期的。有问题时退出码为 1。',
    code: '只检查这一种教材',
    good: '没有需要处理的问题。',
  },
  use: {
    summary: '为课次指定所用的版本；只能用当天可用的版本。',
    session: '课次',
    done: (f) => `${f.day} 的课次 ${f.session} 使用 ${f.material} 第 ${f.version} 版。`,
  },
  import: {
    summary: '导入教材目录：新教材连同第 1 版，以及已有教材的更正。',
    file: '教材*、名称*、种类*、课程、语言、负责人、编写人、编写日期、备注、文件、册数',
  },
  loan: {
    summary: '教材借阅：导入借阅登记表（文件），或逐项借出、归还、续借、查询。',
    file: '工号*、册号*（册号或教材编号）、借出日期*、应还日期、归还日期、完好情况、备注',
    copy: '册号，例如 HB-01/3；写教材编号则取可借的第一册',
    copyOnly: '册号，例如 HB-01/3',
    employee: '借阅人的工号',
    due: '应还日期（不写则按手册）',
    note: '备注',
    out: {
      summary: '把一册借给某人。',
      done: (f) => `${f.copy} ${f.title}：已借给 ${f.employee_no}，应于 ${f.due_on} 归还。`,
    },
    return: {
      summary: '登记归还或遗失。',
      condition: 'good（完好，默认）、damaged（损坏）或 lost（遗失）；后两种须写 --note',
      done: (f) => `${f.copy}：${f.employee_no} 于 ${f.on} 归还，${f.condition}。`,
      late: (due) => `应于 ${due} 归还。`,
      lost: (f) => `${f.copy}：${f.on} 得知遗失，借阅人 ${f.employee_no}。`,
    },
    extend: {
      summary: '续借。',
      until: '新的应还日期（不写则按手册）',
      done: (f) => `${f.copy}：${f.employee_no} 可借到 ${f.due_on}。`,
    },
    list: {
      summary: '借出的教材：在谁手里，何时应还。',
      overdue: '只列逾期未还的',
      all: '包括已归还的',
      employee: '只列此人借的',
      material: '只列这种教材的',
      empty: '没有这样的借阅。',
    },
    sheetEmpty: '没有借出的教材。',
    headers: { due: '应还日期', returned: '归还日期', condition: '完好情况' },
  },
};
