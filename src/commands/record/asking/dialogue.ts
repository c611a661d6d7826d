/**
 * Records that are asked for in the terminal, person after person. Each person's answer is an entry of its own, through
 * the very import that a file goes through: what has been answered is in the store at once, is judged while somebody is
 * there to mend it, can be taken back by itself, and whoever starts again goes on with those of whom nothing is recorded.
 */
import type { App } from '../../../app.js';
import { isRefused, parseCodeCell, parseDayCell, type Parsed } from '../../../csv/values.js';
import type { Refused } from '../../../domain/refusals/index.js';
import { Cancelled, InputError, refused } from '../../../errors.js';
import type { RefusalText } from '../../../i18n/types.js';
import { requirePerson } from '../../../operations/find-standing.js';
import type { ImportInput, ImportResult } from '../../../operations/import.js';

/** What is typed to stop, in every language. */
const stopWord = 'q';

/** What an answer comes to: something to record, nothing, or the wish to stop (after recording what was answered). */
export interface Answered {
  record: (() => ImportResult) | null;
  stop: boolean;
}

export const skipped: Answered = { record: null, stop: false };
export const stopped: Answered = { record: null, stop: true };

/** @throws InputError `argument_missing` where nobody can be asked */
export function requireTerminal(app: App): void {
  if (app.prompter.interactive) return;
  throw new InputError(refused('argument_missing', { argument: 'FILE' }));
}

/** The matters of a list, one after the other. */
export function eachOf<T>(matters: readonly T[]): () => Promise<T | null> {
  let at = 0;
  return () => Promise.resolve(matters[at++] ?? null);
}

/**
 * Asks until nothing is left or somebody stops. A fault is told, and the same is asked again. Ctrl-C stops as well; what
 * was answered before is kept. `next`: whom or what to ask about; `null` where nothing is left.
 */
export async function holdDialogue<T>(
  app: App,
  next: () => Promise<T | null>,
  ask: (matter: T) => Promise<Answered>,
): Promise<void> {
  const t = app.texts.record.asking;
  await app.say(t.how(stopWord));
  let recorded = 0;
  let unchanged = 0;
  let stop = false;
  try {
    for (let matter = await next(); matter !== null && !stop;) {
      const answer = await ask(matter);
      stop = answer.stop;
      const result = answer.record?.();
      if (result && result.faults.length > 0) {
        for (const fault of result.faults) await app.say(faultText(app, fault.refused));
        stop = false;
        continue;
      }
      if (result && result.created + result.changed > 0) recorded += 1;
      else if (result) unchanged += 1;
      if (!stop) matter = await next();
    }
  } catch (error) {
    // What was recorded is recorded: only where nothing was is it as if nothing had been asked.
    if (!(error instanceof Cancelled) || recorded === 0) throw error;
    stop = true;
  }
  const dry = app.options.dryRun === true;
  await app.printText(t.finished({ recorded, stopped: stop, dry }), {
    recorded,
    unchanged,
    stopped: stop,
  });
}

const refusalText = (app: App, { code, facts }: Refused): RefusalText =>
  (app.texts.refusals[code] as (facts: unknown) => RefusalText)(facts);

/** A fault with its remedy. */
export function faultText(app: App, why: Refused): string {
  const { message, hint } = refusalText(app, why);
  return app.texts.app.sentences(hint === undefined ? [message] : [message, hint]);
}

/** What every one-row import of a dialogue has in common: no file, so no hash that would be known again. */
export const oneRow = (app: App, command: string): ImportInput => ({
  command,
  hash: '',
  dryRun: app.options.dryRun === true,
  again: true,
  faults: [],
});

export type Typed<T> = { is: 'value'; value: T } | { is: 'nothing' } | { is: 'stop' };

/** What an answer comes to where nothing was typed that could be recorded. */
export const ended = ({ is }: Typed<never>): Answered => (is === 'stop' ? stopped : skipped);

/** A value typed in; asked again until it is one. Enter alone is nothing, unless something is suggested. */
export async function askValue<T extends string | number>(
  app: App,
  question: string,
  parse: (text: string) => Parsed<T>,
  suggestion?: string,
): Promise<Typed<T>> {
  for (;;) {
    const text = (await app.prompter.text(question, 'FILE', suggestion)).trim();
    if (text.toLowerCase() === stopWord) return { is: 'stop' };
    if (text === '') return { is: 'nothing' };
    const value = parse(text);
    if (!isRefused(value)) return { is: 'value', value };
    await app.say(faultText(app, value));
  }
}

/** Somebody who is named by employee number, asked for until it is known; `null` where nobody is left to be named. */
export async function askPerson(
  app: App,
  question: string,
): Promise<{ employeeNo: string; name: string } | null> {
  for (;;) {
    const typed = await askValue(app, question, parseCodeCell);
    if (typed.is !== 'value') return null;
    try {
      return requirePerson(app.store(), typed.value, app.today());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await app.say(faultText(app, error.refused));
    }
  }
}

/** One of some choices, or neither: `skip` and `stop` are choices too. */
export async function askChoice<T extends string>(
  app: App,
  question: string,
  choices: readonly { value: T; name: string }[],
): Promise<Typed<T>> {
  const t = app.texts.record.asking;
  const chosen = await app.prompter.choose<T | 'skip' | 'stop'>(question, 'FILE', [
    ...choices,
    { value: 'skip', name: t.skip },
    { value: 'stop', name: t.stop },
  ]);
  if (chosen === 'stop') return { is: 'stop' };
  return chosen === 'skip' ? { is: 'nothing' } : { is: 'value', value: chosen };
}

/** A text as it is. */
export const asText = (text: string): Parsed<string> => text;

/** A day as it is typed: never the number of a day, as Excel has it. */
export const asDay = (text: string): Parsed<string> => parseDayCell(text, { excelSerial: false });
