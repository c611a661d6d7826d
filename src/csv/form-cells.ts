/** The columns of a file that are questions: which of them only the handbook knows. */
import { allItems, type Forms } from '../domain/forms/find-form.js';
import { normalHeader } from './columns.js';

/** The open columns of a file. */
export interface ItemColumns {
  /** By column key: which question it is, in each questionnaire that has it. */
  items: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Columns that no questionnaire has. */
  ignored: readonly string[];
}

/** `Q1` is `q01`: the zeros before a number do not matter. */
const bareCode = (code: string): string => code.replace(/(?<=\D|^)0+(?=\d)/g, '');

/** Sorts the open columns of a file: a question by its code, its wording, or both (`q01 Was well prepared`). */
export function sortItemColumns(keys: readonly string[], forms: Forms): ItemColumns {
  const items = new Map<string, Map<string, string>>();
  const ignored: string[] = [];
  for (const key of keys) {
    const [whole, first] = [normalHeader(key), normalHeader(key.split(/[\s.:：、,，]/u)[0] ?? '')];
    const found = new Map<string, string>();
    for (const [form, rules] of Object.entries(forms)) {
      const all = allItems(rules);
      const item =
        all.find(({ code, title }) => [code, title].some((name) => normalHeader(name) === whole)) ??
        all.find(({ code }) => bareCode(normalHeader(code)) === bareCode(first));
      if (item) found.set(form, item.code);
    }
    if (found.size === 0) ignored.push(key);
    else items.set(key, found);
  }
  return { items, ignored };
}
