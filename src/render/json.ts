import type { Document, View } from './view.js';
import { cellOf } from './display.js';

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The rows of a view as an array of objects with raw values, in the order of its columns. */
export function jsonOfView(view: View): string {
  return jsonText(
    view.rows.map((row) =>
      Object.fromEntries(view.columns.map((column) => [column.key, cellOf(row, column)])),
    ),
  );
}

/** What a document has for programs. */
export function jsonOfDocument(document: Document): string {
  return jsonText(document.json);
}

/**
 * JSON with an indent of two and a final newline. Control and format characters are written `\uXXXX`: the same data,
 * and nothing that a terminal acts on.
 */
export function jsonText(value: unknown): string {
  // The only raw line feeds of JSON.stringify are its own; those of the data are escaped already.
  const text = value === undefined ? 'null' : JSON.stringify(value, undefined, 2);
  return `${text.replace(invisible, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}

function escaped(character: string): string {
  let text = '';
  for (let index = 0; index < character.length; index++) {
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return text;
}
