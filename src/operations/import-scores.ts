import { compare } from '../domain/compare.js';
import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import { listHands } from '../db/decisions.js';
import {
  firstExaminer,
  insertChair,
  insertExaminerMark,
  insertMarkDecision,
  insertOnlineTry,
} from '../db/examinations.js';
import { insertAttempt } from '../db/exams.js';
import { seatStateOn } from '../db/seats.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { listEmployeeNumbers, personFinder } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { decideEnrollment, isVoided, refusedAttempt } from '../domain/examining/attempt-place.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { effectiveMark } from '../domain/examining/correction.js';
import {
  decideExaminerMark,
  refuseOneself,
  type ExaminerDecision,
} from '../domain/examining/examiner-place.js';
import { decideRegrade } from '../domain/examining/regrading.js';
import { decideMarks, sameMarks, type GivenMarks } from '../domain/examining/marks.js';
import type { Marks } from '../domain/grading.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import type { AttemptFact, EnrollmentFacts, PanelFact } from '../domain/standing/facts.js';
import { decideAttempt } from '../domain/standing/decide-attempt.js';
import { refused } from '../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

/** A row of marks. Scores are hundredths of a point. */
export interface ScoreRow extends GivenMarks {
  assessment: string;
  employeeNo: string;
  takenOn: Day;
  examiner: string | null;
  /** Whether the examiner has the chair. */
  chair?: boolean;
  /** Where the mark comes from another system: when it was handed in, the time taken, and of how many tries it is one. */
  online?: { source: string; submitted: string; seconds: number | null; tries: number };
}

interface ScoreLine {
  line: number;
  row: ScoreRow;
}

export interface ScoreInput extends ImportInput {
  rows: readonly ScoreLine[];
  today: Day;
  /** Why marks that differ from those on record take their place; `null` where they must not. */
  correction: string | null;
  /** The file's header of each column and dimension. */
  headers: ReadonlyMap<string, string>;
}

/**
 * Takes marks in, each where the ladder puts it; nothing, if any row is refused. A mark that is there already changes
 * nothing.
 *
 * Faults: `person_unknown`, `examiner_*`, `seat_*`, `regrade_*`, `settle_by_examiner`, `in_no_batch`, `batch_closed`, `assessment_*`, `score_*`, `bonus_*`, `dimension_*`, `attempt_*`.
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
  /** What the row being taken changes. */
  #changes: RowOutcome['changes'] = {};

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
      const changes = this.#changes;
      this.#changes = {};
      const { tries = 1 } = line.row.online ?? {};
      const reasons = tries > 1 ? [refused('tries_counted', { tries })] : [];
      this.#rows.push({ line: line.line, key, outcome, changes, reasons });
    }
  }

  #take(person: PersonMarks, line: ScoreLine, spoilt: ReadonlySet<string>): RowOutcome['outcome'] {
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
    if (there) return this.#again(placed, line, code, marks, there);
    const employeeNo = person.employeeNo;
    const unfit = this.#unfit(person, line, placed, code);
    if (unfit) {
      this.#fault(line, 'rule', unfit);
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

  /** Why a first mark cannot be taken: no examiner where several are asked for, or nobody proven to have sat there. */
  #unfit(
    { personId, employeeNo }: PersonMarks,
    { row }: ScoreLine,
    { facts }: Placed,
    code: string,
  ): Refused | null {
    const { handbook } = rulesOf(this.#write.store, facts.batch.version);
    const { examiners } = handbook.assessments[code] ?? {};
    const { takenOn: taken_on, examiner } = row;
    if (examiners && examiners.least > 1 && examiner === null) {
      const rule = `assessments.${code}.examiners.least`;
      const known = { employee_no: employeeNo, assessment: code, least: examiners.least, rule };
      return refused('examiner_missing', known);
    }
    const oneself = examiners && examiner !== null && refuseOneself(facts, code, examiner);
    if (oneself) return oneself;
    const seat = seatStateOn(this.#write.store, personId, code, taken_on);
    if (seat === null || seat.state === 'present') return null;
    const known = { employee_no: employeeNo, sitting: seat.sitting, taken_on };
    return refused(seat.state === 'absent' ? 'seat_absent' : 'seat_unproven', known);
  }

  /** A mark of an attempt that is there: the same, of another examiner, or a correction. */
  #again(
    { facts }: Placed,
    line: ScoreLine,
    code: string,
    marks: Marks,
    there: AttemptFact,
  ): RowOutcome['outcome'] {
    const { store } = this.#write;
    const rules = rulesOf(store, facts.batch.version);
    const assessment = rules.handbook.assessments[code];
    const { correction, today } = this.#input;
    const examiner = line.row.examiner ?? '';
    if (!assessment) return 'unchanged';
    if (assessment.examiners && examiner !== '') {
      return this.#examined({ facts, line, code, marks, there, examiner });
    }
    const current = effectiveMark(assessment, there, today);
    if (sameMarks(there, marks) || sameMarks(current.marks, marks)) return 'unchanged';
    if (correction === null) {
      const known = { employee_no: facts.employeeNo, assessment: code, taken_on: there.takenOn };
      this.#fault(line, 'rule', refused('attempt_differs', known));
      return 'refused';
    }
    const attempts = facts.attempts.filter((one) => one.assessment === code);
    const hands = listHands(store, facts.personId);
    const actor = this.#actor;
    const on = { rules, person: facts, code, assessment, attempt: there, attempts, hands, actor };
    const decision = decideRegrade({ ...on, today }, marks);
    if (decision.kind === 'same') return 'unchanged';
    if (decision.kind === 'refuse') {
      this.#fault(line, 'rule', decision.refused);
      return 'refused';
    }
    const { as: kind, before, after } = decision;
    const row = { attemptId: there.id, kind, decidedOn: today, actor, reason: correction, marks };
    insertMarkDecision(this.#write, row);
    const { score, dimensions, bonus = 0 } = marks;
    const mark = { kind, on: today, actor, score, dimensions, bonus };
    this.#replace(facts, { ...there, decided: [...(there.decided ?? []), mark] });
    this.#changes = { score: [String(before.score / 100), String(after.score / 100)] };
    return 'changed';
  }

  /** The sheet of an examiner: a mark beside those of the others. */
  #examined(given: {
    facts: EnrollmentFacts;
    line: ScoreLine;
    code: string;
    marks: Marks;
    there: AttemptFact;
    examiner: string;
  }): RowOutcome['outcome'] {
    const { facts, line, code, marks, examiner } = given;
    const { correction, today } = this.#input;
    const first = given.there.panel?.first ?? firstExaminer(this.#write.store, given.there.id);
    const panel = given.there.panel ?? { first, chair: null, marks: [] };
    const there = { ...given.there, panel };
    const row = { person: facts, code, examiner, marks, corrects: correction !== null };
    const oneself = refuseOneself(facts, code, examiner);
    const decision: ExaminerDecision = oneself
      ? { kind: 'refuse', refused: oneself }
      : decideExaminerMark(row, there, facts.attempts);
    if (decision.kind === 'refuse') {
      this.#fault(line, 'rule', decision.refused, 'examiner', examiner);
      return 'refused';
    }
    const seated = this.#seatChair(there.id, panel, line);
    if (seated === 'refused') return 'refused';
    if (decision.kind === 'unchanged') return seated ? 'changed' : 'unchanged';
    const { corrects } = decision;
    insertExaminerMark(this.#write, {
      attemptId: there.id,
      examiner,
      marks,
      correction: corrects ? correction : null,
      recordedBy: this.#actor,
      recordedOn: today,
    });
    const { score, dimensions, bonus = 0 } = marks;
    const mark = { examiner, on: today, corrects, score, dimensions, bonus };
    const chair = seated ? examiner : panel.chair;
    this.#replace(facts, { ...there, panel: { first, chair, marks: [...panel.marks, mark] } });
    return corrects ? 'changed' : 'created';
  }

  /** Notes who has the chair: one examiner of an attempt. */
  #seatChair(
    attemptId: number,
    panel: Pick<PanelFact, 'chair'>,
    line: ScoreLine,
  ): 'refused' | boolean {
    const { chair = false, examiner, employeeNo, assessment } = line.row;
    if (!chair || examiner === null) return false;
    if (panel.chair !== null) {
      if (nameKey(panel.chair) === nameKey(examiner)) return false;
      const facts = { employee_no: employeeNo, assessment, chair: panel.chair };
      this.#fault(line, 'rule', refused('examiner_second_chair', facts), 'chair', examiner);
      return 'refused';
    }
    insertChair(this.#write, attemptId, examiner);
    return true;
  }

  #replace(facts: EnrollmentFacts, attempt: AttemptFact): void {
    const attempts = facts.attempts.map((one) => (one.id === attempt.id ? attempt : one));
    this.#facts.set(facts.id, { ...facts, attempts });
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
    const { chair = false, online } = row;
    const seated = chair && examiner !== null;
    if (seated) insertChair(this.#write, id, examiner);
    if (online) insertOnlineTry(this.#write, { attemptId: id, ...online });
    const panel = { first: examiner, chair: seated ? examiner : null, marks: [] };
    const attempt: AttemptFact = { id, assessment, takenOn, ...marks, bonus, events: [], panel };
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
