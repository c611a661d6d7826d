const digits = '零一二三四五六七八九';

/** The number that a Chinese numeral up to 99 means: 十二 is 12. */
function numeralValue(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return (tens === '' ? 10 : digits.indexOf(tens) * 10) + (ones === '' ? 0 : digits.indexOf(ones));
}

/** A name as it is put in order: numbers by their value, so that 二组 comes before 三组 and team 9 before team 10. */
export function orderKey(name: string): string {
  return name
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g, (numeral) =>
      String(numeralValue(numeral)),
    )
    .replace(/\d+/g, (number) => number.padStart(8, '0'));
}
