import type { Command } from 'commander';
import type { App } from '../../app.js';
import { plainText } from '../../domain/bank/question.js';
import { showQuestion, type ListedQuestion } from '../../operations/find-bank.js';
import { findActorNames } from '../../operations/list-materials.js';
import type { Document, Row, Section, View } from '../../render/view.js';
import { questionRow } from './bank-list.js';
import { answerLines } from './question-lines.js';

export function addBankShow(bank: Command, app: App): void {
  const t = app.texts.bank;
  bank
    .command('show')
    .description(t.show.summary)
    .argument('<QUESTION>', t.options.question)
    .action(async (code: string) => {
      const shown = showQuestion(app.store(), code);
      await app.print(page(app, shown), `question-${shown.question.code}`);
    });
}

/** Where a question stands, in a line. */
export function standingLine(app: App, { question, standing }: ListedQuestion): string {
  const { state, version, approvals, needed, rule } = standing;
  const word = app.texts.words['question_state']?.[state] ?? state;
  return app.texts.bank.standing({
    question: question.code,
    version: version.number,
    state: word,
    approvals,
    needed,
    rule,
  });
}

function page(app: App, listed: ListedQuestion): Document {
  const t = app.texts.bank.show;
  const { question, standing } = listed;
  const { version } = standing;
  const { title, feedback } = version.question;
  const words = app.texts.words['question_kind'];
  const about = [question.course, question.topic, question.difficulty, question.language];
  const kind = words?.[version.question.kind] ?? version.question.kind;
  const reviews = reviewsView(app, listed);
  return {
    name: 'question',
    title: `${question.code}${title === null ? '' : ` ${title}`}`,
    subtitle: [kind, ...about.filter((one) => one !== null)].join(' · '),
    sections: [
      { kind: 'text', text: standingLine(app, listed) },
      ...(question.retirement
        ? [{ kind: 'text' as const, text: t.retired(question.retirement) }]
        : []),
      { kind: 'heading', text: t.question },
      {
        kind: 'text',
        text: [plainText(version.question.stem), ...answerLines(app, version.question)].join('\n'),
      },
      ...(feedback ? [{ kind: 'text' as const, text: t.feedback(plainText(feedback)) }] : []),
      ...versionSections(app, listed),
      { kind: 'heading', text: t.reviews },
      { kind: 'view', view: reviews },
    ],
    json: {
      ...questionRow(listed),
      answers: answerLines(app, version.question),
      content: version.question,
      versions: versionRows(listed),
      reviews: reviews.rows,
    },
    footer: [],
  };
}

const versionRows = ({ question }: ListedQuestion): Row[] =>
  question.versions.map(({ number, madeOn, madeBy, question: content, papers }) => ({
    version: number,
    made_on: madeOn,
    author: madeBy,
    papers,
    stem: plainText(content.stem),
  }));

function versionSections(app: App, listed: ListedQuestion): Section[] {
  const view: View = {
    name: 'versions',
    empty: '',
    columns: [
      { key: 'version', kind: 'int' },
      { key: 'made_on', kind: 'date' },
      { key: 'author', kind: 'text' },
      { key: 'papers', kind: 'list', header: app.texts.bank.show.papers },
      { key: 'stem', kind: 'text' },
    ],
    rows: versionRows(listed),
  };
  return [
    { kind: 'heading', text: app.texts.bank.show.versions },
    { kind: 'view', view },
  ];
}

function reviewsView(app: App, { question }: ListedQuestion): View {
  const nameOf = findActorNames(app.store(), app.today());
  return {
    name: 'reviews',
    empty: app.texts.bank.show.noReviews,
    columns: [
      { key: 'version', kind: 'int' },
      { key: 'reviewer', kind: 'text' },
      { key: 'reviewed_on', kind: 'date' },
      {
        key: 'verdict',
        kind: 'status',
        vocabulary: 'review_verdict',
        header: app.texts.bank.show.verdict,
      },
      { key: 'comment', kind: 'text' },
    ],
    rows: question.versions.flatMap(({ number, reviews }) =>
      reviews.map(({ reviewer, reviewedOn, verdict, comment }) => ({
        version: number,
        reviewer: nameOf(reviewer),
        reviewed_on: reviewedOn,
        verdict,
        comment,
      })),
    ),
  };
}
