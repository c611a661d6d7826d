import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { publicHolidays } from '../../handbook/public-holidays.js';
import {
  simulateRules,
  type OtherRules,
  type SimulateInput,
} from '../../operations/simulate-rules.js';
import { dayOption } from '../options.js';
import { readHandbookFile, sayWarnings } from '../plan/handbook-file.js';
import { simulationPage } from './simulate-page.js';

interface SimulateOptions {
  batch?: string;
  since?: string;
}

export function addSimulate(retake: Command, app: App): void {
  const t = app.texts.retake.simulate;
  retake
    .command('simulate')
    .summary(t.summary)
    .description(t.description)
    .argument('<HANDBOOK>', t.handbook)
    .option('--batch <BATCH>', t.batch)
    .option('--since <DAY>', t.since)
    .action((handbook: string, options: SimulateOptions) => runSimulate(app, handbook, options));
}

/** A handbook as it was named: `v2` is a stored version, everything else a file. */
async function rulesNamed(app: App, named: string): Promise<OtherRules> {
  const version = /^v(\d{1,9})$/i.exec(named)?.[1];
  if (version !== undefined) return { version: Number(version) };
  const { handbook, warnings } = await readHandbookFile(app, named);
  await sayWarnings(app, warnings);
  const holidays = handbook.calendar.holidays === 'CN' ? await publicHolidays() : [];
  return { handbook, holidays };
}

async function peopleOf(app: App, options: SimulateOptions): Promise<SimulateInput['people']> {
  const since = dayOption('--since', options.since);
  if (since === undefined) {
    const { askBatch } = app.texts.retake.simulate;
    return { batch: options.batch ?? (await app.prompter.text(askBatch, '--batch')) };
  }
  if (options.batch === undefined) return { since };
  throw new InputError(refused('option_conflict', { first: '--batch', second: '--since' }));
}

async function runSimulate(app: App, named: string, options: SimulateOptions): Promise<void> {
  const people = await peopleOf(app, options);
  const rules = await rulesNamed(app, named);
  const today = app.today();
  const simulated = simulateRules(app.store(), { rules, people, today });
  const t = app.texts.retake.simulate;
  const handbook = 'version' in rules ? t.version(rules.version) : named;
  await app.print(simulationPage(app, simulated, { handbook, today }), 'simulation');
}
