import type { App } from '../app.js';
import { listWorklist, type WorklistItem } from '../operations/list-worklist.js';
import type { Row } from '../render/view.js';
import { dayOption } from './options.js';
import type { AddVerb } from './verb.js';

interface TodayOptions {
  for?: string;
  until?: string;
}

export const addToday: AddVerb = (program, app) => {
  const t = app.texts.system.today;
  program
    .command('today')
    .description(t.summary)
    .option('--for <WHO>', t.for)
    .option('--until <DAY>', t.until)
    .action((options: TodayOptions) => runToday(app, options));
};

async function runToday(app: App, options: TodayOptions): Promise<void> {
  const until = dayOption('--until', options.until);
  const who = options.for?.toLowerCase();
  const wanted = (item: WorklistItem): boolean =>
    (until === undefined || (item.dueOn !== null && item.dueOn <= until)) &&
    (who === undefined || isFor(app, item, who));
  const items = listWorklist(app.store(), app.today()).filter(wanted);
  const people = app.options.format === undefined && app.options.out === undefined;
  const rows = people ? grouped(app, items) : items.map((item) => row(item, aboutOf(item)));
  await app.print(
    {
      name: 'today',
      empty: app.texts.system.today.empty,
      columns: [
        { key: 'due_on', kind: 'date' },
        { key: 'action', kind: 'status', vocabulary: 'action' },
        { key: 'actor', kind: 'status', vocabulary: 'role' },
        { key: 'about', kind: 'text' },
        { key: 'rule', kind: 'code', wide: true },
        { key: 'overdue', kind: 'boolean' },
      ],
      rows,
    },
    'today',
  );
}

const row = (item: WorklistItem, about: string): Row => ({
  due_on: item.dueOn,
  action: item.action,
  actor: item.actor,
  about,
  rule: item.rule,
  overdue: item.overdue,
});

const aboutOf = ({ employeeNo, name, about }: WorklistItem): string =>
  [employeeNo, name, about].filter((part) => part !== null).join(' ');

/** On a terminal, what more than a few people must do by the same day is one line. */
function grouped(app: App, items: readonly WorklistItem[]): Row[] {
  const t = app.texts.system.today;
  const groups = new Map<string, WorklistItem[]>();
  for (const item of items) {
    const key = [item.dueOn, item.action, item.about, item.rule, item.overdue].join('\n');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length <= fewPeople) {
      return group.map((item) => row(item, [...whom(item), item.title].join(' ')));
    }
    const own = first.actor === first.employeeNo ? { ...first, actor: 'trainee' } : first;
    return [row(own, t.people(group.length, first.title))];
  });
}

const fewPeople = 4;

const whom = ({ employeeNo, name }: WorklistItem): string[] =>
  employeeNo === null ? [] : [employeeNo, name ?? ''];

/** Whether an item concerns a role (by its code or its word) or a person. */
function isFor(app: App, item: WorklistItem, who: string): boolean {
  const word = app.texts.words['role']?.[item.actor]?.toLowerCase();
  return [item.actor.toLowerCase(), word, item.employeeNo?.toLowerCase()].includes(who);
}
