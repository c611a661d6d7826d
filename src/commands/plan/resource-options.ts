import type { App } from '../../app.js';
import { parseScoreCell } from '../../csv/values.js';
import type { ResourceKind, TrainerKind } from '../../domain/resources/resource.js';
import { InputError, refused } from '../../errors.js';
import type { Pieces } from '../../operations/arrange-resources.js';
import type { AnyResource } from '../../operations/find-resource.js';
import { sayEntry } from '../importing.js';
import { checkChoice } from '../options.js';
import { textOption } from './session-options.js';

export const resourceKinds = ['trainer', 'venue', 'equipment'] as const;
export const trainerKinds = ['internal_expert', 'key_staff', 'external'] as const;
const weekdayCodes = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The code of a choice that may be given by its word. @throws InputError `option_choice` */
export function wordChoice<T extends string>(
  app: App,
  option: string,
  vocabulary: string,
  value: string,
  choices: readonly T[],
): T {
  const wanted = value.normalize('NFKC').trim().toLowerCase();
  const words = app.texts.words[vocabulary] ?? {};
  const found = choices.find((code) => [code, words[code]?.toLowerCase()].includes(wanted));
  return found ?? checkChoice(option, wanted.replaceAll('-', '_'), choices);
}

/** A kind of resource from an argument or `--of`; `null` where it was not given. @throws InputError `option_choice` */
export function kindOption(
  app: App,
  option: string,
  value: string | undefined,
): ResourceKind | null {
  return value === undefined ? null : wordChoice(app, option, 'resource', value, resourceKinds);
}

/** @throws InputError `option_choice` */
export function trainerKindOption(app: App, value: string | undefined): TrainerKind | null {
  return value === undefined
    ? null
    : wordChoice(app, '--kind', 'trainer_kind', value, trainerKinds);
}

/** Weekdays as ISO numbers: `mon,wed`, `1,3`, `周一`. @throws InputError `option_value` */
export function weekdaysOption(app: App, value: string): number[] {
  const words = app.texts.words['weekday'] ?? {};
  const days = value.split(/[,，、;；\s]+/).filter((part) => part !== '');
  const numbers = days.map((part) => {
    const wanted = part.normalize('NFKC').toLowerCase();
    const at = weekdayCodes.findIndex(
      (code, index) =>
        [String(index + 1), code].includes(wanted) || words[code]?.toLowerCase() === wanted,
    );
    if (at >= 0) return at + 1;
    const expected = app.texts.resources.weekdays;
    throw new InputError(refused('option_value', { option: '--weekday', value: part, expected }));
  });
  return [...new Set(numbers)].sort();
}

/** The word of an ISO weekday. */
export const weekdayWord = (app: App, weekday: number): string =>
  app.texts.words['weekday']?.[weekdayCodes[weekday - 1] ?? ''] ?? String(weekday);

/** `projector=1 recorder=2`. @throws InputError `equipment_pair` */
export function piecesOption(values: readonly string[]): Pieces {
  return values
    .flatMap((value) => value.split(/[,，、;；]/))
    .map((value) => {
      const match = /^\s*([^=]+?)\s*=\s*(\d{1,4})\s*$/.exec(value.normalize('NFKC'));
      if (!match) throw new InputError(refused('equipment_pair', { value }));
      return { equipment: match[1] ?? '', count: Number(match[2]) };
    });
}

/** `projector=1, recorder=2`; none where there is nothing. */
export function piecesText(app: App, pieces: ReadonlyMap<string, number>): string {
  const texts = [...pieces].map(([code, count]) => `${code}=${count}`);
  return texts.join(app.texts.render.list_separator) || app.texts.app.none;
}

/** Names from an option, several with commas. @throws InputError `option_value` */
export function namesOption(app: App, option: string, values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(/[,，、;；]/))
    .filter((value) => value.trim() !== '')
    .map((value) => textOption(app, option, value));
}

/** A score as integer hundredths. @throws InputError `option_value` */
export function scoreOption(app: App, value: string): number {
  const parsed = parseScoreCell(value);
  if (typeof parsed === 'number') return parsed;
  const expected = app.texts.resources.evaluate.scoreExpected;
  throw new InputError(refused('option_value', { option: '--score', value, expected }));
}

/** The text of an option that must be given: asked for on a terminal. @throws InputError `option_missing`, `option_value` */
export async function askText(
  app: App,
  option: string,
  question: string,
  given: string | undefined,
): Promise<string> {
  return textOption(app, option, given ?? (await app.prompter.text(`${question}:`, option)));
}

export const kindWord = (app: App, { kind }: Pick<AnyResource, 'kind'>): string =>
  app.texts.words['resource']?.[kind] ?? kind;

/** Says what a writing command did, and which entry it made. */
export async function showDone(
  app: App,
  lines: readonly string[],
  entry: number | null,
  json: Readonly<Record<string, unknown>>,
): Promise<void> {
  await app.printText(lines.join('\n'), { entry, ...json });
  await sayEntry(app, entry);
}
