import { leaveDaysFinder } from '../../db/attendance.js';
import { listBatches } from '../../db/batches.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import type { Store } from '../../db/open.js';
import { rulesOf } from '../../db/rules.js';
import { listUncheckedSittings } from '../../db/seats.js';
import { missingPeriods, periodResults } from '../../domain/examining/period-results.js';
import type { Handbook } from '../../domain/handbook/types.js';
import type { EnrollmentFacts, Rules } from '../../domain/standing/facts.js';
import { responsibleFor } from '../../domain/standing/responsible.js';
import type { WorklistItem, WorklistSource } from './item.js';

const hasRhythm = ({ assessments }: Handbook): boolean =>
  Object.values(assessments).some(({ rhythm }) => rhythm !== undefined);

/** Marks of periods that nobody has given yet (002 §2: by day, week, month, quarter). */
export const missingMarks: WorklistSource = (store, today) => {
  const batchIds = listBatches(store, 'open')
    .filter(({ handbookVersion }) => hasRhythm(rulesOf(store, handbookVersion).handbook))
    .map(({ id }) => id);
  if (batchIds.length === 0) return [];
  const items: WorklistItem[] = [];
  const leavesOf = leaveDaysFinder(store);
  for (const facts of eachEnrollmentFacts(store, { batchIds })) {
    if (facts.leftOn !== null && facts.leftOn <= today) continue;
    const leaves = leavesOf(facts.personId);
    items.push(...itemsOf(rulesOf(store, facts.batch.version), facts, { today, leaves }));
  }
  return items;
};

/** So many periods are named; how many there are is said beside. */
const named = 3;

function itemsOf(
  rules: Rules,
  facts: EnrollmentFacts,
  on: Parameters<typeof periodResults>[4],
): WorklistItem[] {
  const { handbook } = rules;
  return Object.entries(handbook.assessments).flatMap(([code, assessment]): WorklistItem[] => {
    const { rhythm, title } = assessment;
    if (!rhythm) return [];
    const results = periodResults(rules, facts, code, assessment, on);
    const missing = missingPeriods(results);
    const [first] = missing;
    if (!first) return [];
    const due = results.filter(({ dueOn }) => dueOn !== null);
    const periods = missing.slice(0, named).map(({ text }) => text);
    const dueOn = first.dueOn;
    return [
      {
        action: 'give_mark',
        actor: rhythm.by ?? responsibleFor(handbook, 'recording'),
        dueOn,
        about: code,
        rule: `assessments.${code}.rhythm`,
        notBefore: first.from,
        employeeNo: facts.employeeNo,
        name: facts.name,
        title: `${title} ${periods.join(', ')}${missing.length > named ? ' …' : ''}`,
        batch: facts.batch.code,
        overdue: dueOn !== null && dueOn < on.today,
        progress: { done: due.length - missing.length, times: due.length },
      },
    ];
  });
}

/** Sittings with seats given by lot of which nobody has noted yet who came. */
export const uncheckedSeats: WorklistSource = (store: Store, today) =>
  listUncheckedSittings(store, today).map(
    ({ code, assessment, heldOn, proctor, batch }): WorklistItem => ({
      action: 'check_seats',
      actor: proctor ?? 'specialist',
      dueOn: heldOn,
      about: code,
      rule: `assessments.${assessment}`,
      notBefore: heldOn,
      employeeNo: null,
      name: null,
      title: `${code} ${assessment}`,
      batch: batch ?? '',
      overdue: heldOn < today,
    }),
  );
