/**
 * The errors that the product throws on purpose. Each carries a code of `domain/refusals`, and its class decides the
 * exit code. Anything else that is thrown is a bug of ours (70).
 */
import type { Fault, RefusalCode, Refused, Refusals } from './domain/refusals/index.js';

/** What a run tells its caller (README, "Exit codes"). */
export const exitCodes = {
  done: 0,
  refused: 1,
  input: 2,
  store: 3,
  bug: 70,
  output: 74,
  busy: 75,
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The base of all errors made on purpose. */
export abstract class CohortError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly refused: Refused;
  /** Everything wrong with a file, in the order of its lines; empty where the error is not about a file's rows. */
  readonly faults: readonly Fault[];

  constructor(refused: Refused, faults: readonly Fault[] = [], cause?: unknown) {
    super(refused.code, { cause });
    this.name = new.target.name;
    this.refused = refused;
    this.faults = faults;
  }
}

/** The command line or a file is wrong: exit 2. */
export class InputError extends CohortError {
  readonly exitCode = exitCodes.input;
}

/** A rule forbids it, or a check found something: exit 1. */
export class Refusal extends CohortError {
  readonly exitCode = exitCodes.refused;
}

/** The store is missing, foreign, newer or damaged: exit 3. */
export class StoreError extends CohortError {
  readonly exitCode = exitCodes.store;
}

/** Another process holds the store: exit 75, try again. */
export class BusyError extends CohortError {
  readonly exitCode = exitCodes.busy;
}

/** Writing failed and its outcome is unknown: exit 74, running again is safe. */
export class OutputError extends CohortError {
  readonly exitCode = exitCodes.output;
}

/** The person at the terminal said no: exit 130. */
export class Cancelled extends CohortError {
  readonly exitCode = exitCodes.cancelled;
  constructor() {
    super({ code: 'cancelled', facts: {} });
  }
}

/** A refusal as data, with its facts checked against its code. */
export function refused<K extends RefusalCode>(code: K, facts: Refusals[K]): Refused {
  return { code, facts } as Refused;
}

/** Throws what a list of faults amounts to: exit 2 where any is the file's, exit 1 where only rules forbid it. */
export function faultError(faults: readonly Fault[]): InputError | Refusal {
  const [first] = faults;
  if (!first) throw new Error('faultError needs a fault');
  const input = faults.find((fault) => fault.by === 'input');
  return input ? new InputError(input.refused, faults) : new Refusal(first.refused, faults);
}
