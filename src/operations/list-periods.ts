import { leaveDaysFinder } from '../db/attendance.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import {
  missingPeriods,
  periodResults,
  type PeriodResult,
} from '../domain/examining/period-results.js';
import { InputError, refused } from '../errors.js';
import { handbookFor } from './examined-people.js';

export type PersonPeriod = PeriodResult & { employeeNo: string; name: string };

/**
 * The marks of an assessment that is marked in a rhythm, person by person and period by period.
 *
 * @throws InputError `assessment_unknown`, `assessment_composite`, `batch_unknown`, `rhythm_none`
 */
export function listPeriods(
  store: Store,
  input: {
    assessment: string;
    batch: string | null;
    from: Day | null;
    until: Day | null;
    missing: boolean;
    today: Day;
  },
): PersonPeriod[] {
  const { code, assessment, batch } = handbookFor(store, input.assessment, input.batch);
  if (!assessment.rhythm) throw new InputError(refused('rhythm_none', { assessment: code }));
  const { from, until, today } = input;
  const rows: PersonPeriod[] = [];
  const leavesOf = leaveDaysFinder(store);
  for (const facts of eachEnrollmentFacts(store, batch === null ? {} : { batchIds: [batch.id] })) {
    if (facts.leftReason === 'moved') continue;
    const rules = rulesOf(store, facts.batch.version);
    const own = rules.handbook.assessments[code];
    if (!own) continue;
    const leaves = leavesOf(facts.personId);
    const results = periodResults(rules, facts, code, own, { today, leaves });
    const { employeeNo, name } = facts;
    for (const result of input.missing ? missingPeriods(results) : results) {
      if (from !== null && result.to < from) continue;
      if (until !== null && result.from > until) continue;
      rows.push({ employeeNo, name, ...result });
    }
  }
  return rows.sort((a, b) =>
    a.employeeNo === b.employeeNo
      ? a.from < b.from
        ? -1
        : 1
      : a.employeeNo < b.employeeNo
        ? -1
        : 1,
  );
}
