/** The schema's part about training materials: review before use, recurring reviews, lending. */
import { z } from 'zod';
import { role, section, span, text } from './schema-parts.js';

const late = z
  .enum(['allowed', 'refused'])
  .describe('Whether a material whose review is overdue may still be used; allowed if left out.');

const recurring = (description: string) =>
  z
    .strictObject({
      every: span('How long a review holds.'),
      warning: span('How long before it is due the review is announced.'),
      late: late.optional(),
    })
    .describe(description);

const kind = z.strictObject({
  title: text.describe('As shown in lists.'),
  trial_lecture: z
    .boolean()
    .describe('A trial lecture must be given before use; not if left out.')
    .optional(),
  compliance: z
    .boolean()
    .describe('A compliance review before use, and again every so often; not if left out.')
    .optional(),
  lend_for: span('How long a copy is lent; without it copies are not lent.').optional(),
});

const review = z
  .strictObject({
    reviewers: z.int().min(1).max(20).describe('The least number of reviewers.'),
    scale: z.int().min(2).max(100).describe('The highest score; the lowest is 1.'),
    minimum: z.number().min(1).max(100).describe('The least mean of the scores.'),
    author: z
      .boolean()
      .describe('Whether the author may be one of the reviewers; not if left out.')
      .optional(),
    within: span('How long a reviewer has, from the day of being asked.').optional(),
  })
  .describe('Review before use: a version may be used once it is passed.');

const trialLecture = z
  .strictObject({
    minimum: z.number().min(1).max(100).describe('The least score, on the scale of the review.'),
    within: span('How long after the passed review the lecture is held.').optional(),
  })
  .describe('The trial lecture of the kinds that need one.');

const loans = z
  .strictObject({
    at_once: z.int().min(1).max(99).describe('How many copies a person may have at a time.'),
    extensions: z
      .int()
      .min(0)
      .max(9)
      .describe('How often a loan may be extended, each time by lend_for; never if left out.')
      .optional(),
    when_overdue: z
      .enum(['allowed', 'refused'])
      .describe('Whether who has an overdue loan may borrow or extend; allowed if left out.')
      .optional(),
    fetch_after: span('How long after the due day somebody fetches the copy.').optional(),
    on_leaving: span('How long after leaving a copy that is still out is fetched.').optional(),
  })
  .describe('How copies are lent.');

export const materials = z
  .strictObject({
    responsible: role('Names reviewers, arranges trial lectures and recurring reviews.'),
    lending: role('Lends copies and fetches them back.'),
    review,
    trial_lecture: trialLecture.optional(),
    periodic: recurring('The review of every material in use.').optional(),
    compliance: recurring('The compliance review of the kinds that need one.').optional(),
    loans: loans.optional(),
    kinds: section(kind).describe('Kinds of materials, by code.'),
  })
  .describe('Training materials: review before use, recurring reviews, lending.');
