/** Awards and points off of a period that are to be decided or confirmed, one after the other. */
import type { App } from '../../../app.js';
import { evidenceLine } from '../../../domain/awarding/evidence.js';
import type { MatterKind } from '../../../domain/awarding/decided.js';
import type { Matter } from '../../../domain/awarding/matter.js';
import type { Act } from '../../../operations/awarding/decide.js';
import { importDecided, type DecidedRow } from '../../../operations/awarding/import-decided.js';
import { listOpenMatters } from '../../../operations/sheets/matter-sheets.js';
import { given } from '../../enroll/given.js';
import { prizeWords } from '../award-words.js';
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

/** What was given on the command line is not asked for again. */
export interface MatterOptions {
  period?: string;
  by?: string;
  on?: string;
  reason?: string;
}

type Said = Pick<DecidedRow, 'act' | 'by' | 'on' | 'reason'>;

/** `act`: only what can be decided so, with this answer first. */
export async function askMatters(
  app: App,
  kind: MatterKind,
  act: Act | null = null,
  options: MatterOptions = {},
): Promise<void> {
  requireTerminal(app);
  const { awards, record } = app.texts;
  const today = app.today();
  const period = await given(app, options.period, '--period', awards.options.ask.period);
  const open = listOpenMatters(app.store(), { kind, period, today }).filter(
    (matter) => act === null || actsFor(matter).includes(act),
  );
  await app.say(record.asking.left({ left: open.length, done: 0 }));
  let last = options.by;
  await holdDialogue(app, eachOf(open), async (matter) => {
    const said = await askOne(app, matter, act, { ...options, ...(last ? { by: last } : {}) });
    if (said === null || said === 'stop') return said === null ? skipped : stopped;
    last = said.by;
    const row: DecidedRow = {
      ...said,
      ...{ code: matter.code, period: matter.period },
      employeeNo: matter.unit === 'person' ? matter.key : null,
      group: matter.unit === 'person' ? null : matter.key,
    };
    return {
      stop: false,
      record: () =>
        importDecided(app.store(), app.writeContext(), {
          ...oneRow(app, `record ${kind}`),
          kind,
          rows: [{ line: 1, row, cells: {} }],
          headers: new Map(),
          today,
        }),
    };
  });
}

/** What can be decided about a matter as it stands. */
export const actsFor = ({ state, earned }: Pick<Matter, 'state' | 'earned'>): readonly Act[] => {
  if (state === 'awaiting') return ['confirmed', 'waived'];
  return earned === true ? ['given', 'waived'] : ['waived'];
};

async function askOne(
  app: App,
  matter: Matter,
  first: Act | null,
  options: MatterOptions,
): Promise<Said | 'stop' | null> {
  const { sheets, words } = app.texts;
  const t = sheets.ask;
  const evidence = evidenceLine(matter.evidence(), words['attendance']);
  const about = [matter.title, prizeWords(app, matter), evidence].filter((part) => part !== '');
  await app.say(about.join(' · '));
  const names = sheets.acts[matter.kind];
  const choices = [...actsFor(matter)]
    .sort((a, b) => Number(b === first) - Number(a === first))
    .map((value) => ({ value, name: names[value] }));
  const who = matter.unit === 'person' ? `${matter.key} ${matter.name}` : matter.name;
  const act = await askChoice(app, who, choices);
  if (act.is !== 'value') return act.is === 'stop' ? 'stop' : null;
  const by = await askValue(app, t.by, asText, options.by);
  if (by.is !== 'value') return by.is === 'stop' ? 'stop' : null;
  const on = await askValue(app, t.on, asDay, options.on ?? app.today());
  if (on.is !== 'value') return on.is === 'stop' ? 'stop' : null;
  if (act.value !== 'waived') {
    return { act: act.value, by: by.value, on: on.value, reason: options.reason ?? null };
  }
  const reason = await askValue(app, t.reason, asText, options.reason);
  if (reason.is !== 'value') return reason.is === 'stop' ? 'stop' : null;
  return { act: act.value, by: by.value, on: on.value, reason: reason.value };
}
