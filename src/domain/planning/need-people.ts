/** Whom a need concerns: those whom it names, and the number where nobody is named. */

/** One form: the people that it names and the number that it gives. */
export interface NeedForm {
  department: string | null;
  /** How many people; `null` where only names were given. */
  heads: number | null;
  people: readonly string[];
}

export interface NeedPeople {
  /** Employee numbers, each once, in order. */
  named: string[];
  /** How many people in all; `null` where no form says. */
  heads: number | null;
}

/**
 * The people of a need with everything that was merged into it: whoever is named counts once, and of two forms of one
 * department that only give a number the larger counts, since they ask for the same thing (001 §4.3).
 */
export function needPeople(forms: readonly NeedForm[]): NeedPeople {
  const named = [...new Set(forms.flatMap(({ people }) => people))].sort();
  const unnamed = new Map<string, number>();
  for (const { department, heads, people } of forms) {
    const key = department ?? '';
    const more = Math.max(0, (heads ?? 0) - new Set(people).size);
    unnamed.set(key, Math.max(unnamed.get(key) ?? 0, more));
  }
  const heads = named.length + [...unnamed.values()].reduce((sum, count) => sum + count, 0);
  return { named, heads: heads === 0 ? null : heads };
}
