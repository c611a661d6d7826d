import { nearest } from '../handbook/nearest.js';

/** How names are compared: width, case and spaces around them do not matter. */
export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Codes with their titles, as a section of the handbook has them. */
export type Titled = Readonly<Record<string, { title: string }>>;

/** The codes that a name means, which is a code or a title; several only where titles are not unique. */
export function codesNamed(section: Titled, name: string): string[] {
  if (Object.hasOwn(section, name)) return [name];
  const wanted = folded(name);
  const entries = Object.entries(section);
  const code = entries.find(([candidate]) => folded(candidate) === wanted)?.[0];
  if (code !== undefined) return [code];
  return entries.filter(([, { title }]) => folded(title) === wanted).map(([own]) => own);
}

/** The code or title that a mistyped name most likely meant; empty text where none is near. */
export function nearestNamed(sections: readonly Titled[], name: string): string {
  const words = sections.flatMap((section) =>
    Object.entries(section).flatMap(([code, { title }]) => [code, title]),
  );
  return nearest(name, [...new Set(words)]);
}
