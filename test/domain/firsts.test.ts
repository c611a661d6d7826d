import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Firsts, hashText } from '../../src/domain/firsts.js';

it('finds of equal texts the first, as a map does, whatever the hashes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 3 }), { size: '+2' }),
      fc.constantFrom<(text: string) => number>(
        hashText,
        (text) => text.length,
        () => -7,
      ),
      (texts, hash) => {
        const firsts = new Firsts<{ text: string }>((a, b) => a.text === b.text);
        const known = new Map<string, { text: string }>();
        for (const text of texts) {
          const thing = { text };
          expect(firsts.meet(hash(text), thing)).toBe(known.get(text));
          if (!known.has(text)) known.set(text, thing);
        }
      },
    ),
  );
});

it('keeps a hundred thousand apart', () => {
  const firsts = new Firsts<string>((a, b) => a === b);
  const texts = Array.from({ length: 100_000 }, (_, at) => `KF${String(at).padStart(7, '0')}`);
  for (const text of texts) if (firsts.meet(hashText(text), text) !== undefined) expect.fail(text);
  const copies = texts.map((text) => `${text.slice(0, 4)}${text.slice(4)}`);
  for (const text of copies) if (firsts.meet(hashText(text), text) !== text) expect.fail(text);
});
