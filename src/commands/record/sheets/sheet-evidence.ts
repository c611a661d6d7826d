/** Sheets of leave, checklists, drills and figures of work. */
import { parsePeriodCell } from '../../../csv/kpi-cells.js';
import { isRefused } from '../../../csv/values.js';
import { addMonths } from '../../../domain/day.js';
import { InputError } from '../../../errors.js';
import {
  listDrillDay,
  listKpiSheet,
  listUnsigned,
} from '../../../operations/sheets/evidence-sheets.js';
import { listSheetPeople } from '../../../operations/sheets/sheet-people.js';
import type { Column } from '../../../render/view.js';
import { dayOption } from '../../options.js';
import {
  batchScope,
  peopleScope,
  personCells,
  personColumns,
  type SheetKind,
} from './sheet-kind.js';

export const leaveSheet: SheetKind = {
  name: 'leave',
  options: ['session', 'batch'],
  print: async (app, options) => {
    const t = app.texts.record.sheet;
    const scope = await peopleScope(app, options);
    const { people } = listSheetPeople(app.store(), scope, app.today());
    await app.print(
      {
        name: 'leave',
        preferred: 'csv',
        empty: t.nobody,
        columns: [
          ...personColumns,
          { key: 'from', kind: 'date', header: t.headers.leaveFrom },
          { key: 'to', kind: 'date', header: t.headers.leaveTo },
          { key: 'requested_on', kind: 'date', header: t.headers.requestedOn },
          { key: 'reason', kind: 'text', header: t.headers.leaveReason },
        ],
        rows: people.map((person) => ({
          ...personCells(person),
          from: null,
          to: null,
          requested_on: null,
          reason: null,
        })),
      },
      'leave',
    );
  },
};

export const checklistSheet: SheetKind = {
  name: 'checklist',
  options: ['batch', 'checklist'],
  print: async (app, options) => {
    const t = app.texts.record.sheet;
    const [store, today] = [app.store(), app.today()];
    const people = listSheetPeople(store, await batchScope(app, options), today);
    const lines = listUnsigned(store, people, options.checklist ?? null, today);
    await app.print(
      {
        name: 'checklist',
        preferred: 'csv',
        empty: t.allSigned,
        columns: [
          ...personColumns,
          { key: 'checklist', kind: 'code', header: t.headers.checklist },
          { key: 'item', kind: 'code', header: t.headers.item },
          { key: 'title', kind: 'text', header: t.headers.itemTitle },
          { key: 'signed_on', kind: 'date', header: t.headers.signedOn },
          { key: 'mentor', kind: 'code', header: t.headers.mentor },
        ],
        rows: lines.map(({ person, checklist, item, title, mentor }) => ({
          ...personCells(person),
          checklist,
          item,
          title,
          signed_on: null,
          mentor,
        })),
      },
      'checklist',
    );
  },
};

export const drillSheet: SheetKind = {
  name: 'drill',
  options: ['batch', 'drill', 'day'],
  print: async (app, options) => {
    const t = app.texts.record.sheet;
    const day = dayOption('--day', options.day) ?? app.today();
    const people = listSheetPeople(app.store(), await batchScope(app, options), app.today());
    const lines = listDrillDay(app.store(), people, options.drill ?? null, day);
    await app.print(
      {
        name: 'drill',
        preferred: 'csv',
        empty: t.noDrills,
        columns: [
          ...personColumns,
          { key: 'drill', kind: 'code', header: t.headers.drill },
          { key: 'title', kind: 'text', header: t.headers.drillTitle },
          { key: 'day', kind: 'date', header: t.headers.day },
          { key: 'quantity', kind: 'int', header: t.headers.quantity },
        ],
        rows: lines.map(({ person, drill, title, quantity }) => ({
          ...personCells(person),
          drill,
          title,
          day,
          quantity,
        })),
      },
      'drill',
    );
  },
};

export const kpiSheet: SheetKind = {
  name: 'kpi',
  options: ['session', 'batch', 'metric', 'period'],
  print: async (app, options) => {
    const t = app.texts.record.sheet;
    const lastMonth = addMonths(`${app.today().slice(0, 7)}-01`, -1).slice(0, 7);
    const period = parsePeriodCell(options.period ?? lastMonth);
    if (isRefused(period)) throw new InputError(period);
    const named = (options.metric ?? '').split(/[,，、]/).map((name) => name.trim());
    const anybody = options.batch === undefined && options.session === undefined;
    const scope = anybody ? ({ kind: 'everybody' } as const) : await peopleScope(app, options);
    const { people } = listSheetPeople(app.store(), scope, app.today());
    const wanted = named.filter((name) => name !== '');
    const { kpis, lines } = listKpiSheet(app.store(), people, period, wanted);
    await app.print(
      {
        name: 'kpi',
        preferred: 'csv',
        empty: t.nobody,
        columns: [
          ...personColumns,
          { key: 'period', kind: 'code', header: t.headers.period },
          // By its code, not its title: two KPIs may be called the same.
          ...kpis.map(({ code }): Column => ({ key: code, kind: 'number', header: code })),
        ],
        rows: lines.map(({ person, values }) => ({
          ...personCells(person),
          period,
          ...Object.fromEntries(kpis.map(({ code }) => [code, values.get(code) ?? null])),
        })),
      },
      'kpi',
    );
  },
};
