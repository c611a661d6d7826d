/** Names that are their own key; nearly all Chinese ones. */
const plain = /^[\u4e00-\u9fff]+$/;

/** A name as it is compared: width and case made the same, without spaces. */
export function nameKey(name: string): string {
  if (plain.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
}
