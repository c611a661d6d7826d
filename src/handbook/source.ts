/**
 * A YAML document as plain values, each with its place in the text. Keys keep the letters in which they were written
 * (`0012` stays `0012`), and so do numbers, for the case that a text was meant.
 */
import { scalarText } from './issues.js';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { rulePath, type RulePath } from '../domain/handbook/path.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';

/** Where a value stands, as offsets into the text. */
export interface Place {
  value: number;
  key?: number;
  /** A block of lines, which people find by its key. */
  block: boolean;
  /** The letters of an unquoted scalar. */
  source?: string;
  children: Map<string | number, Place>;
}

export interface Source {
  value: unknown;
  root: Place;
  /** The text is not YAML, or a key stands twice; in file order of discovery. */
  faults: Fault[];
  warnings: Fault[];
  /** False where the text could not be read at all: `value` then says nothing. */
  readable: boolean;
  position: (offset: number) => { line: number; column: string };
}

const MAX_NODES = 100_000;
const MAX_ALIASES = 100;

/** Reads YAML 1.2. Never throws: whatever is wrong is among the faults. */
export function readSource(text: string): Source {
  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: String(Math.max(1, col)) };
  };
  const fault = (offset: number, reason: Refused, value?: string): Fault => ({
    ...position(offset),
    ...(value === undefined ? {} : { value }),
    by: 'input',
    refused: reason,
  });
  const source: Source = {
    value: undefined,
    root: { value: 0, block: false, children: new Map() },
    faults: [],
    warnings: [],
    readable: false,
    position,
  };
  try {
    const document = parse(text, lines);
    for (const problem of document.errors)
      source.faults.push(fault(problem.pos[0], yamlRefusal(problem.code, problem.message)));
    for (const problem of document.warnings)
      source.warnings.push(fault(problem.pos[0], yamlRefusal(problem.code, problem.message)));
    if (source.faults.length > 0) return source;
    const walker = new Walker(document, (at, reason, value) =>
      source.faults.push(fault(at, reason, value)),
    );
    if (document.contents)
      source.value = walker.walk(document.contents, undefined, source.root, []);
    source.readable = !walker.stopped;
  } catch (error) {
    // The parser is recursive: brackets nested by the thousand exhaust its stack.
    if (!(error instanceof RangeError)) throw error;
    source.faults.push(fault(0, yamlRefusal('RESOURCE_EXHAUSTION', 'nested too deeply')));
  }
  return source;
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, {
    lineCounter,
    keepSourceTokens: true,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
    merge: false,
  });
}

function yamlRefusal(problem: string, detail: string): Refused {
  return refused('handbook_yaml', { problem, detail });
}

class Walker {
  stopped = false;
  #nodes = 0;
  #aliases = 0;
  readonly #open = new Set<ParsedNode>();

  constructor(
    readonly document: Document.Parsed,
    readonly report: (offset: number, reason: Refused, value?: string) => void,
  ) {}

  walk(node: ParsedNode | null, key: number | undefined, place: Place, path: RulePath): unknown {
    place.value = node?.range[0] ?? key ?? 0;
    if (key !== undefined) place.key = key;
    if (!node || this.#exhausted(place.value)) return null;
    if (isAlias(node)) return this.#alias(node, place, path);
    if (isScalar(node)) {
      if (node.type === 'PLAIN') place.source = node.source;
      return node.value;
    }
    place.block = node.flow !== true;
    this.#open.add(node);
    const value = isMap(node) ? this.#map(node, place, path) : this.#list(node, place, path);
    this.#open.delete(node);
    return value;
  }

  #alias(
    node: Extract<ParsedNode, { source: string; resolve: unknown }>,
    place: Place,
    path: RulePath,
  ): unknown {
    const target = isAlias(node) ? (node.resolve(this.document) as ParsedNode | undefined) : node;
    this.#aliases += 1;
    if (!target || this.#open.has(target) || this.#aliases > MAX_ALIASES)
      return this.#stop(place.value);
    const at = place.value;
    const value = this.walk(target, place.key, place, path);
    place.value = at;
    place.block = false;
    return value;
  }

  #map(node: YAMLMap.Parsed, place: Place, path: RulePath): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (const pair of node.items) {
      const at = pair.key.range[0];
      const key = keyText(pair.key);
      if (key === undefined) {
        this.report(at, yamlRefusal('NON_STRING_KEY', 'keys must be texts'));
        continue;
      }
      const here = [...path, key];
      if (key === '__proto__') {
        this.report(at, refused('handbook_code', { path: rulePath(here), value: key }), key);
        continue;
      }
      if (Object.hasOwn(map, key))
        this.report(at, refused('handbook_key_duplicate', { path: rulePath(path), key }), key);
      const child: Place = { value: at, block: false, children: new Map() };
      map[key] = this.walk(pair.value, at, child, here);
      place.children.set(key, child);
    }
    return map;
  }

  #list(node: Extract<ParsedNode, { items: unknown }>, place: Place, path: RulePath): unknown[] {
    if (!isSeq(node)) return [];
    return node.items.map((item, index) => {
      const child: Place = { value: 0, block: false, children: new Map() };
      place.children.set(index, child);
      return this.walk(item, undefined, child, [...path, index]);
    });
  }

  #exhausted(offset: number): boolean {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) this.#stop(offset);
    return this.stopped;
  }

  /** Aliases that lead to themselves, or that unfold to more than any handbook holds. */
  #stop(offset: number): null {
    if (!this.stopped) this.report(offset, yamlRefusal('RESOURCE_EXHAUSTION', 'too many aliases'));
    this.stopped = true;
    return null;
  }
}

function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return key.type === 'PLAIN' && key.source ? key.source : scalarText(key.value);
}
