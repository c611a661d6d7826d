import {
  dismissedFinder,
  listCertificates,
  listMentorDecisions,
  listMentorships,
} from '../../db/mentors.js';
import { personByIdFinder, type StoredPerson } from '../../db/persons.js';
import { currentRules, latestVersion, rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { codesNamed, nearestNamed } from '../../domain/recording/find-named.js';
import type { MentorLevel, Mentors } from '../../domain/handbook/types-mentors.js';
import type { MentorPlace } from '../../domain/mentoring/assigning.js';
import { termOn, termsOf, type CertificateTerm } from '../../domain/mentoring/certificates.js';
import type {
  CertificateFact,
  MentorDecisionFact,
  MentorshipFact,
} from '../../domain/mentoring/facts.js';
import {
  menteeResult,
  mentorRecord,
  type MenteeResult,
  type MentorRecord,
} from '../../domain/mentoring/results.js';
import type { Rules } from '../../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { readMentorings, type Mentoring } from './mentees.js';

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Everything about mentors as it stands on a day, by the rules of the latest handbook. */
export class MentorBook {
  readonly day: Day;
  readonly rules: Rules;
  readonly mentors: Mentors;
  readonly #store: Store;
  readonly #certificates: Map<number, (CertificateFact & { personId: number })[]>;
  readonly #decisions: Map<number, (MentorDecisionFact & { personId: number })[]>;
  #mentorships: readonly MentorshipFact[];
  readonly #person: (id: number) => StoredPerson;
  readonly #dismissed: (id: number) => Day | null;
  readonly #people = new Map<number, StoredPerson>();
  readonly #terms = new Map<number, CertificateTerm[]>();
  readonly #mentorings = new Map<number, Mentoring>();

  constructor(store: Store, day: Day, rules: Rules, mentors: Mentors) {
    this.#store = store;
    this.day = day;
    this.rules = rules;
    this.mentors = mentors;
    this.#certificates = grouped(listCertificates(store), ({ personId }) => personId);
    this.#decisions = grouped(listMentorDecisions(store), ({ personId }) => personId);
    this.#mentorships = listMentorships(store);
    this.#person = personByIdFinder(store, day);
    this.#dismissed = dismissedFinder(store);
  }

  /** Reads the mentorships anew, after some were written. */
  reload(): void {
    this.#mentorships = listMentorships(this.#store);
    this.#mentorings.clear();
  }

  /** Ids of everybody who was ever certified. */
  get certified(): number[] {
    return [...this.#certificates.keys()];
  }

  person(id: number): StoredPerson {
    let person = this.#people.get(id);
    if (!person) this.#people.set(id, (person = this.#person(id)));
    return person;
  }

  dismissedOn(id: number): Day | null {
    return this.#dismissed(id);
  }

  decisions(personId: number): readonly MentorDecisionFact[] {
    return (this.#decisions.get(personId) ?? []).filter(({ on }) => on <= this.day);
  }

  terms(personId: number): readonly CertificateTerm[] {
    let terms = this.#terms.get(personId);
    if (!terms) {
      const certificates = this.#certificates.get(personId) ?? [];
      const decisions = this.#decisions.get(personId) ?? [];
      terms = termsOf(certificates, decisions, (one) => this.#levelThen(one), this.rules.calendar);
      this.#terms.set(personId, terms);
    }
    return terms;
  }

  /** The rules of a level as they were when a certificate was given. */
  #levelThen({ version, level }: CertificateFact): MentorLevel | undefined {
    return rulesOf(this.#store, version).handbook.mentors?.levels[level];
  }

  /** The certificate that counts on a day, and the most mentees that its level allows. */
  termOn(personId: number, day: Day): CertificateTerm | undefined {
    return termOn(this.terms(personId), day);
  }

  limitOf(term: CertificateTerm | undefined): number {
    const level = term?.certificate.level;
    return level === undefined ? 0 : (this.mentors.levels[level]?.max_mentees ?? 0);
  }

  /** Mentorships as they were recorded, which some condition selects. */
  mentorships(which: (one: MentorshipFact) => boolean): readonly MentorshipFact[] {
    return this.#mentorships.filter(which);
  }

  /** The same with their mentees as they stand. */
  mentorings(which: (one: MentorshipFact) => boolean): Mentoring[] {
    const wanted = this.#mentorships.filter(which);
    const unknown = wanted.filter(({ id }) => !this.#mentorings.has(id));
    for (const one of readMentorings(this.#store, unknown, this.day)) {
      this.#mentorings.set(one.id, one);
    }
    return wanted.flatMap(({ id }) => this.#mentorings.get(id) ?? []);
  }

  /** A mentor as an assignment from a day on sees them. */
  place(personId: number, from: Day): MentorPlace {
    const { employeeNo, name, hiredOn } = this.person(personId);
    const term = this.termOn(personId, from);
    return {
      employeeNo,
      name,
      hiredOn,
      leftOn: this.dismissedOn(personId),
      term,
      limit: this.limitOf(term),
      times: this.mentorings(
        ({ mentorId, until }) => mentorId === personId && (until === null || until > from),
      ),
    };
  }

  result(mentoring: Mentoring): MenteeResult {
    return menteeResult(mentoring.mentee, mentoring, this.day);
  }

  /** What a mentor's mentees have come to. */
  record(personId: number): MentorRecord {
    const own = this.mentorings(({ mentorId, from }) => mentorId === personId && from <= this.day);
    const results = own.map((one) => this.result(one));
    return mentorRecord(results, this.rules, this.day);
  }

  /**
   * The code of a level by its code or title.
   *
   * @throws InputError `mentor_level_unknown`
   */
  level(name: string): { code: string; level: MentorLevel } {
    const { levels } = this.mentors;
    const [code] = codesNamed(levels, name);
    const level = code === undefined ? undefined : levels[code];
    if (code !== undefined && level) return { code, level };
    const suggestion = nearestNamed([levels], name);
    const facts = { level: name, suggestion, levels: Object.keys(levels).join(', ') };
    throw new InputError(refused('mentor_level_unknown', facts));
  }
}

/** The book of mentors, where the handbook has rules for them. */
export function findMentorBook(store: Store, day: Day): MentorBook | null {
  const rules = currentRules(store);
  const { mentors } = rules.handbook;
  return mentors ? new MentorBook(store, day, rules, mentors) : null;
}

/** @throws Refusal `mentor_no_rules` */
export function openMentorBook(store: Store, day: Day): MentorBook {
  const book = findMentorBook(store, day);
  if (book) return book;
  throw new Refusal(refused('mentor_no_rules', { version: latestVersion(store) }));
}
