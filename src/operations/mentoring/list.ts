import { certificateEvidence } from '../../db/mentors.js';
import type { StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import { compare } from '../../domain/compare.js';
import type { Day } from '../../domain/day.js';
import { stateOn, type CertificateState } from '../../domain/mentoring/certificates.js';
import type { Condition } from '../../domain/mentoring/conditions.js';
import type { MentorDecisionFact } from '../../domain/mentoring/facts.js';
import { isOn, loadOn } from '../../domain/mentoring/load.js';
import { followUp, type MenteeResult, type MentorRecord } from '../../domain/mentoring/results.js';
import { allowanceOf, type Allowance } from '../../domain/mentoring/allowance.js';
import type { State } from '../../domain/standing/standing.js';
import { Refusal, refused } from '../../errors.js';
import { requirePerson } from '../find-standing.js';
import { openMentorBook, type MentorBook } from './book.js';
import type { Mentoring } from './mentees.js';

/** A mentor on a day. */
export interface ListedMentor {
  employeeNo: string;
  name: string;
  team: string | null;
  level: string;
  title: string;
  state: CertificateState;
  /** The last day; `null` where the certificate does not run out. */
  until: Day | null;
  load: number;
  limit: number;
  mentees: { employeeNo: string; name: string }[];
}

/**
 * Everybody who is certified on a day, or was and still has mentees; by employee no.
 *
 * @throws Refusal `mentor_no_rules`
 */
export function listMentors(store: Store, day: Day, withFormer: boolean): ListedMentor[] {
  const book = openMentorBook(store, day);
  return book.certified
    .flatMap((id) => listed(book, id) ?? [])
    .filter(({ state, mentees }) => withFormer || isActive(state) || mentees.length > 0)
    .sort((a, b) => compare(a.employeeNo, b.employeeNo));
}

const isActive = (state: CertificateState): boolean => state === 'valid' || state === 'renewal_due';

function listed(book: MentorBook, id: number): ListedMentor | undefined {
  const term = book.termOn(id, book.day);
  if (!term) return undefined;
  const { employeeNo, name, team } = book.person(id);
  const { level } = term.certificate;
  const own = menteesOn(book, id);
  return {
    employeeNo,
    name,
    team,
    level,
    title: book.mentors.levels[level]?.title ?? level,
    state: stateOn(term, book.day),
    until: term.until,
    load: loadOn(own, book.day),
    limit: book.limitOf(term),
    mentees: own.map(({ mentee }) => ({
      employeeNo: mentee.facts.employeeNo,
      name: mentee.facts.name,
    })),
  };
}

/** The mentorships of a mentor that are on on the book's day. */
export function menteesOn(book: MentorBook, mentor: number): Mentoring[] {
  const { day } = book;
  return book
    .mentorings((one) => one.mentorId === mentor && isOn(one, day))
    .filter((one) => isOn(one, day));
}

export interface MentorMentee {
  employeeNo: string;
  name: string;
  batch: string;
  from: Day;
  until: Day | null;
  endReason: string | null;
  byItself: boolean;
  stage: string | null;
  state: State;
  result: MenteeResult;
}

/** The whole file of a mentor. */
export interface MentorFile {
  person: StoredPerson;
  now: ListedMentor | null;
  certificates: {
    id: number;
    level: string;
    title: string;
    on: Day;
    by: string;
    until: Day | null;
    state: CertificateState;
    override: string | null;
    renewal: boolean;
    conditions: Condition[];
  }[];
  decisions: readonly MentorDecisionFact[];
  mentees: MentorMentee[];
  record: MentorRecord;
  followUp: ReturnType<typeof followUp>;
  allowance: Allowance | null;
}

/**
 * Everything about a mentor as it stands on a day: certificates, decisions, mentees over time, results.
 *
 * @throws InputError `person_unknown`; Refusal `mentor_no_rules`, `mentor_not_certified`
 */
export function showMentor(store: Store, employee: string, day: Day): MentorFile {
  const book = openMentorBook(store, day);
  const person = requirePerson(store, employee, day);
  const { id } = person;
  const certificates = book.terms(id).filter(({ certificate }) => certificate.on <= day);
  if (certificates.length === 0) {
    throw new Refusal(refused('mentor_not_certified', { employee_no: person.employeeNo }));
  }
  const record = book.record(id);
  const own = book.mentorings(({ mentorId, from }) => mentorId === id && from <= day);
  const results = own.map((one) => ({ ...one, result: book.result(one) }));
  const level = book.termOn(id, day)?.certificate.level ?? '';
  return {
    person,
    now: listed(book, id) ?? null,
    certificates: certificates.map((term) => ({
      id: term.certificate.id,
      level: term.certificate.level,
      title: book.mentors.levels[term.certificate.level]?.title ?? term.certificate.level,
      on: term.certificate.on,
      by: term.certificate.by,
      until: term.until,
      state: stateOn(term, day),
      override: term.certificate.override,
      renewal: term.certificate.renews !== null,
      conditions: JSON.parse(certificateEvidence(store, term.certificate.id)) as Condition[],
    })),
    decisions: book.decisions(id),
    mentees: results.map(fileOf),
    record,
    followUp: followUp(record, book.mentors.results),
    allowance: allowanceOf(level, book.mentors.levels[level], results, day),
  };
}

function fileOf(one: Mentoring & { result: MenteeResult }): MentorMentee {
  const { mentee, from, until, endReason, byItself, result } = one;
  const { facts, rules, standing } = mentee;
  const stages = rules.handbook.programs[facts.batch.program]?.stages ?? [];
  return {
    employeeNo: facts.employeeNo,
    name: facts.name,
    batch: facts.batch.code,
    from,
    until,
    endReason,
    byItself,
    stage: stages.find(({ code }) => code === standing.stage)?.title ?? null,
    state: standing.state,
    result,
  };
}
