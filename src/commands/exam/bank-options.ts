import type { Command } from 'commander';
import type { App } from '../../app.js';
import { languages, questionKinds } from '../../domain/bank/question.js';
import { questionStates } from '../../domain/bank/question-state.js';
import type { BankFilter } from '../../operations/find-bank.js';
import { checkChoice } from '../options.js';

/** The options that choose questions of the bank. */
export interface FilterOptions {
  course?: string;
  topic?: string;
  difficulty?: string;
  language?: string;
  kind?: string;
  state?: string;
}

export function addFilterOptions(command: Command, app: App): Command {
  const t = app.texts.bank.filter;
  return command
    .option('--course <COURSE>', t.course)
    .option('--topic <TOPIC>', t.topic)
    .option('--difficulty <GRADE>', t.difficulty)
    .option('--language <zh|en>', t.language)
    .option('--kind <KIND>', t.kind(questionKinds.join(', ')))
    .option('--state <STATE>', t.state(questionStates.join(', ')));
}

/** @throws InputError `option_choice` */
export function filterOf({
  course,
  topic,
  difficulty,
  language,
  kind,
  state,
}: FilterOptions): BankFilter {
  return {
    course: course ?? null,
    topic: topic ?? null,
    difficulty: difficulty ?? null,
    language: language === undefined ? null : checkChoice('--language', language, languages),
    kind: kind === undefined ? null : checkChoice('--kind', kind, questionKinds),
    state: state === undefined ? null : checkChoice('--state', state, questionStates),
  };
}
