import type { PlanSource, PlanStatement } from './types-annual-plan.js';

/** Everything that an item of the annual plan may have to state, in the order in which plans show it. */
export const planStatements = [
  'goal',
  'content',
  'audience',
  'time',
  'method',
  'trainer',
  'hours',
  'heads',
  'term',
  'departments',
] as const satisfies readonly PlanStatement[];

/** Where items of the annual plan come from. */
export const planSources = [
  'need',
  'gap',
  'recurring',
  'last_year',
  'evaluation',
  'manual',
] as const satisfies readonly PlanSource[];
