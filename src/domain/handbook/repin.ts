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

/** Why a batch cannot go on under other rules. */
export type RepinObstacle =
  | { code: 'repin_program'; facts: { batch: string; program: string } }
  | { code: 'repin_stages'; facts: { batch: string; stages: string } }
  | { code: 'repin_assessments'; facts: { batch: string; assessments: string } };

export type RepinDecision = { kind: 'repin' } | ({ kind: 'refuse' } & RepinObstacle);

/**
 * A running batch goes on under newer rules only where these still know its program, the stages of its sessions and
 * every assessment that somebody in it has sat (`programs`, `assessments`): nothing that happened may lose its rule.
 */
export function decideRepin(handbook: Handbook, running: RepinCase): RepinDecision {
  const [first] = repinObstacles(handbook, running);
  return first ? { kind: 'refuse', ...first } : { kind: 'repin' };
}

/** Everything that a batch has used and the rules do not know; without its program, its stages are not asked for. */
export function repinObstacles(handbook: Handbook, running: RepinCase): RepinObstacle[] {
  const { batch } = running;
  const obstacles: RepinObstacle[] = [];
  const program = Object.hasOwn(handbook.programs, running.program)
    ? handbook.programs[running.program]
    : undefined;
  if (!program) {
    obstacles.push({ code: 'repin_program', facts: { batch, program: running.program } });
  } else {
    const known = new Set(program.stages.map((stage) => stage.code));
    const stages = running.stages.filter((stage) => !known.has(stage)).join(', ');
    if (stages !== '') obstacles.push({ code: 'repin_stages', facts: { batch, stages } });
  }
  const assessments = running.assessments
    .filter((code) => !Object.hasOwn(handbook.assessments, code))
    .join(', ');
  if (assessments !== '') {
    obstacles.push({ code: 'repin_assessments', facts: { batch, assessments } });
  }
  return obstacles;
}
