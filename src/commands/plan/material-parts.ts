import type { App } from '../../app.js';
import { isRefused, parseScoreCell } from '../../csv/values.js';
import type { VersionReason, VersionVerdict } from '../../domain/materials/version-state.js';
import { InputError, refused } from '../../errors.js';
import { findActorNames } from '../../operations/list-materials.js';
import type { VersionChange } from '../../operations/change-material.js';
import { sayEntry } from '../importing.js';
import { textOption } from './session-options.js';

/** The parts of a list on the command line: names, courses. */
export const listOption = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A text from an option, asked for where it is missing. @throws InputError `option_missing`, `option_value` */
export async function neededText(
  app: App,
  option: string,
  given: string | undefined,
  question: string,
): Promise<string> {
  return textOption(app, option, given ?? (await app.prompter.text(question, option)));
}

/** A text from an option, `null` where it was not given. @throws InputError `option_value` */
export const givenText = (app: App, option: string, given: string | undefined): string | null =>
  given === undefined ? null : textOption(app, option, given);

/** A score in points, with two decimals at most. @throws InputError `option_value` */
export function scoreOption(value: string): number {
  const parsed = parseScoreCell(value);
  if (!isRefused(parsed)) return parsed / 100;
  throw new InputError(refused('option_value', { option: '--score', value, expected: '4 | 4.5' }));
}

/** So many copies can be added at once. */
const mostCopies = 999;

/** A number of copies. @throws InputError `option_value` */
export function copiesOption(option: string, value: string, least: number): number {
  if (/^\d{1,3}$/.test(value) && Number(value) >= least) return Number(value);
  const expected = `${least}..${mostCopies}`;
  throw new InputError(refused('option_value', { option, value, expected }));
}

/** Where a version stands, in a word. */
export const stateWord = (app: App, { state }: Pick<VersionVerdict, 'state'>): string =>
  app.texts.words['material_state']?.[state] ?? state;

/** A reason as people read it, with names in place of employee numbers alone. */
export function reasonText(
  app: App,
  reason: VersionReason,
  nameOf: (key: string) => string,
): string {
  const named: VersionReason =
    reason.code === 'reviews_missing'
      ? { ...reason, missing: reason.missing.map(nameOf) }
      : reason.code === 'rejected_by'
        ? { ...reason, reviewer: nameOf(reason.reviewer) }
        : reason;
  return app.texts.materials.reason(named);
}

/** A verdict for programs. */
export const verdictJson = (
  app: App,
  verdict: VersionVerdict,
  nameOf: (key: string) => string,
) => ({
  version: verdict.version.number,
  state: verdict.state,
  usable: verdict.usable,
  usable_from: verdict.usableFrom,
  due_on: verdict.dues[0]?.dueOn ?? null,
  reasons: verdict.reasons.map((reason) => ({
    rule: reason.rule,
    text: reasonText(app, reason, nameOf),
  })),
});

/** Says where a version stands after something was recorded of it, and which entry it made. */
export async function showVerdict(app: App, change: VersionChange): Promise<void> {
  const t = app.texts.materials;
  const { entry, material, verdict } = change;
  const nameOf = findActorNames(app.store(), app.today());
  const state = stateWord(app, verdict);
  const { number: version } = verdict.version;
  const lines = [
    t.standing({ material, version, state }),
    ...verdict.reasons.map((reason) => t.why(reasonText(app, reason, nameOf), reason.rule)),
  ];
  await app.printText(lines.join('\n'), {
    entry,
    material,
    ...verdictJson(app, verdict, nameOf),
  });
  await sayEntry(app, entry);
}
