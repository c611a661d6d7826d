import type { App } from '../app.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { Action } from '../domain/standing/statements.js';

/** What an action is about, with how much of it is done where it must be done several times. */
export function aboutWords(
  { why, render }: Pick<App['texts'], 'why' | 'render'>,
  title: string,
  { progress }: Pick<Action, 'progress'>,
): string {
  return progress === undefined
    ? title
    : `${title}${render.note(why.progress(progress.done, progress.times))}`;
}

/** What is to be attended again, by titles: a stage of the program, or courses with their codes. */
export function retrainingWords(
  { texts }: App,
  handbook: Handbook,
  program: string,
  { stage, courses = [] }: { stage?: string | undefined; courses?: readonly string[] | undefined },
): string {
  if (stage !== undefined) {
    const found = handbook.programs[program]?.stages.find(({ code }) => code === stage);
    return found?.title ?? stage;
  }
  return courses
    .map((code) => {
      const title = handbook.courses[code]?.title;
      return title === undefined ? code : `${title}${texts.render.note(code)}`;
    })
    .join(texts.render.list_separator);
}
