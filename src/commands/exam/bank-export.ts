import { Option, type Command } from 'commander';
import type { App } from '../../app.js';
import { writeGift } from '../../csv/gift-write.js';
import { cellsOfQuestion } from '../../csv/question-cells.js';
import { questionColumns } from '../../csv/question-columns.js';
import type { QuestionData } from '../../domain/bank/question.js';
import { listBank, wrongOptionWeight, type ListedQuestion } from '../../operations/find-bank.js';
import type { View } from '../../render/view.js';
import { addFilterOptions, filterOf, type FilterOptions } from './bank-options.js';

export function addBankExport(bank: Command, app: App): void {
  const t = app.texts.bank.exporting;
  const format = new Option('--format <FORMAT>', t.format);
  // Checked with all others in one place; commander's own check would say it in its own words.
  format.argChoices = ['gift'];
  const command = bank.command('export').description(t.summary).addOption(format);
  addFilterOptions(command, app).action((options: ExportOptions) => runExport(app, options));
}

type ExportOptions = FilterOptions & { format?: string };

const dataOf = ({ question, standing }: ListedQuestion): QuestionData => ({
  code: question.code,
  course: question.course,
  topic: question.topic,
  difficulty: question.difficulty,
  language: question.language,
  question: standing.version.question,
});

async function runExport(app: App, options: ExportOptions): Promise<void> {
  const listed = listBank(app.store(), filterOf(options)).map(dataOf);
  const { out } = app.options;
  const gift = options.format === 'gift' || (out !== undefined && /\.gift$/i.test(out));
  if (!gift) {
    await app.print(tableOf(app, listed), 'bank');
    return;
  }
  // A category line stands above all questions of its course and topic.
  const grouped = [...listed].sort((a, b) => (groupOf(a) < groupOf(b) ? -1 : 1));
  const text = writeGift(grouped);
  if (out === undefined) app.writeOut(text);
  else await app.writeFile(out, text);
}

const groupOf = ({ course, topic, code }: QuestionData): string =>
  [course, topic ?? '', code].join('\n');

/** As many columns of options as the longest question has: the file is read again as it is. */
function tableOf(app: App, listed: readonly QuestionData[]): View {
  const penalty = wrongOptionWeight(app.store());
  const rows = listed.map((data) => cellsOfQuestion(data, penalty));
  const lettered = /^(?:option|feedback)_/;
  const columns = questionColumns.filter(
    ({ key }) => !lettered.test(key) || rows.some((row) => (row[key] ?? null) !== null),
  );
  return {
    name: 'bank',
    preferred: 'csv',
    empty: app.texts.bank.list.empty,
    columns: columns.map(({ key, aliases }) => ({
      key,
      kind: 'text',
      header: app.language === 'zh' ? (aliases[0] ?? key) : key,
    })),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]))),
  };
}
