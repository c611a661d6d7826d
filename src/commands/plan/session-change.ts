import type { App } from '../../app.js';
import type { ChangedSession, SessionChange } from '../../operations/change-session.js';
import { sayEntry } from '../importing.js';
import { weekdayCode } from './session-rows.js';

/** When a session is, for people: `2026-03-06 Fri 09:00-11:00`. */
export function whenText(app: App, when: { day: string; start: string; end: string }): string {
  const word = app.texts.words['weekday']?.[weekdayCode(when.day)] ?? '';
  return `${when.day} ${word} ${when.start}-${when.end}`;
}

/** Says what became of sessions, one line each, and which entry it made. */
export async function showChange(
  app: App,
  { entry, sessions }: SessionChange,
  line: (session: ChangedSession) => string,
): Promise<void> {
  const rows = sessions.map((session) => ({
    session: session.code,
    batch: session.batch,
    day: session.day,
    start: session.start,
    end: session.end,
    trainer: session.trainer,
    venue: session.venue,
    status: session.status,
  }));
  await app.printText(sessions.map(line).join('\n'), { entry, sessions: rows });
  await sayEntry(app, entry);
}
