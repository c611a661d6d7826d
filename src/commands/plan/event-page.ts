import type { App } from '../../app.js';
import type { Checklist, StepTask } from '../../domain/duties/event.js';
import { hoursOf, isOpen } from '../../domain/duties/mark.js';
import type { Column, Document, Figure, Row, Section, View } from '../../render/view.js';
import { hoursWords } from '../hours-words.js';
import { weekdayCode } from './session-rows.js';

const stepColumns: readonly Column[] = [
  { key: 'due_on', kind: 'date' },
  { key: 'hours_of_day', kind: 'text' },
  { key: 'title', kind: 'text' },
  { key: 'step', kind: 'code' },
  { key: 'role', kind: 'status', vocabulary: 'role' },
  { key: 'state', kind: 'status', vocabulary: 'task' },
  { key: 'opens_on', kind: 'date', wide: true },
  { key: 'marked_on', kind: 'date', wide: true },
  { key: 'marked_by', kind: 'text', wide: true },
  { key: 'reason', kind: 'text', wide: true },
  { key: 'note', kind: 'text', wide: true },
];

/** A step of a checklist, for programs. */
export function stepRow(app: App, step: StepTask): Row {
  return {
    due_on: step.dueOn,
    hours_of_day: hoursWords(app.texts, step.hours) || null,
    title: step.title,
    step: step.code,
    role: step.role,
    state: step.state,
    opens_on: step.opensOn,
    marked_on: step.mark?.on ?? null,
    marked_by: step.mark?.by ?? null,
    reason: step.mark?.reason ?? null,
    note: step.mark?.note ?? null,
    rule: `events.${step.event.kind}.steps[${step.index}]`,
  };
}

const timeOf = ({ event, kind }: Checklist) =>
  event.start === null ? hoursOf(kind) : { start: event.start, end: event.end };

/** An event with how far it is, for programs and lists. */
export function eventRow(app: App, checklist: Checklist): Row {
  const { event, steps, title } = checklist;
  const today = app.today();
  const waiting = steps.filter(({ state }) => isOpen(state) || state === 'coming');
  const next = event.cancelledOn === null ? byDay(waiting)[0] : undefined;
  return {
    event: event.code,
    kind: event.kind,
    title,
    day: event.day,
    ...timeOf(checklist),
    customer: event.customer,
    venue: event.venue,
    status: event.cancelledOn !== null ? 'cancelled' : event.day < today ? 'held' : 'planned',
    steps_done: steps.filter(({ state }) => state === 'done' || state === 'skipped').length,
    steps_open: waiting.length,
    next_step: next?.code ?? null,
    next_on: next?.dueOn ?? null,
    note: event.note,
    cancelled_on: event.cancelledOn,
    cancel_reason: event.cancelReason,
  };
}

const byDay = (steps: readonly StepTask[]): StepTask[] =>
  [...steps].sort((a, b) => (a.dueOn === b.dueOn ? a.index - b.index : a.dueOn < b.dueOn ? -1 : 1));

export function eventsView(app: App, checklists: readonly Checklist[]): View {
  const header = app.texts.plan.session.headers.status;
  return {
    name: 'events',
    empty: app.texts.duty.event.list.empty,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'title', kind: 'text' },
      { key: 'event', kind: 'code' },
      { key: 'status', kind: 'status', vocabulary: 'event', header },
      { key: 'steps_done', kind: 'int' },
      { key: 'steps_open', kind: 'int' },
      { key: 'next_on', kind: 'date', wide: true },
      { key: 'next_step', kind: 'code', wide: true },
      { key: 'kind', kind: 'code', wide: true },
      { key: 'start', kind: 'time', wide: true },
      { key: 'end', kind: 'time', wide: true },
      { key: 'customer', kind: 'text', wide: true },
      { key: 'venue', kind: 'text', wide: true },
      { key: 'note', kind: 'text', wide: true },
    ],
    rows: checklists.map((one) => eventRow(app, one)),
  };
}

/** An event as it hangs on the wall: what it is, then its checklist by day. */
export function eventPage(app: App, checklist: Checklist): Document {
  const t = app.texts.duty.event;
  const { event, steps } = checklist;
  const { code, day, customer, venue, note, cancelledOn: on, cancelReason: reason } = event;
  const weekday = app.texts.words['weekday']?.[weekdayCode(day)] ?? '';
  const hours = hoursWords(app.texts, timeOf(checklist));
  const said: [string, string | null][] = [
    [t.figures.code, code],
    [t.figures.hours, hours || null],
    [t.figures.customer, customer],
    [t.figures.venue, venue],
    [t.figures.note, note],
  ];
  const figures = said.flatMap(([label, value]): Figure[] =>
    value === null ? [] : [{ label, value, kind: 'text' }],
  );
  const timed = steps.some((step) => step.hours.end !== null);
  const columns = stepColumns.filter(({ key }) => timed || key !== 'hours_of_day');
  const rows = byDay(steps).map((step) => stepRow(app, step));
  const sections: Section[] = [
    { kind: 'figures', figures },
    ...(on === null
      ? []
      : [{ kind: 'text' as const, text: t.cancelled({ on, reason: reason ?? '' }) }]),
    { kind: 'view', view: { name: 'checklist', empty: t.noSteps, columns, rows } },
  ];
  return {
    name: 'event',
    title: t.title({ title: checklist.title, day, weekday }),
    sections,
    json: eventJson(app, checklist),
    footer: [app.setting('office') ?? ''].filter((line) => line !== ''),
  };
}

/** An event with its checklist, for programs. */
export const eventJson = (app: App, checklist: Checklist): Record<string, unknown> => ({
  ...eventRow(app, checklist),
  steps: byDay(checklist.steps).map((step) => stepRow(app, step)),
});
