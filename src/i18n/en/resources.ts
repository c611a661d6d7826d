import type { ResourceRefusals } from '../../domain/refusals/resources.js';
import type { ResourceKind } from '../../domain/resources/resource.js';
import type { RefusalTexts } from '../types.js';
import { holds, threshold } from './trainer-thresholds.js';

const kinds: Record<ResourceKind, string> = {
  trainer: 'trainer',
  venue: 'venue',
  equipment: 'equipment',
};

const figure = (value: number): string => String(Math.round(value * 100) / 100);
const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const resources = {
  refusals: {
    resource_unknown: (f) => ({
      message:
        f.kind === null
          ? `Nothing is registered as "${f.name}".`
          : `There is no ${kinds[f.kind]} "${f.name}".`,
      hint:
        f.suggestion !== ''
          ? `Did you mean ${f.suggestion}?`
          : f.in_sessions > 0
            ? `${times(f.in_sessions, 'session')} ${f.in_sessions === 1 ? 'names' : 'name'} it; register it with "cohort plan resource add".`
            : 'Register it with "cohort plan resource add", or see "cohort plan resource list".',
    }),
    resource_ambiguous: (f) => ({
      message: `"${f.name}" is the name of more than one: ${f.kinds}.`,
      hint: 'Say which with --of trainer, --of venue or --of equipment.',
    }),
    resource_exists: (f) => ({
      message: `The ${kinds[f.kind]} ${f.name} is registered already.`,
      hint: 'Change it with "cohort plan resource change".',
    }),
    resource_retired: (f) => ({
      message: `The ${kinds[f.kind]} ${f.name} is retired since ${f.retired_on}.`,
      hint: 'Take that back first, with "cohort plan resource retire NAME --cancel".',
    }),
    resource_retire_early: (f) => ({
      message: `${f.name} is a trainer only from ${f.from_on} and cannot retire on ${f.on}.`,
      hint: 'Give a later day with --on; what was registered by mistake is taken back with "cohort undo".',
    }),
    resource_option: (f) => ({
      message: `${f.option} does not go with ${f.kind === 'equipment' ? kinds[f.kind] : `a ${kinds[f.kind]}`}.`,
      hint: '--help shows what each kind of resource has.',
    }),
    resource_nothing: (f) => ({
      message: 'Nothing to change was given.',
      hint: `Give at least one of ${f.options}.`,
    }),
    trainer_of_person: (f) => ({
      message: `${f.employee_no} is registered as the trainer ${f.name} already.`,
      hint: 'A person is a trainer once; several courses are several qualifications.',
    }),
    equipment_code: (f) => ({
      message: `"${f.code}" cannot be the code of equipment.`,
      hint: 'Use up to 40 letters, digits, "_" and "-", such as projector; its name goes into the title.',
    }),
    equipment_pair: (f) => ({
      message: `"${f.value}" is not equipment with a count.`,
      hint: 'Write code=count, such as projector=1.',
    }),
    count_not_whole: (f) => ({
      message: `"${f.value}" is not a number of pieces or people.`,
      hint: `Write a whole number, ${f.least} or more.`,
    }),
    course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint:
        f.suggestion === ''
          ? '"cohort plan handbook show courses" lists them.'
          : `Did you mean ${f.suggestion}?`,
    }),
    trainer_hours_order: (f) => ({
      message: `${f.start} to ${f.end} is no span of time.`,
      hint: 'It must begin before it ends, on one day.',
    }),
    trainer_hours_overlap: (f) => ({
      message: `These hours overlap others of the same weekday: ${f.start}-${f.end}.`,
      hint: 'Clear that weekday first, with --clear, and give its hours anew.',
    }),
    trainer_hours_none: (f) => ({
      message: `${f.name} has no such weekly hours; without any a trainer always can.`,
    }),
    absence_order: (f) => ({
      message: `The absence would end on ${f.to}, before it begins on ${f.from}.`,
      hint: 'Give --from and --to in order; both days are included.',
    }),
    absence_overlaps: (f) => ({
      message: `${f.name} is absent already from ${f.from} to ${f.to}: ${f.reason}.`,
      hint: `Take that one back first, with --from ${f.from} --cancel.`,
    }),
    absence_count: (f) => ({
      message: `${f.count} of ${f.name} cannot be away; there are ${f.owned}.`,
      hint: 'Give a smaller --count, or none for all of them.',
    }),
    absence_unknown: (f) => ({
      message: `No absence of ${f.name} begins on ${f.from}.`,
      hint: f.known === '' ? 'There is none at all.' : `They begin on: ${f.known}.`,
    }),
    backup_self: (f) => ({
      message: `${f.name} and the stand-in are one and the same.`,
      hint: 'Name another one.',
    }),
    qualification_order: (f) => ({
      message: `A qualification of ${f.qualified_on} cannot end on ${f.expires_on}.`,
      hint: 'The end is the first day on which it is no longer good; give a later one.',
    }),
    qualification_none: (f) => ({
      message: `${f.name} has no qualification for ${f.course} on that day.`,
      hint: f.courses === '' ? 'There is none at all.' : `There are: ${f.courses}.`,
    }),
    handbook_no_trainers: (f) => ({
      message: `Version ${f.version} of the handbook says nothing about trainers.`,
      hint: 'Add the section "trainers" as the default handbook has it, and apply it.',
    }),
    trainer_kind_no_rules: (f) => ({
      message: `Version ${f.version} of the handbook has no rules for trainers of the kind ${f.kind}.`,
      hint: `Add trainers.kinds.${f.kind}, or note the course with "cohort plan resource qualify".`,
    }),
    trainer_day: (f) => ({
      message: `On ${f.day} there were no sessions to evaluate: a trainer only from ${f.from_on}.`,
      hint: 'Correct the day, or the first day with "cohort plan resource change --from".',
    }),
    trainer_score: (f) => ({
      message: `A score of ${f.score} is not possible.`,
      hint: `The handbook says 0 to ${f.max} (trainers.scales).`,
    }),
    trainer_session_of_other: (f) => ({
      message:
        f.trainer === ''
          ? `${f.session} names no trainer.`
          : `${f.session} is given by ${f.trainer}, not by ${f.name}.`,
      hint: 'Correct the session, or assign it with "cohort plan session assign".',
    }),
    trainer_session_ahead: (f) => ({
      message: `${f.session} is held on ${f.day}, after the day of the evaluation.`,
      hint: 'Correct the day or the session.',
    }),
    certificate_good: (f) => ({
      message:
        f.expires_on === ''
          ? `The qualification for ${f.course} is good and does not end.`
          : `The qualification for ${f.course} is good until ${f.expires_on}.`,
      hint:
        f.renew_from === ''
          ? 'Nothing needs to be done.'
          : `It may be renewed from ${f.renew_from}.`,
    }),
    certificate_thresholds: (f) => ({
      message: [
        `${f.name} does not meet what ${f.course} asks for:`,
        ...f.missing.map((one) => `  ${one.rule}: ${threshold(one)}`),
      ].join('\n'),
      hint: 'Record what is missing; or decide all the same with --override REASON, which is kept.',
    }),
    trainer_not_met: (f) => ({
      message: `${f.name} does not meet ${times(f.missing, 'threshold')}.`,
    }),
    trainer_by_oneself: (f) => ({
      message: `${f.name} cannot decide about oneself.`,
      hint: 'Name somebody else with --by.',
    }),
  } satisfies RefusalTexts<ResourceRefusals>,
  summary: 'Trainers, venues and equipment: what there is, when, and how good.',
  of: 'which kind of resource: trainer, venue, equipment (where a name is not enough)',
  kind: 'trainer, venue or equipment',
  name: 'its name; of equipment its code',
  trainer: 'the trainer: name, or employee no',
  askName: 'Which one?',
  other: 'another one',
  by: 'who decided',
  reason: 'why',
  pieces: 'equipment and count, such as projector=1; 0 is none',
  pieceExpected: 'code=count, such as projector=1',
  weekdays: 'weekdays, with commas: mon,tue (or 1-7)',
  fields: {
    trainerKind: 'of a trainer: internal_expert, key_staff, external',
    employee: 'of a trainer: employee no',
    from: 'of a trainer: first day (else today)',
    capacity: 'of a venue: people',
    title: 'of equipment: its name',
    count: 'of equipment: pieces',
    note: 'a remark',
  },
  add: {
    summary: 'Register a trainer, a venue or equipment.',
    done: (f: { kind: string; name: string }) => `Registered: ${f.kind} ${f.name}`,
    named: (count: number) =>
      `${times(count, 'planned session')} ${count === 1 ? 'names' : 'name'} it already.`,
  },
  change: {
    summary: 'Change what is said of a resource.',
    done: (f: { kind: string; name: string }) => `Changed: ${f.kind} ${f.name}`,
  },
  retire: {
    summary: 'Take a resource out of use from a day on.',
    on: 'first day on which it is no longer used (else today)',
    cancel: 'put it back into use',
    done: (f: { kind: ResourceKind; name: string; on: string }) =>
      f.kind === 'trainer'
        ? `${f.name} gives no sessions from ${f.on} on.`
        : `${f.name} is out of use from ${f.on} on.`,
    back: (f: { kind: ResourceKind; name: string }) =>
      f.kind === 'trainer' ? `${f.name} gives sessions again.` : `${f.name} is in use again.`,
    ahead: (sessions: readonly string[]) =>
      `Planned sessions still name it: ${sessions.slice(0, 10).join(', ')}${sessions.length > 10 ? ` ... (${sessions.length})` : ''}. Give them another with "cohort plan session assign".`,
  },
  qualify: {
    summary: 'Note which courses a trainer may give, or take that back.',
    courses: 'codes or titles of courses',
    on: 'from this day on (else today)',
    until: 'first day on which it is no longer good (else as the handbook says)',
    revoke: 'take the qualification back',
    done: (f: { name: string; course: string; from: string; until: string | null }) =>
      f.until === null
        ? `${f.name} may give ${f.course} from ${f.from} on.`
        : `${f.name} may give ${f.course} from ${f.from} on; good until ${f.until}.`,
    revoked: (f: { name: string; course: string; on: string }) =>
      `${f.name} may not give ${f.course} from ${f.on} on.`,
  },
  hours: {
    summary: 'The hours of the week in which a trainer can give sessions.',
    from: 'from this time, HH:MM',
    to: 'to this time, HH:MM',
    clear: 'remove the hours of the weekdays, or all',
    title: (name: string) => `${name} can give sessions:`,
    always: (name: string) => `${name} can give sessions at any time.`,
  },
  absence: {
    summary: 'When a trainer, a venue or equipment cannot be had.',
    from: 'first day',
    to: 'last day (else the same)',
    start: 'only from this time of each day, HH:MM',
    end: 'and to this one',
    count: 'of equipment: so many pieces (else all)',
    cancel: 'take back the absence that begins on --from',
    done: (f: { name: string; when: string; count: number | null }) =>
      f.count === null
        ? `${f.name} cannot be had ${f.when}.`
        : `${f.count} of ${f.name} cannot be had ${f.when}.`,
    cancelled: (f: { name: string; when: string }) =>
      `Taken back: the absence of ${f.name} ${f.when}`,
    when: (f: { from: string; to: string; start: string | null; end: string | null }) =>
      `${f.from === f.to ? `on ${f.from}` : `from ${f.from} to ${f.to}`}${f.start === null ? '' : `, ${f.start}-${f.end ?? ''}`}`,
    sessions: (sessions: readonly string[]) =>
      `Planned sessions in that time: ${sessions.slice(0, 10).join(', ')}${sessions.length > 10 ? ` ... (${sessions.length})` : ''}. "cohort plan conflicts" says what could be done.`,
  },
  backup: {
    summary: 'Who stands in for a trainer, or where sessions go when a venue drops out.',
    by: 'the first in line first; several with commas',
    done: (f: { name: string; by: string }) => `Stands in for ${f.name}: ${f.by}`,
    none: (f: { name: string }) => `Nobody stands in for ${f.name} any more.`,
  },
  equip: {
    summary: 'What a venue has of its own.',
    venue: 'the venue',
    done: (f: { name: string; has: string }) => `${f.name} has: ${f.has}`,
  },
  need: {
    summary: 'What a session needs, in place of what its course needs.',
    session: 'code of the session',
    done: (f: { session: string; needs: string }) => `${f.session} needs: ${f.needs}`,
  },
  import: {
    summary: 'Take in a list of trainers, venues or equipment.',
    file: 'CSV or Excel; one kind a file',
  },
  evaluate: {
    summary:
      'Record what was found of a trainer: an evaluation, a trial lecture, an assessment, training.',
    kind: 'trainees (the default), trial, appraisal (assessment as a trainer), training',
    score: 'the score, on the scale of the handbook',
    n: 'how many trainees answered',
    on: 'the day (else today)',
    session: 'the session that it is about',
    course: 'the course that it is about',
    by: 'who held or assessed it',
    scoreExpected: 'a number with at most two decimals, such as 4.6',
    done: (f: { what: string; name: string; on: string; score: number | null; n: number | null }) =>
      `${f.name}, ${f.what} of ${f.on}: ${f.score === null ? 'recorded' : f.score}${f.n === null ? '' : ` (${times(f.n, 'answer')})`}`,
    mean: (f: { mean: number; count: number; verdict: string }) =>
      `Mean of the latest ${times(f.count, 'evaluation')}: ${figure(f.mean)}, ${f.verdict}`,
    tooFew: (f: { count: number; needed: number }) =>
      `${f.count} of the ${times(f.needed, 'evaluation')} that are needed for a mean.`,
  },
  check: {
    summary: 'Which thresholds of the handbook a trainer meets, and by which facts.',
    renewal: 'those of a renewal, in place of the selection',
    on: 'as of this day (else today)',
    title: (f: { name: string; kind: string }) => `${f.name}, ${f.kind}`,
    headers: { holds: 'met', detail: 'what is asked, and what was found' },
    selection: 'selection',
    renewalWord: 'renewal',
    subtitle: (f: { list: string; on: string; version: number }) =>
      `Thresholds of ${f.list} as of ${f.on}, handbook version ${f.version}`,
    empty: 'The handbook asks for nothing.',
    yes: 'All thresholds are met.',
  },
  certify: {
    summary: 'Certify a trainer for courses, or renew it; a named person decides.',
    override: 'certify although thresholds are not met, with the reason',
    on: 'day of the decision (else today)',
    done: (f: {
      name: string;
      course: string;
      renewed: boolean;
      until: string | null;
      overridden: readonly string[];
    }) =>
      `${f.name}: ${f.renewed ? 'renewed' : 'certified'} for ${f.course}${f.until === null ? '' : `, good until ${f.until}`}${f.overridden.map((rule) => `\n  not met, and overridden: ${rule}`).join('')}`,
  },
  decide: {
    summary: 'Record what was done about a trainer: guided, rewarded, kept.',
    kind: 'guided, rewarded or kept',
    on: 'the day (else today)',
    reason: 'what was agreed, or why',
    done: (f: { name: string; what: string; on: string; by: string }) =>
      `${f.name}: ${f.what} on ${f.on} by ${f.by}`,
  },
  list: {
    summary: 'What is registered and how it stands, and what sessions name that is not registered.',
    kind: 'only trainer, venue or equipment',
    on: 'as of this day (else today)',
    empty: 'Nothing is registered.',
    title: (on: string) => `Trainers, venues and equipment on ${on}`,
    trainers: 'Trainers',
    venues: 'Venues',
    equipment: 'Equipment',
    unregistered: 'Named in sessions, but not registered',
    none: 'None.',
    course: (f: { course: string; state: string; until: string | null }) =>
      f.state === ''
        ? f.course
        : `${f.course} (${f.state}${f.until === null ? '' : ` ${f.until}`})`,
  },
  show: {
    summary: 'The file of a trainer, a venue or equipment.',
    from: 'sessions and usage from this day (else the first of the month for a venue, all for a trainer)',
    to: 'up to this day (else the end of the month for a venue, all for a trainer)',
    figures: {
      kind: 'Kind',
      state: 'State',
      employee: 'Employee no',
      from: 'Trainer since',
      backups: 'Stand-ins',
      spare: 'Spare rooms',
      given: 'Sessions given',
      hours: 'Hours taught',
      ahead: 'Sessions ahead',
      attendance: 'Attendance',
      trainees: 'Trainees',
      evaluation: 'Evaluations',
      capacity: 'People',
      equipment: 'Equipment',
      usage: 'Usage',
      days: 'Workdays used',
      pieces: 'Pieces',
      available: 'Available today',
    },
    usage: (f: { from: string; to: string }) => `${f.from} to ${f.to}`,
    of: (f: { part: number; whole: number }) => `${f.part} of ${f.whole}`,
    courses: 'Courses',
    weekly: 'Weekly hours',
    absences: 'Absences',
    records: 'Evaluations, trials, assessments, training',
    decisions: 'Decisions',
    given: 'Sessions given',
    next: 'Sessions ahead',
    results: 'What the trainees of these sessions did in assessments',
    venues: 'Venues that have it of their own',
    footer: (version: number) => `By handbook version ${version}`,
  },
  threshold,
  holds,
};
