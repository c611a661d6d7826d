import type { App } from '../../app.js';

/** What was not given is asked for on a terminal; elsewhere its option is named as missing. */
export async function given(
  app: App,
  value: string | undefined,
  option: string,
  question: string,
): Promise<string> {
  if (value !== undefined) return value;
  const colon = app.texts.render.label_separator.trimEnd();
  return app.prompter.text(/[?？]$/.test(question) ? question : `${question}${colon}`, option);
}
