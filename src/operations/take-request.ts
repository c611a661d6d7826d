import { insertNeed, setNeedPeople, updateNeed, type NeedKind, type NewNeed } from '../db/needs.js';
import type { Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { findType } from '../domain/planning/find-topic.js';
import { readParticipants } from '../domain/planning/participants.js';
import { codesNamed, nearestNamed } from '../domain/recording/find-named.js';
import type { NeedField } from '../domain/refusals/need.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { EvidencePeople } from './evidence-people.js';
import { findNeeds, type NeedView } from './find-needs.js';
import type { RowOutcome } from './import.js';
import type { RulesOfNeeds } from './need-rules.js';

/** Kinds of needs that somebody files; the others are found. */
export type RequestKind = Extract<NeedKind, 'request' | 'product' | 'regulation'>;

/** A request form (001 §4.2), or a change of the business that asks for training (003 §1). `null`: not given. */
export interface NeedRequest {
  kind: RequestKind;
  title: string | null;
  department: string | null;
  /** Code or title of a course type. */
  courseType: string | null;
  reason: string | null;
  /** Employee numbers or a number of people, as written. */
  participants: string | null;
  wishedOn: Day | null;
  content: string | null;
  /** Code or title of a course. */
  course: string | null;
  requestedBy: string | null;
  receivedOn: Day;
}

/** One thing wrong with a request: in which field, and what was written there. */
export interface RequestFault {
  /** `null`: the form as a whole. */
  field: NeedField | null;
  value: string | null;
  by: 'input' | 'rule';
  refused: Refused;
}

export type TakenRequest =
  | { kind: 'refused'; faults: readonly RequestFault[] }
  | { kind: 'taken'; need: string; outcome: RowOutcome['outcome']; changes: RowOutcome['changes'] };

/** What a form must say: a department's request everything but the day; a change of the business what and when. */
const demanded: Readonly<Record<RequestKind, readonly NeedField[]>> = {
  request: ['department', 'course_type', 'reason', 'participants', 'content'],
  product: ['content', 'wished_on'],
  regulation: ['content', 'wished_on'],
};

/** The longest title that is made of a content. */
const titleLength = 40;

/** What a form without a title is about: the first clause of its content. */
function titleOf(content: string): string {
  const [clause = content] = content.split(/[。；;\n]|\.\s/u);
  const letters = Array.from(clause.trim() === '' ? content : clause.trim());
  return letters.length > titleLength
    ? `${letters.slice(0, titleLength - 1).join('')}…`
    : letters.join('');
}

/** What makes two forms the same: kind, department, title, wished day, and the month in which they came in. */
export function requestKey(
  form: Pick<NeedRequest, 'title' | 'department' | 'content' | 'wishedOn' | 'receivedOn'> & {
    kind: NeedKind;
  },
): string {
  const { kind, department, title, content, wishedOn, receivedOn } = form;
  const about = title ?? titleOf(content ?? '');
  const month = receivedOn.slice(0, 7);
  return [kind, nameKey(department ?? ''), nameKey(about), wishedOn ?? '', month].join('\n');
}

/** What is compared and stored of a request. */
interface Read {
  need: NewNeed;
  employeeNos: readonly string[];
  personIds: readonly number[];
}

/** Takes requests in, one by one: each is a new need, the same as before, or a change of one that is still open. */
export class RequestTaker {
  readonly #write: Writer;
  readonly #rules: RulesOfNeeds;
  readonly #today: Day;
  readonly #people: EvidencePeople;
  #needs: NeedView[];

  constructor(write: Writer, rules: RulesOfNeeds, today: Day) {
    this.#write = write;
    this.#rules = rules;
    this.#today = today;
    this.#people = new EvidencePeople(write.store);
    this.#needs = findNeeds(write.store);
  }

  take(request: NeedRequest): TakenRequest {
    const faults: RequestFault[] = [];
    const read = this.#read(request, faults);
    if (faults.length > 0) return { kind: 'refused', faults };
    const key = requestKey(request);
    const known = this.#needs.find((need) => requestKey(need) === key);
    return known ? this.#change(known, read) : this.#add(read);
  }

  #add({ need, personIds }: Read): TakenRequest {
    const { code } = insertNeed(this.#write, need, personIds);
    this.#needs = findNeeds(this.#write.store);
    return { kind: 'taken', need: code, outcome: 'created', changes: {} };
  }

  #change(known: NeedView, { need, employeeNos, personIds }: Read): TakenRequest {
    const before = known.people.map(({ employeeNo }) => employeeNo);
    const changes: Record<string, [string | null, string]> = {};
    const compared = [
      ['course_type', known.courseType, need.courseType],
      ['reason', known.reason, need.reason],
      ['content', known.content, need.content],
      ['course', known.course, need.course],
      ['requested_by', known.requestedBy, need.requestedBy],
      ['people', text(known.heads), text(need.heads)],
      ['participants', joined(before), joined(employeeNos)],
    ] as const;
    for (const [key, from, to] of compared) {
      if ((from ?? null) !== (to ?? null)) changes[key] = [from ?? null, to ?? ''];
    }
    const outcome = Object.keys(changes).length === 0 ? 'unchanged' : 'changed';
    if (outcome === 'changed') {
      if (known.state !== 'open') {
        const facts = { need: known.code, state: known.state };
        const why = refused('need_settled', facts);
        return {
          kind: 'refused',
          faults: [{ field: null, value: null, by: 'rule', refused: why }],
        };
      }
      updateNeed(this.#write, known.id, need);
      setNeedPeople(this.#write, known.id, personIds);
      this.#needs = findNeeds(this.#write.store);
    }
    return { kind: 'taken', need: known.code, outcome, changes };
  }

  #read(request: NeedRequest, faults: RequestFault[]): Read {
    const { kind, reason, wishedOn, receivedOn, requestedBy } = request;
    this.#demand(request, faults);
    this.#judgeDays(request, faults);
    const department = request.department && this.#knownDepartment(request.department);
    const { heads, employeeNos, personIds } = this.#participants(request, faults);
    const content = request.content;
    return {
      need: {
        kind,
        title: request.title ?? titleOf(content ?? ''),
        content,
        reason,
        department,
        requestedBy,
        courseType: this.#courseType(request, faults),
        course: this.#course(request, faults),
        wishedOn,
        receivedOn,
        heads,
      },
      employeeNos,
      personIds,
    };
  }

  #demand(request: NeedRequest, faults: RequestFault[]): void {
    const given: Readonly<Record<NeedField, string | null>> = {
      title: request.title,
      department: request.department,
      course_type: request.courseType,
      reason: request.reason,
      participants: request.participants,
      wished_on: request.wishedOn,
      content: request.content ?? request.title,
      course: request.course,
      received_on: request.receivedOn,
    };
    for (const field of demanded[request.kind]) {
      if (given[field] !== null) continue;
      const why = refused('need_field_missing', { field, kind: request.kind });
      faults.push({ field, value: null, by: 'input', refused: why });
    }
  }

  #judgeDays({ wishedOn, receivedOn }: NeedRequest, faults: RequestFault[]): void {
    const today = this.#today;
    if (receivedOn > today) {
      const why = refused('evidence_in_future', { day: receivedOn, today });
      faults.push({ field: 'received_on', value: receivedOn, by: 'input', refused: why });
    }
    if (wishedOn !== null && wishedOn < receivedOn) {
      const facts = { wished_on: wishedOn, received_on: receivedOn };
      const why = refused('need_wished_past', facts);
      faults.push({ field: 'wished_on', value: wishedOn, by: 'input', refused: why });
    }
  }

  /** A department is written as it was the first time. */
  #knownDepartment(department: string): string {
    const key = nameKey(department);
    const known = this.#needs.find((need) => need.department && nameKey(need.department) === key);
    return known?.department ?? department;
  }

  #courseType({ courseType }: NeedRequest, faults: RequestFault[]): string | null {
    if (courseType === null) return null;
    const { types } = this.#rules.needs;
    const found = findType(types, courseType);
    if ('code' in found) return found.code;
    const choices = Object.values(types).map(({ title }) => title);
    const facts = { value: courseType, types: choices.join(', '), suggestion: found.suggestion };
    const why = refused('need_type_unknown', facts);
    faults.push({ field: 'course_type', value: courseType, by: 'input', refused: why });
    return null;
  }

  #course({ course }: NeedRequest, faults: RequestFault[]): string | null {
    if (course === null) return null;
    const { courses } = this.#rules.handbook;
    const [code] = codesNamed(courses, course);
    if (code !== undefined) return code;
    const facts = { course, suggestion: nearestNamed([courses], course) };
    const why = refused('need_course_unknown', facts);
    faults.push({ field: 'course', value: course, by: 'input', refused: why });
    return null;
  }

  #participants(
    { participants }: NeedRequest,
    faults: RequestFault[],
  ): { heads: number | null; employeeNos: string[]; personIds: number[] } {
    const nobody = { heads: null, employeeNos: [], personIds: [] };
    if (participants === null) return nobody;
    const add = (why: Refused, value: string): void => {
      faults.push({ field: 'participants', value, by: 'input', refused: why });
    };
    const read = readParticipants(participants, (word) => this.#people.find(word) !== undefined);
    switch (read.kind) {
      case 'heads':
        return { ...nobody, heads: read.heads };
      case 'unclear': {
        const facts = { value: participants, words: read.words.join('、') };
        add(refused('need_participants_unclear', facts), participants);
        return nobody;
      }
      case 'people': {
        const employeeNos = [...read.employeeNos].sort();
        const personIds = employeeNos.flatMap((employeeNo) => {
          const person = this.#people.find(employeeNo);
          if (!person) add(this.#people.unknown(employeeNo), employeeNo);
          return person ? [person.id] : [];
        });
        return { heads: null, employeeNos, personIds };
      }
    }
  }
}

const text = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const joined = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.join(' ');
