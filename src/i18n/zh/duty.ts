import type { DutyRefusals } from '../../domain/refusals/duty.js';
import type { duty as english } from '../en/duty.js';
import type { RefusalTexts } from '../types.js';

const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

/** `plan duty`、`plan event`、`plan calendar` 的说明。 */
export const duty: typeof english = {
  refusals: {
    duty_unknown: (f) => ({
      message: `制度手册里没有职责“${f.duty}”。`,
      hint: meant(
        f.suggestion,
        f.duties === '' ? '职责写在手册的 duties 一节。' : `现有：${f.duties}。`,
      ),
    }),
    duty_no_such_day: (f) => ({
      message: `${f.day} 没有 ${f.duty}。`,
      hint:
        f.nearest === ''
          ? '前后都没有：职责从手册生效之日起算。'
          : `前后最近的日期：${f.nearest}。`,
    }),
    duty_none_between: (f) => ({
      message: `${f.from} 至 ${f.to} 之间没有可登记的 ${f.duty}。`,
      hint: '"cohort plan duty list --from 日期 --to 日期" 可查看各项职责的日期。',
    }),
    duty_not_open: (f) => ({
      message: `${f.duty} 目前没有待办。`,
      hint:
        f.next === '' ? '请用 --on 指明日期。' : `下一次是 ${f.next}；要登记别的日期，请用 --on。`,
    }),
    duty_too_early: (f) => ({
      message: `${f.day} 的 ${f.duty} 要到 ${f.opens_on} 才列入待办。`,
      hint: '请到那天再登记完成；不做的，可写明原因跳过。',
    }),
    duty_is_done: (f) => ({
      message: `${f.day} 的 ${f.duty} 已完成：${f.by} 于 ${f.on} 登记。`,
      hint: `如果登记有误，请先重新打开："cohort plan duty reopen ${f.duty} --on ${f.day}"。`,
    }),
    duty_not_marked: (f) => ({
      message:
        f.day === ''
          ? `近期没有 ${f.duty} 的登记。`
          : `${f.day} 的 ${f.duty} 还没有登记，本来就未完成。`,
      hint: '"cohort plan duty list" 可查看每天的情况。',
    }),
    event_kind_unknown: (f) => ({
      message: `制度手册里没有会议种类“${f.kind}”。`,
      hint: meant(
        f.suggestion,
        f.kinds === '' ? '会议种类写在手册的 events 一节。' : `现有：${f.kinds}。`,
      ),
    }),
    event_unknown: (f) => ({
      message: `没有会议“${f.event}”。`,
      hint: meant(f.suggestion, '"cohort plan event list" 可列出全部会议。'),
    }),
    event_code: (f) => ({
      message: `“${f.code}”不能用作会议代码。`,
      hint: '代码由字母、数字、“.”、“_”、“-”组成，最多 60 个字符。',
    }),
    event_exists: (f) => ({
      message: `已有会议 ${f.event}，在 ${f.day}。`,
      hint: '同一天再开一次，请用 --code 另给代码。',
    }),
    event_step_unknown: (f) => ({
      message: `${f.event} 的清单里没有“${f.step}”。`,
      hint: meant(f.suggestion, `现有：${f.steps}。`),
    }),
    event_cancelled: (f) => ({
      message: `${f.event} 已于 ${f.on} 取消：${f.reason}`,
      hint: '如果还要开，请用 "cohort undo" 撤销取消。',
    }),
    event_step_done: (f) => ({
      message: `${f.event} 的 ${f.step} 已完成：${f.by} 于 ${f.on} 登记。`,
      hint: `如果登记有误，请先重新打开："cohort plan event reopen ${f.event} ${f.step}"。`,
    }),
    event_step_not_marked: (f) => ({
      message: `${f.event} 的 ${f.step} 还没有登记，本来就未完成。`,
      hint: `"cohort plan event show ${f.event}" 可查看每一项的情况。`,
    }),
    event_times: (f) => ({
      message:
        f.start === '' || f.end === ''
          ? '开始和结束时间只给了一个。'
          : `会议时间不能是 ${f.start} 至 ${f.end}。`,
      hint: '请同时给出 --start 和 --end，开始须早于结束。',
    }),
    calendar_whose: (f) => ({ message: '要谁的日历？', hint: `请给出其中一个：${f.options}。` }),
    calendar_batch_unknown: (f) => ({
      message: `没有期次“${f.batch}”，以前也没有过。`,
      hint: meant(f.suggestion, '"cohort plan batch list" 可列出全部期次。'),
    }),
    calendar_name_unknown: (f) => ({
      message:
        f.what === 'trainer'
          ? `没有由“${f.name}”执行的课次或考试，以前也没有过。`
          : `没有在“${f.name}”进行的课次或考试，以前也没有过。`,
      hint: meant(f.suggestion, '"cohort plan session list" 可查看由谁执行、在哪里。'),
    }),
  } satisfies RefusalTexts<DutyRefusals>,
  by: (time) => `${time} 前`,
  on: '日期（不写为今天）',
  note: '备注',
  summary: '日常职责：查看待办，登记完成、跳过、重新打开。',
  codes: '职责代码，如 noon_meeting',
  list: {
    summary: '逐日列出职责及完成情况，以及此前仍未完成的。',
    for: '只看某个岗位：assistant、specialist、supervisor……',
    from: '从这一天起（不写为本周一）',
    to: '到这一天为止（不写为本周日）',
    state:
      '只看 due（待办）、overdue（逾期）、lapsed（失效）、coming（未到）、done（完成）或 skipped（跳过）的',
    empty: '这段时间没有职责。',
    title: (from, to) => `日常职责 ${from} 至 ${to}`,
  },
  done: { summary: '登记职责已完成。', on: '指哪一天的（不写为当前待办的那次）' },
  skip: { summary: '登记职责不做，并写明原因。', reason: '原因', to: '与 --on 合用：直到这一天' },
  reopen: { summary: '取消登记，职责重新列为待办。' },
  marked: {
    done: (f) => `${f.title}，${f.day}：已完成`,
    skipped: (f) => `${f.title}，${f.day}：已跳过`,
    open: (f) => `${f.title}，${f.day}：已重新打开`,
  },
  others: (title, days) => `${title}仍未完成的：${days}`,
  event: {
    summary: '会议与清单：添加、查看、登记完成、改期、取消。',
    event: '会议代码，如 weekly_meeting-2026-03-02',
    steps: '事项代码，如 invitations',
    add: {
      summary: '添加一次会议，清单各项按会前、会后排定日期。',
      kind: '手册里的会议种类',
      askKind: '哪一种？',
      day: '会议日期',
      code: '另给的代码（不写为种类加日期）',
      title: '名称（不写为种类的名称）',
      customer: '客户',
      venue: '地点',
      start: '开始时间，HH:MM',
      end: '结束时间，HH:MM',
    },
    list: {
      summary: '今天起的会议，以及过去还有事项未完成的会议。',
      from: '从这一天起（不写为今天）',
      to: '到这一天为止，含此前的定期会议',
      empty: '没有会议。',
    },
    show: { summary: '一次会议及其清单。' },
    done: { summary: '登记清单事项已完成。' },
    skip: { summary: '登记清单事项不做，并写明原因。', reason: '原因' },
    reopen: { summary: '取消登记，事项重新列为待办。' },
    move: {
      summary: '会议改期，清单各项随之改期。',
      day: '新的日期',
      done: (f) => `${f.event}：${f.from} → ${f.to}`,
    },
    cancel: {
      summary: '取消会议；仍保留在列表中，并写明原因。',
      reason: '原因',
      done: (f) => `${f.day} 的会议 ${f.event} 已取消。`,
    },
    marked: {
      done: (f) => `${f.event}，${f.title}：已完成`,
      skipped: (f) => `${f.event}，${f.title}：已跳过`,
      open: (f) => `${f.event}，${f.title}：已重新打开`,
    },
    title: (f) => `${f.title}，${f.day} ${f.weekday}`,
    cancelled: (f) => `已于 ${f.on} 取消：${f.reason}`,
    figures: { code: '代码', hours: '时间', customer: '客户', venue: '地点', note: '备注' },
    noSteps: '清单是空的。',
  },
  calendar: {
    summary: '导入手机和邮件程序的日历（.ics）：按期次、讲师、场地、人员或岗位。',
    batch: '某一期的课次与考试',
    trainer: '某位讲师的',
    venue: '某个场地的',
    person: '某人应参加的（工号）',
    role: '某个岗位的职责与会议事项',
    all: '全部课次与考试',
    from: '从这一天起（与 --role 合用时不写为今天）',
    to: '到这一天为止（与 --role 合用时不写为年底）',
    ics: '把 iCalendar 写到标准输出；写成文件用 --out 文件.ics',
    empty: '日历是空的。',
    title: (office, of) => [office, of].filter((part) => part !== '').join(' '),
    batchLine: (batch) => `期次：${batch}`,
    codeLine: (code) => code,
    trainerLine: (name) => `讲师：${name}`,
    hoursLine: (hours) => `课时：${hours}`,
  },
};
