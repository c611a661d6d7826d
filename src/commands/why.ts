import { findStanding } from '../operations/find-standing.js';
import { dayOption } from './options.js';
import type { AddVerb } from './verb.js';
import { nowherePage, whyPage } from './why-page.js';

export { sentence } from './why-words.js';

export const addWhy: AddVerb = (program, app) => {
  const t = app.texts.system.why;
  program
    .command('why')
    .description(t.summary)
    .argument('<EMPLOYEE>', t.employee)
    .option('--at <DAY>', t.at)
    .action(async (employeeNo: string, options: { at?: string }) => {
      const today = app.today();
      const day = dayOption('--at', options.at) ?? today;
      const found = findStanding(app.store(), employeeNo, day, today);
      const { current } = found;
      await app.print(current ? whyPage(app, found, current) : nowherePage(app, found), 'why');
    });
};
