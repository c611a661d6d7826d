import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.js';
import { isDay, type Day } from '../domain/day.js';
import { InputError, refused } from '../errors.js';
import type { Texts } from '../i18n/en.js';
import { formats, type Format } from '../render/options.js';
import { formatForFile } from '../render/output.js';

/** Adds the options that every command has to the program itself; commander finds them anywhere on the line. */
export function addGlobalOptions(program: Command, texts: Texts): void {
  const t = texts.app.options;
  program
    .option('--db <FILE>', t.db)
    .option('--today <YYYY-MM-DD>', t.today)
    .option('--lang <zh|en>', t.lang)
    .option('--format <FORMAT>', t.format)
    .option('--out <FILE>', t.out)
    .option('-y, --yes', t.yes)
    .option('--dry-run', t.dryRun)
    .option('-q, --quiet', t.quiet)
    .option('--force', t.force)
    .option('--raw', t.raw)
    .option('--ascii', t.ascii)
    .option('--actor <NAME>', t.actor);
}

/** The format that is asked for, by name or by the extension of the file; `undefined` where none is. */
export const askedFormat = ({ options: { format, out } }: App): Format | undefined =>
  format ?? formatForFile(out ?? '');

/** Reads the global options of a run, refusing a format that does not exist. */
export function globalOptions(command: Command): GlobalOptions {
  const options = command.optsWithGlobals<GlobalOptions & { format?: string }>();
  if (options.format !== undefined) {
    // A command with a format of its own writes that itself; commander gives the option to the program alone.
    const own = command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
    if (own.includes(options.format) && !formats.some((one) => one === options.format)) {
      command.setOptionValue('format', options.format);
      return { ...options, format: undefined };
    }
    checkChoice('--format', options.format, [...formats, ...own]);
  }
  dayOption('--today', options.today);
  return options;
}

/**
 * The value, if it is one of the choices.
 *
 * @throws InputError `option_choice`
 */
export function checkChoice<T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const suggestion = choices.find((choice) => choice.startsWith(value.slice(0, 2))) ?? '';
  throw new InputError(
    refused('option_choice', { option, value, choices: choices.join(', '), suggestion }),
  );
}

/**
 * A whole number from an option.
 *
 * @throws InputError `option_value`
 */
export function wholeNumber(option: string, value: string, least: number): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  throw new InputError(refused('option_value', { option, value, expected: `${least}..999999999` }));
}

/**
 * A day from an option; `undefined` where it was not given.
 *
 * @throws InputError `option_value`
 */
export function dayOption(option: string, value: string | undefined): Day | undefined {
  if (value === undefined || isDay(value)) return value;
  throw new InputError(refused('option_value', { option, value, expected: 'YYYY-MM-DD' }));
}

/**
 * A month from an option, `2026-03`; `undefined` where it was not given.
 *
 * @throws InputError `option_value`
 */
export function monthOption(option: string, value: string | undefined): string | undefined {
  if (value === undefined || isDay(`${value}-01`)) return value;
  throw new InputError(refused('option_value', { option, value, expected: 'YYYY-MM' }));
}

/**
 * Refuses formats that a command does not have.
 *
 * @throws InputError `format_unsupported`
 */
export function supportFormats(app: App, command: string, supported: readonly Format[]): void {
  const { format } = app.options;
  if (format === undefined || supported.includes(format)) return;
  throw new InputError(
    refused('format_unsupported', { format, command, supported: supported.join(', ') }),
  );
}

export type { Command };
