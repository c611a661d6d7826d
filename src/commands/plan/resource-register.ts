/** `plan resource add`, `change` and `retire`: what there is. */
import type { App } from '../../app.js';
import type { ResourceKind } from '../../domain/resources/resource.js';
import type { AnyResource } from '../../operations/find-resource.js';
import { listResources } from '../../operations/list-resources.js';
import {
  addResource,
  changeResource,
  retireResource,
  sessionsOf,
  type ResourceFields,
} from '../../operations/register-resource.js';
import { dayOption, wholeNumber, type Command } from '../options.js';
import { askText, kindOption, kindWord, showDone, trainerKindOption } from './resource-options.js';
import { textOption } from './session-options.js';

interface FieldOptions {
  kind?: string;
  employee?: string;
  from?: string;
  capacity?: string;
  title?: string;
  count?: string;
  note?: string;
  of?: string;
}

interface RetireOptions {
  on?: string;
  reason?: string;
  cancel?: boolean;
  of?: string;
}

export function addRegister(resource: Command, app: App): void {
  const t = app.texts.resources;
  withFields(
    resource
      .command('add')
      .description(t.add.summary)
      .argument('<KIND>', t.kind)
      .argument('[NAME]', t.name),
    app,
  ).action((kind: string, name: string | undefined, options: FieldOptions) =>
    runAdd(app, kind, name, options),
  );
  withFields(
    resource.command('change').description(t.change.summary).argument('<NAME>', t.name),
    app,
  )
    .option('--of <KIND>', t.of)
    .action((name: string, options: FieldOptions) => runChange(app, name, options));
  resource
    .command('retire')
    .description(t.retire.summary)
    .argument('<NAME>', t.name)
    .option('--on <DAY>', t.retire.on)
    .option('--reason <TEXT>', t.reason)
    .option('--cancel', t.retire.cancel)
    .option('--of <KIND>', t.of)
    .action((name: string, options: RetireOptions) => runRetire(app, name, options));
}

function withFields(command: Command, app: App): Command {
  const t = app.texts.resources.fields;
  return command
    .option('--kind <KIND>', t.trainerKind)
    .option('--employee <EMPLOYEE>', t.employee)
    .option('--from <DAY>', t.from)
    .option('--capacity <PEOPLE>', t.capacity)
    .option('--title <TITLE>', t.title)
    .option('--count <PIECES>', t.count)
    .option('--note <TEXT>', t.note);
}

function fieldsOf(app: App, options: FieldOptions): ResourceFields {
  const text = (option: string, value: string | undefined): string | null =>
    value === undefined ? null : textOption(app, option, value);
  const whole = (option: string, value: string | undefined, least: number): number | null =>
    value === undefined ? null : wholeNumber(option, value, least);
  return {
    trainerKind: trainerKindOption(app, options.kind),
    employee: text('--employee', options.employee),
    from: dayOption('--from', options.from) ?? null,
    capacity: whole('--capacity', options.capacity, 1),
    title: text('--title', options.title),
    count: whole('--count', options.count, 0),
    note: text('--note', options.note),
  };
}

/** A name that sessions have already, or another one. */
async function askName(app: App, kind: ResourceKind): Promise<string> {
  const t = app.texts.resources;
  if (!app.prompter.interactive || kind === 'equipment') {
    return askText(app, 'NAME', t.name, undefined);
  }
  const { unregistered } = listResources(app.store(), kind, app.today());
  if (unregistered.length === 0) return askText(app, 'NAME', t.name, undefined);
  const other = '';
  const chosen = await app.prompter.choose(t.askName, 'NAME', [
    ...unregistered.map(({ name }) => ({ value: name, name })),
    { value: other, name: t.other },
  ]);
  return chosen === other ? askText(app, 'NAME', t.name, undefined) : chosen;
}

async function runAdd(
  app: App,
  given: string,
  name: string | undefined,
  options: FieldOptions,
): Promise<void> {
  const t = app.texts.resources.add;
  const kind = kindOption(app, '<KIND>', given) ?? 'trainer';
  const { entry, resource } = addResource(app.store(), app.writeContext(), {
    kind,
    name: name === undefined ? await askName(app, kind) : textOption(app, '<NAME>', name),
    fields: fieldsOf(app, options),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const named = sessionsOf(app.store(), resource, '0000-01-01').length;
  const lines = [t.done({ kind: kindWord(app, resource), name: resource.name })];
  await showDone(app, lines, entry, resourceJson(resource));
  if (named > 0) await app.say(t.named(named));
}

async function runChange(app: App, name: string, options: FieldOptions): Promise<void> {
  const { entry, resource } = changeResource(app.store(), app.writeContext(), {
    kind: kindOption(app, '--of', options.of),
    name,
    fields: fieldsOf(app, options),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const facts = { kind: kindWord(app, resource), name: resource.name };
  const line = app.texts.resources.change.done(facts);
  await showDone(app, [line], entry, resourceJson(resource));
}

async function runRetire(app: App, name: string, options: RetireOptions): Promise<void> {
  const t = app.texts.resources;
  const cancel = options.cancel === true;
  const on = dayOption('--on', options.on) ?? app.today();
  const { entry, resource, sessions } = retireResource(app.store(), app.writeContext(), {
    kind: kindOption(app, '--of', options.of),
    name,
    on,
    reason: cancel ? null : await askText(app, '--reason', t.reason, options.reason),
    dryRun: app.options.dryRun === true,
  });
  const line = cancel
    ? t.retire.back(resource)
    : t.retire.done({ kind: resource.kind, name: resource.name, on });
  const codes = sessions.map(({ code }) => code);
  await showDone(app, [line], entry, { ...resourceJson(resource), sessions: codes });
  if (codes.length > 0) await app.say(t.retire.ahead(codes));
}

/** A resource's own fields for programs. */
export function resourceJson(found: AnyResource): Record<string, unknown> {
  const { retiredOn: retired_on, retireReason: retire_reason, note } = found.resource;
  const common = { resource: found.kind, name: found.name, retired_on, retire_reason, note };
  switch (found.kind) {
    case 'trainer': {
      const { kind, employeeNo: employee_no, fromOn: from } = found.resource;
      return { ...common, kind, employee_no, from };
    }
    case 'venue':
      return { ...common, capacity: found.resource.capacity };
    case 'equipment':
      return { ...common, title: found.resource.title, count: found.resource.count };
  }
}
