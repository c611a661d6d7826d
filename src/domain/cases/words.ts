/**
 * How cases are searched: Chinese is written without spaces, so every Chinese character is a word of its own, and what
 * somebody looks for is those characters in a row. A word of two characters is found like any other.
 */

/** Stands between Chinese characters in what is indexed; no text that came in holds it. */
const joint = '\u001f';
/** Stand around a hit in a snippet. */
export const hitMarks = { open: '\u0002', close: '\u0003' } as const;

const han = /\p{Script=Han}/gu;

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** A text as it is indexed: width of letters and digits made the same, every Chinese character apart. */
export const spaced = (text: string): string =>
  text
    .replace(words, (word) => word.normalize('NFKC'))
    .replace(han, `${joint}$&${joint}`)
    .replaceAll(joint + joint, joint);

/** A part of a snippet; `hit`: it is what was looked for. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

/** An indexed text as people read it, parted at the marks of hits. */
export function snippetParts(indexed: string): SnippetPart[] {
  const { open, close } = hitMarks;
  return indexed
    .replaceAll(joint, '')
    .split(open)
    .flatMap((piece, at): SnippetPart[] => {
      if (at === 0) return [{ text: piece, hit: false }];
      const [hit = '', rest = ''] = piece.split(close);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** What somebody looks for: each of `all` must be found and none of `none`, as FTS5 understands them. */
export interface CaseQuery {
  match: string;
  /** The words as they were understood. */
  all: readonly string[];
  none: readonly string[];
}

/** A word, a phrase in any quotation marks, either with a minus before it. */
const piece = /(-?)(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|([^\s"“「]+))/gu;
const wordCharacter = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What is looked for, word by word: all words must be there, in any order; words in quotation marks stand together;
 * `-word` must not be there; `refund*` finds what begins so. `undefined` where there is no word to be found.
 */
export function readQuery(text: string): CaseQuery | undefined {
  const all: string[] = [];
  const none: string[] = [];
  const terms: string[] = [];
  const excluded: string[] = [];
  for (const found of text.normalize('NFKC').matchAll(piece)) {
    const [, minus = '', ...forms] = found as (string | undefined)[];
    const word = forms.find((form) => form !== undefined)?.trim() ?? '';
    if (!wordCharacter.test(word)) continue;
    (minus === '-' ? none : all).push(word);
    (minus === '-' ? excluded : terms).push(term(word));
  }
  if (terms.length === 0) return undefined;
  const wanted = terms.join(' AND ');
  const match = excluded.length === 0 ? wanted : `(${wanted}) NOT (${excluded.join(' OR ')})`;
  return { match, all, none };
}

/** A string of FTS5: its words in a row; an asterisk at the end of a Latin word stands for any ending. */
function term(word: string): string {
  const open = /[\p{L}\p{N}]\*$/u.test(word) && !/\p{Script=Han}\*$/u.test(word);
  const text = spaced(word).replaceAll('"', ' ').replaceAll(joint, ' ').replaceAll('*', ' ').trim();
  return open ? `"${text}" *` : `"${text}"`;
}
