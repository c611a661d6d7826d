import type { WorkItem } from '../../domain/reports/weekly-facts.js';
import type { Column, Row, Section, View } from '../../render/view.js';
import { tableSection, type WeeklyPage } from './weekly-section.js';

/** What is new, what is resolved and what is overdue. */
export function worklistSection(page: WeeklyPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.weekly.worklist;
  const { new: fresh, resolved, overdue } = report.worklist;
  const view = page.detailed ? itemsView : groupsView;
  return [
    { kind: 'heading', text: t.title },
    ...tableSection(page, view(page, 'new', t.new, t.noneNew, fresh, false)),
    ...tableSection(page, view(page, 'resolved', t.resolved, t.noneResolved, resolved, false)),
    ...tableSection(page, view(page, 'overdue', t.overdue, t.noneOverdue, overdue, true)),
  ];
}

const late: Column = { key: 'overdue_days', kind: 'int' };

/** Every item on its own line, with the rule that asks for it. */
function itemsView(
  _page: WeeklyPage,
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
  { texts }: WeeklyPage,
  name: string,
  title: string,
  empty: string,
  items: readonly WorkItem[],
  overdue: boolean,
): View {
  const t = texts.report.weekly.worklist;
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
    rows: groups.map((group) => groupRow(group, t.people)),
  };
}

const mostNames = 6;

function groupRow(
  group: readonly [WorkItem, ...WorkItem[]],
  people: (names: readonly string[], more: number) => string,
): Row {
  const [first] = group;
  const names = group.flatMap(({ name }) => name ?? []);
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  return {
    due_on: first.due_on,
    overdue_days: first.overdue_days,
    action: first.action,
    about: first.about_title,
    batch: first.batch,
    people: names.length === 0 ? null : people(shown, names.length - shown.length),
    actor: first.actor === first.employee_no ? 'trainee' : first.actor,
  };
}

function groupItems(items: readonly WorkItem[]): [WorkItem, ...WorkItem[]][] {
  const groups = new Map<string, [WorkItem, ...WorkItem[]]>();
  for (const item of items) {
    const actor = item.actor === item.employee_no ? '' : item.actor;
    const alone = item.employee_no === null ? item.about : '';
    const key = [item.due_on, item.action, item.about_title, item.batch, actor, alone].join('\n');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
