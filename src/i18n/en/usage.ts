import type { UsageRefusals } from '../../domain/refusals/usage.js';
import type { RefusalTexts } from '../types.js';

const didYouMean = (suggestion: string): string | undefined =>
  suggestion === '' ? undefined : `Did you mean ${suggestion}?`;

export const usage = {
  refusals: {
    option_unknown: (f) => ({
      message: `There is no option ${f.option}.`,
      hint: didYouMean(f.suggestion) ?? '--help lists the options.',
    }),
    option_argument: (f) => ({
      message: `${f.option} needs a value.`,
      hint: '--help shows which.',
    }),
    option_value: (f) => ({
      message: `${f.option} cannot be "${f.value}".`,
      hint: `It takes ${f.expected}.`,
    }),
    option_choice: (f) => ({
      message: `${f.option} cannot be "${f.value}".`,
      hint: didYouMean(f.suggestion) ?? `It takes one of: ${f.choices}.`,
    }),
    option_missing: (f) => ({
      message: `${f.option} is missing.`,
      hint:
        f.choices === undefined
          ? 'Give it with the command; --help says what it takes.'
          : `It takes one of: ${f.choices}.`,
    }),
    option_conflict: (f) => ({ message: `${f.first} and ${f.second} do not go together.` }),
    command_unknown: (f) => ({
      message: `There is no command "${f.command}".`,
      hint: didYouMean(f.suggestion) ?? '"cohort --help" lists the commands.',
    }),
    argument_missing: (f) => ({
      message: `${f.argument} is missing.`,
      hint: '--help shows how the command is used.',
    }),
    argument_extra: (f) => ({
      message: `The command takes ${f.expected} ${f.expected === 1 ? 'argument' : 'arguments'}, but was given ${f.found}.`,
      hint: 'Put names with spaces in quotes; --help shows how the command is used.',
    }),
    format_for_extension: (f) => ({
      message: `--format ${f.format} does not go with the file name ${f.file}.`,
      hint: 'Leave --format out, or choose a matching extension.',
    }),
    format_unsupported: (f) => ({
      message: `${f.command} has no output as ${f.format}.`,
      hint: `It has: ${f.supported}.`,
    }),
    language_unknown: (f) => ({
      message: `There is no language "${f.value}".`,
      hint: 'Use zh or en.',
    }),
    output_exists: (f) => ({
      message: `${f.file} exists already and holds something else.`,
      hint: 'Choose another name, or replace it with --force.',
    }),
    output_is_store: (f) => ({
      message: `${f.file} is the store: output is never written there.`,
      hint: 'Choose another name.',
    }),
    output_failed: (f) => ({
      message: `Writing ${f.file} failed: ${f.detail}`,
      hint: 'The store is not affected. Check the disk and the folder, then run the command again.',
    }),
    output_binary_terminal: (f) => ({
      message: `${f.format} cannot be shown on a terminal.`,
      hint: 'Give it a file name with --out FILE.',
    }),
    not_confirmed: (f) => ({
      message: 'This needs a yes, and there is nobody to ask.',
      hint: `Say it with ${f.option}.`,
    }),
    cancelled: () => ({ message: 'Cancelled; nothing was changed.' }),
    bug: (f) => ({
      message: `This is a fault of cohort, not yours: ${f.detail}`,
      hint: 'Nothing was changed. Run it with COHORT_DEBUG=1 and report what it prints.',
    }),
  } satisfies RefusalTexts<UsageRefusals>,
};
