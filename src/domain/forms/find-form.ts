import { codesNamed, nearestNamed } from '../recording/find-named.js';
import type { FormItem, FormKind, Questionnaire } from '../handbook/types-questionnaires.js';

/** The questionnaires of a handbook, by code. */
export type Forms = Readonly<Record<string, Questionnaire>>;

export type FoundForm =
  | { kind: 'found'; code: string; form: Questionnaire }
  | { kind: 'ambiguous'; codes: readonly string[] }
  | { kind: 'unknown'; suggestion: string };

/** The questionnaire that a code or a title means (`forms`). `kinds`: only of these. */
export function findForm(forms: Forms, name: string, kinds: readonly FormKind[]): FoundForm {
  const fitting = Object.fromEntries(
    Object.entries(forms).filter(([, { kind }]) => kinds.includes(kind)),
  );
  const codes = codesNamed(fitting, name);
  const [code] = codes;
  if (codes.length > 1) return { kind: 'ambiguous', codes };
  const form = code === undefined ? undefined : fitting[code];
  if (code !== undefined && form) return { kind: 'found', code, form };
  return { kind: 'unknown', suggestion: nearestNamed([fitting], name) };
}

/** The questions that are answered with a mark, in the order of the form. */
export const markedItems = ({ groups }: Pick<Questionnaire, 'groups'>): FormItem[] =>
  groups.flatMap(({ items }) => items);

/** Every question, those in words last. */
export const allItems = (form: Pick<Questionnaire, 'groups' | 'open'>): FormItem[] => [
  ...markedItems(form),
  ...(form.open ?? []),
];

/** Whether a question is answered in words. */
export const isOpen = ({ open }: Pick<Questionnaire, 'open'>, item: string): boolean =>
  (open ?? []).some(({ code }) => code === item);
