import { listResponses, type StoredResponse } from '../../db/forms.js';
import type { Store } from '../../db/open.js';
import { personByIdFinder, personFinder, listEmployeeNumbers } from '../../db/persons.js';
import { staysFinder } from '../../db/attendance.js';
import type { Day } from '../../domain/day.js';
import {
  appraisalResult,
  appraisalRounds,
  type AppraisalResult,
} from '../../domain/forms/appraisal.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { InputError, refused } from '../../errors.js';
import { codeKey, requireBatch } from '../find-session.js';
import { appraisalKinds, requireForm, requireForms, type NamedForm } from './form-rules.js';

export interface AppraisalQuestion {
  /** Code or title; `null`: the only one there is. */
  form: string | null;
  /** From 1; `null`: the latest. */
  round: number | null;
}

/** What the appraisals of one person come to. */
export interface PersonAppraisal {
  employeeNo: string;
  name: string;
  /** From 1; 0 where nobody has appraised. */
  round: number;
  rounds: number;
  from: Day | null;
  to: Day | null;
  result: AppraisalResult;
}

export interface FoundAppraisals extends NamedForm {
  version: number;
  people: PersonAppraisal[];
}

/**
 * The appraisals of one person (004 §2.3).
 *
 * @throws InputError `form_unknown`, `form_ambiguous`, `form_other_command`, `option_missing`, `person_unknown`;
 *   Refusal `form_rules_missing`
 */
export function findAppraisals(
  store: Store,
  employee: string,
  question: AppraisalQuestion,
  today: Day,
): FoundAppraisals {
  const number = codeKey(employee).toUpperCase();
  const person = personFinder(store, today)(number);
  if (!person) {
    const suggestion = nearest(number, listEmployeeNumbers(store));
    throw new InputError(refused('person_unknown', { employee_no: employee, suggestion }));
  }
  return gather(store, [person.id], question, today);
}

/** The same for everybody who was in a batch, by employee no. @throws as above, and InputError `batch_unknown` */
export function findBatchAppraisals(
  store: Store,
  batch: string,
  question: AppraisalQuestion,
  today: Day,
): FoundAppraisals {
  const people = staysFinder(store)(requireBatch(store, batch).id);
  return gather(store, [...people.keys()], question, today);
}

/** What somebody was appraised before a day and after another: the round that lies nearest on either side. */
export interface AppraisedAround {
  before: number;
  after: number;
}

/** The totals of people around a training, of those who were appraised on both sides; `null` for a form without any. */
export function appraisalsAround(
  store: Store,
  named: NamedForm,
  ids: readonly number[],
  { until, since }: { until: Day; since: Day },
): AppraisedAround[] {
  const { rules } = requireForms(store, appraisalKinds);
  const wanted = new Set(ids);
  const responses = new Map<number, StoredResponse[]>();
  for (const response of listResponses(store, named.code)) {
    const { subjectId } = response;
    if (subjectId === null || !wanted.has(subjectId)) continue;
    responses.set(subjectId, [...(responses.get(subjectId) ?? []), response]);
  }
  return ids.flatMap((id) => {
    const rounds = appraisalRounds(named.form, rules.calendar, responses.get(id) ?? []);
    const before = rounds.findLast((round) => (round.at(-1)?.givenOn ?? '9') <= until);
    const after = rounds.find((round) => (round[0]?.givenOn ?? '0') >= since);
    const [first, last] = [totalOf(named, before ?? []), totalOf(named, after ?? [])];
    return first === null || last === null ? [] : [{ before: first, after: last }];
  });
}

const totalOf = ({ form }: NamedForm, round: readonly StoredResponse[]): number | null =>
  appraisalResult(
    form,
    round.flatMap(({ raterRole: role, givenOn, answers }) =>
      role === null ? [] : [{ role, givenOn, answers }],
    ),
  ).total;

function gather(
  store: Store,
  ids: readonly number[],
  { form, round }: AppraisalQuestion,
  today: Day,
): FoundAppraisals {
  const rules = requireForms(store, appraisalKinds);
  const named = requireForm(rules, form, appraisalKinds);
  const responses = new Map<number, StoredResponse[]>();
  for (const response of listResponses(store, named.code)) {
    const { subjectId } = response;
    if (subjectId === null) continue;
    responses.set(subjectId, [...(responses.get(subjectId) ?? []), response]);
  }
  const personOf = personByIdFinder(store, today);
  const people = ids.map((id): PersonAppraisal => {
    const { employeeNo, name } = personOf(id);
    const rounds = appraisalRounds(named.form, rules.rules.calendar, responses.get(id) ?? []);
    const at = (round ?? 0) > rounds.length ? 0 : (round ?? rounds.length);
    const own = rounds[at - 1] ?? [];
    return {
      employeeNo,
      name,
      round: at,
      rounds: rounds.length,
      from: own[0]?.givenOn ?? null,
      to: own.at(-1)?.givenOn ?? null,
      result: appraisalResult(
        named.form,
        own.flatMap(({ raterRole: role, givenOn, answers }) =>
          role === null ? [] : [{ role, givenOn, answers }],
        ),
      ),
    };
  });
  people.sort((a, b) => (a.employeeNo < b.employeeNo ? -1 : 1));
  return { ...named, version: rules.version, people };
}
