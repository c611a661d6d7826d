/** The few words of their own that the writers need; everything else they show is handed to them. */
export const render = {
  yes: 'yes',
  no: 'no',
  list_separator: ', ',
  label_separator: ': ',
  note: (text: string) => ` (${text})`,
  more_rows: (rows: number) =>
    rows === 1
      ? '1 more row is not shown; --format csv gives all of them'
      : `${rows} more rows are not shown; --format csv gives all of them`,
  columns_left_out: (columns: string) =>
    `Not shown for lack of width: ${columns}; --format csv gives every column`,
  no_data: 'no data',
  overview: 'Overview',
  figure: 'Figure',
  value: 'Value',
  remark: 'Note',
  scroll: (title: string) => `${title} (table, scrolls sideways)`,
  table: 'Table',
};
