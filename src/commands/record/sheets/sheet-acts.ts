/** Sheets of applications, approvals and coachings: of whoever is asked for one now. */
import type { App } from '../../../app.js';
import { listAskedActs, type AskedAct } from '../../../operations/sheets/asked-sheets.js';
import type { Column, Row } from '../../../render/view.js';
import { dayOption } from '../../options.js';
import { personCells, personColumns, type SheetKind, type SheetOptions } from './sheet-kind.js';

/** `own`: the columns to fill in. */
async function printActs(
  app: App,
  kind: 'application' | 'approval' | 'coaching',
  options: SheetOptions,
  { known, own }: { known: readonly Column[]; own: readonly Column[] },
): Promise<void> {
  const t = app.texts.sheets;
  const decidedOn = dayOption('--day', options.day) ?? null;
  const lines = listAskedActs(app.store(), kind, options.batch ?? null, app.today());
  const blank = Object.fromEntries(own.map(({ key }) => [key, null]));
  await app.print(
    {
      name: kind,
      preferred: 'csv',
      empty: t.empty[kind],
      columns: [
        ...personColumns,
        { key: 'batch', kind: 'code' },
        ...known,
        { key: 'title', kind: 'text', header: t.headers.title },
        { key: 'due_on', kind: 'date', header: t.headers.dueOn },
        ...own,
      ],
      rows: lines.map((line) => ({ ...rowOf(line), ...blank, decided_on: decidedOn })),
    },
    kind,
  );
}

const rowOf = ({ person, batch, stage, assessment, title, dueOn }: AskedAct): Row => ({
  ...personCells(person),
  ...{ batch, stage, assessment, title },
  due_on: dueOn,
});

export const applicationSheet: SheetKind = {
  name: 'application',
  options: ['batch'],
  print: async (app, options) => {
    const h = app.texts.sheets.headers;
    await printActs(app, 'application', options, {
      known: [{ key: 'stage', kind: 'code', header: h.stage }],
      own: [
        { key: 'applied_on', kind: 'date', header: h.appliedOn },
        { key: 'note', kind: 'text', header: h.note },
      ],
    });
  },
};

export const approvalSheet: SheetKind = {
  name: 'approval',
  options: ['batch', 'day'],
  print: async (app, options) => {
    const h = app.texts.sheets.headers;
    await printActs(app, 'approval', options, {
      known: [
        { key: 'stage', kind: 'code', header: h.stage },
        { key: 'assessment', kind: 'code', header: h.assessment },
      ],
      own: [
        { key: 'decision', kind: 'text', header: h.approval },
        { key: 'decided_by', kind: 'text', header: h.decidedBy },
        { key: 'decided_on', kind: 'date', header: h.decidedOn },
        { key: 'reason', kind: 'text', header: h.reason },
      ],
    });
  },
};

export const coachingSheet: SheetKind = {
  name: 'coaching',
  options: ['batch'],
  print: async (app, options) => {
    const h = app.texts.sheets.headers;
    await printActs(app, 'coaching', options, {
      known: [{ key: 'assessment', kind: 'code', header: h.assessment }],
      own: [
        { key: 'coached_by', kind: 'text', header: h.coachedBy },
        { key: 'coached_on', kind: 'date', header: h.coachedOn },
        { key: 'note', kind: 'text', header: h.coachedAbout },
      ],
    });
  },
};
