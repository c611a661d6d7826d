import type { AddVerb } from './verb.js';

export const addToday: AddVerb = (program, app) => {
  program.command('today').description(app.texts.app.verbs.today);
};
