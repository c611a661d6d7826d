import {
  caseInserter,
  caseNumbers,
  findCase,
  listCaseCodes,
  listCaseDepartments,
  listCaseTitles,
  setCaseDepartments,
  updateCase,
} from '../../db/cases.js';
import type { Store } from '../../db/open.js';
import type { Writer } from '../../db/write.js';
import { caseTexts, type CaseText, type FullCase } from '../../domain/cases/case.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { ActorBook } from '../actor-book.js';
import { EvidencePeople } from '../evidence-people.js';
import { codeKey } from '../find-session.js';
import type { RowOutcome } from '../import.js';
import { difficultyNamed, typeNamed, type RulesOfCases } from './rules.js';

/** A case as somebody hands it in. What is `null` was not given, and changes nothing of a known case. */
export interface CaseInput extends Record<Exclude<CaseText, 'title'>, string | null> {
  /** Of a case that is known; without it the title tells which. */
  code: string | null;
  title: string | null;
  /** Code or title. */
  type: string | null;
  difficulty: string | null;
  author: string | null;
  employeeNo: string | null;
  departments: readonly string[] | null;
  happenedOn: Day | null;
  receivedOn: Day | null;
}

export type CaseField = keyof CaseInput;

/** What a new case must say. */
export const neededFields = [
  'title',
  'background',
  'handling',
  'solution',
  'type',
  'difficulty',
  'author',
] as const satisfies readonly CaseField[];

/** One thing wrong with a case. */
export interface CaseFault {
  field: CaseField;
  value: string | null;
  by: 'input' | 'rule';
  refused: Refused;
}

export type TakenCase =
  | { kind: 'refused'; faults: readonly CaseFault[] }
  | { kind: 'taken'; code: string; outcome: RowOutcome['outcome']; changes: RowOutcome['changes'] };

/** What was given, in the handbook's codes and by id. `undefined`: not given. */
interface ReadCase {
  type: string | undefined;
  difficulty: string | undefined;
  author: string | undefined;
  personId: number | undefined;
  departments: readonly string[] | undefined;
}

/** What a review judges: another text, type or difficulty is another revision. */
const judged = [...caseTexts, 'type', 'difficulty'] as const;

/** Takes cases in, one by one: each is new, the same as before, or a change of one that is known. */
export class CaseTaker {
  readonly #store: Store;
  readonly #write: Writer;
  readonly #rules: RulesOfCases;
  readonly #today: Day;
  readonly #people: EvidencePeople;
  readonly #actors: ActorBook;
  readonly #byTitle = new Map<string, string>();
  readonly #departments = new Map<string, string>();
  readonly #number: (year: string) => string;
  readonly #add: ReturnType<typeof caseInserter>;

  constructor(write: Writer, rules: RulesOfCases, today: Day) {
    this.#store = write.store;
    this.#write = write;
    this.#rules = rules;
    this.#today = today;
    this.#people = new EvidencePeople(write.store);
    this.#actors = new ActorBook(write.store, today);
    for (const { code, title } of listCaseTitles(write.store)) {
      if (!this.#byTitle.has(nameKey(title))) this.#byTitle.set(nameKey(title), code);
    }
    for (const department of listCaseDepartments(write.store)) {
      this.#departments.set(nameKey(department), department);
    }
    this.#number = caseNumbers(write.store);
    this.#add = caseInserter(write);
  }

  take(input: CaseInput): TakenCase {
    const faults: CaseFault[] = [];
    const code = this.#codeOf(input, faults);
    const known = code === undefined ? undefined : findCase(this.#store, code);
    const read = this.#read(input, faults);
    this.#judgeDays(input, known, faults);
    if (!known) this.#demand(input, faults);
    if (known?.withdrawal) {
      const why = refused('case_withdrawn', { case: known.code, ...known.withdrawal });
      faults.push({ field: 'code', value: known.code, by: 'rule', refused: why });
    }
    if (faults.length > 0) return { kind: 'refused', faults };
    return known ? this.#change(known, input, read) : this.#create(input, read);
  }

  /** By its code; a case without one is the one of the same title. */
  #codeOf({ code, title }: CaseInput, faults: CaseFault[]): string | undefined {
    if (code === null) return this.#byTitle.get(nameKey(title ?? ''));
    const key = codeKey(code).toUpperCase();
    if (findCase(this.#store, key)) return key;
    const suggestion = nearest(key, listCaseCodes(this.#store));
    const why = refused('case_unknown', { case: code, suggestion });
    faults.push({ field: 'code', value: code, by: 'input', refused: why });
    return undefined;
  }

  #demand(input: CaseInput, faults: CaseFault[]): void {
    if (input.code !== null) return;
    for (const field of neededFields) {
      if (input[field] !== null) continue;
      const why = refused('cell_missing', { column: field });
      faults.push({ field, value: null, by: 'input', refused: why });
    }
  }

  #judgeDays(input: CaseInput, known: FullCase | undefined, faults: CaseFault[]): void {
    const today = this.#today;
    const receivedOn = input.receivedOn ?? known?.receivedOn ?? today;
    if (receivedOn > today) {
      const why = refused('evidence_in_future', { day: receivedOn, today });
      faults.push({ field: 'receivedOn', value: receivedOn, by: 'input', refused: why });
    }
    const happenedOn = input.happenedOn ?? known?.happenedOn ?? null;
    if (happenedOn !== null && happenedOn > receivedOn) {
      const facts = { happened_on: happenedOn, received_on: receivedOn };
      const why = refused('case_happened_late', facts);
      faults.push({ field: 'happenedOn', value: happenedOn, by: 'input', refused: why });
    }
  }

  #read(input: CaseInput, faults: CaseFault[]): ReadCase {
    const { cases } = this.#rules;
    const found = (field: CaseField, read: (value: string) => string | Refused) => {
      const value = input[field];
      if (typeof value !== 'string') return undefined;
      const result = read(value);
      if (typeof result === 'string') return result;
      faults.push({ field, value, by: 'input', refused: result });
      return undefined;
    };
    return {
      type: found('type', (value) => typeNamed(cases, value)),
      difficulty: found('difficulty', (value) => difficultyNamed(cases, value)),
      author: found('author', (value) => this.#actors.key(value)),
      personId: this.#person(input.employeeNo, faults),
      departments: input.departments?.map((department) => this.#department(department)),
    };
  }

  #person(employeeNo: string | null, faults: CaseFault[]): number | undefined {
    if (employeeNo === null) return undefined;
    const person = this.#people.find(employeeNo);
    if (person) return person.id;
    const why = this.#people.unknown(employeeNo);
    faults.push({ field: 'employeeNo', value: employeeNo, by: 'input', refused: why });
    return undefined;
  }

  /** A department is written as it was the first time. */
  #department(department: string): string {
    const key = nameKey(department);
    const known = this.#departments.get(key);
    if (known !== undefined) return known;
    this.#departments.set(key, department);
    return department;
  }

  #create(input: CaseInput, read: ReadCase): TakenCase {
    const receivedOn = input.receivedOn ?? this.#today;
    const code = this.#number(receivedOn.slice(0, 4));
    const text = (key: CaseText): string => input[key] ?? '';
    this.#add(
      {
        code,
        title: text('title'),
        background: text('background'),
        handling: text('handling'),
        solution: text('solution'),
        feedback: input.feedback,
        lesson: input.lesson,
        type: read.type ?? '',
        difficulty: read.difficulty ?? '',
        author: read.author ?? '',
        personId: read.personId ?? null,
        happenedOn: input.happenedOn,
        receivedOn,
        revision: 1,
        revisedOn: receivedOn,
      },
      [...new Set(read.departments)],
    );
    this.#byTitle.set(nameKey(text('title')), code);
    return { kind: 'taken', code, outcome: 'created', changes: {} };
  }

  #change(known: FullCase, input: CaseInput, read: ReadCase): TakenCase {
    const given: Readonly<Record<string, readonly [from: string | null, to: string | null]>> = {
      ...Object.fromEntries(caseTexts.map((key) => [key, [known[key], input[key]]])),
      type: [known.type, read.type ?? null],
      difficulty: [known.difficulty, read.difficulty ?? null],
      author: [known.author, read.author ?? null],
      employee_no: [known.employeeNo, input.employeeNo],
      happened_on: [known.happenedOn, input.happenedOn],
      received_on: [known.receivedOn, input.receivedOn],
      departments: [
        [...known.departments].sort().join(', ') || null,
        read.departments ? [...new Set(read.departments)].sort().join(', ') : null,
      ],
    };
    const changes: Record<string, readonly [string | null, string]> = {};
    for (const [key, [from, to]] of Object.entries(given)) {
      if (to !== null && to !== (from ?? '')) changes[key] = [from, to];
    }
    const { code } = known;
    if (Object.keys(changes).length === 0) {
      return { kind: 'taken', code, outcome: 'unchanged', changes: {} };
    }
    this.#save(
      known,
      input,
      read,
      judged.some((key) => key in changes),
    );
    return { kind: 'taken', code, outcome: 'changed', changes };
  }

  #save(known: FullCase, input: CaseInput, read: ReadCase, revised: boolean): void {
    const texts = Object.fromEntries(
      caseTexts.flatMap((key) => (input[key] === null ? [] : [[key, input[key]]])),
    );
    const { happenedOn, receivedOn } = input;
    updateCase(this.#write, known.id, {
      ...texts,
      ...(read.type === undefined ? {} : { type: read.type }),
      ...(read.difficulty === undefined ? {} : { difficulty: read.difficulty }),
      ...(read.author === undefined ? {} : { author: read.author }),
      ...(read.personId === undefined ? {} : { personId: read.personId }),
      ...(happenedOn === null ? {} : { happenedOn }),
      ...(receivedOn === null ? {} : { receivedOn }),
      ...(revised ? { revision: known.revision + 1, revisedOn: this.#today } : {}),
    });
    if (read.departments) setCaseDepartments(this.#write, known.id, read.departments);
  }
}
