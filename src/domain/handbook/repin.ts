import type { Handbook } from './types.js';

/** A batch as far as its rules are concerned. */
export interface RepinCase {
  batch: string;
  program: string;
  /** Assessments of which there are attempts in the batch. */
  assessments: readonly string[];
  /** Stages of which the batch has sessions. */
  stages: readonly string[];
}

export type RepinDecision =
  | { kind: 'repin' }
  | { kind: 'refuse'; code: 'repin_program'; facts: { batch: string; program: string } }
  | { kind: 'refuse'; code: 'repin_assessments'; facts: { batch: string; assessments: string } }
  | { kind: 'refuse'; code: 'repin_stages'; facts: { batch: string; stages: string } };

/**
 * A running batch goes on under newer rules only where these still know its program, the stages of its sessions and
 * every assessment that somebody in it has sat (`programs`, `assessments`): nothing that happened may lose its rule.
 */
export function decideRepin(handbook: Handbook, running: RepinCase): RepinDecision {
  const { batch } = running;
  const program = Object.hasOwn(handbook.programs, running.program)
    ? handbook.programs[running.program]
    : undefined;
  if (!program) {
    return { kind: 'refuse', code: 'repin_program', facts: { batch, program: running.program } };
  }
  const known = new Set(program.stages.map((stage) => stage.code));
  const stages = running.stages.filter((stage) => !known.has(stage)).join(', ');
  if (stages !== '') return { kind: 'refuse', code: 'repin_stages', facts: { batch, stages } };
  const assessments = running.assessments
    .filter((code) => !Object.hasOwn(handbook.assessments, code))
    .join(', ');
  if (assessments === '') return { kind: 'repin' };
  return { kind: 'refuse', code: 'repin_assessments', facts: { batch, assessments } };
}
