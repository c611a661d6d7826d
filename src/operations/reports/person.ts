import { casesById } from '../../db/cases.js';
import { enrollmentFinder } from '../../db/enrollments.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import { listResponsesAbout } from '../../db/forms.js';
import { listFigures } from '../../db/kpi-values.js';
import { readPersonRows } from '../../db/report-person.js';
import { currentRules, rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import { decidedMatters } from '../../domain/awarding/decided.js';
import { addDays, earlier, type Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { appraisalResult, appraisalRounds } from '../../domain/forms/appraisal.js';
import { termsOf } from '../../domain/mentoring/certificates.js';
import {
  personReport,
  type PersonAppraisal,
  type PersonReport,
  type Training,
} from '../../domain/reports/person.js';
import type { PersonRows } from '../../domain/reports/person-facts.js';
import { meanOf } from '../../domain/resources/evaluations.js';
import type { Rules } from '../../domain/standing/facts.js';
import { standing } from '../../domain/standing/standing.js';
import { findStanding, type PersonStanding } from '../find-standing.js';
import { reportSource } from '../report-source.js';
import { evaluatedRecords } from '../trainer-facts.js';

export interface PersonFile {
  report: PersonReport;
  /** Where they stand now and why. */
  found: PersonStanding;
}

/**
 * The file of a person, read in one transaction, every table by its index on the person.
 *
 * @throws InputError `person_unknown`; BusyError `store_busy`
 */
export function makePersonReport(
  store: Store,
  input: { employee: string; today: Day; timeoutMs: number },
): PersonFile {
  const { employee, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const found = findStanding(store, employee, today, today);
      const { person } = found;
      const rules = currentRules(store);
      const rows = readPersonRows(store, person.id);
      const trainings = trainingsOf(store, person.id, today);
      const versions = [rules.version, ...trainings.map((one) => one.rules.version)];
      const report = personReport({
        person,
        asOf: today,
        source: reportSource(store, today, versions),
        rules,
        rows,
        trainings,
        figures: listFigures(store, {
          personIds: [person.id],
          metric: null,
          from: '0000-01-01',
          to: today,
        }),
        appraisals: appraisalsOf(store, rules, person.id, rows),
        cases: rows.caseIds.length === 0 ? [] : casesById(store, rows.caseIds),
        decided: decidedOf(store, rows),
        terms: termsOf(
          rows.certificates,
          rows.mentorDecisions,
          ({ version, level }) => rulesOf(store, version).handbook.mentors?.levels[level],
          rules.calendar,
        ),
        evaluations: evaluationsOf(store, rules, rows, today),
      });
      return { report, found };
    })(),
  );
}

/** Each enrollment as it stands, or stood on its last day; the earliest first. */
function trainingsOf(store: Store, personId: number, today: Day): Training[] {
  const rows = enrollmentFinder(store)(personId);
  const batchOf = new Map(rows.map(({ id, batch }) => [id, batch]));
  const order = new Map(rows.map(({ id }, at) => [id, at]));
  const movedFrom = new Map(rows.map((row) => [row.id, row.movedFrom]));
  return [...eachEnrollmentFacts(store, { personIds: [personId] })]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((facts) => {
      const rules = rulesOf(store, facts.batch.version);
      const last = facts.leftOn === null ? today : addDays(facts.leftOn, -1);
      return {
        facts,
        rules,
        standing: standing(rules, facts, earlier(today, last)),
        movedFrom: batchOf.get(movedFrom.get(facts.id) ?? -1) ?? null,
      };
    });
}

/** The rounds of appraisals, each role in figures; of few answers nothing is told (`forms.*.withhold_below`). */
function appraisalsOf(
  store: Store,
  { handbook, calendar }: Rules,
  personId: number,
  { appraisalForms: codes }: PersonRows,
): PersonAppraisal[] {
  return codes.flatMap((code): PersonAppraisal[] => {
    const form = handbook.forms?.[code];
    if (!form) return [];
    const given = listResponsesAbout(store, code, personId);
    return appraisalRounds(form, calendar, given).map((round) => {
      const { roles, total } = appraisalResult(
        form,
        round.flatMap(({ raterRole: role, givenOn, answers }) =>
          role === null ? [] : [{ role, givenOn, answers }],
        ),
      );
      return {
        form: code,
        title: form.title,
        from: round[0]?.givenOn ?? '',
        to: round.at(-1)?.givenOn ?? '',
        roles: roles.map(({ role, answers, mean, missing }) => ({
          role,
          answers,
          mean: missing === 'withheld' ? null : mean,
          missing,
        })),
        total,
      };
    });
  });
}

function decidedOf(store: Store, { awards }: PersonRows) {
  const decided = decidedMatters(awards, ({ kind, version }) => {
    const { awards: rules, consequences } = rulesOf(store, version).handbook;
    return (kind === 'award' ? rules : consequences)?.decision.second_person === true;
  });
  return [...decided.values()];
}

function evaluationsOf(store: Store, { handbook }: Rules, { trainers }: PersonRows, today: Day) {
  const [trainer] = trainers;
  if (!trainer) return null;
  const { id, name } = trainer;
  const records = evaluatedRecords(
    store,
    handbook,
  )({ id, nameKey: nameKey(name) }).filter(
    ({ kind, day, replaced }) => kind === 'trainees' && day <= today && !replaced,
  );
  const answers = records.reduce((sum, one) => sum + (one.answers ?? 0), 0);
  const least = handbook.trainers?.evaluation?.min_answers ?? 0;
  return { answers, mean: meanOf(records), least };
}
