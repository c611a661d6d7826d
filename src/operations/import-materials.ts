import { listCopies } from '../db/material-loans.js';
import { findMaterial, setMaterialCourses, updateMaterial } from '../db/materials.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { MaterialFact } from '../domain/materials/facts.js';
import { codesNamed } from '../domain/recording/find-named.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { CohortError, refused } from '../errors.js';
import { addCopies, createMaterial, isMaterialCode } from './change-material.js';
import {
  actorKey,
  materialKey,
  requireMaterialRules,
  requireVersion,
  type RulesForMaterials,
} from './find-material.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

/** A row of a catalogue. What is `null` was not given, and changes nothing. */
export interface MaterialRow {
  material: string;
  title: string;
  /** Code or title of a kind. */
  kind: string;
  /** Codes or titles of courses. */
  courses: readonly string[] | null;
  language: string | null;
  owner: string | null;
  /** Of the first version, with its day and a note. */
  author: string | null;
  madeOn: Day | null;
  note: string | null;
  file: string | null;
  copies: number | null;
}

export interface MaterialsInput extends ImportInput {
  rows: readonly { line: number; row: MaterialRow }[];
  today: Day;
  /** The note of a first version of which the file says nothing. */
  firstNote: string;
}

/**
 * Takes in a catalogue: new materials with their first version, and what is said otherwise of known ones. Copies are
 * only ever added. Nothing, if any row is refused.
 *
 * Faults: `material_code`, `material_kind_unknown`, `material_course_unknown`, `material_author_missing`,
 * `material_field_twice`, `evidence_in_future`, `actor_ambiguous`, `material_copies`.
 *
 * @throws Refusal `materials_no_rules`
 */
export function importMaterials(
  store: Store,
  context: WriteContext,
  input: MaterialsInput,
): ImportResult {
  const on = requireMaterialRules(store);
  return runImport(store, context, input, (write) => new MaterialImport(write, on, input).run());
}

/** The parts of a row that were found in the handbook. */
interface Found {
  code: string;
  kind: string;
  courses: string[] | null;
}

/** So many copies a file may say of one material. */
const mostCopies = 999;
const isCopies = (copies: number): boolean =>
  Number.isSafeInteger(copies) && copies >= 0 && copies <= mostCopies;

class MaterialImport {
  readonly #write: Writer;
  readonly #on: RulesForMaterials;
  readonly #input: MaterialsInput;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];
  readonly #lines = new Map<string, number>();

  constructor(write: Writer, on: RulesForMaterials, input: MaterialsInput) {
    this.#write = write;
    this.#on = on;
    this.#input = input;
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) {
      const key = materialKey(row.material);
      const found = this.#find(line, key, row);
      if (!found) continue;
      try {
        this.#takeIn(line, found, row);
      } catch (error) {
        // What a single command throws is a fault of the row here.
        if (!(error instanceof CohortError)) throw error;
        this.#fault(line, key, error.refused);
      }
    }
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(line: number, key: string, why: Refused, value?: string): void {
    this.#faults.push({
      line,
      key,
      by: 'input',
      refused: why,
      ...(value === undefined ? {} : { value }),
    });
  }

  #find(line: number, code: string, row: MaterialRow): Found | undefined {
    const { rules, handbook } = this.#on;
    const before = this.#faults.length;
    const first = this.#lines.get(code);
    if (!isMaterialCode(code)) {
      this.#fault(line, code, refused('material_code', { code: row.material }), row.material);
    } else if (first !== undefined) {
      this.#fault(
        line,
        code,
        refused('material_field_twice', { material: code, first_line: first }),
      );
    } else this.#lines.set(code, line);
    const [kind] = codesNamed(rules.kinds, row.kind);
    if (kind === undefined) {
      const kinds = Object.keys(rules.kinds);
      const titles = Object.values(rules.kinds).map(({ title }) => title);
      const suggestion = nearest(row.kind, [...kinds, ...titles]);
      const facts = { kind: row.kind, kinds: kinds.join(', '), suggestion };
      this.#fault(line, code, refused('material_kind_unknown', facts), row.kind);
    }
    const courses = row.courses?.flatMap((course): string[] => {
      const [known] = codesNamed(handbook.courses, course);
      if (known !== undefined) return [known];
      const suggestion = nearest(course, Object.keys(handbook.courses));
      this.#fault(line, code, refused('material_course_unknown', { course, suggestion }), course);
      return [];
    });
    if (row.copies !== null && !isCopies(row.copies)) {
      const value = String(row.copies);
      this.#fault(line, code, refused('material_copies', { value, most: mostCopies }), value);
    }
    if (this.#faults.length > before || kind === undefined) return undefined;
    return { code, kind, courses: courses ?? null };
  }

  #takeIn(line: number, found: Found, row: MaterialRow): void {
    const { code } = found;
    const known = findMaterial(this.#write.store, code);
    if (known) {
      this.#change(line, known, found, row);
      return;
    }
    const { author, madeOn } = row;
    if (author === null || madeOn === null) {
      this.#fault(line, code, refused('material_author_missing', { material: code }));
      return;
    }
    const { today, firstNote } = this.#input;
    const { title, language, owner, file, copies } = row;
    const version = { author, madeOn, note: row.note ?? firstNote, file, sha256: null };
    createMaterial(
      this.#write,
      {
        ...{ code, title, language, owner, ...version, reviewers: [] },
        kind: found.kind,
        courses: found.courses ?? [],
        copies: copies ?? 0,
      },
      today,
    );
    this.#rows.push({ line, key: code, outcome: 'created', changes: {}, reasons: [] });
  }

  #change(line: number, known: MaterialFact, found: Found, row: MaterialRow): void {
    const write = this.#write;
    const { today } = this.#input;
    const owner = row.owner === null ? known.owner : actorKey(write.store, row.owner, today);
    const next = {
      title: row.title,
      kind: found.kind,
      language: row.language ?? known.language,
      owner,
    };
    const changes: Record<string, readonly [string | null, string]> = {};
    for (const key of ['title', 'kind', 'language', 'owner'] as const) {
      const value = next[key];
      if (value !== null && value !== known[key]) changes[key] = [known[key], value];
    }
    updateMaterial(write, known.id, next);
    const courses = found.courses;
    if (courses && setMaterialCourses(write, known.id, courses)) {
      changes['courses'] = [known.courses.join(', ') || null, [...courses].sort().join(', ')];
    }
    const have = listCopies(write.store, known.id).length;
    if (row.copies !== null && row.copies > have) {
      addCopies(write, known, requireVersion(known, null).id, row.copies - have, today);
      changes['copies'] = [String(have), String(row.copies)];
    }
    const outcome = Object.keys(changes).length > 0 ? 'changed' : 'unchanged';
    this.#rows.push({ line, key: known.code, outcome, changes, reasons: [] });
  }
}
