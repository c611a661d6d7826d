/** `record decision` of everybody about whom something is proposed, one after the other. */
import type { App } from '../../../app.js';
import { decidableKinds, type DecidableKind } from '../../../domain/deciding/decide.js';
import { importDecisions } from '../../../operations/import-decisions.js';
import { listAskedDecisions, type AskedDecision } from '../../../operations/sheets/asked-sheets.js';
import { groundText } from '../sheets/sheet-decisions.js';
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

/** What may be decided about somebody: a review is settled, or a regularisation given. */
export const kindsFor = ({ review }: Pick<AskedDecision, 'review'>): readonly DecidableKind[] =>
  decidableKinds.filter((kind) => (kind === 'regularisation') === (review === null));

export async function askDecisions(app: App): Promise<void> {
  requireTerminal(app);
  const { asking } = app.texts.record;
  const today = app.today();
  const asked = listAskedDecisions(app.store(), null, today);
  await app.say(asking.left({ left: asked.length, done: 0 }));
  let last: string | undefined;
  await holdDialogue(app, eachOf(asked), async (one) => {
    const said = await askOne(app, one, last);
    if (said === null || said === 'stop') return said === null ? skipped : stopped;
    last = said.by;
    const { employeeNo: employee } = one.person;
    const row = { ...said, employee, assessment: one.review?.assessment ?? null };
    return {
      stop: false,
      record: () =>
        importDecisions(app.store(), app.writeContext(), {
          ...oneRow(app, 'record decision'),
          rows: [{ line: 1, row, cells: {} }],
          headers: new Map(),
          today,
        }),
    };
  });
}

async function askOne(app: App, one: AskedDecision, last: string | undefined) {
  const t = app.texts.sheets.ask;
  await app.say(groundText(app, one));
  const choices = kindsFor(one).map((value) => ({
    value,
    name: app.texts.words['decision']?.[value] ?? value,
  }));
  const kind = await askChoice(app, `${one.person.employeeNo} ${one.person.name}`, choices);
  if (kind.is !== 'value') return kind.is === 'stop' ? 'stop' : null;
  const by = await askValue(app, t.by, asText, last);
  if (by.is !== 'value') return by.is === 'stop' ? 'stop' : null;
  const on = await askValue(app, t.on, asDay, app.today());
  if (on.is !== 'value') return on.is === 'stop' ? 'stop' : null;
  const reason = await askValue(app, t.reason, asText);
  if (reason.is !== 'value') return reason.is === 'stop' ? 'stop' : null;
  return { kind: kind.value, by: by.value, on: on.value, reason: reason.value };
}
