import { later, type Day } from '../day.js';
import { singleGates } from '../handbook/single-gates.js';
import type { Handbook, Program } from '../handbook/types.js';
import type { MentorStandard } from '../handbook/types-mentors.js';
import type { StandingGate } from '../standing/standing.js';

/** The checklists of a program that a mentor signs (`checklists.*.signed_by`; 001 §3.1b). */
export function mentorChecklists(
  { checklists }: Pick<Handbook, 'checklists'>,
  program: Program | undefined,
): string[] {
  const gates = singleGates((program?.stages ?? []).flatMap((stage) => stage.gates));
  const codes = gates.flatMap((gate) => (gate.kind === 'checklist' ? [gate.checklist] : []));
  return [...new Set(codes)].filter((code) => checklists[code]?.signed_by === 'mentor');
}

/** A standard with its path in the handbook. */
export interface PlacedStandard {
  standard: MentorStandard;
  rule: string;
}

/** What the mentees of a program have to reach (`mentors.results.standards[]`; 003 §6). */
export function standardsOf({ mentors }: Pick<Handbook, 'mentors'>, program: string) {
  return (mentors?.results?.standards ?? []).flatMap((standard, at): PlacedStandard[] =>
    standard.program === program ? [{ standard, rule: `mentors.results.standards[${at}]` }] : [],
  );
}

/**
 * The stages of a program in which a trainee has a mentor: those of the standards, and those whose checklist a mentor
 * signs; in their order.
 */
export function mentoredStages(handbook: Handbook, program: string): string[] {
  const rules = handbook.programs[program];
  const standards = standardsOf(handbook, program).map(({ standard }) => standard.stage);
  return (rules?.stages ?? [])
    .filter(({ code, gates }) => {
      const own = { title: '', stages: [{ code, title: '', gates }] };
      return standards.includes(code) || mentorChecklists(handbook, own).length > 0;
    })
    .map(({ code }) => code);
}

/** When each stage began and ended, by code; `null` while it has not. A stage ends when all its gates hold. */
export function stageTimes(
  program: Program,
  gates: readonly StandingGate[],
  hiredOn: Day,
): Map<string, { began: Day | null; ended: Day | null }> {
  const times = new Map<string, { began: Day | null; ended: Day | null }>();
  let began: Day | null = hiredOn;
  for (const { code } of program.stages) {
    const own = gates.filter(({ stage, option }) => stage === code && option === null);
    const held = own.length > 0 && own.every(({ outcome }) => outcome.holds);
    let ended: Day | null = held ? began : null;
    for (const { outcome } of own) {
      if (ended !== null && outcome.since !== null) ended = later(ended, outcome.since);
    }
    times.set(code, { began, ended });
    began = ended;
  }
  return times;
}
