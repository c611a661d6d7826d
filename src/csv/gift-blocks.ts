/**
 * A GIFT file cut into its questions, each with its line, its category and the comments above it; and each question's
 * text made ready for the parser, which is stricter than Moodle: it takes every colon for a mark.
 */

/** A question as it stands in the file. */
export interface GiftBlock {
  /** Line of its first character, from 1. */
  line: number;
  /** Its lines without comments. */
  text: string;
  /** The line in the file of each of them. */
  lines: number[];
  /** Path of the category above it, as written; `null` where there is none. */
  category: string | null;
  /** From the comments above it (`// [id:Q1] [tag:x]`). */
  id: string | null;
  tags: string[];
}

const categoryLine = /^\s*\$CATEGORY:\s*(.*?)\s*$/i;
const commentLine = /^\s*\/\//;

/** Blank lines part questions. A comment belongs to the question that follows it. */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let category: string | null = null;
  let comments: string[] = [];
  let current: { texts: string[]; lines: number[] } | null = null;
  const end = (): void => {
    if (!current) return;
    blocks.push({
      line: current.lines[0] ?? 0,
      text: current.texts.join('\n').trimEnd(),
      lines: current.lines,
      category,
      ...tagged(comments),
    });
    current = null;
    comments = [];
  };
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .forEach((line, index) => {
      const path = categoryLine.exec(line)?.[1];
      if (line.trim() === '') end();
      else if (path !== undefined) {
        end();
        category = path;
        comments = [];
      } else if (commentLine.test(line)) {
        if (!current) comments.push(line);
      } else {
        current ??= { texts: [], lines: [] };
        current.texts.push(line);
        current.lines.push(index + 1);
      }
    });
  end();
  return blocks;
}

function tagged(comments: readonly string[]): { id: string | null; tags: string[] } {
  const all = comments.join('\n');
  const id = /\[id:([^\]\n]+)\]/.exec(all)?.[1]?.trim() ?? null;
  const tags = [...all.matchAll(/\[tag:([^\]\n]+)\]/g)].map((match) => (match[1] ?? '').trim());
  return { id, tags };
}

/** A mistake that is seen before anything is parsed, at its place in the block (from 0). */
export interface GiftSlip {
  code: 'gift_brace_open' | 'gift_brace_second' | 'gift_brace_close' | 'gift_no_answers';
  at: number;
}

/** A block for the parser; `origins`: for each of its characters the place in the block. */
export interface Prepared {
  text: string;
  origins: number[];
  slip: GiftSlip | null;
}

/** Not a character of any text; stands for the second `&` of what the parser takes for its own marks. */
export const ampersand = '\u{fdd0}';

/** Escapes what is text beyond doubt, and finds braces that do not match. */
export function prepareGift(block: string): Prepared {
  const scanner = new Scanner(block);
  return scanner.run();
}

/** Where the scanner is: in the text, in answers that are texts, in those that are numbers, in what is said of these. */
type Place = 'text' | 'answers' | 'numbers' | 'remark';

class Scanner {
  readonly #block: string;
  #text = '';
  readonly #origins: number[] = [];
  #place: Place = 'text';
  #numeric = false;
  #open = -1;

  constructor(block: string) {
    this.#block = block;
  }

  run(): Prepared {
    let slip: GiftSlip | null = null;
    let answered = false;
    let at = this.#title();
    for (; at < this.#block.length && !slip; at += 1) {
      const character = this.#block[at] ?? '';
      if (character === '\\') {
        this.#put(character, at);
        at += 1;
        this.#put(this.#block[at] ?? '', at);
      } else if (character === '{') {
        if (this.#place !== 'text') slip = { code: 'gift_brace_open', at };
        else if (answered) slip = { code: 'gift_brace_second', at };
        answered = true;
        this.#enter(at);
      } else if (character === '}') {
        if (this.#place === 'text') slip = { code: 'gift_brace_close', at };
        this.#place = 'text';
        this.#put(character, at);
      } else this.#plain(character, at);
    }
    if (!slip && this.#place !== 'text') slip = { code: 'gift_brace_open', at: this.#open };
    if (!slip && !answered) slip = { code: 'gift_no_answers', at: 0 };
    return { text: this.#text, origins: this.#origins, slip };
  }

  #put(text: string, at: number): void {
    for (const character of text) {
      this.#text += character;
      for (let unit = 0; unit < character.length; unit += 1) this.#origins.push(at);
    }
  }

  /** `::title::` in front; returns where the text goes on. */
  #title(): number {
    const title = /^\s*::((?:\\.|(?!::)[^\\])*)::/su.exec(this.#block);
    const inside = title?.[1];
    if (!title || inside === undefined) return 0;
    const from = title[0].length - inside.length - 2;
    for (let at = 0; at < from; at += 1) this.#put(this.#block[at] ?? '', at);
    for (let at = from; at < from + inside.length; at += 1) {
      const character = this.#block[at] ?? '';
      if (character === '\\') {
        this.#put(character + (this.#block[at + 1] ?? ''), at);
        at += 1;
      } else if (/[:=~#{}]/.test(character)) this.#put(`\\${character}`, at);
      else if (character === '&' && this.#block[at - 1] === '&') this.#put(ampersand, at);
      else this.#put(character === '\n' ? ' ' : character, at);
    }
    this.#put('::', from + inside.length);
    return title[0].length;
  }

  #enter(at: number): void {
    this.#open = at;
    this.#put('{', at);
    this.#numeric = /^\s*#(?!###)/.test(this.#block.slice(at + 1));
    this.#place = this.#numeric ? 'numbers' : 'answers';
    if (!this.#numeric) return;
    // The mark itself; what follows is numbers until a second one.
    const mark = this.#block.indexOf('#', at);
    this.#numericMark = mark;
  }

  #numericMark = -1;

  #plain(character: string, at: number): void {
    const literal = this.#isLiteral(character, at);
    if (literal) this.#put(`\\${character}`, at);
    else if (character === '&' && this.#block[at - 1] === '&') this.#put(ampersand, at);
    else this.#put(character, at);
  }

  #isLiteral(character: string, at: number): boolean {
    if (this.#place === 'text') return /[:=~#]/.test(character);
    if (this.#numeric && /[=~]/.test(character)) this.#place = 'numbers';
    if (this.#numeric && character === '#' && at !== this.#numericMark) this.#place = 'remark';
    return character === ':' && this.#place !== 'numbers';
  }
}
