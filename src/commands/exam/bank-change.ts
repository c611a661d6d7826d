import type { Command } from 'commander';
import type { App } from '../../app.js';
import { isRefused, parseLinesCell } from '../../csv/values.js';
import { languages, type Question } from '../../domain/bank/question.js';
import { faultError, InputError, refused } from '../../errors.js';
import { reviseQuestion } from '../../operations/change-question.js';
import { checkChoice } from '../options.js';
import { givenText } from '../plan/material-parts.js';
import { textOption } from '../plan/session-options.js';
import { readQuestionFile } from './bank-file.js';
import { showQuestions } from './bank-review.js';

interface ChangeOptions {
  course?: string;
  topic?: string;
  difficulty?: string;
  language?: string;
  stem?: string;
  from?: string;
  author?: string;
}

export function addBankChange(bank: Command, app: App): void {
  const { change: t, filter: f, options: o } = app.texts.bank;
  bank
    .command('change')
    .description(t.summary)
    .argument('<QUESTION>', o.question)
    .option('--course <COURSE>', t.course)
    .option('--topic <TOPIC>', t.topic)
    .option('--difficulty <GRADE>', t.difficulty)
    .option('--language <zh|en>', f.language)
    .option('--stem <TEXT>', t.stem)
    .option('--from <FILE>', t.from)
    .option('--author <WHO>', o.author)
    .action((code: string, options: ChangeOptions) => runChange(app, code, options));
}

const keys = ['course', 'topic', 'difficulty', 'language', 'stem', 'from'] as const;

async function runChange(app: App, code: string, options: ChangeOptions): Promise<void> {
  if (keys.every((key) => options[key] === undefined)) {
    throw new InputError(refused('question_change_nothing', {}));
  }
  const { language, from, stem } = options;
  const change = reviseQuestion(app.store(), app.writeContext(), {
    code,
    course: options.course ?? null,
    topic: givenText(app, '--topic', options.topic),
    difficulty: options.difficulty ?? null,
    language: language === undefined ? null : checkChoice('--language', language, languages),
    stem: stem === undefined ? null : stemOption(app, stem),
    question: from === undefined ? null : await questionFrom(app, from),
    author:
      options.author === undefined ? app.actor() : textOption(app, '--author', options.author),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showQuestions(app, change);
}

/** @throws InputError `option_value` */
function stemOption(app: App, value: string): string {
  const parsed = parseLinesCell(value);
  if (!isRefused(parsed) && parsed !== '') return parsed;
  const expected = app.texts.plan.session.textExpected;
  throw new InputError(refused('option_value', { option: '--stem', value, expected }));
}

/** The only question of a file. @throws InputError `question_from_many` and the file's faults */
async function questionFrom(app: App, file: string): Promise<Question> {
  const { rows, faults } = await readQuestionFile(app, file, {});
  if (faults.length > 0) throw faultError(faults);
  const [only] = rows;
  if (only && rows.length === 1) return only.data.question;
  throw new InputError(refused('question_from_many', { file, found: rows.length }));
}
