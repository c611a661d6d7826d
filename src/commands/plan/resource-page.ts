/** The file of a venue and of equipment, and the parts that all files of resources have in common. */
import { inHours } from '../../domain/round.js';
import type { App } from '../../app.js';
import type { Absence } from '../../domain/resources/resource.js';
import { lengthOf } from '../../domain/resources/usage.js';
import type { EquipmentFile, ResourceSession, VenueFile } from '../../operations/show-resource.js';
import type { Document, Figure, Row, Section, View } from '../../render/view.js';
import { piecesText } from './resource-options.js';

/** A view under a heading; nothing where it has no rows. */
export function part(text: string, view: View): Section[] {
  if (view.rows.length === 0) return [];
  return [
    { kind: 'heading', text },
    { kind: 'view', view },
  ];
}

export const stateWord = (app: App, state: string): string =>
  app.texts.words['resource_state']?.[state] ?? state;

export const hoursIn = (sessions: readonly ResourceSession[]): number =>
  inHours(sessions.reduce((sum, session) => sum + lengthOf(session), 0));

export const sessionRow = (session: ResourceSession): Row => ({
  session: session.code,
  day: session.day,
  start: session.start,
  end: session.end,
  title: session.title,
  trainer: session.trainer,
  venue: session.venue,
  recorded_people: session.recorded,
  attended_people: session.recorded === 0 ? null : session.attended,
});

export function sessionsView(
  app: App,
  sessions: readonly ResourceSession[],
  other: 'trainer' | 'venue',
  isPast: boolean,
): View {
  return {
    name: isPast ? 'given' : 'ahead',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'day', kind: 'date' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time' },
      { key: 'title', kind: 'text' },
      { key: other, kind: 'text' },
      ...(isPast ? [{ key: 'attended_people', kind: 'int' as const }] : []),
    ],
    rows: sessions.map(sessionRow),
  };
}

export const absenceRow = ({ fromOn, toOn, start, end, count, reason }: Absence): Row => ({
  from: fromOn,
  to: toOn,
  start,
  end,
  count,
  reason,
});

export function absencesView(app: App, absences: readonly Absence[]): View {
  const some = (key: 'start' | 'count') => absences.some((one) => one[key] !== null);
  return {
    name: 'absences',
    empty: app.texts.resources.list.none,
    columns: [
      { key: 'from', kind: 'date' },
      { key: 'to', kind: 'date' },
      ...(some('start')
        ? [
            { key: 'start', kind: 'time' as const },
            { key: 'end', kind: 'time' as const },
          ]
        : []),
      ...(some('count')
        ? [{ key: 'count', kind: 'int' as const, header: app.texts.resources.show.figures.pieces }]
        : []),
      { key: 'reason', kind: 'text' },
    ],
    rows: absences.map(absenceRow),
  };
}

export function venuePage(app: App, file: VenueFile): Document {
  const { show } = app.texts.resources;
  const { venue, usage, next, state } = file;
  const t = show.figures;
  const span = show.usage({ from: usage.from, to: usage.to });
  const days = show.of({ part: usage.used, whole: usage.workdays });
  const { none } = app.texts.app;
  const figures: Figure[] = [
    { label: t.state, value: stateWord(app, state), kind: 'text' },
    { label: t.capacity, value: venue.capacity, kind: 'int' },
    { label: t.equipment, value: piecesText(app, venue.equipment), kind: 'text' },
    {
      label: t.spare,
      value: file.backups.join(app.texts.render.list_separator) || none,
      kind: 'text',
    },
    { label: t.usage, value: usage.rate, kind: 'percent', note: span },
    { label: t.days, value: days, kind: 'text' },
    { label: t.ahead, value: file.ahead, kind: 'int' },
  ];
  return {
    name: 'venue',
    title: venue.name,
    sections: [
      { kind: 'figures', figures },
      ...part(show.absences, absencesView(app, venue.absences)),
      ...part(show.next, sessionsView(app, next, 'trainer', false)),
    ],
    json: {
      resource: 'venue',
      name: venue.name,
      state,
      capacity: venue.capacity,
      equipment: Object.fromEntries(venue.equipment),
      backups: file.backups,
      retired_on: venue.retiredOn,
      note: venue.note,
      usage: {
        from: usage.from,
        to: usage.to,
        workdays: usage.workdays,
        workdays_used: usage.used,
        hours: inHours(usage.minutes),
        rate: usage.rate,
      },
      absences: venue.absences.map(absenceRow),
      sessions_ahead: next.map(sessionRow),
    },
    footer: [],
  };
}

export function equipmentPage(app: App, file: EquipmentFile): Document {
  const { show, list } = app.texts.resources;
  const { equipment, available, state, venues } = file;
  const t = show.figures;
  return {
    name: 'equipment',
    title: `${equipment.code} ${equipment.title}`,
    sections: [
      {
        kind: 'figures',
        figures: [
          { label: t.state, value: stateWord(app, state), kind: 'text' },
          { label: t.pieces, value: equipment.count, kind: 'int' },
          { label: t.available, value: available, kind: 'int' },
        ],
      },
      ...part(show.absences, absencesView(app, equipment.absences)),
      ...part(show.venues, {
        name: 'venues',
        empty: list.none,
        columns: [
          { key: 'name', kind: 'text' },
          { key: 'count', kind: 'int', header: t.pieces },
        ],
        rows: venues,
      }),
    ],
    json: {
      resource: 'equipment',
      code: equipment.code,
      title: equipment.title,
      state,
      count: equipment.count,
      available,
      retired_on: equipment.retiredOn,
      note: equipment.note,
      absences: equipment.absences.map(absenceRow),
      venues,
    },
    footer: [],
  };
}
