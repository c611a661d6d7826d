import type { ColumnSpec } from './columns.js';

/** The code of a session. */
export const sessionColumn = {
  key: 'session',
  kind: 'text',
  maxLength: 64,
  aliases: [
    '课次',
    '課次',
    '课次号',
    '課次號',
    '课次编号',
    '課次編號',
    '课次代码',
    '課次代碼',
    '场次',
    '場次',
    'session id',
    'session no',
    'session code',
  ],
} satisfies ColumnSpec;
