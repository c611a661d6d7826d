import { inHours } from '../../domain/round.js';
import type { App } from '../../app.js';
import { lengthOf } from '../../domain/timetable/clock.js';
import type { Scheduled } from '../../domain/timetable/conflicts/conflict.js';
import { Refusal, refused } from '../../errors.js';
import { openNewBatch, type NewBatch } from '../../operations/open-batch.js';
import { suggestBatch, type SuggestedBatch } from '../../operations/suggest-batch.js';
import type { Document, Row, Section, View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { sayPassed } from './conflict-rows.js';
import { weekdayCode } from './session-rows.js';

/** `plan batch open --suggest`: proposes, and opens only when somebody says yes. */
export async function runSuggest(app: App, wanted: NewBatch, people: number): Promise<void> {
  const t = app.texts.conflicts.open;
  const found = suggestBatch(app.store(), { ...wanted, from: wanted.start, people });
  const { batch, start, from, until } = found;
  await app.print(proposalPage(app, found), `proposal-${batch}`);
  if (start === null) throw new Refusal(refused('suggest_nothing', { batch, from, until }));
  const decides = app.options.yes === true || app.prompter.interactive;
  if (!decides) {
    await app.say(t.notOpened);
    return;
  }
  await app.prompter.confirm(t.ask(batch, start));
  const proposed = found.sessions.map(({ trainer, venue }) => ({ trainer, venue }));
  const opened = openNewBatch(app.store(), app.writeContext(), { ...wanted, start, proposed });
  await sayPassed(app, opened.conflicts, null);
  await sayEntry(app, opened.entry);
}

function proposalPage(app: App, found: SuggestedBatch): Document {
  const t = app.texts.conflicts.open;
  const { batch, start, from, until } = found;
  const sections: Section[] = [];
  if (start !== null) {
    sections.push({ kind: 'text', text: reasons(app, found, start) });
    sections.push({ kind: 'view', view: sessionsView(app, found) });
  }
  if (found.rejections.length > 0) {
    sections.push({ kind: 'heading', text: t.why });
    sections.push({ kind: 'view', view: rejectionsView(app, found) });
  }
  return {
    name: 'proposal',
    title: app.texts.plan.session.titleOf(batch),
    ...(start === null
      ? {}
      : {
          subtitle: app.texts.plan.session.subtitle({
            ...{ batch, from: start, to: found.laid.at(-1)?.day ?? start },
            version: found.handbookVersion,
          }),
        }),
    sections,
    footer: [],
    json: {
      ...{ batch, program: found.program, start_on: start, from, until },
      rejected_workdays: found.workdays,
      days_off: found.daysOff,
      rejections: found.rejections.map((one) => ({
        ...{ kind: one.kind, cause: one.cause, about: one.about, days: one.days },
        ...{ first_on: one.first, text: t.rejected(one) },
      })),
      sessions: rows(found),
    },
  };
}

/** Why this day, these trainers and these venues. */
function reasons(app: App, found: SuggestedBatch, start: string): string {
  const t = app.texts.conflicts.open;
  const { batch, from, sessions, daysOff, registered } = found;
  const venues = [...new Set(sessions.flatMap(({ venue }) => venue ?? []))];
  const trainers = shares(sessions);
  const lines = [t.found({ batch, start, from })];
  if (daysOff > 0) lines.push(t.daysOff(daysOff));
  lines.push(trainers.length > 0 ? t.shared(trainers) : t.noTrainers);
  lines.push(venues.length > 0 || registered.venues ? t.venues(venues) : t.noVenues);
  return lines.join('\n');
}

/** How the work is shared out, who has most first. */
function shares(
  sessions: readonly Scheduled[],
): { trainer: string; minutes: number; sessions: number }[] {
  const all = new Map<string, { trainer: string; minutes: number; sessions: number }>();
  for (const session of sessions) {
    const { trainer } = session;
    if (trainer === null) continue;
    const share = all.get(trainer) ?? { trainer, minutes: 0, sessions: 0 };
    share.minutes += lengthOf(session);
    share.sessions += 1;
    all.set(trainer, share);
  }
  return [...all.values()].sort(
    (a, b) => b.minutes - a.minutes || (a.trainer < b.trainer ? -1 : 1),
  );
}

const rows = ({ sessions, laid }: SuggestedBatch): Row[] =>
  sessions.map(({ code, day, start, end, trainer, venue }, index) => ({
    session: code,
    ...{ day, weekday: weekdayCode(day), start, end },
    course: laid[index]?.course ?? '',
    title: laid[index]?.title ?? '',
    credited_hours: inHours(laid[index]?.creditedMinutes ?? 0),
    ...{ trainer, venue },
  }));

function sessionsView(app: App, found: SuggestedBatch): View {
  return {
    name: 'sessions',
    empty: app.texts.plan.batch.noTimetable,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'day', kind: 'date' },
      { key: 'weekday', kind: 'status', vocabulary: 'weekday' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time' },
      { key: 'title', kind: 'text', wide: true },
      { key: 'course', kind: 'code' },
      { key: 'trainer', kind: 'text' },
      { key: 'venue', kind: 'text' },
    ],
    rows: rows(found),
  };
}

function rejectionsView(app: App, { rejections }: SuggestedBatch): View {
  const t = app.texts.conflicts.open;
  return {
    name: 'rejections',
    empty: '',
    columns: [
      { key: 'reason', kind: 'text' },
      { key: 'days', kind: 'int' },
      { key: 'first_on', kind: 'date' },
    ],
    rows: rejections.map((one) => ({
      reason: t.rejected(one),
      days: one.days,
      first_on: one.first,
    })),
  };
}
