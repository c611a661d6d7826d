import { nearest } from '../domain/handbook/nearest.js';

/** Comparing with every known word takes time: a file of thousands of unknown words gets no more suggestions. */
const most = 20;

/** Suggests the known word that an unknown one is nearest to. */
export class Suggester {
  readonly #load: () => readonly string[];
  readonly #found = new Map<string, string>();
  #known: readonly string[] | undefined;

  constructor(load: () => readonly string[]) {
    this.#load = load;
  }

  /** Empty text where nothing is near. */
  nearest(word: string): string {
    let found = this.#found.get(word);
    if (found !== undefined) return found;
    if (this.#found.size >= most) return '';
    found = nearest(word, (this.#known ??= this.#load()));
    this.#found.set(word, found);
    return found;
  }
}
