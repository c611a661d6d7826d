import type { ResourceKind } from '../../domain/resources/resource.js';
import type { resources as en } from '../en/resources.js';
import { holds, threshold } from './trainer-thresholds.js';

const kinds: Record<ResourceKind, string> = {
  trainer: '讲师',
  venue: '场地',
  equipment: '设备',
};

const figure = (value: number): string => String(Math.round(value * 100) / 100);

const some = (sessions: readonly string[]): string =>
  `${sessions.slice(0, 10).join('、')}${sessions.length > 10 ? ` 等 ${sessions.length} 次` : ''}`;

export const resources: typeof en = {
  refusals: {
    resource_unknown: (f) => ({
      message:
        f.kind === null ? `没有登记“${f.name}”。` : `没有登记名为“${f.name}”的${kinds[f.kind]}。`,
      hint:
        f.suggestion !== ''
          ? `是不是 ${f.suggestion}？`
          : f.in_sessions > 0
            ? `有 ${f.in_sessions} 个课次写着这个名字，请用 "cohort plan resource add" 登记。`
            : '请用 "cohort plan resource add" 登记，或用 "cohort plan resource list" 查看。',
    }),
    resource_ambiguous: (f) => ({
      message: `叫“${f.name}”的不止一个：${f.kinds}。`,
      hint: '请加 --of trainer、--of venue 或 --of equipment。',
    }),
    resource_exists: (f) => ({
      message: `${kinds[f.kind]} ${f.name} 已经登记。`,
      hint: '要修改请用 "cohort plan resource change"。',
    }),
    resource_retired: (f) => ({
      message: `${kinds[f.kind]} ${f.name} 自 ${f.retired_on} 起已${f.kind === 'trainer' ? '不再授课' : '停用'}。`,
      hint: '请先用 "cohort plan resource retire 名称 --cancel" 恢复。',
    }),
    resource_retire_early: (f) => ({
      message: `${f.name} 从 ${f.from_on} 才开始任讲师，不能在 ${f.on} 停用。`,
      hint: '请用 --on 写更晚的日期；登记错了用 "cohort undo" 撤销。',
    }),
    resource_option: (f) => ({
      message: `${f.option} 不适用于${kinds[f.kind]}。`,
      hint: '用 --help 查看各类资源有哪些选项。',
    }),
    resource_nothing: (f) => ({
      message: '没有写要修改什么。',
      hint: `请至少写 ${f.options} 中的一项。`,
    }),
    trainer_of_person: (f) => ({
      message: `工号 ${f.employee_no} 已登记为讲师 ${f.name}。`,
      hint: '一个人只登记一次；能讲多门课就登记多项资质。',
    }),
    equipment_code: (f) => ({
      message: `“${f.code}”不能作设备代码。`,
      hint: '代码用字母、数字、“_”“-”，最多 40 个字符，如 projector；中文名称写在 --title。',
    }),
    equipment_pair: (f) => ({
      message: `“${f.value}”不是“设备=数量”。`,
      hint: '请写成 代码=数量，如 projector=1。',
    }),
    count_not_whole: (f) => ({
      message: `“${f.value}”不是数量或人数。`,
      hint: `请填写 ${f.least} 或以上的整数。`,
    }),
    course_unknown: (f) => ({
      message: `制度手册中没有课程“${f.course}”。`,
      hint:
        f.suggestion === ''
          ? '用 "cohort plan handbook show courses" 查看课程。'
          : `是不是 ${f.suggestion}？`,
    }),
    trainer_hours_order: (f) => ({
      message: `${f.start} 到 ${f.end} 不是一段时间。`,
      hint: '开始须早于结束，且在同一天。',
    }),
    trainer_hours_overlap: (f) => ({
      message: `与同一天已有的时段重叠：${f.start}-${f.end}。`,
      hint: '请先用 --clear 清除这一天的时段，再重新登记。',
    }),
    trainer_hours_none: (f) => ({
      message: `${f.name} 没有这样的每周时段；一个时段都没有时，视为任何时间都可授课。`,
    }),
    absence_order: (f) => ({
      message: `结束日期 ${f.to} 早于开始日期 ${f.from}。`,
      hint: '请按先后填写 --from、--to，首尾两天都算在内。',
    }),
    absence_overlaps: (f) => ({
      message: `${f.name} 在 ${f.from} 至 ${f.to} 已登记不可用：${f.reason}。`,
      hint: `请先用 --from ${f.from} --cancel 撤回。`,
    }),
    absence_count: (f) => ({
      message: `${f.name} 只有 ${f.owned} 件，不能有 ${f.count} 件不可用。`,
      hint: '请减小 --count；不写则为全部。',
    }),
    absence_unknown: (f) => ({
      message: `${f.name} 没有从 ${f.from} 开始的不可用记录。`,
      hint: f.known === '' ? '没有任何不可用记录。' : `开始日期有：${f.known}。`,
    }),
    backup_self: (f) => ({ message: `${f.name} 不能作自己的替补。`, hint: '请另写一个。' }),
    qualification_order: (f) => ({
      message: `${f.qualified_on} 起的资质不能在 ${f.expires_on} 到期。`,
      hint: '到期日是失效的第一天，请写更晚的日期。',
    }),
    qualification_none: (f) => ({
      message: `${f.name} 当天没有 ${f.course} 的授课资质。`,
      hint: f.courses === '' ? '没有任何资质。' : `现有：${f.courses}。`,
    }),
    handbook_no_trainers: (f) => ({
      message: `制度手册第 ${f.version} 版没有讲师管理的规定。`,
      hint: '请参照默认手册补上 trainers 一节并生效。',
    }),
    trainer_kind_no_rules: (f) => ({
      message: `制度手册第 ${f.version} 版没有 ${f.kind} 类讲师的规定。`,
      hint: `请补上 trainers.kinds.${f.kind}，或用 "cohort plan resource qualify" 直接登记资质。`,
    }),
    trainer_day: (f) => ({
      message: `${f.day} 还没有课可评价：从 ${f.from_on} 才开始任讲师。`,
      hint: '请改正日期，或用 "cohort plan resource change --from" 改正开始日期。',
    }),
    trainer_score: (f) => ({
      message: `分数不可能是 ${f.score}。`,
      hint: `制度手册规定 0 到 ${f.max}（trainers.scales）。`,
    }),
    trainer_session_of_other: (f) => ({
      message:
        f.trainer === ''
          ? `课次 ${f.session} 没有写讲师。`
          : `课次 ${f.session} 由 ${f.trainer} 授课，不是 ${f.name}。`,
      hint: '请改正课次，或用 "cohort plan session assign" 改派讲师。',
    }),
    trainer_session_ahead: (f) => ({
      message: `课次 ${f.session} 在 ${f.day}，晚于评价日期。`,
      hint: '请改正日期或课次。',
    }),
    certificate_good: (f) => ({
      message:
        f.expires_on === ''
          ? `${f.course} 的资质有效，且没有期限。`
          : `${f.course} 的资质有效期至 ${f.expires_on}。`,
      hint: f.renew_from === '' ? '无需办理。' : `从 ${f.renew_from} 起可以续期。`,
    }),
    certificate_thresholds: (f) => ({
      message: [
        `${f.name} 未达到 ${f.course} 的标准：`,
        ...f.missing.map((one) => `  ${one.rule}：${threshold(one)}`),
      ].join('\n'),
      hint: '请补录缺少的记录；仍要认证的用 --override 写明理由，理由会保留。',
    }),
    trainer_not_met: (f) => ({ message: `${f.name} 有 ${f.missing} 项未达到。` }),
    trainer_by_oneself: (f) => ({
      message: `${f.name} 不能为自己作决定。`,
      hint: '请用 --by 写其他人。',
    }),
  },
  summary: '讲师、场地、设备：有什么、何时可用、效果如何。',
  of: '资源种类：trainer、venue、equipment（名称不足以区分时用）',
  kind: 'trainer 讲师、venue 场地、equipment 设备',
  name: '名称；设备写代码',
  trainer: '讲师姓名或工号',
  askName: '哪一个？',
  other: '其他',
  by: '由谁决定',
  reason: '理由',
  pieces: '设备与数量，如 projector=1；0 为不要',
  pieceExpected: '代码=数量，如 projector=1',
  weekdays: '星期，用逗号分隔：mon,tue（或 1-7）',
  fields: {
    trainerKind: '讲师类别：internal_expert 内部专家、key_staff 业务骨干、external 外聘讲师',
    employee: '讲师的工号',
    from: '讲师开始任教日期（默认今天）',
    capacity: '场地可容纳人数',
    title: '设备名称',
    count: '设备件数',
    note: '备注',
  },
  add: {
    summary: '登记讲师、场地或设备。',
    done: (f) => `已登记：${f.kind} ${f.name}`,
    named: (count) => `已有 ${count} 个计划课次写着这个名字。`,
  },
  change: {
    summary: '修改登记内容。',
    done: (f) => `已修改：${f.kind} ${f.name}`,
  },
  retire: {
    summary: '从某天起停用。',
    on: '停用的第一天（默认今天）',
    cancel: '恢复使用',
    done: (f) => `${f.name} 自 ${f.on} 起${f.kind === 'trainer' ? '不再授课' : '停用'}。`,
    back: (f) => `${f.name} 已恢复${f.kind === 'trainer' ? '授课' : '使用'}。`,
    ahead: (sessions) =>
      `计划课次仍写着它：${some(sessions)}。请用 "cohort plan session assign" 改派。`,
  },
  qualify: {
    summary: '登记讲师可授的课程，或收回资质。',
    courses: '课程代码或名称',
    on: '从这天起（默认今天）',
    until: '失效的第一天（默认按制度手册）',
    revoke: '收回资质',
    done: (f) =>
      f.until === null
        ? `${f.name} 自 ${f.from} 起可授 ${f.course}。`
        : `${f.name} 自 ${f.from} 起可授 ${f.course}，有效期至 ${f.until}。`,
    revoked: (f) => `${f.name} 自 ${f.on} 起不再授 ${f.course}。`,
  },
  hours: {
    summary: '讲师每周可授课的时段。',
    from: '开始时间，HH:MM',
    to: '结束时间，HH:MM',
    clear: '清除所写星期的时段，不写则全部清除',
    title: (name) => `${name} 可授课时段：`,
    always: (name) => `${name} 任何时间都可授课。`,
  },
  absence: {
    summary: '讲师、场地、设备何时不可用。',
    from: '第一天',
    to: '最后一天（默认同一天）',
    start: '只限每天的这个时间起，HH:MM',
    end: '到这个时间止',
    count: '设备的件数（默认全部）',
    cancel: '撤回从 --from 开始的那条',
    done: (f) =>
      f.count === null
        ? `${f.name} ${f.when}不可用。`
        : `${f.name} ${f.when}有 ${f.count} 件不可用。`,
    cancelled: (f) => `已撤回：${f.name} ${f.when}不可用`,
    when: (f) =>
      `${f.from === f.to ? f.from : `${f.from} 至 ${f.to}`}${f.start === null ? ' ' : ` ${f.start}-${f.end ?? ''} `}`,
    sessions: (sessions) =>
      `这段时间的计划课次：${some(sessions)}。用 "cohort plan conflicts" 查看怎么办。`,
  },
  backup: {
    summary: '讲师的替补，或场地的备用场地。',
    by: '按先后顺序，用逗号分隔',
    done: (f) => `${f.name} 的替补：${f.by}`,
    none: (f) => `${f.name} 不再有替补。`,
  },
  equip: {
    summary: '场地自有的设备。',
    venue: '场地',
    done: (f) => `${f.name} 自有：${f.has}`,
  },
  need: {
    summary: '课次需要的设备，代替课程的规定。',
    session: '课次代码',
    done: (f) => `${f.session} 需要：${f.needs}`,
  },
  import: {
    summary: '导入讲师、场地或设备清单。',
    file: 'CSV 或 Excel，一个文件一类',
  },
  evaluate: {
    summary: '登记讲师的学员评价、试讲、考核、培训。',
    kind: 'trainees 学员评价（默认）、trial 试讲、appraisal 讲师考核、training 讲师培训',
    score: '分数，按制度手册的满分',
    n: '答卷人数',
    on: '日期（默认今天）',
    session: '所评的课次',
    course: '所评的课程',
    by: '由谁主持或考核',
    scoreExpected: '最多两位小数的数字，如 4.6',
    done: (f) =>
      `${f.name} ${f.on} ${f.what}：${f.score === null ? '已登记' : `${f.score} 分`}${f.n === null ? '' : `（${f.n} 份答卷）`}`,
    mean: (f) => `最近 ${f.count} 次评价均分 ${figure(f.mean)}，${f.verdict}`,
    tooFew: (f) => `已有 ${f.count} 次评价，满 ${f.needed} 次才计算均分。`,
  },
  check: {
    summary: '对照制度手册的讲师标准：达到哪些，依据是什么。',
    renewal: '按续期标准，而不是选拔标准',
    on: '截至这天（默认今天）',
    title: (f) => `${f.name}（${f.kind}）`,
    headers: { holds: '达到', detail: '标准与实际' },
    selection: '选拔',
    renewalWord: '续期',
    subtitle: (f) => `${f.list}标准，截至 ${f.on}，制度手册第 ${f.version} 版`,
    empty: '制度手册没有要求。',
    yes: '全部达到。',
  },
  certify: {
    summary: '认证讲师可授的课程，或续期；由具名的人决定。',
    override: '未达标仍认证的理由',
    on: '决定日期（默认今天）',
    done: (f) =>
      `${f.name}：${f.course} 已${f.renewed ? '续期' : '认证'}${f.until === null ? '' : `，有效期至 ${f.until}`}${f.overridden.map((rule) => `\n  未达到而特批：${rule}`).join('')}`,
  },
  decide: {
    summary: '登记对讲师的处理：辅导、表彰、留用。',
    kind: 'guided 辅导、rewarded 表彰、kept 留用',
    on: '日期（默认今天）',
    reason: '约定的内容或理由',
    done: (f) => `${f.name}：${f.on} 由 ${f.by} ${f.what}`,
  },
  list: {
    summary: '已登记的资源及其状态，以及课次写着但未登记的。',
    kind: '只看 trainer、venue 或 equipment',
    on: '截至这天（默认今天）',
    empty: '没有登记任何资源。',
    title: (on) => `讲师、场地、设备（${on}）`,
    trainers: '讲师',
    venues: '场地',
    equipment: '设备',
    unregistered: '课次写着但未登记',
    none: '无。',
    course: (f) =>
      f.state === ''
        ? f.course
        : `${f.course}（${f.state}${f.until === null ? '' : ` ${f.until}`}）`,
  },
  show: {
    summary: '讲师、场地或设备的档案。',
    from: '课次与使用率从这天起（场地默认本月一日，讲师默认全部）',
    to: '到这天止（场地默认本月末，讲师默认全部）',
    figures: {
      kind: '类别',
      state: '状态',
      employee: '工号',
      from: '任教自',
      backups: '替补',
      spare: '备用场地',
      given: '已授课次',
      hours: '授课小时',
      ahead: '待授课次',
      attendance: '到课率',
      trainees: '学员人数',
      evaluation: '学员评价',
      capacity: '可容纳人数',
      equipment: '自有设备',
      usage: '使用率',
      days: '使用的工作日',
      pieces: '件数',
      available: '今天可用',
    },
    usage: (f) => `${f.from} 至 ${f.to}`,
    of: (f) => `${f.part}/${f.whole}`,
    courses: '可授课程',
    weekly: '每周时段',
    absences: '不可用',
    records: '评价、试讲、考核、培训',
    decisions: '决定',
    given: '已授课次',
    next: '待授课次',
    results: '这些课次学员的考核成绩',
    venues: '自有此设备的场地',
    footer: (version) => `按制度手册第 ${version} 版`,
  },
  threshold,
  holds,
};
