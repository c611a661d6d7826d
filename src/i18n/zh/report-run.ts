import type { ReportRunRefusals } from '../../domain/refusals/report-run.js';
import type { reportRun as en } from '../en/report-run.js';
import type { RefusalTexts } from '../types.js';
import { storeFaults } from './report-rollup.js';

const didYouMean = (suggestion: string): string | undefined =>
  suggestion === '' ? undefined : `是不是“${suggestion}”？`;

export const reportRunRefusals: RefusalTexts<ReportRunRefusals> = {
  schedules_none: () => ({
    message: '手册里没有自动报告。',
    hint: '请在手册中加上“reports”一节，写法见 cohort plan handbook init 给出的手册。',
  }),
  schedule_unknown: (f) => ({
    message: `手册里没有名为“${f.schedule}”的自动报告。`,
    hint: didYouMean(f.suggestion) ?? '用 cohort report schedule 查看有哪些。',
  }),
  report_unknown: (f) => ({
    message: `没有可以自动生成的“${f.report}”报告。`,
    hint: didYouMean(f.suggestion) ?? '用 cohort report --help 查看有哪些报告。',
  }),
  report_not_made: (f) => ({
    message: `“${f.report}”报告没有生成。`,
    hint: '请手动运行该报告的命令，查看原因。',
  }),
  report_running: (f) => ({
    message: `另一个进程正在 ${f.folder} 生成“${f.schedule}”。`,
    hint: '请稍后再运行；已经完成的不会重做。',
  }),
  manifest_unreadable: (f) => ({
    message: `${f.file} 被人改动过，无法读取。`,
    hint: '请从备份恢复，或先移走：之后会把每份报告与已有文件重新核对。',
  }),
  schedule_folder_taken: (f) => ({
    message: `${f.file} 属于别的单位或别的自动报告，不是“${f.schedule}”的。`,
    hint: '请在手册里给它另设文件夹，或用 --folder 指定。',
  }),
  known_nothing: (f) => ({
    message: `${f.day} 时还没有任何记录：操作日志是后来才开始的。`,
    hint: '用 cohort log 查看从何时开始。',
  }),
  known_beyond: (f) => ({
    message: `操作日志里没有第 ${f.entry} 条，最后一条是第 ${f.head} 条。`,
    hint: '用 cohort log 查看。',
  }),
  store_older: (f) => ({
    message: `${f.file} 由旧版 cohort 写成（结构版本 ${f.found}，现为 ${f.known}）。`,
    hint: '请先在该单位运行一次 cohort，使其升级。',
  }),
  rollup_stores: (f) => ({
    message: `下列数据文件无法读取：${f.stores.map((one) => `${one.file} ${storeFaults[one.code] ?? one.code}`).join('；')}。`,
    hint: '没有生成报告，也没有任何改动。',
  }),
  rollup_twice: (f) => ({
    message: `${f.file} 与 ${f.first} 是同一单位的数据文件，人员会重复计算。`,
    hint: '每个单位只给一个文件。',
  }),
  mail_unset: () => ({
    message: '有邮件要发，但没有设置邮件服务器。',
    hint: '请设置 COHORT_SMTP_URL（如 smtps://user@mail.example.com）和 COHORT_SMTP_PASSWORD_FILE。',
  }),
  mail_url: () => ({
    message: 'COHORT_SMTP_URL 不是邮件服务器地址。',
    hint: '请写成 smtps://用户@主机 或 smtp://用户@主机:587；用户名和密码里的 @ 写成 %40。',
  }),
  mail_sender: () => ({
    message: '没有设置发件人。',
    hint: '请设置 COHORT_MAIL_FROM，如 training@example.com。',
  }),
  mail_failed: (f) => ({
    message: `${f.period} 的报告无法通过 ${f.server} 发出：${f.detail}。`,
    hint: '报告已在文件夹里。再次运行会补发未发出的邮件。',
  }),
  mail_refused: (f) => ({
    message: `邮件服务器拒收 ${f.period} 的报告，收件人：${f.recipients}。`,
    hint: '请在手册里改正地址，或再次运行：只会发给这些人。',
  }),
};

export const reportRun: typeof en = {
  summary: '生成手册中已到时间而还没有出的自动报告，内容与当时出的一致。',
  schedule: '手册里自动报告的代码，如 weekly',
  all: '全部自动报告',
  since: '此日之前应出的不再补（默认从操作日志第一条起）',
  folder: '手册里的相对路径以哪个文件夹为准（默认为数据文件所在的文件夹）',
  which: '生成哪一种自动报告？',
  nothing: '不用处理：应出的报告都已出。',
  noneDue: (since) =>
    `没有应出的报告：流水从 ${since} 开始，之后还没有到期的一期；更早的日子当时没有记录。`,
  changed: (file) => `${file} 生成后被人改过，保持不动；加 --force 可重新生成。`,
  sentAgain: (schedule, period) =>
    `上次发送 ${schedule} ${period} 时中断，对方可能已经收到；现以相同的 Message-ID 重发。`,
  progress: (number, all) => `正在生成第 ${number} 份，共 ${all} 份。`,
  knownOn: '按此日结束时已有的记录',
  asOfEntry: '按操作日志到此条为止的记录',
  listing: {
    summary: '列出手册中的自动报告，或给出 cron 的配置行。',
    crontab: '给出 crontab 的配置行',
    cronZone: 'cron 运行所在的时区（默认为本机时区）',
    log: '让 cron 把输出追加到此文件',
    folder: '手册里的相对路径以哪个文件夹为准',
    head: (office, zone) =>
      `${office === '' ? '培训部门' : office}的自动报告；手册里的时间按 ${zone}。`,
    zoneNote: (zone) =>
      `下列时间按 ${zone}。cronie 认 CRON_TZ；Debian、Ubuntu 的 cron 不认，只按本机时区运行，本机时区必须是 ${zone}。`,
    earlyNote: '一行里有两个钟点或几个日子的，只有一次会真正生成，其余各次无事可做。',
    mailNote:
      '要发邮件，请在这些行之前设置 COHORT_SMTP_URL、COHORT_SMTP_PASSWORD_FILE、COHORT_MAIL_FROM。',
    exitNote: '退出码 74、75：再运行一次即可。漏掉的由下一次运行补上。',
  },
};
