import type { Command } from 'commander';
import type { App } from '../../app.js';
import { optionLetter } from '../../domain/bank/question.js';
import type { Weakness } from '../../domain/bank/weak-items.js';
import { analyseItems, type AnalysedItem, type ItemGroup } from '../../operations/analyse-items.js';
import type { Document, Figure, Row, Section, View } from '../../render/view.js';

/** `exam items`: how hard, how telling and how reliable the questions of a paper were (003 §5). */
export function addItems(exam: Command, app: App): void {
  const t = app.texts.bank.items;
  exam
    .command('items')
    .description(t.summary)
    .argument('<PAPER|ASSESSMENT>', t.target)
    .option('--batch <BATCH>', t.batch)
    .action(async (target: string, { batch }: { batch?: string }) => {
      const groups = analyseItems(app.store(), { target, batch: batch ?? null });
      await app.print(page(app, target, groups), `items-${target}`);
    });
}

function page(app: App, target: string, groups: readonly ItemGroup[]): Document {
  const t = app.texts.bank.items;
  const sections =
    groups.length === 0
      ? [{ kind: 'text' as const, text: t.none }]
      : groups.flatMap((group) => groupSections(app, group));
  return {
    name: 'items',
    title: t.title(target),
    sections,
    json: groups.map((group) => groupJson(app, group)),
    footer: groups.length === 0 ? [] : [t.method],
  };
}

/** Never `-0.00`. */
const twoDecimals = (value: number): string => (Math.round(value * 100) / 100 + 0).toFixed(2);

const round = (value: number): number => Math.round(value * 1e3) / 1e3 + 0;
const rounded = (value: number | null): number | null => (value === null ? null : round(value));

function groupSections(app: App, group: ItemGroup): Section[] {
  const t = app.texts.bank.items;
  const separator = app.texts.render.list_separator;
  const heading = t.heading({
    papers: group.papers.join(separator),
    versions: group.versions.join(separator),
  });
  const { figures, n, least, pending } = group;
  const left = pending > 0 ? [{ kind: 'text' as const, text: t.pending(pending) }] : [];
  if (!figures) {
    return [
      { kind: 'heading', text: heading },
      { kind: 'text', text: t.tooFew({ n, least, rule: 'question_bank.items.least' }) },
      ...left,
    ];
  }
  const weak = group.items.filter(({ weaknesses }) => weaknesses.length > 0);
  return [
    { kind: 'heading', text: heading },
    { kind: 'figures', figures: paperFigures(app, group) },
    ...(group.unreliable
      ? [{ kind: 'text' as const, text: t.unreliable('question_bank.items.alpha') }]
      : []),
    ...left,
    { kind: 'view', view: itemsView(app, group) },
    { kind: 'heading', text: t.choicesTitle },
    { kind: 'view', view: choicesView(app, group) },
    { kind: 'heading', text: t.weakTitle },
    { kind: 'view', view: weakView(app, weak) },
  ];
}

function paperFigures(app: App, { figures, n }: ItemGroup): Figure[] {
  const t = app.texts.bank.items.figures;
  const figure = (label: string, value: number | null): Figure => ({
    label,
    value,
    kind: 'score',
  });
  return [
    { label: t.n, value: n, kind: 'int' },
    figure(t.alpha, rounded(figures?.alpha ?? null)),
    figure(t.mean, figures ? round(figures.mean / 100) : null),
    figure(t.deviation, figures ? round(figures.deviation / 100) : null),
  ];
}

const itemRow = (item: AnalysedItem): Row => {
  const { code, position, kind, difficulty, figures, seconds, stem } = item;
  return {
    number: position,
    question: code,
    question_version: item.version,
    kind,
    difficulty,
    p: round(figures.p),
    discrimination: rounded(figures.discrimination),
    upper: round(figures.upper),
    lower: round(figures.lower),
    difference: round(figures.difference),
    alpha_without: rounded(figures.alphaWithout),
    seconds: seconds === null ? null : Math.round(seconds.mean),
    weaknesses: item.weaknesses.map(({ code: one }) => one),
    stem,
  };
};

function itemsView(app: App, group: ItemGroup): View {
  const { headers } = app.texts.bank.items;
  const timed = group.items.some(({ seconds }) => seconds !== null);
  return {
    name: 'items',
    empty: '',
    columns: [
      { key: 'number', kind: 'int', header: app.texts.bank.paper.headers.number },
      { key: 'question', kind: 'code' },
      { key: 'kind', kind: 'status', vocabulary: 'question_kind', wide: true },
      { key: 'difficulty', kind: 'code', wide: true },
      { key: 'p', kind: 'share', header: headers.p },
      { key: 'discrimination', kind: 'number', header: headers.discrimination },
      { key: 'upper', kind: 'share', header: headers.upper, wide: true },
      { key: 'lower', kind: 'share', header: headers.lower, wide: true },
      { key: 'difference', kind: 'share', header: headers.difference },
      { key: 'alpha_without', kind: 'number', header: headers.alphaWithout },
      ...(timed ? [{ key: 'seconds', kind: 'int' as const, header: headers.seconds }] : []),
      { key: 'stem', kind: 'text', wide: true },
    ],
    rows: group.items.map(itemRow),
  };
}

const choiceRows = (group: ItemGroup): Row[] =>
  group.items.flatMap(({ code, position, choices }) =>
    choices.map(({ option, text, weight, count, share, upper, lower }) => ({
      number: position,
      question: code,
      option: optionLetter(option),
      text,
      weight,
      count,
      share: round(share),
      upper: round(upper),
      lower: round(lower),
    })),
  );

function choicesView(app: App, group: ItemGroup): View {
  const { headers, noChoices } = app.texts.bank.items;
  return {
    name: 'choices',
    empty: noChoices,
    columns: [
      { key: 'question', kind: 'code' },
      { key: 'option', kind: 'code', header: headers.option },
      { key: 'weight', kind: 'number', header: headers.weight },
      { key: 'count', kind: 'int', header: headers.count },
      { key: 'share', kind: 'share', header: headers.share },
      { key: 'upper', kind: 'share', header: headers.upper },
      { key: 'lower', kind: 'share', header: headers.lower },
      { key: 'text', kind: 'text', header: headers.text },
    ],
    rows: choiceRows(group),
  };
}

const weakRows = (app: App, items: readonly AnalysedItem[]): Row[] =>
  items.flatMap(({ code, position, weaknesses }) =>
    weaknesses.map((weakness) => ({
      number: position,
      question: code,
      weakness: weakness.code,
      text: weaknessText(app, weakness),
      rule: weakness.rule,
    })),
  );

function weakView(app: App, items: readonly AnalysedItem[]): View {
  const { headers, noneWeak } = app.texts.bank.items;
  return {
    name: 'weak',
    empty: noneWeak,
    columns: [
      { key: 'question', kind: 'code' },
      { key: 'text', kind: 'text', header: headers.why },
      { key: 'rule', kind: 'code' },
    ],
    rows: weakRows(app, items),
  };
}

function weaknessText(app: App, weakness: Weakness): string {
  const option = 'option' in weakness ? optionLetter(weakness.option) : '';
  return app.texts.bank.items.weakness[weakness.code]({
    value: twoDecimals(weakness.value),
    limit: twoDecimals(weakness.limit),
    option,
  });
}

function groupJson(app: App, group: ItemGroup) {
  const { figures, papers, versions, n, pending, least } = group;
  return {
    papers,
    versions,
    n,
    pending,
    least,
    alpha: rounded(figures?.alpha ?? null),
    mean: figures ? round(figures.mean / 100) : null,
    deviation: figures ? round(figures.deviation / 100) : null,
    items: group.items.map(itemRow),
    choices: choiceRows(group),
    weak: weakRows(app, group.items),
  };
}
