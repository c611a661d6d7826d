/** A number for a text, the same for the same text; `before` is that of the text in front of it. */
export function hashText(text: string, before = 0): number {
  let hash = before ^ text.length;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return hash ^ (hash >>> 13);
}

/**
 * Of things that are the same, the first. For very many that nearly all differ: a `Map` by a text composed of what makes
 * them the same takes five times as long.
 */
export class Firsts<T> {
  readonly #same: (a: T, b: T) => boolean;
  readonly #firsts: T[] = [];
  /** In pairs: a hash, and the place of its thing among the firsts, counted from 1; 0 where the slot is free. */
  #slots: Int32Array;

  /** `expected`: of how many things there is room for at once; there may be more. */
  constructor(same: (a: T, b: T) => boolean, expected = 0) {
    this.#same = same;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * Math.max(expected, 500) + 1)));
  }

  /** The thing that came first; `undefined` where it is this one. Things that are the same have the same hash. */
  meet(hash: number, thing: T): T | undefined {
    const slots = this.#slots;
    const end = slots.length - 1;
    let at = (2 * hash) & end;
    for (let place; (place = slots[at + 1] ?? 0) !== 0; at = (at + 2) & end) {
      const first = slots[at] === hash ? this.#firsts[place - 1] : undefined;
      if (first !== undefined && this.#same(first, thing)) return first;
    }
    slots[at] = hash;
    slots[at + 1] = this.#firsts.push(thing);
    if (4 * this.#firsts.length > end) this.#grow();
    return undefined;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(4 * old.length);
    const end = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      const [hash = 0, place = 0] = [old[from], old[from + 1]];
      if (place === 0) continue;
      let at = (2 * hash) & end;
      while (slots[at + 1] !== 0) at = (at + 2) & end;
      slots[at] = hash;
      slots[at + 1] = place;
    }
    this.#slots = slots;
  }
}
