import type { Draft } from './findings.js';
import { singleGates } from './single-gates.js';
import type { Handbook, Program } from './types.js';

/** Assessments with everything of which they are made, composites of composites included; each once. */
export function withParts(
  codes: Iterable<string>,
  assessments: Draft<Handbook>['assessments'],
): string[] {
  const found = new Set(codes);
  // a set being walked also yields what is added to it meanwhile
  for (const code of found)
    for (const component of assessments?.[code]?.components ?? [])
      if (component?.assessment !== undefined) found.add(component.assessment);
  return [...found];
}

/** The assessments that a program asks for: those of its gates, and those of which they are made. */
export function assessmentsOf(
  program: Draft<Program>,
  assessments: Draft<Handbook>['assessments'],
): string[] {
  const asked = (program.stages ?? [])
    .flatMap((stage) => singleGates(stage?.gates ?? []))
    .flatMap((gate) => (gate.kind === 'assessment' && gate.assessment ? [gate.assessment] : []));
  return withParts(asked, assessments);
}

/** The codes of a program's stages. */
export function stageCodes(program: Draft<Program>): string[] {
  return (program.stages ?? []).flatMap((stage) => (stage?.code ? [stage.code] : []));
}
