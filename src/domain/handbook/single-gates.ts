import type { Gate, SingleGate } from './types.js';

/** The gates of a stage one by one, those of its choices included (`programs.*.stages[].gates`). */
export function singleGates(gates: readonly Gate[]): SingleGate[] {
  return gates.flatMap((gate) =>
    gate.kind === 'any_of' ? gate.options.flatMap((option) => option.gates) : [gate],
  );
}
