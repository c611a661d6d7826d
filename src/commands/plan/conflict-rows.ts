import type { App } from '../../app.js';
import {
  gatherPeople,
  type ToldChoice,
  type ToldConflict,
} from '../../domain/timetable/conflicts/told.js';
import type { Document, Link, Row } from '../../render/view.js';

/** Another way to hold a session, for programs. */
export const choiceRow = (app: App, choice: ToldChoice) => ({
  ...choice,
  text: app.texts.conflicts.choice(choice),
});

/** A conflict for programs. */
export function conflictRow(app: App, conflict: ToldConflict) {
  const { kind, resource, day, start, end, cause, weight, rule, override } = conflict;
  const counted = cause === 'short';
  return {
    kind,
    sessions: conflict.sessions.map(({ session }) => session),
    resource,
    message: app.texts.conflicts.message(conflict),
    alternatives: conflict.alternatives.map((choice) => choiceRow(app, choice)),
    ...{ cause, day, start, end },
    wanted: counted ? conflict.wanted : null,
    available: counted ? conflict.available : null,
    ...{ weight, rule, overridden: override !== null, override },
  };
}

/** What a person reads of a conflict: the sentence, and under it what to do or who let it pass. */
function link(app: App, conflict: ToldConflict, people: readonly string[]): Link {
  const t = app.texts.conflicts;
  const { override } = conflict;
  const notes = override ? [t.overridden(override)] : [t.choices(conflict.alternatives)];
  return { text: t.message(conflict, people), notes: [...notes, t.rule(conflict.rule)] };
}

/** A list of conflicts as a page: to people sentence by sentence, in files as a table. */
export function conflictsPage(app: App, conflicts: readonly ToldConflict[]): Document {
  const t = app.texts.conflicts;
  const gathered = gatherPeople(conflicts);
  const open = conflicts.filter(({ override }) => !override).length;
  return {
    name: 'conflicts',
    title: t.title,
    subtitle: t.counts(open, conflicts.length - open),
    sections: [
      {
        kind: 'view',
        chain: gathered.map((one) => link(app, one, one.people)),
        view: {
          name: 'conflicts',
          empty: t.list.empty,
          columns: [
            { key: 'day', kind: 'date' },
            { key: 'start', kind: 'time' },
            { key: 'end', kind: 'time' },
            { key: 'kind', kind: 'status', vocabulary: 'conflict' },
            { key: 'resource', kind: 'text' },
            { key: 'sessions', kind: 'list' },
            { key: 'message', kind: 'text' },
            { key: 'alternatives', kind: 'list' },
            { key: 'overridden_by', kind: 'text' },
            { key: 'reason', kind: 'text' },
            { key: 'rule', kind: 'code' },
          ],
          rows: conflicts.map((conflict) => tableRow(app, conflict)),
        },
      },
    ],
    json: conflicts.map((conflict) => conflictRow(app, conflict)),
    footer: [],
  };
}

function tableRow(app: App, conflict: ToldConflict): Row {
  const t = app.texts.conflicts;
  const { day, start, end, kind, resource, rule, override } = conflict;
  return {
    ...{ day, start, end, kind, resource, rule },
    sessions: conflict.sessions.map(({ session }) => session),
    message: t.message(conflict),
    alternatives: conflict.alternatives.map(t.choice),
    overridden_by: override?.actor ?? null,
    reason: override?.reason ?? null,
  };
}

/** Says what a change let pass: for the reason that was given, or because the handbook only warns of it. */
export async function sayPassed(
  app: App,
  conflicts: readonly ToldConflict[],
  reason: string | null,
): Promise<void> {
  const t = app.texts.conflicts;
  if (reason !== null && conflicts.length === 0) await app.say(t.nothingToOverride);
  for (const { people, ...conflict } of gatherPeople(conflicts)) {
    const named = {
      ...conflict,
      resource: people.length > 0 ? people.join(', ') : conflict.resource,
    };
    await app.say(conflict.override ? t.passed(named) : t.warned(named));
  }
}
