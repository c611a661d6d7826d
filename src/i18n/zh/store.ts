import type { store as en } from '../en/store.js';

const again = '可以放心地重新运行同一条命令。';

export const store: typeof en = {
  refusals: {
    store_missing: (f) => ({
      message: `找不到数据文件 ${f.file}。`,
      hint: '用 "cohort init" 新建，或用 --db 文件 / COHORT_DB 指定另一个。',
    }),
    store_exists: (f) => ({
      message: `${f.file} 已经是一个数据文件。`,
      hint: '没有做任何改动。请用 --db 指定另一个文件名。',
    }),
    store_foreign: (f) => ({
      message: `${f.file} 不是 cohort 的数据文件。`,
      hint: '没有做任何改动。请检查 --db 和 COHORT_DB。',
    }),
    store_newer: (f) => ({
      message: `${f.file} 由更新版本的 cohort 写成（结构版本 ${f.found}，本程序只认识到 ${f.known}）。`,
      hint: '请升级 cohort。没有做任何改动。',
    }),
    store_damaged: (f) => ({
      message: `${f.file} 已损坏：${f.detail}`,
      hint: '用 "cohort db restore 备份文件" 恢复；损坏的文件会保留在旁边。',
    }),
    store_settings: (f) => ({
      message: `${f.file} 无法设为 ${f.setting} = ${f.wanted}，仍是 ${f.found}。`,
      hint: '文件可能正被其他程序打开，或放在网络盘上。请移到本机磁盘。',
    }),
    store_busy: (f) => ({
      message: `${f.file} 忙了 ${f.seconds} 秒：另一个 cohort 正在写入。`,
      hint: again,
    }),
    store_replaced: (f) => ({
      message: `运行期间 ${f.file} 已被换成备份，没有做任何改动。`,
      hint: again,
    }),
    store_read_only: (f) => ({
      message: `${f.file} 不能写入。`,
      hint: '请检查文件和所在文件夹的权限。',
    }),
    store_io: (f) => ({
      message: `读写 ${f.file} 失败：${f.detail}`,
      hint: `请检查磁盘。${again}`,
    }),
    store_constraint: (f) => ({
      message: `数据文件拒绝了一行：${f.detail}`,
      hint: '没有做任何改动。',
    }),
    migration_changed: (f) => ({
      message: `升级步骤 ${f.name} 与建立此数据文件时的不一致。`,
      hint: '请重新安装 cohort。',
    }),
    migration_failed: (f) => ({
      message: `升级步骤 ${f.name} 失败：${f.detail}`,
      hint: '数据文件保持原样。',
    }),
    entry_unknown: (f) => ({
      message: `没有可以撤销的流水 ${f.entry}。`,
      hint: '"cohort log" 列出流水。第一条（建立数据文件）不能撤销。',
    }),
    nothing_to_undo: () => ({ message: '没有可以撤销的操作。' }),
    undo_done: (f) => ({
      message: `流水 ${f.entry} 已由流水 ${f.by} 撤销。`,
      hint: `"cohort undo ${f.by}" 可以恢复它。`,
    }),
    undo_blocked: (f) => ({
      message: `流水 ${f.entry} 不能撤销：之后的流水（${f.by}）以它为依据。`,
      hint: '请先从最新的开始撤销这些流水；"cohort log" 可查看。',
    }),
    backup_exists: (f) => ({
      message: `${f.file} 已存在。`,
      hint: '请换一个文件名：备份从不覆盖。',
    }),
    backup_same_file: (f) => ({ message: `${f.file} 就是数据文件本身。` }),
    check_index: (f) => ({
      message: `检查发现案例库检索索引有 ${f.count} 处问题；各项事实完好。`,
      hint: '运行“cohort db reindex”重建索引。',
    }),
    check_failed: (f) => ({
      message: `检查发现 ${f.count} 处问题。`,
      hint: '请原样保留此文件，并用 "cohort db restore 备份文件" 恢复最近的完好备份。',
    }),
  },
};
