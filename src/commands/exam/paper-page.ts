import type { Command } from 'commander';
import type { App } from '../../app.js';
import { plainText } from '../../domain/bank/question.js';
import {
  requireVersions,
  showPaper,
  type PlacedQuestion,
  type ShownPaper,
} from '../../operations/find-paper.js';
import type { Document, Row, Section, View } from '../../render/view.js';
import { supportFormats } from '../options.js';
import { keyText, printedQuestion } from './question-lines.js';

interface VersionOption {
  version?: string;
}

/** `exam paper show`, `print` and `key`: the same paper for the office, for the candidate and for the marker. */
export function addPaperPages(paper: Command, app: App): void {
  const { show, print, key, options: o } = app.texts.bank.paper;
  const command = (name: string, summary: string): Command =>
    paper
      .command(name)
      .description(summary)
      .argument('<PAPER>', o.paper)
      .option('--version <V>', o.version);
  command('show', show.summary).action(async (code: string, options: VersionOption) => {
    const shown = showPaper(app.store(), code);
    await app.print(showPage(app, shown, options), `paper-${shown.paper.code}`);
  });
  command('print', print.summary).action(async (code: string, options: VersionOption) => {
    supportFormats(app, 'exam paper print', ['table', 'html', 'md', 'json']);
    const shown = showPaper(app.store(), code);
    await app.print(printPage(app, shown, options), `paper-${shown.paper.code}`);
  });
  command('key', key.summary).action(async (code: string, options: VersionOption) => {
    const shown = showPaper(app.store(), code);
    await app.print(keyPage(app, shown, options), `key-${shown.paper.code}`);
  });
}

const questionsOf = ({ versions }: ShownPaper, version: string): readonly PlacedQuestion[] =>
  versions.get(version) ?? [];

/** Each version under its heading. */
function byVersion(
  app: App,
  shown: ShownPaper,
  { version }: VersionOption,
  sectionsOf: (questions: readonly PlacedQuestion[], version: string) => Section[],
): Section[] {
  return requireVersions(shown, version ?? null).flatMap((one) => [
    { kind: 'heading', text: app.texts.bank.paper.version(one) } as const,
    ...sectionsOf(questionsOf(shown, one), one),
  ]);
}

function questionRow({ version, position, points, code, number, ...one }: PlacedQuestion): Row {
  return {
    version,
    number: position,
    question: code,
    question_version: number,
    course: one.course,
    difficulty: one.difficulty,
    kind: one.question.kind,
    points: points / 100,
    stem: plainText(one.question.stem),
  };
}

function showPage(app: App, shown: ShownPaper, options: VersionOption): Document {
  const { paper, title } = shown;
  const t = app.texts.bank.paper;
  const view = (questions: readonly PlacedQuestion[]): View => ({
    name: 'paper',
    empty: '',
    columns: [
      { key: 'number', kind: 'int', header: t.headers.number },
      { key: 'question', kind: 'code' },
      { key: 'question_version', kind: 'int', header: t.headers.questionVersion, wide: true },
      { key: 'course', kind: 'code' },
      { key: 'difficulty', kind: 'code' },
      { key: 'kind', kind: 'status', vocabulary: 'question_kind' },
      { key: 'points', kind: 'score', header: t.headers.points },
      { key: 'stem', kind: 'text' },
    ],
    rows: questions.map(questionRow),
  });
  const shownVersions = requireVersions(shown, options.version ?? null);
  return {
    name: 'paper',
    title: `${paper.code} ${title}`,
    subtitle: t.show.drawn({
      by: paper.drawnBy,
      on: paper.drawnOn,
      seed: paper.seed,
      rule: `question_bank.blueprints.${paper.blueprint}`,
      version: paper.handbookVersion,
    }),
    sections: byVersion(app, shown, options, (questions) => [
      { kind: 'view', view: view(questions) },
    ]),
    json: shownVersions.flatMap((one) => questionsOf(shown, one).map(questionRow)),
    footer: [],
  };
}

/** What the candidate gets: no codes and no answers. Several versions follow each other. */
function printPage(app: App, shown: ShownPaper, options: VersionOption): Document {
  const { paper, title, total } = shown;
  const t = app.texts.bank.paper;
  const versions = requireVersions(shown, options.version ?? null);
  const single = versions.length === 1 ? versions[0] : undefined;
  const questions = (all: readonly PlacedQuestion[]): Section[] =>
    all.map(({ position, points, question, order }) => ({
      kind: 'question',
      question: printedQuestion(app, {
        question,
        order,
        label: `${position}.`,
        note: t.print.points(points / 100),
      }),
    }));
  const head = (): Section[] => [
    { kind: 'blanks', labels: [t.print.name, t.print.employeeNo, t.print.date] },
    { kind: 'text', text: t.print.instruction },
  ];
  const sections: Section[] =
    single === undefined
      ? versions.flatMap((one) => [
          { kind: 'heading', text: t.version(one) } as const,
          ...head(),
          ...questions(questionsOf(shown, one)),
        ])
      : [...head(), ...questions(questionsOf(shown, single))];
  return {
    name: 'paper',
    title,
    subtitle: t.print.about({
      paper: paper.code,
      version: single ?? '',
      questions: questionsOf(shown, versions[0] ?? '').length,
      points: total / 100,
    }),
    sections,
    json: versions.map((one) => ({
      version: one,
      questions: questionsOf(shown, one).map(({ position, points, question, order }) => {
        const printed = printedQuestion(app, { question, order, label: '', note: '' });
        return {
          number: position,
          points: points / 100,
          kind: question.kind,
          text: printed.text,
          parts: printed.parts,
          options: printed.options,
        };
      }),
    })),
    footer: [t.print.footer({ paper: paper.code, version: single ?? '' })],
  };
}

function keyPage(app: App, shown: ShownPaper, options: VersionOption): Document {
  const { paper, title } = shown;
  const t = app.texts.bank.paper;
  const rowOf = ({ version, position, points, code, question, order }: PlacedQuestion): Row => ({
    version,
    number: position,
    answer: keyText(app, question, order),
    points: points / 100,
    question: code,
  });
  const versions = requireVersions(shown, options.version ?? null);
  return {
    name: 'key',
    title: t.key.title({ paper: paper.code, title }),
    subtitle: t.key.note,
    sections: byVersion(app, shown, options, (questions) => [
      {
        kind: 'view',
        view: {
          name: 'key',
          empty: '',
          columns: [
            { key: 'number', kind: 'int', header: t.headers.number },
            { key: 'answer', kind: 'text' },
            { key: 'points', kind: 'score', header: t.headers.points },
            { key: 'question', kind: 'code' },
          ],
          rows: questions.map(rowOf),
        },
      },
    ]),
    json: versions.flatMap((one) => questionsOf(shown, one).map(rowOf)),
    footer: [],
  };
}
