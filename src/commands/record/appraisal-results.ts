import type { App } from '../../app.js';
import type { RoleResult } from '../../domain/forms/appraisal.js';
import { InputError, refused } from '../../errors.js';
import {
  findAppraisals,
  findBatchAppraisals,
  type FoundAppraisals,
  type PersonAppraisal,
} from '../../operations/forms/find-appraisals.js';
import { appraisalKinds, listForms } from '../../operations/forms/form-rules.js';
import type { Column, Document, Row, Section, View } from '../../render/view.js';
import { wholeNumber, type Command } from '../options.js';
import { hundredths, resultsJson, withheldText } from './form-results.js';

interface ResultOptions {
  form?: string;
  batch?: string;
  round?: string;
}

export function addAppraisalResults(appraisal: Command, app: App): void {
  const t = app.texts.forms.appraised;
  appraisal
    .command('results')
    .description(t.summary)
    .argument('[EMPLOYEE]', t.employee)
    .option('--batch <BATCH>', t.batch)
    .option('--form <FORM>', app.texts.forms.formOption)
    .option('--round <N>', t.round)
    .action((employee: string | undefined, options: ResultOptions) =>
      runResults(app, employee, options),
    );
}

async function runResults(
  app: App,
  employee: string | undefined,
  options: ResultOptions,
): Promise<void> {
  const { batch } = options;
  if (employee !== undefined && batch !== undefined) {
    throw new InputError(refused('option_conflict', { first: 'EMPLOYEE', second: '--batch' }));
  }
  const round = options.round === undefined ? null : wholeNumber('--round', options.round, 1);
  const question = { form: await formOf(app, options.form), round };
  const [store, today] = [app.store(), app.today()];
  if (batch !== undefined) {
    const found = findBatchAppraisals(store, batch, question, today);
    await app.print(batchView(app, found), `appraisal-${found.code}`);
    await sayMissing(app, found);
    return;
  }
  const who =
    employee ?? (await app.prompter.text(app.texts.forms.appraised.ask, 'EMPLOYEE | --batch'));
  const found = findAppraisals(store, who, question, today);
  const [person] = found.people;
  if (!person) return;
  if (round !== null && round > person.rounds && person.rounds > 0) {
    const expected = `1..${person.rounds}`;
    throw new InputError(
      refused('option_value', { option: '--round', value: String(round), expected }),
    );
  }
  await app.print(page(app, found, person), `appraisal-${person.employeeNo}`);
}

async function formOf(app: App, given: string | undefined): Promise<string | null> {
  if (given !== undefined) return given;
  const forms = listForms(app.store(), appraisalKinds);
  if (forms.length <= 1) return null;
  const choices = forms.map(({ code, title }) => ({ value: code, name: `${code} ${title}` }));
  return app.prompter.choose(app.texts.forms.askForm, '--form', choices);
}

const roleWord = (app: App, role: string): string => app.texts.words['rater_role']?.[role] ?? role;

/** Why roles do not count, and whose weights were shared out. */
function notes(app: App, found: FoundAppraisals, { result }: PersonAppraisal): string[] {
  const t = app.texts.forms.appraised;
  const path = `forms.${found.code}`;
  const missing = result.roles.filter((role) => role.missing !== null);
  if (missing.length === result.roles.length && missing.every((one) => one.missing === 'none')) {
    return [t.nobody];
  }
  const said = missing.map((role) =>
    t.missing[role.missing ?? 'none']({
      role: roleWord(app, role.role),
      answers: role.answers,
      least: role.missing === 'withheld' ? (found.form.withhold_below ?? 0) : role.least,
    }),
  );
  if (missing.length > 0) {
    const rule = `${path}.renormalise`;
    said.push(result.renormalised ? t.renormalised({ rule }) : t.noTotal({ rule }));
  }
  if (missing.some((role) => role.missing === 'withheld')) {
    said.push(withheldText(app, found.code, found.form));
  }
  if (result.belowTarget) {
    said.push(
      app.texts.forms.results.below({ target: found.form.target ?? 0, rule: `${path}.target` }),
    );
  }
  return said;
}

function page(app: App, found: FoundAppraisals, person: PersonAppraisal): Document {
  const t = app.texts.forms.appraised;
  const { result } = person;
  return {
    name: `appraisal-${person.employeeNo}`,
    title: t.title({ form: found.form.title, employee_no: person.employeeNo, name: person.name }),
    subtitle: t.subtitle({
      round: person.round,
      rounds: person.rounds,
      from: person.from,
      to: person.to,
    }),
    sections: [
      {
        kind: 'figures',
        figures: [{ label: t.total, value: hundredths(result.total), kind: 'number' }],
      },
      { kind: 'view', view: rolesView(app, found, person) },
      ...(person.rounds === 0 ? [] : itemSections(app, found, person)),
    ],
    footer: notes(app, found, person),
    json: asJson(found, person),
  };
}

function rolesView(app: App, found: FoundAppraisals, { result }: PersonAppraisal): View {
  const t = app.texts.forms.appraised;
  return {
    name: 'roles',
    empty: '',
    columns: [
      { key: 'rater_role', kind: 'status', vocabulary: 'rater_role', header: t.role },
      { key: 'answers', kind: 'int' },
      { key: 'least', kind: 'int', header: t.least },
      { key: 'mean', kind: 'number', header: app.texts.forms.results.mean },
      { key: 'weight', kind: 'number', header: t.weight },
      { key: 'share', kind: 'percent', header: t.share },
      { key: 'missing', kind: 'status', vocabulary: 'appraisal_missing', header: t.missingHeader },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: result.roles.map((role, at) => ({
      rater_role: role.role,
      answers: role.answers,
      least: role.least,
      mean: hundredths(role.mean),
      weight: role.weight,
      share: role.share,
      missing: role.missing,
      rule: `forms.${found.code}.raters[${at}]`,
    })),
  };
}

/** The questions, with the mean of each role; what was said in words, role by role. */
function itemSections(app: App, { form }: FoundAppraisals, { result }: PersonAppraisal): Section[] {
  const t = app.texts.forms.results;
  const told = result.roles.filter(({ answers }) => answers > 0);
  const columns: Column[] = told.map(({ role }) => ({
    key: role,
    kind: 'number',
    header: roleWord(app, role),
  }));
  const meanOf = (role: RoleResult, code: string): number | null => {
    const items = role.results.groups.flatMap(({ items: own }) => own);
    return hundredths(items.find(({ item }) => item.code === code)?.mean ?? null);
  };
  const rows = form.groups.flatMap(({ title: group, items }) =>
    items.map(({ code, title }): Row => {
      const means = told.map((role) => [role.role, meanOf(role, code)] as const);
      return { group, item: code, title, ...Object.fromEntries(means) };
    }),
  );
  const view: View = {
    name: 'items',
    empty: '',
    columns: [
      { key: 'group', kind: 'text', header: t.group, wide: true },
      { key: 'item', kind: 'code', header: t.item },
      { key: 'title', kind: 'text', header: t.question },
      ...columns,
    ],
    rows,
  };
  const words = (form.open ?? []).flatMap(({ code, title }): Section[] => {
    const lines = told.flatMap(({ role, results }) =>
      (results.open.find(({ item }) => item.code === code)?.words ?? []).map(
        (word) => `- ${roleWord(app, role)}: ${word}`,
      ),
    );
    if (lines.length === 0) return [];
    return [
      { kind: 'heading', text: `${code} ${title}` },
      { kind: 'text', text: lines.join('\n') },
    ];
  });
  return [{ kind: 'view', view }, ...words];
}

function personRow({ code }: FoundAppraisals, person: PersonAppraisal): Row {
  const { result } = person;
  const means = result.roles.map((role) => [role.role, hundredths(role.mean)] as const);
  return {
    employee_no: person.employeeNo,
    name: person.name,
    ...Object.fromEntries(means),
    total: hundredths(result.total),
    missing: result.roles.filter(({ missing }) => missing !== null).map(({ role }) => role),
    renormalised: result.renormalised,
    round: person.round === 0 ? null : person.round,
    from: person.from,
    to: person.to,
    rule: `forms.${code}.raters`,
  };
}

function batchView(app: App, found: FoundAppraisals): View {
  const t = app.texts.forms.appraised;
  const roles = (found.form.raters ?? []).map(({ role }) => role);
  return {
    name: 'appraisals',
    empty: t.emptyBatch,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      ...roles.map((role): Column => ({ key: role, kind: 'number', header: roleWord(app, role) })),
      { key: 'total', kind: 'number', header: t.total },
      { key: 'missing', kind: 'list', header: t.missingHeader },
      { key: 'renormalised', kind: 'boolean', header: t.renormalisedHeader, wide: true },
      { key: 'round', kind: 'int', header: t.roundHeader, wide: true },
      { key: 'from', kind: 'date', wide: true },
      { key: 'to', kind: 'date', wide: true },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: found.people.map((person) => {
      const row = personRow(found, person);
      if (app.options.format === 'json' || app.options.raw === true) return row;
      const missing = (row['missing'] as string[]).map((role) => roleWord(app, role));
      return { ...row, missing };
    }),
  };
}

async function sayMissing(app: App, found: FoundAppraisals): Promise<void> {
  const t = app.texts.forms.appraised;
  const rule = `forms.${found.code}.renormalise`;
  if (found.people.some(({ result }) => result.renormalised))
    await app.say(t.renormalised({ rule }));
  const without = found.people.some(({ result, rounds }) => result.total === null && rounds > 0);
  if (without) await app.say(t.noTotal({ rule }));
}

const asJson = (found: FoundAppraisals, person: PersonAppraisal) => ({
  form: found.code,
  title: found.form.title,
  handbook_version: found.version,
  employee_no: person.employeeNo,
  name: person.name,
  round: person.round === 0 ? null : person.round,
  rounds: person.rounds,
  from: person.from,
  to: person.to,
  total: person.result.total,
  renormalised: person.result.renormalised,
  below_target: person.result.total === null ? null : person.result.belowTarget,
  missing: person.result.roles.filter(({ missing }) => missing !== null).map(({ role }) => role),
  rule: `forms.${found.code}.raters`,
  roles: person.result.roles.map((role) => ({
    rater_role: role.role,
    answers: role.answers,
    least: role.least,
    mean: role.mean,
    weight: role.weight,
    share: role.share,
    missing: role.missing,
    ...resultsJson(role.results),
  })),
});
