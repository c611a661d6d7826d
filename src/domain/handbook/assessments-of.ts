import type { Draft } from './findings.js';
import type { AnyOfGate, Gate, Handbook, Program, SingleGate } from './types.js';

/** Whether a gate is a choice between several ways. */
export function isChoice(gate: Draft<Gate>): gate is Draft<AnyOfGate> {
  return gate.kind === 'any_of';
}

/** The gates of a stage, those of its choices included. */
function singleGates(gates: readonly (Draft<Gate> | undefined)[] | undefined): Draft<SingleGate>[] {
  return (gates ?? []).flatMap((gate) => {
    if (!gate) return [];
    return isChoice(gate)
      ? (gate.options ?? []).flatMap((option) => singleGates(option?.gates))
      : [gate];
  });
}

/** The assessments that a program asks for: those of its gates, and those of which they are made. */
export function assessmentsOf(
  program: Draft<Program>,
  assessments: Draft<Handbook>['assessments'],
): string[] {
  const found = new Set(
    (program.stages ?? [])
      .flatMap((stage) => singleGates(stage?.gates))
      .flatMap((gate) => (gate.kind === 'assessment' && gate.assessment ? [gate.assessment] : [])),
  );
  // a set being walked also yields what is added to it meanwhile
  for (const code of found)
    for (const component of assessments?.[code]?.components ?? [])
      if (component?.assessment !== undefined) found.add(component.assessment);
  return [...found];
}

/** The codes of a program's stages. */
export function stageCodes(program: Draft<Program>): string[] {
  return (program.stages ?? []).flatMap((stage) => (stage?.code ? [stage.code] : []));
}
