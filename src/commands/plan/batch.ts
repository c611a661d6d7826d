import type { Command } from 'commander';
import type { App } from '../../app.js';
import { Refusal, refused } from '../../errors.js';
import { listRetakesDue } from '../../operations/list-retakes-due.js';
import { closeBatch } from '../../operations/close-batch.js';
import { listBatches } from '../../operations/list-batches.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { subject } from '../verb.js';
import { addBatchOpen } from './batch-open.js';
import { addBatchShow } from './batch-show.js';

/** `plan batch`: runs of a program for a group of people. */
export function addBatch(plan: Command, app: App): void {
  const t = app.texts.plan.batch;
  const batch = subject(plan, 'batch', t.summary);
  addBatchOpen(batch, app);
  addBatchShow(batch, app);
  batch
    .command('list')
    .description(t.list.summary)
    .option('--status <STATUS>', t.list.status)
    .action((options: { status?: string }) => runList(app, options.status ?? 'all'));
  batch
    .command('close')
    .description(t.close.summary)
    .argument('<CODE>', t.show.code)
    .option('--on <DAY>', t.close.on)
    .action((code: string, options: { on?: string }) => runClose(app, code, options.on));
}

async function runList(app: App, given: string): Promise<void> {
  const t = app.texts.plan;
  const status = checkChoice('--status', given, ['open', 'closed', 'all']);
  const batches = listBatches(app.store(), { status, today: app.today() });
  await app.print(
    {
      name: 'batches',
      empty: t.batch.list.empty,
      columns: [
        { key: 'batch', kind: 'code' },
        { key: 'title', kind: 'text' },
        { key: 'program', kind: 'code' },
        { key: 'start_on', kind: 'date' },
        { key: 'end_on', kind: 'date', wide: true },
        { key: 'status', kind: 'status', vocabulary: 'batch', header: t.session.headers.status },
        { key: 'enrolled', kind: 'int' },
        { key: 'sessions', kind: 'int', wide: true },
        { key: 'handbook_version', kind: 'int', wide: true },
      ],
      rows: batches.map((batch) => ({
        batch: batch.code,
        title: batch.title,
        program: batch.program,
        start_on: batch.startOn,
        end_on: batch.endOn,
        status: batch.status,
        enrolled: batch.enrolled,
        sessions: batch.sessions,
        handbook_version: batch.handbookVersion,
      })),
    },
    'batches',
  );
}

/** A closed batch is off the worklist: whoever still has something to do in it must not be forgotten unseen. */
async function settleUnfinished(app: App, batch: string): Promise<void> {
  if (app.options.yes === true) return;
  const due = listRetakesDue(app.store(), { batch, assessment: null, today: app.today() });
  if (due.length === 0) return;
  const numbers = [...new Set(due.map(({ employeeNo }) => employeeNo))];
  const people = numbers.join(app.texts.render.list_separator);
  const refusal = refused('batch_unfinished', { batch, people });
  if (!app.prompter.interactive) throw new Refusal(refusal);
  const { message } = app.texts.refusals.batch_unfinished({ batch, people });
  await app.prompter.confirm(app.texts.app.sentences([message, app.texts.app.sure]));
}

async function runClose(app: App, code: string, on: string | undefined): Promise<void> {
  await settleUnfinished(app, code);
  const closed = closeBatch(app.store(), app.writeContext(), {
    batch: code,
    on: dayOption('--on', on) ?? app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { entry, batch, on: closed_on } = closed;
  const text = app.texts.plan.batch.close.done({ batch, on: closed_on });
  await app.printText(text, { entry, batch, closed_on });
  await sayEntry(app, entry);
}
