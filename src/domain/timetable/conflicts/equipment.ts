import { compare } from '../../compare.js';
import type { Time } from '../../day.js';
import { absencesOn, isRetired, type Absence, type Equipment } from '../../resources/resource.js';
import { byTime, type Conflict, type Office, type Scheduled } from './conflict.js';

/**
 * Sessions at the same time need together no more of a thing than the office can lend: beyond what their venues have
 * of their own, and less what is away (003 §3, 000 §7.3). Each stretch of time in which they do is one conflict, with
 * all sessions that take some then. Nothing is said of things that are not registered. `day`: the sessions of one day.
 */
export function equipmentConflicts(day: readonly Scheduled[], office: Office): Conflict[] {
  const codes = new Set(day.flatMap(({ equipment }) => [...equipment.keys()]));
  return [...codes].sort().flatMap((code) => {
    const thing = office.resources.equipment.get(code);
    const sessions = day.filter(({ equipment }) => (equipment.get(code) ?? 0) > 0);
    return thing ? shortages(thing, sessions, office) : [];
  });
}

/** A time at which the need or the supply changes. */
type Step =
  | { at: Time; kind: 'begin' | 'end'; session: Scheduled }
  | { at: Time; kind: 'away' | 'back'; count: number };

/** How much of a thing is taken from the office's pool, venue by venue, while one goes through a day. */
class Lent {
  readonly running = new Set<Scheduled>();
  taken = 0;
  readonly #code: string;
  readonly #office: Office;
  readonly #needs = new Map<string, number>();

  constructor(code: string, office: Office) {
    this.#code = code;
    this.#office = office;
  }

  /** What sessions at a venue take from the pool: beyond what it has of its own. */
  #beyond(venueKey: string, need: number): number {
    const own = this.#office.resources.venues.get(venueKey)?.equipment.get(this.#code) ?? 0;
    return Math.max(0, need - own);
  }

  change(session: Scheduled, sign: 1 | -1): void {
    const { venueKey, equipment } = session;
    const before = this.#needs.get(venueKey) ?? 0;
    const after = before + sign * (equipment.get(this.#code) ?? 0);
    this.#needs.set(venueKey, after);
    this.taken += this.#beyond(venueKey, after) - this.#beyond(venueKey, before);
    if (sign === 1) this.running.add(session);
    else this.running.delete(session);
  }

  /** The sessions that take some at this moment. */
  takers(): Scheduled[] {
    return [...this.running].filter(
      ({ venueKey }) => this.#beyond(venueKey, this.#needs.get(venueKey) ?? 0) > 0,
    );
  }
}

function shortages(thing: Equipment, sessions: readonly Scheduled[], office: Office): Conflict[] {
  const [first] = sessions;
  if (!first) return [];
  const lent = new Lent(thing.code, office);
  const steps = stepsOf(thing, sessions, first.day);
  const found: Conflict[] = [];
  let away = 0;
  let open: Conflict | undefined;
  steps.forEach((step, index) => {
    if ('session' in step) lent.change(step.session, step.kind === 'begin' ? 1 : -1);
    else away += step.kind === 'away' ? step.count : -step.count;
    const next = steps[index + 1];
    if (next?.at === step.at) return;
    const available = isRetired(thing, first.day) ? 0 : Math.max(0, thing.count - away);
    if (lent.taken <= available || !next) {
      open = undefined;
      return;
    }
    const stretch = { start: step.at, end: next.at, wanted: lent.taken, available };
    if (open) extend(open, stretch, lent.takers());
    else found.push((open = shortage(thing, first.day, stretch, lent.takers())));
  });
  return found.map((one) => ({ ...one, sessions: [...one.sessions].sort(byTime) }));
}

/** What happens in a day, in order of time. */
function stepsOf(thing: Equipment, sessions: readonly Scheduled[], day: string): Step[] {
  const steps: Step[] = sessions.flatMap((session): Step[] => [
    { at: session.start, kind: 'begin', session },
    { at: session.end, kind: 'end', session },
  ]);
  for (const absence of absencesOn(thing, day)) steps.push(...awayDuring(thing, absence));
  return steps.sort((a, b) => compare(a.at, b.at));
}

function awayDuring({ count: all }: Equipment, { start, end, count }: Absence): Step[] {
  const pieces = count ?? all;
  return [
    { at: start ?? '00:00', kind: 'away', count: pieces },
    { at: end ?? '24:00', kind: 'back', count: pieces },
  ];
}

type Stretch = Pick<Conflict, 'start' | 'end' | 'wanted' | 'available'>;

function shortage(
  { title, code }: Equipment,
  day: string,
  stretch: Stretch,
  sessions: Scheduled[],
): Conflict {
  const what = { kind: 'equipment', cause: 'short', resource: title, key: code } as const;
  return { ...what, sessions, person: null, day, detail: '', ...stretch };
}

/** A stretch goes on; what is told of it is its worst moment. */
function extend(open: Conflict, { end, wanted, available }: Stretch, takers: Scheduled[]): void {
  open.end = end;
  open.sessions = [...new Set([...open.sessions, ...takers])];
  if (wanted - available > open.wanted - open.available) Object.assign(open, { wanted, available });
}
