import type { App } from '../app.js';
import type { Day } from '../domain/day.js';
import { loadTexts } from '../i18n/load.js';
import { listWorklist } from '../operations/list-worklist.js';
import { whoIsMeant } from '../operations/who-is-meant.js';
import type { WorklistItem } from '../operations/worklist/item.js';
import type { Column, Document, Row, Section, View } from '../render/view.js';
import { aboutWords } from './about-words.js';
import { hoursWords } from './hours-words.js';
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
  const until = dayOption('--until', options.until) ?? null;
  const wanted = options.for === undefined ? null : await concerning(app, options.for);
  const all = listWorklist(app.store(), app.today(), until);
  const items = wanted ? all.filter(wanted.concerns) : all;
  const { format, out } = app.options;
  const people = (format === undefined || format === 'table') && out === undefined;
  const one = options.for !== undefined && new Set(items.map(({ actor }) => actor)).size === 1;
  await app.print(people && items.length > 0 ? page(app, items, one) : list(app, items), 'today');
  if (items.length === 0 && wanted?.unknown) await app.say(wanted.unknown);
}

/** What concerns somebody; a word about who that may be, where nobody is known by it. */
interface Concerning {
  concerns: (item: WorklistItem) => boolean;
  unknown: string | null;
}

/**
 * What concerns a role, by its code or its word in either language (助理 for 培训助理), a person by number or name, a
 * trainer, or somebody whom only a sitting or a session names.
 */
async function concerning(app: App, who: string): Promise<Concerning> {
  const wanted = who.normalize('NFKC').trim().toLowerCase();
  const chinese = (await loadTexts('zh')).words['role'] ?? {};
  const own = app.texts.words['role'] ?? {};
  const role = Object.keys(own).find((code) =>
    [code, own[code]?.toLowerCase(), chinese[code], chinese[code]?.slice(-2)].includes(wanted),
  );
  const meant = role === undefined ? whoIsMeant(app.store(), wanted) : null;
  const names = [role ?? wanted, ...(meant?.employeeNos ?? []).map((no) => no.toLowerCase())];
  const { nobody } = app.texts.system.today;
  return {
    concerns: ({ actor, employeeNo, mentor }) =>
      [actor, employeeNo, mentor?.name, mentor && 'mentor'].some(
        (one) => one != null && names.includes(one.toLowerCase()),
      ) ||
      (role === 'trainee' && actor === employeeNo),
    unknown: meant && !meant.known ? nobody({ who, suggestion: meant.suggestion }) : null,
  };
}

const columns: readonly Column[] = [
  { key: 'due_on', kind: 'date' },
  { key: 'action', kind: 'status', vocabulary: 'action' },
  { key: 'actor', kind: 'status', vocabulary: 'role' },
  { key: 'about', kind: 'text' },
  { key: 'rule', kind: 'code', wide: true },
  { key: 'overdue', kind: 'boolean' },
];

const row = (item: WorklistItem, about: string): Row => ({
  due_on: item.dueOn,
  action: item.action,
  actor: item.actor,
  about,
  rule: item.rule,
  overdue: item.overdue,
  not_before: item.notBefore,
});

/** Every item by itself, with codes: for programs. */
function list(app: App, items: readonly WorklistItem[]): View {
  const aboutOf = ({ employeeNo, name, about }: WorklistItem): string =>
    [employeeNo, name, about].filter((part) => part !== null).join(' ');
  const rows = items.map((item) => row(item, aboutOf(item)));
  return { name: 'today', empty: app.texts.system.today.empty, columns, rows };
}

/**
 * On a terminal: what is overdue, what is due today, what is coming, and what has no day. Who it is for is left out of
 * a list for one.
 */
function page(app: App, items: readonly WorklistItem[], one: boolean): Document {
  const t = app.texts.system.today;
  const today = app.today();
  const groups: [string, (dueOn: Day | null) => boolean][] = [
    [t.overdue, (dueOn) => dueOn !== null && dueOn < today],
    [t.dueToday, (dueOn) => dueOn === today],
    [t.coming, (dueOn) => dueOn !== null && dueOn > today],
    [t.undated, (dueOn) => dueOn === null],
  ];
  const sections = groups.flatMap(([text, belongs]): Section[] => {
    const rows = grouped(
      app,
      items.filter(({ dueOn }) => belongs(dueOn)),
    );
    if (rows.length === 0) return [];
    const shown = columnsOf(rows).filter(({ key }) => !one || key !== 'actor');
    const view = { name: 'today', empty: t.empty, columns: shown, rows };
    return [
      { kind: 'heading', text },
      { kind: 'view', view },
    ];
  });
  return { name: 'today', title: t.title(today), sections, json: [], footer: [] };
}

/** On a terminal only: what has no due day may not be possible yet. */
const notBefore: Column = { key: 'not_before', kind: 'date' };

function columnsOf(rows: readonly Row[]): Column[] {
  const shown = columns.filter(({ key }) => key !== 'overdue' && key !== 'rule');
  if (rows.some((one) => one['due_on'])) return shown;
  const undated = shown.filter(({ key }) => key !== 'due_on');
  return rows.some((one) => one['not_before']) ? [...undated, notBefore] : undated;
}

/** What more than a few people must do by the same day is one line. */
function grouped(app: App, items: readonly WorklistItem[]): Row[] {
  const t = app.texts.system.today;
  const groups = new Map<string, WorklistItem[]>();
  for (const item of items) {
    const actor = item.actor === item.employeeNo ? '' : item.actor;
    const { dueOn, notBefore, action, about, rule, progress } = item;
    const key = [dueOn, notBefore, action, actor, about, rule, progress?.done].join('\n');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length <= fewPeople) {
      return group.map((item) => row(own(item), [...whom(item), matter(app, item)].join(' ')));
    }
    return [row(own(first), t.people(group.length, aboutWords(app.texts, first.title, first)))];
  });
}

/** What an item is about: a duty with its hours and with the code by which it is ticked off. */
function matter({ texts }: App, item: WorklistItem): string {
  const { hours, reference } = item;
  const words = aboutWords(texts, item.title, item);
  const timed = hours ? `${words} ${hoursWords(texts, hours)}`.trim() : words;
  return reference === undefined ? timed : `${timed}${texts.render.note(reference)}`;
}

const fewPeople = 4;

/** Who must do something about themselves is a trainee, the number stands beside the matter; mentors bear their name. */
const own = (item: WorklistItem): WorklistItem => {
  const { mentor, actor, employeeNo } = item;
  if (mentor) return { ...item, actor: `${mentor.employeeNo} ${mentor.name}` };
  return actor === employeeNo ? { ...item, actor: 'trainee' } : item;
};

const whom = ({ employeeNo, name }: WorklistItem): string[] =>
  employeeNo === null ? [] : [employeeNo, name ?? ''];
