import type { Prompter } from '../app.js';
import { Cancelled, InputError, Refusal, refused } from '../errors.js';

interface PromptStreams {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: { isTTY?: boolean };
}

/** Without the line on arrow keys: the library has it in English only. */
const theme = { style: { keysHelpTip: (): undefined => undefined } };

/** Ctrl-C and a closed terminal end a question; both mean no. */
function isExit(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')
  );
}

async function asked<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw isExit(error) ? new Cancelled() : error;
  }
}

const mostListed = 20;

const listed = (choices: readonly string[]): string =>
  choices.length > mostListed
    ? `${choices.slice(0, mostListed).join(', ')}, ...`
    : choices.join(', ');

/** A prompter on a terminal; without one every question is a fault that names the option to give. */
export function createPrompter(streams: PromptStreams, yes: boolean): Prompter {
  const interactive = streams.input.isTTY === true && streams.output.isTTY === true;
  const context = { output: streams.output as unknown as NodeJS.WritableStream };
  const missing = (option: string, choices?: string): InputError =>
    new InputError(refused('option_missing', { option, ...(choices && { choices }) }));
  return {
    interactive,
    async text(question, option, suggestion) {
      if (!interactive) throw missing(option);
      const { default: inquirer } = await import('inquirer');
      const ask = inquirer.createPromptModule(context);
      return asked(async () => {
        const answer = await ask([
          { type: 'input', name: 'value', message: question, default: suggestion },
        ]);
        return String(answer.value).trim();
      });
    },
    async choose(question, option, choices) {
      if (!interactive) {
        const values = choices.map(({ value }) => value);
        throw missing(option, listed(values));
      }
      const { default: inquirer } = await import('inquirer');
      const ask = inquirer.createPromptModule(context);
      return asked(async () => {
        const answer = await ask([
          { type: 'select', name: 'value', message: question, choices: [...choices], theme },
        ]);
        return answer.value as (typeof choices)[number]['value'];
      });
    },
    async confirm(question, option = '--yes') {
      if (yes) return;
      if (!interactive) throw new Refusal(refused('not_confirmed', { option }));
      const { default: inquirer } = await import('inquirer');
      const ask = inquirer.createPromptModule(context);
      const agreed = await asked(async () => {
        const answer = await ask([
          { type: 'confirm', name: 'value', message: question, default: false },
        ]);
        return answer.value as boolean;
      });
      if (!agreed) throw new Cancelled();
    },
  };
}
