import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { RecordedPerson } from '../../db/records.js';
import type { Day } from '../../domain/day.js';
import { addSpan } from '../../domain/calendar.js';
import { isAnonymous } from '../../domain/forms/appraisal.js';
import type { RaterRole } from '../../domain/handbook/types-questionnaires.js';
import { refuseDay } from '../../domain/recording/evidence-day.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { EvidencePeople } from '../evidence-people.js';
import { codeKey } from '../find-session.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { readAnswers, type Cells, type ItemsOfColumns } from './answer-cells.js';
import {
  appraisalKinds,
  lookUpForm,
  requireForms,
  type FormRules,
  type NamedForm,
} from './form-rules.js';
import { ResponseBook, type Respondent } from './response-book.js';

/** A filled-in appraisal as written; `null`: not given. */
export interface AppraisalRow {
  form: string;
  employeeNo: string;
  role: RaterRole;
  rater: string | null;
  givenOn: Day | null;
  cells: Cells;
}

export interface AppraisalInput extends ImportInput {
  rows: readonly { line: number; row: AppraisalRow }[];
  columns: ItemsOfColumns;
  headers: ReadonlyMap<string, string>;
  /** Why answers that were given before are other ones now. */
  reason: string | null;
  today: Day;
}

export interface AppraisalImportResult extends ImportResult {
  alike: number;
  known: number;
}

/**
 * Takes in appraisals of people by themselves, colleagues, mentors and customers (004 §2.3). The same rater within a
 * round corrects, with a reason; later it is another appraisal. Nothing, if any row is refused.
 *
 * Faults: `form_unknown`, `form_ambiguous`, `form_other_command`, `person_unknown`, `evidence_before_hire`,
 * `form_day_future`, `rater_role_none`, `rater_is_self`, `rater_not_self`, `form_mark`, `form_item_other`,
 * `form_twice`, `form_reason_missing`.
 *
 * @throws Refusal `form_rules_missing`
 */
export function importAppraisal(
  store: Store,
  context: WriteContext,
  input: AppraisalInput,
): AppraisalImportResult {
  const rules = requireForms(store, appraisalKinds);
  const counts = { alike: 0, known: 0 };
  const result = runImport(store, context, input, (write) => {
    const taker = new AppraisalTaker(write, input, rules);
    const taken = taker.run();
    Object.assign(counts, taker.counts);
    return taken;
  });
  return { ...result, ...counts };
}

type Report = (column: string, value: string, why: Refused, by?: Fault['by']) => void;

class AppraisalTaker {
  readonly counts = { alike: 0, known: 0 };
  readonly #input: AppraisalInput;
  readonly #rules: FormRules;
  readonly #book: ResponseBook;
  readonly #people: EvidencePeople;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: AppraisalInput, rules: FormRules) {
    this.#input = input;
    this.#rules = rules;
    this.#book = new ResponseBook(write, input.reason);
    this.#people = new EvidencePeople(write.store);
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) this.#takeIn(line, row);
    if (this.#faults.length === 0) this.#book.finish();
    return { rows: this.#rows, faults: this.#faults };
  }

  #takeIn(line: number, row: AppraisalRow): void {
    const before = this.#faults.length;
    const key = row.employeeNo;
    const report: Report = (column, value, why, by = 'input') => {
      const header = this.#input.headers.get(column) ?? column;
      this.#faults.push({ line, key, by, column: header, value, refused: why });
    };
    const named = lookUpForm(this.#rules, row.form, appraisalKinds);
    if ('facts' in named) report('form', row.form, named);
    const person = this.#people.find(key);
    if (!person) report('employee_no', key, this.#people.unknown(key));
    const givenOn = row.givenOn ?? this.#input.today;
    this.#checkDay(row, person, givenOn, report);
    if ('facts' in named) return;
    const who = this.#rater(row, named, report);
    const answers = readAnswers(named, row.cells, this.#input.columns, report);
    if (!person || this.#faults.length > before) return;
    const target = {
      sessionId: null,
      course: null,
      batchId: null,
      subjectId: person.id,
      raterRole: row.role,
    };
    const among = this.#sameRound(named, givenOn);
    const given = { form: named.code, target, who, answers, givenOn, among };
    const recorded = this.#book.take(line, given);
    if (recorded.kind === 'fault') {
      this.#faults.push({ line, key, by: 'input', refused: recorded.why });
      return;
    }
    if (recorded.kind === 'known') this.counts.known += 1;
    else if (recorded.alike) this.counts.alike += 1;
    const { outcome, changes } =
      recorded.kind === 'known' ? { outcome: 'unchanged' as const, changes: {} } : recorded;
    this.#rows.push({ line, key, outcome, changes, reasons: [] });
  }

  #checkDay(
    { employeeNo, givenOn }: AppraisalRow,
    person: RecordedPerson | undefined,
    day: Day,
    report: Report,
  ): void {
    const { today } = this.#input;
    if (day > today) report('given_on', day, refused('form_day_future', { day, today }));
    else {
      const why = refuseDay(employeeNo, person?.hiredOn, day, today);
      if (why) report('given_on', givenOn ?? '', why);
    }
  }

  /**
   * Who appraises: of oneself the person, of others somebody of the office or anybody by name; of a role without names
   * only that it is one and the same.
   */
  #rater(row: AppraisalRow, { code, form }: NamedForm, report: Report): Respondent | null {
    const { role, rater, employeeNo } = row;
    const roles = (form.raters ?? []).map((one) => one.role);
    if (!roles.includes(role)) {
      const facts = { role, form: code, roles: roles.join(', ') };
      report('rater_role', role, refused('rater_role_none', facts));
    }
    const number = rater === null ? null : codeKey(rater).toUpperCase();
    if (role === 'self') {
      if (number !== null && number !== employeeNo) {
        const facts = { employee_no: employeeNo, rater: rater ?? '' };
        report('rater', rater ?? '', refused('rater_not_self', facts));
      }
      return this.#named(employeeNo, employeeNo);
    }
    if (rater === null || number === null) return null;
    if (number === employeeNo) {
      report('rater', rater, refused('rater_is_self', { employee_no: employeeNo }), 'rule');
    }
    return isAnonymous(form, role) ? { is: 'unnamed', name: number } : this.#named(number, rater);
  }

  #named(number: string, name: string): Respondent {
    const person = this.#people.find(number);
    return person ? { is: 'person', id: person.id } : { is: 'name', name: name.trim() };
  }

  /** Whether an answer of before belongs to the same round as one of a day (`forms.*.round`). */
  #sameRound({ form }: NamedForm, day: Day): (stored: { givenOn: Day }) => boolean {
    const { round } = form;
    const { calendar } = this.#rules.rules;
    if (!round) return () => true;
    return ({ givenOn }) =>
      day <= addSpan(calendar, givenOn, round) && givenOn <= addSpan(calendar, day, round);
  }
}
