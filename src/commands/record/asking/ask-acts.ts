/** `record application`, `record approval` and `record coaching` of whoever is due, one after the other. */
import type { App } from '../../../app.js';
import { importActs, type ActRow } from '../../../operations/import-acts.js';
import { listAskedActs, type AskedAct } from '../../../operations/sheets/asked-sheets.js';
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

/** What is said of somebody; `null`: nothing, `stop`: nothing more of anybody. */
type Said = Pick<ActRow, 'kind' | 'on' | 'by' | 'note'> | 'stop' | null;

async function askActs(
  app: App,
  kind: 'application' | 'approval' | 'coaching',
  ask: (who: string, line: AskedAct) => Promise<Said>,
): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const today = app.today();
  const lines = listAskedActs(app.store(), kind, null, today);
  await app.say(t.left({ left: lines.length, done: 0 }));
  await holdDialogue(app, eachOf(lines), async (line) => {
    const { person, title, stage, assessment } = line;
    const said = await ask(`${person.employeeNo} ${person.name} · ${title}`, line);
    if (said === null || said === 'stop') return said === null ? skipped : stopped;
    const row: ActRow = { ...said, employeeNo: person.employeeNo, stage, assessment };
    return {
      stop: false,
      record: () =>
        importActs(app.store(), app.writeContext(), {
          ...oneRow(app, `record ${kind}`),
          rows: [{ line: 1, row, cells: {} }],
          columns: { on: 'on', by: 'by', note: 'reason' },
          headers: new Map([['reason', app.texts.sheets.headers.reason]]),
          today,
        }),
    };
  });
}

/** Who must or may apply: on which day they did. */
export async function askApplications(app: App): Promise<void> {
  const t = app.texts.sheets.ask;
  await askActs(app, 'application', async (who) => {
    const on = await askValue(app, t.appliedOn(who), asDay);
    if (on.is !== 'value') return on.is === 'stop' ? 'stop' : null;
    return { kind: 'application', on: on.value, by: '', note: null };
  });
}

/** Who waits for an approval: yes or no, by whom, when; of a refusal why. */
export async function askApprovals(app: App): Promise<void> {
  const t = app.texts.sheets.ask;
  let last: string | undefined;
  await askActs(app, 'approval', async (who) => {
    const choices = [
      { value: 'approval', name: t.approve },
      { value: 'refusal', name: t.refuse },
    ] as const;
    const chosen = await askChoice(app, who, choices);
    if (chosen.is !== 'value') return chosen.is === 'stop' ? 'stop' : null;
    const by = await askValue(app, t.by, asText, last);
    if (by.is !== 'value') return by.is === 'stop' ? 'stop' : null;
    const on = await askValue(app, t.on, asDay, app.today());
    if (on.is !== 'value') return on.is === 'stop' ? 'stop' : null;
    const why = chosen.value === 'refusal' ? await askValue(app, t.reason, asText) : null;
    if (why?.is === 'stop') return 'stop';
    last = by.value;
    const note = why?.is === 'value' ? why.value : null;
    return { kind: chosen.value, on: on.value, by: by.value, note };
  });
}

/** Who waits for coaching after a failure: by whom, when, what about. */
export async function askCoachings(app: App): Promise<void> {
  const t = app.texts.sheets.ask;
  let last: string | undefined;
  await askActs(app, 'coaching', async (who) => {
    const on = await askValue(app, t.coachedOn(who), asDay);
    if (on.is !== 'value') return on.is === 'stop' ? 'stop' : null;
    const by = await askValue(app, t.by, asText, last);
    if (by.is !== 'value') return by.is === 'stop' ? 'stop' : null;
    const about = await askValue(app, t.coachedAbout, asText);
    if (about.is === 'stop') return 'stop';
    last = by.value;
    const note = about.is === 'value' ? about.value : null;
    return { kind: 'coaching', on: on.value, by: by.value, note };
  });
}
