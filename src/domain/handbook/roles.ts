import type { Role } from './types.js';

/** Every role, in the order in which the office lists them (001 §2, 000 §2). */
export const roles = [
  'assistant',
  'specialist',
  'supervisor',
  'manager',
  'mentor',
  'trainer',
  'trainee',
  'hr',
] as const satisfies readonly Role[];
