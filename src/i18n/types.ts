import type { Refusals } from '../domain/refusals/index.js';

/** What a person reads of a refusal: what is wrong, and what to do about it. */
export interface RefusalText {
  message: string;
  hint?: string;
}

/** A text for every code of a family of refusals; a code without its text does not compile. */
export type RefusalTexts<Family> = {
  [Code in keyof Family]: (facts: Family[Code]) => RefusalText;
};

export type AllRefusalTexts = RefusalTexts<Refusals>;

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
