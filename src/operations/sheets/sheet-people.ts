import { sheetPersonFinder, staysFinder, type SheetPerson } from '../../db/attendance.js';
import type { Batch } from '../../db/batches.js';
import { findSitting, listSittingsFrom, seatedIn, type Sitting } from '../../db/exams.js';
import { listDismissed } from '../../db/need-measures.js';
import type { Store } from '../../db/open.js';
import { pausesFinder } from '../../db/pauses.js';
import { listPersons } from '../../db/persons.js';
import { rulesFor } from '../../db/rules.js';
import { expectedFinder } from '../../db/session-people.js';
import type { Day } from '../../domain/day.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { pauseOn } from '../../domain/standing/pauses.js';
import { InputError, refused } from '../../errors.js';
import { batchOf, codeKey, requireBatch } from '../find-session.js';
import { requireSession } from '../forms/find-form-results.js';

/** Whose names stand on a sheet. */
export type PeopleScope =
  { kind: 'batch'; batch: string } | { kind: 'session'; session: string } | { kind: 'everybody' };

export interface SheetPeople {
  people: readonly SheetPerson[];
  batch: Batch | null;
  /** By which the people are judged: that of the batch, else the newest. */
  handbook: Handbook;
}

/**
 * The people of a sheet: who is in a batch (or will be) and not on leave of absence, who belongs in a session, or
 * everybody who is employed; by team and employee no.
 *
 * @throws InputError `batch_unknown`, `session_unknown`
 */
export function listSheetPeople(store: Store, scope: PeopleScope, today: Day): SheetPeople {
  const personOn = sheetPersonFinder(store);
  switch (scope.kind) {
    case 'batch': {
      const batch = requireBatch(store, scope.batch);
      const ids = inBatch(store, batch, today);
      return {
        ...batchAndRules(store, batch),
        people: sorted(ids.map((id) => personOn(id, today))),
      };
    }
    case 'session': {
      const session = requireSession(store, scope.session);
      const ids = expectedFinder(store)(session.id);
      const people = sorted(ids.map((id) => personOn(id, session.day)));
      return { ...batchAndRules(store, batchOf(store, session)), people };
    }
    case 'everybody': {
      const gone = new Set(listDismissed(store));
      const all = listPersons(store, today).filter(({ employeeNo }) => !gone.has(employeeNo));
      return {
        ...batchAndRules(store, null),
        people: sorted(all.map(({ id }) => personOn(id, today))),
      };
    }
  }
}

/** Who has not left a batch and is not on leave of absence. */
export function inBatch(store: Store, { id }: Batch, today: Day): number[] {
  const pausesOf = pausesFinder(store);
  return [...staysFinder(store)(id)].flatMap(([person, stays]) => {
    const there = stays.some(({ leftOn }) => leftOn === null || leftOn > today);
    return there && pauseOn({ pauses: pausesOf(person) }, today) === undefined ? [person] : [];
  });
}

const batchAndRules = (
  store: Store,
  batch: Batch | null,
): Pick<SheetPeople, 'batch' | 'handbook'> => ({
  batch,
  handbook: rulesFor(store, batch).handbook,
});

/** People without a team come last. */
const sorted = (people: readonly SheetPerson[]): SheetPerson[] =>
  [...people].sort((a, b) => {
    if (a.team === b.team) return a.employeeNo < b.employeeNo ? -1 : 1;
    if (a.team === null || b.team === null) return a.team === null ? 1 : -1;
    return a.team < b.team ? -1 : 1;
  });

/** @throws InputError `sitting_unknown` */
export function requireSitting(store: Store, name: string): Sitting {
  const code = codeKey(name);
  const sitting = findSitting(store, code);
  if (sitting) return sitting;
  const codes = listSittingsFrom(store, '').map((one) => one.code);
  throw new InputError(
    refused('sitting_unknown', { sitting: name, suggestion: nearest(code, codes) }),
  );
}

/** Who has a seat in a sitting; by team and employee no. */
export function listSeated(store: Store, sitting: Sitting): SheetPerson[] {
  const personOn = sheetPersonFinder(store);
  return sorted(seatedIn(store, sitting.id).map((id) => personOn(id, sitting.heldOn)));
}
