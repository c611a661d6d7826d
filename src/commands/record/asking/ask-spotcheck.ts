/** `record spotcheck` without a file. */
import type { App } from '../../../app.js';
import { parseScoreCell } from '../../../csv/values.js';
import type { SpotKind } from '../../../domain/checking/check-state.js';
import { listChecks, whoOf } from '../../../operations/spot-checks/find.js';
import { importCheckResults } from '../../../operations/spot-checks/import-results.js';
import {
  asDay,
  askValue,
  asText,
  eachOf,
  ended,
  holdDialogue,
  oneRow,
  requireTerminal,
  stopped,
} from './dialogue.js';

/** What the checks found that were drawn and are still to be made, one after the other. */
export async function askSpotCheck(app: App, kind: SpotKind): Promise<void> {
  requireTerminal(app);
  const { asking: t } = app.texts.record;
  const [store, today] = [app.store(), app.today()];
  const filter = { kind, from: '', to: '9999', team: null, openOnly: true };
  const open = listChecks(store, filter, today).map(({ draw }) => draw);
  await app.say(t.left({ left: open.length, done: 0 }));
  await holdDialogue(app, eachOf(open), async (draw) => {
    const who = `${whoOf(draw)} ${draw.customer ? (draw.customer.name ?? '') : draw.name}`.trim();
    const score = await askValue(app, t.checked({ who, period: draw.period }), parseScoreCell);
    if (score.is !== 'value') return ended(score);
    // A check of a team belongs to the day on which it was drawn; customers are called some day of the month.
    let day = draw.period;
    if (kind === 'customer') {
      const called = await askValue(app, t.checkedOn, asDay, today);
      if (called.is !== 'value') return ended(called);
      day = called.value;
    }
    const checker = await askValue(app, t.checker, asText);
    if (checker.is === 'stop') return stopped;
    const finding = await askValue(app, t.finding, asText);
    const row = {
      line: 1,
      who: whoOf(draw),
      day,
      scoreHundredths: score.value,
      checker: checker.is === 'value' ? checker.value : null,
      finding: finding.is === 'value' ? finding.value : null,
    };
    return {
      stop: finding.is === 'stop',
      record: () =>
        importCheckResults(store, app.writeContext(), {
          ...oneRow(app, `record spotcheck --kind ${kind}`),
          kind,
          rows: [row],
          today,
        }),
    };
  });
}
