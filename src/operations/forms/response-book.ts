import { newSalt, tokenOf } from '../../db/form-token.js';
import {
  insertResponse,
  responseFinder,
  type FormTarget,
  type StoredResponse,
} from '../../db/forms.js';
import type { Writer } from '../../db/write.js';
import { answerText, mergeAnswers, type Answers } from '../../domain/forms/read-answer.js';
import { compare } from '../../domain/compare.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import type { Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import type { RowOutcome } from '../import.js';

/** Who answered: somebody of the office, anybody by name, or one of whom only a token is kept. */
export type Respondent =
  { is: 'person'; id: number } | { is: 'name'; name: string } | { is: 'unnamed'; name: string };

/** A filled-in form that came in. */
export interface Given {
  form: string;
  target: FormTarget;
  who: Respondent | null;
  answers: Answers;
  givenOn: Day;
  /** Which of the stored ones may be of the same occasion; all where it is left out. */
  among?: (stored: StoredResponse) => boolean;
}

/**
 * What became of a filled-in form. `alike`: nobody is named, and one from before says just the same; `known`: who gives
 * no name has answered before.
 */
export type Recorded =
  | {
      kind: 'outcome';
      outcome: RowOutcome['outcome'];
      changes: RowOutcome['changes'];
      alike: boolean;
    }
  | { kind: 'known' }
  | { kind: 'fault'; why: Refused };

/**
 * The filled-in forms of an import beside those that are there. Forms without names are written last and in the order
 * of their tokens: their order in the file would tell whose they are.
 */
export class ResponseBook {
  readonly #write: Writer;
  readonly #find: ReturnType<typeof responseFinder>;
  readonly #reason: string | null;
  readonly #stored = new Map<string, StoredResponse[]>();
  readonly #said = new Map<string, { line: number; answers: Answers }>();
  readonly #unnamed: { salt: string; token: string; given: Given }[] = [];

  constructor(write: Writer, reason: string | null) {
    this.#write = write;
    this.#find = responseFinder(write.store);
    this.#reason = reason;
  }

  /** Keeps a filled-in form, or says why not. */
  take(line: number, given: Given): Recorded {
    const { who, answers } = given;
    const stored = this.#storedOf(given);
    if (who === null) {
      this.#insert(given, null, null);
      const alike = stored.some((one) => one.token === null && same(one.answers, answers));
      return { kind: 'outcome', outcome: 'created', changes: {}, alike };
    }
    const key = JSON.stringify([given.form, given.target, whoText(who)]);
    const said = this.#said.get(key);
    if (said) {
      if (same(said.answers, answers)) return unchanged;
      return { kind: 'fault', why: refused('form_twice', { first_line: said.line }) };
    }
    this.#said.set(key, { line, answers });
    const before = stored.find((one) => isOf(one, who));
    if (who.is === 'unnamed') return this.#takeUnnamed(given, who.name, before);
    if (!before) {
      this.#insert(given, who, null);
      return { kind: 'outcome', outcome: 'created', changes: {}, alike: false };
    }
    return this.#correct(given, who, before);
  }

  /** Writes the forms without names. */
  finish(): void {
    this.#unnamed.sort((a, b) => compare(a.token, b.token));
    for (const { salt, token, given } of this.#unnamed) {
      const { form, target, givenOn, answers } = given;
      const nobody = { respondentId: null, respondent: null, replaces: null, reason: null };
      const row = { form, ...target, ...nobody, salt, token, givenOn };
      insertResponse(this.#write, row, answers);
    }
  }

  /** Answers without names are never corrected: to say what changed would tell who had answered what. */
  #takeUnnamed(given: Given, name: string, before: StoredResponse | undefined): Recorded {
    if (before) return { kind: 'known' };
    const salt = newSalt();
    this.#unnamed.push({ salt, token: tokenOf(salt, name), given });
    return { kind: 'outcome', outcome: 'created', changes: {}, alike: false };
  }

  #correct(given: Given, who: Respondent, before: StoredResponse): Recorded {
    const { answers, added, changed } = mergeAnswers(before.answers, given.answers);
    if (added.length === 0 && changed.length === 0) return unchanged;
    if (changed.length > 0 && this.#reason === null) {
      return { kind: 'fault', why: refused('form_reason_missing', { items: changed.join(', ') }) };
    }
    this.#insert({ ...given, answers }, who, before);
    const changes: Record<string, readonly [string | null, string]> = {};
    for (const item of [...changed, ...added]) {
      const [from, to] = [before.answers.get(item), answers.get(item)];
      changes[item] = [from ? answerText(from) : null, to ? answerText(to) : ''];
    }
    return { kind: 'outcome', outcome: 'changed', changes, alike: false };
  }

  #insert(
    { form, target, givenOn, answers }: Given,
    who: Respondent | null,
    before: StoredResponse | null,
  ): void {
    const row = {
      form,
      ...target,
      respondentId: who?.is === 'person' ? who.id : null,
      respondent: who?.is === 'name' ? who.name : null,
      salt: null,
      token: null,
      givenOn: before?.givenOn ?? givenOn,
      replaces: before?.id ?? null,
      reason: before ? this.#reason : null,
    };
    insertResponse(this.#write, row, answers);
  }

  /** Those of entries before. */
  #storedOf({ form, target, among }: Given): StoredResponse[] {
    const key = JSON.stringify([form, target]);
    let stored = this.#stored.get(key);
    if (!stored) {
      const found = this.#find(form, target);
      stored = found.filter(({ entry }) => entry < this.#write.entry);
      this.#stored.set(key, stored);
    }
    return among ? stored.filter(among) : stored;
  }
}

const unchanged: Recorded = { kind: 'outcome', outcome: 'unchanged', changes: {}, alike: false };

const whoText = (who: Respondent): string =>
  who.is === 'person' ? `# ${who.id}` : nameKey(who.name);

function isOf(stored: StoredResponse, who: Respondent): boolean {
  switch (who.is) {
    case 'person':
      return stored.respondentId === who.id;
    case 'name':
      return stored.respondent !== null && nameKey(stored.respondent) === nameKey(who.name);
    case 'unnamed':
      return stored.salt !== null && tokenOf(stored.salt, who.name) === stored.token;
  }
}

function same(one: Answers, other: Answers): boolean {
  const { added, changed } = mergeAnswers(one, other);
  return one.size === other.size && added.length === 0 && changed.length === 0;
}
