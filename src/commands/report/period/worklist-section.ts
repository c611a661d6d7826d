import type { App } from '../../../app.js';
import type { WorkItem } from '../../../domain/reports/period-facts.js';
import { countActions } from '../../../domain/reports/period-json.js';
import { isLong } from '../../../domain/reports/report-period.js';
import type { Action } from '../../../domain/standing/statements.js';
import type { Column, Row, Section, View } from '../../../render/view.js';
import { aboutWords } from '../../about-words.js';
import { tableSection } from '../report-page.js';
import type { PeriodPage } from './page-parts.js';

/** What is new, what is resolved and what is overdue; of a day what fell due, of what is long how much of each. */
export function worklistSection(page: PeriodPage): Section[] {
  const { period } = page.report;
  if (isLong(period)) return countsSection(page);
  const { texts, report } = page;
  const t = texts.report.period.worklist;
  const { new: fresh, resolved, overdue } = report.worklist;
  const view = page.detailed ? itemsView : groupsView;
  const { kind } = period;
  return [
    { kind: 'heading', text: t.title },
    { kind: 'text', text: t.about },
    ...(kind === 'day'
      ? tableSection(page, view(page, 'fell_due', t.fellDue, t.noneDue, report.fell_due, false))
      : []),
    ...tableSection(page, view(page, 'new', t.new(kind), t.noneNew, fresh, false)),
    ...tableSection(
      page,
      view(page, 'resolved', t.resolved(kind), t.noneResolved, resolved, false),
    ),
    ...tableSection(page, view(page, 'overdue', t.overdue, t.noneOverdue, overdue, true)),
  ];
}

/** How much of each kind of work changed, the most often overdue first. */
function countsSection(page: PeriodPage): Section[] {
  const t = page.texts.report.period.worklist;
  const counts = countActions(page.report);
  return [
    { kind: 'heading', text: t.title },
    { kind: 'text', text: t.about },
    ...tableSection(page, {
      name: 'worklist',
      title: t.counts,
      empty: t.none,
      columns: [
        { key: 'action', kind: page.detailed ? 'status' : 'text', vocabulary: 'action' },
        { key: 'new', kind: 'int' },
        { key: 'resolved', kind: 'int' },
        { key: 'overdue', kind: 'int' },
      ],
      rows: [...counts].sort((a, b) => b.overdue - a.overdue).map((count) => ({ ...count })),
    }),
  ];
}

const late: Column = { key: 'overdue_days', kind: 'int' };

/** Every item on its own line, with the rule that asks for it. */
function itemsView(
  _page: PeriodPage,
  name: string,
  title: string,
  empty: string,
  items: readonly WorkItem[],
): View {
  return {
    name,
    title,
    empty,
    columns: [
      { key: 'due_on', kind: 'date' },
      late,
      { key: 'action', kind: 'status', vocabulary: 'action' },
      { key: 'about', kind: 'code' },
      { key: 'batch', kind: 'code' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'actor', kind: 'status', vocabulary: 'role' },
      { key: 'rule', kind: 'code' },
    ],
    rows: items.map((item) => ({ ...item })),
  };
}

/** For readers: what several people of a batch must do by the same day is one line. */
function groupsView(
  { texts }: PeriodPage,
  name: string,
  title: string,
  empty: string,
  items: readonly WorkItem[],
  overdue: boolean,
): View {
  const groups = groupItems(items);
  return {
    name,
    title,
    empty,
    columns: [
      { key: 'due_on', kind: 'date' },
      ...(overdue ? [late] : []),
      { key: 'action', kind: 'text', vocabulary: 'action' },
      { key: 'about', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'people', kind: 'text' },
      { key: 'actor', kind: 'text', vocabulary: 'role' },
    ],
    rows: groups.map((group) => groupRow(group, texts)),
  };
}

const progressOf = ({ done, times }: WorkItem): Pick<Action, 'progress'> =>
  done === undefined || times === undefined ? {} : { progress: { done, times } };

const mostNames = 6;

function groupRow(group: readonly [WorkItem, ...WorkItem[]], texts: App['texts']): Row {
  const [first] = group;
  const names = group.flatMap(({ name }) => name ?? []);
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  return {
    due_on: first.due_on,
    overdue_days: first.overdue_days,
    action: first.action,
    about: aboutWords(texts, first.about_title, progressOf(first)),
    batch: first.batch,
    people:
      names.length === 0
        ? null
        : texts.report.period.worklist.people(shown, names.length - shown.length),
    actor: first.actor === first.employee_no ? 'trainee' : first.actor,
  };
}

function groupItems(items: readonly WorkItem[]): [WorkItem, ...WorkItem[]][] {
  const groups = new Map<string, [WorkItem, ...WorkItem[]]>();
  for (const item of items) {
    const actor = item.actor === item.employee_no ? '' : item.actor;
    const alone = item.employee_no === null ? item.about : '';
    const { due_on: dueOn, action, about_title: about, batch, done } = item;
    const key = [dueOn, action, about, batch, actor, alone, done].join('\n');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
