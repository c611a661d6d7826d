import { compare } from '../domain/compare.js';
import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import { insertAttempt } from '../db/exams.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { listEmployeeNumbers, personFinder } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { decideEnrollment, isVoided, refusedAttempt } from '../domain/examining/attempt-place.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { decideMarks, sameMarks, type GivenMarks } from '../domain/examining/marks.js';
import type { Marks } from '../domain/grading.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import type { AttemptFact, EnrollmentFacts } from '../domain/standing/facts.js';
import { decideAttempt } from '../domain/standing/decide-attempt.js';
import { refused } from '../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

/** A row of marks. Scores are hundredths of a point. */
export interface ScoreRow extends GivenMarks {
  assessment: string;
  employeeNo: string;
  takenOn: Day;
  examiner: string | null;
}

interface ScoreLine {
  line: number;
  row: ScoreRow;
}

export interface ScoreInput extends ImportInput {
  rows: readonly ScoreLine[];
  today: Day;
  /** The file's header of each column and dimension. */
  headers: ReadonlyMap<string, string>;
}

/**
 * Takes marks in, each where the ladder puts it; nothing, if any row is refused. A mark that is there already changes
 * nothing.
 *
 * Faults: `person_unknown`, `in_no_batch`, `batch_closed`, `assessment_*`, `score_*`, `bonus_*`, `dimension_*`, `attempt_*`.
 */
export function importScores(store: Store, context: WriteContext, input: ScoreInput): ImportResult {
  return runImport(store, context, input, (write) =>
    new ScoreImport(write, input, context.actor).run(),
  );
}

/**
 * The same within a writing command of another kind, such as the marking of a paper: what the rows did, and the faults
 * that refuse the whole.
 */
export function takeScores(
  write: Writer,
  input: ScoreInput,
  actor: string,
): { rows: RowOutcome[]; faults: Fault[] } {
  return new ScoreImport(write, input, actor).run();
}

/** People whose facts are read together. */
const people = 500;

interface PersonMarks {
  employeeNo: string;
  personId: number;
  lines: ScoreLine[];
  enrollments: EnrollmentRow[];
}

/** Where a row belongs, and what was recorded there so far. */
interface Placed {
  enrollment: EnrollmentRow;
  facts: EnrollmentFacts;
}

class ScoreImport {
  readonly #write: Writer;
  readonly #input: ScoreInput;
  readonly #actor: string;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];
  /** By enrollment; with the attempts of this file as they are accepted. */
  #facts = new Map<number, EnrollmentFacts>();
  #employeeNumbers: string[] | undefined;

  constructor(write: Writer, input: ScoreInput, actor: string) {
    this.#write = write;
    this.#input = input;
    this.#actor = actor;
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    const known = this.#byPerson();
    for (let from = 0; from < known.length; from += people) {
      const some = known.slice(from, from + people);
      const personIds = some.map(({ personId }) => personId);
      // Read to the end before anything is written: SQLite would not write beside an open cursor.
      const facts = [...eachEnrollmentFacts(this.#write.store, { personIds })];
      this.#facts = new Map(facts.map((one) => [one.id, one]));
      for (const person of some) this.#takePerson(person);
    }
    this.#rows.sort((a, b) => a.line - b.line);
    return { rows: this.#rows, faults: this.#faults };
  }

  /** The rows of each person in the order in which the exams were taken, so that a retake finds its first try. */
  #byPerson(): PersonMarks[] {
    const { store } = this.#write;
    const find = personFinder(store, this.#input.today);
    const enrollmentsOf = enrollmentFinder(store);
    const persons = new Map<string, PersonMarks | undefined>();
    for (const line of this.#input.rows) {
      const { employeeNo } = line.row;
      if (!persons.has(employeeNo)) {
        const id = find(employeeNo)?.id;
        persons.set(
          employeeNo,
          id === undefined
            ? undefined
            : { employeeNo, personId: id, lines: [], enrollments: enrollmentsOf(id) },
        );
      }
      const person = persons.get(employeeNo);
      if (person) person.lines.push(line);
      else this.#fault(line, 'input', this.#unknown(employeeNo), 'employee_no', employeeNo);
    }
    const known = [...persons.values()].filter((person) => person !== undefined);
    for (const { lines } of known) {
      lines.sort((a, b) => compare(a.row.takenOn, b.row.takenOn) || a.line - b.line);
    }
    return known;
  }

  #unknown(employeeNo: string): Refused {
    this.#employeeNumbers ??= listEmployeeNumbers(this.#write.store);
    const suggestion = nearest(employeeNo, this.#employeeNumbers);
    return refused('person_unknown', { employee_no: employeeNo, suggestion });
  }

  #fault(
    { line, row }: ScoreLine,
    by: Fault['by'],
    why: Refused,
    key?: string,
    value?: string,
  ): void {
    const column = key === undefined ? undefined : (this.#input.headers.get(key) ?? key);
    this.#faults.push({
      line,
      key: row.employeeNo,
      by,
      refused: why,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
    });
  }

  #takePerson(person: PersonMarks): void {
    const spoilt = new Set<string>();
    for (const line of person.lines) {
      const outcome = this.#take(person, line, spoilt);
      if (outcome === 'refused') {
        // What comes after a refused mark cannot be judged: its rung is not known.
        spoilt.add(line.row.assessment);
        continue;
      }
      const { employeeNo: key } = person;
      this.#rows.push({ line: line.line, key, outcome, changes: {}, reasons: [] });
    }
  }

  #take(
    person: PersonMarks,
    line: ScoreLine,
    spoilt: ReadonlySet<string>,
  ): 'created' | 'unchanged' | 'refused' {
    const placed = this.#place(person, line);
    if (!placed) return 'refused';
    const judged = this.#judge(placed, line);
    if (!judged) return 'refused';
    const { code, marks } = judged;
    const { facts } = placed;
    const { takenOn } = line.row;
    const there = facts.attempts.find(
      (one) => one.assessment === code && one.takenOn === takenOn && !isVoided(one),
    );
    if (there && sameMarks(there, marks)) return 'unchanged';
    const employeeNo = person.employeeNo;
    if (there) {
      const facts = { employee_no: employeeNo, assessment: code, taken_on: takenOn };
      this.#fault(line, 'rule', refused('attempt_differs', facts));
      return 'refused';
    }
    if (facts.batch.closedOn !== null) {
      const { code: batch, closedOn } = facts.batch;
      this.#fault(line, 'rule', refused('batch_closed', { batch, closed_on: closedOn }));
      return 'refused';
    }
    if (!spoilt.has(line.row.assessment)) {
      const rules = rulesOf(this.#write.store, facts.batch.version);
      const decision = decideAttempt(rules, facts, code, takenOn, this.#input.today);
      if (decision?.kind === 'refuse') {
        this.#fault(line, 'rule', refusedAttempt(employeeNo, code, decision));
        return 'refused';
      }
    }
    this.#save(person, line, placed, code, marks);
    return 'created';
  }

  #place({ employeeNo, enrollments }: PersonMarks, line: ScoreLine): Placed | undefined {
    const { takenOn } = line.row;
    const { today } = this.#input;
    if (takenOn > today) {
      const facts = { taken_on: takenOn, today };
      this.#fault(line, 'input', refused('score_in_future', facts), 'taken_on', takenOn);
      return undefined;
    }
    const decision = decideEnrollment(employeeNo, enrollments, takenOn);
    if (decision.kind === 'refuse') {
      this.#fault(line, 'rule', decision.refused, 'taken_on', takenOn);
      return undefined;
    }
    const facts = this.#facts.get(decision.latest.id);
    if (!facts) throw new Error(`no facts of enrollment ${decision.latest.id}`);
    return { enrollment: decision.enrollment, facts };
  }

  #judge({ facts }: Placed, line: ScoreLine): { code: string; marks: Marks } | undefined {
    const { row } = line;
    const { handbook } = rulesOf(this.#write.store, facts.batch.version);
    const found = findAssessment(handbook, row.assessment);
    if (found.kind === 'unknown') {
      const { suggestion } = found;
      const why = refused('assessment_unknown', { assessment: row.assessment, suggestion });
      this.#fault(line, 'input', why, 'assessment', row.assessment);
      return undefined;
    }
    const decision = decideMarks(found.code, found.assessment, row);
    if (decision.kind === 'marks') return { code: found.code, marks: decision.marks };
    for (const { column, refused: why } of decision.faults) {
      this.#fault(line, 'input', why, column, givenIn(row, column));
    }
    return undefined;
  }

  #save(
    { personId }: PersonMarks,
    { row }: ScoreLine,
    { enrollment, facts }: Placed,
    assessment: string,
    marks: Marks,
  ): void {
    const { takenOn, examiner } = row;
    const id = insertAttempt(this.#write, {
      personId,
      enrollmentId: enrollment.id,
      assessment,
      takenOn,
      marks,
      examiner,
      recordedBy: this.#actor,
      recordedOn: this.#input.today,
    });
    const { bonus = 0 } = marks;
    const attempt: AttemptFact = { id, assessment, takenOn, ...marks, bonus, events: [] };
    this.#facts.set(facts.id, { ...facts, attempts: [...facts.attempts, attempt] });
  }
}

/** What a row has in a column, in points; nothing where its cell is empty. */
function givenIn(row: ScoreRow, column: string): string | undefined {
  if (column === 'assessment') return row.assessment;
  const { score, bonus = null, dimensions } = row;
  const mark =
    column === 'score' ? score : column === 'bonus' ? bonus : (dimensions.get(column) ?? null);
  return mark === null ? undefined : String(mark / 100);
}
