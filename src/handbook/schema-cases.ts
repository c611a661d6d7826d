/** The schema of the section on the case library. */
import { z } from 'zod';
import { role, section, span, text } from './schema-parts.js';

const word = z.strictObject({ title: text.describe('As shown in lists and as files may say it.') });
const author = (description: string) =>
  z.boolean().describe(`${description}; not if left out.`).optional();

const review = z
  .strictObject({
    by: role('Who reviews cases before they are used.'),
    within: span('How long after a case, or its change, came in.'),
    author: author('Whether authors may review their own cases'),
  })
  .describe('Every case is reviewed before it is used.');

const excellent = z
  .strictObject({
    by: role('Who chooses the excellent cases of a month.'),
    day: z.int().min(1).max(28).describe('Day of the month from which they are chosen.'),
    within: span('How long choosing takes.'),
    per_month: z
      .int()
      .min(1)
      .max(99)
      .describe('So many of a month at most; any number if left out.')
      .optional(),
    author: author('Whether authors may choose their own cases'),
  })
  .describe('The excellent cases of a month.');

export const cases = z
  .strictObject({
    types: section(word).describe('Types of complaints, by code.'),
    difficulties: section(word).describe('How hard cases are to handle, by code.'),
    review,
    excellent: excellent.optional(),
  })
  .describe('The case library.');
