/** The first two steps of reading a handbook: its shape, and the small repairs that leave no doubt what was meant. */
import { z } from 'zod';
import { finding, type Draft } from '../domain/handbook/findings.js';
import type { RulePath } from '../domain/handbook/path.js';
import type { Handbook } from '../domain/handbook/types.js';
import { shapeFinding, type ShapeFinding } from './issues.js';
import { codePattern } from './schema-parts.js';
import { handbookSchema } from './schema.js';
import { schemaAt } from './schema-at.js';
import type { Place } from './source.js';
import { deleteAt, hasAt, placeAt, valueAt, writeAt } from './tree.js';

export interface Shape {
  /** Everything of the right shape; the rest is left out. */
  draft: Draft<Handbook>;
  /** Present when nothing is wrong. */
  handbook?: Handbook;
  findings: ShapeFinding[];
}

/** Checks a document against the schema and finds everything that does not fit. `tree` is changed by the repairs. */
export function readShape(tree: unknown, root: Place): Shape {
  const holder = { tree };
  let result = parse(holder.tree);
  while (!result.success && repair(holder, root, result.error.issues)) result = parse(holder.tree);
  const findings = badCodes(holder.tree);
  if (result.success) {
    if (findings.length === 0) return { draft: result.data, handbook: result.data, findings };
    return { draft: result.data, findings };
  }
  const draft = structuredClone(holder.tree);
  const said = new Set<string>();
  for (const issue of result.error.issues) {
    for (const entry of shapeFinding(issue, holder.tree)) {
      const missing = entry.refused.code === 'handbook_key_missing' && entry.refused.facts.key;
      const place = JSON.stringify([entry.path, entry.key, missing]);
      if (!said.has(place)) findings.push(entry);
      said.add(place);
    }
    leaveOut(draft, issue);
  }
  const sound = typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? draft : {};
  return { draft: sound, findings: withoutMistyped(findings) };
}

/** A key that is missing only because it is mistyped is one mistake, not two. */
function withoutMistyped(findings: readonly ShapeFinding[]): ShapeFinding[] {
  const meant = new Set(
    findings.flatMap(({ refused }) =>
      refused.code === 'handbook_key_unknown'
        ? [`${refused.facts.path} ${refused.facts.suggestion}`]
        : [],
    ),
  );
  return findings.filter(
    ({ refused }) =>
      refused.code !== 'handbook_key_missing' ||
      !meant.has(`${refused.facts.path} ${refused.facts.key}`),
  );
}

function parse(tree: unknown) {
  return handbookSchema.safeParse(tree, { reportInput: true });
}

/**
 * A number where a text is meant is taken by its letters (a code `0012`, a title `2026`); an optional key with nothing
 * behind it counts as not given, and an empty section as empty. Whether anything was repaired.
 */
function repair(holder: { tree: unknown }, root: Place, issues: readonly z.core.$ZodIssue[]) {
  let repaired = false;
  for (const issue of issues) {
    if (issue.code !== 'invalid_type') continue;
    const path = issue.path as RulePath;
    const input = valueAt(holder.tree, path);
    if (issue.expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
      const source = placeAt(root, path)?.source;
      if (source === undefined) continue;
      writeAt(holder.tree, path, source);
    } else if (input === null && hasAt(holder.tree, path)) {
      const schema = schemaAt(holder.tree, path);
      if (schema instanceof z.ZodOptional) deleteAt(holder.tree, path);
      else if (schema instanceof z.ZodRecord) writeAt(holder.tree, path, {});
      else if (schema instanceof z.ZodArray) writeAt(holder.tree, path, []);
      else continue;
    } else continue;
    repaired = true;
  }
  return repaired;
}

const sections = Object.entries(handbookSchema.shape)
  .filter(([, schema]) => {
    const inner: unknown = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    return inner instanceof z.ZodRecord;
  })
  .map(([name]) => name);

function badCodes(tree: unknown): ShapeFinding[] {
  return sections.flatMap((name) => {
    const section = valueAt(tree, [name]);
    if (typeof section !== 'object' || section === null || Array.isArray(section)) return [];
    return Object.keys(section)
      .filter((key) => !codePattern.test(key))
      .map((key) => ({ ...finding([name], 'handbook_code', { value: key }), key }));
  });
}

function leaveOut(draft: unknown, issue: z.core.$ZodIssue): void {
  const path = issue.path as RulePath;
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys) deleteAt(draft, [...path, key]);
  else if (hasAt(draft, path)) deleteAt(draft, path);
}
