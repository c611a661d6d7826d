import type { system as en } from '../en/system.js';

export const system: typeof en = {
  init: {
    summary: '新建数据文件：写入设置、日历，并在旁边放一份制度手册。',
    office: '办公室名称，显示在报告上',
    zone: '办公室时区，如 Asia/Shanghai',
    handbook: '用自己的制度手册代替默认手册',
    askOffice: '办公室名称：',
    defaultOffice: '客服部培训组',
    created: (file) => `数据文件：${file}`,
    handbookInForce: (file) =>
      `制度手册：${file} 已作为第 1 版生效。修改后运行 "cohort plan handbook apply ${file}"。`,
    handbookWritten: (file) =>
      `制度手册：${file}。修改后运行 "cohort plan handbook apply ${file}"。`,
  },
  log: {
    summary: '流水，最新的在最后：谁在什么时候改了什么。',
    actor: '经办人',
    limit: '只显示最后 N 条',
    empty: '还没有流水。',
  },
  undo: {
    summary: '撤销一条流水（不写编号则撤销最后一条）；撤销本身也可以撤销。',
    entry: '流水编号',
    done: (entry, rows) => `流水 ${entry} 已撤销，恢复了 ${rows} 行。`,
    ask: (entry, command) => `撤销流水 ${entry}（${command}）吗？`,
  },
  db: {
    summary: '数据文件的备份、恢复与检查。',
    backup: {
      summary: '写出一份完整并经过检查的备份。',
      file: '备份文件名；从不覆盖',
      done: (file, fingerprint) =>
        fingerprint === '' ? `备份：${file}` : `备份：${file}，事实指纹 ${fingerprint}`,
    },
    restore: {
      summary: '用备份替换数据文件；现有的数据文件保留在旁边。',
      file: '备份文件',
      ask: (file) => `用 ${file} 替换数据文件吗？`,
      done: (kept) => (kept === null ? '已恢复。' : `已恢复。被替换的数据文件：${kept}`),
      good: (file, fingerprint) => `${file} 完好，事实指纹 ${fingerprint}`,
    },
    check: {
      summary: '检查数据文件：结构、引用、表结构；加 --deep 则逐行对照流水。',
      deep: '逐行对照流水',
      good: (entries, head, fingerprint) =>
        `完好：流水 ${entries} 条，链首 ${head}，事实指纹 ${fingerprint}`,
      empty: '检查没有发现问题。',
    },
    reindex: {
      summary: '重建案例库的检索索引；不改动任何事实。',
      done: (cases) => `已为 ${cases} 个案例建立索引。`,
    },
  },
  today: {
    summary: '待办：所有人、所有岗位，先到期的在前。',
    for: '只看某个岗位（specialist、supervisor……）、某个工号或姓名的事项',
    until: '往后看：到这一天为止到期的事项，以及此前的课次和考试场次',
    people: (count, matter) => `${count} 人：${matter}`,
    title: (day) => `待办 ${day}`,
    overdue: '已逾期',
    dueToday: '今天到期',
    coming: '即将到期',
    undated: '未定日期',
    empty: '没有待办。',
    nobody: (f) =>
      `没有叫“${f.who}”的岗位、员工或讲师。${f.suggestion === '' ? '' : `是不是 ${f.suggestion}？`}`,
  },
  why: {
    summary: '某人现在处于什么状态，依据哪些规定和事实，下一步是什么。',
    employee: '工号',
    at: '看另一天的情况',
  },
};
