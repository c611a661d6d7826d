import type { Malformation } from '../../domain/refusals/files.js';
import type { files as english } from '../en/files.js';

const malformations: Record<Malformation, string> = {
  quote_inside: '单元格中间出现了引号，但整个单元格没有用引号括起来',
  text_after_quote: '单元格的右引号后面还有内容',
  record_too_long: '这一行长得不正常，多半是前面有引号没有配对',
  other: '这一行无法拆分成单元格',
};

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : `是不是想写“${suggestion}”？`;

/** 导入文件的提示。 */
/** The system's own words for the usual reasons, said plainly. */
function systemReason(reason: string): string {
  if (reason.startsWith('ENOENT')) return '找不到文件';
  if (reason.startsWith('EACCES')) return '没有读取权限';
  return reason.startsWith('EISDIR') ? '这是一个文件夹' : reason;
}

export const files: typeof english = {
  refusals: {
    file_unreadable: (f) => ({
      message: `无法读取 ${f.file}：${systemReason(f.reason)}。`,
      hint: '请检查路径是否正确，文件是否正被其他程序占用。',
    }),
    file_empty: (f) => ({
      message: `${f.file} 是空文件。`,
      hint: '请确认保存的是正确的文件：应有一行表头，下面是数据。',
    }),
    file_truncated: (f) => ({
      message:
        f.line === 0
          ? `${f.file} 不完整，文件末尾缺失。`
          : `${f.file} 似乎在第 ${f.line} 行被截断：这一行不完整，或者有引号没有配对。`,
      hint: '请重新导出或拷贝文件。如果最后一行确实完整，用 Excel 或 WPS 打开后另存一次即可。',
    }),
    file_encoding: (f) => ({
      message: `无法判断 ${f.file} 的编码（已尝试 ${f.tried}）。`,
      hint: '请用 --encoding 指定编码，或另存为“CSV UTF-8”或 .xlsx；同时确认表头在前十行之内。',
    }),
    file_encoding_named: (f) => ({
      message: `${f.file} 不是 ${f.encoding} 编码：第 ${f.offset} 字节（从 0 数起）不符合。`,
      hint: '请去掉 --encoding 让程序自动识别，或换一种编码。',
    }),
    file_excel: (f) => ({
      message: `${f.file} 无法作为 Excel 工作簿读取（${f.detail}）。`,
      hint: '请用 Excel 或 WPS 打开，重新另存为 .xlsx 或 CSV。',
    }),
    file_excel_old: (f) => ({
      message: `${f.file} 是旧版 .xls 工作簿，或者设了打开密码。`,
      hint: '请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx 或 CSV。',
    }),
    file_sheet_unknown: (f) => ({
      message: `${f.file} 中没有工作表“${f.sheet}”。${meant(f.suggestion)}`,
      hint: `现有工作表：${f.sheets}。`,
    }),
    file_sheets_several: (f) => ({
      message: `${f.file} 中有多张工作表的表头都符合：${f.sheets}。`,
      hint: '请把要导入的那张工作表单独存成一个文件，或另存为 CSV。',
    }),
    file_no_header: (f) => ({
      message: `${f.file} 的前十行里没有找到表头。`,
      hint: `可以识别的表头：${f.expected}。`,
    }),
    file_header_missing: (f) => ({
      message: `${f.file} 缺少 ${f.column} 列。`,
      hint: `请补上这一列，表头可写：${f.column}, ${f.aliases}。现有表头：${f.found}。`,
    }),
    file_header_duplicate: (f) => ({
      message: `${f.file} 中有两列都是 ${f.column}：“${f.first}”和“${f.second}”。`,
      hint: '请删除多余的一列，或改掉它的表头。',
    }),
    file_header_unknown: (f) => ({
      message: `${f.file}：不认识表头“${f.column}”。${meant(f.suggestion)}`,
      hint: `如果就是这一列，请改为“${f.suggestion}”；如果不是，请换一个明显不同的表头，该列会被忽略。`,
    }),
    file_malformed: (f) => ({
      message: `${f.file} 第 ${f.line} 行：${malformations[f.detail]}。`,
      hint: '请改正这一行的引号，或用 Excel、WPS 重新另存。',
    }),
    row_width: (f) => ({
      message: `这一行有 ${f.found} 个单元格，表头有 ${f.expected} 列。`,
      hint: '请检查是否少了或多了分隔符；内容里带分隔符的单元格要用引号括起来。',
    }),
    cell_missing: (f) => ({
      message: `${f.column} 未填写。`,
      hint: '此列为必填，请补上。',
    }),
    cell_day: (f) => ({
      message: `“${f.value}”不是有效的日期。`,
      hint: '日期请写成 2026-03-02、2026/3/2、20260302 或 2026年3月2日。',
    }),
    cell_day_ambiguous: (f) => ({
      message: `“${f.value}”看不出哪个是年、月、日（可能是 ${f.readings}）。`,
      hint: '请把四位数的年份写在最前面，例如 2026-03-02。',
    }),
    cell_number: (f) => ({
      message: `“${f.value}”不是数字。`,
      hint: '只写数字，小数用点号，不要带千位分隔符、正负号或单位。',
    }),
    cell_number_digits: (f) => ({
      message: `${f.value} 的位数超出了电子表格能保存的精度，末尾几位可能已经不对。`,
      hint: '请在 Excel 中把该列设为“文本”格式，再重新输入。',
    }),
    cell_score_word: (f) => ({
      message: `“${f.value}”不是成绩。`,
      hint: '没有参加考试的人不要列入文件，缺考另在考勤中登记。',
    }),
    cell_score_decimals: (f) => ({
      message: `成绩 ${f.value} 的小数超过两位。`,
      hint: '请保留两位小数。',
    }),
    cell_choice: (f) => ({
      message: `“${f.value}”不在可填的选项之内。${meant(f.suggestion)}`,
      hint: `可填：${f.choices}。`,
    }),
    cell_code: (f) => ({
      message: `“${f.value}”不是有效的工号。`,
      hint: '工号只能由字母 A-Z、数字、“-”和“_”组成，中间不能有空格。',
    }),
    cell_phone: () => ({
      message: '这一格不是一个有效的电话号码。',
      hint: '请只填一个号码，没有就留空。',
    }),
    cell_email: () => ({
      message: '这一格不是一个有效的邮箱地址。',
      hint: '请只填一个邮箱，没有就留空。',
    }),
    cell_too_long: (f) => ({
      message: `内容超过 ${f.max} 个字${f.value === '' ? '' : `：“${f.value}”`}。`,
      hint: '请缩短内容；这么长往往是列错位了，请一并检查。',
    }),
    cell_control: (f) => ({
      message: `单元格里有看不见的字符（${f.value}）。`,
      hint: '请清空这一格后手工重新输入，不要粘贴。',
    }),
    row_duplicate: (f) => ({
      message: `${f.key} 与第 ${f.first_line} 行重复。`,
      hint: '请删除其中一行。',
    }),
  },

  notes: {
    no_final_newline: (f) => `第 ${f.line} 行是最后一行且没有换行，请确认最后一格内容完整。`,
    title_rows: (f) => `已跳过 ${f.count} 行标题，表头在第 ${f.header_line} 行。`,
    columns_ignored: (f) => `已忽略的列：${f.columns.replaceAll(', ', '、')}。`,
    sheet_chosen: (f) => `读取的是工作表“${f.sheet}”；未读取：${f.others}。`,
  },
};
