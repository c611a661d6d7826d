import type { App } from '../../app.js';
import {
  listResources,
  type ListedEquipment,
  type ListedTrainer,
  type ListedVenue,
  type ResourceList,
  type Unregistered,
} from '../../operations/list-resources.js';
import type { CourseStanding } from '../../domain/resources/certificates.js';
import type { Document, Row, Section, View } from '../../render/view.js';
import { dayOption, type Command } from '../options.js';
import { kindOption } from './resource-options.js';

export function addResourceList(resource: Command, app: App): void {
  const t = app.texts.resources;
  resource
    .command('list')
    .description(t.list.summary)
    .argument('[KIND]', t.list.kind)
    .option('--on <DAY>', t.list.on)
    .action((kind: string | undefined, options: { on?: string }) => runList(app, kind, options));
}

async function runList(
  app: App,
  given: string | undefined,
  options: { on?: string },
): Promise<void> {
  const kind = kindOption(app, '<KIND>', given);
  const on = dayOption('--on', options.on) ?? app.today();
  const list = listResources(app.store(), kind, on);
  const { trainers, venues, equipment, unregistered } = list;
  if (trainers.length + venues.length + equipment.length + unregistered.length === 0) {
    await app.print(trainersView(app, []), 'resources');
    return;
  }
  await app.print(page(app, list), 'resources');
}

function page(app: App, list: ResourceList): Document {
  const t = app.texts.resources.list;
  const views: [string, View][] = [
    [t.trainers, trainersView(app, list.trainers)],
    [t.venues, venuesView(app, list.venues)],
    [t.equipment, equipmentView(app, list.equipment)],
    [t.unregistered, unregisteredView(app, list.unregistered)],
  ];
  const sections = views.flatMap(([text, view]): Section[] =>
    view.rows.length === 0
      ? []
      : [
          { kind: 'heading', text },
          { kind: 'view', view },
        ],
  );
  return {
    name: 'resources',
    title: t.title(list.on),
    sections,
    json: {
      on: list.on,
      trainers: list.trainers.map((one) => ({
        ...trainerRow(app, one),
        courses: one.courses.map(courseRow),
      })),
      venues: list.venues.map((one) => ({
        ...venueRow(one),
        equipment: Object.fromEntries(one.venue.equipment),
      })),
      equipment: list.equipment.map(equipmentRow),
      unregistered: list.unregistered.map(unregisteredRow),
    },
    footer: [],
  };
}

/** A course of a trainer for programs. */
export const courseRow = ({ course, state, qualification, renewFrom }: CourseStanding): Row => ({
  course,
  state,
  qualified_on: qualification.qualifiedOn,
  expires_on: qualification.expiresOn,
  renew_from: renewFrom,
});

/** `F01`, or `F02 (renew by 2026-04-01)`. */
function courseText(app: App, { course, state, qualification }: CourseStanding): string {
  const word = app.texts.words['qualification']?.[state] ?? state;
  const { qualifiedOn, expiresOn } = qualification;
  const until = state === 'ahead' ? qualifiedOn : expiresOn;
  return app.texts.resources.list.course({ course, state: word, until });
}

function trainerRow(app: App, { trainer, state, ahead, courses, evaluation }: ListedTrainer): Row {
  return {
    name: trainer.name,
    kind: trainer.kind,
    employee_no: trainer.employeeNo,
    state,
    courses: courses.map((one) => courseText(app, one)),
    sessions_ahead: ahead,
    evaluation: evaluation?.mean ?? null,
    verdict: evaluation?.verdict ?? null,
  };
}

function trainersView(app: App, trainers: readonly ListedTrainer[]): View {
  return {
    name: 'trainers',
    empty: app.texts.resources.list.empty,
    columns: [
      { key: 'name', kind: 'text' },
      { key: 'kind', kind: 'status', vocabulary: 'trainer_kind' },
      { key: 'employee_no', kind: 'code', wide: true },
      { key: 'state', kind: 'status', vocabulary: 'resource_state' },
      { key: 'courses', kind: 'list' },
      { key: 'sessions_ahead', kind: 'int' },
      { key: 'evaluation', kind: 'number' },
      { key: 'verdict', kind: 'status', vocabulary: 'verdict', wide: true },
    ],
    rows: trainers.map((one) => trainerRow(app, one)),
  };
}

const piecesOf = (pieces: ReadonlyMap<string, number>): string[] =>
  [...pieces].map(([code, count]) => `${code}=${count}`);

const venueRow = ({ venue, state, ahead }: ListedVenue): Row => ({
  name: venue.name,
  state,
  capacity: venue.capacity,
  equipment: piecesOf(venue.equipment),
  sessions_ahead: ahead,
});

function venuesView(app: App, venues: readonly ListedVenue[]): View {
  return {
    name: 'venues',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'name', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'resource_state' },
      { key: 'capacity', kind: 'int' },
      { key: 'equipment', kind: 'list' },
      { key: 'sessions_ahead', kind: 'int' },
    ],
    rows: venues.map(venueRow),
  };
}

const equipmentRow = ({ equipment, state, available }: ListedEquipment): Row => ({
  code: equipment.code,
  title: equipment.title,
  count: equipment.count,
  available,
  state,
});

function equipmentView(app: App, equipment: readonly ListedEquipment[]): View {
  return {
    name: 'equipment',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'code', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'count', kind: 'int', header: app.texts.resources.show.figures.pieces },
      { key: 'available', kind: 'int' },
      { key: 'state', kind: 'status', vocabulary: 'resource_state' },
    ],
    rows: equipment.map(equipmentRow),
  };
}

const unregisteredRow = ({ kind, name, sessions, ahead }: Unregistered): Row => ({
  resource: kind,
  name,
  sessions,
  sessions_ahead: ahead,
});

function unregisteredView(app: App, unregistered: readonly Unregistered[]): View {
  return {
    name: 'unregistered',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'name', kind: 'text' },
      { key: 'resource', kind: 'status', vocabulary: 'resource' },
      { key: 'sessions', kind: 'int' },
      { key: 'sessions_ahead', kind: 'int' },
    ],
    rows: unregistered.map(unregisteredRow),
  };
}
