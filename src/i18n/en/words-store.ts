/** The words of the check of a store. */
export const storeWords = {
  finding: {
    integrity: 'file structure',
    foreign_key: 'reference',
    schema: 'table layout',
    guard: 'unfinished undo',
    chain: 'journal chain',
    digest: 'silent change',
    stamp: 'unknown entry',
    identity: 'personal data',
    search: 'search index',
  },
};
