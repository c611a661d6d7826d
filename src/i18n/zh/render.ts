import type { render as en } from '../en/render.js';

export const render: typeof en = {
  yes: '是',
  no: '否',
  list_separator: '、',
  label_separator: '：',
  note: (text) => `（${text}）`,
  more_rows: (rows) => `还有 ${rows} 行未显示，用 --format csv 可取得全部`,
  columns_left_out: (columns) => `屏幕宽度不够，未显示：${columns}；用 --format csv 可取得全部列`,
  no_data: '无数据',
  overview: '概览',
  figure: '指标',
  value: '数值',
  remark: '说明',
  scroll: (title) => `${title}（表格，可左右滑动）`,
  table: '表格',
};
