import type { App } from '../../app.js';
import type { Questionnaire } from '../../domain/handbook/types-questionnaires.js';
import type { FormResults, MarkResult } from '../../domain/forms/results.js';
import {
  findFormResults,
  groupFormResults,
  groupings,
  type FoundResults,
  type GroupedResults,
  type ResultsQuestion,
} from '../../operations/forms/find-form-results.js';
import { feedbackKinds, listForms } from '../../operations/forms/form-rules.js';
import type { Column, Document, Figure, Row, Section, View } from '../../render/view.js';
import { askedFormat, checkChoice, type Command } from '../options.js';

interface ResultOptions extends Partial<Omit<ResultsQuestion, 'form'>> {
  form?: string;
  by?: string;
}

export function addFormResults(form: Command, app: App): void {
  const t = app.texts.forms.results;
  form
    .command('results')
    .description(t.summary)
    .option('--form <FORM>', app.texts.forms.formOption)
    .option('--session <SESSION>', t.session)
    .option('--course <COURSE>', t.course)
    .option('--batch <BATCH>', t.batch)
    .option('--trainer <NAME>', t.trainer)
    .option('--by <GROUP>', t.by(groupings.join(', ')))
    .action((options: ResultOptions) => runResults(app, options));
}

async function runResults(app: App, options: ResultOptions): Promise<void> {
  const by = options.by === undefined ? null : checkChoice('--by', options.by, groupings);
  const question: ResultsQuestion = {
    form: await formOf(app, options.form),
    session: options.session ?? null,
    course: options.course ?? null,
    batch: options.batch ?? null,
    trainer: options.trainer ?? null,
  };
  if (by !== null) {
    const { named, groups } = groupFormResults(app.store(), question, by);
    await app.print(groupsView(app, groups, by), `form-${named.code}-by-${by}`);
    if (groups.some(({ results }) => results.withheld)) {
      await app.say(withheldText(app, named.code, named.form));
    }
    return;
  }
  const found = findFormResults(app.store(), question);
  await app.print(isFlat(app) ? itemsView(app, found) : page(app, found), `form-${found.code}`);
}

/** The questionnaire; asked for on a terminal where there are several. */
async function formOf(app: App, given: string | undefined): Promise<string | null> {
  if (given !== undefined) return given;
  const forms = listForms(app.store(), feedbackKinds);
  if (forms.length <= 1) return null;
  const choices = forms.map(({ code, title }) => ({ value: code, name: `${code} ${title}` }));
  return app.prompter.choose(app.texts.forms.askForm, '--form', choices);
}

/** Whether a spreadsheet reads it: one table of questions then. */
function isFlat(app: App): boolean {
  return ['csv', 'xlsx'].includes(askedFormat(app) ?? '');
}

export const hundredths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

export const withheldText = (app: App, code: string, form: Questionnaire): string =>
  app.texts.forms.results.withheld({
    least: form.withhold_below ?? 0,
    rule: `forms.${code}.withhold_below`,
  });

const rate = ({ expected, results }: FoundResults): number | null =>
  expected === null || expected === 0 ? null : results.responses / expected;

function page(app: App, found: FoundResults): Document {
  const t = app.texts.forms.results;
  const { code, form, results, expected, version } = found;
  const figures: Figure[] = [
    { label: t.responses, value: results.responses, kind: 'int' },
    { label: t.expected, value: expected, kind: 'int' },
    { label: t.responseRate, value: rate(found), kind: 'percent' },
    { label: t.mean, value: hundredths(results.mean), kind: 'number' },
  ];
  const notes = [
    ...(results.responses === 0 ? [t.empty] : []),
    ...(anyWithheld(results) ? [withheldText(app, code, form)] : []),
    ...(anyBelow(results)
      ? [t.below({ target: form.target ?? 0, rule: `forms.${code}.target` })]
      : []),
    ...((rate(found) ?? 0) > 1 ? [t.tooMany] : []),
  ];
  return {
    name: `form-${code}`,
    title: form.title,
    subtitle: t.subtitle({ code, version }),
    sections: [
      { kind: 'figures', figures },
      ...(results.responses === 0 || results.withheld ? [] : resultSections(app, found)),
    ],
    footer: notes,
    json: asJson(found),
  };
}

export function anyWithheld({ withheld, groups, open }: FormResults): boolean {
  return withheld || groups.some((group) => group.withheld) || open.some((one) => one.withheld);
}

export const anyBelow = ({ groups }: FormResults): boolean =>
  groups.some(({ items }) => items.some(({ belowTarget }) => belowTarget));

function resultSections(app: App, found: FoundResults): Section[] {
  const t = app.texts.forms.results;
  const open = found.results.open.filter(({ answers }) => answers > 0);
  return [
    { kind: 'view', view: itemsView(app, found) },
    { kind: 'view', view: { ...groupView(app, found), title: t.groups } },
    ...open.flatMap(({ item, answers, words, withheld }): Section[] => [
      { kind: 'heading', text: `${item.code} ${item.title} (${answers})` },
      {
        kind: 'text',
        text: withheld ? t.wordsWithheld : words.map((word) => `- ${word}`).join('\n'),
      },
    ]),
  ];
}

const markKey = (mark: number): string => `mark_${mark}`;

/** How often each mark was given, the best first. */
const markColumns = ({ scale }: Questionnaire): Column[] =>
  scale
    .map(({ title }, index): Column => ({
      key: markKey(index + 1),
      kind: 'int',
      header: `${index + 1} ${title}`,
      wide: true,
    }))
    .reverse();

const marksOf = ({ scale }: Questionnaire, { distribution }: MarkResult): Row =>
  Object.fromEntries(scale.map((_, index) => [markKey(index + 1), distribution?.[index] ?? null]));

function itemsView(app: App, { form, results }: FoundResults): View {
  const t = app.texts.forms.results;
  return {
    name: 'items',
    empty: t.empty,
    columns: [
      { key: 'group', kind: 'text', header: t.group, wide: true },
      { key: 'item', kind: 'code', header: t.item },
      { key: 'title', kind: 'text', header: t.question },
      { key: 'answers', kind: 'int' },
      { key: 'mean', kind: 'number', header: t.mean },
      { key: 'spread', kind: 'text', header: t.spread(form.scale.length) },
      { key: 'below_target', kind: 'boolean', header: t.belowTarget, wide: !anyBelow(results) },
      { key: 'withheld', kind: 'boolean', wide: true },
      ...markColumns(form),
    ],
    rows:
      results.responses === 0
        ? []
        : results.groups.flatMap(({ title: group, items }) =>
            items.map((one) => ({
              group,
              item: one.item.code,
              title: one.item.title,
              answers: one.answers,
              mean: hundredths(one.mean),
              spread: one.distribution ? [...one.distribution].reverse().join(' · ') : null,
              below_target: one.mean === null ? null : one.belowTarget,
              withheld: one.withheld,
              ...marksOf(form, one),
            })),
          ),
  };
}

function groupView(app: App, { results }: FoundResults): View {
  const t = app.texts.forms.results;
  return {
    name: 'groups',
    empty: t.empty,
    columns: [
      { key: 'group', kind: 'text', header: t.group },
      { key: 'answers', kind: 'int' },
      { key: 'mean', kind: 'number', header: t.mean },
    ],
    rows: results.groups.map(({ title, answers, mean }) => ({
      group: title,
      answers,
      mean: hundredths(mean),
    })),
  };
}

function groupsView(app: App, groups: readonly GroupedResults[], by: string): View {
  const t = app.texts.forms.results;
  const titled = groups.some(({ title }) => title !== null);
  return {
    name: 'groups',
    empty: t.empty,
    columns: [
      { key: by, kind: by === 'trainer' ? 'text' : 'code' },
      ...(titled ? [{ key: 'title', kind: 'text' } as const] : []),
      { key: 'responses', kind: 'int', header: t.responses },
      { key: 'expected', kind: 'int', header: t.expected },
      { key: 'response_rate', kind: 'percent', header: t.responseRate },
      { key: 'mean', kind: 'number', header: t.mean },
      { key: 'below_target', kind: 'boolean', header: t.belowTarget, wide: true },
      { key: 'withheld', kind: 'boolean', wide: true },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: groups.map((found) => ({
      [by]: found.group,
      title: found.title,
      responses: found.results.responses,
      expected: found.expected,
      response_rate: rate(found),
      mean: hundredths(found.results.mean),
      below_target: found.results.mean === null ? null : found.results.belowTarget,
      withheld: found.results.withheld,
      rule: found.results.withheld ? `forms.${found.code}.withhold_below` : `forms.${found.code}`,
    })),
  };
}

const markJson = (one: MarkResult) => ({
  answers: one.answers,
  mean: one.mean,
  distribution:
    one.distribution && Object.fromEntries(one.distribution.map((n, index) => [index + 1, n])),
  below_target: one.mean === null ? null : one.belowTarget,
  withheld: one.withheld,
});

/** Results for programs; `rule` is the path of what withholds. */
export const resultsJson = (results: FormResults) => ({
  groups: results.groups.map((group) => ({
    title: group.title,
    ...markJson(group),
    items: group.items.map((one) => ({
      item: one.item.code,
      title: one.item.title,
      ...markJson(one),
    })),
  })),
  open: results.open.map(({ item, answers, words, withheld }) => ({
    item: item.code,
    title: item.title,
    answers,
    words,
    withheld,
  })),
});

const asJson = (found: FoundResults) => ({
  form: found.code,
  title: found.form.title,
  handbook_version: found.version,
  responses: found.results.responses,
  expected: found.expected,
  response_rate: rate(found),
  ...markJson(found.results),
  target: found.form.target ?? null,
  rule: found.results.withheld ? `forms.${found.code}.withhold_below` : `forms.${found.code}`,
  ...resultsJson(found.results),
});
