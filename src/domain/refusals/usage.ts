/** What can be wrong with a command line and its surroundings. */
export interface UsageRefusals {
  option_unknown: { option: string; suggestion: string };
  option_argument: { option: string };
  option_value: { option: string; value: string; expected: string };
  option_choice: { option: string; value: string; choices: string; suggestion: string };
  /** `choices`: what it takes, where that is one of a few. */
  option_missing: { option: string; choices?: string };
  option_conflict: { first: string; second: string };
  command_unknown: { command: string; suggestion: string };
  argument_missing: { argument: string };
  argument_extra: { expected: number; found: number };
  format_for_extension: { format: string; file: string };
  format_unsupported: { format: string; command: string; supported: string };
  language_unknown: { value: string };
  output_exists: { file: string };
  output_is_store: { file: string };
  output_failed: { file: string; detail: string };
  output_binary_terminal: { format: string };
  not_confirmed: { option: string };
  cancelled: Record<string, never>;
  bug: { detail: string };
}
