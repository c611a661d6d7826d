/** What a form means by a topic or a course type (001 §4.1, §4.2). */
import type { NeedRules, NeedType } from '../handbook/types-needs.js';
import { codesNamed, folded, nearestNamed, type Titled } from '../recording/find-named.js';

/** A topic of the survey in its place on the form. */
export interface Topic {
  /** Code of its course type. */
  type: string;
  typeTitle: string;
  code: string;
  title: string;
  course: string | null;
  /** From 1, within its type. */
  number: number;
}

/** All topics in the order of the form. */
export function topicsOf({ types }: Pick<NeedRules, 'types'>): Topic[] {
  return Object.entries(types).flatMap(([type, { title: typeTitle, topics }]) =>
    Object.entries(topics).map(([code, { title, course }], index) => ({
      type,
      typeTitle,
      code,
      title,
      course: course ?? null,
      number: index + 1,
    })),
  );
}

/** The path of a topic in the handbook. */
export const topicPath = ({ type, code }: Pick<Topic, 'type' | 'code'>): string =>
  `needs.types.${type}.topics.${code}`;

export type FoundTopic =
  | { kind: 'found'; topic: Topic }
  | { kind: 'ambiguous'; types: readonly string[] }
  | { kind: 'unknown'; suggestion: string };

/** Quotes are left out when people type. */
const bare = (title: string): string => folded(title).replace(/["'“”‘’「」『』]/gu, '');

/** `1、基础产品知识` and `1. Basic product knowledge`: the number on the form. */
const numbered = /^\d{1,2}\s*[、.．,，)]\s*/u;

/**
 * The topic that an answer names: by code or title, with or without its number on the form. Where two types have a
 * topic of the same title, the type decides.
 */
export function findTopic(
  rules: Pick<NeedRules, 'types'>,
  name: string,
  type: string | null,
): FoundTopic {
  const topics = topicsOf(rules);
  const wanted = bare(name.normalize('NFKC').trim().replace(numbered, ''));
  const byCode = topics.find(({ code }) => folded(code) === wanted);
  if (byCode) return { kind: 'found', topic: byCode };
  const named = topics.filter(({ title }) => bare(title) === wanted);
  const ofType =
    named.length > 1 && type !== null ? named.filter((one) => one.type === type) : named;
  const [topic] = ofType;
  if (topic && ofType.length === 1) return { kind: 'found', topic };
  if (named.length > 1) return { kind: 'ambiguous', types: named.map((one) => one.typeTitle) };
  const titled: Titled = Object.fromEntries(topics.map((one) => [one.code, one]));
  return { kind: 'unknown', suggestion: nearestNamed([titled], wanted) };
}

/** The code of a course type, by code or title, the `课程` at its end or not; else what may be meant. */
export function findType(
  types: Readonly<Record<string, NeedType>>,
  name: string,
): { code: string } | { suggestion: string } {
  const [code] = codesNamed(types, name);
  if (code !== undefined) return { code };
  const short = (title: string): string =>
    bare(title).replace(/(?:课程|課程|课|\s*courses?)$/u, '');
  const near = Object.entries(types).find(([, { title }]) => short(title) === short(name));
  return near ? { code: near[0] } : { suggestion: nearestNamed([types], name) };
}
