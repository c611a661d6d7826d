import {
  insertEquipment,
  insertTrainer,
  insertVenue,
  setBackups,
  setQualification,
  setVenueEquipment,
  updateEquipment,
  updateTrainer,
  updateVenue,
} from '../db/resource-changes.js';
import { loadResources } from '../db/resources.js';
import { personIdFinder } from '../db/attendance.js';
import { listEmployeeNumbers } from '../db/persons.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import { addSpan } from '../domain/calendar.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import { codesNamed, nearestNamed } from '../domain/recording/find-named.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import type {
  Equipment,
  ResourceKind,
  Trainer,
  TrainerKind,
  Venue,
} from '../domain/resources/resource.js';
import { refused } from '../errors.js';
import { newestRules } from './find-resource.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { equipmentCodePattern } from './register-resource.js';

/** A row of any of the three files; what is `null` is not given. */
export interface ResourceRow {
  name: string;
  note: string | null;
  trainerKind?: TrainerKind | null;
  employeeNo?: string | null;
  from?: Day | null;
  courses?: string | null;
  qualifiedOn?: Day | null;
  expiresOn?: Day | null;
  capacity?: number | null;
  /** `projector=1; recorder=2`. */
  equipment?: string | null;
  backups?: string | null;
  title?: string | null;
  count?: number | null;
}

export interface ResourceImport extends ImportInput {
  kind: ResourceKind;
  rows: readonly { line: number; row: ResourceRow }[];
  today: Day;
}

/**
 * Takes in a list of trainers, venues or equipment: new ones are registered, known ones changed field by field. Nothing,
 * if any row is refused.
 *
 * Faults: `equipment_code`, `quantity_not_whole`, `person_unknown`, `course_unknown`, `qualification_order`,
 * `trainer_of_person`, `equipment_pair`, `resource_unknown`, `backup_self`.
 */
export function importResources(
  store: Store,
  context: WriteContext,
  input: ResourceImport,
): ImportResult {
  return runImport(store, context, input, (write) => new ResourcesImport(write, input).run());
}

/** The parts of a cell that lists several things. */
const listed = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/[;；、,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

type Changes = Record<string, readonly [from: string | null, to: string]>;

/** A field of a row with what is stored; `null` values are not given. */
type Fields = Record<string, { stored: string | number | null; given: string | number | null }>;

class ResourcesImport {
  readonly #write: Writer;
  readonly #input: ResourceImport;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];
  readonly #personId: (employeeNo: string) => number | undefined;

  constructor(write: Writer, input: ResourceImport) {
    this.#write = write;
    this.#input = input;
    this.#personId = personIdFinder(write.store);
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    const { kind, rows } = this.#input;
    for (const { line, row } of rows) this.#takeIn(line, kind, row);
    if (kind === 'venue') for (const { line, row } of rows) this.#setBackups(line, row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(line: number, key: string, why: Refused, value: string, by: Fault['by'] = 'input'): void {
    this.#faults.push({ line, key, value, by, refused: why });
  }

  #takeIn(line: number, kind: ResourceKind, row: ResourceRow): void {
    const { trainers, venues, equipment } = loadResources(this.#write.store);
    const key = nameKey(row.name);
    switch (kind) {
      case 'trainer':
        this.#trainer(line, row, trainers.get(key));
        break;
      case 'venue':
        this.#venue(line, row, venues.get(key), equipment);
        break;
      case 'equipment': {
        const stored = [...equipment.values()].find((one) => nameKey(one.code) === key);
        this.#equipment(line, row, stored);
      }
    }
  }

  #note(line: number, key: string, isNew: boolean, changes: Changes): void {
    const some = Object.keys(changes).length > 0;
    const outcome = isNew ? 'created' : some ? 'changed' : 'unchanged';
    this.#rows.push({ line, key, outcome, changes: isNew ? {} : changes, reasons: [] });
  }

  /** What of the fields is given and is another. */
  #changes(fields: Fields): Changes {
    const changes: Changes = {};
    for (const [key, { stored, given }] of Object.entries(fields)) {
      if (given === null || stored === given) continue;
      changes[key] = [stored === null ? null : String(stored), String(given)];
    }
    return changes;
  }

  #trainer(line: number, row: ResourceRow, stored: Trainer | undefined): void {
    const before = this.#faults.length;
    const { name, note, employeeNo = null, trainerKind = null, from = null } = row;
    const personId = this.#person(line, row, stored);
    const courses = this.#courses(line, row);
    const { today } = this.#input;
    const kind = trainerKind ?? stored?.kind ?? (employeeNo === null ? 'external' : 'key_staff');
    const on = row.qualifiedOn ?? from ?? stored?.fromOn ?? today;
    const until = row.expiresOn ?? this.#expiry(kind, on);
    if (row.expiresOn && row.expiresOn <= on) {
      const facts = { qualified_on: on, expires_on: row.expiresOn };
      this.#fault(line, name, refused('qualification_order', facts), row.expiresOn);
    }
    if (this.#faults.length > before) return;
    const fresh = courses.filter(
      (course) =>
        !stored?.qualifications.some(
          (one) =>
            one.course === course &&
            one.qualifiedOn === on &&
            (row.expiresOn === null || row.expiresOn === undefined || one.expiresOn === until),
        ),
    );
    const changes = this.#changes({
      kind: { stored: stored?.kind ?? null, given: trainerKind },
      employee_no: { stored: stored?.employeeNo ?? null, given: employeeNo },
      from: { stored: stored?.fromOn ?? null, given: from },
      note: { stored: stored?.note ?? null, given: note },
    });
    if (fresh.length > 0) {
      const known = new Set(stored?.qualifications.map(({ course }) => course));
      changes['courses'] = [
        [...known].join(', ') || null,
        [...new Set([...known, ...courses])].join(', '),
      ];
    }
    const patch = {
      kind,
      ...(personId === undefined ? {} : { personId }),
      fromOn: from ?? stored?.fromOn ?? today,
      note: note ?? stored?.note ?? null,
    };
    const id = stored?.id ?? insertTrainer(this.#write, { name, nameKey: nameKey(name), ...patch });
    if (stored) updateTrainer(this.#write, id, patch);
    for (const course of fresh) {
      const row = { trainerId: id, course, qualifiedOn: on, expiresOn: until, note: null };
      setQualification(this.#write, row);
    }
    this.#note(line, name, stored === undefined, changes);
  }

  /** The end of a qualification by the handbook. */
  #expiry(kind: TrainerKind, on: Day): Day | null {
    const { rules } = newestRules(this.#write.store);
    const validity = rules.handbook.trainers?.kinds[kind]?.validity;
    return validity ? addSpan(rules.calendar, on, validity.span) : null;
  }

  #person(line: number, row: ResourceRow, stored: Trainer | undefined): number | undefined {
    const { name, employeeNo } = row;
    if (employeeNo === null || employeeNo === undefined) return undefined;
    const { store } = this.#write;
    const id = this.#personId(employeeNo);
    if (id === undefined) {
      const suggestion = nearest(employeeNo, listEmployeeNumbers(store));
      const facts = { employee_no: employeeNo, suggestion };
      this.#fault(line, name, refused('person_unknown', facts), employeeNo);
      return undefined;
    }
    const other = [...loadResources(store).trainers.values()].find(
      (one) => one.personId === id && one.id !== stored?.id,
    );
    if (other) {
      const facts = { employee_no: employeeNo, name: other.name };
      this.#fault(line, name, refused('trainer_of_person', facts), employeeNo, 'rule');
    }
    return id;
  }

  #courses(line: number, { name, courses }: ResourceRow): string[] {
    const section = newestRules(this.#write.store).rules.handbook.courses;
    const codes = listed(courses).flatMap((course) => {
      const [code] = codesNamed(section, course);
      if (code !== undefined) return [code];
      const facts = { course, suggestion: nearestNamed([section], course) };
      this.#fault(line, name, refused('course_unknown', facts), course);
      return [];
    });
    return [...new Set(codes)];
  }

  /** Whether a count is a whole number that may be. */
  #whole(line: number, name: string, value: number | null | undefined, least: number): void {
    if (value === null || value === undefined) return;
    if (Number.isSafeInteger(value) && value >= least) return;
    const text = String(value);
    this.#fault(line, name, refused('count_not_whole', { value: text, least }), text);
  }

  #venue(
    line: number,
    row: ResourceRow,
    stored: Venue | undefined,
    equipment: ReadonlyMap<string, Equipment>,
  ): void {
    const before = this.#faults.length;
    const { name, note, capacity = null } = row;
    this.#whole(line, name, capacity, 1);
    const pieces = listed(row.equipment).flatMap((part) =>
      this.#piece(line, name, part, equipment),
    );
    if (this.#faults.length > before) return;
    const changes = this.#changes({
      capacity: { stored: stored?.capacity ?? null, given: capacity },
      note: { stored: stored?.note ?? null, given: note },
      ...Object.fromEntries(
        pieces.map(({ thing, count }) => [
          thing.code,
          { stored: stored?.equipment.get(thing.code) ?? null, given: count },
        ]),
      ),
    });
    const patch = {
      capacity: capacity ?? stored?.capacity ?? null,
      note: note ?? stored?.note ?? null,
    };
    const id = stored?.id ?? insertVenue(this.#write, { name, nameKey: nameKey(name), ...patch });
    if (stored) updateVenue(this.#write, id, patch);
    for (const { thing, count } of pieces) setVenueEquipment(this.#write, id, thing.id, count);
    this.#note(line, name, stored === undefined, changes);
  }

  /** `projector=1`, or a thing alone for one of it. */
  #piece(
    line: number,
    name: string,
    part: string,
    equipment: ReadonlyMap<string, Equipment>,
  ): { thing: Equipment; count: number }[] {
    const match = /^([^=＝×*]+?)\s*(?:[=＝×*]\s*(\d{1,4}))?$/.exec(part.normalize('NFKC'));
    if (!match) {
      this.#fault(line, name, refused('equipment_pair', { value: part }), part);
      return [];
    }
    const [, word = '', count = '1'] = match;
    const all = [...equipment.values()];
    const wanted = nameKey(word);
    const thing = all.find((one) => [one.code, one.title].some((text) => nameKey(text) === wanted));
    if (thing) return [{ thing, count: Number(count) }];
    const suggestion = nearest(
      word,
      all.flatMap(({ code, title }) => [code, title]),
    );
    const facts = { kind: 'equipment' as const, name: word, suggestion, in_sessions: 0 };
    this.#fault(line, name, refused('resource_unknown', facts), word);
    return [];
  }

  /** Only after all rows: a venue may be the spare of one that stands above it. */
  #setBackups(line: number, { name, backups }: ResourceRow): void {
    const names = listed(backups);
    if (names.length === 0) return;
    const { venues } = loadResources(this.#write.store);
    const venue = venues.get(nameKey(name));
    const rows = names.flatMap((other) => {
      const found = venues.get(nameKey(other));
      if (found && found.id !== venue?.id) return [found];
      if (found) this.#fault(line, name, refused('backup_self', { name }), other);
      else {
        const suggestion = nearest(
          other,
          [...venues.values()].map((one) => one.name),
        );
        const facts = { kind: 'venue' as const, name: other, suggestion, in_sessions: 0 };
        this.#fault(line, name, refused('resource_unknown', facts), other);
      }
      return [];
    });
    if (!venue || rows.length < names.length) return;
    const was = venue.backups.map((key) => venues.get(key)?.name ?? key).join(', ');
    const is = rows.map((one) => one.name).join(', ');
    setBackups(
      this.#write,
      'venue',
      venue.id,
      rows.map(({ id }) => id),
    );
    const outcome = this.#rows.find((one) => one.line === line);
    if (!outcome || outcome.outcome === 'created' || was === is) return;
    outcome.outcome = 'changed';
    outcome.changes = { ...outcome.changes, backups: [was || null, is] };
  }

  #equipment(line: number, row: ResourceRow, stored: Equipment | undefined): void {
    const before = this.#faults.length;
    const { name, note, title = null, count = null } = row;
    if (!equipmentCodePattern.test(name)) {
      this.#fault(line, name, refused('equipment_code', { code: name }), name);
    }
    this.#whole(line, name, count, 0);
    if (this.#faults.length > before) return;
    const changes = this.#changes({
      title: { stored: stored?.title ?? null, given: title },
      count: { stored: stored?.count ?? null, given: count },
      note: { stored: stored?.note ?? null, given: note },
    });
    const patch = {
      title: title ?? stored?.title ?? name,
      count: count ?? stored?.count ?? 1,
      note: note ?? stored?.note ?? null,
    };
    if (stored) updateEquipment(this.#write, stored.id, patch);
    else insertEquipment(this.#write, { code: name, ...patch });
    this.#note(line, name, stored === undefined, changes);
  }
}
