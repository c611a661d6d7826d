import type { App } from '../../app.js';

/** The assessment that the command is about; asked for on a terminal where it was not given. */
export async function askAssessment(app: App, given: string | undefined): Promise<string> {
  if (given !== undefined && given !== '') return given;
  return app.prompter.text(app.texts.exam.options.askAssessment, '--assessment');
}
