import type { App } from '../../app.js';
import type { Programme, SessionNotice } from '../../operations/list-notices.js';
import type { CalendarEvent, CalendarView } from '../../render/icalendar.js';
import { trainerText } from './in-service-rows.js';

/** Sessions as a calendar takes them. */
export function calendarOfNotices(
  app: App,
  name: string,
  notices: readonly SessionNotice[],
): CalendarView {
  return {
    name,
    zone: app.setting('zone') ?? app.machineZone(),
    at: app.writeContext().at,
    events: notices.map((notice) => eventOf(app, notice)),
  };
}

/** A month's training; what was cancelled disappears from calendars that took it in before. */
export function calendarOfProgramme(app: App, programme: Programme): CalendarView {
  const name = app.texts.inService.notice.calendar(programme.month);
  return calendarOfNotices(app, name, [...programme.rows, ...programme.cancelled]);
}

function eventOf(app: App, { session, sequence, content, bring }: SessionNotice): CalendarEvent {
  const t = app.texts.inService.notice;
  const separator = app.texts.render.label_separator;
  const lines: [label: string, value: string | null][] = [
    [t.trainer, trainerText(app, session)],
    [t.content, content],
    [t.bring, bring],
  ];
  return {
    uid: `session-${session.id}@cohort`,
    sequence,
    day: session.day,
    start: session.start,
    end: session.end,
    summary: session.title,
    location: session.venue,
    description: lines
      .flatMap(([label, value]) => (value === null ? [] : [`${label}${separator}${value}`]))
      .join('\n'),
    cancelled: session.status === 'cancelled',
  };
}

/** Writes the calendar where one is asked for; true where `--out FILE.ics` asks for nothing else. */
export async function writeCalendar(
  app: App,
  calendar: () => CalendarView,
  ics: string | undefined,
): Promise<boolean> {
  const { out } = app.options;
  const alone = out !== undefined && /\.ics$/i.test(out);
  for (const file of [ics, alone ? out : undefined]) {
    if (file === undefined) continue;
    const { icalendar } = await import('../../render/icalendar.js');
    await app.writeFile(file, icalendar(calendar()));
  }
  return alone;
}
