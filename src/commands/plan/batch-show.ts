import type { Command } from 'commander';
import type { App } from '../../app.js';
import { findCountedBatch, type CountedBatch } from '../../operations/list-batches.js';
import type { Timetable } from '../../operations/list-sessions.js';
import type { Document, Figure } from '../../render/view.js';
import { creditedHours, sessionRows } from './session-rows.js';
import { timetableSections } from './session-timetable.js';

export function addBatchShow(batch: Command, app: App): void {
  const t = app.texts.plan.batch.show;
  batch
    .command('show')
    .description(t.summary)
    .argument('<CODE>', t.code)
    .action(async (code: string) => {
      const { batch, timetable } = findCountedBatch(app.store(), code, app.today());
      await app.print(page(app, batch, timetable), `batch-${batch.code}`);
    });
}

function page(app: App, batch: CountedBatch, timetable: Timetable): Document {
  const { texts } = app;
  const title = batch.title === null ? batch.code : `${batch.code} ${batch.title}`;
  const hours = creditedHours(timetable);
  return {
    name: 'batch',
    title,
    sections: [
      { kind: 'figures', figures: figures(app, batch, timetable) },
      { kind: 'heading', text: texts.plan.session.title },
      ...timetableSections(app, timetable),
    ],
    footer: [],
    json: {
      batch: batch.code,
      title: batch.title,
      program: batch.program,
      start_on: batch.startOn,
      end_on: batch.endOn,
      status: batch.status,
      closed_on: batch.closedOn,
      enrolled: batch.enrolled,
      sessions: batch.sessions,
      credited_hours: hours,
      handbook_version: batch.handbookVersion,
      timetable: sessionRows(timetable),
    },
  };
}

function figures(app: App, batch: CountedBatch, timetable: Timetable): Figure[] {
  const { words, plan } = app.texts;
  const t = plan.batch.figures;
  const closed: Figure[] =
    batch.closedOn === null ? [] : [{ label: t.closedOn, value: batch.closedOn, kind: 'date' }];
  const status = words['batch']?.[batch.status] ?? batch.status;
  return [
    { label: t.program, value: timetable.program, kind: 'text', note: batch.program },
    { label: t.status, value: status, kind: 'text' },
    { label: t.startOn, value: batch.startOn, kind: 'date' },
    { label: t.endOn, value: batch.endOn, kind: 'date' },
    ...closed,
    { label: t.enrolled, value: batch.enrolled, kind: 'int' },
    { label: t.sessions, value: batch.sessions, kind: 'int' },
    { label: t.hours, value: creditedHours(timetable), kind: 'hours' },
    { label: t.version, value: batch.handbookVersion, kind: 'int' },
  ];
}
