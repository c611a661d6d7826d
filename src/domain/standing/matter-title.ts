import type { Handbook } from '../handbook/types.js';

/**
 * What an action is about, in the handbook's words: an assessment, a stage of the program, a checklist, a drill or a
 * KPI; a session is known by its code.
 */
export function matterTitle(handbook: Handbook, program: string, about: string): string {
  const stages = handbook.programs[program]?.stages ?? [];
  return (
    handbook.assessments[about]?.title ??
    stages.find(({ code }) => code === about)?.title ??
    handbook.checklists[about]?.title ??
    handbook.drills[about]?.title ??
    handbook.kpis[about]?.title ??
    about
  );
}
