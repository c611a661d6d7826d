import type { Handbook } from './types.js';

/** Where the slot of a session stands in the handbook (`programs.*.stages[].timetable[]`; 001 §3.4). */
export function slotPath(
  { programs }: Pick<Handbook, 'programs'>,
  { program, stage, slot }: { program: string; stage: string; slot: number },
): string {
  const index = (programs[program]?.stages ?? []).findIndex(({ code }) => code === stage);
  return `programs.${program}.stages[${index}].timetable[${slot}]`;
}
