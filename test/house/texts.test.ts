/** Rules about texts and sources that no compiler checks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { texts as en } from '../../src/i18n/en.js';
import { texts as zh } from '../../src/i18n/zh.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** Every text in a source; the holes of a template are shown as `${}`. */
function stringsIn(source: ts.SourceFile): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  walk(source, (node) => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? node.head.text + node.templateSpans.map((span) => '${}' + span.literal.text).join('')
        : undefined;
    if (text === undefined) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ text, line: line + 1 });
  });
  return found;
}

/** Where each text of an object stands: `exam.sit.summary`. Lists count their entries. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  if (Array.isArray(value)) return [`${path}: ${value.length} entries`];
  return Object.entries(value).flatMap(([key, child]) =>
    keysOf(child, path === '' ? key : `${path}.${key}`),
  );
}

/** Half-width punctuation after Chinese; a quotation of the handbook's own notation (`code: text`) is left alone. */
const wronglyPunctuated = (text: string): boolean =>
  /\p{Script=Han}[,;:()!?](?:\p{Script=Han}| |$)|[,;]\p{Script=Han}/u.test(
    text.replace(/“[^”]*: [^”]*”/gu, ''),
  );

describe('texts', () => {
  it('are the same in both languages', () => {
    expect(keysOf(zh).sort()).toEqual(keysOf(en).sort());
  });

  it('punctuate Chinese with Chinese punctuation', () => {
    const faults = [...filesUnder('src/i18n/zh', '.ts'), 'src/i18n/zh.ts'].flatMap((file) =>
      stringsIn(parse(file))
        .filter(({ text }) => wronglyPunctuated(text))
        .map(({ text, line }) => `${file}:${line} ${text}`),
    );
    expect(faults).toEqual([]);
    const prose = read('README.zh-CN.md')
      .replace(/^```[^]*?^```/gm, '')
      .replace(/`[^`]*`/g, '');
    expect(prose.split('\n').filter(wronglyPunctuated)).toEqual([]);
  });

  it('head every column that a command shows', () => {
    const missing = filesUnder('src/commands', '.ts').flatMap((file) =>
      columnsIn(parse(file))
        .map(({ key }) => key)
        .filter((key) => !Object.hasOwn(en.columns, key) || !Object.hasOwn(zh.columns, key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('have a word for every code that a command shows', () => {
    const missing = filesUnder('src/commands', '.ts').flatMap((file) =>
      columnsIn(parse(file))
        .flatMap(({ vocabulary }) => vocabulary ?? [])
        .filter((name) => !Object.hasOwn(en.words, name) || !Object.hasOwn(zh.words, name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Every `{ key: '...', kind: '...' }`: a column of a view. One that brings its own header needs none of ours. */
function columnsIn(source: ts.SourceFile): { key: string; vocabulary: string | undefined }[] {
  const columns: { key: string; vocabulary: string | undefined }[] = [];
  walk(source, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const given = new Map<string, string | undefined>();
    for (const property of node.properties) {
      if (!ts.isPropertyAssignment(property)) continue;
      const { initializer } = property;
      const text = ts.isStringLiteralLike(initializer) ? initializer.text : undefined;
      given.set(property.name.getText(source), text);
    }
    const key = given.get('key');
    if (key === undefined || !given.has('kind') || given.has('header')) return;
    columns.push({ key, vocabulary: given.get('vocabulary') });
  });
  return columns;
}

describe('sources', () => {
  /** Lines as ESLint's max-lines counts them: neither blank nor comment. */
  const codeLines = (file: string): number => {
    const lines = new Set<number>();
    const parsed = parse(file);
    walk(parsed, (node) => {
      if (node.getChildCount(parsed) > 0) return;
      const from = parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line;
      const to = parsed.getLineAndCharacterOfPosition(node.getEnd()).line;
      if (node.getEnd() > node.getStart(parsed)) for (let i = from; i <= to; i += 1) lines.add(i);
    });
    return lines.size;
  };

  it('are short: at most 400 lines of code each', () => {
    const long = filesUnder('src', '.ts').filter((file) => codeLines(file) > 400);
    expect(long).toEqual([]);
  });

  it('name no machine and no workplace', () => {
    const forbidden = [
      /(?<![\w.])\/(?:tmp|root|home|work|Users|private)\//,
      /[A-Z]:\\\\?Users/,
      /\blocalhost\b|\b127\.0\.0\.1\b/,
      /registry\.npmjs|--registry\b/,
      /\b(?:TODO|FIXME|XXX|HACK)\b/,
    ];
    const files = [
      ...['src', 'bin', 'scripts', 'migrations', '.ci'].flatMap((folder) => filesUnder(folder, '')),
      ...['package.json', 'eslint.config.js', 'README.md', 'README.zh-CN.md'],
    ].filter((file) => /\.(?:ts|js|json|sql|yaml|md)$|^\.ci\//.test(file));
    const faults = files.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) =>
          forbidden.some((word) => word.test(line))
            ? [`${relative('.', file)}:${i + 1} ${line.trim().slice(0, 120)}`]
            : [],
        ),
    );
    expect(faults).toEqual([]);
  });
});
