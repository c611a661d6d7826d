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
    joined_not_ready: (f) => ({
      message: `${f.employee_no} 拟于 ${f.joined_on} 编入 ${f.batch}，此时尚未完成“${f.stage}”阶段${f.ready_on === '' ? '' : `，最早 ${f.ready_on} 完成`}（${f.rule}）。`,
      hint: '请用 "cohort enroll advise 工号" 查看建议；用 --joined 给出更晚的日期，或编入下一期。',
    }),
    joined_unready: (f) => ({
      message: `届时尚未完成“${f.stage}”阶段${f.ready_on === '' ? '' : `，最早 ${f.ready_on} 完成`}（${f.rule}）。`,
    }),
    insert_needed: (f) => ({
      message: `${f.employee_no} 将于 ${f.joined_on} 插入 ${f.batch}，此前已上 ${f.missed} 次课。`,
      hint: `请先用 "cohort enroll advise ${f.employee_no} --batch ${f.batch}" 查看建议，再加 --insert；如果本人从开班起就在，请用 --joined 给出日期。`,
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
    pause_overlaps: (f) => ({
      message: `${f.employee_no} 自 ${f.from} ${f.until === '' ? '起已休学，返回日期未定' : `至 ${f.until} 已休学`}。`,
      hint: '请另选日期；用 "cohort enroll return" 结束休学。',
    }),
    pause_days_reversed: (f) => ({
      message: `休学的最后一天 ${f.until} 早于第一天 ${f.from}。`,
      hint: '请核对两个日期；只休一天时两处填同一天。',
    }),
    pause_before_joining: (f) => ({
      message: `${f.employee_no} 于 ${f.joined_on} 编入 ${f.batch}，不能从 ${f.from} 起休学。`,
      hint: '请用 --from 给出更晚的日期。',
    }),
    pause_after_leaving: (f) => ({
      message: `${f.employee_no} 已于 ${f.left_on} 离开 ${f.batch}。`,
      hint: '已离班的人无须休学；已退出的人用 "cohort enroll return" 返回。',
    }),
    pause_attended: (f) => ({
      message: `${f.employee_no} 在 ${f.day} 出席了课次 ${f.session}。`,
      hint: '请另选日期，或先用 "cohort record attendance" 更正考勤。',
    }),
    not_paused: (f) => ({
      message: `${f.employee_no} 在 ${f.on} 正常参训，无须返回。`,
      hint: '用 "cohort why 工号" 查看现状。',
    }),
    return_first_day: (f) => ({
      message: `${f.employee_no} 的休学自 ${f.from} 开始，最早第二天才能返回。`,
      hint: '请用 --on 给出更晚的日期，或用 "cohort undo" 撤销这次休学。',
    }),
    return_before_leaving: (f) => ({
      message: `${f.employee_no} 于 ${f.left_on} 离班，不能在 ${f.on} 返回。`,
      hint: '请用 --on 给出更晚的日期，或用 "cohort undo" 撤销退出。',
    }),
    return_other_batch: (f) => ({
      message: `${f.employee_no} 现在期次 ${f.batch}，应回到该期次，而不是 ${f.wanted}。`,
      hint: '请去掉 --batch；转班请用 "cohort enroll move"。',
    }),
    return_dismissed: (f) => ({
      message: `${f.employee_no} 因${f.kind === 'dismissal' ? '辞退' : '淘汰'}于 ${f.left_on} 离开 ${f.batch}${f.decided_by === '' ? '' : `（${f.decided_on} 由 ${f.decided_by} 决定）`}。`,
      hint: '该决定撤销前一直有效：先用 "cohort log" 找到流水号，再用 "cohort undo 流水号" 撤销。',
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
    joined: '入班日期（否则，期次已开班时为今天）',
    insert: '插班，并安排补课名额',
    places: (f) =>
      f.given === f.missed
        ? `已安排 ${f.given} 个补课名额：`
        : `已安排 ${f.given} 个补课名额；所缺 ${f.missed} 次课中有 ${f.missed - f.given} 次暂无可补的课次：`,
    unchanged: (f) => `${f.employee_no} 在 ${f.batch}，没有可安排的补课名额。`,
    added: (f) => `${f.employee_no} 在 ${f.batch}。`,
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
  pause: {
    summary: '为一个人办理休学，其间没有到期事项。',
    from: '休学的第一天',
    until: '休学的最后一天（否则到返回为止）',
    reason: '原因',
    done: (f) =>
      f.until === null
        ? `${f.employee_no} 自 ${f.from} 起休学（期次 ${f.batch}），返回日期未定。`
        : `${f.employee_no} 自 ${f.from} 至 ${f.until} 休学（期次 ${f.batch}）。`,
  },
  return: {
    summary: '返回培训：结束休学，或在退出后重新入班。',
    on: '返回的第一天（否则为今天）',
    batch: '退出后返回的期次（否则为原期次）',
    ended: (f) => `${f.employee_no} 自 ${f.on} 起返回 ${f.batch}；休学自 ${f.from} 至 ${f.until}。`,
    rejoined: (f) => `${f.employee_no} 自 ${f.on} 起返回，编入 ${f.batch}，接续 ${f.from} 的学籍。`,
  },
  advise: {
    summary: '建议：插入进行中的期次、等下一期，还是尚未具备条件。',
    batch: '期次（否则为进行中的，或即将开班的）',
    on: '拟入班的日期（否则为今天）',
    joins: '拟入班日期',
    joined: '入班日期',
    due: '补课期限',
    missed: '所缺课次',
    placesTitle: '所缺的课及可补课的课次',
    noneMissed: '没有缺课。',
    reasonsTitle: '依据',
    reasons: {
      advice_enrolled: (f) => `自 ${f.joinedOn} 起已在期次 ${f.batch}。`,
      advice_enrolled_elsewhere: (f) => `目前在期次 ${f.batch}；转班请用 "cohort enroll move"。`,
      advice_not_ready: (f) =>
        f.readyOn === null
          ? `新来的人须先完成“${f.stage}”阶段，而这不会仅因时间推移而完成。`
          : `新来的人须先完成“${f.stage}”阶段，最早 ${f.readyOn} 完成。`,
      advice_ready: (f) => `已按要求完成“${f.stage}”阶段。`,
      advice_from_start: (f) => `于 ${f.startOn} 编入 ${f.batch}，此前没有课次，不缺课。`,
      advice_insert: (f) => `${f.batch} 尚未学过课程 ${f.course}，新来的人可以插班。`,
      advice_between: (f) =>
        `${f.batch} 于 ${f.pastOn} 学完课程 ${f.course}，但尚未学到 ${f.next}，仍可插班。`,
      advice_no_rule: (f) => `${f.batch} 的制度手册没有插班规定，可以插班。`,
      advice_next_batch: (f) =>
        `${f.batch} 在 ${f.reachedOn} 已学到课程 ${f.course}，此后新来的人等下一批。`,
      advice_next: (f) => `下一期是 ${f.batch}，${f.startOn} 开班。`,
      advice_before_hire: (f) => `所问的 ${f.on} 早于入职日 ${f.hiredOn}，以下按入职当天答复。`,
      advice_none_ahead: () => '没有后续的期次：请用 "cohort plan batch open" 开班。',
      advice_missed: (f) =>
        f.dueOn === null
          ? `${f.more ? '另有' : '所缺'} ${f.count} 次${f.more ? '所缺' : ''}课可以补课。`
          : `所缺 ${f.count} 次课最迟须于 ${f.dueOn} 补上。`,
      advice_no_place: (f) => `其中 ${f.count} 次在其他期次还没有可补的课次：${f.sessions}。`,
      advice_late_place: (f) => `其中 ${f.count} 次最早的补课晚于 ${f.dueOn}：${f.sessions}。`,
    },
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
