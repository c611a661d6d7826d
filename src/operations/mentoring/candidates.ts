import {
  courseSessionFinder,
  listApplications,
  listKpiValues,
  type Application,
  type CourseSession,
} from '../../db/mentors.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import { listPersons, type StoredPerson } from '../../db/persons.js';
import { rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { coursesAttended } from '../../domain/mentoring/courses.js';
import { isGood, levelSince } from '../../domain/mentoring/certificates.js';
import {
  selectionConditions,
  type CandidateFacts,
  type Condition,
} from '../../domain/mentoring/conditions.js';
import type { MentorKpi, MentorLevel } from '../../domain/handbook/types-mentors.js';
import { passedOn } from '../../domain/mentoring/passed-on.js';
import { lastQuarters } from '../../domain/mentoring/quarters.js';
import type { EnrollmentFacts, KpiFact } from '../../domain/standing/facts.js';
import { requirePerson } from '../find-standing.js';
import { openMentorBook, type MentorBook } from './book.js';

/** Somebody as a level sees them. */
export interface Candidate {
  employeeNo: string;
  name: string;
  team: string | null;
  level: string;
  /** Whether nothing is missing. */
  eligible: boolean;
  conditions: readonly Condition[];
}

const kpisOf = ({ selection, renewal }: MentorLevel): MentorKpi[] => [
  ...(selection.kpis ?? []),
  ...(renewal?.kpis ?? []),
];

/** What is known of people who may be mentors: read for all of them at once, what is costly only when asked for. */
export class Candidates {
  readonly #store: Store;
  readonly #book: MentorBook;
  readonly #kpis = new Map<string, KpiFact[]>();
  readonly #applications: readonly Application[];
  readonly #sessions: (personId: number) => CourseSession[];

  constructor(store: Store, book: MentorBook) {
    this.#store = store;
    this.#book = book;
    const { day, mentors } = book;
    const levels = Object.values(mentors.levels);
    const rules = levels.flatMap(kpisOf);
    const metrics = [...new Set(rules.map(({ metric }) => metric))];
    const longest = Math.max(1, ...rules.map(({ quarters }) => quarters));
    const from = lastQuarters(day, longest)[0]?.from ?? day;
    for (const row of listKpiValues(store, metrics, from, day)) {
      const key = `${row.personId} ${row.metric}`;
      const own = this.#kpis.get(key);
      if (own) own.push(row);
      else this.#kpis.set(key, [row]);
    }
    const programs = levels.flatMap(({ selection }) => selection.application?.program ?? []);
    this.#applications = listApplications(store, [...new Set(programs)], day);
    this.#sessions = courseSessionFinder(store);
  }

  /** What is known of one person. */
  facts(person: StoredPerson): CandidateFacts {
    const { id, hiredOn } = person;
    const book = this.#book;
    let enrollments: readonly EnrollmentFacts[] | undefined;
    let courses: ReadonlyMap<string, Day> | undefined;
    const { counts } = book.rules.handbook.attendance;
    return {
      hiredOn,
      kpi: (metric) => this.#kpis.get(`${id} ${metric}`) ?? [],
      levelSince: (level) => levelSince(book.terms(id), level, book.day)?.on ?? null,
      appliedOn: (program, stage) =>
        this.#applications.find(
          (one) => one.personId === id && one.program === program && one.stage === stage,
        )?.on ?? null,
      passedOn: (assessment) => {
        enrollments ??= [...eachEnrollmentFacts(this.#store, { personIds: [id] })];
        const days = enrollments.flatMap((facts) => {
          const rules = rulesOf(this.#store, facts.batch.version);
          return passedOn(rules, facts, assessment, book.day) ?? [];
        });
        return days.sort()[0] ?? null;
      },
      attendedOn: (course) => {
        courses ??= coursesAttended(this.#sessions(id), counts);
        const on = courses.get(course) ?? null;
        return on !== null && on <= book.day ? on : null;
      },
      get record() {
        return book.record(id);
      },
    };
  }

  candidate(person: StoredPerson, code: string, level: MentorLevel): Candidate {
    const { employeeNo, name, team } = person;
    const { rules, day } = this.#book;
    const conditions = selectionConditions(rules, code, level, this.facts(person), day);
    const eligible = conditions.every(({ holds }) => holds);
    return { employeeNo, name, team, level: code, eligible, conditions };
  }

  /** Whether somebody reaches what their work and time must show: only they are worth asking further. */
  reachesFigures(
    person: StoredPerson,
    code: string,
    { selection, ...level }: MentorLevel,
  ): boolean {
    const { kpis, served, level: before } = selection;
    const figures: MentorLevel = {
      ...level,
      selection: {
        ...(kpis && { kpis }),
        ...(served && { served }),
        ...(before !== undefined && { level: before }),
      },
    };
    return this.candidate(person, code, figures).eligible;
  }
}

export interface CandidateQuery {
  /** Code or title; `null`: the first of the handbook. */
  level: string | null;
  /** Whom to look at; empty: all who reach the figures of work and the time. */
  employees: readonly string[];
  /** Also those who do not. */
  all: boolean;
  day: Day;
}

export interface CandidateList {
  level: string;
  title: string;
  rows: Candidate[];
  /** How many were looked at and left out, because their work or time does not reach. */
  leftOut: number;
}

/**
 * Who may be certified at a level, and what is missing (`mentors.levels.*.selection`). Who holds the level is no
 * candidate, unless they are named; who has been dismissed never is.
 *
 * @throws InputError `mentor_level_unknown`, `person_unknown`; Refusal `mentor_no_rules`
 */
export function listCandidates(store: Store, query: CandidateQuery): CandidateList {
  const { day } = query;
  const book = openMentorBook(store, day);
  const named = query.level ?? Object.keys(book.mentors.levels)[0] ?? '';
  const { code, level } = book.level(named);
  const candidates = new Candidates(store, book);
  if (query.employees.length > 0) {
    const people = query.employees.map((one) => requirePerson(store, one, day));
    const rows = people.map((person) => candidates.candidate(person, code, level));
    return { level: code, title: level.title, rows, leftOut: 0 };
  }
  const people = listPersons(store, day).filter((person) => {
    if (person.hiredOn > day) return false;
    const holds = book
      .terms(person.id)
      .some((term) => term.certificate.level === code && isGood(term, day));
    const dismissed = book.dismissedOn(person.id);
    return !holds && (dismissed === null || dismissed > day);
  });
  const wanted = query.all
    ? people
    : people.filter((person) => candidates.reachesFigures(person, code, level));
  return {
    level: code,
    title: level.title,
    rows: wanted.map((person) => candidates.candidate(person, code, level)),
    leftOut: people.length - wanted.length,
  };
}
