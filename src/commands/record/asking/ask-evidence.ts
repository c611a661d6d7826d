/** `record leave`, `checklist`, `drill` and `kpi` without a file. */
import type { App } from '../../../app.js';
import { parseFigureCell, parsePeriodCell } from '../../../csv/kpi-cells.js';
import { parseNumberCell, type Parsed } from '../../../csv/values.js';
import { addMonths } from '../../../domain/day.js';
import { Figures } from '../../../domain/recording/figures.js';
import { periodOf } from '../../../domain/recording/period.js';
import { importChecklist, type ChecklistRow } from '../../../operations/import-checklist.js';
import { importDrill } from '../../../operations/import-drill.js';
import { importKpi } from '../../../operations/import-kpi.js';
import { importLeave } from '../../../operations/import-leave.js';
import {
  listDrillDay,
  listKpiSheet,
  listUnsigned,
  type ChecklistLine,
} from '../../../operations/sheets/evidence-sheets.js';
import { listSheetPeople } from '../../../operations/sheets/sheet-people.js';
import {
  asDay,
  askPerson,
  askValue,
  asText,
  eachOf,
  ended,
  holdDialogue,
  oneRow,
  requireTerminal,
  skipped,
  stopped,
} from './dialogue.js';

/** Leave has no list of people: whoever asked for it is named, until nobody is. */
export async function askLeave(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  await holdDialogue(
    app,
    () => askPerson(app, t.whose),
    async ({ employeeNo }) => {
      const from = await askValue(app, t.leaveFrom, asDay);
      if (from.is !== 'value') return ended(from);
      const to = await askValue(app, t.leaveTo, asDay, from.value);
      if (to.is !== 'value') return ended(to);
      const requested = await askValue(app, t.requestedOn, asDay, app.today());
      if (requested.is !== 'value') return ended(requested);
      const reason = await askValue(app, t.leaveReason, asText);
      const row = {
        employeeNo,
        fromOn: from.value,
        toOn: to.value,
        requestedOn: requested.value,
        reason: reason.is === 'value' ? reason.value : null,
      };
      return {
        stop: reason.is === 'stop',
        record: () =>
          importLeave(app.store(), app.writeContext(), {
            ...oneRow(app, 'record leave'),
            rows: [{ line: 1, row }],
            today: app.today(),
          }),
      };
    },
  );
}

/** Item after item of each person; all that are signed of one person are one entry. */
export async function askChecklist(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const [store, today] = [app.store(), app.today()];
  const batch = await app.prompter.text(t.batch, 'FILE');
  const people = listSheetPeople(store, { kind: 'batch', batch }, today);
  const lines = listUnsigned(store, people, null, today);
  const byPerson = new Map<string, ChecklistLine[]>();
  for (const line of lines) {
    const { employeeNo } = line.person;
    byPerson.set(employeeNo, [...(byPerson.get(employeeNo) ?? []), line]);
  }
  await app.say(t.left({ left: byPerson.size, done: people.people.length - byPerson.size }));
  await holdDialogue(app, eachOf([...byPerson.values()]), async (own) => {
    const rows: ChecklistRow[] = [];
    let stop = false;
    for (const { person, checklist, item, title, mentor } of own) {
      const question = t.signed({ who: `${person.employeeNo} ${person.name}`, item, title });
      const typed = await askValue(app, question, asDay);
      if (typed.is === 'stop') stop = true;
      if (stop) break;
      if (typed.is !== 'value') continue;
      const signedOn = typed.value;
      rows.push({ employeeNo: person.employeeNo, item, checklist, signedOn, mentor });
    }
    if (rows.length === 0) return stop ? stopped : skipped;
    return {
      stop,
      record: () =>
        importChecklist(app.store(), app.writeContext(), {
          ...oneRow(app, 'record checklist'),
          rows: rows.map((row, at) => ({ line: at + 1, row })),
          today,
        }),
    };
  });
}

/** How much of a drill everybody of a batch did on a day. */
export async function askDrill(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const [store, today] = [app.store(), app.today()];
  const batch = await app.prompter.text(t.batch, 'FILE');
  const people = listSheetPeople(store, { kind: 'batch', batch }, today);
  const drill = await app.prompter.choose(
    t.drill,
    'FILE',
    Object.entries(people.handbook.drills).map(([value, { title }]) => ({
      value,
      name: `${value} ${title}`,
    })),
  );
  const typed = await askValue(app, t.day, asDay, today);
  if (typed.is !== 'value') return;
  const day = typed.value;
  const lines = listDrillDay(store, people, drill, day);
  const open = lines.filter(({ quantity }) => quantity === null);
  await app.say(t.left({ left: open.length, done: lines.length - open.length }));
  await holdDialogue(app, eachOf(open), async ({ person: { employeeNo, name } }) => {
    const quantity = await askValue(app, `${employeeNo} ${name}`, parseNumberCell);
    if (quantity.is !== 'value') return ended(quantity);
    const row = { employeeNo, drill, day, quantity: quantity.value };
    return {
      stop: false,
      record: () =>
        importDrill(app.store(), app.writeContext(), {
          ...oneRow(app, 'record drill'),
          rows: [{ line: 1, row }],
          today,
        }),
    };
  });
}

/** One figure of everybody of a batch over a period. */
export async function askKpi(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const [store, today] = [app.store(), app.today()];
  const batch = await app.prompter.text(t.batch, 'FILE');
  const { people } = listSheetPeople(store, { kind: 'batch', batch }, today);
  const { kpis } = listKpiSheet(store, [], '', []);
  const metric = await app.prompter.choose(
    t.metric,
    'FILE',
    kpis.map(({ code, names }) => ({ value: code, name: `${code} ${names[0] ?? ''}` })),
  );
  const lastMonth = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const typed = await askValue(app, t.period, parsePeriodCell, lastMonth);
  const period = typed.is === 'value' ? periodOf(typed.value) : undefined;
  const kpi = kpis.find(({ code }) => code === metric);
  if (!period || !kpi) return;
  const { lines } = listKpiSheet(store, people, period.text, [metric]);
  const open = lines.filter(({ values }) => !values.has(metric));
  await app.say(t.left({ left: open.length, done: lines.length - open.length }));
  await holdDialogue(app, eachOf(open), async ({ person: { employeeNo, name } }) => {
    const parse = (text: string): Parsed<number> => parseFigureCell(text, kpi);
    const figure = await askValue(app, `${employeeNo} ${name} (${kpi.unit})`, parse);
    if (figure.is !== 'value') return ended(figure);
    const figures = new Figures();
    figures.add(1, employeeNo, period, metric, figure.value);
    return {
      stop: false,
      record: () =>
        importKpi(app.store(), app.writeContext(), {
          ...oneRow(app, 'record kpi'),
          figures,
          today,
        }),
    };
  });
}
