/** A place in a handbook: map keys as text, positions in lists as numbers. */
export type RulePath = readonly (string | number)[];

const PLAIN_KEY = /^[\p{L}\p{N}_-]+$/u;

/** A path as people read it: `programs.onboarding.stages[2].gates[0]`; the document itself is the empty text. */
export function rulePath(path: RulePath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (PLAIN_KEY.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}

/** A path read back; `undefined` where the text is not one. `stages[foundation]` names a list's entry by its code. */
export function parseRulePath(text: string): (string | number)[] | undefined {
  const path: (string | number)[] = [];
  const part = /\.?([\p{L}\p{N}_-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\[([\p{L}\p{N}_-]+)\]/uy;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (!match) return undefined;
    const [, key, index, quoted, code] = match;
    if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) path.push(unquoted(quoted));
    else path.push(key ?? code ?? '');
  }
  return path;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** The rule that a path names in a handbook; `undefined` where there is none. */
export function ruleAt(handbook: unknown, path: string | RulePath): unknown {
  const parts = typeof path === 'string' ? parseRulePath(path) : path;
  if (!parts) return undefined;
  return parts.reduce<unknown>(child, handbook);
}

function child(value: unknown, part: string | number): unknown {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return typeof part === 'number'
      ? entries[part]
      : entries.find((entry) => child(entry, 'code') === part);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return (value as Record<string | number, unknown>)[part];
}
