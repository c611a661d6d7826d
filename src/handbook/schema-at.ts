/** Walking the schema beside a document. */
import { z } from 'zod';
import type { RulePath } from '../domain/handbook/path.js';
import { handbookSchema } from './schema.js';
import { valueAt } from './tree.js';

/** The schema of the value at a path, with `optional` still around it; `undefined` where there is none. */
export function schemaAt(tree: unknown, path: RulePath): unknown {
  let schema: unknown = handbookSchema;
  path.forEach((part, depth) => {
    schema = childSchema(schema, part, valueAt(tree, path.slice(0, depth)));
  });
  return schema;
}

function childSchema(schema: unknown, part: string | number, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return childSchema(schema.unwrap(), part, value);
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, part)
      ? (schema.shape as Record<string | number, unknown>)[part]
      : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = schema.options.find((choice) => fitsKind(choice, valueAt(value, ['kind'])));
    return option && childSchema(option, part, value);
  }
  return undefined;
}

function fitsKind(option: unknown, kind: unknown): boolean {
  return (
    option instanceof z.ZodObject &&
    (option.shape as Record<string, z.ZodType>)['kind']?.safeParse(kind).success === true
  );
}

/** The keys that an author may write at a path. */
export function keysAt(tree: unknown, path: RulePath): string[] {
  let schema = schemaAt(tree, path);
  if (schema instanceof z.ZodOptional) schema = schema.unwrap();
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = valueAt(tree, [...path, 'kind']);
    schema = schema.options.find((option) => fitsKind(option, kind));
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
