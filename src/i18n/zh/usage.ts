import type { usage as en } from '../en/usage.js';

const didYouMean = (suggestion: string): string | undefined =>
  suggestion === '' ? undefined : `是不是想输入 ${suggestion}？`;

export const usage: typeof en = {
  refusals: {
    option_unknown: (f) => ({
      message: `没有选项 ${f.option}。`,
      hint: didYouMean(f.suggestion) ?? '用 --help 查看选项。',
    }),
    option_argument: (f) => ({ message: `${f.option} 缺少取值。`, hint: '用 --help 查看用法。' }),
    option_value: (f) => ({
      message: `${f.option} 不能是“${f.value}”。`,
      hint: `应为：${f.expected}。`,
    }),
    option_choice: (f) => ({
      message: `${f.option} 不能是“${f.value}”。`,
      hint: didYouMean(f.suggestion) ?? `只能是：${f.choices}。`,
    }),
    option_missing: (f) => ({
      message: `缺少 ${f.option}。`,
      hint: f.choices === undefined ? '请在命令里写明；--help 有说明。' : `只能是：${f.choices}。`,
    }),
    option_conflict: (f) => ({ message: `${f.first} 与 ${f.second} 不能同时使用。` }),
    command_unknown: (f) => ({
      message: `没有命令“${f.command}”。`,
      hint: didYouMean(f.suggestion) ?? '用 "cohort --help" 查看所有命令。',
    }),
    argument_missing: (f) => ({ message: `缺少 ${f.argument}。`, hint: '用 --help 查看用法。' }),
    argument_extra: (f) => ({
      message: `此命令有 ${f.expected} 个参数，却给了 ${f.found} 个。`,
      hint: '含空格的名称请加引号；用 --help 查看用法。',
    }),
    format_for_extension: (f) => ({
      message: `--format ${f.format} 与文件名 ${f.file} 不符。`,
      hint: '去掉 --format，或换成相应的扩展名。',
    }),
    format_unsupported: (f) => ({
      message: `${f.command} 不能输出为 ${f.format}。`,
      hint: `可用：${f.supported}。`,
    }),
    language_unknown: (f) => ({ message: `没有语言“${f.value}”。`, hint: '请用 zh 或 en。' }),
    output_exists: (f) => ({
      message: `${f.file} 已存在且内容不同。`,
      hint: '请换一个文件名，或用 --force 覆盖。',
    }),
    output_is_store: (f) => ({
      message: `${f.file} 是数据文件：结果从不写到那里。`,
      hint: '请换一个文件名。',
    }),
    output_failed: (f) => ({
      message: `写入 ${f.file} 失败：${f.detail}`,
      hint: '数据文件不受影响。请检查磁盘和文件夹后重新运行。',
    }),
    output_binary_terminal: (f) => ({
      message: `${f.format} 不能在终端显示。`,
      hint: '请用 --out 文件 指定文件名。',
    }),
    not_confirmed: (f) => ({
      message: '此操作需要确认，但现在无人可问。',
      hint: `请用 ${f.option} 表示同意。`,
    }),
    cancelled: () => ({ message: '已取消，没有做任何改动。' }),
    bug: (f) => ({
      message: `这是 cohort 的故障，不是您的操作问题：${f.detail}`,
      hint: '没有做任何改动。请用 COHORT_DEBUG=1 重新运行，并把输出发给我们。',
    }),
  },
};
