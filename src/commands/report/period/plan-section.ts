import type { PlanCounts } from '../../../domain/reports/period-plan.js';
import type { Row, Section } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import { heading, hoursOf, words, wordsOf, type PeriodPage } from './page-parts.js';

/** What was to be held and what was, the items of the annual plan, and who came and went. */
export function planSection(page: PeriodPage): Section[] {
  const { plan, enrolled, batches } = page.report;
  const t = wordsOf(page).plan;
  const row = (what: string, counts: PlanCounts): Row => ({
    what,
    planned: counts.planned,
    held: counts.held,
    cancelled: counts.cancelled,
    planned_hours: hoursOf(counts.planned_minutes),
    held_hours: hoursOf(counts.held_minutes),
  });
  const hasBoth = plan.of_in_service.planned > 0;
  const { in_training: now, in_training_before: before, ...moves } = enrolled;
  const unplanned = plan.unplanned ?? 0;
  const hours = String(hoursOf(plan.unplanned_minutes) ?? 0);
  return [
    heading(t.title),
    ...tableSection(page, {
      name: 'plan',
      title: t.table,
      empty: '',
      columns: [
        { key: 'what', kind: 'text' },
        { key: 'planned', kind: 'int' },
        { key: 'held', kind: 'int' },
        { key: 'cancelled', kind: 'int' },
        { key: 'planned_hours', kind: 'hours' },
        { key: 'held_hours', kind: 'hours' },
      ],
      rows: [
        row(t.batches, plan.of_batches),
        ...(hasBoth ? [row(t.inService, plan.of_in_service), row(t.all, plan)] : []),
      ],
    }),
    ...(batches.length > 0
      ? []
      : plan.unplanned === null
        ? [words(t.noPlan)]
        : unplanned > 0
          ? [words(t.unplanned(unplanned, hours))]
          : []),
    ...(plan.items.length > 0 ? itemsSection(page) : []),
    heading(t.enrolledTitle),
    words(t.enrolled({ ...moves, now, before })),
  ];
}

function itemsSection(page: PeriodPage): Section[] {
  return tableSection(page, {
    name: 'plan_items',
    title: wordsOf(page).plan.items,
    empty: '',
    columns: [
      { key: 'item', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'from_on', kind: 'date', wide: true },
      { key: 'to_on', kind: 'date', wide: true },
      { key: 'planned_sessions', kind: 'int' },
      { key: 'held_sessions', kind: 'int' },
      { key: 'held_sessions_to_date', kind: 'int' },
      { key: 'planned_hours', kind: 'hours', wide: true },
      { key: 'held_hours', kind: 'hours', wide: true },
      { key: 'held_hours_to_date', kind: 'hours', wide: true },
    ],
    rows: page.report.plan.items.map(
      ({ planned_minutes, held_minutes, held_minutes_to_date, ...item }) => ({
        ...item,
        planned_hours: hoursOf(planned_minutes),
        held_hours: hoursOf(held_minutes),
        held_hours_to_date: hoursOf(held_minutes_to_date),
      }),
    ),
  });
}

/** What was taken again, what is due, and what was decided about those who failed. */
export function retakesSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = wordsOf(page).retakes;
  const { retakes } = report;
  const { reviews } = retakes;
  const decided = reviews.decided.map(({ kind, count }) =>
    t.count(count, texts.words['decision']?.[kind] ?? kind),
  );
  return [
    heading(t.title),
    ...tableSection(page, {
      name: 'retakes',
      title: t.table,
      empty: t.empty,
      columns: [
        { key: 'assessment_title', kind: 'text' },
        { key: 'due', kind: 'int' },
        { key: 'overdue', kind: 'int' },
        { key: 'taken', kind: 'int' },
        ...(['passed', 'failed', 'awaiting'] as const).map((key) => ({
          key,
          kind: 'int' as const,
          header: texts.words['result']?.[key] ?? key,
          wide: key === 'awaiting',
        })),
        { key: 'pass_rate', kind: 'percent' },
      ],
      rows: retakes.by_assessment.map((figures) => ({ ...figures })),
    }),
    ...(reviews.open > 0 ? [words(t.reviews(reviews.open, reviews.new))] : []),
    ...(decided.length > 0 ? [words(t.decided(decided))] : []),
  ];
}
