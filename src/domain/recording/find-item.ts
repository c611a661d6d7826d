import { singleGates } from '../handbook/single-gates.js';
import type { Checklist, Handbook, Program } from '../handbook/types.js';
import { codesNamed, nearestNamed, type Titled } from './find-named.js';

/** A checklist with the titles of its items. */
export interface OpenChecklist {
  code: string;
  title: string;
  items: Titled;
}

export type FoundItem =
  | { kind: 'found'; checklist: string; item: string }
  | { kind: 'unknown'; suggestion: string }
  | { kind: 'no_checklist'; suggestion: string }
  /** `places`: each as `checklist/item`. */
  | { kind: 'ambiguous'; places: readonly string[] };

const itemsOf = ({ areas }: Checklist): Titled =>
  Object.fromEntries(areas.flatMap(({ items }) => items.map((item) => [item.code, item])));

/** The checklists that the gates of a program ask for (`programs.*.stages[].gates`; 001 §3.1b). */
export function checklistsOf(handbook: Handbook, program: Program): OpenChecklist[] {
  const gates = program.stages.flatMap((stage) => singleGates(stage.gates));
  const codes = new Set(gates.flatMap((gate) => (gate.kind === 'checklist' ? gate.checklist : [])));
  return [...codes].flatMap((code) => {
    const checklist = handbook.checklists[code];
    return checklist ? [{ code, title: checklist.title, items: itemsOf(checklist) }] : [];
  });
}

/** The item that is meant by its code or title, in the checklist that is named, or in any that the person has. */
export function findItem(
  checklists: readonly OpenChecklist[],
  name: string,
  within: string | null,
): FoundItem {
  const named = Object.fromEntries(checklists.map((one) => [one.code, one]));
  const wanted = within === null ? Object.keys(named) : codesNamed(named, within);
  if (within !== null && wanted.length === 0) {
    return { kind: 'no_checklist', suggestion: nearestNamed([named], within) };
  }
  const open = checklists.filter(({ code }) => wanted.includes(code));
  const places = open.flatMap(({ code, items }) =>
    codesNamed(items, name).map((item) => ({ checklist: code, item })),
  );
  const [first] = places;
  if (!first) {
    const sections = open.map(({ items }) => items);
    return { kind: 'unknown', suggestion: nearestNamed(sections, name) };
  }
  if (places.length === 1) return { kind: 'found', ...first };
  return { kind: 'ambiguous', places: places.map(({ checklist, item }) => `${checklist}/${item}`) };
}
