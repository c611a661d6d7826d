import { listSessionCodes } from '../db/attendance.js';
import { countAttended, insertSession } from '../db/batches.js';
import {
  findDrafted,
  insertInService,
  insertParticipant,
  listExcluded,
  listParticipants,
  type InServiceSession,
  findInService,
} from '../db/in-service.js';
import type { Store } from '../db/open.js';
import { currentRules } from '../db/rules.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import { compare } from '../domain/compare.js';
import { addDays, type Day } from '../domain/day.js';
import type { InServiceTraining } from '../domain/handbook/types-in-service.js';
import type { Ground, Obstacle } from '../domain/in-service/audience.js';
import { monthOf, nextSessionCode, workdayInMonth } from '../domain/in-service/occasion.js';
import { periodOf } from '../domain/recording/period.js';
import type { Rules } from '../domain/standing/facts.js';
import { unknownYears } from '../domain/timetable/lay-timetable.js';
import { occurrences } from '../domain/recurrence.js';
import { inviter, type Inviter } from './invite-in-service.js';

/** Somebody of whom a draft has something to say. */
export interface DraftedPerson {
  employeeNo: string;
  name: string;
  /**
   * `created`: asked now; `unchanged`: asked before, by the rule or by hand; `left_out`: the rule means them, and
   * something stands against it; `removed`: somebody took them off; `no_longer`: asked by the rule before, which does
   * not mean them any more.
   */
  outcome: 'created' | 'unchanged' | 'left_out' | 'removed' | 'no_longer';
  /** Path of the rule; none where somebody named them. */
  rule: string | null;
  grounds: readonly Ground[];
  obstacle: Obstacle | null;
}

/** A day of a rule, and what became of it. */
export interface DraftedSession {
  rule: string;
  training: InServiceTraining;
  /** The day on which the rule falls. */
  dueOn: Day;
  /** The workday to which it gives way. */
  scheduledOn: Day;
  /**
   * `over`: the day lies behind, and nothing was made; `held`: it is over or attendance is recorded, and nobody is
   * added; `cancelled`: it stays so.
   */
  outcome: 'created' | 'unchanged' | 'over' | 'held' | 'cancelled';
  /** None where nothing was made. */
  session: InServiceSession | null;
  people: DraftedPerson[];
}

export interface MonthDraft {
  entry: number | null;
  month: string;
  sessions: DraftedSession[];
  unknownYears: string[];
}

/** Weeks and intervals of recurring training are counted from this Monday, the first day of a year. */
const countedFrom: Day = '2001-01-01';
/** So far back the time before is looked for; a rule that recurs more seldom has none. */
const longestInterval = 800;

/**
 * Makes the in-service sessions of a month by the rules of the newest handbook, with the people whom they are for
 * (`in_service`; 001 §4.5, §5). What is there already stays; again adds only what is new. Days before `today` are left
 * out unless `past`.
 */
export function draftMonth(
  store: Store,
  context: WriteContext,
  input: { month: string; today: Day; past: boolean; dryRun: boolean },
): MonthDraft {
  const { month, dryRun } = input;
  const command = `plan session draft --month ${month}${input.past ? ' --past' : ''}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const rules = currentRules(store);
    const days = daysOf(rules, month);
    const sessions = days.map((day) => draftDay(write, rules, day, input));
    const made = sessions.filter(({ outcome }) => outcome === 'created').length;
    const people = sessions
      .flatMap((session) => session.people)
      .filter(({ outcome }) => outcome === 'created').length;
    const years = unknownYears(rules.calendar, `${month}-01`, `${month}-01`);
    return { result: { sessions, years }, summary: { month, sessions: made, people } };
  });
  return { entry, month, sessions: result.sessions, unknownYears: result.years };
}

interface RuleDay {
  rule: string;
  training: InServiceTraining;
  dueOn: Day;
  /** The workday on which it is held. */
  day: Day;
  previousOn: Day | null;
}

/** The days of a month on which something is to be held by the rules, in order of time. */
function daysOf({ handbook, calendar }: Rules, month: string): RuleDay[] {
  const period = periodOf(month);
  if (!period) return [];
  return Object.entries(handbook.in_service ?? {})
    .flatMap(([rule, training]) => {
      const { recurs } = training;
      const since = addDays(period.from, -longestInterval);
      const days = occurrences(recurs, startOf(recurs, since), since, period.to);
      return days.flatMap((dueOn, at): RuleDay[] => {
        if (dueOn < period.from) return [];
        const before = days[at - 1];
        const previousOn = before === undefined ? null : workdayInMonth(calendar, before);
        return [{ rule, training, dueOn, day: workdayInMonth(calendar, dueOn), previousOn }];
      });
    })
    .sort((a, b) => compare(`${a.day} ${a.training.start}`, `${b.day} ${b.training.start}`));
}

/** A rule by months that counts nothing is the same from any first of January, and is read faster from a late one. */
const startOf = (recurs: string, since: Day): Day =>
  /FREQ=(?:MONTHLY|YEARLY)/i.test(recurs) && !/INTERVAL|COUNT/i.test(recurs)
    ? `${since.slice(0, 4)}-01-01`
    : countedFrom;

function draftDay(
  write: Writer,
  rules: Rules,
  on: RuleDay,
  input: { today: Day; past: boolean },
): DraftedSession {
  const { rule, training, dueOn } = on;
  const { store } = write;
  const known = findDrafted(store, rule, dueOn);
  const drafted = { rule, training, dueOn, scheduledOn: on.day, people: [] };
  if (!known && on.day < input.today && !input.past) {
    return { ...drafted, outcome: 'over', session: null };
  }
  if (known?.status === 'cancelled') return { ...drafted, outcome: 'cancelled', session: known };
  if (known && isOver(store, known, input)) {
    return { ...drafted, outcome: 'held', session: known };
  }
  const session = known ?? makeSession(write, rules, on);
  const people = askPeople(write, rules, { ...on, session }, input.today);
  const now = findInService(store, session.id) ?? session;
  return { ...drafted, outcome: known ? 'unchanged' : 'created', session: now, people };
}

const isOver = (
  store: Store,
  { id, day }: InServiceSession,
  { today, past }: { today: Day; past: boolean },
) => (day < today && !past) || countAttended(store, id) > 0;

function makeSession(write: Writer, { handbook }: Rules, on: RuleDay): InServiceSession {
  const { rule, training, dueOn, day } = on;
  const month = monthOf(day);
  const sessionId = insertSession(write, {
    code: nextSessionCode(month, listSessionCodes(write.store)),
    batchId: null,
    stage: '',
    slot: 0,
    kind: 'lesson',
    course: training.courses.join('+'),
    title: training.title,
    day,
    start: training.start,
    end: training.end,
    creditedMinutes: Math.round(training.hours * 60),
    trainerRole: training.trainer,
    trainer: null,
    venue: null,
    status: 'planned',
    note: null,
  });
  const contents = training.courses.flatMap((code) => handbook.courses[code]?.content ?? []);
  insertInService(write, {
    sessionId,
    rule,
    dueOn,
    type: training.type,
    period: month,
    content: training.content ?? (contents.join(' / ') || null),
    bring: training.bring ?? null,
    department: null,
    planItemId: null,
    needId: null,
  });
  const made = findInService(write.store, sessionId);
  if (!made) throw new Error(`no session ${sessionId}`);
  return made;
}

/** Adds whom the rule means and who is not there yet; says of everybody else what they are. */
function askPeople(
  write: Writer,
  rules: Rules,
  on: RuleDay & { session: InServiceSession },
  today: Day,
): DraftedPerson[] {
  const { store } = write;
  const { session, training, rule } = on;
  const present = new Map(listParticipants(store, session).map((one) => [one.personId, one]));
  const path = `in_service.${rule}.audience`;
  if (training.sign_up) return [...present.values()].map(asPresent);
  const excluded = new Set(listExcluded(store, session.id).map(({ personId }) => personId));
  const invite: Inviter = inviter(store, rules, { rule, training, session });
  const people: DraftedPerson[] = [];
  for (const { person, invitation } of invite(on.previousOn)) {
    const { id: personId, employeeNo, name } = person;
    const there = present.get(personId);
    if (invitation.kind === 'not_meant' && there?.rule == null) {
      if (there) people.push(asPresent(there));
      continue;
    }
    const grounds = invitation.kind === 'not_meant' ? [] : titled(rules, invitation.grounds);
    const obstacle = invitation.kind === 'left_out' ? invitation.obstacle : null;
    const outcome = outcomeOf(invitation.kind, there, excluded.has(personId));
    if (outcome === 'created') {
      insertParticipant(write, { sessionId: session.id, personId, rule: path, addedOn: today });
    }
    const by = there ? there.rule : path;
    people.push({ employeeNo, name, outcome, rule: by, grounds, obstacle });
  }
  return people;
}

/** Stages by their titles. */
const titled = ({ handbook }: Rules, grounds: readonly Ground[]): Ground[] =>
  grounds.map((ground) => {
    if (ground.is !== 'after_stage') return ground;
    const stages = Object.values(handbook.programs).flatMap(({ stages }) => stages);
    const title = stages.find(({ code }) => code === ground.stage)?.title;
    return { ...ground, stage: title ?? ground.stage };
  });

function outcomeOf(
  kind: 'invited' | 'left_out' | 'not_meant',
  there: { rule: string | null } | undefined,
  excluded: boolean,
): DraftedPerson['outcome'] {
  if (there) return kind === 'invited' || there.rule === null ? 'unchanged' : 'no_longer';
  if (kind === 'left_out') return 'left_out';
  return excluded ? 'removed' : 'created';
}

const asPresent = ({
  employeeNo,
  name,
  rule,
}: {
  employeeNo: string;
  name: string;
  rule: string | null;
}): DraftedPerson => ({
  employeeNo,
  name,
  outcome: 'unchanged',
  rule,
  grounds: [],
  obstacle: null,
});
