import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  changeSessionPeople,
  showSessionPeople,
  type SessionPeople,
} from '../../operations/change-session-people.js';
import type { Document } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { listOption, peopleJson, peopleView } from './in-service-rows.js';
import { whenText } from './session-change.js';

interface PeopleOptions {
  add?: string;
  addTeam?: string;
  addDepartment?: string;
  remove?: string;
}

export function addSessionPeople(session: Command, app: App): void {
  const t = app.texts.inService.people;
  session
    .command('people')
    .description(t.summary)
    .argument('<SESSION>', app.texts.plan.session.session)
    .option('--add <EMPLOYEES>', t.add)
    .option('--add-team <TEAMS>', t.addTeam)
    .option('--add-department <DEPARTMENTS>', t.addDepartment)
    .option('--remove <EMPLOYEES>', t.remove)
    .action((code: string, options: PeopleOptions) => runPeople(app, code, options));
}

async function runPeople(app: App, session: string, options: PeopleOptions): Promise<void> {
  const given = [options.add, options.addTeam, options.addDepartment, options.remove];
  if (given.every((value) => value === undefined)) {
    const { people, ...shown } = showSessionPeople(app.store(), session);
    await app.print(page(app, { people, ...shown }), `people-${shown.session.code}`);
    return;
  }
  const changed = changeSessionPeople(app.store(), app.writeContext(), {
    session,
    add: {
      persons: listOption(options.add),
      teams: listOption(options.addTeam),
      departments: listOption(options.addDepartment),
    },
    remove: listOption(options.remove),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { added, removed, people } = changed;
  const counts = { added: added.length, removed: removed.length, people: people.length };
  const text = app.texts.inService.people.done({ session: changed.session.code, ...counts });
  await app.printText(text, asJson(changed));
  await sayEntry(app, changed.entry);
}

function page(app: App, shown: SessionPeople): Document {
  const { session, people } = shown;
  return {
    name: 'people',
    title: `${session.code} ${session.title}`,
    subtitle: whenText(app, session),
    sections: [{ kind: 'view', view: peopleView(app, people) }],
    json: asJson(shown),
    footer: [],
  };
}

const asJson = ({ entry, session, people, added, removed }: SessionPeople) => ({
  entry,
  session: session.code,
  added,
  removed,
  people: peopleJson(people),
});
