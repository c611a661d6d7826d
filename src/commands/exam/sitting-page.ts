import type { App } from '../../app.js';
import type { ArrangedSitting } from '../../operations/arrange-sitting.js';
import type { Column, Document, Row, View } from '../../render/view.js';

/** A sitting with its seats, for programs. */
export const sittingJson = ({ sitting, seats, proctors, plan, neighbours }: ArrangedSitting) => ({
  sitting: sitting.code,
  assessment: sitting.assessment,
  held_on: sitting.heldOn,
  start: sitting.start,
  end: sitting.end,
  venue: sitting.venue,
  seats: sitting.seats,
  proctors,
  seed: plan?.seed ?? null,
  per_row: plan?.perRow ?? null,
  same_team_neighbours: plan === null ? null : neighbours,
  people: seats.map((seat) => ({
    seat: seat.seat,
    employee_no: seat.employeeNo,
    name: seat.name,
    team: seat.team,
    state: seat.state,
    note: seat.note,
  })),
});

function subtitleOf(app: App, { sitting, proctors }: ArrangedSitting): string {
  const t = app.texts.examining.sitting;
  const hours = [sitting.start, sitting.end].filter((time) => time !== null).join('-');
  const of = t.subtitle({
    assessment: sitting.assessment,
    held_on: sitting.heldOn,
    hours,
    venue: sitting.venue ?? '',
  });
  if (proctors.length === 0) return of;
  const names = proctors.map(({ name, role }) => {
    const word = role === null ? '' : (app.texts.words['role']?.[role] ?? role);
    return word === '' ? name : `${name}${app.texts.render.note(word)}`;
  });
  return `${of} · ${t.proctors(names.join(app.texts.render.list_separator))}`;
}

const footerOf = (app: App): string[] =>
  [app.setting('office') ?? ''].filter((line) => line !== '');

/** Who sits where, as a list and as the room: the front row first. */
export async function printSeating(app: App, arranged: ArrangedSitting): Promise<void> {
  const t = app.texts.examining.sitting;
  const { sitting, seats, plan, neighbours } = arranged;
  const list = listView(app, arranged);
  if (seats.length === 0) {
    await app.print(list, 'sitting');
    return;
  }
  const page: Document = {
    name: 'sitting',
    title: t.planTitle(sitting.code),
    subtitle: subtitleOf(app, arranged),
    sections: [
      ...(plan === null
        ? []
        : [{ kind: 'view' as const, view: roomView(app, arranged, plan.perRow) }]),
      { kind: 'view', view: list },
      ...(plan === null
        ? []
        : [{ kind: 'text' as const, text: `${t.lot(plan.seed)} ${t.neighbours(neighbours)}` }]),
    ],
    json: sittingJson(arranged),
    footer: footerOf(app),
  };
  await app.print(page, 'sitting');
}

function listView(app: App, { seats }: ArrangedSitting): View {
  const noted: Column[] = seats.some(({ state }) => state !== null)
    ? [
        { key: 'state', kind: 'status', vocabulary: 'seat_state' },
        { key: 'note', kind: 'text', wide: true },
      ]
    : [];
  return {
    name: 'seats',
    empty: app.texts.examining.sitting.empty,
    columns: [
      { key: 'seat', kind: 'int' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      ...noted,
    ],
    rows: seats.map(({ seat, employeeNo, name, team, state, note }) => ({
      ...{ seat, name, team, state, note },
      employee_no: employeeNo,
    })),
  };
}

/** The room seen from above: one line a row, one column a place. */
function roomView(app: App, { seats }: ArrangedSitting, perRow: number): View {
  const t = app.texts.examining.sitting;
  const last = Math.max(0, ...seats.map(({ seat }) => seat ?? 0));
  const rows: Row[] = [];
  for (let from = 1; from <= last; from += perRow) {
    const row: Record<string, string | null> = { place_0: t.row(rows.length + 1) };
    for (let place = 1; place <= perRow; place += 1) {
      const one = seats.find(({ seat }) => seat === from + place - 1);
      row[`place_${place}`] = one ? `${one.seat ?? ''} ${one.name}` : null;
    }
    rows.push(row);
  }
  const places = Array.from({ length: Math.min(perRow, last) }, (_, at): Column => ({
    key: `place_${at + 1}`,
    kind: 'text',
    header: t.place(at + 1),
  }));
  return {
    name: 'room',
    empty: t.empty,
    columns: [{ key: 'place_0', kind: 'text', header: '' }, ...places],
    rows,
  };
}

/** The list on which everybody signs, once their card was looked at. */
export async function printIdentity(app: App, arranged: ArrangedSitting): Promise<void> {
  const t = app.texts.examining.sitting;
  const view: View = {
    name: 'identity',
    empty: t.empty,
    columns: [
      { key: 'seat', kind: 'int' },
      { key: 'name', kind: 'text' },
      { key: 'employee_no', kind: 'code' },
      { key: 'id_checked', kind: 'text', header: t.photo },
      { key: 'signature', kind: 'text', header: t.signature },
    ],
    rows: arranged.seats.map(({ seat, name, employeeNo }) => ({
      seat,
      name,
      employee_no: employeeNo,
      id_checked: '☐',
      signature: '______________',
    })),
  };
  if (view.rows.length === 0) {
    await app.print(view, 'identity');
    return;
  }
  const page: Document = {
    name: 'identity',
    title: t.identityTitle(arranged.sitting.code),
    subtitle: subtitleOf(app, arranged),
    sections: [
      { kind: 'view', view },
      { kind: 'text', text: t.proctorSignature },
    ],
    json: sittingJson(arranged),
    footer: footerOf(app),
  };
  await app.print(page, 'identity');
}
