import type { ColumnSpec } from './columns.js';
import { employeeNoColumn } from './employee-no-column.js';

/** `exam mark`: who answered which version on which day; read with `open`, for a column is a question's number. */
export const answerColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  { key: 'name', kind: 'text', aliases: ['姓名', 'full name'] },
  {
    key: 'version',
    kind: 'text',
    maxLength: 8,
    aliases: ['卷别', '卷別', '试卷版本', '試卷版本', '版本', 'paper version', 'form'],
  },
  {
    key: 'taken_on',
    kind: 'day',
    aliases: ['考试日期', '考試日期', '考核日期', '考试日', 'exam date', 'test date', 'date taken'],
  },
];

/** `exam mark --open`: what people gave for answers that the key does not know. */
export const openColumns: readonly ColumnSpec[] = [
  employeeNoColumn,
  {
    key: 'number',
    kind: 'number',
    required: true,
    aliases: ['序号', '序號', '题号', '題號', '第几题', 'question', 'question number', 'no'],
  },
  {
    key: 'taken_on',
    kind: 'day',
    aliases: ['考试日期', '考試日期', 'exam date', 'test date'],
  },
  {
    key: 'points',
    kind: 'score',
    required: true,
    mayBeEmpty: true,
    aliases: ['得分', '评分', '評分', '给分', 'score', 'mark'],
  },
];

/** What a header of an answer sheet stands for: a question's number, or the seconds that it took. */
export function answerHeader(key: string): { number: number; seconds: boolean } | null {
  const text = key.normalize('NFKC').trim().toLowerCase();
  const match =
    /^(?:第|题|題|q|question)?\s*(\d{1,3})\s*(?:题|題)?\s*[-_ ]?\s*(seconds?|secs?|s|time|用时|用時|秒|秒数)?$/.exec(
      text,
    );
  if (!match) return null;
  return { number: Number(match[1]), seconds: match[2] !== undefined };
}
