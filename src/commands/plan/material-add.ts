import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  addMaterial,
  reviseMaterial,
  type VersionInput,
} from '../../operations/change-material.js';
import { findMaterialKinds } from '../../operations/list-materials.js';
import { dayOption } from '../options.js';
import { copiesOption, givenText, listOption, neededText, showVerdict } from './material-parts.js';

interface VersionOptions {
  author?: string;
  on?: string;
  note?: string;
  file?: string;
  reference?: string;
  reviewers?: string;
}

interface AddOptions extends VersionOptions {
  title?: string;
  kind?: string;
  courses?: string;
  language?: string;
  owner?: string;
  copies?: string;
}

function withVersionOptions(command: Command, app: App): Command {
  const o = app.texts.materials.options;
  return command
    .option('--author <WHO>', o.author)
    .option('--on <DAY>', o.madeOn)
    .option('--note <TEXT>', o.note)
    .option('--file <FILE>', o.file)
    .option('--reference <TEXT>', o.reference)
    .option('--reviewers <LIST>', o.reviewers);
}

export function addMaterialAdd(material: Command, app: App): void {
  const t = app.texts.materials;
  const o = t.options;
  const add = material.command('add').description(t.add.summary).argument('<CODE>', t.code);
  withVersionOptions(
    add
      .option('--title <TEXT>', o.title)
      .option('--kind <KIND>', o.kind(''))
      .option('--courses <LIST>', o.courses)
      .option('--language <LANGUAGE>', o.language)
      .option('--owner <WHO>', o.owner)
      .option('--copies <N>', o.copies),
    app,
  ).action((code: string, options: AddOptions) => runAdd(app, code, options));
  const revise = material.command('revise').description(t.revise.summary);
  withVersionOptions(revise.argument('<CODE>', t.code), app).action(
    (code: string, options: VersionOptions) => runRevise(app, code, options),
  );
}

async function versionOf(app: App, options: VersionOptions, note: string): Promise<VersionInput> {
  const { ask } = app.texts.materials;
  const author = await neededText(app, '--author', options.author, ask.author);
  const file = givenText(app, '--file', options.file);
  const bytes = file === null ? null : app.readInput(file);
  return {
    author,
    madeOn: dayOption('--on', options.on) ?? app.today(),
    note,
    file: givenText(app, '--reference', options.reference) ?? file,
    sha256: bytes && createHash('sha256').update(bytes).digest('hex'),
    reviewers: listOption(options.reviewers),
  };
}

async function kindOf(app: App, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const kinds = findMaterialKinds(app.store());
  const choices = kinds.map(({ code, title }) => ({ value: code, name: title }));
  return app.prompter.choose(app.texts.materials.ask.kind, '--kind', choices);
}

async function runAdd(app: App, code: string, options: AddOptions): Promise<void> {
  const t = app.texts.materials;
  const title = await neededText(app, '--title', options.title, t.ask.title);
  const kind = await kindOf(app, options.kind);
  const note = givenText(app, '--note', options.note) ?? t.firstVersion;
  const version = await versionOf(app, options, note);
  const added = addMaterial(app.store(), app.writeContext(), {
    ...version,
    code,
    title,
    kind,
    courses: listOption(options.courses),
    language: givenText(app, '--language', options.language),
    owner: givenText(app, '--owner', options.owner),
    copies: options.copies === undefined ? 0 : copiesOption('--copies', options.copies, 0),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showVerdict(app, added);
}

async function runRevise(app: App, code: string, options: VersionOptions): Promise<void> {
  const note = await neededText(app, '--note', options.note, app.texts.materials.ask.note);
  const version = await versionOf(app, options, note);
  const revised = reviseMaterial(app.store(), app.writeContext(), {
    ...version,
    code,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showVerdict(app, revised);
}
