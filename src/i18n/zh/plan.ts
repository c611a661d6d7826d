import type { plan as en } from '../en/plan.js';

const digits = '零一二三四五六七八九';

/** 1 to 99 as Chinese says it: 八, 十, 十二, 二十一. */
function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? '' : (digits[number % 10] ?? '');
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}

export const plan: typeof en = {
  refusals: {
    batch_unfinished: (f) => ({
      message: `${f.batch} 还有人要补考、重新培训或评议：${f.people}。`,
      hint: '请先让他们转班或退出。加 --yes 仍可结班，但他们会从待办中消失。',
    }),
    handbook_encoding: (f) => ({
      message: `${f.file} 不是 UTF-8 文本（第 ${f.line} 行）。`,
      hint: '请另存为 UTF-8：记事本在“另存为”里选择编码，WPS、Word 存为纯文本时选 UTF-8。',
    }),
    handbook_version_unknown: (f) => ({
      message: `制度手册没有第 ${f.version} 版，最新是第 ${f.latest} 版。`,
      hint: '用 "cohort plan handbook show --list" 查看各版本。',
    }),
    handbook_path_unknown: (f) => ({
      message: `制度手册第 ${f.version} 版没有 ${f.path}。`,
      hint:
        f.suggestion === ''
          ? '路径写法如 ladders.default.steps[1]。'
          : `是不是想输入 ${f.suggestion}？`,
    }),
    repin_program: (f) => ({
      message: `${f.batch} 使用培养方案 ${f.program}，而新手册里没有它。`,
      hint: '请把该方案写回手册，或让该期沿用原版本。',
    }),
    repin_stages: (f) => ({
      message: `${f.batch} 已排了课的阶段在新手册里不存在：${f.stages}。`,
      hint: '请保留这些阶段，或让该期沿用原版本。',
    }),
    repin_assessments: (f) => ({
      message: `${f.batch} 已有成绩的考核在新手册里不存在：${f.assessments}。`,
      hint: '请保留这些考核，或让该期沿用原版本。',
    }),
    repin_obstacles: ({ obstacles }) => ({
      message: [
        '这些规定无法评判已发生的事：',
        ...obstacles.map(({ code, facts }) =>
          code === 'repin_program'
            ? `  ${facts.batch}：没有培养方案 ${facts.program}`
            : code === 'repin_stages'
              ? `  ${facts.batch}：没有已排课的阶段 ${facts.stages}`
              : `  ${facts.batch}：没有已有成绩的考核 ${facts.assessments}`,
        ),
      ].join('\n'),
      hint: '请补回缺少的内容，或改选其他期次。',
    }),
    batch_code: (f) => ({
      message: `“${f.code}”不能用作期次编号。`,
      hint: '请用字母、数字和 . _ -，最多 30 个字符，例如 2026-03A。',
    }),
    batch_exists: (f) => ({
      message: `已有期次 ${f.batch}，${f.start_on} 开班。`,
      hint: '请换一个编号；不区分大小写。',
    }),
    program_unknown: (f) => ({
      message: `制度手册里没有培养方案“${f.program}”。`,
      hint: f.suggestion === '' ? `现有：${f.programs}。` : `是不是 ${f.suggestion}？`,
    }),
    trainer_role: (f) => ({
      message: `这个培养方案没有由“${f.role}”讲授的课次。`,
      hint: f.suggestion === '' ? `讲授的角色有：${f.roles}。` : `是不是 ${f.suggestion}？`,
    }),
    sessions_ahead: (f) => ({
      message: `${f.batch} 不能在 ${f.on} 结班：此后还有课次 ${f.sessions}。`,
      hint: `请用 "cohort plan session cancel" 取消，或在 ${f.last_on} 当天及以后结班。`,
    }),
    closed_before_start: (f) => ({
      message: `${f.batch} 于 ${f.start_on} 开班，不能在 ${f.on} 结班。`,
      hint: '请用 --on 指定更晚的日期；误开的期次用 "cohort undo" 撤销。',
    }),
    session_day_off: (f) => ({
      message: `${f.day} 不是工作日，${f.session} 没有调整。`,
      hint: '请改选工作日；确实要在休息日上课，请加 --yes。',
    }),
    session_before_batch: (f) => ({
      message: `${f.session} 不能排在 ${f.day}：期次 ${f.batch} 于 ${f.start_on} 开班。`,
      hint: '请选择开班当天或以后的日期。',
    }),
    session_times: (f) => ({
      message:
        f.end === ''
          ? `${f.session} 从 ${f.start} 开始，到午夜还没有结束。`
          : `${f.session} 的时间不能是 ${f.start} 至 ${f.end}。`,
      hint: '结束须晚于开始，且在同一天；请同时给出 --start 和 --end。',
    }),
    session_attended: (f) => ({
      message: `${f.session} 已于 ${f.day} 上课，登记了 ${f.people} 人的考勤。`,
      hint: '上过的课不再改动。如果考勤登记有误，请先用 "cohort undo" 撤销那次登记。',
    }),
    session_not_planned: (f) => ({
      message: `课次 ${f.session} 已取消${f.note === '' ? '' : `：${f.note}`}。`,
      hint: '如果还要上，请用 "cohort undo" 撤销取消。',
    }),
  },
  handbook: {
    summary: '制度手册：检查、比较、启用、查看。',
    file: '制度手册（YAML 文件）',
    warning: (place, said) => `注意：${place}：${said}`,
    pinned: (batches, version) => `按第 ${version} 版：${batches}`,
    check: {
      summary: '检查一份制度手册，按行列指出所有问题。',
      good: (file, c) =>
        `${file} 没有问题：培养方案 ${c.programs} 个，阶段 ${c.stages} 个，课程 ${c.courses} 门，考核 ${c.assessments} 项，补考阶梯 ${c.ladders} 个`,
    },
    diff: {
      summary: '逐条列出手册会改变什么，或两个版本之间改了什么。',
      from: '与这一版比较（不写则为最新版）',
      to: '比较到这一版（不写则为最新版）',
      same: (version) => `与第 ${version} 版完全相同。`,
      sameRules: (version) => `规定与第 ${version} 版相同，只是注释或排版不同。`,
    },
    apply: {
      summary: '启用一份制度手册，成为新版本；进行中的期次沿用原版本。',
      note: '修改的原因',
      repin: '改用新版本的进行中的期次；多个用逗号分隔',
      ask: (batches) => `从现在起 ${batches} 按这些规定执行吗？`,
      done: (version) => `第 ${version} 版已启用：此后新开的期次按它执行。`,
      wouldBe: (version) => `将成为第 ${version} 版。`,
      unchanged: (version) => `与现行的第 ${version} 版完全相同。`,
      repinned: (batch, from, to) => `${batch} 改按第 ${to} 版执行（原为第 ${from} 版）。`,
      howToRepin: '它们沿用原版本；要改用新版本请加 --repin 期次。',
      calendar: '本单位的放假与加班日对所有期次立即生效。',
    },
    show: {
      summary: '查看启用时的制度手册原文，或某个路径上的规定。',
      path: '例如 ladders.default.steps[1] 或 programs.onboarding.stages[foundation]',
      version: '这一版（不写则为最新版）',
      list: '列出各版本，以及按各版本执行的期次',
      empty: '还没有制度手册。',
    },
    schema: { summary: '制度手册的 JSON Schema，供编辑器补全和检查。' },
  },
  batch: {
    summary: '期次：开班并排课、查看、列表、结班。',
    startMoved: (from, to) => `${from} 不是工作日，从 ${to} 开班。`,
    yearsUnknown: (years) =>
      `注意：没有 ${years.join('、')} 年的放假安排，法定节假日会被当作工作日。请在制度手册的 calendar.overrides 中补充。`,
    noTimetable: '这个培养方案没有课程表，因此没有排课。',
    open: {
      summary: '按最新的制度手册开班，并把课程表排到工作日。',
      code: '期次编号：字母、数字和 . _ -，例如 2026-03A',
      start: '开班日期；不是工作日则顺延到下一个工作日',
      program: '手册中的培养方案（不写则为第一个）',
      title: '期次名称，显示在课程表上',
      trainer: '某一角色的讲师（角色=姓名，可重复）；只写姓名则全部由其讲授',
      venue: '上课地点',
      askProgram: '哪个培养方案？',
    },
    show: { summary: '一个期次：基本情况和课程表。', code: '期次' },
    list: {
      summary: '所有期次。',
      status: 'open（进行中）、closed（已结班）或 all（全部，默认）',
      empty: '还没有期次。',
    },
    close: {
      summary: '课程上完后结班。',
      on: '结班日期（不写则为今天）',
      done: (f) => `${f.batch} 已于 ${f.on} 结班。`,
    },
    figures: {
      program: '培养方案',
      status: '状态',
      startOn: '开班日期',
      endOn: '最后课次',
      closedOn: '结班日期',
      enrolled: '人数',
      sessions: '课次数',
      hours: '总课时',
      version: '手册版本',
    },
  },
  session: {
    summary: '课次：列表、调整、取消、安排讲师和场地。',
    session: '课次编号，例如 2026-03A-05',
    textExpected: '没有不可见字符的文字',
    title: '课程表',
    optional: '可不参加',
    titleOf: (what) => `${what} 课程表`,
    subtitle: (f) => `期次 ${f.batch}，${f.from} 至 ${f.to}，手册第 ${f.version} 版`,
    nthDay: (n) => `第${chineseNumber(n)}天`,
    when: (f) => `${f.nth} ${f.day} ${f.weekday} ${f.part} (${f.hours})`,
    role: (word) => `（${word}）`,
    headers: {
      time: '时间',
      title: '课题',
      hours: '课时',
      trainer: '执行人',
      venue: '场地',
      session: '课次',
      status: '状态',
    },
    list: {
      summary: '一个期次的课程表；不写期次则为所有进行中的期次。',
      batch: '期次（不写则为所有进行中的）',
      from: '从这一天起',
      to: '到这一天止',
      empty: '没有课次。',
    },
    move: {
      summary: '把课次调整到另一天或另一时间。',
      day: '日期；休息日须加 --yes',
      start: '开始时间，HH:MM；不写 --end 则时长不变',
      end: '结束时间，HH:MM',
      askDayOff: (day) => `${day} 不是工作日，仍要在这一天上课吗？`,
      done: (f) => `${f.session}：${f.from} → ${f.to}`,
    },
    cancel: {
      summary: '取消课次；仍列在课程表中，并注明原因。',
      reason: '原因',
      done: (f) => `${f.day} 的课次 ${f.session} 已取消。`,
    },
    assign: {
      summary: '为课次安排讲师或场地。',
      trainer: '讲师',
      venue: '场地',
      done: (f) => `${f.session}：讲师 ${f.trainer}，场地 ${f.venue}`,
    },
  },
};
