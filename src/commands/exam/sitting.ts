import type { Command } from 'commander';
import type { App } from '../../app.js';
import { roles } from '../../domain/handbook/roles.js';
import type { Role } from '../../domain/handbook/types.js';
import { InputError, refused } from '../../errors.js';
import {
  addProctor,
  assignSeats,
  checkSeats,
  findArrangedSitting,
  releaseSeats,
  type Assigned,
  type SeatState,
} from '../../operations/arrange-sitting.js';
import { sayEntry } from '../importing.js';
import { checkChoice, wholeNumber } from '../options.js';
import { gather } from './regrade.js';
import { printIdentity, printSeating, sittingJson } from './sitting-page.js';

interface SittingOptions {
  assign?: boolean;
  peopleOf?: string;
  seed?: string;
  perRow?: string;
  identity?: boolean;
  present?: string[];
  absent?: string[];
  unproven?: string[];
  note?: string;
  release?: string[];
  addProctor?: string;
  proctorRole?: string;
}

const states: readonly SeatState[] = ['present', 'absent', 'unproven'];

export function addSitting(exam: Command, app: App): void {
  const t = app.texts.examining.sitting;
  exam
    .command('sitting')
    .description(t.summary)
    .argument('<CODE>', t.code)
    .option('--assign', t.assign)
    .option('--people-of <BATCH>', t.peopleOf)
    .option('--seed <N>', t.seed)
    .option('--per-row <N>', t.perRow)
    .option('--identity', t.identity)
    .option('--present <EMPLOYEE...>', t.present, gather)
    .option('--absent <EMPLOYEE...>', t.absent, gather)
    .option('--unproven <EMPLOYEE...>', t.unproven, gather)
    .option('--note <TEXT>', t.note)
    .option('--release <EMPLOYEE...>', t.release, gather)
    .option('--add-proctor <NAME>', t.addProctor)
    .option('--proctor-role <ROLE>', t.proctorRole)
    .action((code: string, options: SittingOptions) => runSitting(app, code, options));
}

/** A role by its code or by its word. */
export function roleOption(app: App, value: string | undefined): Role | null {
  if (value === undefined) return null;
  const named = roles.find((role) => app.texts.words['role']?.[role] === value);
  return named ?? checkChoice('--proctor-role', value, roles);
}

type Act = 'assign' | 'check' | 'release' | 'proctor' | 'show';

/** What is to be done: one thing at a time. @throws InputError `option_conflict`, `option_missing` */
function actOf(options: SittingOptions): Act {
  const given: [Act, string][] = [];
  if (options.assign === true) given.push(['assign', '--assign']);
  const checked = states.find((state) => options[state] !== undefined);
  if (checked !== undefined) given.push(['check', `--${checked}`]);
  if (options.release) given.push(['release', '--release']);
  if (options.addProctor !== undefined) given.push(['proctor', '--add-proctor']);
  if (options.identity === true) given.push(['show', '--identity']);
  const [first, second] = given;
  if (first && second) {
    throw new InputError(refused('option_conflict', { first: first[1], second: second[1] }));
  }
  const [act = 'show'] = first ?? [];
  const only: [keyof SittingOptions, string, Act, string][] = [
    ['peopleOf', '--people-of', 'assign', '--assign'],
    ['seed', '--seed', 'assign', '--assign'],
    ['perRow', '--per-row', 'assign', '--assign'],
    ['note', '--note', 'check', '--absent'],
    ['proctorRole', '--proctor-role', 'proctor', '--add-proctor'],
  ];
  const stray = only.find(([key, , of]) => options[key] !== undefined && act !== of);
  if (stray) throw new InputError(refused('option_missing', { option: stray[3] }));
  return act;
}

async function runSitting(app: App, code: string, options: SittingOptions): Promise<void> {
  const on = { code, today: app.today(), dryRun: app.options.dryRun === true };
  switch (actOf(options)) {
    case 'assign':
      await runAssign(app, on, options);
      break;
    case 'check':
      await runCheck(app, on, options);
      break;
    case 'release':
      await runRelease(app, on, options.release ?? []);
      break;
    case 'proctor':
      await runProctor(app, on, options);
      break;
    case 'show': {
      const arranged = findArrangedSitting(app.store(), code, app.today());
      await (options.identity === true
        ? printIdentity(app, arranged)
        : printSeating(app, arranged));
    }
  }
}

interface On {
  code: string;
  today: string;
  dryRun: boolean;
}

async function runAssign(app: App, on: On, options: SittingOptions): Promise<void> {
  const t = app.texts.examining.sitting;
  const assigned = assignSeats(app.store(), app.writeContext(), {
    ...on,
    peopleOf: options.peopleOf ?? null,
    perRow: options.perRow === undefined ? 6 : wholeNumber('--per-row', options.perRow, 1),
    seed: options.seed === undefined ? 1 : wholeNumber('--seed', options.seed, 0),
  });
  const { entry, arranged, booked, left } = assigned;
  const lines = [
    ...(options.peopleOf === undefined ? [] : [t.booked(booked, on.code)]),
    ...left.map((one) => t.notAllowed(one.employeeNo, whyNot(app, one))),
    t.assigned(arranged.seats.length, on.code),
    t.neighbours(arranged.neighbours),
  ];
  const json = {
    entry,
    booked,
    left: left.map((one) => leftRow(app, one)),
    ...sittingJson(arranged),
  };
  await app.printText(lines.join('\n'), json);
  await sayEntry(app, entry);
}

type Left = Assigned['left'][number];

function whyNot(app: App, { why }: Left): string {
  const text = app.texts.refusals[why.code] as (facts: unknown) => { message: string };
  return text(why.facts).message;
}

const leftRow = (app: App, one: Left) => ({
  employee_no: one.employeeNo,
  reason: whyNot(app, one),
});

async function runCheck(app: App, on: On, options: SittingOptions): Promise<void> {
  const { entry, changed } = checkSeats(app.store(), app.writeContext(), {
    ...on,
    states: states.flatMap((state) => listOf(options[state]).map((one) => [one, state] as const)),
    note: options.note?.trim() || null,
  });
  await app.printText(app.texts.examining.sitting.checked(changed, on.code), { entry, changed });
  await sayEntry(app, entry);
}

async function runRelease(app: App, on: On, employees: readonly string[]): Promise<void> {
  const { entry, released } = releaseSeats(app.store(), app.writeContext(), {
    ...on,
    employees: listOf(employees),
  });
  await app.printText(app.texts.examining.sitting.released(released, on.code), { entry, released });
  await sayEntry(app, entry);
}

async function runProctor(app: App, on: On, options: SittingOptions): Promise<void> {
  const name = options.addProctor?.trim() ?? '';
  if (name === '') throw new InputError(refused('option_missing', { option: '--add-proctor' }));
  const role = roleOption(app, options.proctorRole);
  const { entry } = addProctor(app.store(), app.writeContext(), { ...on, name, role });
  await app.printText(app.texts.examining.sitting.proctorAdded(name, on.code), {
    entry,
    name,
    role,
  });
  await sayEntry(app, entry);
}

/** Employee numbers, each given by itself or several with commas between. */
const listOf = (values: readonly string[] = []): string[] =>
  values
    .flatMap((value) => value.split(/[,，、]/))
    .map((one) => one.trim())
    .filter((one) => one !== '');
