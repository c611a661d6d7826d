/** Actions that somebody has yet to do or to verify, one after the other. */
import type { App } from '../../../app.js';
import {
  improvementState,
  isSettled,
  lastDone,
  type Improvement,
  type ImprovementEventKind,
} from '../../../domain/improving/action.js';
import {
  importActionEvents,
  type EventCells,
} from '../../../operations/improving/import-events.js';
import { listActions } from '../../../operations/improving/list.js';
import { findActorNames } from '../../../operations/list-materials.js';
import {
  asDay,
  askChoice,
  askValue,
  asText,
  eachOf,
  holdDialogue,
  oneRow,
  requireTerminal,
  skipped,
  stopped,
} from './dialogue.js';

/** What may become of an action next, the usual first. */
function kindsFor(action: Improvement): readonly ImprovementEventKind[] {
  switch (improvementState(action)) {
    case 'open':
      return ['done', 'dropped'];
    case 'done':
      return ['verified', 'reopened', 'dropped'];
    case 'closed':
    case 'dropped':
      return ['reopened'];
  }
}

/** `kind`: only what can become so; `null`: whatever is not settled yet. */
export async function askActions(app: App, kind: ImprovementEventKind | null): Promise<void> {
  requireTerminal(app);
  const today = app.today();
  const nameOf = findActorNames(app.store(), today);
  const open = listActions(app.store()).filter((action) =>
    kind === null ? !isSettled(action) : kindsFor(action).includes(kind),
  );
  await app.say(app.texts.record.asking.left({ left: open.length, done: 0 }));
  await holdDialogue(app, eachOf(open), async (action) => {
    const done = lastDone(action);
    const about = [`${action.code} ${action.title}`, nameOf(action.owner), action.dueOn];
    if (done && improvementState(action) === 'done') about.push(done.happenedOn, done.statement);
    await app.say(about.join(' · '));
    const event = await askEvent(app, action, kind);
    if (event === null || event === 'stop') return event === null ? skipped : stopped;
    const row = { action: action.code, events: [event], undecided: false };
    return {
      stop: false,
      record: () =>
        importActionEvents(app.store(), app.writeContext(), {
          ...oneRow(app, 'record action'),
          rows: [{ line: 1, row, cells: {} }],
          headers: new Map(),
          today,
        }),
    };
  });
}

async function askEvent(
  app: App,
  action: Improvement,
  wanted: ImprovementEventKind | null,
): Promise<EventCells | 'stop' | null> {
  const t = app.texts.sheets.ask;
  const words = app.texts.words['improvement_event'] ?? {};
  const kinds = wanted === null ? kindsFor(action) : [wanted];
  const choices = kinds.map((value) => ({ value, name: words[value] ?? value }));
  const chosen = await askChoice(app, action.code, choices);
  if (chosen.is !== 'value') return chosen.is === 'stop' ? 'stop' : null;
  const kind = chosen.value;
  const on = await askValue(app, t.on, asDay, app.today());
  if (on.is !== 'value') return on.is === 'stop' ? 'stop' : null;
  const by = await askValue(app, t.by, asText, kind === 'done' ? action.owner : undefined);
  if (by.is !== 'value') return by.is === 'stop' ? 'stop' : null;
  const evidence = kind === 'done' || kind === 'verified';
  const said = await askValue(app, evidence ? t.evidence : t.reason, asText);
  if (said.is !== 'value') return said.is === 'stop' ? 'stop' : null;
  return { kind, on: on.value, by: by.value, statement: said.value };
}
