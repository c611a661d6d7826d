import { listSessionCodes, recordedFinder } from '../../db/attendance.js';
import { findBatchById, findSession, type Session } from '../../db/batches.js';
import type { FormTarget } from '../../db/forms.js';
import type { Store } from '../../db/open.js';
import { expectedFinder } from '../../db/session-people.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { Day } from '../../domain/day.js';
import { codesNamed, nearestNamed } from '../../domain/recording/find-named.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { EvidencePeople } from '../evidence-people.js';
import { codeKey, lookUpBatch } from '../find-session.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from '../import.js';
import { Suggester } from '../suggest-attendance.js';
import { readAnswers, type Cells, type ItemsOfColumns } from './answer-cells.js';
import {
  feedbackKinds,
  lookUpForm,
  requireForms,
  type FormRules,
  type NamedForm,
} from './form-rules.js';
import { ResponseBook, type Respondent } from './response-book.js';

/** A filled-in form as written; `null`: not given. */
export interface FormRow {
  form: string;
  session: string | null;
  course: string | null;
  batch: string | null;
  respondent: string | null;
  /** What is written in the columns that are questions, by column. */
  cells: Cells;
}

export interface FormInput extends ImportInput {
  rows: readonly { line: number; row: FormRow }[];
  columns: ItemsOfColumns;
  /** Headers by column. */
  headers: ReadonlyMap<string, string>;
  /** Why answers that were given before are other ones now. */
  reason: string | null;
  today: Day;
}

export interface FormImportResult extends ImportResult {
  /** Forms that bear no name and say just what one from before says. */
  alike: number;
  /** Forms without names of who had answered before. */
  known: number;
}

/**
 * Takes in answers to questionnaires (001 §4.6). Who answers again with other answers corrects, with a reason; where
 * nobody is named the first answers stay. Nothing, if any row is refused.
 *
 * Faults: `form_unknown`, `form_ambiguous`, `form_other_command`, `form_about_missing`, `form_about_conflict`,
 * `session_unknown`, `form_session_future`, `form_session_cancelled`, `form_course_unknown`, `batch_unknown`,
 * `person_unknown`, `form_respondent_not_there`, `form_mark`, `form_item_other`, `form_twice`, `form_reason_missing`.
 *
 * @throws Refusal `form_rules_missing`
 */
export function importForm(
  store: Store,
  context: WriteContext,
  input: FormInput,
): FormImportResult {
  const rules = requireForms(store, feedbackKinds);
  const counts = { alike: 0, known: 0 };
  const result = runImport(store, context, input, (write) => {
    const taker = new FormTaker(write, input, rules);
    const taken = taker.run();
    Object.assign(counts, taker.counts);
    return taken;
  });
  return { ...result, ...counts };
}

interface About {
  target: FormTarget;
  session: Session | null;
  /** How the row is called where it must not be by who answered. */
  text: string;
}

type Report = (column: string, value: string, why: Refused, by?: Fault['by']) => void;

class FormTaker {
  readonly counts = { alike: 0, known: 0 };
  readonly #store: Store;
  readonly #input: FormInput;
  readonly #rules: FormRules;
  readonly #book: ResponseBook;
  readonly #people: EvidencePeople;
  readonly #expectedIn: (session: number) => readonly number[];
  readonly #recordedIn: ReturnType<typeof recordedFinder>;
  readonly #there = new Map<number, ReadonlySet<number>>();
  readonly #suggest: Suggester;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: FormInput, rules: FormRules) {
    const { store } = write;
    this.#store = store;
    this.#input = input;
    this.#rules = rules;
    this.#book = new ResponseBook(write, input.reason);
    this.#people = new EvidencePeople(store);
    this.#expectedIn = expectedFinder(store);
    this.#recordedIn = recordedFinder(store);
    this.#suggest = new Suggester(() => listSessionCodes(store));
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) this.#takeIn(line, row);
    if (this.#faults.length === 0) this.#book.finish();
    return { rows: this.#rows, faults: this.#faults };
  }

  #takeIn(line: number, row: FormRow): void {
    const before = this.#faults.length;
    const named = lookUpForm(this.#rules, row.form, feedbackKinds);
    let key: string = row.session ?? row.course ?? row.batch ?? row.form;
    const report: Report = (column, value, why, by = 'input') => {
      const header = this.#input.headers.get(column) ?? column;
      this.#faults.push({ line, key, by, column: header, value, refused: why });
    };
    if ('facts' in named) report('form', row.form, named);
    const about = this.#about(row, 'facts' in named ? null : named, report);
    if ('facts' in named) return;
    const who = this.#respondent(row, named, about?.session ?? null, report);
    if (!named.form.anonymous && row.respondent !== null) {
      key = [codeKey(row.respondent), about?.session?.code].filter((part) => part).join(' ');
    }
    const { columns } = this.#input;
    const answers = readAnswers(named, row.cells, columns, report);
    if (!about || this.#faults.length > before) return;
    const given = { form: named.code, target: about.target, who, answers };
    const recorded = this.#book.take(line, { ...given, givenOn: this.#input.today });
    const shown = named.form.anonymous || row.respondent === null ? about.text : key;
    switch (recorded.kind) {
      case 'fault':
        this.#faults.push({ line, key: shown, by: 'input', refused: recorded.why });
        return;
      case 'known':
        this.counts.known += 1;
        this.#rows.push({ line, key: shown, outcome: 'unchanged', changes: {}, reasons: [] });
        return;
      case 'outcome': {
        const { outcome, changes, alike } = recorded;
        if (alike) this.counts.alike += 1;
        this.#rows.push({ line, key: shown, outcome, changes, reasons: [] });
      }
    }
  }

  /** What the form is about: a session, or a course, of a batch or at large. */
  #about(row: FormRow, named: NamedForm | null, report: Report): About | undefined {
    const course = row.course === null ? null : (this.#course(row.course, report) ?? null);
    const found = row.batch === null ? null : lookUpBatch(this.#store, row.batch);
    if (found && 'facts' in found) report('batch', row.batch ?? '', found);
    const batch = found && !('facts' in found) ? found : null;
    const nothing = { subjectId: null, raterRole: null };
    if (row.session !== null) {
      const session = this.#session(row.session, report);
      if (!session) return undefined;
      if (course !== null && !session.course.split('+').includes(course)) {
        const facts = { session: session.code, value: course, expected: session.course };
        report('course', row.course ?? '', refused('form_about_conflict', facts));
      }
      if (batch && batch.id !== session.batchId) {
        const own =
          session.batchId === null ? undefined : findBatchById(this.#store, session.batchId);
        const facts = { session: session.code, value: batch.code, expected: own?.code ?? '' };
        report('batch', row.batch ?? '', refused('form_about_conflict', facts));
      }
      const target = { sessionId: session.id, course: null, batchId: null, ...nothing };
      return { target, session, text: session.code };
    }
    if (row.course === null && named?.form.kind === 'feedback') {
      const why = refused('form_about_missing', { form: named.code });
      report('session', '', why);
      return undefined;
    }
    const target = {
      sessionId: null,
      course,
      batchId: batch?.id ?? null,
      ...nothing,
    };
    const text = [batch?.code, course].filter((part) => part).join(' ') || row.form;
    return { target, session: null, text };
  }

  #course(name: string, report: Report): string | undefined {
    const { courses } = this.#rules.rules.handbook;
    const [code] = codesNamed(courses, name);
    if (code !== undefined) return code;
    const facts = { course: name, suggestion: nearestNamed([courses], name) };
    report('course', name, refused('form_course_unknown', facts));
    return undefined;
  }

  #session(name: string, report: Report): Session | undefined {
    const code = codeKey(name);
    const session = findSession(this.#store, code);
    if (!session) {
      const facts = { session: name, suggestion: this.#suggest.nearest(code) };
      report('session', name, refused('session_unknown', facts));
      return undefined;
    }
    const { day, status } = session;
    const { today } = this.#input;
    if (status === 'cancelled') {
      report('session', name, refused('form_session_cancelled', { session: code, day }), 'rule');
    } else if (day > today) {
      report(
        'session',
        name,
        refused('form_session_future', { session: code, day, today }),
        'rule',
      );
    }
    return session;
  }

  /** Of a form with names on a training: somebody of the office who was there, or should have been. */
  #respondent(
    { respondent }: FormRow,
    { form }: NamedForm,
    session: Session | null,
    report: Report,
  ): Respondent | null {
    if (respondent === null) return null;
    const number = codeKey(respondent).toUpperCase();
    if (form.anonymous) return { is: 'unnamed', name: number };
    const person = this.#people.find(number);
    if (!person) {
      if (form.kind === 'other') return { is: 'name', name: respondent.trim() };
      report('respondent', respondent, this.#people.unknown(number));
      return null;
    }
    if (session && !this.#wasThere(session.id).has(person.id)) {
      const facts = { employee_no: number, session: session.code };
      report('respondent', respondent, refused('form_respondent_not_there', facts), 'rule');
    }
    return { is: 'person', id: person.id };
  }

  #wasThere(session: number): ReadonlySet<number> {
    let there = this.#there.get(session);
    if (!there) {
      there = new Set([...this.#expectedIn(session), ...this.#recordedIn(session).keys()]);
      this.#there.set(session, there);
    }
    return there;
  }
}
