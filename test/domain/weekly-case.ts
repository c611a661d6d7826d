import { reportWeek } from '../../src/domain/reports/report-week.js';
import { weeklyReport } from '../../src/domain/reports/weekly.js';
import type {
  ReportedPerson,
  WeeklyFacts,
  WeeklyReport,
} from '../../src/domain/reports/weekly-facts.js';
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

/** The report of a week on the Monday after it, or on a given day. */
export function report(
  week: string,
  people: readonly EnrollmentFacts[],
  more: Partial<WeeklyFacts> & { today?: string } = {},
): WeeklyReport {
  const { today = '2027-01-01', ...facts } = more;
  const found = reportWeek(week, today);
  if (!found) throw new Error(`no week ${week}`);
  return weeklyReport({
    week: found,
    office: 'Training office',
    batches: [],
    people: people.map((facts) => reported(facts)),
    sessions: [],
    unrecorded: [],
    journal: { entry: 7, hash: 'abc' },
    ...facts,
  });
}

/** The n-th person of the batch. */
export const nth = (n: number, more: Partial<EnrollmentFacts> = {}): EnrollmentFacts =>
  person({ id: n, personId: n, employeeNo: `E${n}`, name: `P${n}`, ...more });
