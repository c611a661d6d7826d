import { insertCertificate, insertMentorDecision } from '../../db/mentors.js';
import { personFinder, type StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../../db/write.js';
import type { Day } from '../../domain/day.js';
import { isOneself } from '../../domain/enrolling/oneself.js';
import { isGood, stateOn, type CertificateTerm } from '../../domain/mentoring/certificates.js';
import {
  renewalConditions,
  selectionConditions,
  type Condition,
} from '../../domain/mentoring/conditions.js';
import type { Refused } from '../../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { requirePerson } from '../find-standing.js';
import { openMentorBook, type MentorBook } from './book.js';
import { Candidates } from './candidates.js';
import { refuseAll } from './refuse-all.js';

interface MentorInput {
  employee: string;
  by: string;
  on: Day;
  today: Day;
  dryRun: boolean;
}

export interface CertifyInput extends MentorInput {
  /** Code or title. */
  level: string;
  /** Why the certificate is given although a condition does not hold. */
  override: string | null;
}

export interface Certified {
  employeeNo: string;
  name: string;
  level: string;
  title: string;
  on: Day;
  by: string;
  until: Day | null;
  conditions: readonly Condition[];
  override: string | null;
}

/**
 * Certifies somebody as a mentor, with the conditions of the level as evidence (`mentors.levels.*.selection`; 003 §6). A
 * person decides: with a reason also where a condition does not hold.
 *
 * @throws InputError `person_unknown`, `mentor_level_unknown`, `mentor_in_future`, `mentor_before_hire`,
 *   `mentor_nothing_to_override`
 * @throws Refusal `mentor_no_rules`, `mentor_by_oneself`, `mentor_certified_already`, `mentor_conditions`
 */
export function certifyMentor(
  store: Store,
  context: WriteContext,
  input: CertifyInput,
): { entry: number | null; certified: Certified } {
  const { dryRun, on, override } = input;
  const command = `enroll mentor certify --level ${input.level}${override === null ? '' : ' --override'}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const book = openMentorBook(store, on);
    const { code, level } = book.level(input.level);
    const person = personOf(store, input);
    refuseDecider(person, input);
    const held = book
      .terms(person.id)
      .find((term) => term.certificate.level === code && isGood(term, on));
    if (held) {
      const { certificate, until } = held;
      const facts = { level: level.title, on: certificate.on, until: until ?? '' };
      const already = { employee_no: person.employeeNo, ...facts };
      throw new Refusal(refused('mentor_certified_already', already));
    }
    const candidate = new Candidates(store, book).facts(person);
    const conditions = selectionConditions(book.rules, code, level, candidate, on);
    refuseUnmet(person, level.title, conditions, override);
    const certified = give(write, book, person, { ...input, level: code }, conditions, null);
    return { result: certified, summary: { level: code, certified: 1 } };
  });
  return { entry, certified: result };
}

/**
 * Renews the certificate of a mentor within its window; the new one runs on from the end of the old
 * (`mentors.levels.*.renewal`).
 *
 * @throws InputError `person_unknown`, `mentor_in_future`, `mentor_before_hire`, `mentor_nothing_to_override`
 * @throws Refusal `mentor_no_rules`, `mentor_by_oneself`, `mentor_not_certified`, `mentor_withdrawn`, `mentor_lapsed`,
 *   `mentor_renewal_early`, `mentor_renewal_endless`, `mentor_conditions`
 */
export function renewMentor(
  store: Store,
  context: WriteContext,
  input: Omit<CertifyInput, 'level'>,
): { entry: number | null; certified: Certified } {
  const { dryRun, on, override } = input;
  const command = `enroll mentor renew${override === null ? '' : ' --override'}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const book = openMentorBook(store, on);
    const person = personOf(store, input);
    refuseDecider(person, input);
    const { certificate } = renewable(book, person, on);
    const { code, level } = book.level(certificate.level);
    const candidate = new Candidates(store, book).facts(person);
    const conditions = renewalConditions(book.rules, code, level, candidate, on);
    refuseUnmet(person, level.title, conditions, override);
    const given = { ...input, level: code };
    const certified = give(write, book, person, given, conditions, certificate.id);
    return { result: certified, summary: { level: code, renewed: 1 } };
  });
  return { entry, certified: result };
}

function renewable(book: MentorBook, person: StoredPerson, on: Day): CertificateTerm {
  const { employeeNo: employee_no } = person;
  const term = book.termOn(person.id, on);
  if (!term) throw new Refusal(refused('mentor_not_certified', { employee_no }));
  const { until, renewFrom, withdrawnOn, certificate } = term;
  const state = stateOn(term, on);
  if (state === 'withdrawn') {
    throw new Refusal(refused('mentor_withdrawn', { employee_no, on: withdrawnOn ?? '' }));
  }
  if (state === 'lapsed') {
    throw new Refusal(refused('mentor_lapsed', { employee_no, until: until ?? '' }));
  }
  if (renewFrom === null || until === null) {
    const rule = `mentors.levels.${certificate.level}.validity`;
    throw new Refusal(refused('mentor_renewal_endless', { employee_no, rule }));
  }
  if (state === 'valid') {
    const facts = { employee_no, since: renewFrom, until };
    throw new Refusal(refused('mentor_renewal_early', facts));
  }
  return term;
}

function personOf(store: Store, { employee, on }: MentorInput): StoredPerson {
  const { employeeNo } = requirePerson(store, employee, on);
  const person = personFinder(store, on)(employeeNo);
  if (!person) throw new Error(`no person ${employeeNo}`);
  return person;
}

/** Nobody certifies themselves, ahead of time, or somebody who was not there yet. */
function refuseDecider(person: StoredPerson, { by, on, today }: MentorInput): void {
  const { employeeNo: employee_no, hiredOn } = person;
  const problems: Refused[] = [];
  if (on > today) problems.push(refused('mentor_in_future', { on, today }));
  if (on < hiredOn) {
    problems.push(refused('mentor_before_hire', { employee_no, on, hired_on: hiredOn }));
  }
  if (problems.length > 0) refuseAll(problems, InputError);
  if (isOneself(person, by)) throw new Refusal(refused('mentor_by_oneself', { employee_no }));
}

function refuseUnmet(
  { employeeNo: employee_no }: StoredPerson,
  level: string,
  conditions: readonly Condition[],
  override: string | null,
): void {
  const unmet = conditions.filter(({ holds }) => !holds);
  if (unmet.length > 0 && override === null) {
    throw new Refusal(refused('mentor_conditions', { employee_no, level, unmet }));
  }
  if (unmet.length === 0 && override !== null) {
    throw new InputError(refused('mentor_nothing_to_override', { employee_no, level }));
  }
}

function give(
  write: Writer,
  book: MentorBook,
  person: StoredPerson,
  { level, on, by, override }: CertifyInput,
  conditions: readonly Condition[],
  renewsId: number | null,
): Certified {
  const { id: personId, employeeNo, name } = person;
  const id = insertCertificate(write, {
    personId,
    level,
    certifiedOn: on,
    certifiedBy: by,
    handbookVersion: book.rules.version,
    evidence: JSON.stringify(conditions),
    overrideReason: override,
    renewsId,
  });
  const own = openMentorBook(write.store, on)
    .terms(personId)
    .find(({ certificate }) => certificate.id === id);
  const title = book.mentors.levels[level]?.title ?? level;
  const until = own?.until ?? null;
  return { employeeNo, name, level, title, on, by, until, conditions, override };
}

export interface DecisionInput extends MentorInput {
  kind: 'guidance' | 'withdrawal';
  reason: string;
}

export interface MentorDecided {
  employeeNo: string;
  on: Day;
  by: string;
  reason: string;
  /** Mentees who need another mentor. */
  mentees: number;
}

/**
 * Records that a mentor was given guidance, or that their certificates were withdrawn from a day on; who has mentees then
 * keeps them on the list until they have another mentor (003 §6).
 *
 * @throws InputError `person_unknown`, `mentor_in_future`, `mentor_before_hire`
 * @throws Refusal `mentor_no_rules`, `mentor_by_oneself`, `mentor_not_certified`, `mentor_withdrawn`
 */
export function decideMentor(
  store: Store,
  context: WriteContext,
  input: DecisionInput,
): { entry: number | null; decided: MentorDecided } {
  const { dryRun, on, kind, by, reason } = input;
  const command = `enroll mentor ${kind === 'guidance' ? 'guide' : 'withdraw'}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const book = openMentorBook(store, on);
    const person = personOf(store, input);
    const { id: personId, employeeNo } = person;
    refuseDecider(person, input);
    const term = book.termOn(personId, on);
    if (!term) throw new Refusal(refused('mentor_not_certified', { employee_no: employeeNo }));
    if (stateOn(term, on) === 'withdrawn') {
      const facts = { employee_no: employeeNo, on: term.withdrawnOn ?? '' };
      throw new Refusal(refused('mentor_withdrawn', facts));
    }
    insertMentorDecision(write, { personId, kind, decidedOn: on, decidedBy: by, reason });
    const left = book
      .mentorings(({ mentorId, from }) => mentorId === personId && from <= on)
      .filter(({ until }) => until === null || until > on).length;
    const mentees = kind === 'withdrawal' ? left : 0;
    const decided: MentorDecided = { employeeNo, on, by, reason, mentees };
    return { result: decided, summary: { [kind]: 1 } };
  });
  return { entry, decided: result };
}
