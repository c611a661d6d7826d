import type { App } from '../../app.js';
import type {
  CoverageFinding,
  ItemCoverage,
  Shared,
  YearCoverage,
} from '../../domain/planning/coverage-facts.js';
import { Refusal, refused } from '../../errors.js';
import { checkPlanYear } from '../../operations/check-plan-year.js';
import type { Document, Figure, Section, View } from '../../render/view.js';
import type { Command } from '../options.js';
import { coverageJson } from './year-check-json.js';
import { yearArgument } from './year-options.js';
import { hoursIn, planColumn } from './year-rows.js';

export function addYearCheck(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('check')
    .description(t.check.summary)
    .argument('<YEAR>', t.year)
    .action((value: string) => runCheck(app, value));
}

async function runCheck(app: App, value: string): Promise<void> {
  const year = yearArgument(app, value);
  const { timeoutMs } = app;
  const coverage = checkPlanYear(app.store(), { year, today: app.today(), timeoutMs });
  await app.print(coveragePage(app, coverage), `plan-check-${year}`);
  const count = coverage.findings.length;
  if (count > 0) throw new Refusal(refused('plan_check_found', { year, count }));
}

/** A finding in a sentence. */
export function findingText(app: App, { kind, facts }: CoverageFinding): string {
  const say = app.texts.planYear.findings[kind] as (facts: unknown) => string;
  return say(facts);
}

/** How far needs, plan and training cover each other, as a page. */
export function coveragePage(app: App, coverage: YearCoverage): Document {
  const t = app.texts.planYear.check;
  const { year, asOf, version, findings } = coverage;
  const titled = (text: string, view: View): Section[] => [
    { kind: 'heading', text },
    { kind: 'view', view },
  ];
  return {
    name: 'plan-check',
    title: t.title(year),
    subtitle: t.subtitle({ day: asOf, version }),
    sections: [
      { kind: 'figures', figures: figures(app, coverage) },
      ...(findings.length === 0
        ? [{ kind: 'text' as const, text: t.good }]
        : titled(t.findings, findingsView(app, findings))),
      ...titled(t.items, itemsView(app, coverage)),
      ...titled(t.departments, departmentsView(app, coverage)),
      ...titled(t.needs, needsView(app, coverage)),
      ...(coverage.unplanned.length === 0 ? [] : titled(t.unplanned, unplannedView(app, coverage))),
    ],
    footer: [app.setting('office') ?? ''].filter((line) => line !== ''),
    json: coverageJson(app, coverage),
  };
}

function figures(app: App, { total, needs, items }: YearCoverage): Figure[] {
  const t = app.texts.planYear.check;
  const text = (value: number | null): string =>
    value === null ? t.unknown : String(Math.round(value * 100) / 100);
  const unrecorded = items.reduce((sum, { delivered }) => sum + delivered.unrecorded, 0);
  const asked = needs.planned.count + needs.open.count;
  const share = (label: string, rate: number | null, part: number | null, whole: number | null) =>
    ({
      label,
      value: rate,
      kind: 'percent',
      note: t.share(text(part), text(whole)),
    }) satisfies Figure;
  const delivered = share(
    t.figures.delivered,
    total.delivered.rate,
    hoursIn(total.deliveredMinutes),
    hoursIn(total.plannedMinutes),
  );
  /** A share of the items of which something is known, and of how many nothing is. */
  const counted = (
    label: string,
    { rate, of }: Shared,
    part: number | null,
    whole: number | null,
  ) => {
    if (of === 0)
      return {
        label,
        value: null,
        kind: 'percent',
        note: t.notKnown(items.length),
      } satisfies Figure;
    const figure = share(label, rate, part, whole);
    return of === items.length
      ? figure
      : { ...figure, note: t.both(figure.note, t.notKnown(items.length - of)) };
  };
  return [
    share(t.figures.needs, total.needsRate, needs.planned.count, asked),
    unrecorded === 0
      ? delivered
      : { ...delivered, note: t.both(delivered.note, t.unrecorded(unrecorded)) },
    counted(t.figures.heads, total.heads, total.heads.part, total.heads.whole),
    counted(
      t.figures.personHours,
      total.personMinutes,
      hoursIn(total.personMinutes.part),
      hoursIn(total.personMinutes.whole),
    ),
  ];
}

function findingsView(app: App, findings: readonly CoverageFinding[]): View {
  const t = app.texts.planYear.check;
  return {
    name: 'findings',
    empty: t.good,
    columns: [
      planColumn(app, 'finding', 'status', { vocabulary: 'plan_finding' }),
      planColumn(app, 'text', 'text'),
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: findings.map((finding) => ({
      finding: finding.kind,
      text: findingText(app, finding),
      rule: finding.rule,
    })),
  };
}

function itemsView(app: App, { items }: YearCoverage): View {
  const t = app.texts.planYear.check;
  const wide = { wide: true };
  return {
    name: 'items',
    empty: t.itemsEmpty,
    columns: [
      planColumn(app, 'item', 'code'),
      planColumn(app, 'title', 'text'),
      planColumn(app, 'planned_hours', 'hours'),
      planColumn(app, 'held_hours', 'hours'),
      planColumn(app, 'held', 'percent'),
      planColumn(app, 'ahead', 'int'),
      planColumn(app, 'planned_people', 'int'),
      planColumn(app, 'people', 'int'),
      planColumn(app, 'people_share', 'percent', wide),
      planColumn(app, 'hours_share', 'percent', wide),
      planColumn(app, 'due', 'percent', wide),
    ],
    rows: items.map(itemRow),
  };
}

const itemRow = ({ item, title, planned, delivered, attended, ahead, due }: ItemCoverage) => ({
  item,
  title,
  planned_hours: hoursIn(planned.minutes),
  held_hours: hoursIn(delivered.minutes),
  held: delivered.rate,
  ahead,
  planned_people: planned.heads,
  people: attended.heads,
  people_share: attended.headsRate,
  hours_share: attended.hoursRate,
  due,
});

function departmentsView(app: App, { departments }: YearCoverage): View {
  const t = app.texts.planYear.check;
  return {
    name: 'departments',
    empty: t.departmentsEmpty,
    columns: [
      planColumn(app, 'department', 'text'),
      planColumn(app, 'items', 'int'),
      planColumn(app, 'needs', 'int'),
      planColumn(app, 'open', 'int'),
      planColumn(app, 'planned_hours', 'hours'),
      planColumn(app, 'planned_people', 'int'),
      planColumn(app, 'people', 'int'),
      planColumn(app, 'person_hours', 'hours'),
    ],
    rows: departments.map((one) => ({
      department: one.department,
      items: one.items,
      needs: one.needs,
      open: one.openNeeds,
      planned_hours: hoursIn(one.plannedMinutes),
      planned_people: one.plannedHeads,
      people: one.attendedHeads,
      person_hours: hoursIn(one.attendedPersonMinutes),
    })),
  };
}

function needsView(app: App, { needs }: YearCoverage): View {
  const t = app.texts.planYear.check;
  const states = ['planned', 'open', 'declined'] as const;
  const rows = states.map((state) => ({
    status: t.needStates[state],
    needs: needs[state].count,
    heads: needs[state].heads,
    person_hours: hoursIn(needs[state].personMinutes),
  }));
  return {
    name: 'needs',
    empty: t.needsEmpty,
    columns: [
      planColumn(app, 'status', 'text'),
      planColumn(app, 'needs', 'int'),
      planColumn(app, 'heads', 'int'),
      planColumn(app, 'person_hours', 'hours'),
    ],
    rows: rows.some((row) => row.needs > 0) ? rows : [],
  };
}

function unplannedView(app: App, { unplanned }: YearCoverage): View {
  const t = app.texts.planYear.check;
  return {
    name: 'unplanned',
    empty: t.unplannedEmpty,
    columns: [
      planColumn(app, 'about', 'code'),
      planColumn(app, 'title', 'text'),
      { key: 'sessions', kind: 'int' },
      planColumn(app, 'held_hours', 'hours'),
      planColumn(app, 'people', 'int'),
      planColumn(app, 'person_hours', 'hours'),
    ],
    rows: unplanned.map((one) => ({
      about: one.about,
      title: one.title,
      sessions: one.sessions.length,
      held_hours: hoursIn(one.minutes),
      people: one.heads,
      person_hours: hoursIn(one.personMinutes),
    })),
  };
}
