import type { VersionReason } from '../../domain/materials/version-state.js';
import type { materials as en } from '../en/materials.js';
import { materialRefusals } from './material-refusals.js';
import { words } from './words.js';

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
  refusals: materialRefusals,
  reason,
  summary: '培训教材：目录、版本、评审、册数和使用。',
  code: '教材编号，例如 HB-01',
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
  add: { summary: '登记一种教材及其第 1 版。' },
  revise: { summary: '登记新版本，并写明修订内容。' },
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
