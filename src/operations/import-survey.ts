import type { Store } from '../db/open.js';
import {
  alikeCounter,
  answerFinder,
  answerInserter,
  type Respondent,
  type StoredAnswer,
} from '../db/survey.js';
import type { WriteContext, Writer } from '../db/write.js';
import { addMonths, type Day } from '../domain/day.js';
import type { SurveyRules } from '../domain/handbook/types-needs.js';
import { findTopic, findType, type Topic } from '../domain/planning/find-topic.js';
import type { Month } from '../domain/planning/gaps.js';
import { readMastery, readMonth } from '../domain/planning/read-answer.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { EvidencePeople, SaidBefore } from './evidence-people.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { requireNeedRules, requirePart, type RulesOfNeeds } from './need-rules.js';

/** One line of a survey form as written; `null`: not given. */
export interface SurveyRow {
  employeeNo: string | null;
  /** Number of a form without a name. */
  formNo: string | null;
  department: string | null;
  period: string | null;
  /** Course type, where two types have a topic of the same title. */
  type: string | null;
  topic: string;
  mastery: string | null;
  problem: string | null;
}

export interface SurveyInput extends ImportInput {
  rows: readonly { line: number; row: SurveyRow }[];
  /** The month of rows that name none. */
  period: Month;
  today: Day;
}

export interface SurveyResult extends ImportResult {
  /** Lines that nobody filled in. */
  blank: number;
  /** Answers without a name or number that say just what one recorded before says. */
  alike: number;
}

/**
 * Takes in answers of the survey (001 §4.1). The latest answer of a person, or of a form with a number, counts; answers
 * with neither are each one's own. Nothing, if any row is refused.
 *
 * Faults: `person_unknown`, `survey_topic_unknown`, `survey_topic_ambiguous`, `survey_mastery`, `need_month`,
 * `survey_period_ahead`, `survey_named_twice`, `evidence_twice`.
 *
 * @throws Refusal `need_rules_missing`
 */
export function importSurvey(
  store: Store,
  context: WriteContext,
  input: SurveyInput,
): SurveyResult {
  const rules = requireNeedRules(store);
  const survey = requirePart(rules, 'survey');
  const counts = { blank: 0, alike: 0 };
  const result = runImport(store, context, input, (write) => {
    const taker = new SurveyTaker(write, input, rules, survey);
    const taken = taker.run();
    Object.assign(counts, taker.counts);
    return taken;
  });
  return { ...result, ...counts };
}

interface Read {
  key: string;
  who: Respondent | null;
  period: Month;
  topic: Topic;
  answer: StoredAnswer;
}

class SurveyTaker {
  readonly counts = { blank: 0, alike: 0 };
  readonly #input: SurveyInput;
  readonly #rules: RulesOfNeeds;
  readonly #survey: SurveyRules;
  readonly #people: EvidencePeople;
  readonly #known: ReturnType<typeof answerFinder>;
  readonly #alike: ReturnType<typeof alikeCounter>;
  readonly #add: ReturnType<typeof answerInserter>;
  readonly #said = new SaidBefore<string>();
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: SurveyInput, rules: RulesOfNeeds, survey: SurveyRules) {
    this.#input = input;
    this.#rules = rules;
    this.#survey = survey;
    this.#people = new EvidencePeople(write.store);
    this.#known = answerFinder(write.store);
    this.#alike = alikeCounter(write);
    this.#add = answerInserter(write);
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) {
      if (row.mastery === null && row.problem === null) this.counts.blank += 1;
      else {
        const read = this.#read(line, row);
        if (read) this.#record(line, read);
      }
    }
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(line: number, key: string, why: Refused, value?: string): void {
    const fault: Fault = { line, key, by: 'input', refused: why };
    if (value !== undefined) fault.value = value;
    this.#faults.push(fault);
  }

  #read(line: number, row: SurveyRow): Read | undefined {
    const before = this.#faults.length;
    const key = row.employeeNo ?? row.formNo ?? '';
    const who = this.#respondent(line, row);
    const period = this.#period(line, key, row);
    const topic = this.#topic(line, key, row);
    const mastery = this.#mastery(line, key, row);
    if (!topic || this.#faults.length > before) return undefined;
    const answer = { department: row.department, mastery, problem: row.problem };
    return { key, who, period, topic, answer };
  }

  #respondent(line: number, { employeeNo, formNo }: SurveyRow): Respondent | null {
    if (employeeNo === null) return formNo === null ? null : { personId: null, formNo };
    if (formNo !== null) {
      const facts = { employee_no: employeeNo, form_no: formNo };
      this.#fault(line, employeeNo, refused('survey_named_twice', facts), formNo);
    }
    const person = this.#people.find(employeeNo);
    if (person) return { personId: person.id, formNo: null };
    this.#fault(line, employeeNo, this.#people.unknown(employeeNo), employeeNo);
    return null;
  }

  #period(line: number, key: string, { period }: SurveyRow): Month {
    const { period: fallback, today } = this.#input;
    if (period === null) return fallback;
    const month = readMonth(period);
    if (month === undefined) {
      this.#fault(line, key, refused('need_month', { value: period }), period);
    } else if (month > nextMonth(today)) {
      this.#fault(line, key, refused('survey_period_ahead', { period: month, today }), period);
    }
    return month ?? fallback;
  }

  #topic(line: number, key: string, { topic, type }: SurveyRow): Topic | undefined {
    const { needs } = this.#rules;
    const named = type === null ? undefined : findType(needs.types, type);
    const code = named && 'code' in named ? named.code : null;
    const found = findTopic(needs, topic, code);
    switch (found.kind) {
      case 'found':
        return found.topic;
      case 'ambiguous': {
        const facts = { topic, types: found.types.join(', ') };
        this.#fault(line, key, refused('survey_topic_ambiguous', facts), topic);
        return undefined;
      }
      case 'unknown': {
        const facts = { topic, suggestion: found.suggestion };
        this.#fault(line, key, refused('survey_topic_unknown', facts), topic);
        return undefined;
      }
    }
  }

  #mastery(line: number, key: string, { mastery }: SurveyRow): number | null {
    if (mastery === null) return null;
    const mark = readMastery(this.#survey, mastery);
    if (mark !== undefined) return mark;
    const scale = this.#survey.mastery
      .map(({ title }, index) => `${index + 1} ${title}`)
      .join(', ');
    this.#fault(line, key, refused('survey_mastery', { value: mastery, scale }), mastery);
    return null;
  }

  #record(line: number, { key, who, period, topic, answer }: Read): void {
    const shown = key === '' ? topic.code : `${key} ${topic.code}`;
    if (who === null) {
      if (this.#alike(period, topic.code, answer) > 0) this.counts.alike += 1;
      this.#insert(null, period, topic, answer);
      this.#rows.push({ line, key: shown, outcome: 'created', changes: {}, reasons: [] });
      return;
    }
    const text = answerText(answer);
    const { department } = answer;
    const form = who.formNo === null ? key : `${department ?? ''} ${key}`;
    const said = this.#said.meet(`${form}\n${period} ${topic.code}`, line, text);
    const stored = this.#known(who, department, period, topic.code);
    const before = said?.value ?? (stored && answerText(stored));
    if (before === text) {
      this.#rows.push({ line, key: shown, outcome: 'unchanged', changes: {}, reasons: [] });
    } else if (said) {
      const what = `${topic.title} ${period}`;
      const facts = { employee_no: key, what, value: text };
      const first = { first_line: said.line, first_value: said.value };
      this.#fault(line, key, refused('evidence_twice', { ...facts, ...first }), text);
    } else {
      this.#insert(who, period, topic, answer);
      const changes = stored ? changesOf(stored, answer) : {};
      const outcome = stored ? 'changed' : 'created';
      this.#rows.push({ line, key: shown, outcome, changes, reasons: [] });
    }
  }

  #insert(who: Respondent | null, period: Month, { code }: Topic, answer: StoredAnswer): void {
    const { personId, formNo } = who ?? { personId: null, formNo: null };
    const recordedOn = this.#input.today;
    this.#add({ personId, formNo, period, topic: code, ...answer, recordedOn });
  }
}

/** A survey of next month may come back before the month begins, not one of a later one. */
const nextMonth = (today: Day): Month => addMonths(`${today.slice(0, 7)}-01`, 1).slice(0, 7);

const answerText = ({ department, mastery, problem }: StoredAnswer): string =>
  [mastery, problem, department].filter((part) => part !== null).join(' ');

function changesOf(stored: StoredAnswer, answer: StoredAnswer): RowOutcome['changes'] {
  const changes: Record<string, [string | null, string]> = {};
  for (const key of ['mastery', 'problem', 'department'] as const) {
    const [from, to] = [stored[key], answer[key]];
    if (from !== to) changes[key] = [from === null ? null : String(from), String(to ?? '')];
  }
  return changes;
}
