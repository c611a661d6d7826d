import { listPersons, type StoredPerson } from '../../db/persons.js';
import { listExpected } from '../../db/session-people.js';
import {
  insertDraw,
  listCustomers,
  listDraws,
  peopleAway,
  peopleGone,
  roundsFinder,
} from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext } from '../../db/write.js';
import { subtractSpan, type Calendar } from '../../domain/calendar.js';
import { isCarriedOver, type SpotDraw, type SpotKind } from '../../domain/checking/check-state.js';
import { drawFrom, type Candidate } from '../../domain/checking/draw.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import type { CustomerChecks, TeamChecks } from '../../domain/handbook/types-spot-checks.js';
import { Refusal, refused } from '../../errors.js';
import { requireChecks } from './rules.js';

export interface DrawInput {
  kind: SpotKind;
  /** A day, or a month of customers. */
  period: string;
  today: Day;
  dryRun: boolean;
}

/** `entry`: `null` on a dry run, and where the period was drawn before. */
export interface DrawnPeriod {
  entry: number | null;
  isNew: boolean;
  draws: SpotDraw[];
}

/** What is to be recorded of somebody who is drawn. */
interface NewDraw {
  team: string;
  personId: number;
  customerId: number | null;
  round: number;
  carriedFrom: string | null;
}

/**
 * Draws who is checked on a day, or which customers are called back in a month, once: what was drawn is a fact and is
 * shown again afterwards. Skipped checks come again beside the others.
 *
 * @throws Refusal `spot_no_rules`, `spot_day_off`, `spot_not_now`
 */
export function drawPeriod(store: Store, context: WriteContext, input: DrawInput): DrawnPeriod {
  const { kind, period, today } = input;
  const { calendar } = requireChecks(store, kind);
  const known = listDraws(store, kind, { from: period, to: period });
  if (known.length > 0) return { entry: null, isNew: false, draws: known };
  const now = kind === 'team' ? today : today.slice(0, 7);
  if (period !== now) throw new Refusal(refused('spot_not_now', { when: period, now }));
  if (kind === 'team' && !calendar.isWorkday(period)) {
    throw new Refusal(refused('spot_day_off', { day: period }));
  }
  const option = kind === 'team' ? `--day ${period}` : `--kind customer --month ${period}`;
  const command = `record spotcheck draw ${option}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const { seed } = requireChecks(store, kind).checks;
      const drawn =
        kind === 'team' ? drawTeams(store, period) : drawCustomers(store, period, today);
      for (const one of drawn) insertDraw(write, { kind, period, drawnOn: today, seed, ...one });
      return {
        result: listDraws(store, kind, { from: period, to: period }),
        summary: { drawn: drawn.length },
      };
    },
  );
  return { entry, isNew: true, draws: result };
}

/** People who can be checked on a day, in teams. */
export function checkable(store: Store, { positions, ...rules }: TeamChecks, day: Day) {
  const away = peopleAway(store, day);
  const gone = peopleGone(store, day);
  const busy = new Set(
    rules.not_in_sessions === true
      ? listExpected(store, day, day).map(({ personId }) => personId)
      : [],
  );
  const wanted = positions && new Set(positions.map(nameKey));
  const teams = new Map<string, StoredPerson[]>();
  for (const person of listPersons(store, day)) {
    const { id, team, hiredOn, position } = person;
    if (team === null || hiredOn > day || away.has(id) || gone.has(id) || busy.has(id)) continue;
    if (wanted && !wanted.has(nameKey(position ?? ''))) continue;
    const members = teams.get(nameKey(team));
    if (members) members.push(person);
    else teams.set(nameKey(team), [person]);
  }
  return teams;
}

function drawTeams(store: Store, day: Day): NewDraw[] {
  const { calendar, checks } = requireChecks(store, 'team');
  const roundsOf = roundsFinder(store, 'team');
  const owed = carriedOver(store, 'team', checks, calendar, day, day);
  const { seed } = checks;
  return [...checkable(store, checks, day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const team = members[0]?.team ?? '';
      const again = members.flatMap((person): NewDraw[] => {
        const carried = owed.get(person.id);
        if (!carried) return [];
        const { period: carriedFrom } = carried;
        return [{ team, personId: person.id, customerId: null, round: 1, carriedFrom }];
      });
      const present = members
        .filter(({ id }) => !owed.has(id))
        .map(({ id, employeeNo: key }): Candidate => ({ id, key }));
      const lots = { seed, when: day, group: nameKey(team) };
      const drawn = drawFrom(present, roundsOf(team), checks.per_team, lots);
      return [
        ...again,
        ...drawn.map(({ id, round }) => ({
          ...{ team, personId: id, customerId: null, round, carriedFrom: null },
        })),
      ];
    });
}

function drawCustomers(store: Store, month: string, today: Day): NewDraw[] {
  const { calendar, checks } = requireChecks(store, 'customer');
  const { contacted_within: within, seed, per_month: count } = checks;
  const since = within === undefined ? '' : subtractSpan(calendar, today, within);
  const owed = carriedOver(store, 'customer', checks, calendar, `${month}-01`, month);
  const gone = peopleGone(store, today);
  const present = listCustomers(store).filter(
    ({ contactedOn, ownerId }) =>
      (contactedOn === null || contactedOn >= since) && !gone.has(ownerId),
  );
  const byId = new Map(present.map((one) => [one.id, one]));
  const again = present.flatMap(({ id, ownerId }): NewDraw[] => {
    const carried = owed.get(id);
    if (!carried) return [];
    const { period: carriedFrom } = carried;
    return [{ team: '', personId: ownerId, customerId: id, round: 1, carriedFrom }];
  });
  const others = present
    .filter(({ id }) => !owed.has(id))
    .map(({ id, code }) => ({ id, key: code }));
  const lots = { seed, when: month, group: '' };
  const drawn = drawFrom(others, roundsFinder(store, 'customer')(''), count, lots);
  return [
    ...again,
    ...drawn.flatMap(({ id, round }) => {
      const personId = byId.get(id)?.ownerId;
      if (personId === undefined) return [];
      return [{ team: '', personId, customerId: id, round, carriedFrom: null }];
    }),
  ];
}

/** Skipped checks that come again, by person or customer; not those that were drawn again since. */
function carriedOver(
  store: Store,
  kind: SpotKind,
  checks: TeamChecks | CustomerChecks,
  calendar: Calendar,
  day: Day,
  before: string,
): Map<number, SpotDraw> {
  const last = new Map<number, SpotDraw>();
  for (const draw of listDraws(store, kind, { from: '', to: before })) {
    if (draw.period < before) last.set(draw.customer?.id ?? draw.personId, draw);
  }
  return new Map([...last].filter(([, draw]) => isCarriedOver(draw, checks, calendar, day)));
}
