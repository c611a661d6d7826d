/** 数据检查用词。 */
export const storeWords = {
  finding: {
    integrity: '文件结构',
    foreign_key: '引用',
    schema: '表结构',
    guard: '未完成的撤销',
    chain: '流水链',
    digest: '暗改',
    stamp: '不明流水',
    identity: '个人信息',
    search: '检索索引',
  },
};
