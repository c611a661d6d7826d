import { addSpan, type Calendar } from '../calendar.js';
import { addDays, addMonths, type Day } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';
import type { Audience, JoinedIn } from '../handbook/types-in-service.js';
import { pauseOn } from '../standing/pauses.js';
import type { PauseFact } from '../standing/facts.js';

/** A person as the rules of an in-service training see them on its day. */
export interface Candidate {
  hiredOn: Day;
  /** The membership of the session's day. */
  department: string | null;
  team: string | null;
  position: string | null;
  level: string | null;
  /** How the person's last training ended, where it ended and no other goes on. */
  left: { on: Day; reason: 'withdrawn' | 'dismissed' } | null;
  /** Leaves of absence. */
  pauses: readonly PauseFact[];
  /** The last session of the stage that the audience asks for; `null` where there is none. */
  stageEndsOn: Day | null;
  /** Another session of the same training. `attended` is `null` where nothing is recorded. */
  others: readonly { session: string; day: Day; attended: boolean | null }[];
}

/** When a training is, and when it was the time before by its rule. */
export interface Occasion {
  day: Day;
  previousOn: Day | null;
}

/** Why somebody is meant to come; each condition of the audience with the day that fulfils it. */
export type Ground =
  | { is: 'everyone' }
  | { is: 'joined'; when: JoinedIn; hired_on: Day }
  | { is: 'within'; hired_on: Day; until: Day }
  | { is: 'after_stage'; stage: string; ended_on: Day };

/** Why somebody who is meant to come is left out all the same. */
export type Obstacle =
  | { is: 'attended'; session: string; day: Day }
  | { is: 'placed'; session: string; day: Day }
  | { is: 'absent_then'; from: Day; until: Day | null }
  | { is: 'left'; on: Day; how: 'withdrawn' | 'dismissed' };

export type Invitation =
  | { kind: 'invited'; grounds: readonly Ground[] }
  | { kind: 'left_out'; grounds: readonly Ground[]; obstacle: Obstacle }
  | { kind: 'not_meant' };

/**
 * Recurring training is for those who are employed on its day and whom every condition of its audience fits then: when
 * they joined, which training is behind them, where they belong (`in_service.*.audience`; 001 §5.1-5.5). Of these are
 * left out who attended it before where it is given once, who is on leave of absence, and who has left.
 */
export function decideInvitation(
  calendar: Calendar,
  audience: Audience,
  person: Candidate,
  occasion: Occasion,
): Invitation {
  const { day } = occasion;
  if (person.hiredOn > day || !belongs(audience, person)) return { kind: 'not_meant' };
  const grounds = groundsOf(calendar, audience, person, occasion);
  if (!grounds) return { kind: 'not_meant' };
  const obstacle = obstacleOf(audience, person, day);
  return obstacle ? { kind: 'left_out', grounds, obstacle } : { kind: 'invited', grounds };
}

/** Departments, teams, positions and levels, as they are on the day; written in whatever width or case. */
function belongs(audience: Audience, person: Candidate): boolean {
  const among = (names: readonly string[] | undefined, own: string | null): boolean =>
    names === undefined || names.some((name) => nameKey(name) === nameKey(own ?? ''));
  return (
    among(audience.departments, person.department) &&
    among(audience.teams, person.team) &&
    among(audience.positions, person.position) &&
    among(audience.levels, person.level)
  );
}

/** The grounds, if every condition that is given holds. */
function groundsOf(
  calendar: Calendar,
  audience: Audience,
  { hiredOn, stageEndsOn }: Candidate,
  occasion: Occasion,
): Ground[] | undefined {
  if (audience.everyone) return [{ is: 'everyone' }];
  const grounds: Ground[] = [];
  const { joined, within, after_stage: stage } = audience;
  if (joined !== undefined) {
    if (hiredOn < joinedFrom(joined, occasion)) return undefined;
    grounds.push({ is: 'joined', when: joined, hired_on: hiredOn });
  }
  if (within !== undefined) {
    const until = addSpan(calendar, hiredOn, within);
    if (until < occasion.day) return undefined;
    grounds.push({ is: 'within', hired_on: hiredOn, until });
  }
  if (stage !== undefined) {
    if (stageEndsOn === null || stageEndsOn >= occasion.day) return undefined;
    grounds.push({ is: 'after_stage', stage, ended_on: stageEndsOn });
  }
  return grounds.length > 0 ? grounds : undefined;
}

/** The first day of joining that counts. */
function joinedFrom(joined: JoinedIn, { day, previousOn }: Occasion): Day {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (joined) {
    case 'this_month':
      return `${day.slice(0, 7)}-01`;
    case 'this_quarter':
      return addMonths(`${day.slice(0, 7)}-01`, -((month - 1) % 3));
    case 'this_year':
      return `${year}-01-01`;
    case 'since_last':
      return previousOn === null ? '' : addDays(previousOn, 1);
  }
}

function obstacleOf(audience: Audience, person: Candidate, day: Day): Obstacle | undefined {
  const { left } = person;
  if (left && left.on <= day) return { is: 'left', on: left.on, how: left.reason };
  const pause = pauseOn(person, day);
  if (pause) return { is: 'absent_then', from: pause.from, until: pause.until };
  if (!audience.once) return undefined;
  const attended = person.others.find((other) => other.attended === true);
  if (attended) return { is: 'attended', session: attended.session, day: attended.day };
  const placed = person.others.find((other) => other.attended === null);
  if (placed) return { is: 'placed', session: placed.session, day: placed.day };
  return undefined;
}
