import type { AddVerb } from './verb.js';

export const addWhy: AddVerb = (program, app) => {
  program.command('why').description(app.texts.app.verbs.why);
};
