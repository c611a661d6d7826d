import type { Command } from 'commander';
import type { App } from '../../app.js';
import { plainText } from '../../domain/bank/question.js';
import { listBank, type ListedQuestion } from '../../operations/find-bank.js';
import type { Column, Row } from '../../render/view.js';
import { addFilterOptions, filterOf, type FilterOptions } from './bank-options.js';

export function addBankList(bank: Command, app: App): void {
  const t = app.texts.bank.list;
  addFilterOptions(bank.command('list').description(t.summary), app).action(
    async (options: FilterOptions) => {
      const listed = listBank(app.store(), filterOf(options));
      await app.print(
        { name: 'bank', empty: t.empty, columns, rows: listed.map(questionRow) },
        'bank-list',
      );
    },
  );
}

const columns: readonly Column[] = [
  { key: 'question', kind: 'code' },
  { key: 'course', kind: 'code' },
  { key: 'topic', kind: 'text', wide: true },
  { key: 'difficulty', kind: 'code' },
  { key: 'language', kind: 'code', wide: true },
  { key: 'kind', kind: 'status', vocabulary: 'question_kind' },
  { key: 'state', kind: 'status', vocabulary: 'question_state' },
  { key: 'version', kind: 'int', wide: true },
  { key: 'stem', kind: 'text' },
];

/** A question of the bank, for lists and programs. */
export function questionRow({ question, standing }: ListedQuestion): Row {
  const { code, course, topic, difficulty, language } = question;
  return {
    question: code,
    course,
    topic,
    difficulty,
    language,
    kind: standing.version.question.kind,
    state: standing.state,
    version: standing.version.number,
    stem: plainText(standing.version.question.stem),
  };
}
