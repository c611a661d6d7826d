/** The texts of GIFT: what is escaped in them, and how they are written. */
import type { MarkedText, TextFormat } from '../domain/bank/question.js';

/** Characters that mean something between braces. */
const special = /[\\~=#{}:]/g;

/** A text as it is written in a GIFT file, on one line. */
export const escapeGift = (text: string): string =>
  text.replace(special, (character) => `\\${character}`).replaceAll('\n', '\\n');

const looksLikeMore = /^(?:\[(?:html|markdown|plain|moodle)\]|%|\/\/)/;

/**
 * A text with its format in front where it is another than `usual`, or where its beginning would be taken for a format,
 * a weight or a comment.
 */
export function markedGift({ format, text }: MarkedText, usual: TextFormat): string {
  const written = escapeGift(text);
  return format !== usual || looksLikeMore.test(text) ? `[${format}]${written}` : written;
}
