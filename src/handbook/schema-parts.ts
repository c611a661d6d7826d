/** What the parts of the handbook's schema have in common: texts, codes, roles, spans. */
import { z } from 'zod';
import { isDay } from '../domain/day.js';
import { roles } from '../domain/handbook/roles.js';

/** Codes: letters, digits, `_` and `-`; they are always text, so that `0012` keeps its zeros. */
export const codePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export const text = z.string().regex(/\S/);
export const code = z.string().regex(codePattern);
export const time = z.string().regex(timePattern);
export const day = z.string().regex(dayPattern).refine(isDay);
export const status = z.enum(['present', 'late', 'left_early', 'absent', 'excused']);
export const rate = z.number().min(0).max(1);

/** A section: codes of the author's choosing. The codes themselves are checked by `shape.ts`, together with all else. */
export const section = <Entry extends z.ZodType>(entry: Entry) =>
  z.record(z.string().meta({ pattern: codePattern.source }), entry);

export const role = (description: string) => z.enum(roles).describe(description);

export const span = (description: string) =>
  z
    .strictObject({
      days: z.int().min(0).describe('Calendar days.').optional(),
      workdays: z
        .number()
        .min(0)
        .multipleOf(0.5)
        .describe('Working days of the office; half days as 0.5.')
        .optional(),
      months: z.int().min(0).describe('Calendar months.').optional(),
    })
    .describe(`${description} Give exactly one of days, workdays, months.`);
