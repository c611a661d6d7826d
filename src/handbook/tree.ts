/** Reaching into a document whose shape is not known yet. */
import type { RulePath } from '../domain/handbook/path.js';
import type { Place } from './source.js';

type Parent = Record<string | number, unknown>;

function parentAt(tree: unknown, path: RulePath): Parent | undefined {
  const parent = valueAt(tree, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null ? (parent as Parent) : undefined;
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(tree: unknown, path: RulePath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Parent)[part]
        : undefined,
    tree,
  );
}

/** Whether a path exists, be its value `null`. */
export function hasAt(tree: unknown, path: RulePath): boolean {
  const last = path.at(-1);
  if (last === undefined) return tree !== undefined;
  const parent = parentAt(tree, path);
  return parent !== undefined && Object.hasOwn(parent, last);
}

/** Replaces the value at a path, where it exists. */
export function writeAt(tree: unknown, path: RulePath, value: unknown): void {
  const last = path.at(-1);
  const parent = parentAt(tree, path);
  if (parent && last !== undefined && Object.hasOwn(parent, last)) parent[last] = value;
}

/** Removes a key; an entry of a list only loses its value, so that the others keep their positions. */
export function deleteAt(tree: unknown, path: RulePath): void {
  const last = path.at(-1);
  const parent = parentAt(tree, path);
  if (!parent || last === undefined) return;
  if (Array.isArray(parent)) writeAt(tree, path, undefined);
  else Reflect.deleteProperty(parent, last);
}

/** The place of the value at a path. */
export function placeAt(root: Place, path: RulePath): Place | undefined {
  return path.reduce<Place | undefined>((place, part) => place?.children.get(part), root);
}
