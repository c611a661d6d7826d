import { findBatchById, findSessionById, listSessions } from '../../db/batches.js';
import { listImprovements } from '../../db/improvements.js';
import { listPlanItems } from '../../db/plan-year.js';
import {
  countSessions,
  listInServiceOf,
  listOccasions,
  type OccasionKey,
} from '../../db/report-period.js';
import { listDraws } from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';
import type { SpotDraw, SpotKind } from '../../domain/checking/check-state.js';
import { subtractSpan } from '../../domain/calendar.js';
import { addDays, addMonths, type Day } from '../../domain/day.js';
import { actionsReport } from '../../domain/reports/period-actions.js';
import type { PeriodFacts, PeriodSections } from '../../domain/reports/period-facts.js';
import { feedbackReport, type Occasion } from '../../domain/reports/period-feedback.js';
import { inServiceReport } from '../../domain/reports/period-in-service.js';
import { planReport } from '../../domain/reports/period-plan.js';
import { openChecks, spotChecksReport } from '../../domain/reports/period-spot-checks.js';
import type { OpenAction } from '../../domain/reports/period-worklist.js';
import { isLong, type ReportPeriod, type Stretch } from '../../domain/reports/report-period.js';
import type { Rules } from '../../domain/standing/facts.js';
import { peopleThere } from '../forms/form-expected.js';
import { ruleOf } from '../spot-checks/rules.js';

export interface SectionsInput {
  period: ReportPeriod;
  /** What is announced after it. */
  after: Stretch;
  /** The handbook in force at its end. */
  rules: Rules;
  /** Ids and codes of the batches asked for; `null` for the whole office. */
  batches: ReadonlyMap<number, string> | null;
}

/**
 * The sections of a period that the store counts: plan against done, in-service training, feedback, spot checks, actions.
 * Of some batches only there is nothing to say of what belongs to the office.
 */
export function loadSections(store: Store, input: SectionsInput): PeriodSections {
  const { period, after, rules, batches } = input;
  const { handbook, calendar } = rules;
  const { team, customers } = handbook.spot_checks ?? {};
  const isOffice = batches === null;
  const inService = isOffice
    ? listInServiceOf(
        store,
        { from: period.from, to: after.to, asOf: period.asOf },
        handbook.attendance.counts,
      )
    : [];
  return {
    plan: loadPlan(store, input),
    in_service: inServiceReport(inService, period),
    feedback: feedbackReport(handbook.forms ?? {}, loadOccasions(store, input), isLong(period)),
    spot_checks: spotChecksReport(
      {
        calendar,
        team:
          isOffice && team
            ? {
                draws: listDraws(store, 'team', { from: period.from, to: period.asOf }),
                rules: team,
              }
            : null,
        customers:
          isOffice && customers ? { draws: monthsOf(store, period), rules: customers } : null,
      },
      period,
    ),
    actions: actionsReport(isOffice ? listImprovements(store) : [], period),
  };
}

/** Call-backs of the months of a period, and of the month before, which may have been done late. */
function monthsOf(store: Store, { from, to }: ReportPeriod): SpotDraw[] {
  const first = addMonths(`${from.slice(0, 7)}-01`, -1).slice(0, 7);
  return listDraws(store, 'customer', { from: first, to: to.slice(0, 7) });
}

function loadPlan(store: Store, { period, batches }: SectionsInput): PeriodSections['plan'] {
  const years = new Set([period.from.slice(0, 4), period.to.slice(0, 4)]);
  const items =
    batches === null ? [...years].flatMap((year) => listPlanItems(store, Number(year))) : [];
  const ids = batches === null ? null : [...batches.keys()];
  const from = items.length === 0 ? period.from : `${period.from.slice(0, 4)}-01-01`;
  const counts = countSessions(store, { ...period, from }, ids);
  const { from: first, to } = period;
  return planReport({ from: first, to, counts, items: items.length === 0 ? null : items });
}

function loadOccasions(store: Store, { period, batches, rules }: SectionsInput): Occasion[] {
  const there = peopleThere(store);
  const span = { from: period.from, to: period.asOf };
  return listOccasions(store, span).flatMap(({ responses, answered, marks, ...key }) => {
    const about = aboutOf(store, key, rules);
    if (batches !== null && (about.batchId === null || !batches.has(about.batchId))) return [];
    const expected = about.sessions === null ? null : there(about.sessions);
    const { session, course, batch, title, courseTitle } = about;
    return [
      {
        form: key.form,
        session,
        course,
        batch,
        title,
        courseTitle,
        responses,
        answered,
        expected,
        marks,
      },
    ];
  });
}

/** What a form was about, in codes and words, and the sessions in which people were who could answer. */
function aboutOf(store: Store, { sessionId, course, batchId }: OccasionKey, { handbook }: Rules) {
  const titleOf = (codes: string): string | null => {
    const titles = codes.split('+').flatMap((code) => handbook.courses[code]?.title ?? []);
    return titles.length === 0 ? null : titles.join(' + ');
  };
  const codeOf = (id: number | null): string | null =>
    id === null ? null : (findBatchById(store, id)?.code ?? null);
  const session = sessionId === null ? undefined : findSessionById(store, sessionId);
  if (session) {
    return {
      session: session.code,
      course: session.course === '' ? null : session.course,
      batchId: session.batchId,
      batch: codeOf(session.batchId),
      title: session.title,
      courseTitle: titleOf(session.course),
      sessions: [session.id],
    };
  }
  const own = batchId === null || course === null ? null : listSessions(store, batchId, true);
  const title = course === null ? null : titleOf(course);
  return {
    session: null,
    course,
    batchId,
    batch: codeOf(batchId),
    title: title ?? course ?? '',
    courseTitle: title,
    sessions:
      own?.filter((one) => one.course.split('+').includes(course ?? '')).map(({ id }) => id) ??
      null,
  };
}

/** The spot checks that were open at the end of the period before and are at the end of this one (001 §2.1 a, b). */
export function loadChecks(
  store: Store,
  { period, before, rules }: { period: ReportPeriod; before: ReportPeriod; rules: Rules },
): PeriodFacts['checks'] {
  const { handbook, calendar } = rules;
  const { team, customers } = handbook.spot_checks ?? {};
  const at = (kind: SpotKind): ((day: Day) => OpenAction[]) => {
    const checks = kind === 'team' ? team : customers;
    if (!checks) return () => [];
    const lapses = checks.lapses_after;
    // What has lapsed is open no more; a month's call-backs are due at its end.
    const first = lapses ? addDays(subtractSpan(calendar, before.asOf, lapses), -40) : '';
    const from = kind === 'team' ? first : first.slice(0, 7);
    const to = kind === 'team' ? period.asOf : period.asOf.slice(0, 7);
    const draws = listDraws(store, kind, { from, to });
    const action = kind === 'team' ? ('spot_check' as const) : ('call_back' as const);
    return (day) =>
      openChecks(draws, checks, calendar, { day, action, actor: checks.by, rule: ruleOf(kind) });
  };
  const [ofTeams, ofCustomers] = [at('team'), at('customer')];
  const open = (day: Day): OpenAction[] => [...ofTeams(day), ...ofCustomers(day)];
  return { before: open(before.asOf), now: open(period.asOf) };
}

/** Whether a section says anything that depends on the handbook in force. */
export function usesRules({ plan, in_service, feedback, spot_checks }: PeriodSections): boolean {
  return (
    plan.items.length > 0 ||
    in_service.recorded > 0 ||
    feedback.forms.length > 0 ||
    spot_checks.team.drawn + spot_checks.customers.drawn > 0
  );
}
