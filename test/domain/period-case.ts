import {
  periodBefore,
  reportPeriod,
  stretchAfter,
  type ReportKind,
  type ReportPeriod,
} from '../../src/domain/reports/report-period.js';
import { actionsReport } from '../../src/domain/reports/period-actions.js';
import { feedbackReport } from '../../src/domain/reports/period-feedback.js';
import { inServiceReport } from '../../src/domain/reports/period-in-service.js';
import { planReport } from '../../src/domain/reports/period-plan.js';
import { spotChecksReport } from '../../src/domain/reports/period-spot-checks.js';
import { periodReport } from '../../src/domain/reports/period-report.js';
import type {
  ReportedPerson,
  PeriodFacts,
  PeriodSections,
  PeriodReport,
} from '../../src/domain/reports/period-facts.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { person, rulesWith } from './standing-case.js';

/** The default rules, without the checklist that mentoring ends with: nobody in these cases has signed anything. */
export const rules = rulesWith(({ programs }) => {
  const mentoring = programs['onboarding']?.stages.find(({ code }) => code === 'mentoring');
  if (mentoring) mentoring.gates = [{ kind: 'time_served', since: 'stage', span: { months: 24 } }];
});

function reported(facts: EnrollmentFacts, team: string | null = null): ReportedPerson {
  return { facts, rules, teams: [{ fromOn: facts.hiredOn, team }] };
}

/** What the store would have counted of an office in which nothing else happened. */
export function nothingElse(period: ReportPeriod): PeriodSections {
  const { from, to } = period;
  return {
    plan: planReport({ from, to, counts: [], items: null }),
    in_service: inServiceReport([], period),
    feedback: feedbackReport({}, [], false),
    spot_checks: spotChecksReport(
      { calendar: rules.calendar, team: null, customers: null },
      period,
    ),
    actions: actionsReport([], period),
  };
}

/** The report of a week, or another stretch, on the Monday after it, or on a given day. */
export function report(
  text: string,
  people: readonly EnrollmentFacts[],
  more: Partial<PeriodFacts> & { today?: string; kind?: ReportKind } = {},
): PeriodReport {
  const { today = '2027-01-01', kind = 'week', ...facts } = more;
  const period = reportPeriod(kind, text, today);
  if (!period) throw new Error(`no period ${text}`);
  const before = periodBefore(period);
  return periodReport({
    period,
    before,
    after: stretchAfter(period),
    office: 'Training office',
    batches: [],
    people: people.map((facts) => reported(facts)),
    sessions: [],
    unrecorded: [],
    checks: { before: [], now: [] },
    sections: nothingElse(period),
    sectionsBefore: nothingElse(before),
    marks: [],
    lists: () => [],
    versions: [],
    journal: { entry: 7, hash: 'abc' },
    ...facts,
  });
}

/** The n-th person of the batch. */
export const nth = (n: number, more: Partial<EnrollmentFacts> = {}): EnrollmentFacts =>
  person({ id: n, personId: n, employeeNo: `E${n}`, name: `P${n}`, ...more });
