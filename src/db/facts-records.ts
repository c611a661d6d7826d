import type Database from 'better-sqlite3';
import type { DrillFact, KpiFact, PersonRecords, SignatureFact } from '../domain/standing/facts.js';
import { noRecords, recordsOf } from '../domain/standing/records.js';
import { personTexts, type PersonTexts } from './person-texts.js';

/** The look-ups of what is recorded of people. */
export type RecordTexts = Record<'signatures' | 'drills' | 'kpis', PersonTexts>;

const field = 'char(31)';

/** The rows of a table packed by person, fields and rows parted by control characters that no import lets in. */
const packed =
  (table: string, columns: readonly string[], order: string) =>
  (where: string): string =>
    `SELECT person_id, group_concat(packed, char(30)) FROM
       (SELECT person_id, ${columns.join(` || ${field} || `)} AS packed FROM ${table} ${where}
        ORDER BY person_id, ${order}, id) GROUP BY person_id`;

export function recordTexts(sqlite: Database.Database, bulk: boolean): RecordTexts {
  const texts = (table: string, columns: readonly string[], order: string): PersonTexts =>
    personTexts(sqlite, bulk, packed(table, columns, order));
  return {
    signatures: texts(
      'signatures',
      ['id', 'checklist', 'item', 'signed_on', "coalesce(mentor, '')"],
      'checklist, item',
    ),
    drills: texts('drill_days', ['id', 'drill', 'day', 'quantity'], 'drill, day'),
    kpis: texts(
      'kpi_values',
      ['id', 'metric', 'period', 'from_on', 'to_on', 'millionths'],
      'metric, period',
    ),
  };
}

function rows(text: string | undefined): string[][] {
  return text === undefined ? [] : text.split('\u001e').map((row) => row.split('\u001f'));
}

/** A person's records, each kind read when it is first asked for. */
export class LazyRecords implements PersonRecords {
  readonly #personId: number;
  readonly #texts: RecordTexts;
  #signatures: PersonRecords | undefined;
  #drills: PersonRecords | undefined;
  #kpis: PersonRecords | undefined;

  constructor(personId: number, texts: RecordTexts) {
    this.#personId = personId;
    this.#texts = texts;
  }

  signatures(checklist: string): readonly SignatureFact[] {
    this.#signatures ??= this.#read('signatures', (found) => ({
      signatures: found.map(([id, of = '', item = '', signedOn = '', mentor = '']) => ({
        id: Number(id),
        checklist: of,
        item,
        signedOn,
        mentor: mentor === '' ? null : mentor,
      })),
    }));
    return this.#signatures.signatures(checklist);
  }

  drill(drill: string): readonly DrillFact[] {
    this.#drills ??= this.#read('drills', (found) => ({
      drills: found.map(([id, of = '', day = '', quantity]) => ({
        id: Number(id),
        drill: of,
        day,
        quantity: Number(quantity),
      })),
    }));
    return this.#drills.drill(drill);
  }

  kpi(metric: string): readonly KpiFact[] {
    this.#kpis ??= this.#read('kpis', (found) => ({
      kpis: found.map(([id, of = '', period = '', from = '', to = '', millionths]) => ({
        id: Number(id),
        metric: of,
        period,
        from,
        to,
        value: Number(millionths) / 1e6,
      })),
    }));
    return this.#kpis.kpi(metric);
  }

  #read(
    kind: keyof RecordTexts,
    make: (found: string[][]) => Parameters<typeof recordsOf>[0],
  ): PersonRecords {
    const text = this.#texts[kind].text(this.#personId);
    return text === undefined ? noRecords : recordsOf(make(rows(text)));
  }
}
