import type { Command } from 'commander';
import type { App } from '../../app.js';
import { returnDay, dueDay } from '../../domain/materials/lending.js';
import { findMaterialCard, usageOf, type MaterialCard } from '../../operations/list-materials.js';
import type { Column, Document, Figure, Row, Section, View } from '../../render/view.js';
import { copiesView } from './material-copies.js';
import { reasonText, stateWord, verdictJson } from './material-parts.js';

export function addMaterialShow(material: Command, app: App): void {
  const t = app.texts.materials;
  material
    .command('show')
    .description(t.show.summary)
    .argument('<CODE>', t.code)
    .action(async (code: string) => {
      const card = findMaterialCard(app.store(), code, app.today());
      await app.print(page(app, card), `material-${card.verdict.material.code}`);
    });
}

/** The archive card: what 000 §7.1 has kept of a material. */
function page(app: App, card: MaterialCard): Document {
  const t = app.texts.materials.show;
  const { material, versions } = card.verdict;
  const parts = partsOf(app, card);
  const shown = versions.toReversed().flatMap((verdict): Section[] => [
    {
      kind: 'text',
      text: [
        app.texts.materials.standing({
          material: material.code,
          version: verdict.version.number,
          state: stateWord(app, verdict),
        }),
        ...verdict.reasons.map((reason) =>
          app.texts.materials.why(reasonText(app, reason, card.nameOf), reason.rule),
        ),
      ].join('\n'),
    },
  ]);
  const section = (text: string, view: View): Section[] => [
    { kind: 'heading', text },
    { kind: 'view', view },
  ];
  return {
    name: 'material',
    title: `${material.code} ${material.title}`,
    sections: [
      { kind: 'figures', figures: figures(app, card) },
      { kind: 'heading', text: t.standing },
      ...shown,
      ...section(t.versions, parts.versions),
      ...section(t.reviews, parts.reviews),
      ...section(t.trials, parts.trials),
      ...section(t.copies, copiesView(app, card.copies)),
      ...section(t.loans, parts.loans),
      ...section(t.uses, parts.uses),
    ],
    json: json(app, card, parts),
    footer: [t.made(app.today(), card.handbookVersion)],
  };
}

function figures(app: App, card: MaterialCard): Figure[] {
  const t = app.texts.materials.show;
  const { material, state, current } = card.verdict;
  const figure = (label: string, value: string | number | null): Figure => ({
    label,
    value,
    kind: 'text',
  });
  const due = current?.dues[0];
  return [
    figure(t.figures.kind, card.kind),
    figure(t.figures.state, stateWord(app, { state })),
    figure(t.figures.version, current ? String(current.version.number) : null),
    figure(
      t.figures.courses,
      card.courses
        .map(({ code, title }) => `${code} ${title}`)
        .join(app.texts.render.list_separator) || null,
    ),
    figure(t.figures.language, material.language),
    figure(t.figures.owner, material.owner === null ? null : card.nameOf(material.owner)),
    figure(t.figures.due, due?.dueOn ?? null),
    figure(t.figures.usage, t.usage(usageOf(card, app.today()))),
  ];
}

interface Parts {
  versions: View;
  reviews: View;
  trials: View;
  loans: View;
  uses: View;
}

function view(name: string, empty: string, columns: Column[], rows: Row[]): View {
  return { name, empty, columns, rows };
}

function partsOf(app: App, card: MaterialCard): Parts {
  const t = app.texts.materials;
  return {
    versions: versionsView(app, card),
    reviews: reviewsView(app, card),
    trials: trialsView(app, card),
    loans: view(
      'loans',
      t.show.noLoans,
      [
        { key: 'copy', kind: 'code' },
        { key: 'borrower', kind: 'text' },
        { key: 'lent_on', kind: 'date' },
        { key: 'due_on', kind: 'date', header: t.loan.headers.due },
        { key: 'returned_on', kind: 'date' },
        { key: 'condition', kind: 'status', vocabulary: 'copy_state' },
      ],
      card.loans.map((loan) => ({
        copy: loan.copy,
        borrower: `${loan.employeeNo} ${loan.name}`,
        lent_on: loan.fromOn,
        due_on: dueDay(loan),
        returned_on: returnDay(loan),
        condition: loan.events.find(({ kind }) => kind === 'returned')?.condition ?? null,
      })),
    ),
    uses: view(
      'uses',
      t.show.noUses,
      [
        { key: 'session', kind: 'code' },
        { key: 'day', kind: 'date' },
        { key: 'title', kind: 'text' },
        { key: 'version', kind: 'int' },
      ],
      card.uses.map(({ session, day, title, version }) => ({ session, day, title, version })),
    ),
  };
}

function versionsView(app: App, { verdict, nameOf }: MaterialCard): View {
  const columns: Column[] = [
    { key: 'version', kind: 'int' },
    { key: 'made_on', kind: 'date' },
    { key: 'author', kind: 'text' },
    { key: 'note', kind: 'text' },
    { key: 'state', kind: 'status', vocabulary: 'material_state' },
    { key: 'usable_from', kind: 'date' },
    { key: 'file', kind: 'text', wide: true },
    { key: 'sha256', kind: 'code', wide: true },
  ];
  const rows = verdict.versions.map(({ version, state, usableFrom }) => ({
    version: version.number,
    made_on: version.madeOn,
    author: nameOf(version.author),
    note: version.note,
    state,
    usable_from: usableFrom,
    file: version.file,
    sha256: version.sha256,
  }));
  return view('versions', app.texts.materials.list.empty, columns, rows);
}

function reviewsView(app: App, { verdict, nameOf }: MaterialCard): View {
  const columns: Column[] = [
    { key: 'version', kind: 'int' },
    { key: 'kind', kind: 'status', vocabulary: 'review_kind' },
    { key: 'reviewer', kind: 'text' },
    { key: 'reviewed_on', kind: 'date' },
    { key: 'score', kind: 'score' },
    { key: 'verdict', kind: 'status', vocabulary: 'review_verdict' },
    { key: 'comment', kind: 'text' },
  ];
  const rows = verdict.material.versions.flatMap(({ number, reviews }) =>
    reviews.map((review) => ({
      version: number,
      kind: review.kind,
      reviewer: nameOf(review.reviewer),
      reviewed_on: review.reviewedOn,
      score: review.score,
      verdict: review.verdict,
      comment: review.comment,
    })),
  );
  return view('reviews', app.texts.materials.show.noReviews, columns, rows);
}

function trialsView(app: App, { verdict, nameOf }: MaterialCard): View {
  const columns: Column[] = [
    { key: 'version', kind: 'int' },
    { key: 'held_on', kind: 'date' },
    { key: 'trainer', kind: 'text' },
    { key: 'score', kind: 'score' },
    { key: 'note', kind: 'text' },
  ];
  const rows = verdict.material.versions.flatMap(({ number, trials }) =>
    trials.map(({ heldOn, trainer, score, note }) => ({
      version: number,
      held_on: heldOn,
      trainer: nameOf(trainer),
      score,
      note,
    })),
  );
  return view('trials', app.texts.materials.show.noTrials, columns, rows);
}

function json(app: App, card: MaterialCard, parts: Parts): unknown {
  const { material, state, current, versions } = card.verdict;
  const { held, ahead, loans, out } = usageOf(card, app.today());
  return {
    material: material.code,
    title: material.title,
    kind: material.kind,
    state,
    version: current?.version.number ?? null,
    courses: material.courses,
    language: material.language,
    owner: material.owner,
    standing: versions.map((verdict) => verdictJson(app, verdict, card.nameOf)),
    versions: parts.versions.rows,
    reviews: parts.reviews.rows,
    trials: parts.trials.rows,
    copies: copiesView(app, card.copies).rows,
    loans: parts.loans.rows,
    uses: parts.uses.rows,
    usage: { sessions_held: held, sessions_ahead: ahead, loans, out },
  };
}
