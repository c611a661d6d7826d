import type { render } from '../i18n/en/render.js';

export const formats = ['table', 'csv', 'json', 'md', 'html', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** The extension that a file of each format is given. */
export const extensions: Readonly<Record<Format, string>> = {
  table: 'txt',
  csv: 'csv',
  json: 'json',
  md: 'md',
  html: 'html',
  xlsx: 'xlsx',
};

/** The words that a writer shows, in the language of the run. */
export interface RenderWords {
  /** Header of a column by its key. */
  header(key: string): string;
  /** Word of a status by its vocabulary: `word('standing', 'retake_due')`. */
  word(vocabulary: string, value: string): string;
  texts: typeof render;
}

/** How something is to be written; decided once, by whoever knows the terminal and the command line. */
export interface RenderOptions {
  words: RenderWords;
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
  /** Only `+ - |` for rules: for consoles where box characters are two cells wide. */
  ascii: boolean;
  /** CSV for machines: no BOM, no guard, English keys, codes, LF. */
  raw: boolean;
  language: 'zh' | 'en';
}
