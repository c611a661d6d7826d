import type { Command } from 'commander';
import type { App } from '../app.js';

/** What a verb's file exports: it hangs its subjects under the program. */
export type AddVerb = (program: Command, app: App) => void;

/** A subject below a verb, such as `plan batch`. */
export function subject(parent: Command, name: string, summary: string): Command {
  return parent.command(name).description(summary).summary(summary);
}
