import type { record as en } from '../en/record.js';

export const record: typeof en = {
  refusals: {
    session_unknown: (f) => ({
      message: `没有课次“${f.session}”。`,
      hint:
        f.suggestion === ''
          ? '用 "cohort plan session list" 查看课次。'
          : `是不是 ${f.suggestion}？`,
    }),
    session_cancelled: (f) => ({
      message: `课次 ${f.session}（${f.day}）已取消。`,
      hint: '请登记到替代的课次。',
    }),
    session_future: (f) => ({
      message: `课次 ${f.session} 在 ${f.day}，今天是 ${f.today}。`,
      hint: '请在上课之后再登记考勤。',
    }),
    excused_ahead: (f) => ({
      message: `${f.day} 的课次 ${f.session} 已有请假，上课之后再登记。`,
    }),
    not_in_session: (f) => ({
      message: `${f.employee_no} 不在期次 ${f.batch}，在课次 ${f.session} 也没有名额。`,
      hint: '请核对课次和工号；用 "cohort enroll add" 编入期次，或删除此行。',
    }),
    before_joining: (f) => ({
      message: `${f.employee_no} 于 ${f.joined_on} 编入 ${f.batch}，晚于课次 ${f.session}（${f.day}）。`,
      hint: '请删除此行；入班之前的课次算缺课，不计出勤。',
    }),
    after_leaving: (f) => ({
      message: `${f.employee_no} 已于 ${f.left_on} 离开 ${f.batch}，课次 ${f.session} 在 ${f.day}。`,
      hint: '请删除此行，或核对课次。',
    }),
    attendance_in_pause: (f) => ({
      message: `${f.employee_no} 自 ${f.from} ${f.until === '' ? '起休学，返回日期未定' : `至 ${f.until} 休学`}，课次 ${f.session} 在 ${f.day}。`,
      hint: '请删除此行，或用 "cohort enroll return" 结束休学。',
    }),
    status_not_given: (f) => ({
      message: `填了备注，但 ${f.column} 未填写。`,
      hint: '请补上考勤；如果以后再填，请清空备注。',
    }),
    leave_missing: (f) => ({
      message: `${f.employee_no} 在 ${f.day} 没有请假记录；记为“请假”须至少提前 ${f.notice_days} 天申请（${f.rule}）。`,
      hint: '请先用 "cohort record leave" 登记请假，或记为缺勤。',
    }),
    leave_too_late: (f) => ({
      message: `${f.employee_no} 对 ${f.day} 的请假于 ${f.requested_on} 申请，已晚：最迟应在 ${f.request_by} 申请（${f.rule}：${f.notice_days} 天）。`,
      hint: '请记为缺勤。如果申请日期有误，请撤销该请假后重新登记。',
    }),
    leave_days_reversed: (f) => ({
      message: `请假的结束日期 ${f.to} 早于开始日期 ${f.from}。`,
      hint: '请核对两个日期；只请一天时两列填同一天。',
    }),
    leave_requested_later: (f) => ({
      message: `申请日期是 ${f.requested_on}，但今天是 ${f.today}。`,
      hint: '请填写收到申请的日期。',
    }),
    leave_overlaps: (f) => ({
      message: `${f.employee_no} 已有 ${f.from} 至 ${f.to} 的请假，于 ${f.requested_on} 申请。`,
      hint: '请只填写尚未请假的日期。如果已登记的请假有误，请用 "cohort undo" 撤销。',
    }),
    leave_late: (f) => ({
      message:
        f.excuses_from === ''
          ? `迟交：${f.requested_on} 才申请 ${f.from} 的假，不算请假（${f.rule}）。`
          : `迟交：${f.requested_on} 才申请 ${f.from} 的假，${f.excuses_from} 之前不算请假（${f.rule}）。`,
    }),
  },
  sheet: {
    summary: '打印待填写的登记表，填好后可直接导入：CSV，或用 --out 文件.xlsx 输出 Excel。',
    kind: (kinds) => `登记表的种类：${kinds}`,
    session: '一个课次',
    batch: '一个期次的学员；考勤为其所有计划课次',
    month: '这个月的在职培训，YYYY-MM',
    day: '考勤：只要这一天的课次（与 --batch 同用）；训练、成绩：日期',
    form: '问卷的代码或名称（form、appraisal）',
    course: '按课程而不按课次（form；与 --batch 同用可列出学员）',
    forms: '多少份（form；默认与到场人数相同）',
    assessment: '考核（score；与 --batch 同用）',
    sitting: '考试场次（score）',
    checklist: '只要这份清单',
    drill: '只要这项训练',
    metric: '只要这些指标，用逗号隔开',
    period: '指标的周期：2026-03、2026-W10、2026-03-02（kpi；默认上个月）',
    askBatch: '哪个期次？',
    askSession: '哪个课次？',
    askSitting: '哪场考试？',
    nobody: '这张表上没有人。',
    allSigned: '没有待签核的项目。',
    noDrills: '培养方案没有强化训练。',
    nobodySits: '没有人需要参加。',
    leftOut: (count) => `${count} 行未填写，已略过。`,
    headers: {
      leaveFrom: '开始',
      leaveTo: '结束',
      requestedOn: '申请日期',
      leaveReason: '事由',
      checklist: '清单',
      item: '项目',
      itemTitle: '内容',
      signedOn: '签核日期',
      mentor: '师傅',
      drill: '训练',
      drillTitle: '内容',
      day: '日期',
      quantity: '完成数',
      period: '周期',
      assessment: '考核',
      takenOn: '考试日期',
      score: '成绩',
      bonus: '加分',
      examiner: '考官',
    },
    paper: {
      training: '项目名称',
      day: '培训日期',
      organiser: '举行单位',
      venue: '培训地点',
      mark: (mark, title) => `${mark}=${title}`,
      parting: '　',
      scale: (scale) => `评分标准：${scale}`,
      anonymous: '请不要写姓名。',
      named: '姓名：____________',
    },
    empty: '这样的课次没有学员。',
    titleHeader: '课程',
    startHeader: '上课时间',
    statusHeader: '考勤',
  },
  asking: {
    how: (stop) => `直接回车跳过此人，输入 ${stop} 结束；每答一人即时登记。`,
    left: (f) =>
      f.done === 0 ? `还有 ${f.left} 人（份）。` : `已登记 ${f.done}，还有 ${f.left}。`,
    skip: '跳过',
    stop: '到此为止',
    session: '哪个课次？',
    batch: '哪个期次？',
    whose: '谁请假？工号（回车结束）：',
    borrower: '谁来借还？工号（回车结束）：',
    whichCopy: (f) =>
      `${f.who}，哪一册或哪种教材？${f.has.length > 0 ? `（在借：${f.has.join('、')}）` : ''}`,
    hasUntil: (f) => `${f.copy} 至 ${f.due_on}`,
    lentOn: '哪天借出的？',
    dueBack: '哪天应还？（回车按制度手册）',
    backOn: (copy) => `${copy} 哪天归还的？`,
    backHow: '完好情况？',
    backNote: '有什么问题？',
    leaveFrom: '从哪天起？',
    leaveTo: '到哪天止？',
    requestedOn: '哪天申请的？',
    leaveReason: '事由？',
    drill: '哪项训练？',
    day: '哪天？',
    metric: '哪个指标？',
    period: '哪个周期？',
    signed: (f) => `${f.who}：${f.item} ${f.title}，哪天签核的？`,
    formNo: (number) => `第 ${number} 号答卷`,
    checked: (f) => `${f.who}（${f.period} 抽中）得分？`,
    checkedOn: '哪天检查的？',
    checker: '谁检查的？',
    finding: '发现了什么？',
    rater: (whose) => `${whose}，评价人是谁？`,
    finished: (f) =>
      `${f.dry ? '将登记' : '已登记'} ${f.recorded}。${f.stopped ? '再次运行同一命令可从此处继续。' : ''}`,
  },
  attendance: {
    summary: '导入考勤：填好的登记表，或任何含有这些列的文件。',
    file: '课次*、工号*、考勤*（出勤、迟到、早退、缺勤、请假）、备注',
    leftOut: (count) => `${count} 行未填考勤，已略过。`,
    ahead: (count) => `${count} 行请假的课次尚未上课，已略过：上课之后请重新打印登记表并导入。`,
  },
  leave: {
    summary: '导入请假，连同申请日期。',
    file: '工号*、开始*、结束*、申请日期*、事由',
  },
};
