import { z } from 'zod';
import type { Handbook } from '../domain/handbook/types.js';
import { chineseNames } from './json-schema-names.js';
import { handbookSchema } from './schema.js';

const titles = { zh: '客服培训制度手册', en: 'Customer-service training handbook' };

/**
 * The handbook's JSON Schema (draft-07, which editors' YAML support understands), every key with its description. In
 * Chinese the keys bear their Chinese names as titles. It cannot say what one rule demands of another: that is for
 * `plan handbook check`.
 */
export function handbookJsonSchema(language: Handbook['language']): Record<string, unknown> {
  const schema = z.toJSONSchema(handbookSchema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema, path }) => {
      const key = path.at(-1);
      const named = path.at(-2) === 'properties' && typeof key === 'string';
      if (language === 'zh' && named && zodSchema._zod.def.type !== 'optional')
        jsonSchema.title = chineseNames[`${String(path.at(-3))}.${key}`] ?? chineseNames[key];
      if (jsonSchema.type === 'integer' && jsonSchema.maximum === Number.MAX_SAFE_INTEGER)
        delete jsonSchema.maximum;
    },
  });
  return { ...schema, title: titles[language] };
}
