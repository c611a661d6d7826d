import type { Command } from 'commander';
import type { App } from '../../app.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { latestMonth } from '../../domain/planning/gaps.js';
import type { GapPlan } from '../../domain/planning/gap-needs.js';
import { addGapNeeds, findGaps, type Gap, type Gaps } from '../../operations/find-gaps.js';
import type { Column, Document, Row, Section, View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { monthOption } from './need-rows.js';
import { askedFormat } from '../options.js';

interface GapOptions {
  month?: string;
  department?: string;
  add?: boolean;
}

export function addNeedGaps(need: Command, app: App): void {
  const t = app.texts.need.gaps;
  need
    .command('gaps')
    .description(t.summary)
    .option('--month <MONTH>', t.month)
    .option('--department <DEPARTMENT>', t.department)
    .option('--add', t.add)
    .action((options: GapOptions) => runGaps(app, options));
}

async function runGaps(app: App, options: GapOptions): Promise<void> {
  const period = monthOption(options.month) ?? latestMonth(app.today());
  const input = { period, today: app.today() };
  const { add, department } = options;
  if (add !== true) {
    await print(app, findGaps(app.store(), input), department);
    return;
  }
  const dryRun = app.options.dryRun === true;
  const { entry, ...found } = addGapNeeds(app.store(), app.writeContext(), { ...input, dryRun });
  // Which need each gap has is seen once they are made; a dry run made none.
  const now = entry === null ? found : findGaps(app.store(), input);
  if (app.options.format === 'json') {
    await app.printText('', { entry, gaps: gapsView(app, now.gaps).rows });
  } else await print(app, now, department);
  await sayEntry(app, entry);
}

async function print(app: App, found: Gaps, department: string | undefined): Promise<void> {
  const key = department === undefined ? null : nameKey(department);
  const gaps = found.gaps
    .map((gap) => ({
      ...gap,
      people: gap.people.filter((one) => key === null || nameKey(one.department ?? '') === key),
    }))
    .filter(({ people }) => people.length > 0);
  const csv = askedFormat(app) === 'csv';
  const view = gapsView(app, gaps);
  const result = csv || gaps.length === 0 ? view : page(app, { ...found, gaps }, view.rows);
  await app.print(result, `gaps-${found.period}`);
}

/** The need that stands for a gap, where there is one. */
function needOf(plan: GapPlan): string | null {
  switch (plan.kind) {
    case 'keep':
    case 'update':
      return plan.need;
    case 'settled':
      return plan.needs.join(', ');
    case 'add':
    case 'too_few':
      return null;
  }
}

const personColumns: readonly Column[] = [
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'department', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'periods', kind: 'list' },
];

function gapsView(app: App, gaps: readonly Gap[]): View {
  return {
    name: 'gaps',
    empty: app.texts.need.gaps.empty,
    columns: [
      { key: 'rule', kind: 'code' },
      { key: 'title', kind: 'text' },
      ...personColumns,
      { key: 'threshold', kind: 'number' },
      { key: 'course', kind: 'code' },
      { key: 'enough', kind: 'boolean' },
      { key: 'need', kind: 'code' },
    ],
    rows: gaps.flatMap((gap) => gap.people.map((person) => personRow(gap, person))),
  };
}

function personRow({ rule, gap, limit, plan }: Gap, person: Gap['people'][number]): Row {
  return {
    rule,
    title: gap.title,
    employee_no: person.employeeNo,
    name: person.name,
    department: person.department,
    value: person.value,
    periods: person.measures.map(({ of }) => of),
    bound: limit.bound,
    threshold: limit.value,
    course: gap.course ?? null,
    enough: plan.kind !== 'too_few',
    need: needOf(plan),
  };
}

function planText(app: App, plan: GapPlan): string {
  const t = app.texts.need.gaps.plan;
  switch (plan.kind) {
    case 'add':
      return t.add;
    case 'update':
      return t.update(plan.need);
    case 'keep':
      return t.keep(plan.need);
    case 'too_few':
      return t.too_few(plan.people, plan.least);
    case 'settled':
      return t.settled(plan.needs.join(', '));
  }
}

function page(app: App, { period, version, gaps }: Gaps, rows: readonly Row[]): Document {
  const t = app.texts.need.gaps;
  return {
    name: 'gaps',
    title: t.title(period),
    subtitle: t.subtitle(version),
    sections: gaps.flatMap((gap) => sections(app, gap)),
    footer: [],
    json: rows,
  };
}

/** A rule and the people who fall short of it: what is measured, by which path, and what becomes of it. */
function sections(app: App, found: Gap): Section[] {
  const t = app.texts.need.gaps;
  const { gap, limit, measure, from, to, people, rule, plan } = found;
  const what = t[limit.bound]({
    measure: measure.title,
    limit: `${limit.value}${measure.unit === '' ? '' : ` ${measure.unit}`}`,
    from,
    to,
    how: t.how[gap.aggregate ?? 'mean'],
  });
  const course = gap.course === undefined ? [] : [t.course(gap.course)];
  return [
    { kind: 'heading', text: t.heading({ title: gap.title, people: people.length }) },
    { kind: 'text', text: `${what} (${rule})` },
    {
      kind: 'view',
      view: {
        name: found.code,
        empty: '',
        columns: personColumns.map((column) =>
          // In full: a figure must not look as if it were on the other side of the limit.
          column.key === 'value' ? { ...column, kind: 'text' } : column,
        ),
        rows: people.map((person) => ({
          ...personRow(found, person),
          value: String(person.value),
        })),
      },
    },
    { kind: 'text', text: app.texts.app.sentences([...course, planText(app, plan)]) },
  ];
}
