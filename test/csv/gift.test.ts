import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { readGift } from '../../src/csv/gift-read.js';
import { writeGift } from '../../src/csv/gift-write.js';
import { questionFaults } from '../../src/domain/bank/check-question.js';
import { arbitraryData } from './question-arbitrary.js';

const read = (text: string) => readGift(new TextEncoder().encode(text), { file: 'bank.gift' });

describe('a bank goes out and comes in again', () => {
  test('import, export and import again is the identity', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryData, { minLength: 1, maxLength: 5 }), async (bank) => {
        for (const { question } of bank) expect(questionFaults(question)).toEqual([]);
        const text = writeGift(bank);
        const once = await read(text);
        expect(once.faults).toEqual([]);
        expect(once.questions.map(({ data }) => data)).toEqual(bank);
        expect(writeGift(once.questions.map(({ data }) => data))).toBe(text);
        // The file is sound GIFT for others too: the library takes it whole, as it stands.
        expect(parse(text).filter(({ type }) => type !== 'Category')).toHaveLength(bank.length);
      }),
      { numRuns: 120 },
    );
  });
});
