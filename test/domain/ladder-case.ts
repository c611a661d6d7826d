import type { Assessment, AttendanceStatus, Ladder } from '../../src/domain/handbook/types.js';
import { decideAttempt } from '../../src/domain/standing/decide-attempt.js';
import type {
  ActFact,
  AttemptFact,
  DecisionFact,
  EnrollmentFacts,
  GrantFact,
  PlaceFact,
  Rules,
} from '../../src/domain/standing/facts.js';
import { ladderState, type LadderState } from '../../src/domain/standing/ladder.js';
import { attempt, foundation, person, rulesWith } from './standing-case.js';

export const code = 'foundation_written';

/** The default handbook with another ladder for the written exam, and more said of the exam itself. */
export function ladderRules(ladder: Omit<Ladder, 'title'>, more: Partial<Assessment> = {}): Rules {
  return rulesWith((handbook) => {
    handbook.ladders['default'] = { title: 'L', ...ladder };
    Object.assign(handbook.assessments[code] ?? {}, more);
  });
}

/** Attempts by day: failed with 50 points, passed with 90. */
export const failed = (...days: string[]): AttemptFact[] => days.map((day) => attempt(day, 50));
export const passed = (...days: string[]): AttemptFact[] => days.map((day) => attempt(day, 90));

let nextId = 1;

export const decision = (decidedOn: string, kind: DecisionFact['kind'] = 'another_round') => ({
  id: (nextId += 1),
  kind,
  assessment: code,
  decidedOn,
  decidedBy: 'Chen',
});

export const act = (kind: ActFact['kind'], on: string, about = code): ActFact => ({
  id: (nextId += 1),
  kind,
  about,
  on,
  by: 'Chen',
});

export const grant = (grantedOn: string, attempts = 1): GrantFact => ({
  id: (nextId += 1),
  assessment: code,
  attempts,
  grantedOn,
  grantedBy: 'Chen',
});

export function stateOn(rules: Rules, more: Partial<EnrollmentFacts>, today: string): LadderState {
  const state = ladderState(rules, person(more), code, today);
  if (!state) throw new Error('no ladder');
  return state;
}

/** What is said of an attempt on a day: its rung, or the code of the refusal. */
export function said(rules: Rules, more: Partial<EnrollmentFacts>, day: string): string {
  const decided = decideAttempt(rules, person(more), code, day);
  if (!decided) return 'nothing';
  return decided.kind === 'allow' ? String(decided.rung) : decided.code;
}

/** Round, rung and whether it was granted, of every attempt. */
export const climbed = ({ attempts }: LadderState): string[] =>
  attempts.map(({ round, rung, granted }) => `${round} ${rung ?? '-'}${granted ? ' granted' : ''}`);

/** The whole foundation attended again on one day, as a place in another batch. */
export function retrained(day: string, facts: EnrollmentFacts): EnrollmentFacts {
  const base = 1000 * (facts.places.length + 1);
  const places: PlaceFact[] = foundation.map((session) => ({
    session: { ...session, id: base + session.id, day },
    assessment: 'foundation_written',
    batch: 'R',
    assignedOn: day,
  }));
  const attendance = new Map(facts.attendance as ReadonlyMap<number, AttendanceStatus>);
  for (const { session } of places) attendance.set(session.id, 'present');
  return { ...facts, attendance, places: [...facts.places, ...places] };
}
