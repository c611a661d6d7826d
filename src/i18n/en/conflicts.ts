import type { ConflictRefusals } from '../../domain/refusals/conflicts.js';
import type {
  ToldChoice,
  ToldConflict,
  ToldOverride,
  ToldSession,
} from '../../domain/timetable/conflicts/told.js';
import { gatherPeople } from '../../domain/timetable/conflicts/told.js';
import type { Rejection } from '../../domain/timetable/suggest/batch.js';
import type { RefusalTexts } from '../types.js';

const hours = ({ start, end }: { start: string; end: string }): string => `${start}-${end}`;
const placed = (one: ToldSession): string => `${one.session} (${hours(one)})`;
const list = (sessions: readonly ToldSession[]): string => sessions.map(placed).join(' and ');

const shownPeople = 5;
function names(people: readonly string[]): string {
  const more = people.length - shownPeople;
  if (more <= 1) return people.join(', ');
  return `${people.slice(0, shownPeople).join(', ')} and ${more} others`;
}

/** What is wrong, without the day. */
function what(c: ToldConflict, people: readonly string[]): string {
  const { resource, detail, sessions } = c;
  switch (c.cause) {
    case 'overlap':
      if (c.kind === 'trainee') {
        const who = names(people);
        return `${who} ${people.length === 1 ? 'is' : 'are'} in two sessions: ${list(sessions)}`;
      }
      return `${c.kind} ${resource}: ${list(sessions)}`;
    case 'absent':
      return `${c.kind} ${resource} is away${detail === '' ? '' : ` (${detail})`}: ${list(sessions)}`;
    case 'hours':
      return `trainer ${resource} gives no sessions at that time: ${list(sessions)}`;
    case 'retired':
      return `${c.kind} ${resource} is no longer available: ${list(sessions)}`;
    case 'not_started':
      return `trainer ${resource} does not give sessions yet: ${list(sessions)}`;
    case 'short':
      return c.kind === 'capacity'
        ? `venue ${resource} holds ${c.available}, and ${c.wanted} people come: ${list(sessions)}`
        : `equipment ${resource}: ${c.wanted} needed at once, ${c.available} there, ${hours(c)}: ${list(sessions)}`;
    case 'unqualified':
      return `trainer ${resource} is not qualified for ${detail}: ${list(sessions)}`;
    case 'expired':
      return `trainer ${resource} is no longer qualified for ${detail}: ${list(sessions)}`;
    case 'day_off':
      return `not a workday: ${list(sessions)}`;
    case 'early': {
      const last = sessions.find(({ session }) => session !== detail);
      const until = last ? `${last.session}, which ends on ${last.day} at ${last.end}` : '';
      return `stage order: ${detail} comes before the earlier stage is over: ${until}`;
    }
  }
}

const message = (c: ToldConflict, people: readonly string[] = [c.resource]): string =>
  `${c.day}: ${what(c, people)}`;

const noted = (notes: readonly string[]): string =>
  notes.length === 0 ? '' : ` (${notes.join(', ')})`;
const inHours = (minutes: number): string => `${Math.round((minutes / 60) * 100) / 100} h`;

function choice(c: ToldChoice): string {
  const standsIn = c.backup === null ? [] : ['stands in'];
  if (c.kind === 'trainer') {
    const load = `${inHours(c.load_minutes ?? 0)} that week`;
    return `trainer ${c.trainer ?? ''}${noted([...standsIn, load])}`;
  }
  if (c.kind === 'venue') {
    const holds = c.capacity === null ? [] : [`holds ${c.capacity}`];
    return `venue ${c.venue ?? ''}${noted([...standsIn, ...holds])}`;
  }
  const beside =
    c.kind === 'slot_trainer'
      ? ` with ${c.trainer ?? ''}`
      : c.kind === 'slot_venue'
        ? ` in ${c.venue ?? ''}`
        : '';
  return `${c.day} ${hours(c)}${beside}`;
}

/** Alternatives of one session in one line: `A-05: trainer Wang; 2026-03-06 09:00-11:00`. */
const choices = (all: readonly ToldChoice[]): string =>
  all.length === 0
    ? 'no alternative was found'
    : `instead, ${all[0]?.session ?? ''}: ${all.map(choice).join('; ')}`;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

function rejected({ kind, cause, about }: Rejection): string {
  switch (cause) {
    case 'nobody_free':
      return about === '' ? 'no trainer is free' : `no qualified trainer is free for ${about}`;
    case 'nobody_qualified':
      return about === '' ? 'there is no trainer' : `nobody is qualified for ${about}`;
    case 'none_free':
      return 'no venue is free';
    case 'too_small':
      return `no venue holds ${about} people`;
    case 'overlap':
      return `${kind} ${about} has another session`;
    case 'absent':
      return `${kind} ${about} is away`;
    case 'hours':
      return `trainer ${about} gives no sessions at that time`;
    case 'retired':
      return `${kind} ${about} is no longer available`;
    case 'not_started':
      return `trainer ${about} does not give sessions yet`;
    case 'short':
      return kind === 'capacity' ? `venue ${about} is too small` : `not enough of ${about}`;
    case 'unqualified':
    case 'expired':
      return `the trainer is not qualified for ${about}`;
    case 'day_off':
      return 'not a workday';
    case 'early':
      return 'stages in the wrong order';
  }
}

export const conflicts = {
  refusals: {
    session_clash: (f) => {
      const told = gatherPeople(f.clashes);
      return {
        message: [
          told.length === 1
            ? 'A conflict stands in the way:'
            : `${told.length} conflicts stand in the way:`,
          ...told.flatMap((c) => [`  ${message(c, c.people)}`, `    ${choices(c.alternatives)}`]),
        ].join('\n'),
        hint: `Choose another day, hour, trainer or venue, or move the other session with "cohort plan session move".${f.overridden_by === '' ? ' To let it pass' : ` To let it pass as ${f.overridden_by}`}, give the reason: --override REASON.`,
      };
    },
    conflicts_found: (f) => ({
      message: `${f.open} ${f.open === 1 ? 'conflict is' : 'conflicts are'} open${f.overridden === 0 ? '' : `, ${f.overridden} let pass`}.`,
      hint: 'Settle them with "cohort plan session move" or "assign", or let them pass with "cohort plan conflicts override SESSION --reason TEXT".',
    }),
    conflicts_none: (f) => ({
      message: `Nothing stands in the way of ${f.session} that was not let pass already.`,
      hint: '"cohort plan conflicts" lists what there is.',
    }),
    conflicts_several_kinds: (f) => ({
      message: `${f.session} has conflicts of several kinds: ${f.kinds.join(', ')}.`,
      hint: 'Say which kind is let pass, each with its own reason: --kind KIND.',
    }),
    suggest_nothing: (f) => ({
      message: `No day from ${f.from} to ${f.until} was found on which ${f.batch} could begin without a clash.`,
      hint: 'The reasons are listed above. Look from a later day with --start, or name trainers and venues with --trainer and --venue.',
    }),
  } satisfies RefusalTexts<ConflictRefusals>,
  title: 'Conflicts',
  message,
  choice,
  choices,
  hours: inHours,
  overridden: (o: ToldOverride) => `let pass by ${o.actor} on ${o.decided_on}: ${o.reason}`,
  rule: (path: string) => `rule: ${path}`,
  counts: (open: number, overridden: number) =>
    overridden === 0 ? `${open} open` : `${open} open, ${overridden} let pass`,
  past: (count: number, today: string) =>
    `${count} of them ${count === 1 ? 'lies' : 'lie'} before ${today}; --from ${today} leaves ${count === 1 ? 'it' : 'them'} out.`,
  passed: (c: ToldConflict) => `Let pass: ${message(c)}`,
  warned: (c: ToldConflict) => `Warning: ${message(c)}`,
  nothingToOverride: 'Nothing stood in the way; the reason was not needed and is not kept.',
  list: {
    summary: 'Everything that stands in the way of the plan, with alternatives.',
    help: `
Exit code 1 if any conflict is open, also one of which the handbook only warns; conflicts that
were let pass are listed with their reason and do not count. The kinds and what becomes of them
stand in the handbook under "conflicts".`,
    from: 'from this day on (else all days)',
    to: 'up to this day',
    batch: 'conflicts of this batch',
    session: 'conflicts of this session',
    kind: 'trainer, venue, equipment, trainee, capacity, qualification, day_off or order',
    all: 'those of closed batches, and kinds that the handbook ignores, as well',
    empty: 'There are no conflicts.',
  },
  override: {
    summary: 'Let the conflicts of a session pass, for a reason that every later list shows.',
    kind: 'only conflicts of this kind',
    reason: 'why; it is kept and shown',
  },
  overrideOption: 'let conflicts pass, for this reason; every later list shows it',
  free: {
    summary: 'When a trainer or a venue is free, within the office hours of the handbook.',
    name: 'the trainer or venue',
    from: 'from this day on (else today)',
    to: 'up to this day (else a week later)',
    empty: 'There is no free time in these days.',
  },
  suggest: {
    summary: 'Other trainers, venues and times for a session; or for all that a dropout affects.',
    session: 'code of the session, such as 2026-03A-05',
    absent: 'a trainer or venue that drops out: proposals for every session affected',
    from: 'first day of the absence (else today)',
    to: 'last day of the absence (else the first)',
    empty: 'Nothing was found: no trainer, no venue and no other time is free.',
    unaffected: 'No planned session is affected.',
    unsolved: (session: string) =>
      `${session}: nothing was found; cancel it or let the conflict pass.`,
    commands:
      'Take one with "cohort plan session assign SESSION --trainer NAME | --venue VENUE" or "cohort plan session move".',
    ask: 'Which of these?',
    none: 'none of these',
    droppedOut:
      'Nothing was changed. Say which with --trainer or --venue, or use "cohort plan session move".',
  },
  open: {
    suggest:
      'propose start day, trainers and venue without a clash; nothing is opened without a yes',
    people: 'how many people are foreseen, for the size of the venue',
    found: (f: { batch: string; start: string; from: string }) =>
      f.start === f.from
        ? `${f.batch} can begin on ${f.start}, the first day that was looked at.`
        : `${f.batch} can begin on ${f.start}; looked at from ${f.from} on.`,
    rejected,
    rejectedOn: (count: number, first: string) => `${days(count)}, first ${first}`,
    daysOff: (count: number) => `${days(count)} off`,
    why: 'Why not earlier',
    shared: (f: readonly { trainer: string; minutes: number; sessions: number }[]) =>
      `Trainers: ${f.map((one) => `${one.trainer} ${one.sessions} (${inHours(one.minutes)})`).join(', ')}`,
    venues: (names: readonly string[]) => `Venue: ${names.join(', ')}`,
    noTrainers: 'No trainer is registered and none was named: the sessions bear their roles only.',
    noVenues: 'No venue is registered and none was named: the sessions have none.',
    ask: (batch: string, start: string) => `Open ${batch} on ${start} like this?`,
    notOpened: 'Nothing was opened; with --yes it is.',
  },
};
