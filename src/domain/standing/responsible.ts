import type { Handbook, Responsible, Role } from '../handbook/types.js';

/**
 * On whose list falls what no other rule names somebody for: arranging retrainings and make-ups, settling what can no
 * longer be met, recording what is missing (`responsible.*`; the specialist where the handbook is silent, 001 §2).
 */
export function responsibleFor(
  handbook: Pick<Handbook, 'responsible'>,
  task: keyof Responsible,
): Role {
  return handbook.responsible?.[task] ?? 'specialist';
}
