/** Reading a handbook file: text in, the rules or every fault of theirs out. */
import { checkHandbook } from '../domain/handbook/check.js';
import type { Finding } from '../domain/handbook/findings.js';
import { rulePath } from '../domain/handbook/path.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { short, type ShapeFinding } from './issues.js';
import { normaliseHandbook } from './normalise.js';
import { readShape } from './shape.js';
import { readSource, type Place, type Source } from './source.js';
import { placeAt } from './tree.js';

export interface ReadHandbook {
  /** Present exactly when there are no faults. */
  handbook?: Handbook;
  /** By line and column. `column` is a column number, `value` what stands there, where it is a single word. */
  faults: Fault[];
  warnings: Fault[];
}

const MAX_FAULTS = 200;

/**
 * Reads a handbook in three steps: its shape, its normal form, and its rules among each other. All faults of all steps
 * are returned at once, except that a text which is not YAML has no shape to speak of. Never throws. `file` is its
 * name, for messages only.
 */
export function readHandbook(text: string, file: string): ReadHandbook {
  const source = readSource(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const { faults, warnings } = source;
  if (source.readable && (source.value === undefined || source.value === null)) {
    const empty = refused('handbook_no_content', { file });
    return { faults: [{ line: 1, column: '1', by: 'input', refused: empty }], warnings: [] };
  }
  if (!source.readable) return { faults: limited(faults), warnings };

  const shape = readShape(source.value, source.root);
  const draft = normaliseHandbook(shape.draft);
  const rules = withoutFollowing(checkHandbook(draft), shape.findings);

  for (const found of [...shape.findings, ...rules])
    (found.warning ? warnings : faults).push(faultAt(found, source));
  if (faults.length > 0 || !shape.handbook)
    return { faults: limited(faults), warnings: sorted(warnings) };
  return { handbook: draft as Handbook, faults: [], warnings: sorted(warnings) };
}

/** What misses a key that is there, only misshapen or mistyped, says nothing that was not said before. */
function withoutFollowing(rules: readonly Finding[], shape: readonly ShapeFinding[]): Finding[] {
  const told = new Set(
    shape.map(({ path, refused }) =>
      refused.code === 'handbook_key_unknown'
        ? rulePath([...path, refused.facts.suggestion])
        : rulePath(path),
    ),
  );
  return rules.filter(({ misses }) => !misses?.some((path) => told.has(rulePath(path))));
}

function faultAt(found: ShapeFinding, source: Source): Fault {
  const place = nearestPlace(source.root, found);
  const offset = found.key === undefined && !place.block ? place.value : (place.key ?? place.value);
  const value = found.key ?? place.source ?? quotedValue(found.refused);
  return {
    ...source.position(offset),
    ...(value === undefined ? {} : { value: short(value) }),
    by: 'input',
    refused: found.refused,
  };
}

/** The place of a finding, or of the nearest thing around it that stands in the text. */
function nearestPlace(root: Place, { path, key }: ShapeFinding): Place {
  const full = key === undefined ? path : [...path, key];
  for (let length = full.length; length > 0; length -= 1) {
    const place = placeAt(root, full.slice(0, length));
    if (place) return place;
  }
  return root;
}

function quotedValue({ facts }: Refused): string | undefined {
  return 'value' in facts ? facts.value : undefined;
}

function sorted(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (a, b) => a.line - b.line || Number(a.column ?? 0) - Number(b.column ?? 0),
  );
}

function limited(faults: readonly Fault[]): Fault[] {
  const all = sorted(faults);
  const next = all[MAX_FAULTS];
  if (!next) return all;
  const more = refused('handbook_too_many', { more: all.length - MAX_FAULTS });
  const { line, column } = next;
  return [...all.slice(0, MAX_FAULTS), { line, column, by: 'input', refused: more }];
}
