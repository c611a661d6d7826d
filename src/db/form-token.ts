import { createHash, randomBytes } from 'node:crypto';

/** A salt of its own for every filled-in form: the same person's tokens have nothing in common. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * What is kept in place of who answered. It answers only whether a name that is given again is the same one: nobody can
 * be read from it, though whoever has both the store and a list of names could try them all.
 */
export const tokenOf = (salt: string, respondent: string): string =>
  createHash('sha256').update(`${salt}\n${respondent}`).digest('hex');
