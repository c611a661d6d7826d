import type { Tone } from './tone.js';

type Painter = (text: string) => string;

export type Paint = Readonly<Record<Tone | 'title' | 'header', Painter>>;

const same: Painter = (text) => text;

const plain: Paint = {
  title: same,
  header: same,
  good: same,
  attention: same,
  bad: same,
  notice: same,
  quiet: same,
};

let coloured: Paint = plain;

/** Loads the colours; needed once before `paint`, and only where there is a terminal that shows them. */
export async function loadColours(): Promise<void> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  coloured = {
    title: (text) => chalk.bold(text),
    header: (text) => chalk.bold(text),
    good: (text) => chalk.green(text),
    attention: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    notice: (text) => chalk.cyan(text),
    quiet: (text) => chalk.dim(text),
  };
}

/** The colours of the terminal. Whether there are any was decided by the caller: chalk itself ignores NO_COLOR. */
export function paint({ colour }: { colour: boolean }): Paint {
  return colour ? coloured : plain;
}
