/** Words on reports that are made by themselves, and on what evaluations come from. */
export const reportWords: Record<string, Record<string, string>> = {
  report_run: {
    due: '待出',
    made: '已出',
    empty: '无内容',
    refused: '出错',
    kept: '早已出',
    in_the_way: '同名文件已存在',
  },
  report_mail: { pending: '未发', sending: '不确定', sent: '已发' },
  evaluation_source: { noted: '手工登记', forms: '反馈表' },
};
