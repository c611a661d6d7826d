import type { FeedbackFigures, FormFeedback } from '../../../domain/reports/period-feedback.js';
import type { CheckFigures } from '../../../domain/reports/period-spot-checks.js';
import { isLong } from '../../../domain/reports/report-period.js';
import type { Column, Row, Section } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import { heading, words, wordsOf, type PeriodPage } from './page-parts.js';

/** Mean marks of the forms that came in, with how many there were; those of a few are withheld. */
export function feedbackSection(page: PeriodPage): Section[] {
  const t = wordsOf(page).feedback;
  const { forms } = page.report.feedback;
  if (forms.length === 0) return [heading(t.title), words(t.empty)];
  const isHidden = ({ withheld, mean }: FeedbackFigures): boolean => withheld && mean === null;
  const mean = (figures: FeedbackFigures): Row[string] =>
    !page.detailed && isHidden(figures) ? t.hidden : figures.mean;
  const columns: Column[] = [
    { key: 'responses', kind: 'int' },
    { key: 'expected', kind: 'int', header: page.texts.columns['people_there'] },
    { key: 'response_rate', kind: 'percent' },
    { key: 'mean', kind: page.detailed ? 'number' : 'text' },
    { key: 'below_target', kind: 'boolean' },
  ];
  const least = Math.max(...forms.map(({ withhold_below: below }) => below ?? 0));
  const anyHidden = forms.some((form) => isHidden(form) || form.occasions.some(isHidden));
  const occasions = (form: FormFeedback): Section[] => {
    const bySession = !isLong(page.report.period);
    return tableSection(page, {
      name: `feedback_${form.form}`,
      title: bySession ? t.occasions(form.title) : t.courses(form.title),
      empty: t.empty,
      columns: [
        ...(bySession ? [{ key: 'session', kind: 'code' as const }] : []),
        { key: 'title', kind: 'text' },
        ...(bySession ? [{ key: 'batch', kind: 'code' as const, wide: true }] : []),
        ...columns,
      ],
      rows: form.occasions.map((one) => ({ ...one, mean: mean(one) })),
    });
  };
  return [
    heading(t.title),
    ...tableSection(page, {
      name: 'feedback',
      title: t.forms,
      empty: t.empty,
      columns: [{ key: 'title', kind: 'text' }, ...columns],
      rows: forms.map((form) => ({ ...figuresOf(form), title: form.title, mean: mean(form) })),
    }),
    ...forms.flatMap(occasions),
    ...(anyHidden ? [words(t.withheld(least))] : []),
  ];
}

const figuresOf = ({ responses, expected, response_rate, below_target }: FormFeedback): Row => ({
  responses,
  expected,
  response_rate,
  below_target,
});

const outcomes = [
  'drawn',
  'checked',
  'passed',
  'failed',
  'skipped',
  'open',
  'overdue',
  'lapsed',
] as const;

/** What became of the people and customers who were drawn, and what was found where a check was not passed. */
export function checksSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = wordsOf(page).checks;
  const { team, customers, failed } = report.spot_checks;
  if (team.drawn + customers.drawn === 0) return [heading(t.title), words(t.empty)];
  const columns = outcomes.map((key): Column => {
    const isWord = key === 'passed' || key === 'failed';
    const header = isWord ? texts.words['result']?.[key] : texts.columns[`check_${key}`];
    return { key, kind: 'int', header: header ?? key, wide: key === 'lapsed' };
  });
  const row = (what: string, figures: CheckFigures): Row => ({
    what,
    ...Object.fromEntries(outcomes.map((key) => [key, figures[key]])),
  });
  return [
    heading(t.title),
    ...tableSection(page, {
      name: 'spot_checks',
      title: t.table,
      empty: t.empty,
      columns: [{ key: 'what', kind: 'text' }, ...columns],
      rows: [
        ...(team.drawn > 0 ? [row(t.teams, team)] : []),
        ...(customers.drawn > 0
          ? [row(isLong(report.period) ? t.customers : t.customersOfMonth, customers)]
          : []),
      ],
    }),
    ...(team.by_team.length > 1
      ? tableSection(page, {
          name: 'spot_checks_by_team',
          title: t.byTeam,
          empty: t.empty,
          columns: [{ key: 'team', kind: 'text' }, ...columns],
          rows: team.by_team.map(({ team: name, ...figures }) => ({ team: name, ...figures })),
        })
      : []),
    ...(team.checked + customers.checked_in_period > 0
      ? tableSection(page, {
          name: 'spot_checks_failed',
          title: t.failed(report.period.kind),
          empty: t.noneFailed,
          columns: [
            { key: 'checked_on', kind: 'date' },
            { key: 'employee_no', kind: 'code' },
            { key: 'name', kind: 'text' },
            { key: 'team', kind: 'text' },
            { key: 'customer', kind: 'code', wide: true },
            { key: 'score', kind: 'score' },
            { key: 'finding', kind: 'text' },
          ],
          rows: failed.map((check) => ({ ...check })),
        })
      : []),
  ];
}

/** Improvement actions that were opened or settled in the period, and those that are overdue. */
export function actionsSection(page: PeriodPage): Section[] {
  const { report, texts } = page;
  const t = wordsOf(page).actions;
  const { opened, closed, dropped, open, overdue, new: fresh, settled, late } = report.actions;
  if (opened + closed + dropped + open === 0) return [heading(t.title), words(t.empty)];
  const rows = (list: string, lines: typeof fresh): Row[] =>
    lines.map((line) => ({ list, ...line }));
  return [
    heading(t.title),
    words(t.figures({ opened, closed, dropped, open, late: overdue })),
    ...tableSection(page, {
      name: 'actions',
      title: t.table,
      empty: t.empty,
      columns: [
        { key: 'list', kind: 'text' },
        { key: 'action', kind: 'code', header: texts.columns['improvement'] },
        { key: 'title', kind: 'text' },
        { key: 'owner', kind: 'text' },
        { key: 'opened_on', kind: 'date', wide: true },
        { key: 'due_on', kind: 'date' },
        { key: 'overdue_days', kind: 'int', wide: true },
      ],
      rows: [
        ...rows(page.detailed ? 'new' : t.new, fresh),
        ...rows(page.detailed ? 'settled' : t.settled, settled),
        ...rows(page.detailed ? 'late' : t.late, late),
      ],
    }),
  ];
}
