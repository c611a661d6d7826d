import type { enroll as en } from '../en/enroll.js';

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

export const enroll: typeof en = {
  refusals: {
    batch_unknown: (f) => ({
      message: `没有期次“${f.batch}”。`,
      hint: didYouMean(f.suggestion, '用 "cohort plan batch list" 查看所有期次。'),
    }),
    batch_closed: (f) => ({
      message: `期次 ${f.batch} 已于 ${f.closed_on} 结班。`,
      hint: '请选择进行中的期次，或用 "cohort undo" 撤销结班。',
    }),
    person_unknown: (f) => ({
      message: `没有工号为 ${f.employee_no} 的员工。`,
      hint: didYouMean(f.suggestion, '请先用 "cohort enroll import" 导入花名册。'),
    }),
    person_similar: (f) => ({
      message: `${f.employee_no} 与 ${f.known} 很像：姓名相同，${f.why === 'phone' ? '手机相同' : '班组和入职日期也相同'}。`,
      hint: `如果是同一人，请改用 ${f.known}；如果不是，请用 --accept-similar ${f.employee_no} 说明。`,
    }),
    similar_accepted: (f) => ({ message: `已确认与 ${f.known} 不是同一人。` }),
    enrolled_elsewhere: (f) => ({
      message: `${f.employee_no} 现在期次 ${f.batch}。`,
      hint: '转班请用 "cohort enroll move"。',
    }),
    enrolled_already: (f) => ({ message: `${f.employee_no} 已在期次 ${f.batch}。` }),
    in_no_batch: (f) => ({
      message: `${f.employee_no} 目前不在任何期次。`,
      hint: '请用 "cohort enroll add 工号 --batch 期次"。',
    }),
    joined_too_late: (f) => ({
      message: `期次 ${f.batch} 在 ${f.reached_on} 已学到课程 ${f.course}，此后新来的人等下一批（${f.rule}）。`,
      hint: '请编入下一期。',
    }),
    joined_late: (f) => ({ message: `${f.joined_on} 插班，已缺 ${f.missed} 次课。` }),
    move_same_batch: (f) => ({ message: `${f.employee_no} 已在期次 ${f.batch}。` }),
    leaves_before_joining: (f) => ({
      message: `${f.employee_no} 于 ${f.joined_on} 入班，不能在 ${f.left_on} 离班。`,
      hint: '请用 --on 给出更晚的日期。',
    }),
    other_program: (f) => ({
      message: `两个期次的培养方案不同：${f.from} 与 ${f.to}。`,
      hint: '请先退出，再编入另一期次。',
    }),
  },
  summary: '人员：花名册、入班、转班。',
  import: {
    summary: '导入花名册（CSV 或 Excel）：新人、已有人员的变化、入班。',
    file: '花名册：工号*、姓名*、入职日期*、部门、班组、岗位、职级、手机、邮箱、期次',
    batch: '全部编入此期次（“期次”列可逐人指定）',
    joined: '插班人员的入班日期（否则为入职日期）',
    effective: '部门、班组变化的生效日期（否则为今天）',
    acceptSimilar: '这些工号确为另一人（all，或列出：E1,E2）',
    askSimilar: (employeeNo, known) => `${employeeNo} 与 ${known} 很像。确实是另一个人吗？`,
  },
  add: {
    summary: '把已有人员编入期次。',
    employee: '工号',
    batch: '期次',
    joined: '入班日期',
    done: (f) => `${f.employee_no} 自 ${f.joined_on} 起编入 ${f.batch}。`,
  },
  move: {
    summary: '转到另一期次；原学籍保留并相互关联。',
    to: '转入的期次',
    on: '在新期次的第一天（否则为今天）',
    reason: '原因',
    done: (f) => `${f.employee_no} 于 ${f.on} 从 ${f.from} 转到 ${f.to}。`,
  },
  withdraw: {
    summary: '结束学籍；已有记录保留。',
    on: '不再属于该期次的第一天（否则为今天）',
    reason: '原因',
    done: (f) => `${f.employee_no} 于 ${f.on} 离开 ${f.batch}。`,
  },
  list: {
    summary: '期次里有谁，各自的现状。',
    batch: '期次（否则为所有进行中的期次）',
    empty: '没有人在班。',
  },
  options: {
    encoding: 'CSV 文件的编码，无法识别时指定：utf-8、gb18030、big5、utf-16',
    sheet: '工作簿中的工作表',
    errors: '把全部问题写入 CSV 文件',
    again: '再次套用导入过的文件',
  },
};
