import type { Command } from 'commander';
import type { App } from '../../app.js';
import { languages } from '../../domain/bank/question.js';
import { importQuestions } from '../../operations/import-questions.js';
import { addImportOptions, showImport, type ImportOptions } from '../importing.js';
import { checkChoice } from '../options.js';
import { textOption } from '../plan/session-options.js';
import { readQuestionFile } from './bank-file.js';

interface BankImportOptions extends ImportOptions {
  course?: string;
  language?: string;
  difficulty?: string;
  author?: string;
}

export function addBankImport(bank: Command, app: App): void {
  const { importing: t, options: o } = app.texts.bank;
  const command = bank
    .command('import')
    .description(t.summary)
    .argument('<FILE>', t.file)
    .option('--course <COURSE>', t.course)
    .option('--language <zh|en>', t.language)
    .option('--difficulty <GRADE>', t.difficulty)
    .option('--author <WHO>', o.author);
  addImportOptions(command, app).action((file: string, options: BankImportOptions) =>
    runImport(app, file, options),
  );
}

async function runImport(app: App, file: string, options: BankImportOptions): Promise<void> {
  const { course, difficulty } = options;
  const language = checkChoice('--language', options.language ?? app.language, languages);
  const author =
    options.author === undefined ? app.actor() : textOption(app, '--author', options.author);
  const read = await readQuestionFile(app, file, options);
  const given = (['course', 'language', 'difficulty'] as const).flatMap((key) =>
    options[key] === undefined ? [] : [`--${key} ${options[key]}`],
  );
  const result = importQuestions(app.store(), app.writeContext(), {
    command: ['exam bank import', ...given].join(' '),
    hash: read.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: read.faults,
    rows: read.rows,
    course: course ?? null,
    difficulty: difficulty ?? null,
    language,
    author,
    today: app.today(),
    headers: read.headers,
  });
  await showImport(app, result, options, {}, 'question');
}
