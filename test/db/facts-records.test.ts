import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LazyRecords, recordTexts } from '../../src/db/facts-records.js';
import { personInserter } from '../../src/db/persons.js';
import { drillDays, kpiValues, signatures } from '../../src/db/schema-records.js';
import type { Store } from '../../src/db/open.js';
import { withWrite } from '../../src/db/write.js';
import { periodOf } from '../../src/domain/recording/period.js';
import type { PersonRecords } from '../../src/domain/standing/facts.js';
import { recordsOf, type Recorded } from '../../src/domain/standing/records.js';
import { context, scratchStore } from './scratch.js';

const recordedOn = '2026-06-01';

/** Five people: full, with corrections, of one kind only, without anything, and full again. */
function fill(store: Store): { ids: number[]; recorded: Map<number, Required<Mutable>> } {
  const recorded = new Map<number, Required<Mutable>>();
  const ids: number[] = [];
  withWrite(store, context, { command: 'test', dryRun: false }, (write) => {
    const addPerson = personInserter(write);
    const nobody = { phone: null, email: null, department: null, team: null };
    for (const n of [1, 2, 3, 4, 5]) {
      const own = { employeeNo: `E${n}`, name: `N${n}`, hiredOn: '2026-01-01' };
      ids.push(addPerson({ ...nobody, ...own, position: null, level: null }));
    }
    write.flush();
    const of = (n: number): { personId: number; own: Required<Mutable> } => {
      const personId = ids[n - 1] ?? 0;
      let own = recorded.get(personId);
      if (!own) recorded.set(personId, (own = { signatures: [], drills: [], kpis: [] }));
      return { personId, own };
    };
    const sign = (
      n: number,
      checklist: string,
      item: string,
      signedOn: string,
      mentor?: string,
    ) => {
      const { personId, own } = of(n);
      const row = { checklist, item, signedOn, mentor: mentor ?? null };
      const id = write.insert(signatures, { personId, ...row, recordedOn });
      own.signatures.push({ id, ...row });
    };
    const drill = (n: number, code: string, day: string, quantity: number) => {
      const { personId, own } = of(n);
      const id = write.insert(drillDays, { personId, drill: code, day, quantity, recordedOn });
      own.drills.push({ id, drill: code, day, quantity });
    };
    const measure = (n: number, metric: string, text: string, millionths: number) => {
      const { personId, own } = of(n);
      const { from, to } = periodOf(text) ?? { from: '', to: '' };
      const row = { personId, metric, period: text, fromOn: from, toOn: to };
      const id = write.insert(kpiValues, { ...row, millionths, recordedOn });
      own.kpis.push({ id, metric, period: text, from, to, value: millionths / 1e6 });
    };
    // Out of the order of the people, as different files bring them.
    measure(5, 'lapse', '2026-05', 8_000_001);
    sign(2, 'list', 'b', '2026-03-02');
    sign(1, 'list', 'a', '2026-03-03', 'Wu, "the mentor"; 师傅');
    drill(1, 'calls', '2026-03-04', 0);
    measure(1, 'lapse', '2026-W10', -1_500_000);
    measure(1, 'lapse', '2026-03', 6_500_000);
    measure(1, 'aht', '2026-03-02', 312_250_000);
    sign(2, 'list', 'a', '2026-03-05', 'Wu');
    sign(2, 'list', 'b', '2026-03-01', 'Liu');
    sign(2, 'other', 'b', '2026-03-09');
    drill(2, 'calls', '2026-03-04', 119);
    drill(2, 'calls', '2026-03-03', 133);
    drill(2, 'calls', '2026-03-04', 120);
    measure(2, 'lapse', '2026-03', 9_000_000);
    measure(2, 'lapse', '2026-03', 7_000_000);
    drill(3, 'creatives', '2026-03-04', 50);
    sign(5, 'list', 'a', '2026-03-03');
    drill(5, 'calls', '2026-03-04', 500);
    return { result: null, summary: {} };
  });
  return { ids, recorded };
}

interface Mutable {
  signatures: NonNullable<Recorded['signatures']>[number][];
  drills: NonNullable<Recorded['drills']>[number][];
  kpis: NonNullable<Recorded['kpis']>[number][];
}

const everything = (records: PersonRecords) => ({
  signatures: ['list', 'other', 'none'].map((code) => records.signatures(code)),
  drills: ['calls', 'creatives', 'none'].map((code) => records.drill(code)),
  kpis: ['lapse', 'aht', 'none'].map((code) => records.kpi(code)),
});

describe('what is recorded of people', () => {
  const filled = () => {
    const store = scratchStore();
    return { store, ...fill(store) };
  };

  it.each([
    ['one by one', false],
    ['in one pass', true],
  ])('is read %s as it was recorded', (_case, bulk) => {
    const { store, ids, recorded } = filled();
    const texts = recordTexts(store.sqlite, bulk);
    for (const id of ids) {
      const own = recordsOf(recorded.get(id) ?? {});
      expect(everything(new LazyRecords(id, texts))).toEqual(everything(own));
    }
    for (const one of Object.values(texts)) one.close();
  });

  it('is the same in whatever order people, and their records, are asked for', () => {
    const { store, ids: people } = filled();
    const single = recordTexts(store.sqlite, false);
    const ids = [...people, 9999];
    const known = new Map(ids.map((id) => [id, everything(new LazyRecords(id, single))]));
    const kinds = ['signatures', 'drills', 'kpis'] as const;
    const asked = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...kinds)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(asked, (questions) => {
        const texts = recordTexts(store.sqlite, true);
        for (const [id, kind] of questions) {
          const read = everything(new LazyRecords(id, texts));
          expect(read[kind]).toEqual(known.get(id)?.[kind]);
        }
        for (const one of Object.values(texts)) one.close();
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the store free once it is closed, in the middle of a pass too', () => {
    const { store, ids } = filled();
    const texts = recordTexts(store.sqlite, true);
    new LazyRecords(ids[0] ?? 0, texts).signatures('list');
    for (const one of Object.values(texts)) one.close();
    const write = () =>
      withWrite(store, context, { command: 'test', dryRun: true }, () => ({
        result: 'written',
        summary: {},
      })).result;
    expect(write()).toBe('written');
    // Who is asked for afterwards gets a query of their own.
    const later = new LazyRecords(ids[1] ?? 0, texts);
    expect(later.drill('calls').map(({ quantity }) => quantity)).toEqual([133, 120]);
  });
});
