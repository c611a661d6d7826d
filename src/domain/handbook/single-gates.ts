import type { Draft } from './findings.js';
import type { AnyOfGate, Gate, SingleGate } from './types.js';

/** Whether a gate is a choice between several ways. */
export function isChoice(gate: Draft<Gate>): gate is Draft<AnyOfGate> {
  return gate.kind === 'any_of';
}

/** The gates of a stage one by one, those of its choices included (`programs.*.stages[].gates`). */
export function singleGates(gates: readonly Gate[]): SingleGate[];
/** The same of a handbook that is still being checked. */
export function singleGates(gates: readonly (Draft<Gate> | undefined)[]): Draft<SingleGate>[];
export function singleGates(gates: readonly (Draft<Gate> | undefined)[]): Draft<SingleGate>[] {
  return gates.flatMap((gate) => {
    if (!gate) return [];
    return isChoice(gate)
      ? (gate.options ?? []).flatMap((option) => singleGates(option?.gates ?? []))
      : [gate];
  });
}
