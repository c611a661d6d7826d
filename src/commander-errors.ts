import { CommanderError } from 'commander';
import { InputError, refused } from './errors.js';

const helpCodes = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Whether commander ended the run because it showed what was asked for. */
export function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && helpCodes.has(error.code) && error.exitCode === 0;
}

/** Whether a command was given without its subject, such as `cohort plan`: what is wanted is its help. */
export function lacksSubject(error: unknown): boolean {
  return error instanceof CommanderError && error.code === 'commander.help' && error.exitCode !== 0;
}

/** Commander's errors are English sentences with stable codes: ours are made from the codes and the quoted words. */
export function translateCommanderError(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return new InputError(refused('option_unknown', { option: quoted, suggestion }));
    case 'commander.unknownCommand':
      return new InputError(refused('command_unknown', { command: quoted, suggestion }));
    case 'commander.missingArgument':
      return new InputError(refused('argument_missing', { argument: quoted.toUpperCase() }));
    case 'commander.optionMissingArgument':
      return new InputError(refused('option_argument', { option: quoted }));
    case 'commander.missingMandatoryOptionValue':
      return new InputError(refused('option_missing', { option: quoted }));
    case 'commander.excessArguments': {
      const [expected = 0, found = 0] = (
        error.message.match(/\d+(?= argument)|\d+(?=\.$)/g) ?? []
      ).map(Number);
      return new InputError(refused('argument_extra', { expected, found }));
    }
    default:
      return new InputError(refused('command_unknown', { command: quoted, suggestion }));
  }
}
