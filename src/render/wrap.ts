/** Breaks text into lines as a person would: between words and between Chinese characters, and a word only where it must. */
import { wrapAnsi } from 'fast-wrap-ansi';
import stringWidth from 'fast-string-width';

/** A word that is no wider stays whole in Chinese too: `上午`, `5 次课。`. */
const shortWord = 16;

/**
 * What stays together on a line: a word, or one Chinese character with the signs that belong to it, so that no line
 * begins with a comma or ends with an opening bracket.
 */
const pieces =
  /[（《〈「『【〔“]*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{M}々〇ー]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（《〈「『【〔“，。、；：？！…”）》〉」』】〕]+)[，。、；：？！…”）》〉」』】〕]*|\S/gu;

/** Where a word that is too long for its column is broken first: behind a hyphen, a slash, a dot, an underline. */
const joints = /(?<=[-/._])/;

/** Lines of at most `width` cells; nothing is lost but blanks at the ends of lines. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(2, width);
  return text.split('\n').flatMap((line) => wrapLine(line, room));
}

function wrapLine(line: string, room: number): string[] {
  if (stringWidth(line) <= room) return [line.trim()];
  const lines: string[] = [];
  let current = '';
  let filled = 0;
  for (const { piece, begins } of partsOf(line, room)) {
    const width = stringWidth(piece);
    if (filled > 0 && (begins || filled + width > room)) {
      lines.push(current.trim());
      [current, filled] = ['', 0];
    }
    // A blank belongs to no line that it would begin.
    if (filled === 0 && piece.trim() === '') continue;
    current += piece;
    filled += width;
  }
  return filled > 0 || lines.length === 0 ? [...lines, current.trim()] : lines;
}

function piecesOf(text: string): string[] {
  // A figure and its sign of per cent are one word.
  return (text.match(/\S*\d %\S*|\s+|\S+/gu) ?? []).flatMap((word) =>
    stringWidth(word) <= shortWord ? [word] : (word.match(pieces) ?? []),
  );
}

/** A piece of a line, no wider than there is room; whether it begins a line of its own. */
interface Part {
  piece: string;
  begins: boolean;
}

/** The parts of a line. What must be broken begins a line, so that it is broken as late as can be. */
function partsOf(line: string, room: number): Part[] {
  return piecesOf(line).flatMap((piece) => {
    if (stringWidth(piece) <= room) return [{ piece, begins: false }];
    if (piece.trim() === '') return [{ piece: ' ', begins: false }];
    return piece
      .split(joints)
      .flatMap((part) =>
        stringWidth(part) <= room ? [part] : wrapAnsi(part, room, { hard: true }).split('\n'),
      )
      .map((part, index) => ({ piece: part, begins: index === 0 }));
  });
}

/** How wide the widest thing is that stays together; with `joined`, words are kept whole at their hyphens too. */
export function widestPiece(text: string, joined: boolean): number {
  let widest = 0;
  for (const piece of piecesOf(text)) {
    if (piece.trim() === '') continue;
    for (const part of joined ? [piece] : piece.split(joints)) {
      widest = Math.max(widest, stringWidth(part));
    }
  }
  return widest;
}
