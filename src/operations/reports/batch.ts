import { listSessions } from '../../db/batches.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import { personByIdFinder } from '../../db/persons.js';
import { currentRules, rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import { compare } from '../../domain/compare.js';
import { addDays, earlier, type Day } from '../../domain/day.js';
import { batchReport, type BatchReport } from '../../domain/reports/batch.js';
import type { BatchKpi, BatchPerson, RetakeLine } from '../../domain/reports/batch-facts.js';
import type { Rules } from '../../domain/standing/facts.js';
import { standing } from '../../domain/standing/standing.js';
import { requireBatch } from '../find-session.js';
import { compareFigures } from '../kpis/compare.js';
import { listRetakesDue } from '../list-retakes-due.js';
import { reportSource } from '../report-source.js';
import { feedbackLines } from './feedback-lines.js';

/**
 * The report on a batch, read in one transaction.
 *
 * @throws InputError `batch_unknown`; BusyError `store_busy`
 */
export function makeBatchReport(
  store: Store,
  input: { batch: string; today: Day; timeoutMs: number },
): BatchReport {
  const { today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const batch = requireBatch(store, input.batch);
      const { code } = batch;
      const rules = rulesOf(store, batch.handbookVersion);
      return batchReport({
        batch,
        rules,
        asOf: today,
        source: reportSource(store, today, [rules.version, currentRules(store).version]),
        people: peopleOf(store, batch.id, rules, today),
        sessions: listSessions(store, batch.id),
        feedback: feedbackLines(store, { batch: code }, 'course'),
        kpis: kpisOf(store, code, today),
        retakes: retakesOf(store, code, today),
      });
    })(),
  );
}

function peopleOf(store: Store, batchId: number, rules: Rules, today: Day): BatchPerson[] {
  const personOf = personByIdFinder(store, today);
  const people = [...eachEnrollmentFacts(store, { batchIds: [batchId] })].map((facts) => {
    const last = facts.leftOn === null ? today : addDays(facts.leftOn, -1);
    return {
      facts,
      standing: standing(rules, facts, facts.leftReason === null ? today : earlier(today, last)),
      team: personOf(facts.personId).team,
    };
  });
  return people.sort((a, b) => compare(a.facts.employeeNo, b.facts.employeeNo));
}

/** Nothing where the handbook does not say how figures are compared. */
function kpisOf(store: Store, batch: string, today: Day): BatchKpi[] {
  if (!currentRules(store).handbook.kpi_comparison) return [];
  return compareFigures(store, { employee: null, batch }, null, today)
    .flatMap(({ figures }) => figures)
    .flatMap(({ person, kpi, before, after, difference, conclusion }) =>
      person !== null
        ? []
        : [
            {
              ...{ metric: kpi.code, title: kpi.title, unit: kpi.unit },
              ...{ before, after, difference, conclusion },
            },
          ],
    );
}

function retakesOf(store: Store, batch: string, today: Day): RetakeLine[] {
  return listRetakesDue(store, { batch, assessment: null, today }).map((due) => ({
    employee_no: due.employeeNo,
    name: due.name,
    assessment: due.assessment,
    assessment_title: due.handbook.assessments[due.assessment]?.title ?? due.assessment,
    attempts: due.attempts,
    last_score: due.lastScore,
    next: due.next,
    due_on: due.dueOn,
    rule: due.rule,
  }));
}
