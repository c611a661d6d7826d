import type { Command } from 'commander';
import type { App } from '../../app.js';
import { caseState, caseTexts, type FullCase } from '../../domain/cases/case.js';
import { findCaseCard, type CaseTitles } from '../../operations/cases/list.js';
import type { Document, Figure, Section, View } from '../../render/view.js';
import { caseRow, titlesOf } from './case-parts.js';

export function addCaseShow(library: Command, app: App): void {
  const t = app.texts.cases;
  library
    .command('show')
    .description(t.show.summary)
    .argument('<CASE>', t.code)
    .action(async (code: string) => {
      const card = findCaseCard(app.store(), code);
      await app.print(page(app, card), `case-${card.code}`);
    });
}

function page(app: App, card: FullCase): Document {
  const t = app.texts.cases.show;
  const titles = titlesOf(app);
  const parts = partsOf(card, titles);
  const texts = caseTexts.flatMap((key): Section[] => {
    const text = card[key];
    if (key === 'title' || text === null) return [];
    return [
      { kind: 'heading', text: app.texts.columns[key] ?? key },
      { kind: 'text', text },
    ];
  });
  const histories = [parts.reviews, parts.honours, parts.uses]
    .filter(({ rows }) => rows.length > 0)
    .map((view): Section => ({ kind: 'view', view }));
  return {
    name: 'case',
    title: `${card.code} ${card.title}`,
    sections: [{ kind: 'figures', figures: figures(app, card, titles) }, ...texts, ...histories],
    footer: [],
    json: {
      ...caseRow(app, card, titles),
      background: card.background,
      handling: card.handling,
      solution: card.solution,
      feedback: card.feedback,
      lesson: card.lesson,
      revised_on: card.revisedOn,
      withdrawn_on: card.withdrawal?.on ?? null,
      withdraw_reason: card.withdrawal?.reason ?? null,
      reviews: parts.reviews.rows,
      honours: parts.honours.rows,
      uses: parts.uses.rows,
    },
  };

  function partsOf(
    { reviews, honours, uses }: FullCase,
    { actor, course }: CaseTitles,
  ): Record<'reviews' | 'honours' | 'uses', View> {
    return {
      reviews: {
        name: 'reviews',
        title: t.reviews,
        empty: '',
        columns: [
          { key: 'revision', kind: 'int' },
          { key: 'reviewed_on', kind: 'date' },
          { key: 'reviewer', kind: 'text' },
          { key: 'verdict', kind: 'status', vocabulary: 'case_verdict' },
          { key: 'comment', kind: 'text' },
        ],
        rows: reviews.map((review) => ({
          revision: review.revision,
          reviewed_on: review.reviewedOn,
          reviewer: actor(review.reviewer),
          verdict: review.verdict,
          comment: review.comment,
        })),
      },
      honours: {
        name: 'honours',
        title: t.honours,
        empty: '',
        columns: [
          { key: 'month', kind: 'code' },
          { key: 'decided_on', kind: 'date' },
          { key: 'decided_by', kind: 'text' },
          { key: 'excellent_as', kind: 'status', vocabulary: 'case_honour' },
          { key: 'reason', kind: 'text' },
        ],
        rows: honours.map((honour) => ({
          month: honour.month,
          decided_on: honour.decidedOn,
          decided_by: actor(honour.actor),
          excellent_as: honour.kind,
          reason: honour.reason,
        })),
      },
      uses: {
        name: 'uses',
        title: t.uses,
        empty: '',
        columns: [
          { key: 'day', kind: 'date' },
          { key: 'course', kind: 'text' },
          { key: 'session', kind: 'code' },
          { key: 'note', kind: 'text' },
        ],
        rows: uses.map((use) => ({
          day: use.usedOn,
          course: course(use.course),
          session: use.session,
          note: use.note,
        })),
      },
    };
  }
}

/** What is known of it; what nobody said is left out. */
function figures(app: App, card: FullCase, titles: CaseTitles): Figure[] {
  const { columns, words, cases, render } = app.texts;
  const state = caseState(card);
  const { withdrawal } = card;
  const all: [key: string, value: string | null][] = [
    ['state', words['case_state']?.[state] ?? state],
    ['type', titles.type(card.type)],
    ['difficulty', titles.difficulty(card.difficulty)],
    ['departments', card.departments.join(render.list_separator) || null],
    ['author', titles.actor(card.author)],
    ['employee_no', card.employeeNo === null ? null : titles.actor(card.employeeNo)],
    ['happened_on', card.happenedOn],
    ['received_on', card.receivedOn],
    ['revision', card.revision === 1 ? null : cases.show.revision(card.revision, card.revisedOn)],
    ['withdrawn_on', withdrawal && `${withdrawal.on}${render.note(withdrawal.reason)}`],
  ];
  return all.flatMap(([key, value]): Figure[] =>
    value === null ? [] : [{ label: columns[key] ?? key, value, kind: 'text' }],
  );
}
