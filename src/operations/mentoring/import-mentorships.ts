import { insertMentorship, setMentorshipEnd } from '../../db/mentors.js';
import { listPersons, type StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { refuseMentee, refuseMentor } from '../../domain/mentoring/assigning.js';
import type { MentorshipFact } from '../../domain/mentoring/facts.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { InputError, refused, Refusal } from '../../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { Suggester } from '../suggest-attendance.js';
import { otherTeam, placeMentee, type PlacedMentee } from './assign.js';
import { openMentorBook, type MentorBook } from './book.js';

export interface MentorshipRow {
  employeeNo: string;
  /** Employee no, or a name that only one person has. */
  mentor: string;
  from: Day;
  /** The last day; `null` while it goes on. */
  to: Day | null;
  reason: string | null;
}

export interface MentorshipImport extends ImportInput {
  rows: readonly { line: number; row: MentorshipRow }[];
  today: Day;
}

/**
 * Takes in who mentors whom; another last day of the same mentor, mentee and first day corrects what was recorded.
 * Nothing, if any row is refused.
 *
 * Faults: `person_unknown`, `mentor_unknown`, `mentor_ambiguous`, `mentor_days_reversed`, `mentor_twice`, and as
 * `assignMentor`.
 */
export function importMentorships(
  store: Store,
  context: WriteContext,
  input: MentorshipImport,
): ImportResult {
  openMentorBook(store, input.today);
  return runImport(store, context, input, (write) => new Taking(write, input).run());
}

class Taking {
  readonly #write: Writer;
  readonly #book: MentorBook;
  readonly #input: MentorshipImport;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];
  readonly #people: ReadonlyMap<string, StoredPerson>;
  readonly #names = new Map<string, StoredPerson[]>();
  readonly #suggest: Suggester;
  readonly #said = new Map<string, number>();

  constructor(write: Writer, input: MentorshipImport) {
    this.#write = write;
    this.#book = openMentorBook(write.store, input.today);
    this.#input = input;
    const people = listPersons(write.store, input.today);
    this.#people = new Map(people.map((person) => [person.employeeNo, person]));
    for (const person of people) {
      const key = nameKey(person.name);
      this.#names.set(key, [...(this.#names.get(key) ?? []), person]);
    }
    this.#suggest = new Suggester(() => [...this.#people.keys()]);
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) this.#takeIn(line, row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(line: number, key: string, by: Fault['by'], why: Refused, value?: string): void {
    this.#faults.push({ line, key, by, refused: why, ...(value === undefined ? {} : { value }) });
  }

  #takeIn(line: number, row: MentorshipRow): void {
    const { employeeNo, mentor: named, from, to } = row;
    const person = this.#people.get(employeeNo);
    const mentor = this.#mentor(named);
    const before = this.#faults.length;
    if (!person) {
      const suggestion = this.#suggest.nearest(employeeNo);
      const why = refused('person_unknown', { employee_no: employeeNo, suggestion });
      this.#fault(line, employeeNo, 'input', why, employeeNo);
    }
    if ('code' in mentor) this.#fault(line, employeeNo, 'input', mentor, named);
    if (to !== null && to < from) {
      const why = refused('mentor_days_reversed', { from, until: to });
      this.#fault(line, employeeNo, 'input', why, to);
    }
    const first = this.#said.get(`${employeeNo} ${from}`);
    if (first !== undefined) {
      const why = refused('mentor_twice', { employee_no: employeeNo, first_line: first });
      this.#fault(line, employeeNo, 'input', why);
    } else this.#said.set(`${employeeNo} ${from}`, line);
    if (person && 'id' in mentor && mentor.id === person.id) {
      const why = refused('mentor_oneself', { employee_no: employeeNo });
      this.#fault(line, employeeNo, 'rule', why, named);
    }
    if (!person || 'code' in mentor || this.#faults.length > before) return;
    const [known] = this.#book.mentorships(
      (one) => one.menteeId === person.id && one.mentorId === mentor.id && one.from === from,
    );
    if (known) this.#correct(line, row, known);
    else this.#add(line, row, person, mentor);
  }

  /** A person by number, else by a name that nobody else has. */
  #mentor(named: string): StoredPerson | Refused {
    const number = named.normalize('NFKC').trim().toUpperCase();
    const person = this.#people.get(number);
    if (person) return person;
    const [only, ...others] = this.#names.get(nameKey(named)) ?? [];
    if (only && others.length === 0) return only;
    if (only) {
      const numbers = [only, ...others].map((one) => one.employeeNo).join(', ');
      return refused('mentor_ambiguous', { mentor: named, numbers });
    }
    return refused('mentor_unknown', { mentor: named, suggestion: this.#suggest.nearest(number) });
  }

  #correct(line: number, { employeeNo: key, to, reason }: MentorshipRow, known: MentorshipFact) {
    const changed =
      to !== null && (to !== known.until || (reason ?? known.endReason) !== known.endReason);
    if (!changed || !setMentorshipEnd(this.#write, known.id, to, reason ?? known.endReason)) {
      this.#rows.push({ line, key, outcome: 'unchanged', changes: {}, reasons: [] });
      return;
    }
    this.#book.reload();
    const changes = { to: [known.until, to] as const };
    this.#rows.push({ line, key, outcome: 'changed', changes, reasons: [] });
  }

  #add(line: number, row: MentorshipRow, person: StoredPerson, mentor: StoredPerson): void {
    const { employeeNo: key, from, to: until, reason } = row;
    const { store } = this.#write;
    const book = this.#book;
    const placed = this.#placed(line, key, () => placeMentee(store, book, person, from, null));
    if (!placed) return;
    const time = { from, until };
    const place = book.place(mentor.id, from);
    const problems = [...refuseMentor(place, time, 1), ...refuseMentee(placed.place, time)];
    for (const why of problems) this.#fault(line, key, 'rule', why);
    if (problems.length > 0) return;
    const ids = { mentorId: mentor.id, menteeId: person.id, enrollmentId: placed.enrollmentId };
    const certificateId = place.term?.certificate.id ?? 0;
    const endReason = until === null ? null : reason;
    insertMentorship(this.#write, {
      ...ids,
      certificateId,
      fromOn: from,
      untilOn: until,
      endReason,
    });
    book.reload();
    const reasons = otherTeam(mentor, person);
    this.#rows.push({ line, key, outcome: 'created', changes: {}, reasons });
  }

  /** What is refused of a mentee is a fault of the row. */
  #placed(line: number, key: string, place: () => PlacedMentee): PlacedMentee | undefined {
    try {
      return place();
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof InputError)) throw error;
      this.#fault(line, key, 'rule', error.refused);
      return undefined;
    }
  }
}
